// Precompiled for every test.
#pragma once

#include "core/base/pch.h"

#include <QTest>
