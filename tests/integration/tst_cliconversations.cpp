// Conversations through the real program.
#include "core/index/conversationstore.h"
#include "core/index/database.h"
#include "support/await.h"
#include "support/cliprogram.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestCliConversations : public QObject
{
    Q_OBJECT

    CliProgram m_program;

    Ran run(const QStringList& words) const { return m_program.run(QStringList{u"conversations"_s} + words); }
    QStringList titles() const
    {
        QStringList list;
        for (const QJsonValue value : run({u"--json"_s}).array())
            list.append(value.toObject().value("title"_L1).toString());
        return list;
    }
    // What was asked before, as a question leaves it.
    Result<Turn> remember(const QString& question, const QString& answer, ConversationId to = {}) const
    {
        Database database(m_program.path(u"library"_s));
        if (const auto opened = await(database.open()); !opened.ok())
            return opened.error();
        const Turn turn{{}, to, QDateTime::currentDateTimeUtc(), question, answer, {}};
        return await(database.write(
            CallContext{}, [turn](Connection& connection) { return ConversationStore(connection).add(turn); }));
    }

private Q_SLOTS:
    void conversations()
    {
        const auto bees = remember(u"When do bees swarm?"_s, u"In May and June."_s);
        QVERIFY(bees.ok());
        QVERIFY(remember(u"Why?"_s, u"For want of room."_s, bees->conversation).ok());
        QVERIFY(remember(u"How tall is the lighthouse?"_s, u"31 metres."_s).ok());
        QCOMPARE(titles(), (QStringList{u"How tall is the lighthouse?"_s, u"When do bees swarm?"_s}));
        QVERIFY(run({u"list"_s}).text().contains(u"2 questions  When do bees swarm?"_s));

        const Ran shown = run({u"show"_s, u"1"_s, u"--json"_s});
        QCOMPARE(shown.status, 0);
        const QJsonArray turns = shown.object().value("turns"_L1).toArray();
        QCOMPARE(turns.size(), 2);
        QCOMPARE(turns[1].toObject().value("answer"_L1).toString(), u"For want of room."_s);
        QVERIFY(run({u"show"_s, u"1"_s}).text().contains(u"In May and June."_s));

        const QJsonArray hits = run({u"search"_s, u"swarming bees"_s, u"--json"_s}).array();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0].toObject().value("conversation"_L1).toInt(), 1);
        QCOMPARE(run({u"search"_s, u"quasar"_s}).status, 0);

        QCOMPARE(run({u"rename"_s, u"1"_s, u"Bees"_s}).status, 0);
        QVERIFY(titles().contains(u"Bees"_s));

        const QString file = m_program.path(u"bees.md"_s);
        QCOMPARE(run({u"export"_s, u"1"_s, file}).status, 0);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray markdown = exported.readAll();
        QVERIFY(markdown.startsWith("# Bees\n\n## When do bees swarm?\n"));
        QCOMPARE(run({u"export"_s, u"1"_s, m_program.path(u"no/such/folder.md"_s)}).status, 3);

        QCOMPARE(run({u"remove"_s, u"1"_s, u"99"_s}).status, 3); // nothing of it
        QCOMPARE(titles().size(), 2);
        QCOMPARE(run({u"remove"_s, u"1"_s}).status, 0);
        QCOMPARE(titles(), QStringList{u"How tall is the lighthouse?"_s});
        QVERIFY(run({u"search"_s, u"swarming bees"_s, u"--json"_s}).array().isEmpty());
    }
    void mistakes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no number") << QStringList{u"show"_s, u"bees"_s} << 2;
        QTest::newRow("nothing there") << QStringList{u"show"_s, u"77"_s} << 3;
        QTest::newRow("nothing to export") << QStringList{u"export"_s, u"77"_s, u"x.md"_s} << 3;
        QTest::newRow("no such action") << QStringList{u"burn"_s} << 2;
        QTest::newRow("too few") << QStringList{u"rename"_s, u"1"_s} << 2;
        QTest::newRow("too many") << QStringList{u"search"_s, u"a"_s, u"b"_s} << 2;
        QTest::newRow("no title") << QStringList{u"rename"_s, u"2"_s, u" "_s} << 2;
    }
    void mistakes()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const Ran ran = run(words);
        QVERIFY2(ran.status == status, qPrintable(ran.text()));
        QVERIFY(!ran.err.isEmpty());
    }
    void whatIsOnlyReadDoesNotHoldTheLibrary()
    {
        Database window(m_program.path(u"library"_s));
        QVERIFY(await(window.open()).ok());
        QCOMPARE(titles().size(), 1);
        QVERIFY(run({u"remove"_s, u"2"_s}).status != 0); // while a window has it open
        QCOMPARE(titles().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliConversations)
#include "tst_cliconversations.moc"
