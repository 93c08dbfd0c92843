// Collections, watched folders, checks and copies of the library, through the real program.
#include "support/cliprogram.h"

#include <QTest>

using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestCliLibrary : public QObject
{
    Q_OBJECT

private:
    CliProgram m_program;

    Ran run(const QStringList& words) const { return m_program.run(words); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_program.isValid());
        QVERIFY(m_program.write(u"files/a.txt"_s, "Whales live in the sea and sing to each other."));
        QVERIFY(m_program.write(u"files/b.txt"_s, "Trains run on rails and are seldom late here."));
        const Ran indexed = run({u"index"_s, m_program.path(u"files"_s), u"--collection"_s, u"Reading"_s, u"--json"_s});
        QVERIFY2(indexed.status == 0, qPrintable(indexed.text()));
    }
    void collections()
    {
        const auto list = [this] { return run({u"collections"_s, u"--json"_s}).array(); };
        QCOMPARE(list().size(), 1);
        QCOMPARE(list()[0].toObject().value("name"_L1).toString(), u"Reading"_s);
        QCOMPARE(list()[0].toObject().value("documents"_L1).toInt(), 2);
        QCOMPARE(run({u"collections"_s, u"create"_s, u"Sea"_s}).status, 0);
        QCOMPARE(run({u"collections"_s, u"create"_s, u"sea"_s}).status, 2);
        QCOMPARE(run({u"collections"_s, u"add"_s, u"sea"_s, u"1"_s}).status, 0);
        QCOMPARE(run({u"collections"_s, u"add"_s, u"sea"_s, u"one"_s}).status, 2);
        QCOMPARE(run({u"collections"_s, u"rename"_s, u"sea"_s, u"Ocean"_s}).status, 0);
        const QJsonArray members = run({u"collections"_s, u"show"_s, u"ocean"_s, u"--json"_s}).array();
        QCOMPARE(members.size(), 1);
        QVERIFY(members[0].toObject().value("path"_L1).toString().endsWith("a.txt"_L1));
        const auto found = [this](const QString& collection) {
            return run({u"search"_s, u"whales on rails"_s, u"--collection"_s, collection, u"--json"_s});
        };
        QCOMPARE(found(u"reading"_s).array().size(), 2);
        QCOMPARE(found(u"ocean"_s).array().size(), 1);
        QCOMPARE(found(u"nowhere"_s).status, 3);
        QCOMPARE(run({u"collections"_s, u"remove"_s, u"ocean"_s, u"1"_s}).status, 0);
        QCOMPARE(list()[0].toObject().value("documents"_L1).toInt(), 0);
        QCOMPARE(run({u"collections"_s, u"delete"_s, u"ocean"_s}).status, 0);
        QCOMPARE(run({u"collections"_s, u"delete"_s, u"ocean"_s}).status, 3);
        QCOMPARE(run({u"collections"_s, u"dance"_s}).status, 2);
        QCOMPARE(list().size(), 1);
    }
    void movesTheLibrary()
    {
        CliProgram program;
        QVERIFY(program.write(u"a.txt"_s, "Whales live in the sea."));
        QCOMPARE(program.run({u"index"_s, program.path(u"a.txt"_s)}, u"here"_s).status, 0);
        QCOMPARE(program.run({u"move"_s, program.path(u"there"_s)}, u"here"_s).status, 0);
        QVERIFY(!QFileInfo::exists(program.path(u"here/sheaf.db"_s)));
        QCOMPARE(program.run({u"search"_s, u"whales"_s, u"--json"_s}, u"there"_s).array().size(), 1);
        QCOMPARE(program.run({u"move"_s, program.path(u"there"_s)}, u"there"_s).status, 2);
        QCOMPARE(program.run({u"move"_s, program.path(u"else"_s)}, u"here"_s).status, 3);
    }
    void watchedFolders()
    {
        const QString folder = m_program.path(u"files"_s);
        QCOMPARE(run({u"watch"_s, u"add"_s, folder, u"--ignore"_s, u"*.tmp"_s, u"--ignore"_s, u"x/"_s}).status, 0);
        const QJsonArray list = run({u"watch"_s, u"list"_s, u"--json"_s}).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject().value("path"_L1).toString(), QFileInfo(folder).canonicalFilePath());
        QCOMPARE(list[0].toObject().value("ignore"_L1).toArray(), (QJsonArray{u"*.tmp"_s, u"x/"_s}));
        QCOMPARE(run({u"watch"_s, u"add"_s, folder + u"/nowhere"_s}).status, 3);
        QCOMPARE(run({u"watch"_s, u"add"_s}).status, 2);
        QCOMPARE(run({u"watch"_s, u"remove"_s, folder}).status, 0);
        QVERIFY(run({u"watch"_s, u"list"_s, u"--json"_s}).array().isEmpty());
    }
    void verifyAndBackup()
    {
        QCOMPARE(run({u"verify"_s, u"--files"_s}).status, 0);
        const QString copy = m_program.path(u"copy/sheaf.db"_s);
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
        QCOMPARE(run({u"backup"_s, copy}).status, 0);
        QCOMPARE(run({u"backup"_s, copy}).status, 2);
        QCOMPARE(m_program.run({u"list"_s, u"--json"_s}, u"copy"_s).array().size(), 2);
        QVERIFY(m_program.write(u"files/a.txt"_s, "Something else."));
        const Ran changed = run({u"verify"_s, u"--files"_s, u"--json"_s});
        QCOMPARE(changed.status, 1);
        QCOMPARE(changed.object().value("files"_L1).toArray().size(), 1);
        QCOMPARE(run({u"verify"_s, u"--repair"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "tst_clilibrary.moc"
