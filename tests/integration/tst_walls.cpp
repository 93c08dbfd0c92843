#include "support/cliprogram.h"

#include <QTest>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace sheaf::test;

// What no document is, and what only pretends to be one, through the real program: each gets its reason, and what lies
// beside it is read all the same.
class TestWalls : public QObject
{
    Q_OBJECT

    CliProgram m_program;

    QString path(const QString& name) const { return m_program.path(name); }
    QByteArray local(const QString& name) const { return QFile::encodeName(path(name)); }
    void write(const QString& name, const QByteArray& bytes) const { QVERIFY(m_program.write(name, bytes)); }
    void writeZip(const QString& name, const QList<std::pair<QByteArray, QByteArray>>& entries) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        zip_t* archive = zip_open(local(name).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        QVERIFY(archive);
        for (const auto& [entry, bytes] : entries)
            zip_file_add(archive, entry.constData(),
                         zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0),
                         ZIP_FL_ENC_UTF_8);
        QCOMPARE(zip_close(archive), 0);
    }
    static QList<std::pair<QByteArray, QByteArray>> word(const QByteArray& document)
    {
        return {{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", "<Relationships><Relationship Id='r1' Target='word/document.xml' "
                                "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                "officeDocument'/></Relationships>"},
                {"word/document.xml", document}};
    }
    static QByteArray body(const QByteArray& inside)
    {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + inside +
               "</w:body></w:document>";
    }
    static QByteArray paragraph(const QByteArray& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }
    static QJsonObject documentNamed(const QJsonObject& report, const QString& name)
    {
        for (const QJsonValue document : report["documents"_L1].toArray()) {
            if (document["path"_L1].toString().endsWith(u'/' + name))
                return document.toObject();
        }
        return {};
    }
    static QString errorOf(const QJsonObject& document) { return document["error"_L1]["code"_L1].toString(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_program.isValid()); }

    void namedOneByOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("pipe") << u"pipe.txt"_s << u"unsupported"_s << u"not a file that can be read"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"unsupported"_s << u"not a file that can be read"_s;
        QTest::newRow("link to a device") << u"zero.txt"_s << u"unsupported"_s << u"not a file that can be read"_s;
        QTest::newRow("link to nothing") << u"dangling.txt"_s << u"not_found"_s << u"does not exist"_s;
        QTest::newRow("link to itself") << u"loop.txt"_s << u"not_found"_s << u"does not exist"_s;
        QTest::newRow("folder") << u"folder.pdf"_s << u"empty"_s << u"no documents"_s;
        QTest::newRow("10 GiB of nothing") << u"sparse.txt"_s << u"too_large"_s << u"larger than the 2 GiB"_s;
        QTest::newRow("zip bomb") << u"bomb.docx"_s << u"resource_limit"_s << u"bomb.docx"_s;
        QTest::newRow("XML bomb") << u"laughs.docx"_s << u"corrupt"_s << u"laughs.docx"_s;
        QTest::newRow("archive in an archive") << u"nested.docx"_s << u"unsupported"_s << u"nested.docx"_s;
    }
    void namedOneByOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        QFETCH(QString, says);
        if (name == "pipe.txt"_L1)
            QCOMPARE(::mkfifo(local(name).constData(), 0600), 0);
        else if (name == "zero.txt"_L1)
            QVERIFY(QFile::link(u"/dev/zero"_s, path(name)));
        else if (name == "dangling.txt"_L1)
            QVERIFY(QFile::link(path(u"nowhere"_s), path(name)));
        else if (name == "loop.txt"_L1)
            QVERIFY(QFile::link(path(name), path(name)));
        else if (name == "folder.pdf"_L1)
            QVERIFY(QDir().mkdir(path(name)));
        else if (name == "sparse.txt"_L1) {
            write(name, "x");
            QCOMPARE(::truncate(local(name).constData(), off_t(10) << 30), 0);
        } else if (name == "bomb.docx"_L1)
            writeZip(name, word(body(paragraph(QByteArray(80 * 1024 * 1024, ' ')))));
        else if (name == "laughs.docx"_L1)
            writeZip(name, word("<!DOCTYPE d [<!ENTITY a '" + QByteArray(1000, 'x') + "'><!ENTITY b '" +
                                QByteArray("&a;").repeated(100) + "'><!ENTITY c '" + QByteArray("&b;").repeated(100) +
                                "'>]>" + body(paragraph("&c;"))));
        else if (name == "nested.docx"_L1) {
            writeZip(u"inner.zip"_s, {{"a.txt", QByteArray(1 << 20, ' ')}});
            QFile inner(path(u"inner.zip"_s));
            QVERIFY(inner.open(QIODevice::ReadOnly));
            writeZip(name, {{"inner.zip", inner.readAll()}});
        }
        write(u"beside.txt"_s, "The keeper of the lighthouse counts the ships.\n");
        const QString library = u"named-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        const Ran ran = m_program.run(
            {u"index"_s, u"--json"_s, name.startsWith(u'/') ? name : path(name), path(u"beside.txt"_s)}, library);
        QVERIFY2(ran.status == 1, qPrintable(ran.text()));
        const QJsonArray documents = ran.object()["documents"_L1].toArray();
        QCOMPARE(documents.size(), 2);
        QVERIFY2(errorOf(documents[0].toObject()) == code, ran.out.constData());
        QVERIFY2(documents[0]["error"_L1]["message"_L1].toString().contains(says), ran.out.constData());
        QCOMPARE(documents[1]["status"_L1].toString(), u"indexed"_s);
    }

    // A folder with all of it: links lead nowhere, names are names, and depth is only depth.
    void inAFolder()
    {
        QVERIFY(QDir().mkpath(path(u"all"_s)));
        QCOMPARE(::mkfifo(local(u"all/pipe.txt"_s).constData(), 0600), 0);
        QVERIFY(QFile::link(u"/etc/passwd"_s, path(u"all/outside.txt"_s)));
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"all/zero.txt"_s)));
        QVERIFY(QFile::link(path(u"all"_s), path(u"all/again"_s)));
        QVERIFY(QDir().mkdir(path(u"all/folder.pdf"_s)));
        write(u"all/plain.txt"_s, "The first lighthouse stands on the northern rock.\n");
        const QString odd = u"line\nbreak.txt"_s;
        write(u"all/"_s + odd, "The second lighthouse stands on the southern rock.\n");
        const QString reversed = u"harmless\u202Etxt.md"_s;
        write(u"all/"_s + reversed, "The third lighthouse stands on the eastern rock.\n");
        QFile bad(path(u"all/plain.txt"_s));
        QVERIFY(::link(local(u"all/plain.txt"_s).constData(), (local(u"all"_s) + "/bad\xff name.txt").constData()) ==
                0);
        write(u"all/deep.html"_s,
              QByteArray("<div>").repeated(1000) + "The fourth lighthouse." + QByteArray("</div>").repeated(1000));
        write(u"all/deep.xml"_s,
              QByteArray("<a>").repeated(1000) + "The fifth lighthouse." + QByteArray("</a>").repeated(1000));
        writeZip(u"all/deep.docx"_s,
                 word(body(QByteArray("<w:tbl><w:tr><w:tc>").repeated(1000) + paragraph("The sixth lighthouse.") +
                           QByteArray("</w:tc></w:tr></w:tbl>").repeated(1000))));
        const Ran ran = m_program.run({u"index"_s, u"--json"_s, path(u"all"_s)}, u"folder"_s);
        QVERIFY2(ran.status == 1, qPrintable(ran.text()));
        const QJsonObject report = ran.object();
        for (const QString& name : {u"plain.txt"_s, odd, reversed, u"deep.html"_s, u"deep.xml"_s}) {
            const QJsonObject document = documentNamed(report, name);
            QVERIFY2(document["status"_L1].toString() == "indexed"_L1, qPrintable(name + QString::fromUtf8(ran.out)));
        }
        // Read or refused with a reason, but not the end of anything.
        const QJsonObject deep = documentNamed(report, u"deep.docx"_s);
        QVERIFY(deep["status"_L1].toString() == "indexed"_L1 || errorOf(deep) == "corrupt"_L1);
        for (const QString& name : {u"pipe.txt"_s, u"outside.txt"_s, u"zero.txt"_s})
            QVERIFY2(documentNamed(report, name).isEmpty(), qPrintable(name));
        const QJsonObject unreadable = documentNamed(report, u"bad\uFFFD name.txt"_s);
        QCOMPARE(errorOf(unreadable), u"unsupported"_s);
        QVERIFY(unreadable["error"_L1]["message"_L1].toString().contains("Rename"_L1));
        const Ran verified = m_program.run({u"verify"_s}, u"folder"_s);
        QVERIFY2(verified.status == 0, qPrintable(verified.text()));
        // None of the names breaks the lines it is told in.
        const Ran list = m_program.run({u"list"_s, u"--json"_s}, u"folder"_s);
        QVERIFY(list.status == 0);
        QCOMPARE(list.array().size(), report["totals"_L1]["indexed"_L1].toInt() + (errorOf(deep).isEmpty() ? 0 : 1));
    }
};

QTEST_GUILESS_MAIN(TestWalls)
#include "tst_walls.moc"
