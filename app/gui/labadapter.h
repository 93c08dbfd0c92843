#pragma once

#include "core/lab/labsession.h"
#include "core/lab/sweepstore.h"
#include "ui/lab/labaccess.h"

#include <QPointer>
#include <QThreadPool>

namespace sheaf {

class Application;
class Race;

// The Lab as the window sees it, over the endpoints of the settings. Outlives the window.
class LabAdapter final : public QObject
{
    Q_OBJECT

public:
    // Sweeps are kept in a folder of `dataFolder`.
    LabAdapter(Application& app, const QString& dataFolder, QObject* parent = nullptr);
    ~LabAdapter() override;

    LabAccess access();
    // A question that is raced: what is running from now on, as long as it lives.
    void show(Race* race);

private:
    Application& m_app;
    LabSession m_session;
    QPointer<Race> m_question;
    SweepStore m_store;
    QThreadPool m_pool; // one at a time, as the store wants it
};

} // namespace sheaf
