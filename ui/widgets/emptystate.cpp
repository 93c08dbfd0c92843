#include "ui/widgets/emptystate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace sheaf {

EmptyState::EmptyState(const Theme& theme, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel({}, {nullptr, "title"}))
    , m_text(makeLabel({}, {"dim", "reading"}))
    , m_column(new QVBoxLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(m_column);
    outer->addStretch(3);
    m_column->setSpacing(theme.px(10));

    QLabel* picture = makeLabel({});
    picture->setAlignment(Qt::AlignCenter);
    const auto draw = [&theme, icon, picture] {
        picture->setPixmap(theme.pixmap(icon, theme.colors().faint, theme.px(40), 2));
        picture->setVisible(!picture->pixmap(Qt::ReturnByValue).isNull());
    };
    draw();
    connect(&theme, &Theme::changed, picture, draw);
    m_column->addWidget(picture, 0, Qt::AlignHCenter);

    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(theme.px(520));
    m_column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_column->addWidget(m_text, 0, Qt::AlignHCenter);
}

void EmptyState::setWords(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    fitText();
}

// A centred label is asked for its height at the width of the whole page, and would lose its last line.
void EmptyState::fitText()
{
    m_text->ensurePolished();
    m_text->setFixedHeight(m_text->heightForWidth(m_text->maximumWidth()));
}

void EmptyState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitText(); // in the font it is shown in
}

void EmptyState::addWidget(QWidget* widget)
{
    m_column->addWidget(widget, 0, Qt::AlignHCenter);
}

} // namespace sheaf
