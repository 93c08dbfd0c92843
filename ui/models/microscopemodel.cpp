#include "ui/models/microscopemodel.h"

#include "ui/models/documentsmodel.h"
#include "ui/theme/figures.h"
#include "ui/widgets/label.h"

#include <QPointF>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString decimals(double value)
{
    return QString::number(value, 'f', 2);
}

} // namespace

MicroscopeModel::MicroscopeModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void MicroscopeModel::setRun(const AskRun& run)
{
    beginResetModel();
    m_run = run;
    m_chunks.clear();
    m_numbers.clear();
    for (const Source& source : run.sources) {
        if (source.origin == Source::Origin::Library) {
            m_numbers.insert(source.chunk.id, source.number);
            m_chunks.insert(source.chunk.id, source.chunk);
        }
    }
    m_cut = std::clamp(run.options.passages, 1, std::max(1, int(run.fused.size())));
    m_weights = {};
    fuse();
    endResetModel();
}

void MicroscopeModel::setChunks(const QList<ChunkRecord>& chunks)
{
    for (const ChunkRecord& chunk : chunks)
        m_chunks.insert(chunk.id, chunk);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Passage), index(rowCount() - 1, Passage));
}

void MicroscopeModel::setWeights(const FusionWeights& weights)
{
    if (weights == m_weights)
        return;
    m_weights = weights;
    fuse();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MicroscopeModel::fuse()
{
    m_order = fuseAgain(m_run.fused, m_weights);
    m_ranks.fill(0, m_run.fused.size());
    m_most = 0;
    for (qsizetype rank = 0; rank < m_order.size(); ++rank) {
        m_ranks[m_order[rank].at] = int(rank) + 1;
        for (const double part : std::as_const(m_order[rank].parts))
            m_most = std::max(m_most, part);
    }
}

int MicroscopeModel::staying() const
{
    int staying = 0;
    for (int rank = 0; rank < m_cut && rank < m_order.size(); ++rank)
        staying += m_order.at(rank).at < m_cut ? 1 : 0;
    return staying;
}

QList<ChunkId> MicroscopeModel::chunkIds() const
{
    QList<ChunkId> ids;
    for (const FusedChunk& chunk : m_run.fused)
        ids.append(chunk.chunk);
    return ids;
}

Source MicroscopeModel::sourceOf(int row) const
{
    const ChunkId id = m_run.fused.at(row).chunk;
    for (const Source& source : m_run.sources) {
        if (source.origin == Source::Origin::Library && source.chunk.id == id)
            return source;
    }
    Source source;
    source.chunk = m_chunks.value(id);
    return source;
}

Citation MicroscopeModel::citationOf(int row) const
{
    Citation best;
    best.number = m_numbers.value(m_run.fused.at(row).chunk);
    for (const Citation& citation : m_run.answer.citations) {
        if (best.number > 0 && citation.number == best.number &&
            (best.quote.isEmpty() || citation.verdict < best.verdict))
            best = citation;
    }
    return best;
}

int MicroscopeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_run.fused.size());
}

int MicroscopeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstList + 2 * int(m_run.lanes.size());
}

QString MicroscopeModel::place(int row) const
{
    const auto chunk = m_chunks.constFind(m_run.fused.at(row).chunk);
    if (chunk == m_chunks.constEnd())
        return u"…"_s;
    const QString page = chunk->paged ? u" · "_s + tr("page %1").arg(grouped(chunk->page)) : QString();
    return fileNameOf(chunk->path) + page;
}

QString MicroscopeModel::listName(int list) const
{
    return list % 2 == 0 ? tr("Query %1, by text").arg(list / 2 + 1) : tr("Query %1, by vector").arg(list / 2 + 1);
}

QString MicroscopeModel::words(const QModelIndex& index) const
{
    const FusedChunk& chunk = m_run.fused.at(index.row());
    const RefusedChunk& now = m_order.at(m_ranks.at(index.row()) - 1);
    const int list = listOf(index);
    if (list >= 0) {
        if (chunk.ranks.at(list) == 0)
            return tr("%1: not found").arg(listName(list));
        return tr("%1: rank %2, score %3, gives %4 of %5")
            .arg(listName(list), grouped(chunk.ranks.at(list)))
            .arg(chunk.scores.at(list), 0, 'g', 4)
            .arg(decimals(now.parts.at(list)), decimals(now.score));
    }
    const int number = m_numbers.value(chunk.chunk);
    const QString source = number > 0 ? tr("source %1, ").arg(number) : QString();
    return tr("%1rank %2, in the run %3, score %4: %5")
        .arg(source, grouped(m_ranks.at(index.row())), grouped(index.row() + 1), decimals(now.score),
             place(index.row()));
}

QVariant MicroscopeModel::sortValue(const QModelIndex& index) const
{
    const int list = listOf(index);
    if (list >= 0) { // what is not in the list comes behind what is
        const int rank = m_run.fused.at(index.row()).ranks.at(list);
        return rank > 0 ? rank : std::numeric_limits<int>::max();
    }
    switch (index.column()) {
    case RankBefore:
        return index.row();
    case Passage:
        return place(index.row());
    case Score:
        return -m_order.at(m_ranks.at(index.row()) - 1).score; // the first click shows the best first
    default:
        return m_ranks.at(index.row());
    }
}

QVariant MicroscopeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FusedChunk& chunk = m_run.fused.at(index.row());
    const RefusedChunk& now = m_order.at(m_ranks.at(index.row()) - 1);
    const int list = listOf(index);
    switch (role) {
    case SortRole:
        return sortValue(index);
    case HeatRole:
        return list >= 0 && m_most > 0 ? now.parts.at(list) / m_most : 0.0;
    case NumberRole:
        return m_numbers.value(chunk.chunk);
    case CitedRole:
        return !citationOf(index.row()).quote.isEmpty();
    case OutsideRole:
        return m_ranks.at(index.row()) > m_cut;
    case CutRole:
        return m_ranks.at(index.row()) == m_cut && m_cut < rowCount();
    case Qt::AccessibleTextRole:
        return words(index);
    case Qt::ToolTipRole:
        return plainTooltip(index.column() == Passage ? m_chunks.value(chunk.chunk).text.left(1500) : words(index));
    case PartsRole: {
        const double best = m_order.first().score;
        QPointF parts;
        for (qsizetype i = 0; i < now.parts.size() && best > 0; ++i)
            (i % 2 == 0 ? parts.rx() : parts.ry()) += now.parts.at(i) / best;
        return parts;
    }
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (list >= 0)
        return chunk.ranks.at(list) > 0 ? grouped(chunk.ranks.at(list)) : QString();
    switch (index.column()) {
    case Rank:
        return grouped(m_ranks.at(index.row()));
    case RankBefore:
        return grouped(index.row() + 1);
    case Passage:
        return QString(place(index.row()) + u"   "_s + m_chunks.value(chunk.chunk).text.left(300).simplified());
    default:
        return decimals(now.score);
    }
}

QVariant MicroscopeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int list = section - FirstList;
    if (role == Qt::ToolTipRole) {
        if (list >= 0)
            return plainTooltip(listName(list) + u":\n"_s + m_run.lanes.at(list / 2).text);
        return section == RankBefore ? plainTooltip(tr("Its rank in the run, with the weights it had")) : QVariant();
    }
    if (role == Qt::TextAlignmentRole && section == Passage)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (list >= 0)
        return QString(QString::number(list / 2 + 1) + u'\n' + (list % 2 == 0 ? tr("text") : tr("vec")));
    switch (section) {
    case Rank:
        return tr("Rank");
    case RankBefore:
        return tr("Was");
    case Passage:
        return tr("Passage");
    default:
        return tr("Score");
    }
}

} // namespace sheaf
