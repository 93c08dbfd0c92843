#include "ui/lab/plotcard.h"

#include "ui/lab/plotview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pictureexport.h"
#include "ui/widgets/savefile.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

PlotCard::PlotCard(const Theme& theme, QThreadPool& pool, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_pool(pool)
    , m_view(new PlotView(theme))
{
    content()->addWidget(m_view, 1);
    m_more = makeIconButton(theme, u"more"_s, tr("Copy or save"), this);
    connect(m_more, &QToolButton::clicked, this,
            [this] { makeMenu()->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void PlotCard::setPlot(const Plot& plot)
{
    m_view->setPlot(plot);
    m_more->setAccessibleName(tr("Copy or save: %1").arg(plot.title));
}

void PlotCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_more->adjustSize();
    m_more->move(width() - m_more->width() - m_theme.px(8), m_theme.px(8));
    m_more->raise();
}

void PlotCard::contextMenuEvent(QContextMenuEvent* event)
{
    makeMenu()->popup(event->globalPos());
}

QMenu* PlotCard::makeMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, [this] { copyPicture(*m_view); });
    menu->addSeparator();
    connect(menu->addAction(tr("Picture (PNG)…")), &QAction::triggered, this, [this] {
        save(
            u"png"_s, [this] { return toPng(*m_view); }, true);
    });
    connect(menu->addAction(tr("Drawing (SVG)…")), &QAction::triggered, this, [this] {
        save(
            u"svg"_s, [this] { return toSvg(*m_view); }, true);
    });
    connect(menu->addAction(tr("Table (CSV)…")), &QAction::triggered, this, [this] {
        save(
            u"csv"_s, [plot = m_view->plot()] { return plotCsv(plot); }, false);
    });
    return menu;
}

// What is drawn is drawn here; the pool writes it, and makes the tables.
void PlotCard::save(const QString& suffix, const std::function<QByteArray()>& bytes, bool drawn)
{
    const QString name = fileNameFrom(m_view->plot().id, suffix);
    chooseSaveFile(
        this, tr("Save %1").arg(m_view->plot().title), name, suffix, [this, bytes, drawn](const QString& path) {
            const QByteArray picture = drawn ? bytes() : QByteArray();
            const auto content = drawn ? std::function([picture] { return picture; }) : bytes;
            observe(saveFile(m_pool, path, content), this, [this, path](const Result<void>& saved) {
                Q_EMIT said(saved.ok() ? tr("%1 was written.").arg(path) : saved.error().message, !saved.ok());
            });
        });
}

} // namespace sheaf
