#pragma once

#include "core/ask/question.h"
#include "ui/widgets/card.h"

#include <stop_token>

class QPushButton;

namespace sheaf {

class AskModel;
class FlowLayout;
class Theme;

// What could be worked out for a question: a button for each, and the results. Nothing is run but on a click here.
class ToolsCard : public Card
{
    Q_OBJECT

public:
    ToolsCard(AskModel& model, const Theme& theme, QWidget* parent = nullptr);
    ~ToolsCard() override;

    void begin(const Scope& scope); // of the question that begins; hides it
    void setTools(const QList<ToolSuggestion>& suggestions, const QList<ToolResult>& results);

private:
    void run(const ToolSuggestion& tool, QPushButton* button);
    void addResult(const ToolResult& result);

    AskModel& m_model;
    const Theme& m_theme;
    Scope m_scope;
    QList<ToolSuggestion> m_suggestions;
    QList<ToolResult> m_results; // of themselves
    FlowLayout* m_buttons;
    QVBoxLayout* m_list;
    std::stop_source m_stop;
    int m_turn = 0; // a result for another question is dropped
};

} // namespace sheaf
