#include "ui/session/recentquestions.h"

namespace sheaf {

RecentQuestions::RecentQuestions(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.ask, &AskModel::started, this, [this](const QString& question) {
        m_asked.removeAll(question);
        m_asked.prepend(question);
        take(m_all);
    });
}

void RecentQuestions::refresh()
{
    if (!m_workspace.recentRuns)
        return;
    observe(m_workspace.recentRuns(most), this, [this](const Result<QList<StoredRun>>& runs) {
        if (!runs.ok()) // then those of this window
            return;
        QStringList recorded;
        for (const StoredRun& run : *runs)
            recorded.append(run.question);
        take(recorded);
    });
}

void RecentQuestions::take(const QStringList& questions)
{
    QStringList all = m_asked + questions;
    all.removeAll(QString());
    all.removeDuplicates();
    all = all.mid(0, most);
    if (all == m_all)
        return;
    m_all = all;
    Q_EMIT changed();
}

} // namespace sheaf
