#include "core/ask/librarymemory.h"

#include "core/documents/tokencount.h"
#include "core/index/conversationsearch.h"
#include "support/await.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestLibraryMemory : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LibraryMemory> m_memory;
    QDateTime m_now;

    Result<Turn> remember(const QString& question, const QString& answer, ConversationId to = {}, int daysAgo = 0)
    {
        return await(m_memory->remember({{}, to, m_now.addDays(-daysAgo), question, answer, {}}, CallContext{}));
    }
    Recollection recall(const QString& question, ConversationId in = {}, int tokens = 800)
    {
        const auto found = await(m_memory->recall(in, question, tokens, CallContext{}));
        return found.valueOr({});
    }
    template<class F>
    auto write(F&& change)
    {
        return await(m_database->write(CallContext{}, [change](Connection& connection) {
            ConversationStore store(connection);
            return change(store);
        }));
    }
    QStringList earlier(const QString& question, ConversationId in = {})
    {
        QStringList questions;
        for (const Turn& turn : recall(question, in).earlier)
            questions.append(turn.question);
        return questions;
    }

private Q_SLOTS:
    void init()
    {
        m_now = QDateTime(QDate(2025, 6, 1), QTime(12, 0), Qt::UTC);
        m_dir = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<Database>(m_dir->path());
        m_memory = std::make_unique<LibraryMemory>(*m_database, [this] { return m_now; });
        QVERIFY(await(m_database->open()).ok());
    }
    void cleanup()
    {
        m_memory.reset();
        m_database.reset();
    }

    void aConversationThatHasNotBegun()
    {
        QVERIFY(recall(u"Who keeps the lighthouse?"_s).isEmpty());
        QVERIFY(recall(u"Who keeps the lighthouse?"_s, {77}).isEmpty()); // removed meanwhile
        QVERIFY(recall(QString()).isEmpty());
        QVERIFY(recall(u"Who?"_s, {}, -5).isEmpty());
    }
    void theTurnsOfTheConversation()
    {
        const Turn one = *remember(u"Who keeps the lighthouse?"_s, u"Anna Berg keeps it."_s);
        QVERIFY(one.id.isValid() && one.conversation.isValid());
        const Turn two = *remember(u"Since when?"_s, u"Since 1998."_s, one.conversation);
        const Recollection found = recall(u"And before her?"_s, one.conversation);
        QCOMPARE(found.recent, (QList<Turn>{one, two}));
        QCOMPARE(found.summary, QString());
        QCOMPARE(found.earlier.size(), 0); // its own turns are not earlier ones
        QVERIFY(found.tokens > 0 && found.tokens < 40);
        QCOMPARE(remember(u"q"_s, u"a"_s, {77}).error().code, ErrorCode::NotFound);
    }
    void whatNoLongerFitsIsSummarised()
    {
        ConversationId conversation;
        for (int i = 0; i < 30; ++i) {
            conversation =
                remember(u"What of room %1?"_s.arg(i),
                         u"Room %1 is blue. "_s.arg(i) + u"It has a window and a door. "_s.repeated(6), conversation)
                    ->conversation;
        }
        for (const int tokens : {0, 10, 60, 100, 200, 800}) {
            const Recollection found = recall(u"Which is red?"_s, conversation, tokens);
            QVERIFY2(found.tokens <= tokens, qPrintable(u"%1 of %2"_s.arg(found.tokens).arg(tokens)));
        }
        const Recollection found = recall(u"Which is red?"_s, conversation, 400);
        QCOMPARE(found.recent.last().question, u"What of room 29?"_s);
        QVERIFY(found.recent.size() > 2 && found.recent.size() < 12);
        QVERIFY(found.summary.contains(u"Room 20 is blue."_s) && !found.summary.contains(u"window"_s));
        QVERIFY(!found.summary.contains(u"Room 29"_s));
        // A model's summary stands before what it does not reach.
        const auto kept = write([&](ConversationStore& store) {
            return store.setSummary(conversation, {u"Rooms were gone through."_s, TurnId{15}, 0});
        });
        QVERIFY(kept.valueOr(false));
        const QString summary = recall(u"Which is red?"_s, conversation, 400).summary;
        QVERIFY(summary.startsWith(u"Rooms were gone through. Room "_s));
        QVERIFY(!summary.contains(u"Room 14 "_s));
    }
    void whatIsTooFarBackToBeReadIsStillInTheSummary()
    {
        ConversationId conversation;
        for (int i = 0; i < 210; ++i)
            conversation = remember(u"q%1"_s.arg(i), u"a"_s, conversation)->conversation;
        const auto kept = write([&](ConversationStore& store) {
            return store.setSummary(conversation, {u"They counted."_s, TurnId{5}, 0});
        });
        QVERIFY(kept.valueOr(false));
        const Recollection found = recall(u"Next?"_s, conversation, 4000);
        QVERIFY(found.recent.size() >= 200);
        QCOMPARE(found.summary, u"They counted."_s);
    }
    // The set the threshold was measured on: what is asked again of what was spoken of, and what only shares a word.
    void onlyWhatClearlyFitsIsRecalled()
    {
        const QList<std::pair<QString, QString>> spoken{
            {u"What was the revenue of Meridian in 2022?"_s, u"It was 48.3 million euros."_s},
            {u"What was the net income of Meridian in 2022?"_s, u"6.1 million euros."_s},
            {u"How many employees does Meridian have?"_s, u"412 at the end of the year."_s},
            {u"Who is the chief executive of Meridian?"_s, u"Clara Voss, since 2019."_s},
            {u"When does the lease in Mill Lane end?"_s, u"On 31 December 2026."_s},
            {u"What is the notice period of the lease in Mill Lane?"_s, u"Three months."_s},
            {u"How high is the deposit for Mill Lane?"_s, u"2,400 euros, three rents."_s},
            {u"Are pets allowed in Mill Lane?"_s, u"Cats are, dogs by consent."_s},
            {u"What is the warranty of the TS-9950?"_s, u"Two years."_s},
            {u"What does the TS-9950 weigh?"_s, u"3.2 kg without the battery."_s},
            {u"How is the TS-9950 reset?"_s, u"Hold the power button for ten seconds."_s},
            {u"Which battery does the TS-9950 take?"_s, u"A lithium pack of 18 volts."_s},
            {u"When do bees swarm?"_s, u"In May and June."_s},
            {u"How is varroa treated in August?"_s, u"With formic acid, after the harvest."_s},
            {u"How much honey does a hive give?"_s, u"About 20 kg a year."_s},
            {u"What do bees drink in winter?"_s, u"Condensed water in the hive."_s},
            {u"Wann endet der Vertrag mit der Hausverwaltung?"_s, u"Am 30. Juni 2025."_s},
            {u"Wie hoch ist die Miete in der Ringstraße?"_s, u"840 Euro kalt."_s},
            {u"Wer ist Eigentümer des Hauses in der Ringstraße?"_s, u"Die Familie Kern."_s},
            {u"Welche Kündigungsfrist gilt für den Stellplatz?"_s, u"Vier Wochen."_s},
            {u"北京公司2022年的收入是多少？"_s, u"四千八百万元。"_s},
            {u"蜜蜂什么时候分蜂？"_s, u"五月和六月。"_s},
            {u"谁是公司的总经理？"_s, u"王芳。"_s},
            {u"租约什么时候到期？"_s, u"二〇二六年十二月。"_s},
            {u"How tall is the lighthouse of Oxna?"_s, u"31 metres."_s},
            {u"Who built the lighthouse of Oxna?"_s, u"The brothers Stevenson."_s},
            {u"When was the harbour of Oxna deepened?"_s, u"In 1972."_s},
            {u"Which ferry serves Oxna?"_s, u"The Tern, twice a day."_s},
            {u"What dose of ibuprofen is given to adults?"_s, u"200 to 400 mg."_s},
            {u"What are the side effects of ibuprofen?"_s, u"Stomach pain above all."_s},
            {u"May ibuprofen be taken with alcohol?"_s, u"Better not."_s},
            {u"How is ibuprofen stored?"_s, u"Below 25 degrees."_s},
            {u"How is sourdough kept alive?"_s, u"By feeding it with flour each week."_s},
            {u"How long does sourdough bread bake?"_s, u"50 minutes at 230 degrees."_s},
            {u"Which flour is used for rye bread?"_s, u"Type 1150."_s},
            {u"What hydration has the ciabatta dough?"_s, u"80 percent."_s},
            {u"Which court heard Kern v. Dahl?"_s, u"The regional court of Lund."_s},
            {u"Who won Kern v. Dahl?"_s, u"Dahl, on appeal."_s},
            {u"When was Kern v. Dahl decided?"_s, u"On 4 March 2011."_s},
            {u"What was the claim in Kern v. Dahl?"_s, u"Damages for a broken dike."_s}};
        for (const auto& [question, answer] : spoken)
            QVERIFY(remember(question, answer).ok());
        const QList<std::pair<QString, QString>> fitting{
            {u"What revenue did Meridian have in 2022?"_s, spoken[0].first},
            {u"How long is the notice period in Mill Lane?"_s, spoken[5].first},
            {u"Is there a warranty on the TS-9950?"_s, spoken[8].first},
            {u"When is swarming time for bees?"_s, spoken[12].first},
            {u"How do I treat varroa?"_s, spoken[13].first},
            {u"Wann endet der Vertrag der Hausverwaltung?"_s, spoken[16].first},
            {u"Miete Ringstraße"_s, spoken[17].first},
            {u"北京公司的收入"_s, spoken[20].first},
            {u"height of the lighthouse of Oxna"_s, spoken[24].first},
            {u"ibuprofen side effects"_s, spoken[29].first},
            {u"How is a sourdough kept?"_s, spoken[32].first},
            {u"Who won the case Kern v. Dahl?"_s, spoken[37].first}};
        const QStringList others{u"What was the revenue of Northwind in 2021?"_s,
                                 u"What is the warranty of the ER605 router?"_s,
                                 u"When does the museum in Graz open?"_s,
                                 u"What does a bag of cement weigh?"_s,
                                 u"How is paracetamol stored in summer heat?"_s,
                                 u"Which battery fits the old torch from the cellar?"_s,
                                 u"Wann beginnt der Urlaub der Kinder?"_s,
                                 u"上海天气怎么样？"_s,
                                 u"How tall is the cathedral of Ulm?"_s,
                                 u"Who built the bridge across the Tay?"_s,
                                 u"What is the deadline of the tax return in Sweden?"_s,
                                 u"Which flour sacks are missing from the March delivery?"_s};
        double least = 1;
        for (const auto& [question, turn] : fitting) {
            const auto hits = await(m_database->read(CallContext{}, [q = question](Connection& connection) {
                return ConversationSearch(connection).search(q, 12);
            }));
            for (const TurnHit& hit : *hits) {
                if (hit.turn.question == turn)
                    least = std::min(least, hit.fit);
            }
            QVERIFY2(earlier(question).contains(turn), qPrintable(question + u" → "_s + earlier(question).join(u'|')));
        }
        double most = 0;
        for (const QString& question : others) {
            const auto hits = await(m_database->read(CallContext{}, [question](Connection& connection) {
                return ConversationSearch(connection).search(question, 12);
            }));
            for (const TurnHit& hit : *hits)
                most = std::max(most, hit.fit);
            QVERIFY2(earlier(question).isEmpty(), qPrintable(question + u" → "_s + earlier(question).join(u'|')));
        }
        qInfo("fit of what is to be recalled: at least %.2f; of what is not: at most %.2f", least, most);
    }
    void aFollowUpFindsWhatItLeansOn()
    {
        QVERIFY(remember(u"What was the profit of Meridian in 2023?"_s, u"Seven million."_s).ok());
        const Turn now = *remember(u"What was the profit of Meridian in 2022?"_s, u"Six million."_s);
        QCOMPARE(earlier(u"And in 2023?"_s, now.conversation),
                 QStringList{u"What was the profit of Meridian in 2023?"_s});
    }
    void theNewerOfTwoAlikeComesFirst()
    {
        QVERIFY(remember(u"Who owns the zircon mine?"_s, u"Now it is Dahl."_s, {}, 3).ok());
        QVERIFY(remember(u"Who owns the zircon mine?"_s, u"It was Kern."_s, {}, 400).ok());
        const Recollection found = recall(u"Who owns the zircon mine?"_s);
        QCOMPARE(found.earlier.size(), 2);
        QCOMPARE(found.earlier[0].answer, u"Now it is Dahl."_s);
    }
    void nothingOfWhatWasRemoved()
    {
        const Turn one = *remember(u"Who owns the zircon mine?"_s, u"Kern."_s);
        const Turn two = *remember(u"Where is the zircon mine?"_s, u"In the north."_s, one.conversation);
        QVERIFY(earlier(one.question).contains(one.question));
        QVERIFY(write([&](ConversationStore& store) { return store.removeTurns({one.id}); }).ok());
        QVERIFY(!earlier(one.question).contains(one.question));
        QCOMPARE(recall(u"Why?"_s, one.conversation).recent, QList<Turn>{two});
        QVERIFY(write([&](ConversationStore& store) { return store.remove({one.conversation}); }).ok());
        QVERIFY(recall(u"Where is the zircon mine?"_s, one.conversation).isEmpty());
    }
    void aBrokenLibraryStopsNoQuestion()
    {
        QVERIFY(remember(u"Who owns the mine?"_s, u"Kern."_s).ok());
        QVERIFY(await(m_database->maintain(CallContext{}, [](Connection& connection) {
                    return connection.run(u"DROP TABLE turns_fts"_s);
                })).ok());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Nothing was recalled: .*"_s));
        const auto found = await(m_memory->recall({}, u"Who owns the mine?"_s, 800, CallContext{}));
        QVERIFY(found.ok() && found->isEmpty());
        QVERIFY(!remember(u"Who?"_s, u"Dahl."_s).ok());
    }
    void aReaderRecallsAndDoesNotRemember()
    {
        const Turn one = *remember(u"Who owns the mine?"_s, u"Kern."_s);
        Database reading(m_dir->path(), Database::Access::ReadOnly);
        QVERIFY(await(reading.open()).ok());
        LibraryMemory memory(reading);
        const auto found = await(memory.recall(one.conversation, u"Why?"_s, 800, CallContext{}));
        QCOMPARE(found->recent, QList<Turn>{one});
        QCOMPARE(await(memory.remember(one, CallContext{})).error().code, ErrorCode::PermissionDenied);
    }
    void stoppedAndDestroyed()
    {
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(m_memory->recall({}, u"Who?"_s, 800, call)).error().code, ErrorCode::Cancelled);
        const auto recalled = m_memory->recall({}, u"Who?"_s, 800, CallContext{});
        const auto remembered = m_memory->remember({{}, {}, m_now, u"q"_s, u"a"_s, {}}, CallContext{});
        m_memory.reset();
        QCOMPARE(await(recalled).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(remembered).error().code, ErrorCode::Cancelled);
    }
    // Not a test of time: what it takes is printed.
    void tenThousandTurns()
    {
        QRandomGenerator random(7);
        QStringList words;
        for (int i = 0; i < 4000; ++i) {
            QString word;
            for (int letters = 3 + int(random.bounded(7)); letters > 0; --letters)
                word += QChar(u'a' + random.bounded(26));
            words.append(word);
        }
        const auto text = [&](int length) {
            QString made;
            for (int i = 0; i < length; ++i) // a few words often, most seldom
                made += words[int(4000.0 * std::pow(random.generateDouble(), 3))] + (i % 12 == 11 ? u". "_s : u" "_s);
            return made.trimmed();
        };
        QList<Turn> turns;
        for (int i = 0; i < 10'000; ++i)
            turns.append({{}, {}, m_now.addSecs(-i), text(9) + u'?', text(80) + u'.', {}});
        const auto filled = write([&turns](ConversationStore& store) -> Result<ConversationId> {
            ConversationId conversation;
            for (qsizetype i = 0; i < turns.size(); ++i) {
                Turn turn = turns[i];
                turn.conversation = i % 20 == 0 ? ConversationId() : conversation;
                const auto kept = store.add(turn);
                if (!kept.ok())
                    return kept.error();
                conversation = kept->conversation;
            }
            return conversation;
        });
        QVERIFY(filled.ok());
        QList<double> times;
        const std::clock_t before = std::clock();
        for (int i = 0; i < 60; ++i) {
            const QString question = i % 2 ? turns[i * 37].question : text(8) + u'?';
            QElapsedTimer timer;
            timer.start();
            const Recollection found = recall(question, *filled, 4000);
            times.append(double(timer.nsecsElapsed()) / 1e6);
            QVERIFY(!found.recent.isEmpty());
            QVERIFY(found.tokens <= 4000);
            QVERIFY(!found.earlier.isEmpty() || i % 2 == 0); // what was asked before is found
        }
        const double cpu = double(std::clock() - before) * 1000.0 / CLOCKS_PER_SEC / 60;
        std::sort(times.begin(), times.end());
        qInfo("recall among 10,000 turns: median %.1f ms, slowest of 60 %.1f ms; %.1f ms of processor time each",
              times[30], times[59], cpu);
    }
};

QTEST_GUILESS_MAIN(TestLibraryMemory)
#include "tst_librarymemory.moc"
