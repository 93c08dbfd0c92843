#pragma once

#include "ui/widgets/dropbutton.h"

#include <functional>

class QThreadPool;

namespace sheaf {

struct ResultGrid;

// "Export": the grid as a table, as JSON or as JSON lines, into a file that is chosen.
class ExportMenu : public DropButton
{
    Q_OBJECT

public:
    enum class Format { Csv, Json, JsonLines };

    ExportMenu(QThreadPool& pool, std::function<ResultGrid()> grid, QWidget* parent = nullptr);

    // As the menu does, without asking for the file; on the pool.
    void write(Format format, const QString& file);

Q_SIGNALS:
    void said(const QString& text, bool isProblem);

private:
    void open();
    void chooseFile(Format format);

    QThreadPool& m_pool;
    std::function<ResultGrid()> m_grid;
};

} // namespace sheaf
