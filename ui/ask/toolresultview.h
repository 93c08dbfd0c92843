#pragma once

#include "core/ask/tool.h"

#include <QWidget>

namespace sheaf {

class Theme;

// What a tool has worked out: what was run, so that it can be checked, and the result in words or as a table.
class ToolResultView : public QWidget
{
    Q_OBJECT

public:
    ToolResultView(const ToolResult& result, const Theme& theme, QWidget* parent = nullptr);
};

} // namespace sheaf
