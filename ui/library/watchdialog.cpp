#include "ui/library/watchdialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

WatchDialog::WatchDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_rows(nullptr)
    , m_message(makeLabel({}, {"dim"}))
{
    setWindowTitle(tr("Watched folders"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(12));
    auto* about = makeLabel(tr("What comes or changes in these folders, and in all below them, is indexed by itself. "
                               "Patterns are as in a .gitignore file, with commas between: *.tmp, drafts/"),
                            {"dim"});
    about->setWordWrap(true);
    column->addWidget(about);
    auto* scroll = new PageScroll(theme);
    for (QWidget* ground : {static_cast<QWidget*>(scroll), scroll->widget()}) // that of the dialog, not of a page
        ground->setObjectName({});
    m_rows = scroll->content();
    m_rows->addStretch();
    column->addWidget(scroll, 1);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    auto* add = makeButton(tr("Watch a folder…"));
    auto* close = makeButton(tr("Close"), "primary");
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &WatchDialog::addWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(theme.px(640), theme.px(420));
}

void WatchDialog::showFolders(const QList<WatchedFolder>& folders)
{
    if (m_folders == folders)
        return;
    m_folders = folders;
    while (m_rows->count() > 1) { // the stretch stays
        QLayoutItem* item = m_rows->takeAt(0);
        item->widget()->deleteLater();
        delete item;
    }
    for (const WatchedFolder& folder : folders)
        m_rows->insertWidget(m_rows->count() - 1, makeRow(folder));
    if (folders.isEmpty())
        m_rows->insertWidget(0, makeLabel(tr("No folder is watched.")));
}

QWidget* WatchDialog::makeRow(const WatchedFolder& folder)
{
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(m_theme.px(10));
    grid->setVerticalSpacing(m_theme.px(4));
    auto* path = new ElidedLabel({}, {nullptr, nullptr, true});
    path->setFullText(folder.path, Qt::ElideMiddle);
    grid->addWidget(path, 0, 0, 1, 2);
    auto* stop = makeButton(tr("Stop watching"));
    stop->setAccessibleName(tr("Stop watching %1").arg(folder.path));
    stop->setToolTip(tr("What was indexed from it stays in the library"));
    grid->addWidget(stop, 0, 2);
    grid->addWidget(makeLabel(tr("Leave out"), {"dim"}), 1, 0);
    auto* patterns = new QLineEdit(patternLine(folder.ignore));
    patterns->setPlaceholderText(tr("nothing"));
    patterns->setAccessibleName(tr("What to leave out of %1").arg(folder.path));
    patterns->setAcceptDrops(false);
    grid->addWidget(patterns, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(stop, &QPushButton::clicked, this, [this, path = folder.path] { Q_EMIT unwatchWanted(path); });
    connect(patterns, &QLineEdit::editingFinished, this, [this, folder, patterns] {
        const QStringList typed = patternsIn(patterns->text());
        if (typed != folder.ignore)
            Q_EMIT watchWanted({folder.path, typed});
    });
    return row;
}

void WatchDialog::showMessage(const QString& text, bool bad)
{
    m_message->setText(text);
    setLook(m_message, {bad ? "warn" : "dim"});
    m_message->setVisible(!text.isEmpty());
}

QStringList patternsIn(const QString& line)
{
    QStringList patterns;
    for (const QString& each : line.split(u',')) {
        if (const QString pattern = each.trimmed(); !pattern.isEmpty())
            patterns.append(pattern);
    }
    return patterns;
}

QString patternLine(const QStringList& patterns)
{
    return patterns.join(u", "_s);
}

} // namespace sheaf
