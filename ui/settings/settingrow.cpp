#include "ui/settings/settingrow.h"

#include "ui/settings/foundlabel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace sheaf {

SettingRow::SettingRow(const About& about, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_about(about)
    , m_column(new QVBoxLayout(this))
    , m_line(new QHBoxLayout)
    , m_name(new FoundLabel(about.name, nullptr, nullptr, theme))
    , m_text(new FoundLabel(about.text, "dim", "small", theme))
    , m_usual(makeLabel({}, {"dim", "small"}))
    , m_reset(makeLink(tr("Reset")))
    , m_problem(makeLabel({}, {"bad", "small"}))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(theme.px(4));
    m_column->addLayout(m_line);
    m_line->setSpacing(theme.px(10));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_text);
    m_line->addLayout(words, 1);
    m_text->setVisible(!about.text.isEmpty());
    m_usual->setMinimumWidth(theme.px(82));
    m_line->addWidget(m_usual);
    m_reset->setAccessibleName(tr("Reset %1").arg(about.name));
    m_reset->setToolTip(tr("Back to the default"));
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    m_line->addWidget(m_reset);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
    connect(m_reset, &QPushButton::clicked, this, &SettingRow::putBack);
}

bool SettingRow::hasWords(const QStringList& words, const QString& section) const
{
    const QString all = QStringList{section, m_about.name, m_about.text, m_about.keys.join(u'\n')}.join(u'\n');
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::mark(const QStringList& words)
{
    m_name->setWords(words);
    m_text->setWords(words);
}

void SettingRow::focusEditor()
{
    editor()->setFocus(Qt::OtherFocusReason);
}

void SettingRow::addControl(QWidget* control)
{
    m_line->insertWidget(1, control);
}

void SettingRow::addBelow(QWidget* widget)
{
    m_column->insertWidget(1, widget);
}

void SettingRow::setDefaultText(const QString& text)
{
    m_usual->setText(text);
}

void SettingRow::hideDefault()
{
    m_hasDefault = false;
    m_usual->hide();
    m_reset->hide();
}

void SettingRow::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void SettingRow::noteValue()
{
    Settings shown;
    writeTo(shown);
    m_reset->setVisible(m_hasDefault && (shown != Settings() || !isValid()));
}

void SettingRow::putBack()
{
    editor()->setFocus(); // before the button goes
    showValue(Settings());
    Q_EMIT edited();
}

} // namespace sheaf
