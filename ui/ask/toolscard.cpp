#include "ui/ask/toolscard.h"

#include "ui/ask/askmodel.h"
#include "ui/ask/toolresultview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sheaf {

namespace {

constexpr int widestButton = 420; // pixels at scale one

void empty(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

ToolsCard::ToolsCard(AskModel& model, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_model(model)
    , m_theme(theme)
    , m_buttons(new FlowLayout(theme.px(6)))
    , m_list(new QVBoxLayout)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Tools"));
    m_list->setSpacing(theme.px(8));
    content()->addLayout(m_list);
    content()->addLayout(m_buttons);
    hide();
}

ToolsCard::~ToolsCard()
{
    m_stop.request_stop();
}

void ToolsCard::begin(const Scope& scope)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_turn;
    m_scope = scope;
    m_suggestions.clear();
    m_results.clear();
    empty(*m_buttons);
    empty(*m_list);
    hide();
}

void ToolsCard::setTools(const QList<ToolSuggestion>& suggestions, const QList<ToolResult>& results)
{
    if (suggestions == m_suggestions && results == m_results)
        return; // told again at the end; what was run by a click stays
    begin(m_scope);
    m_suggestions = suggestions;
    m_results = results;
    for (const ToolResult& result : results)
        addResult(result);
    for (const ToolSuggestion& tool : suggestions) {
        const bool done = std::any_of(results.begin(), results.end(),
                                      [&tool](const ToolResult& result) { return result.suggestion == tool; });
        if (done)
            continue;
        auto* button = makeButton({}, "chip");
        button->setText(
            withoutMnemonic(button->fontMetrics().elidedText(tool.title, Qt::ElideMiddle, m_theme.px(widestButton))));
        button->setAccessibleName(tool.title);
        button->setToolTip(plainTooltip(tool.argument));
        connect(button, &QPushButton::clicked, this, [this, tool, button] { run(tool, button); });
        m_buttons->addWidget(button);
    }
    setVisible(!suggestions.isEmpty() || !results.isEmpty());
}

void ToolsCard::run(const ToolSuggestion& tool, QPushButton* button)
{
    button->setEnabled(false);
    button->setAccessibleDescription(tr("running"));
    observe(m_model.runTool(tool, m_scope, m_stop.get_token()), button,
            [this, tool, button, turn = m_turn](const Result<ToolResult>& result) {
                if (turn != m_turn)
                    return;
                button->setAccessibleDescription({});
                if (result.ok()) {
                    button->hide();
                    addResult(*result);
                    return;
                }
                button->setEnabled(true);
                ToolResult failed;
                failed.suggestion = tool;
                failed.text = tr("“%1” failed: %2").arg(tool.title, result.error().message);
                addResult(failed);
            });
}

// A second try takes the place of the first.
void ToolsCard::addResult(const ToolResult& result)
{
    for (int i = 0; i < m_list->count(); ++i) {
        QWidget* before = m_list->itemAt(i)->widget();
        if (before->property("tool").toString() != result.suggestion.argument)
            continue;
        m_list->removeWidget(before);
        before->hide();
        before->deleteLater();
        break;
    }
    auto* view = new ToolResultView(result, m_theme);
    view->setProperty("tool", result.suggestion.argument);
    m_list->addWidget(view);
    m_list->invalidate();
}

} // namespace sheaf
