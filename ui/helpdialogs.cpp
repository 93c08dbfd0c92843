#include "ui/helpdialogs.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QDialog* makeDialog(const QString& title, const Theme& theme, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    return dialog;
}

void addClose(QDialog* dialog)
{
    auto* close = makeButton(words("Close"), "primary");
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    static_cast<QVBoxLayout*>(dialog->layout())->addWidget(close, 0, Qt::AlignRight);
}

} // namespace

QDialog* makeShortcutsDialog(const QList<std::pair<QString, QString>>& shortcuts, const Theme& theme, QWidget* parent)
{
    QDialog* dialog = makeDialog(words("Keyboard shortcuts"), theme, parent);
    auto* inside = new QWidget;
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, theme.px(12), 0);
    grid->setHorizontalSpacing(theme.px(32));
    grid->setVerticalSpacing(theme.px(6));
    int row = 0;
    for (const auto& [what, key] : shortcuts) {
        grid->addWidget(makeLabel(what), row, 0);
        grid->addWidget(makeLabel(key, {"dim"}), row++, 1, Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    dialog->layout()->addWidget(scroll);
    addClose(dialog);
    for (QLabel* label : inside->findChildren<QLabel*>())
        label->ensurePolished(); // in the type they are shown in, so that the longest line fits
    scroll->setMinimumWidth(inside->sizeHint().width() + theme.px(12));
    dialog->resize(theme.px(460), theme.px(640));
    return dialog;
}

QDialog* makeAboutDialog(const Theme& theme, QWidget* parent)
{
    QDialog* dialog = makeDialog(words("About Sheaf"), theme, parent);
    dialog->layout()->addWidget(makeLabel(u"Sheaf "_s + QStringLiteral(SHEAF_VERSION), {nullptr, "title"}));
    auto* text = makeLabel(
        words("Ask your documents, in parallel. A sheaf is a bundle of papers, and a bundle of strands that run side "
              "by side.\n\nFree software under the GNU General Public License, version 3 or later. Built with Qt %1.")
            .arg(QString::fromLatin1(qVersion())));
    text->setWordWrap(true);
    text->setMinimumWidth(theme.px(380));
    dialog->layout()->addWidget(text);
    addClose(dialog);
    return dialog;
}

} // namespace sheaf
