#include "ui/pages/pagemessage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sheaf {

PageMessage::PageMessage(QWidget* parent)
    : QWidget(parent)
    , m_text(makeLabel({}, {"dim"}))
    , m_row(new QWidget)
    , m_password(new QLineEdit)
{
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout(m_row);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password of the document"));
    row->addWidget(m_password);
    auto* open = makeButton(tr("Open"), "primary");
    row->addWidget(open);
    column->addWidget(m_row);
    column->addStretch(3);
    m_row->hide();
    const auto give = [this] {
        const Secret password(m_password->text());
        m_password->clear();
        Q_EMIT passwordGiven(password);
    };
    connect(open, &QPushButton::clicked, this, give);
    connect(m_password, &QLineEdit::returnPressed, this, give);
}

void PageMessage::say(const QString& text)
{
    m_text->setText(text);
    setLook(m_text, {"dim"});
    m_row->hide();
}

void PageMessage::fail(const QString& text)
{
    say(text);
    setLook(m_text, {"bad"});
}

void PageMessage::askPassword(const QString& text)
{
    say(text);
    setLook(m_text, {"warn"});
    m_row->show();
}

} // namespace sheaf
