#include "ui/startwindow.h"

#include "core/index/timeleft.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thinbar.h"
#include "ui/words.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr auto soonestRate = Milliseconds(1'000); // before that it says nothing

} // namespace

QString bytesProgressText(qint64 done, qint64 all, Milliseconds since)
{
    QStringList parts{words("%1 %").arg(all > 0 ? 100 * done / all : 0)};
    if (since >= soonestRate && done > 0) {
        const double perSecond = double(done) * 1000 / double(since.count());
        parts.append(words("%1 MB/s").arg(QLocale().toString(perSecond / 1e6, 'f', 1)));
        parts.append(words("%1 left").arg(timeLeftText(Milliseconds(qint64(double(all - done) / perSecond * 1000)))));
    }
    return parts.join(u" · "_s);
}

StartWindow::StartWindow(Theme& theme, const QString& statePath, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_place(new QVBoxLayout(this))
{
    setWindowTitle(u"Sheaf"_s);
    setObjectName(u"window"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(theme.px(640), theme.px(420));
    resize(theme.px(1440), theme.px(900));
    const QSettings state(statePath, QSettings::IniFormat);
    restoreGeometry(state.value(u"window/geometry"_s).toByteArray());
    m_place->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    theme.dress(this);
}

EmptyState* StartWindow::put(const QString& icon, const QString& title, const QString& text)
{
    delete m_shown;
    m_bar = nullptr;
    m_figures = nullptr;
    m_stop = nullptr;
    m_shown = new EmptyState(m_theme, icon);
    m_shown->setWords(title, text);
    m_place->addWidget(m_shown);
    setAccessibleName(title);
    setAccessibleDescription(text);
    return m_shown;
}

void StartWindow::showTrouble(const QString& reason, const QString& folder)
{
    EmptyState* page = put(u"warning"_s, tr("The library cannot be opened"), reason);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, m_theme.px(8), 0, 0);
    row->setSpacing(m_theme.px(10));
    auto* again = makeButton(tr("Try again"), "primary");
    auto* other = makeButton(tr("Choose another folder…"));
    auto* leave = makeButton(tr("Quit"));
    for (QPushButton* button : {again, other, leave}) {
        button->setAutoDefault(true); // Enter presses what has the focus
        row->addWidget(button);
    }
    page->addWidget(buttons);
    connect(again, &QPushButton::clicked, this, [this, folder] { Q_EMIT openWanted(folder); });
    connect(other, &QPushButton::clicked, this, [this, folder] { chooseFolder(folder); });
    connect(leave, &QPushButton::clicked, this, &QWidget::close);
    again->setFocus();
}

void StartWindow::chooseFolder(const QString& beside)
{
    auto* dialog = new QFileDialog(this, tr("The folder of a library, or an empty one"), beside);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openWanted);
    dialog->open();
}

void StartWindow::showMove(const QString& to)
{
    EmptyState* page = put(u"folder"_s, tr("Moving the library"),
                           tr("To %1. Where it was, it stays until all of it is there.").arg(to));
    m_bar = new ThinBar(m_theme);
    m_bar->setFixedWidth(m_theme.px(360));
    m_bar->setAccessibleName(tr("Progress of the move"));
    m_figures = new FigureLabel({}, {"dim"});
    m_stop = makeButton(tr("Stop"));
    m_theme.setIcon(m_stop, u"stop"_s);
    m_bar->setContentsMargins(0, m_theme.px(8), 0, 0);
    page->addWidget(m_bar);
    page->addWidget(m_figures);
    page->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_figures->setText(tr("Stopping…"));
        Q_EMIT stopWanted();
    });
    m_since.start();
}

void StartWindow::setMoved(qint64 done, qint64 all)
{
    if (!m_bar || !m_stop->isEnabled())
        return;
    m_bar->setFraction(all > 0 ? double(done) / double(all) : 0);
    m_figures->setText(bytesProgressText(done, all, Milliseconds(m_since.elapsed())));
    m_figures->updateGeometry();
}

void StartWindow::closeEvent(QCloseEvent* event)
{
    if (m_stop) { // half a library is left nowhere: whoever moves it closes this
        event->ignore();
        m_stop->click();
        return;
    }
    event->accept();
}

} // namespace sheaf
