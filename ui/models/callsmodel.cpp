#include "ui/models/callsmodel.h"

#include "ui/models/callwords.h"
#include "ui/theme/figures.h"
#include "ui/widgets/label.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Whether a person would see no difference. What is not compared never changes.
bool isSame(const TrackedCall& a, const TrackedCall& b)
{
    return a.state == b.state && a.attempts == b.attempts && a.hedged == b.hedged && a.started == b.started &&
           a.firstByte == b.firstByte && a.retryAt == b.retryAt && a.finished == b.finished &&
           a.bytesReceived == b.bytesReceived && a.promptTokens == b.promptTokens &&
           a.completionTokens == b.completionTokens && a.endpoint == b.endpoint && a.error == b.error;
}

QString withoutScheme(const QString& endpoint)
{
    const auto mark = "://"_L1;
    const qsizetype at = endpoint.indexOf(mark);
    return at < 0 ? endpoint : endpoint.mid(at + mark.size());
}

// Calls visit(first, last) for every run of rows that `is` says yes to.
template<class Is, class Visit>
void eachRun(int rows, Is&& is, Visit&& visit)
{
    for (int row = 0; row < rows; ++row) {
        if (!is(row))
            continue;
        const int first = row;
        while (row + 1 < rows && is(row + 1))
            ++row;
        visit(first, row);
    }
}

} // namespace

CallsModel::CallsModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void CallsModel::update(const QList<TrackedCall>& calls, TimePoint now, const QDateTime& wall)
{
    m_now = now;
    removeGone(calls);
    const int known = int(m_rows.size()); // the same ids as the first of `calls`, because ids only grow
    QList<bool> changed(known);
    for (int row = 0; row < known; ++row) {
        Row& mine = m_rows[row];
        Q_ASSERT(mine.call.id == calls.at(row).id);
        changed[row] = !isSame(mine.call, calls.at(row));
        if (changed.at(row))
            mine.call = calls.at(row);
    }
    eachRun(
        known, [&](int row) { return changed.at(row); },
        [this](int first, int last) { tell(first, last, Endpoint, Failure); });
    eachRun(
        known, [&](int row) { return !changed.at(row) && isOpen(at(row)); },
        [this](int first, int last) { tell(first, last, State, Took); });
    if (known == int(calls.size()))
        return;
    beginInsertRows({}, known, int(calls.size()) - 1);
    for (int i = known; i < int(calls.size()); ++i) {
        const auto ago = std::chrono::duration_cast<Milliseconds>(now - calls.at(i).queued);
        m_rows.append({calls.at(i), wall.addMSecs(-ago.count())});
    }
    endInsertRows();
}

void CallsModel::removeGone(const QList<TrackedCall>& calls)
{
    QList<int> gone;
    qsizetype next = 0;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        while (next < calls.size() && calls.at(next).id < at(row).id)
            ++next;
        if (next == calls.size() || calls.at(next).id != at(row).id)
            gone.append(row);
    }
    for (qsizetype i = gone.size() - 1; i >= 0; --i) {
        const int last = gone.at(i);
        int first = last;
        while (i > 0 && gone.at(i - 1) == first - 1)
            first = gone.at(--i);
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
}

void CallsModel::tick(TimePoint now)
{
    m_now = now;
    eachRun(
        int(m_rows.size()), [this](int row) { return isOpen(at(row)); },
        [this](int first, int last) { tell(first, last, State, Took); });
}

void CallsModel::tell(int first, int last, Column from, Column to)
{
    Q_EMIT dataChanged(index(first, from), index(last, to));
}

int CallsModel::rowOf(qint64 id) const
{
    const auto at = std::lower_bound(m_rows.cbegin(), m_rows.cend(), id,
                                     [](const Row& row, qint64 wanted) { return row.call.id < wanted; });
    return at != m_rows.cend() && at->call.id == id ? int(at - m_rows.cbegin()) : -1;
}

bool CallsModel::anyOpen() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [](const Row& row) { return isOpen(row.call); });
}

QString CallsModel::asText(int row) const
{
    QStringList parts;
    for (int column = 0; column < ColumnCount; ++column)
        parts.append(column == Endpoint ? at(row).endpoint : text(m_rows.at(row), column).simplified());
    return parts.join(u'\t');
}

int CallsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CallsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainTooltip(callAbout(row.call, m_now));
    case SortRole:
        return sortValue(row.call, index.column());
    case IdRole:
        return row.call.id;
    case ToneRole:
        return callTone(row.call);
    default:
        return {};
    }
}

QString CallsModel::text(const Row& row, int column) const
{
    const TrackedCall& call = row.call;
    const auto duration = [](const std::optional<Duration>& time) { return time ? durationText(*time) : u"–"_s; };
    switch (column) {
    case Time:
        return row.queued.toString(u"HH:mm:ss"_s);
    case Task:
        return taskText(call.task);
    case Endpoint:
        return withoutScheme(call.endpoint);
    case For:
        return priorityText(call.priority);
    case State:
        return callStateText(call, m_now);
    case Tries:
        return triesText(call);
    case Waited:
        return duration(waitedOf(call, m_now));
    case FirstByte:
        return duration(firstByteOf(call));
    case Took:
        return duration(tookOf(call, m_now));
    case Bytes:
        return call.bytesReceived > 0 ? bytesText(call.bytesSent) + u" → "_s + bytesText(call.bytesReceived)
                                      : bytesText(call.bytesSent);
    case Tokens:
        return call.promptTokens + call.completionTokens > 0
                   ? grouped(call.promptTokens) + u" → "_s + grouped(call.completionTokens)
                   : u"–"_s;
    case Failure: // that somebody stopped it is no failure, and the state says it
        return call.error && call.state != TrackedCall::State::Cancelled ? call.error->message : QString();
    default:
        return {};
    }
}

QVariant CallsModel::sortValue(const TrackedCall& call, int column) const
{
    const auto ticks = [](const std::optional<Duration>& time) { return time ? qint64(time->count()) : qint64(-1); };
    switch (column) {
    case Time:
        return call.id;
    case Task:
        return taskText(call.task);
    case Endpoint:
        return call.endpoint;
    case For:
        return int(call.priority);
    case State:
        return int(call.state);
    case Tries:
        return call.attempts * 2 + int(call.hedged);
    case Waited:
        return ticks(waitedOf(call, m_now));
    case FirstByte:
        return ticks(firstByteOf(call));
    case Took:
        return ticks(tookOf(call, m_now));
    case Bytes:
        return call.bytesSent + call.bytesReceived;
    case Tokens:
        return call.promptTokens + call.completionTokens;
    case Failure:
        return call.error ? call.error->message : QString();
    default:
        return {};
    }
}

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QString names[] = {tr("Time"),   tr("Task"),       tr("Endpoint"), tr("For"),   tr("State"),  tr("Tries"),
                             tr("Waited"), tr("First byte"), tr("Took"),     tr("Bytes"), tr("Tokens"), tr("Error")};
    const QString abouts[] = {
        tr("When the call was wanted"),
        tr("What was asked for"),
        tr("Whom it was asked of, in its last try"),
        tr("Whom it is for: you, what you will probably ask for next, or work in the background"),
        tr("Where it is now"),
        tr("How often it was sent; “twice” where a second request was sent beside a late first one"),
        tr("From the moment it was wanted to the start of its last try"),
        tr("From the start of its last try to the first byte of the answer"),
        tr("From the start of its last try to its end"),
        tr("Sent → received"),
        tr("In → out, as the server counts them"),
        tr("Why it failed, or why it is tried again"),
    };
    if (role == Qt::DisplayRole)
        return names[section];
    return role == Qt::ToolTipRole ? abouts[section] : QVariant();
}

} // namespace sheaf
