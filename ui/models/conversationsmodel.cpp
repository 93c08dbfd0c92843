#include "ui/models/conversationsmodel.h"

#include "ui/theme/figures.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

QString whenText(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (days == 0)
        return time;
    if (days == 1)
        return ConversationsModel::tr("yesterday %1").arg(time);
    if (days > 1 && days < 7)
        return locale.toString(local.date(), u"ddd"_s) + u' ' + time;
    return locale.toString(local.date(), QLocale::ShortFormat);
}

ConversationsModel::ConversationsModel(const HistoryAccess& access, QObject* parent)
    : QAbstractListModel(parent)
    , m_access(access)
{}

ConversationsModel::~ConversationsModel()
{
    for (const ConversationId id : std::as_const(m_hidden)) {
        if (!m_going.contains(id))
            static_cast<void>(m_access.remove(id));
    }
}

void ConversationsModel::refresh()
{
    const quint64 turn = ++m_turn;
    m_fetching = false;
    const int count = std::max(pageSize, rowCount());
    const bool searching = !m_search.isEmpty();
    if (!m_access.page || !m_access.find)
        return;
    const auto rows = searching ? m_access.find(m_search, pageSize) : m_access.page({}, count);
    observe(rows, this, [this, turn, count, searching](const Result<QList<Conversation>>& result) {
        if (turn != m_turn)
            return;
        m_ready = true;
        if (result.ok())
            show(*result, !searching && result->size() >= count);
        else
            Q_EMIT failed(result.error());
        Q_EMIT loaded();
    });
}

void ConversationsModel::setSearch(const QString& text)
{
    const QString wanted = text.simplified();
    if (wanted == m_search)
        return;
    m_search = wanted;
    refresh();
}

void ConversationsModel::show(const QList<Conversation>& conversations, bool more)
{
    QList<Conversation> rows = conversations;
    rows.removeIf([this](const Conversation& each) { return m_hidden.contains(each.id); });
    m_more = more;
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ConversationsModel::append(const QList<Conversation>& conversations, bool more)
{
    QSet<ConversationId> known(m_hidden.cbegin(), m_hidden.cend());
    for (const Conversation& row : std::as_const(m_rows))
        known.insert(row.id);
    QList<Conversation> rows = conversations;
    rows.removeIf([&known](const Conversation& each) { return known.contains(each.id); });
    m_more = more;
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

bool ConversationsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void ConversationsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent) || m_rows.isEmpty())
        return;
    m_fetching = true;
    observe(m_access.page(m_rows.last(), pageSize), this,
            [this, turn = m_turn](const Result<QList<Conversation>>& result) {
                if (turn != m_turn)
                    return;
                m_fetching = false;
                if (result.ok()) {
                    append(*result, result->size() >= pageSize);
                } else {
                    m_more = false; // until the list is read again
                    Q_EMIT failed(result.error());
                }
            });
}

void ConversationsModel::changed(int row, const QList<int>& roles)
{
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void ConversationsModel::setOpen(ConversationId id)
{
    const int before = rowOf(m_open);
    m_open = id;
    changed(before, {OpenRole});
    changed(rowOf(id), {OpenRole});
}

void ConversationsModel::setPinned(int row, bool pinned)
{
    observe(m_access.pin(at(row).id, pinned), this, [this](const Result<void>& done) {
        if (!done.ok())
            Q_EMIT failed(done.error());
        refresh(); // it has another place now
    });
}

void ConversationsModel::hide(ConversationId id)
{
    if (m_hidden.contains(id))
        return;
    m_hidden.append(id);
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void ConversationsModel::restore(ConversationId id)
{
    if (!m_going.contains(id) && m_hidden.removeAll(id) > 0)
        refresh();
}

void ConversationsModel::removeHidden()
{
    for (const ConversationId id : std::as_const(m_hidden)) {
        if (m_going.contains(id))
            continue;
        m_going.append(id);
        observe(m_access.remove(id), this, [this, id](const Result<void>& done) {
            m_going.removeAll(id);
            m_hidden.removeAll(id);
            if (!done.ok()) {
                Q_EMIT failed(done.error());
                refresh(); // it is still there
            }
        });
    }
}

int ConversationsModel::rowOf(ConversationId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int ConversationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Conversation& row = m_rows.at(index.row());
    const QString when = whenText(row.touched, QDateTime::currentDateTime());
    const QString turns = row.turns == 1 ? tr("1 question") : tr("%1 questions").arg(grouped(row.turns));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.title;
    case Qt::ToolTipRole:
        return plainTooltip(row.title + u'\n' + turns + u" · "_s +
                            QLocale().toString(row.touched.toLocalTime(), QLocale::LongFormat));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(row.title, when, turns);
    case WhenRole:
        return when;
    case PinnedRole:
        return row.pinned;
    case TurnsRole:
        return turns;
    case OpenRole:
        return m_open.isValid() && row.id == m_open;
    default:
        return {};
    }
}

bool ConversationsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Conversation& row = m_rows[index.row()];
    const QString title = value.toString().simplified();
    if (title.isEmpty() || title == row.title)
        return false;
    row.title = title;
    changed(index.row(), {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    observe(m_access.rename(row.id, title), this, [this, id = row.id, title](const Result<void>& done) {
        if (done.ok()) {
            Q_EMIT renamed(id, title);
            return;
        }
        Q_EMIT failed(done.error());
        refresh(); // as it is kept
    });
    return true;
}

Qt::ItemFlags ConversationsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

} // namespace sheaf
