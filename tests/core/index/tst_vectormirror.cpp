#include "core/index/vectormirror.h"
#include "core/index/vectorscan.h"
#include "support/vectorlibrary.h"

#include <QFile>
#include <csignal>
#include <sys/resource.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// The file beside the library: followed, reopened, damaged in every way, and never believed against the library.
class TestVectorMirror : public QObject
{
    Q_OBJECT

    static constexpr int dimension = 20;
    const VectorSpace m_space{u"m"_s, dimension};
    std::unique_ptr<VectorLibrary> m_library;
    std::unique_ptr<VectorMirror> m_mirror;
    QRandomGenerator m_random{1};
    QList<ChunkVector> m_vectors; // what the library holds

    QString file() const { return m_library->file(u"vectors.idx"_s); }
    // fn(Connection&) on a connection that reads.
    template<class F>
    auto read(F&& fn)
    {
        return await(m_library->database->read(CallContext{}, std::forward<F>(fn)), 60'000);
    }
    // 0 where it failed; otherwise the steps it took.
    int follow()
    {
        return read([this](Connection& connection) -> Result<int> {
                   int steps = 0;
                   for (bool more = true; more; ++steps) {
                       const auto followed = m_mirror->follow(connection);
                       if (!followed.ok())
                           return followed.error();
                       more = *followed;
                   }
                   return steps;
               })
            .valueOr(0);
    }
    bool open(bool writable = true)
    {
        m_mirror = std::make_unique<VectorMirror>(file(), writable);
        return read([this](Connection& connection) { return m_mirror->open(connection); }).ok();
    }
    // The rows the file itself gave, before the library was asked.
    qsizetype opened() { return open() ? m_mirror->fileRows() : -1; }
    void close() { m_mirror.reset(); }
    void add(int count) { m_vectors += m_library->addVectors(m_space, count, m_random); }
    void removeDocument(qsizetype at)
    {
        const DocumentId gone = m_vectors[at].document;
        QVERIFY(m_library->remove({gone}));
        m_vectors.removeIf([&](const ChunkVector& each) { return each.document == gone; });
    }
    void verifyInStep()
    {
        const auto findings = read([this](Connection& connection) { return m_mirror->check(connection); });
        QVERIFY(findings.ok());
        QCOMPARE(*findings, QStringList());
        const auto snapshot = m_mirror->snapshot();
        QCOMPARE(snapshot.table.size(), m_vectors.size());
        QCOMPARE(snapshot.space, m_vectors.isEmpty() ? VectorSpace() : m_space);
        if (m_vectors.isEmpty())
            return;
        const Vector query = VectorLibrary::randomVector(m_random, dimension);
        VectorScan scan(snapshot.table, {query}, 10, {});
        scan.scan(0, {});
        QCOMPARE(VectorLibrary::difference(scan.result().first(), VectorLibrary::nearest(m_vectors, query, 10)),
                 QString());
    }
    // As after a crash: the file as it was, the mirror's last commit never made.
    void crash()
    {
        QFile::remove(file() + u".kept"_s);
        QVERIFY(QFile::copy(file(), file() + u".kept"_s));
        close();
        QVERIFY(QFile::remove(file()) && QFile::rename(file() + u".kept"_s, file()));
    }
    // The library in an earlier state, from which it went on as if the rest had never been.
    void putBack(const QList<ChunkVector>& vectors)
    {
        QVERIFY(m_library->removeAllVectors());
        QVERIFY(m_library->run(u"DELETE FROM vector_log"_s));
        QVERIFY(m_library->run(u"UPDATE sqlite_sequence SET seq = 0 WHERE name = 'vector_log'"_s));
        QVERIFY(m_library->store(m_space, vectors));
        m_vectors = vectors;
    }
    static void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        m_vectors.clear();
        m_library = std::make_unique<VectorLibrary>();
    }
    void cleanup()
    {
        m_mirror.reset();
        m_library.reset();
    }

    void anEmptyLibraryLeavesNoFile()
    {
        QVERIFY(open());
        QCOMPARE(follow(), 1);
        verifyInStep();
        close();
        QVERIFY(!QFile::exists(file()));
    }
    void reopenedWithoutReadingTheLibrary_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("less than a segment") << 4095;
        QTest::newRow("a segment") << 4096;
        QTest::newRow("more") << 10'000;
    }
    void reopenedWithoutReadingTheLibrary()
    {
        QFETCH(int, count);
        add(count);
        QVERIFY(open() && follow() > 0);
        verifyInStep();
        close();
        QCOMPARE(opened(), count);
        QCOMPARE(follow(), 1);
        verifyInStep();
    }
    void bringsInWhatItMissed()
    {
        add(3000);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        add(3000);
        QVERIFY(follow() > 0);
        removeDocument(0);
        QVERIFY(follow() > 0);
        verifyInStep();
        crash(); // the later changes never reached the file
        QCOMPARE(opened(), 3000);
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void removedRowsStayRemoved()
    {
        for (int i = 0; i < 20; ++i)
            add(100);
        QVERIFY(open() && follow() > 0);
        removeDocument(0);
        removeDocument(500);
        QVERIFY(follow() > 0);
        verifyInStep();
        QVERIFY(m_mirror->wantsCommit());
        m_mirror->commit();
        QVERIFY(!m_mirror->wantsCommit());
        verifyInStep();
        close();
        QCOMPARE(opened(), 2000);
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void nothingOfTheRemovedIsLeftInTheFile()
    {
        add(50);
        const Vector secret = m_vectors.first().vector;
        const QByteArray bytes(reinterpret_cast<const char*>(secret.constData()), dimension * qsizetype(sizeof(float)));
        add(5000);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        const auto holdsSecret = [&] {
            QFile in(file());
            return in.open(QIODevice::ReadOnly) && in.readAll().contains(bytes);
        };
        QVERIFY(holdsSecret());
        removeDocument(0);
        QVERIFY(follow() > 0);
        m_mirror->commit();
        QVERIFY(!holdsSecret());
        verifyInStep();
    }
    void manyRemovalsAreLeftBehind()
    {
        for (int i = 0; i < 10; ++i)
            add(1000);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        const qint64 before = QFile(file()).size();
        const auto old = m_mirror->snapshot(); // as a search that goes on holds it
        for (int i = 0; i < 6; ++i)
            removeDocument(i % 2 == 0 ? 0 : m_vectors.size() - 1);
        QVERIFY(follow() > 0);
        m_mirror->commit();
        QCOMPARE(m_mirror->snapshot().table.dead(), 0);
        QVERIFY(QFile(file()).size() < before);
        verifyInStep();
        QCOMPARE(old.table.size(), 10'000);
        VectorScan scan(old.table, {VectorLibrary::randomVector(m_random, dimension)}, 5, {});
        scan.scan(0, {});
        QCOMPARE(scan.result().first().size(), 5);
        add(10);
        QVERIFY(follow() > 0);
        verifyInStep();
        close();
        QCOMPARE(opened(), 4010);
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void aVectorThatComesAgain()
    {
        add(10);
        QVERIFY(open() && follow() > 0);
        const VectorSpace space{u"other"_s, dimension};
        QVERIFY(m_library->removeAllVectors());
        for (ChunkVector& each : m_vectors)
            each.vector = VectorLibrary::randomVector(m_random, dimension);
        QVERIFY(m_library->store(space, m_vectors));
        QVERIFY(follow() > 0);
        QCOMPARE(m_mirror->space(), space);
        QCOMPARE(read([this](Connection& connection) { return m_mirror->check(connection); }).valueOr({u"?"_s}),
                 QStringList());
    }
    void aVectorThatIsChanged()
    {
        add(10);
        QVERIFY(open() && follow() > 0);
        m_vectors[3].vector = VectorLibrary::randomVector(m_random, dimension);
        const QByteArray blob(reinterpret_cast<const char*>(m_vectors[3].vector.constData()),
                              dimension * qsizetype(sizeof(float)));
        QVERIFY(m_library->run(
            u"UPDATE vectors SET vector = x'%1' WHERE chunk = %2"_s.arg(QString::fromLatin1(blob.toHex()))
                .arg(m_vectors[3].chunk.value)));
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void cleared()
    {
        add(100);
        QVERIFY(open() && follow() > 0);
        m_mirror->clear();
        QVERIFY(m_mirror->space().isEmpty());
        QVERIFY(follow() > 0); // and everything is there again, because the library still has it
        verifyInStep();
        m_mirror->forget({m_vectors.first().document});
        QVERIFY(m_mirror->space().isEmpty()); // the only document
    }
    void anUntrustworthyFile_data()
    {
        QTest::addColumn<QString>("harm");
        for (const auto& harm :
             {u"missing"_s, u"empty"_s, u"no file of vectors"_s, u"cut"_s, u"both headers"_s, u"of another library"_s,
              u"rows lost"_s, u"from the future"_s, u"another history"_s, u"too many"_s})
            QTest::newRow(qPrintable(harm)) << harm;
    }
    void anUntrustworthyFile()
    {
        QFETCH(QString, harm);
        add(5000);
        add(5000);
        QVERIFY(open() && follow() > 0);
        close();
        if (harm == "missing"_L1) {
            QVERIFY(QFile::remove(file()));
        } else if (harm == "empty"_L1) {
            QVERIFY(QFile::resize(file(), 0));
        } else if (harm == "no file of vectors"_L1) {
            overwrite(file(), 0, QByteArray(8192, 'x'));
        } else if (harm == "cut"_L1) {
            QVERIFY(QFile::resize(file(), QFile(file()).size() - 1));
        } else if (harm == "both headers"_L1) {
            overwrite(file(), 24, QByteArray(1, '\x55'));
            overwrite(file(), 4096 + 24, QByteArray(1, '\x55'));
        } else if (harm == "of another library"_L1) {
            QVERIFY(m_library->run(u"UPDATE vector_history SET identity = 'ffffffffffffffffffffffffffffffff'"_s));
        } else if (harm == "rows lost"_L1) {
            const SegmentLayout layout(dimension);
            overwrite(file(), 8192 + qint64(layout.bytes + layout.floats),
                      QByteArray(qsizetype(layout.bytes - layout.floats), '\0'));
        } else if (harm == "from the future"_L1) {
            putBack(m_vectors.mid(0, 5000));
        } else if (harm == "another history"_L1) {
            for (ChunkVector& each : m_vectors)
                each.vector = VectorLibrary::randomVector(m_random, dimension);
            putBack(m_vectors);
        } else if (harm == "too many"_L1) {
            QVERIFY(m_library->run(u"DELETE FROM vectors WHERE chunk = 17"_s));
            QVERIFY(m_library->run(u"DELETE FROM vector_log WHERE chunk = 17"_s)); // as if the log had been shortened
            m_vectors.removeIf([](const ChunkVector& each) { return each.chunk.value == 17; });
        }
        QVERIFY(open());
        QVERIFY(follow() > 1); // from the beginning
        verifyInStep();
        close();
        QCOMPARE(opened(), m_vectors.size());
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void aTornHeaderLeavesTheOneBefore_data()
    {
        QTest::addColumn<int>("header");
        QTest::newRow("first") << 0;
        QTest::newRow("second") << 1;
    }
    void aTornHeaderLeavesTheOneBefore()
    {
        QFETCH(int, header);
        add(100);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        add(100);
        QVERIFY(follow() > 0);
        close();
        overwrite(file(), 4096 * header, QByteArray(100, '\0'));
        const qsizetype rows = opened();
        QVERIFY(rows == 100 || rows == 200);
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void goesOnInMemoryWhereTheFileCannotBeWritten()
    {
        add(3000);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        // What is written beyond this limit fails, as on a full disk.
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        add(3000);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 4096;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"Until the next start new vectors are kept in memory"_s));
        const int steps = follow();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(steps > 0);
        verifyInStep();
        add(3000);
        QVERIFY(follow() > 0);
        verifyInStep();
        close();
        QCOMPARE(opened(), 3000);
        QVERIFY(follow() > 0);
        verifyInStep();
    }
    void aReaderLeavesTheFileAlone()
    {
        add(3000);
        QVERIFY(open() && follow() > 0);
        m_mirror->commit();
        add(100);
        const auto writer = std::move(m_mirror);
        const auto bytes = [&] {
            QFile in(file());
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        QVERIFY(open(false));
        QVERIFY(follow() > 0);
        verifyInStep();
        removeDocument(0);
        QVERIFY(follow() > 0);
        verifyInStep();
        close();
        QCOMPARE(bytes() == before, true);
    }
    void damageInTheLibraryIsAnError()
    {
        add(100);
        QVERIFY(open() && follow() > 0);
        QVERIFY(m_library->run(u"UPDATE vectors SET vector = x'0000' WHERE chunk = 5"_s));
        const auto followed = read([this](Connection& connection) { return m_mirror->follow(connection); });
        QCOMPARE(followed.error().code, ErrorCode::Database);
        QVERIFY(followed.error().message.contains(u"Re-embed"_s));
    }
    void theCheckFindsWhatIsWrong_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("finding");
        QTest::newRow("codes") << u"codes"_s << u"1 vectors in the vector index have codes"_s;
        QTest::newRow("numbers") << u"numbers"_s << u"1 vectors in the vector index have other numbers"_s;
        QTest::newRow("document") << u"document"_s << u"1 vectors stand in the vector index under another document"_s;
        QTest::newRow("stranger") << u"stranger"_s << u"1 vectors in the vector index are not in the library"_s;
        QTest::newRow("missing") << u"stranger"_s << u"1 vectors of the library are not in the vector index"_s;
    }
    void theCheckFindsWhatIsWrong()
    {
        QFETCH(QString, harm);
        QFETCH(QString, finding);
        add(100);
        QVERIFY(open() && follow() > 0);
        const SegmentLayout layout(dimension);
        const qint64 begin = 8192;
        constexpr int row = 7;
        const QString path = QFile::exists(file()) ? file() : file() + u".new"_s; // before its first commit
        if (harm == "codes"_L1)
            overwrite(path, begin + row * qint64(layout.codeStride), QByteArray(1, '\x7b'));
        else if (harm == "numbers"_L1)
            overwrite(path, begin + qint64(layout.floats + row * layout.floatStride * 4), QByteArray(4, '\x3f'));
        else if (harm == "document"_L1)
            overwrite(path, begin + qint64(layout.documents + row * 8), QByteArray("\x09\0\0\0\0\0\0\0", 8));
        else
            overwrite(path, begin + qint64(layout.chunks + row * 8), QByteArray("\xff\xff\0\0\0\0\0\0", 8));
        const auto findings = read([this](Connection& connection) { return m_mirror->check(connection); });
        QVERIFY(findings.ok());
        QVERIFY2(findings->join(u' ').contains(finding), qPrintable(findings->join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestVectorMirror)
#include "tst_vectormirror.moc"
