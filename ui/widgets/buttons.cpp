#include "ui/widgets/buttons.h"

#include "ui/theme/theme.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

QPushButton* makeButton(const QString& text, const char* kind, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    if (kind)
        button->setProperty("kind", QString::fromLatin1(kind));
    button->setAutoDefault(false);
    return button;
}

QPushButton* makeLink(const QString& text, QWidget* parent)
{
    QPushButton* button = makeButton(text, "link", parent);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton* makeIconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    theme.setIcon(button, icon, &Colors::dim);
    button->setIconSize(QSize(theme.px(16), theme.px(16)));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace sheaf
