#include "ui/rail.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

Rail::Rail(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    setFixedWidth(theme.px(76));
    m_column->setContentsMargins(theme.px(6), theme.px(10), theme.px(7), theme.px(10));
    m_column->setSpacing(theme.px(4));
}

void Rail::addStretch()
{
    m_column->addStretch();
}

void Rail::add(QAction* action, const QString& icon, const QString& name)
{
    auto* button = new QToolButton;
    button->setProperty("kind", u"rail"_s);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize(QSize(m_theme.px(20), m_theme.px(20)));
    const auto draw = [this, button, icon] {
        const Colors& c = m_theme.colors();
        button->setIcon(m_theme.icon(icon, button->isChecked() ? c.accent : c.dim));
    };
    button->setChecked(action->isChecked());
    draw();
    connect(button, &QToolButton::clicked, action, [button, action] {
        action->trigger();
        button->setChecked(action->isChecked()); // a second click on the present page leaves it checked
    });
    connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    connect(button, &QToolButton::toggled, button, draw);
    connect(&m_theme, &Theme::changed, button, draw);
    m_column->addWidget(button);
    // The words are longer in some languages.
    const int words = QFontMetrics(m_theme.font(TextSize::Tiny)).horizontalAdvance(name);
    setFixedWidth(std::max(minimumWidth(), std::min(words + m_theme.px(21), m_theme.px(120))));
}

} // namespace sheaf
