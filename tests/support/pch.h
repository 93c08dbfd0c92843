// Precompiled for the tests.
#pragma once

#include "core/base/pch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
