#include "app/gui/askadapter.h"

namespace sheaf {

AskAdapter::AskAdapter(AskEngines engines, QObject* parent)
    : AskModel(parent)
    , m_session(std::move(engines))
{
    connect(&m_session, &AskSession::started, this, &AskModel::started);
    connect(&m_session, &AskSession::lanesChanged, this, &AskModel::lanesChanged);
    connect(&m_session, &AskSession::answerGrew, this, &AskModel::answerGrew);
    connect(&m_session, &AskSession::finished, this, &AskModel::finished);
}

void AskAdapter::ask(const QString& question, const AskOptions& options)
{
    static_cast<void>(m_session.ask(question, options)); // the run arrives as a signal
}

} // namespace sheaf
