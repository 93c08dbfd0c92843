#include "ui/widgets/choicebutton.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestText = 24; // average letters

} // namespace

ChoiceButton::ChoiceButton(const QString& name, const QString& all, QWidget* parent)
    : DropButton({}, "chip", parent)
    , m_name(name)
    , m_all(all)
{
    connect(this, &QPushButton::clicked, this, &ChoiceButton::open);
    showText();
}

void ChoiceButton::setChoices(const QList<Choice>& choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    showText();
}

void ChoiceButton::setMark(const QIcon& icon, const QString& meaning)
{
    m_mark = icon;
    m_meaning = meaning;
    showText();
}

void ChoiceButton::choose(const QString& value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_text = value;
    showText();
    Q_EMIT chosen(value);
}

void ChoiceButton::open()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& value, const QString& text, bool isMarked = false) {
        QAction* action = menu->addAction(withoutMnemonic(isMarked ? tr("%1 (%2)").arg(text, m_meaning) : text));
        if (isMarked)
            action->setIcon(m_mark);
        action->setCheckable(true);
        action->setChecked(value == m_value);
        connect(action, &QAction::triggered, this, [this, value] { choose(value); });
    };
    add({}, m_all);
    menu->addSeparator();
    for (const Choice& choice : std::as_const(m_choices))
        add(choice.value, choice.text, choice.isMarked);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void ChoiceButton::showText()
{
    bool isMarked = false;
    for (const Choice& choice : std::as_const(m_choices)) {
        if (choice.value == m_value) {
            m_text = choice.text;
            isMarked = choice.isMarked;
        }
    }
    setIcon(isMarked ? m_mark : QIcon());
    const QString shown = m_value.isEmpty() ? m_all : m_text;
    const int room = fontMetrics().averageCharWidth() * longestText;
    setText(withoutMnemonic(tr("%1: %2").arg(m_name, fontMetrics().elidedText(shown, Qt::ElideMiddle, room))));
    const QString whole = isMarked ? tr("%1 (%2)").arg(shown, m_meaning) : shown;
    setAccessibleName(tr("%1: %2").arg(m_name, whole));
    setToolTip(plainTooltip(whole));
}

} // namespace sheaf
