#include "ui/extract/exportmenu.h"

#include "core/extract/extractexport.h"
#include "ui/widgets/savefile.h"

#include <QJsonDocument>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QByteArray written(const ResultGrid& grid, ExportMenu::Format format)
{
    switch (format) {
    case ExportMenu::Format::Csv:
        return toCsv(grid);
    case ExportMenu::Format::Json:
        return QJsonDocument(toJson(grid)).toJson();
    case ExportMenu::Format::JsonLines:
        return toJsonLines(grid);
    }
    return {};
}

QString suffixOf(ExportMenu::Format format)
{
    return format == ExportMenu::Format::Csv ? u"csv"_s : format == ExportMenu::Format::Json ? u"json"_s : u"jsonl"_s;
}

} // namespace

ExportMenu::ExportMenu(QThreadPool& pool, std::function<ResultGrid()> grid, QWidget* parent)
    : DropButton(tr("Export"), nullptr, parent)
    , m_pool(pool)
    , m_grid(std::move(grid))
{
    setAccessibleName(tr("Export the results"));
    connect(this, &QPushButton::clicked, this, &ExportMenu::open);
}

void ExportMenu::open()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<Format, QString> entries[] = {{Format::Csv, tr("Table (CSV)…")},
                                                  {Format::Json, tr("JSON, with every quote…")},
                                                  {Format::JsonLines, tr("JSON lines, one for each value…")}};
    for (const auto& [format, text] : entries) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, chosen = format] { chooseFile(chosen); });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void ExportMenu::chooseFile(Format format)
{
    chooseSaveFile(this, tr("Export the results"), tr("results.%1").arg(suffixOf(format)), suffixOf(format),
                   [this, format](const QString& file) { write(format, file); });
}

void ExportMenu::write(Format format, const QString& file)
{
    const ResultGrid grid = m_grid();
    const auto done = saveFile(m_pool, file, [grid, format] { return written(grid, format); });
    observe(done, this, [this, file, documents = grid.rows.size()](const Result<void>& result) {
        if (result.ok())
            Q_EMIT said(tr("%1 documents were written to %2.", nullptr, int(documents)).arg(documents).arg(file),
                        false);
        else
            Q_EMIT said(result.error().message, true);
    });
}

} // namespace sheaf
