#include "integration/killtrial.h"

#include "core/documents/filehash.h"
#include "core/index/database.h"
#include "core/index/librarycheck.h"
#include "core/index/libraryfolder.h"
#include "core/index/librarymoved.h"
#include "core/index/mappedindex.h"
#include "support/await.h"
#include "support/oldlibrary.h"
#include "support/openairoutes.h"

#include <QElapsedTimer>
#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf::test {

namespace {

constexpr int dimension = 32;
constexpr auto mark = "trial passage"_L1; // stands in every text that is nowhere else

QByteArray contentOfFile(int number, int version)
{
    // Half of it stays when the file changes.
    QByteArray text("Invoice number: A-" + QByteArray::number(number) + "\nTotal: $ 1,50" +
                    QByteArray::number(number % 10) + ".00\n\n");
    for (int i = 0; i < 60; ++i) {
        text += "Sentence " + QByteArray::number(i) + " of trial passage " + QByteArray::number(number) + '/' +
                QByteArray::number(i < 30 ? 0 : version) +
                " speaks of a harbour, of its lighthouse and of the ships that it has warned. ";
        if (i % 10 == 9)
            text += "\n\n";
    }
    return text;
}

QString hashOf(const QString& path)
{
    const auto hash = hashFile(path, {});
    return hash.ok() ? hash->hex : QString();
}

QByteArray tableOfFile(int number, int version)
{
    QByteArray rows("Place,Ships,Remark\n");
    for (int i = 0; i < 60; ++i)
        rows += "Harbour " + QByteArray::number(i) + ',' + QByteArray::number(i * version) + ",trial passage " +
                QByteArray::number(number) + '/' + QByteArray::number(version) + '/' + QByteArray::number(i) + '\n';
    return rows;
}

} // namespace

KillTrial::KillTrial(quint64 seed)
    : m_random(quint32(seed))
    , m_library(u"library-0"_s)
{
    m_program.write(u"config/sheaf/sheaf.ini"_s, "[General]\ncache=false\nchunk_tokens=64\nchunk_overlap_tokens=0\n");
    m_server.route("/v1/embeddings", [this](const ReceivedRequest& request) { return embeddings(request); });
    const QDir samples(QStringLiteral(SHEAF_SOURCE_DIR "/resources/samples"));
    QDir().mkpath(m_program.path(u"files"_s));
    for (const QString& name : samples.entryList({u"*.pdf"_s}).mid(0, 2))
        QFile::copy(samples.filePath(name), m_program.path(u"files/"_s + name));
    for (int i = 0; i < 6; ++i)
        writeFile(i);
}

KillTrial::~KillTrial() = default;

ServerReply KillTrial::embeddings(const ReceivedRequest& request)
{
    const QJsonObject json = request.json();
    QJsonArray items;
    QStringList texts;
    for (const QJsonValue text : json["input"_L1].toArray()) {
        texts.append(text.toString());
        QJsonArray vector;
        for (const float number : pseudoVector(text.toString(), dimension))
            vector.append(double(number));
        items.append(QJsonObject{{u"object"_s, u"embedding"_s}, {u"index"_s, items.size()}, {u"embedding"_s, vector}});
    }
    const std::lock_guard lock(m_mutex);
    m_asked += texts;
    return ServerReply::json({{u"object"_s, u"list"_s}, {u"model"_s, json["model"_L1]}, {u"data"_s, items}}).after(8);
}

void KillTrial::find(const QString& finding)
{
    m_report.findings.append(u"round %1: %2"_s.arg(m_round).arg(finding));
}

void KillTrial::writeFile(int number)
{
    const QString suffix = number % 3 == 0 ? u"txt"_s : number % 3 == 1 ? u"md"_s : u"csv"_s;
    const QString name = u"files/%1.%2"_s.arg(number).arg(suffix);
    const int version = ++m_versions[number];
    m_program.write(name, number % 3 == 2 ? tableOfFile(number, version) : contentOfFile(number, version));
}

QStringList KillTrial::words(const QStringList& words) const
{
    return words + QStringList{u"--embed-url"_s,   m_server.url(u"/v1"_s).toString(),
                               u"--embed-model"_s, m_model,
                               u"--concurrency"_s, u"2"_s};
}

// With all its children, at a moment of the time that the deed takes on this machine.
bool KillTrial::killInTime(const QString& deed, const QStringList& words, const QString& folder)
{
    ++m_report.deeds[deed];
    QProcess process;
    m_program.prepare(process, words, folder);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start();
    if (!process.waitForStarted()) {
        find(u"%1 does not start"_s.arg(process.program()));
        return false;
    }
    const auto group = pid_t(process.processId());
    constexpr int longest = 400; // ms
    int& within = m_within.try_emplace(deed, longest).first->second;
    QElapsedTimer time;
    time.start();
    if (process.waitForFinished(5 + int(m_random.bounded(within)))) {
        ++m_report.ended;
        within = std::clamp(int(time.elapsed()), 10, longest);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            find(u"%1 failed: %2"_s.arg(deed, QString::fromUtf8(process.readAllStandardError())));
        return false;
    }
    ::kill(-group, SIGKILL);
    process.waitForFinished();
    ++m_report.killed;
    within = std::min(within + within / 8 + 1, longest); // it may take longer than was seen
    return true;
}

void KillTrial::round()
{
    ++m_round;
    m_removed.clear();
    m_anew = false;
    {
        const std::lock_guard lock(m_mutex);
        m_asked.clear();
    }
    const int draw = m_round == 1 ? 0 : int(m_random.bounded(100));
    if (draw < 46)
        index();
    else if (draw < 60)
        extract();
    else if (draw < 68)
        remove();
    else if (draw < 76)
        reembed();
    else if (draw < 84)
        backup();
    else if (draw < 92)
        move();
    else
        migrate();
    look();
}

void KillTrial::index()
{
    if (m_round > 1) { // two new files, and another version of an old one
        const int count = int(m_versions.size());
        writeFile(count);
        writeFile(count + 1);
        writeFile(int(m_random.bounded(count)));
    }
    killInTime(u"index"_s, words({u"index"_s, m_program.path(u"files"_s)}), m_library);
}

void KillTrial::extract()
{
    killInTime(u"extract"_s,
               {u"extract"_s, u"--builtin"_s, u"--fields"_s, u"invoice number,total:money"_s, u"--jsonl"_s}, m_library);
}

void KillTrial::remove()
{
    const Ran list = m_program.run({u"list"_s, u"--json"_s}, m_library);
    QStringList ids;
    for (const QJsonValue document : list.array()) {
        if (m_random.bounded(4) != 0)
            continue;
        ids.append(QString::number(document["id"_L1].toInteger()));
        m_removed.insert(document["path"_L1].toString());
    }
    if (!ids.isEmpty())
        killInTime(u"remove"_s, QStringList{u"remove"_s} + ids, m_library);
}

void KillTrial::reembed()
{
    m_anew = true;
    m_model = m_model == "model-a"_L1 ? u"model-b"_s : u"model-a"_s;
    killInTime(u"reembed"_s, words({u"reembed"_s}), m_library);
}

void KillTrial::backup()
{
    const QString copy = m_program.path(u"copy.db"_s);
    killInTime(u"backup"_s, {u"backup"_s, copy}, m_library);
    if (!QFileInfo::exists(copy))
        return;
    {
        const auto opened = Connection::open(copy, Connection::Mode::Write);
        const auto found = opened.ok() ? checkLibrary(**opened) : Result<QStringList>(opened.error());
        for (const QString& finding : found.ok() ? *found : QStringList{found.error().message})
            find(u"in the backup: "_s + finding);
    }
    for (const auto end : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(copy + end);
}

void KillTrial::move()
{
    const QString from = m_library;
    const QString to = u"library-%1"_s.arg(++m_moves);
    killInTime(u"move"_s, {u"move"_s, m_program.path(to)}, from);
    if (libraryNowAt(m_program.path(from)) != m_program.path(to))
        return;
    m_library = to;
    // The old one leads to the new one, and nothing of it is left.
    const auto old = LibraryFolder(m_program.path(from)).prepareForWriting();
    if (old.ok() || QFileInfo::exists(m_program.path(from) + u"/sheaf.db"_s))
        find(u"a library that was moved can still be opened at its old place"_s);
}

void KillTrial::migrate()
{
    constexpr int documents = 120;
    constexpr int chunksEach = 10;
    const QString folder = u"old-%1"_s.arg(m_round);
    const int version = 1 + int(m_random.bounded(schemaVersion() - 1));
    if (const auto made = makeOldLibrary(m_program.path(folder), version, documents, chunksEach); !made.ok())
        find(made.error().message);
    killInTime(u"migrate"_s, {u"verify"_s}, folder);
    const Ran verified = m_program.run({u"verify"_s}, folder);
    if (verified.status != 0)
        find(u"a library of version %1: %2"_s.arg(version).arg(verified.text()));
    const Ran status = m_program.run({u"status"_s, u"--json"_s}, folder);
    if (status.object()["searchable"_L1].toInt() != documents ||
        status.object()["embedded"_L1].toInt() != documents * chunksEach)
        find(u"a library of version %1 has lost documents: %2"_s.arg(version).arg(status.text()));
    QDir(m_program.path(folder)).removeRecursively();
}

KillTrial::Seen KillTrial::seen(const QString& folder)
{
    QElapsedTimer timer;
    timer.start();
    Database database(folder);
    QThreadPool pool;
    MappedIndex vectors(database, pool);
    const auto opened = await(database.open(), 60'000);
    const auto loaded = opened.ok() ? await(vectors.load(), 60'000) : opened;
    m_report.slowestOpening = std::max(m_report.slowestOpening, Milliseconds(timer.elapsed()));
    if (!loaded.ok()) {
        find(loaded.error().message + u' ' + loaded.error().detail);
        return {};
    }
    const auto store = await(database.maintain(CallContext{}, checkLibrary), 60'000);
    const auto index = await(vectors.check(CallContext{}), 60'000);
    for (const auto& found : {store, index}) {
        for (const QString& finding : found.ok() ? *found : QStringList{found.error().message})
            find(finding);
    }
    const auto look = [](Connection& connection) -> Result<Seen> {
        Seen seen;
        QHash<qint64, QString> paths;
        auto read =
            connection.each(u"SELECT id, path, hash FROM documents WHERE hash <> ''"_s, {}, [&](const QSqlQuery& row) {
                paths.insert(row.value(0).toLongLong(), row.value(1).toString());
                seen.documents[row.value(1).toString()].hash = row.value(2).toString();
            });
        if (read.ok())
            read = connection.each(u"SELECT c.id, document, ordinal, text, vectors.chunk IS NOT NULL FROM chunks AS c"
                                   " LEFT JOIN vectors ON vectors.chunk = c.id ORDER BY document, ordinal"_s,
                                   {}, [&](const QSqlQuery& row) {
                                       Known& known = seen.documents[paths.value(row.value(1).toLongLong())];
                                       if (row.value(2).toInt() != known.chunks.size())
                                           seen.gaps += 1;
                                       known.chunks.append(row.value(0).toLongLong());
                                       const QString text = row.value(3).toString();
                                       if (row.value(4).toBool() && text.contains(mark))
                                           seen.texts.insert(text);
                                   });
        if (read.ok())
            read = connection.each(
                u"SELECT chunk, attempts FROM extract_cells WHERE state = 'done'"_s, {},
                [&](const QSqlQuery& row) { seen.cells.insert(row.value(0).toLongLong(), row.value(1).toInt()); });
        const auto space = VectorStore(connection).space();
        if (!read.ok() || !space.ok())
            return read.ok() ? space.error() : read.error();
        seen.model = space->model;
        return seen;
    };
    const auto found = await(database.read(CallContext{}, look), 60'000);
    if (!found.ok())
        find(found.error().message);
    return found.valueOr({});
}

void KillTrial::look()
{
    const Seen now = seen(m_program.path(m_library));
    if (now.gaps > 0)
        find(u"%1 passages do not stand in their order"_s.arg(now.gaps));
    compare(now);
    // Which model the vectors are of, or will be.
    if (!now.model.isEmpty())
        m_model = now.model.contains("model-b"_L1) ? u"model-b"_s : u"model-a"_s;
    m_before = now;
}

void KillTrial::compare(const Seen& now)
{
    for (auto known = m_before.documents.cbegin(); known != m_before.documents.cend(); ++known) {
        if (!now.documents.contains(known.key())) {
            if (!m_removed.contains(known.key()))
                find(u"%1 was in the library and is gone"_s.arg(known.key()));
            continue;
        }
        const Known& present = now.documents[known.key()];
        // Another content than before is that of the file now, which an earlier program did not come to.
        if (present.hash == known->hash ? present.chunks != known->chunks : present.hash != hashOf(known.key()))
            find(u"%1 is not what it was"_s.arg(known.key()));
    }
    QSet<qint64> chunks;
    for (const Known& known : now.documents)
        chunks.unite(QSet<qint64>(known.chunks.begin(), known.chunks.end()));
    for (auto cell = m_before.cells.cbegin(); cell != m_before.cells.cend(); ++cell) {
        if (!chunks.contains(cell.key()))
            continue;
        if (!now.cells.contains(cell.key()))
            find(u"what was read of passage %1 is lost"_s.arg(cell.key()));
        else if (now.cells[cell.key()] != *cell)
            find(u"passage %1 was read again for the same fields"_s.arg(cell.key()));
    }
    const std::lock_guard lock(m_mutex);
    m_report.asked += int(m_asked.size());
    for (const QString& text : std::as_const(m_asked)) {
        if (!m_anew && (m_before.texts.contains(text) || m_before.texts.contains(text.section(u'\n', 1))))
            ++m_report.again;
    }
}

QStringList KillTrial::contentOf(const QString& folder)
{
    Database database(folder);
    if (!await(database.open()).ok())
        return {u"cannot be opened: "_s + folder};
    return await(database.read(CallContext{},
                               [](Connection& connection) -> Result<QStringList> {
                                   QStringList lines;
                                   const auto read = connection.each(
                                       u"SELECT path, state, hash, ordinal, page, text FROM documents"
                                       " LEFT JOIN chunks ON document = documents.id ORDER BY path, ordinal"_s,
                                       {}, [&](const QSqlQuery& row) {
                                           QStringList words;
                                           for (int i = 0; i < 6; ++i)
                                               words.append(row.value(i).toString());
                                           lines.append(words.join(u'|'));
                                       });
                                   return read.ok() ? Result<QStringList>(lines) : Result<QStringList>(read.error());
                               }),
                 60'000)
        .valueOr({});
}

void KillTrial::finish()
{
    ++m_report.finished;
    m_removed.clear();
    m_anew = false;
    {
        const std::lock_guard lock(m_mutex);
        m_asked.clear();
    }
    const QString files = m_program.path(u"files"_s);
    const Ran ran = m_program.run(words({u"index"_s, files}), m_library);
    if (ran.status != 0)
        find(u"it does not come to its end: "_s + ran.text());
    look();
    const Ran again = m_program.run(words({u"index"_s, files, u"--json"_s}), m_library);
    const QJsonObject totals = again.object()["totals"_L1].toObject();
    if (again.status != 0 || totals["already_known"_L1].toInt() != QDir(files).entryList(QDir::Files).size())
        find(u"what is complete is done again: "_s + again.text());
    const QString other = u"undisturbed-%1"_s.arg(m_report.finished);
    if (m_program.run(words({u"index"_s, files}), other).status != 0)
        find(u"a library for the comparison could not be made"_s);
    if (contentOf(m_program.path(m_library)) != contentOf(m_program.path(other)))
        find(u"the library is not what it would be without a kill"_s);
    QDir(m_program.path(other)).removeRecursively();
}

} // namespace sheaf::test
