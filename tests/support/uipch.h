// Precompiled for the tests of the window.
#pragma once

#include "tests/support/pch.h"
#include "ui/pch.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
