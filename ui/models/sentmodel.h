#pragma once

#include "core/index/documentrecord.h"
#include "core/network/outboundcall.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sheaf {

// What left this machine, the latest first: where to, how much, text of which documents.
class SentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Host, Kind, Sent, Received, Documents, Outcome, ColumnCount };

    explicit SentModel(QObject* parent = nullptr);

    // Names stand for those of the documents that are still in the library. Nothing is told where nothing changed.
    void setCalls(const QList<OutboundCall>& calls, const QHash<DocumentId, QString>& names);
    QStringList hosts() const; // each once, by name
    // Empty: all.
    void showHost(const QString& host);
    const OutboundCall& at(int row) const { return m_shown.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void pick();
    QString text(const OutboundCall& call, int column) const;
    QString documentsText(const OutboundCall& call) const;

    QList<OutboundCall> m_calls;
    QList<OutboundCall> m_shown;
    QHash<DocumentId, QString> m_names;
    QString m_host;
};

} // namespace sheaf
