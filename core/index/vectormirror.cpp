#include "core/index/vectormirror.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/index/vectorcheck.h"

#include <QFile>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int changesPerStep = 2048;
constexpr qsizetype changesPerCommit = 8192;

bool isSound(const QByteArray& blob, int dimension)
{
    if (blob.size() != qsizetype(sizeof(float)) * dimension)
        return false;
    // QByteArray's data is aligned for any fundamental type.
    const auto* numbers = static_cast<const float*>(static_cast<const void*>(blob.constData()));
    return std::all_of(numbers, numbers + dimension, [](float number) { return std::isfinite(number); });
}

} // namespace

VectorMirror::VectorMirror(QString file, bool writable)
    : m_path(std::move(file))
    , m_writable(writable)
{}

VectorMirror::~VectorMirror()
{
    commit();
}

VectorMirror::Snapshot VectorMirror::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_published;
}

VectorSpace VectorMirror::space() const
{
    const std::lock_guard lock(m_mutex);
    return m_published.space;
}

bool VectorMirror::wantsCommit() const
{
    const std::lock_guard lock(m_mutex);
    return m_wantsCommit;
}

void VectorMirror::forget(const QList<DocumentId>& documents)
{
    const std::lock_guard lock(m_mutex);
    m_published.table.removeDocuments(documents);
    if (m_published.table.size() == 0)
        m_published.space = {};
}

void VectorMirror::clear()
{
    const std::lock_guard lock(m_mutex);
    m_published = Snapshot();
    m_cleared = true;
}

void VectorMirror::publish()
{
    const std::lock_guard lock(m_mutex);
    if (m_cleared) // meanwhile: the next step begins anew
        return;
    m_published = {m_table.size() > 0 ? m_space : VectorSpace{}, m_table};
    m_wantsCommit = m_file && (m_uncommitted >= changesPerCommit || !m_removed.empty());
}

// From nothing. A library without vectors leaves no file.
void VectorMirror::begin(const VectorLogState& log)
{
    m_file.reset();
    m_library = log.library;
    m_space = log.space;
    m_table = VectorTable(log.space.dimension);
    m_position = log.space.isEmpty() ? log.end : 0;
    m_uncommitted = 0;
    m_removed.clear();
    m_fileRows = 0;
    m_confirmed = true;
    if (!m_writable)
        return;
    if (log.space.isEmpty()) {
        QFile::remove(m_path);
        QFile::remove(m_path + u".new"_s);
        return;
    }
    auto file = VectorFile::create(m_path, log.space.dimension);
    if (file.ok())
        m_file = std::move(file).value();
    else
        loseFile(file.error());
}

void VectorMirror::loseFile(const Error& error)
{
    qCWarning(lcIndex, "%s Until the next start new vectors are kept in memory. (%s)", qUtf8Printable(error.message),
              qUtf8Printable(error.detail));
    m_file.reset();
    m_removed.clear();
    m_table.seal();
}

Result<void> VectorMirror::open(Connection& connection)
{
    const std::lock_guard work(m_work);
    const auto log = VectorLog(connection).state();
    if (!log.ok())
        return log.error();
    {
        const std::lock_guard lock(m_mutex);
        m_cleared = false;
    }
    auto file = log->space.isEmpty() ? Result<std::unique_ptr<VectorFile>>(Error::cancelled())
                                     : VectorFile::open(m_path, m_writable);
    if (!file.ok()) {
        begin(*log);
        return {};
    }
    const VectorFileState state = (*file)->state();
    VectorTable table(state.space.dimension);
    bool taken = state.library == log->library && state.position <= log->end &&
                 state.space.dimension == log->space.dimension &&
                 (*file)->modelDigest() == VectorFile::digestOf(log->space.model);
    for (qint64 row = 0; taken && row < state.rows; row += segmentRows) {
        auto segment = (*file)->segment(size_t(row / segmentRows));
        taken = segment.ok();
        if (taken)
            table.adopt(std::move(segment).value(), int(std::min<qint64>(segmentRows, state.rows - row)), m_writable);
    }
    // More may be dead than the header knows, never fewer: the bits are written before it.
    taken = taken && table.dead() >= state.dead;
    if (taken) {
        m_position = state.position;
        const auto agreed = agrees(connection, *log, table);
        if (!agreed.ok())
            return agreed.error();
        taken = *agreed;
    }
    if (!taken) {
        qCInfo(lcIndex, "the vectors' file %s is not of this state of the library; it is made anew",
               qUtf8Printable(m_path));
        begin(*log);
        return {};
    }
    m_file = m_writable ? std::move(file).value() : nullptr;
    m_library = log->library;
    m_space = log->space;
    m_table = std::move(table);
    m_fileRows = m_table.rows();
    m_uncommitted = 0;
    m_removed.clear();
    m_confirmed = false;
    return {};
}

// Two rows of each segment, the last one among them, against the library's own floats. A library that was put back to
// an earlier state and went on from there differs in the newest rows; a disk that lost pages differs where it lost
// them.
Result<bool> VectorMirror::agrees(Connection& connection, const VectorLogState& log, const VectorTable& table)
{
    QHash<ChunkId, const float*> rows;
    for (const VectorTable::Slice& slice : table.slices()) {
        for (int row : {slice.rows - 1, slice.rows / 2}) {
            while (row >= 0 && slice.isDead(row))
                --row;
            if (row >= 0)
                rows.insert(slice.segment->chunks()[row], slice.segment->floats(row));
        }
    }
    const auto stored = VectorLog(connection).vectors(rows.keys(), m_position);
    if (!stored.ok())
        return stored.error();
    for (auto each = stored->cbegin(); each != stored->cend(); ++each) {
        if (each->size() != qsizetype(sizeof(float)) * log.space.dimension ||
            std::memcmp(each->constData(), rows.value(each.key()), size_t(each->size())) != 0)
            return false;
    }
    return true;
}

Result<bool> VectorMirror::follow(Connection& connection)
{
    const std::lock_guard work(m_work);
    return followOnce(connection);
}

Result<QStringList> VectorMirror::check(Connection& connection)
{
    // The transaction's view begins with its first read, so it is not older than what earlier steps have seen.
    const std::lock_guard work(m_work);
    bool more = true;
    while (more) {
        const auto followed = followOnce(connection);
        if (!followed.ok())
            return followed.error();
        more = *followed;
    }
    return compareWithLibrary(connection, m_table);
}

Result<bool> VectorMirror::followOnce(Connection& connection)
{
    VectorLog log(connection);
    const auto state = log.state();
    if (!state.ok())
        return state.error();
    bool cleared = false;
    {
        const std::lock_guard lock(m_mutex);
        cleared = std::exchange(m_cleared, false);
    }
    if (cleared || state->space != m_space || state->end < m_position)
        begin(*state);
    const auto found = log.after(m_position, changesPerStep);
    if (!found.ok())
        return found.error();
    if (const auto done = apply(found->changes); !done.ok())
        return done.error();
    m_position = found->position;
    m_uncommitted += found->changes.size();
    const bool more = found->changes.size() == changesPerStep;
    if (!more && !m_confirmed) {
        const auto confirmed = confirm(connection);
        if (!confirmed.ok())
            return confirmed.error();
        if (!*confirmed) {
            begin(*state);
            return true;
        }
    }
    publish();
    return more;
}

// What was taken over has as many vectors as the library, now that the rest has been brought in.
Result<bool> VectorMirror::confirm(Connection& connection)
{
    const auto live = VectorLog(connection).live();
    if (!live.ok())
        return live.error();
    m_confirmed = true;
    return *live == m_table.size();
}

Result<void> VectorMirror::apply(const QList<VectorChange>& changes)
{
    std::vector<ChunkId> changed; // what is there of them is gone, or comes again
    std::vector<VectorRow> rows;
    int damaged = 0;
    for (const VectorChange& change : changes) {
        changed.push_back(change.chunk);
        if (!change.live)
            continue;
        if (isSound(change.vector, m_space.dimension))
            rows.push_back({change.chunk, change.document,
                            static_cast<const float*>(static_cast<const void*>(change.vector.constData()))});
        else
            ++damaged;
    }
    if (damaged > 0)
        return Error::make(
            ErrorCode::Database,
            Wording::tr("%1 vectors in the library have another size than the rest, or hold what is no number."
                        " Re-embed the library.")
                .arg(damaged));
    std::sort(changed.begin(), changed.end());
    const auto next = [this](size_t index) { return nextSegment(index); };
    VectorTable table = m_table;
    auto removed = table.remove(changed);
    auto added = table.append(rows, next);
    if (!added.ok() && m_file) {
        loseFile(added.error());
        table = m_table;
        removed = table.remove(changed);
        added = table.append(rows, next);
    }
    if (!added.ok())
        return added.error();
    m_table = std::move(table);
    if (m_file)
        m_removed.insert(m_removed.end(), removed.begin(), removed.end());
    return {};
}

Result<std::shared_ptr<VectorSegment>> VectorMirror::nextSegment(size_t index)
{
    if (m_file)
        return m_file->segment(index);
    auto segment = VectorSegment::inMemory(m_table.layout());
    if (!segment)
        return Error::make(ErrorCode::ResourceLimit,
                           Wording::tr("There is not enough memory for the library's vectors."));
    return segment;
}

} // namespace sheaf
