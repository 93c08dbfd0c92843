#pragma once

#include "core/ask/asksession.h"
#include "ui/ask/askmodel.h"

namespace sheaf {

// AskSession as the window sees it.
class AskAdapter final : public AskModel
{
    Q_OBJECT

public:
    explicit AskAdapter(AskEngines engines, QObject* parent = nullptr);

    void ask(const QString& question, const AskOptions& options) override;
    void stop() override { m_session.stop(); }
    bool isRunning() const override { return m_session.isRunning(); }
    void typed(const QString& question, const AskOptions& options) override { m_session.prepare(question, options); }
    void dropTyped() override { m_session.dropPrepared(); }
    Future<ToolResult> runTool(const ToolSuggestion& tool, const Scope& scope, std::stop_token stop) override;
    void setEngines(AskEngines engines);

private:
    std::shared_ptr<ToolBox> m_tools; // null: there are none
    AskSession m_session;
};

} // namespace sheaf
