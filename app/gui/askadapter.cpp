#include "app/gui/askadapter.h"

namespace sheaf {

AskAdapter::AskAdapter(AskEngines engines, QObject* parent)
    : AskModel(parent)
    , m_tools(engines.tools)
    , m_session(std::move(engines))
{
    connect(&m_session, &AskSession::started, this, &AskModel::started);
    connect(&m_session, &AskSession::lanesChanged, this, &AskModel::lanesChanged);
    connect(&m_session, &AskSession::answerGrew, this, &AskModel::answerGrew);
    connect(&m_session, &AskSession::toolsFound, this, &AskModel::toolsFound);
    connect(&m_session, &AskSession::finished, this, &AskModel::finished);
    connect(&m_session, &AskSession::refined, this, &AskModel::refined);
}

void AskAdapter::ask(const QString& question, const AskOptions& options)
{
    static_cast<void>(m_session.ask(question, options)); // the run arrives as a signal
}

void AskAdapter::setEngines(AskEngines engines)
{
    m_tools = engines.tools;
    m_session.setEngines(std::move(engines));
}

Future<ToolResult> AskAdapter::runTool(const ToolSuggestion& tool, const Scope& scope, std::stop_token stop)
{
    if (!m_tools)
        return failedFuture<ToolResult>(Error::make(ErrorCode::NotFound, tr("There are no tools here.")));
    CallContext call;
    call.stop = stop;
    // Other settings may bring other tools meanwhile; those at work stay until they are done.
    return then(m_tools->run(tool, scope, call), this, [tools = m_tools](ToolResult result) { return result; });
}

} // namespace sheaf
