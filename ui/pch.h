// Precompiled for the window: what nearly every widget includes, and nothing of ours.
#pragma once

#include "core/base/pch.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
