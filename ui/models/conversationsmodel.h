#pragma once

#include "ui/ask/historyaccess.h"

#include <QAbstractListModel>

namespace sheaf {

// "14:05" today, "yesterday 14:05", "Mon 14:05" within the last week, else the date; in local time.
QString whenText(const QDateTime& when, const QDateTime& now);

// The conversations that are remembered, or those that a search finds, page by page as the view asks for them. One that
// was removed is hidden at once and removed for good when it is told so.
class ConversationsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhenRole = Qt::UserRole, PinnedRole, TurnsRole, OpenRole };
    static constexpr int pageSize = 100;

    // The access is borrowed and outlives the model.
    explicit ConversationsModel(const HistoryAccess& access, QObject* parent = nullptr);
    ~ConversationsModel() override; // what is hidden goes for good

    void refresh(); // as many rows as there are now, at least one page
    void setSearch(const QString& text);
    const QString& search() const { return m_search; }
    bool isReady() const { return m_ready; } // the first page has come, or could not be read
    void setOpen(ConversationId id);         // is marked
    void setPinned(int row, bool pinned);

    void hide(ConversationId id);    // takes it out of the list
    void restore(ConversationId id); // back to where it was
    void removeHidden();             // for good
    bool isHidden(ConversationId id) const { return m_hidden.contains(id); }

    const Conversation& at(int row) const { return m_rows.at(row); }
    int rowOf(ConversationId id) const; // -1 where it is not there, or not yet

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded(); // other rows, or none
    void renamed(sheaf::ConversationId id, const QString& title);
    void failed(const sheaf::Error& error);

private:
    void show(const QList<Conversation>& conversations, bool more);
    void append(const QList<Conversation>& conversations, bool more);
    void changed(int row, const QList<int>& roles);

    const HistoryAccess& m_access;
    QList<Conversation> m_rows;
    QList<ConversationId> m_hidden;
    QList<ConversationId> m_going; // of them, those that are being removed for good
    QString m_search;
    ConversationId m_open;
    quint64 m_turn = 0; // what was asked for before is not shown any more
    bool m_ready = false;
    bool m_more = false;
    bool m_fetching = false;
};

} // namespace sheaf
