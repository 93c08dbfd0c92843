#include "core/documents/filehash.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestFileHash : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void knownHashes()
    {
        const auto abc = hashFile(write(u"abc"_s, "abc"), {});
        QVERIFY(abc.ok());
        QCOMPARE(abc->hex, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s); // FIPS 180-2, B.1
        QCOMPARE(abc->size, 3);
        const auto empty = hashFile(write(u"empty"_s, ""), {});
        QCOMPARE(empty->hex, u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
        QCOMPARE(empty->size, 0);
    }
    void severalPieces()
    {
        const QByteArray bytes(3 * 1024 * 1024 + 17, 'a');
        const auto hash = hashFile(write(u"large"_s, bytes), {});
        QCOMPARE(hash->size, bytes.size());
        QCOMPARE(hash->hex, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    }
    void linkToAFileIsFollowed()
    {
        const QString target = write(u"target"_s, "abc");
        QVERIFY(QFile::link(target, m_dir.filePath(u"link"_s)));
        QCOMPARE(*hashFile(m_dir.filePath(u"link"_s), {}), *hashFile(target, {}));
    }
    void errors()
    {
        const auto codeOf = [](const QString& path) { return hashFile(path, {}).error().code; };
        QCOMPARE(codeOf(m_dir.filePath(u"missing"_s)), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_dir.path()), ErrorCode::Unsupported);
        QCOMPARE(codeOf(u"/dev/zero"_s), ErrorCode::Unsupported);
        const QString vast = write(u"vast"_s, "x");
        QCOMPARE(::truncate(QFile::encodeName(vast).constData(), off_t(10) << 30), 0); // takes no room, ten GiB to read
        QCOMPARE(codeOf(vast), ErrorCode::TooLarge);
        const QString fifo = m_dir.filePath(u"fifo"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(codeOf(fifo), ErrorCode::Unsupported); // and not a wait for ever
        QVERIFY(QFile::link(m_dir.filePath(u"nowhere"_s), m_dir.filePath(u"dangling"_s)));
        QCOMPARE(codeOf(m_dir.filePath(u"dangling"_s)), ErrorCode::NotFound);
        QVERIFY(QFile::link(m_dir.filePath(u"loop"_s), m_dir.filePath(u"loop"_s)));
        QCOMPARE(codeOf(m_dir.filePath(u"loop"_s)), ErrorCode::Unsupported);
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        const QString secret = write(u"secret"_s, "x");
        QFile::setPermissions(secret, {});
        QCOMPARE(codeOf(secret), ErrorCode::PermissionDenied);
    }
    void stopEndsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(hashFile(write(u"file"_s, "abc"), stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileHash)
#include "tst_filehash.moc"
