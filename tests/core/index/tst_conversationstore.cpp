#include "core/index/conversationsearch.h"
#include "core/index/conversationstore.h"
#include "core/index/librarycheck.h"
#include "core/index/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestConversationStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    ConversationStore store() { return ConversationStore(*m_connection); }
    static QDateTime at(int minute) { return QDateTime(QDate(2025, 3, 1), QTime(10, minute), Qt::UTC); }
    Turn add(const QString& question, const QString& answer, ConversationId to = {}, int minute = 0, RunId run = {})
    {
        return store().add({{}, to, at(minute), question, answer, run}).valueOr({});
    }
    RunId run()
    {
        return {m_connection
                    ->insert(u"INSERT INTO runs(asked_ms, question, pair, parallel, queries, wall_ms, sequential_ms,"
                             " critical_path_ms, json) VALUES (0, 'q', '', 1, 1, 1, 1, 1, '{}')"_s,
                             {})
                    .valueOr(0)};
    }
    QStringList found(const QString& text, ConversationId except = {})
    {
        QStringList questions;
        const auto hits = ConversationSearch(*m_connection).search(text, 10, except);
        if (!hits.ok())
            return {hits.error().message};
        for (const TurnHit& hit : *hits)
            questions.append(hit.turn.question);
        return questions;
    }
    QStringList findings() { return checkLibrary(*m_connection).valueOr({u"not checked"_s}); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QFile file(m_dir->filePath(u"test.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto opened = Connection::open(file.fileName(), Connection::Mode::Write);
        QVERIFY(opened.ok());
        m_connection = *std::move(opened);
        QVERIFY(migrate(*m_connection).ok());
    }
    void cleanup()
    {
        if (m_connection)
            QCOMPARE(findings(), QStringList());
        m_connection.reset();
    }

    void turnsFollowEachOther()
    {
        const RunId kept = run();
        const Turn first = add(u"How many bees are in a hive?"_s, u"About 40,000."_s, {}, 1, kept);
        QVERIFY(first.id.isValid() && first.conversation.isValid());
        const Turn second = add(u"And in winter?"_s, u"About 10,000."_s, first.conversation, 2);
        const Turn other = add(u"What is a queen?"_s, u"The mother."_s, {}, 3);
        QCOMPARE(*store().turns(first.conversation), (QList<Turn>{first, second}));
        QCOMPARE(*store().latest(first.conversation, 1), QList<Turn>{second});
        QCOMPARE(store().latest(first.conversation, -1)->size(), 0);
        const auto all = store().all();
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).id, other.conversation);
        const Conversation expected{first.conversation, u"How many bees are in a hive?"_s, at(1), at(2), false, 2};
        QCOMPARE(all->at(1), expected);
        QVERIFY(store().pin(first.conversation, true).ok());
        QCOMPARE(store().all()->at(0).id, first.conversation);
        QVERIFY(store().conversation(first.conversation)->pinned);
        // A run that is pruned is not named any more.
        QVERIFY(m_connection->run(u"DELETE FROM runs"_s).ok());
        QCOMPARE(store().turns(first.conversation)->at(0).run, RunId());
        QCOMPARE(add(u"q"_s, u"a"_s, {}, 4, RunId{77}).run, RunId{77}); // as it was given
        QCOMPARE(store().turns(ConversationId{3})->at(0).run, RunId());
    }
    void titles_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << u"  Why\n so? "_s << u"Why so?"_s;
        QTest::newRow("empty") << QString() << u"…"_s;
        QTest::newRow("cut at a word") << u"a word "_s.repeated(20) << u"a word "_s.repeated(11).trimmed() + u" a…"_s;
        QTest::newRow("one long word") << QString(200, u'x') << QString(79, u'x') + u'…';
    }
    void titles()
    {
        QFETCH(QString, question);
        QFETCH(QString, title);
        const Turn turn = add(question, u"so"_s);
        QCOMPARE(store().conversation(turn.conversation)->title, title);
    }
    void whatIsNotThere()
    {
        QCOMPARE(store().add({{}, {9}, at(1), u"q"_s, u"a"_s, {}}).error().code, ErrorCode::NotFound);
        QCOMPARE(store().conversation({9}).error().code, ErrorCode::NotFound);
        QCOMPARE(store().rename({9}, u"x"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(store().pin({9}, true).error().code, ErrorCode::NotFound);
        QCOMPARE(store().edit({9}, u"x"_s, u"y"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(store().summary({9}).error().code, ErrorCode::NotFound);
        QVERIFY(!*store().setSummary({9}, {u"x"_s, {1}, 0}));
        QVERIFY(store().turns({9})->isEmpty());
        QVERIFY(store().remove({ConversationId{9}}).ok());
        QVERIFY(store().removeTurns({TurnId{9}}).ok());
        QVERIFY(found(u"anything"_s).isEmpty());
    }
    void rename()
    {
        const Turn turn = add(u"q"_s, u"a"_s);
        QVERIFY(store().rename(turn.conversation, u" The\nbees "_s).ok());
        QCOMPARE(store().conversation(turn.conversation)->title, u"The bees"_s);
        QCOMPARE(store().rename(turn.conversation, u" "_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store().rename(turn.conversation, QString(201, u'x')).error().code, ErrorCode::InvalidInput);
    }
    void editedTextIsFoundAndTheOldIsNot()
    {
        const Turn turn = add(u"How heavy is the anvil?"_s, u"It weighs 80 kg."_s);
        QCOMPARE(found(u"anvils"_s), QStringList{turn.question});
        QVERIFY(store().edit(turn.id, u"How heavy is the piano?"_s, u"Er wiegt 300 kg."_s).ok());
        QCOMPARE(found(u"anvil"_s), QStringList());
        QCOMPARE(found(u"piano"_s), QStringList{u"How heavy is the piano?"_s});
        QCOMPARE(store().turns(turn.conversation)->at(0).answer, u"Er wiegt 300 kg."_s);
    }
    void whatIsRemovedIsGoneEverywhere()
    {
        const Turn one = add(u"Where is the zircon mine?"_s, u"In the north."_s, {}, 1, run());
        const Turn two = add(u"Who owns the zircon mine?"_s, u"Nobody."_s, one.conversation, 2, run());
        const Turn other = add(u"Where is the harbour?"_s, u"In the south."_s, {}, 3, run());
        QVERIFY(store().removeTurns({two.id}).ok());
        QCOMPARE(found(u"zircon"_s), QStringList{one.question});
        QVERIFY(store().remove({one.conversation}).ok());
        QCOMPARE(found(u"zircon"_s), QStringList());
        QCOMPARE(store().all()->size(), 1);
        QCOMPARE(m_connection->value(u"SELECT count(*) FROM runs"_s)->toInt(), 1);
        QCOMPARE(m_connection->value(u"SELECT count(*) FROM turns"_s)->toInt(), 1);
        // Not even in a segment of the text index.
        QCOMPARE(
            m_connection->value(u"SELECT count(*) FROM turns_fts_data WHERE instr(block, CAST('zircon' AS BLOB))"_s)
                ->toInt(),
            0);
        QVERIFY(
            m_connection->value(u"SELECT count(*) FROM turns_fts_data WHERE instr(block, CAST('harbour' AS BLOB))"_s)
                ->toInt() > 0);
        QVERIFY(store().removeTurns({other.id}).ok()); // its conversation goes with it
        QCOMPARE(store().all()->size(), 0);
    }
    void aSummaryStandsUntilItsTurnsChange()
    {
        const Turn one = add(u"q1"_s, u"a1"_s);
        const Turn two = add(u"q2"_s, u"a2"_s, one.conversation);
        const ConversationSummary none = *store().summary(one.conversation);
        QCOMPARE(none.text, QString());
        const ConversationSummary made{u"They spoke of bees."_s, one.id, none.revision};
        QVERIFY(*store().setSummary(one.conversation, made));
        QCOMPARE(*store().summary(one.conversation), made);
        QVERIFY(store().edit(two.id, u"q3"_s, u"a3"_s).ok());
        QCOMPARE(store().summary(one.conversation)->text, QString());
        QVERIFY(!*store().setSummary(one.conversation, made)); // of what was there before
        QCOMPARE(store().summary(one.conversation)->text, QString());
        QVERIFY(*store().setSummary(one.conversation, {made.text, one.id, none.revision + 1}));
        QVERIFY(store().removeTurns({one.id}).ok());
        QCOMPARE(store().summary(one.conversation)->text, QString());
    }
    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("stem") << u"swarming"_s << QStringList{u"When do bees swarm?"_s};
        QTest::newRow("in the answer") << u"varroa"_s << QStringList{u"What kills a colony?"_s};
        QTest::newRow("German") << u"Verträge"_s << QStringList{u"Wann endet der Vertrag mit der Bank?"_s};
        QTest::newRow("Chinese") << u"蜜蜂"_s << QStringList{u"蜜蜂住在哪里?"_s};
        QTest::newRow("part number") << u"9950"_s << QStringList{u"What does the TS-9950 cost?"_s};
        QTest::newRow("function words alone find nothing that matters") << u"\"*) OR ("_s << QStringList();
        QTest::newRow("nothing") << u"   "_s << QStringList();
        QTest::newRow("no such word") << u"quasar"_s << QStringList();
    }
    void search()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        add(u"When do bees swarm?"_s, u"In May and June, when the hive is full."_s);
        add(u"What kills a colony?"_s, u"Mites of the kind varroa are the most frequent cause."_s);
        add(u"Wann endet der Vertrag mit der Bank?"_s, u"Er endet am 31. Dezember."_s);
        add(u"蜜蜂住在哪里?"_s, u"它们住在蜂箱里。"_s);
        add(u"What does the TS-9950 cost?"_s, u"It costs 120 euros."_s);
        QCOMPARE(found(text).mid(0, 1), first);
    }
    void fitSaysHowMuchOfTheTextStandsThere()
    {
        const Turn turn = add(u"What is the warranty of the TS-9950?"_s, u"Two years."_s);
        for (int i = 0; i < 20; ++i)
            add(u"What is the warranty of item number %1?"_s.arg(i), u"One year."_s);
        const auto fit = [this](const QString& text) {
            const auto hits = ConversationSearch(*m_connection).search(text, 1);
            return hits->isEmpty() ? 0 : hits->first().fit;
        };
        QCOMPARE(fit(u"the warranty of the TS-9950"_s), 1.0);
        QVERIFY(fit(u"warranty of the ER605 router"_s) < 0.2);
        QVERIFY(fit(u"battery of the TS-9950"_s) > 0.4 && fit(u"battery of the TS-9950"_s) < 0.9);
        QVERIFY(found(u"TS-9950"_s, turn.conversation).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversationstore.moc"
