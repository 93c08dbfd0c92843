#include "ui/models/sentmodel.h"

#include "ui/models/callwords.h"
#include "ui/widgets/label.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sheaf {

SentModel::SentModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void SentModel::setCalls(const QList<OutboundCall>& calls, const QHash<DocumentId, QString>& names)
{
    if (calls == m_calls && names == m_names)
        return;
    m_calls = calls;
    m_names = names;
    pick();
}

QStringList SentModel::hosts() const
{
    QStringList hosts;
    for (const OutboundCall& call : m_calls) {
        if (!hosts.contains(call.host))
            hosts.append(call.host);
    }
    hosts.sort();
    return hosts;
}

void SentModel::showHost(const QString& host)
{
    if (host == m_host)
        return;
    m_host = host;
    pick();
}

void SentModel::pick()
{
    beginResetModel();
    m_shown.clear();
    for (const OutboundCall& call : std::as_const(m_calls)) {
        if (m_host.isEmpty() || call.host == m_host)
            m_shown.append(call);
    }
    endResetModel();
}

int SentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int SentModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutboundCall& call = m_shown.at(index.row());
    if (role == Qt::DisplayRole)
        return text(call, index.column());
    if (role == Qt::ToolTipRole)
        return plainTooltip(text(call, index.column()));
    return {};
}

QString SentModel::text(const OutboundCall& call, int column) const
{
    switch (column) {
    case Time:
        return QLocale().toString(call.at.toLocalTime(), QLocale::ShortFormat);
    case Host:
        return u"%1:%2"_s.arg(call.host).arg(call.port);
    case Kind:
        return taskText(call.kind);
    case Sent:
        return bytesText(call.sent);
    case Received:
        return bytesText(call.received);
    case Documents:
        return documentsText(call);
    case Outcome:
        return call.outcome.isEmpty() ? QString::number(call.status) : call.outcome;
    }
    return {};
}

QString SentModel::documentsText(const OutboundCall& call) const
{
    if (call.documents.isEmpty())
        return tr("none");
    QStringList names;
    for (const DocumentId id : call.documents)
        names.append(m_names.value(id, tr("document %1, which is gone").arg(id.value)));
    if (call.furtherDocuments > 0)
        names.append(tr("%n more", nullptr, call.furtherDocuments));
    return names.join(u", "_s);
}

QVariant SentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Host:
        return tr("To");
    case Kind:
        return tr("For");
    case Sent:
        return tr("Sent");
    case Received:
        return tr("Received");
    case Documents:
        return tr("Text of documents");
    case Outcome:
        return tr("Answer");
    }
    return {};
}

} // namespace sheaf
