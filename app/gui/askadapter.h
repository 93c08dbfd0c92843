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
    void setEngines(AskEngines engines) { m_session.setEngines(std::move(engines)); }

private:
    AskSession m_session;
};

} // namespace sheaf
