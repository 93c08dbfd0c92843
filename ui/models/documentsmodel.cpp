#include "ui/models/documentsmodel.h"

#include "core/index/indexer.h"
#include "ui/theme/figures.h"
#include "ui/widgets/label.h"

#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

int completeStages(const DocumentRecord& record)
{
    switch (record.state) {
    case DocumentState::Waiting:
        return 0;
    case DocumentState::Working:
        return int(record.stage);
    case DocumentState::Searchable:
        return stageCount;
    case DocumentState::Failed:
        return -1;
    }
    return 0;
}

double progressOf(const DocumentRecord& record)
{
    if (record.state == DocumentState::Searchable)
        return 1;
    return record.chunks > 0 ? std::min(1.0, double(record.embedded) / record.chunks) : 0;
}

QString toneOf(const DocumentRecord& record)
{
    switch (record.state) {
    case DocumentState::Searchable:
        return record.missing ? u"warn"_s : record.note.isEmpty() && record.ocrWaiting == 0 ? u"ok"_s : u"dim"_s;
    case DocumentState::Failed:
        return wantsPassword(record) ? u"warn"_s : u"bad"_s;
    default:
        return u"dim"_s;
    }
}

QString tooltipOf(const DocumentRecord& record)
{
    QStringList lines{record.path};
    if (!record.title.isEmpty() && record.title != fileNameOf(record.path))
        lines.append(record.title);
    if (record.error)
        lines.append(record.error->message);
    if (!record.note.isEmpty())
        lines.append(record.note);
    if (const QString scanned = ocrWaitingText(record); !scanned.isEmpty())
        lines.append(scanned);
    return lines.join(u'\n');
}

} // namespace

DocumentsModel::DocumentsModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void DocumentsModel::follow(Indexer& indexer)
{
    connect(&indexer, &Indexer::documentsChanged, this, &DocumentsModel::upsert);
    connect(&indexer, &Indexer::documentsRemoved, this, &DocumentsModel::remove);
    observe(indexer.documents(), this, [this](const Result<QList<DocumentRecord>>& records) {
        if (!records.ok())
            Q_EMIT loadFailed(records.error());
        load(records.ok() ? *records : QList<DocumentRecord>());
    });
}

void DocumentsModel::load(const QList<DocumentRecord>& records)
{
    QList<DocumentRecord> rows;
    QSet<DocumentId> listed;
    for (const DocumentRecord& record : records) {
        if (m_removedBeforeLoad.contains(record.id))
            continue;
        const DocumentRecord* newer = find(record.id);
        rows.append(newer ? *newer : record);
        listed.insert(record.id);
    }
    for (const DocumentRecord& record : std::as_const(m_records)) {
        if (!listed.contains(record.id))
            rows.append(record);
    }
    beginResetModel();
    m_records = rows;
    m_rows.clear();
    for (int row = 0; row < int(m_records.size()); ++row)
        m_rows.insert(m_records.at(row).id, row);
    m_loaded = true;
    m_removedBeforeLoad.clear();
    endResetModel();
    Q_EMIT loaded();
}

void DocumentsModel::upsert(const QList<DocumentRecord>& records)
{
    QList<DocumentRecord> added;
    QHash<DocumentId, int> addedAt;
    for (const DocumentRecord& record : records) {
        const auto isThis = [&record](const DocumentRecord& hidden) { return hidden.id == record.id; };
        if (const auto hidden = std::find_if(m_hidden.begin(), m_hidden.end(), isThis); hidden != m_hidden.end()) {
            *hidden = record;
        } else if (const int row = m_rows.value(record.id, -1); row >= 0) {
            m_records[row] = record;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else if (addedAt.contains(record.id)) {
            added[addedAt.value(record.id)] = record;
        } else {
            addedAt.insert(record.id, int(added.size()));
            added.append(record);
        }
    }
    if (added.isEmpty())
        return;
    const int first = int(m_records.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    for (const DocumentRecord& record : std::as_const(added)) {
        m_rows.insert(record.id, int(m_records.size()));
        m_records.append(record);
    }
    endInsertRows();
}

void DocumentsModel::remove(const QList<DocumentId>& ids)
{
    QList<int> rows;
    for (DocumentId id : ids) {
        if (!m_loaded)
            m_removedBeforeLoad.insert(id);
        if (const int row = m_rows.value(id, -1); row >= 0 && !rows.contains(row))
            rows.append(row);
    }
    for (qsizetype i = m_hidden.size() - 1; i >= 0; --i) {
        if (ids.contains(m_hidden.at(i).id)) {
            m_hidden.removeAt(i);
            m_hiddenRows.removeAt(i);
        }
    }
    takeOut(rows);
}

void DocumentsModel::takeOut(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (qsizetype i = 0; i < rows.size();) {
        const int last = rows.at(i);
        int first = last;
        while (++i < rows.size() && rows.at(i) == first - 1)
            first = rows.at(i);
        beginRemoveRows({}, first, last);
        m_records.remove(first, last - first + 1);
        number();
        endRemoveRows();
    }
}

void DocumentsModel::number()
{
    m_rows.clear();
    for (int row = 0; row < int(m_records.size()); ++row)
        m_rows.insert(m_records.at(row).id, row);
}

void DocumentsModel::hide(const QList<DocumentId>& ids)
{
    restore(); // one lot at a time
    QList<int> rows;
    for (const DocumentId id : ids) {
        if (const int row = m_rows.value(id, -1); row >= 0 && !rows.contains(row))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows))
        m_hidden.append(m_records.at(row));
    m_hiddenRows = rows;
    takeOut(rows);
}

void DocumentsModel::restore()
{
    const QList<DocumentRecord> hidden = std::exchange(m_hidden, {});
    const QList<int> rows = std::exchange(m_hiddenRows, {});
    for (qsizetype i = 0; i < hidden.size(); ++i) {
        const int row = std::min(rows.at(i), int(m_records.size()));
        beginInsertRows({}, row, row);
        m_records.insert(row, hidden.at(i));
        number();
        endInsertRows();
    }
}

QList<DocumentId> DocumentsModel::hiddenIds() const
{
    QList<DocumentId> ids;
    for (const DocumentRecord& record : m_hidden)
        ids.append(record.id);
    return ids;
}

const DocumentRecord* DocumentsModel::find(DocumentId id) const
{
    const int row = m_rows.value(id, -1);
    return row >= 0 ? &m_records.at(row) : nullptr;
}

bool DocumentsModel::anySearchable() const
{
    return std::any_of(m_records.cbegin(), m_records.cend(), [](const DocumentRecord& r) { return r.isSearchable(); });
}

int DocumentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int DocumentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DocumentRecord& record = m_records.at(index.row());
    switch (role) {
    case SortRole:
        return sortValue(record, index.column());
    case IdRole:
        return record.id.value;
    case StagesRole:
        return completeStages(record);
    case ProgressRole:
        return progressOf(record);
    case ToneRole:
        return toneOf(record);
    case LinkRole:
        return record.state != DocumentState::Failed ? QString()
               : wantsPassword(record)               ? tr("Enter password…")
                                                     : tr("Retry");
    case Qt::ToolTipRole:
        return plainTooltip(tooltipOf(record));
    case Qt::AccessibleTextRole:
        if (index.column() == Stages)
            return tr("%1 of 5 stages done").arg(std::max(0, completeStages(record)));
        if (index.column() == Progress)
            return tr("%1 percent").arg(int(progressOf(record) * 100));
        break;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Document:
        return fileNameOf(record.path);
    case Pages:
        return record.paged && record.pages > 0 ? grouped(record.pages) : u"–"_s;
    case Chunks:
        return record.chunks > 0 ? grouped(record.chunks) : u"–"_s;
    case State:
        return stateText(record);
    case Time:
        return record.time.count() > 0 ? durationText(record.time) : QString();
    default:
        return {};
    }
}

QVariant DocumentsModel::sortValue(const DocumentRecord& record, int column) const
{
    switch (column) {
    case Document:
        return fileNameOf(record.path);
    case Pages:
        return record.pages;
    case Stages:
        return completeStages(record);
    case Chunks:
        return record.chunks;
    case Progress:
        return progressOf(record);
    case State:
        return int(record.state);
    case Time:
        return qint64(record.time.count());
    default:
        return {};
    }
}

Qt::ItemFlags DocumentsModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QStringList DocumentsModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData* DocumentsModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex& index : indexes) {
        const QUrl file = QUrl::fromLocalFile(m_records.at(index.row()).path);
        if (!files.contains(file))
            files.append(file);
    }
    auto* mime = new QMimeData;
    mime->setUrls(files);
    return mime;
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Document:
        return tr("Document");
    case Pages:
        return tr("Pages");
    case Stages:
        return tr("read · parse · chunk · embed · index");
    case Chunks:
        return tr("Chunks");
    case Progress:
        return tr("Progress");
    case State:
        return tr("State");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace sheaf
