#include "ui/models/callfilter.h"

#include "ui/models/callsmodel.h"
#include "ui/models/callwords.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isShown(CallFilter::Show show, TrackedCall::State state)
{
    switch (show) {
    case CallFilter::Show::All:
        return true;
    case CallFilter::Show::Running:
        return state == TrackedCall::State::InProgress;
    case CallFilter::Show::Waiting:
        return state == TrackedCall::State::Pending;
    case CallFilter::Show::Retrying:
        return state == TrackedCall::State::Retrying;
    case CallFilter::Show::Failed:
        return state == TrackedCall::State::Failed;
    }
    return true;
}

} // namespace

CallFilter::CallFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(CallsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void CallFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

void CallFilter::setTask(const QString& task)
{
    m_task = task;
    invalidateRowsFilter();
}

void CallFilter::setEndpoint(const QString& endpoint)
{
    m_endpoint = endpoint;
    invalidateRowsFilter();
}

void CallFilter::setWords(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool CallFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* calls = qobject_cast<const CallsModel*>(sourceModel());
    if (!calls)
        return true;
    const TrackedCall& call = calls->at(row);
    if (!isShown(m_show, call.state) || (!m_task.isEmpty() && call.task != m_task) ||
        (!m_endpoint.isEmpty() && call.endpoint != m_endpoint))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString state = callStateText(call, calls->now());
    const QString about = taskText(call.task) + u' ' + priorityText(call.priority);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) {
        return call.endpoint.contains(word, Qt::CaseInsensitive) || state.contains(word, Qt::CaseInsensitive) ||
               about.contains(word, Qt::CaseInsensitive) || call.correlationId.contains(word, Qt::CaseInsensitive) ||
               (call.error && call.error->message.contains(word, Qt::CaseInsensitive));
    });
}

} // namespace sheaf
