#include "ui/lab/labexporter.h"

#include "ui/widgets/pictureexport.h"
#include "ui/widgets/savefile.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace sheaf {

LabExporter::LabExporter(QThreadPool& pool, QWidget* over)
    : QObject(over)
    , m_pool(pool)
    , m_over(over)
{}

void LabExporter::fill(QMenu& menu, const LabExports& exports)
{
    if (exports.isEmpty()) {
        menu.addAction(tr("There is nothing to save yet"))->setEnabled(false);
        return;
    }
    const QPointer<QWidget> picture = exports.picture;
    offer(menu, tr("Table (CSV)…"), exports.name, u"csv"_s, exports.csv);
    const auto offerPicture = [&](const QString& text, const QString& suffix, QByteArray (*draw)(QWidget&)) {
        connect(menu.addAction(text), &QAction::triggered, this, [=, this, name = exports.name] {
            if (!picture)
                return;
            const QByteArray bytes = draw(*picture); // as it stands now, not when the file has a name
            chooseSaveFile(m_over, tr("Export"), fileNameFrom(name, suffix), suffix,
                           [this, bytes](const QString& path) { save(path, [bytes] { return bytes; }); });
        });
    };
    offerPicture(tr("Picture (PNG)…"), u"png"_s, toPng);
    offerPicture(tr("Drawing (SVG)…"), u"svg"_s, toSvg);
    offer(menu, tr("Trace for Chrome or Perfetto (JSON)…"), exports.name, u"json"_s, exports.trace);
    offer(menu, tr("Report on one page (PDF)…"), exports.name, u"pdf"_s, exports.pdf);
    menu.addSeparator();
    connect(menu.addAction(tr("Copy the picture")), &QAction::triggered, this, [this, picture] {
        if (!picture)
            return;
        copyPicture(*picture);
        Q_EMIT said(tr("The picture is in the clipboard."), false);
    });
}

void LabExporter::offer(QMenu& menu, const QString& text, const QString& name, const QString& suffix,
                        const std::function<QByteArray()>& content)
{
    if (!content)
        return;
    connect(menu.addAction(text), &QAction::triggered, this, [this, name, suffix, content] {
        chooseSaveFile(m_over, tr("Export"), fileNameFrom(name, suffix), suffix,
                       [this, content](const QString& path) { save(path, content); });
    });
}

void LabExporter::save(const QString& path, const std::function<QByteArray()>& content)
{
    observe(saveFile(m_pool, path, content), this, [this, path](const Result<void>& saved) {
        Q_EMIT said(saved.ok() ? tr("Saved as %1").arg(path) : saved.error().message, !saved.ok());
    });
}

} // namespace sheaf
