#include "core/ask/exhaustive.h"

#include "core/ask/exhaustivewriter.h"
#include "support/answeringchat.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QRegularExpression>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

// What was read and what was written of it.
struct Reading : ExhaustiveFindings
{
    WrittenAnswer answer;
};

// A library of chunks, four to a file, of which every tenth names a fine; and a model that notes those.
struct Bench
{
    std::shared_ptr<FakeSearcher> searcher = std::make_shared<FakeSearcher>();
    std::shared_ptr<AnsweringChat> chat = std::make_shared<AnsweringChat>();
    QThreadPool pool;
    AskEngines engines;
    std::unique_ptr<Exhaustive> exhaustive;
    QList<ExhaustiveProgress> told;
    QString streamed;
    QString failFor; // text of a chunk whose call fails
    std::optional<Error> failAnswer;
    ErrorCode failure = ErrorCode::ServerError;

    explicit Bench(int chunks = 300)
    {
        for (int i = 1; i <= chunks; ++i) {
            ChunkRecord record;
            record.id = {i};
            record.document = {(i + 3) / 4};
            record.title = u"file %1"_s.arg(record.document.value);
            record.text = u"Part %1 of the story. "_s.arg(i) +
                          u"The weather was mild and the harbour calm. "_s.repeated(20) +
                          (i % 10 == 0 ? u"A fine of %1 euros was paid. "_s.arg(i) : QString());
            searcher->records.insert(record.id, record);
        }
        chat->answer = [this](const ChatRequest& request) { return answerTo(request); };
        engines.searcher = searcher;
        engines.pool = &pool;
        engines.clock = std::make_shared<FakeClock>();
        exhaustive = std::make_unique<Exhaustive>(engines, chat);
    }
    void withoutChat() { exhaustive = std::make_unique<Exhaustive>(engines, nullptr); }
    Result<QString> answerTo(const ChatRequest& request)
    {
        const QString text = AnsweringChat::userText(request);
        if (AnsweringChat::isAbout(request, u"You answer a question from notes"_s)) {
            if (failAnswer)
                return *failAnswer;
            return u"There were many fines [1][2]."_s;
        }
        if (AnsweringChat::isAbout(request, u"You shorten notes"_s))
            return u"- joined fines [1][2]"_s;
        if (!failFor.isEmpty() && text.contains(failFor))
            return Error::make(failure, u"the server is broken"_s);
        static const QRegularExpression passage(u"passage \\[(\\d+)\\] from [^\\n]*\\n([^\\n]*)"_s);
        static const QRegularExpression fine(u"A fine of (\\d+) euros was paid"_s);
        QStringList lines;
        for (auto each = passage.globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            if (const auto found = fine.match(match.captured(2)); found.hasMatch())
                lines.append(u"[%1] fine of %2 | \"%3\""_s.arg(match.captured(1), found.captured(1), found.captured()));
        }
        return lines.isEmpty() ? u"NONE"_s : lines.join(u'\n');
    }
    Future<Reading> run(const AskOptions& options = {}, const CallContext& call = {})
    {
        const QString question = u"List all fines that were paid"_s;
        const auto read = exhaustive->read(question, options, call,
                                           [this](const ExhaustiveProgress& progress) { told.append(progress); });
        return then(read, exhaustive.get(), [this, question, options, call](const ExhaustiveFindings& findings) {
            const auto written = exhaustive->write(question, options, findings, call,
                                                   [this](const QString& token) { streamed += token; });
            return then(written, exhaustive.get(), [findings](const WrittenAnswer& answer) {
                Reading both{findings, answer};
                both.notes += answer.notes;
                return both;
            });
        });
    }
};

} // namespace

class TestExhaustive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChunkIsRead()
    {
        Bench b;
        const auto findings = await(b.run());
        QVERIFY(findings.ok());
        QVERIFY(!findings->error);
        QCOMPARE(coverageText(findings->coverage), u"300 of 300 chunks, 75 files"_s);
        QVERIFY(findings->coverage.isWhole());
        QCOMPARE(findings->facts.size(), 30);
        QCOMPARE(findings->sources.size(), 30);
        QCOMPARE(findings->sources[4].number, 5);
        QCOMPARE(findings->sources[4].chunk.id, ChunkId{50});
        QCOMPARE(findings->facts[4].quote, u"A fine of 50 euros was paid"_s);
        QCOMPARE(findings->answer.text, u"There were many fines [1][2]."_s);
        QCOMPARE(b.streamed, findings->answer.text);
        QCOMPARE(findings->notes, QStringList());
        QVERIFY(b.chat->peak > 1);
        QVERIFY2(b.chat->peak <= 20, qPrintable(QString::number(b.chat->peak)));
        QCOMPARE(b.searcher->largestPage, 128);
        QCOMPARE(findings->calls + 1, int(b.chat->asked.size())); // one writes the answer
        QCOMPARE(findings->answer.promptTokens, 10 * int(b.chat->asked.size()));
        QCOMPARE(b.told.last().state, ExhaustiveProgress::State::Done);
        QCOMPARE(b.told.last().facts, 30);
    }
    void oneAtATimeFindsTheSame()
    {
        Bench b;
        AskOptions options;
        options.parallel = false;
        const auto findings = await(b.run(options));
        QCOMPARE(b.chat->peak, 1);
        QCOMPARE(findings->facts, await(Bench().run())->facts);
    }
    void onlyTheScopeIsRead()
    {
        Bench b;
        AskOptions options;
        options.scope = {DocumentId{5}, DocumentId{6}};
        const auto findings = await(b.run(options));
        QCOMPARE(coverageText(findings->coverage), u"8 of 8 chunks, 2 files"_s);
        QCOMPARE(findings->facts.size(), 1);
    }
    void anEmptyScopeIsNoError()
    {
        Bench b(0);
        const auto findings = await(b.run());
        QVERIFY(!findings->error);
        QCOMPARE(findings->coverage.chunks, 0);
        QCOMPARE(findings->calls, 0);
        QVERIFY(findings->answer.text.contains("Nothing"_L1));
    }
    void aFailedCallCostsItsChunks()
    {
        Bench b;
        b.failFor = u"Part 150 of"_s;
        const auto findings = await(b.run());
        QVERIFY(!findings->error);
        QVERIFY(!findings->coverage.isWhole());
        QVERIFY(findings->coverage.failed.contains(ChunkId{150}));
        QCOMPARE(findings->coverage.chunksRead + int(findings->coverage.failed.size()), 300);
        QVERIFY(findings->notes.join(u' ').contains("the server is broken"_L1));
        QVERIFY(findings->facts.size() >= 28);
    }
    void aFailureOfEveryCallEndsTheReading()
    {
        Bench b;
        b.failFor = u"Part"_s;
        b.failure = ErrorCode::Unauthorized;
        const auto findings = await(b.run());
        QVERIFY(findings->error);
        QCOMPARE(findings->error->code, ErrorCode::Unauthorized);
        QCOMPARE(findings->coverage.chunksRead, 0);
        QVERIFY(b.chat->asked.size() <= 20);
    }
    void aLibraryThatFailsIsAnError()
    {
        Bench b;
        b.searcher->pageFailure = Error::make(ErrorCode::Database, u"no library"_s);
        const auto findings = await(b.run());
        QVERIFY(findings->error);
        QCOMPARE(findings->error->code, ErrorCode::Database);
    }
    void whereNoAnswerIsWrittenTheFactsAreListed()
    {
        Bench b(40);
        b.failAnswer = Error::make(ErrorCode::ServerError, u"no answer"_s);
        const auto findings = await(b.run());
        QVERIFY(findings->answer.text.startsWith(u"4 facts in 4 files:"_s));
        QVERIFY(findings->answer.text.contains(u"- fine of 30 [3]"_s));
        QVERIFY(findings->notes.join(u' ').contains("no answer"_L1));
        QCOMPARE(b.streamed, findings->answer.text);
    }
    void keepsToItsCalls_data()
    {
        QTest::addColumn<int>("allowed");
        QTest::addColumn<bool>("whole");
        QTest::newRow("one") << 1 << false;
        QTest::newRow("two") << 2 << false;
        QTest::newRow("as many as larger batches take") << 18 << true;
        QTest::newRow("plenty") << 1000 << true;
    }
    void keepsToItsCalls()
    {
        QFETCH(int, allowed);
        Bench b;
        AskOptions options;
        options.maxCalls = allowed;
        const auto findings = await(b.run(options));
        QVERIFY(int(b.chat->asked.size()) <= allowed);
        QTEST(findings->coverage.isWhole(), "whole");
        QCOMPARE(findings->notes.join(u' ').contains("calls of the chat model were allowed"_L1),
                 !findings->coverage.isWhole());
    }
    void estimates_data()
    {
        QTest::addColumn<int>("allowed");
        QTest::addColumn<bool>("model");
        QTest::newRow("any number") << 0 << true;
        QTest::newRow("few") << 5 << true;
        QTest::newRow("no model") << 0 << false;
    }
    void estimates()
    {
        QFETCH(int, allowed);
        QFETCH(bool, model);
        Bench b;
        if (!model)
            b.withoutChat();
        AskOptions options;
        options.maxCalls = allowed;
        const auto estimate = await(b.exhaustive->estimate(u"List all fines"_s, options, {}));
        const auto findings = await(b.run(options));
        QCOMPARE(estimate->scope.chunks, 300);
        const int writing = model ? 1 : 0;
        QCOMPARE(int(b.chat->asked.size()), findings->calls + writing);
        QCOMPARE(estimate->calls == 0, !model);
        QVERIFY(std::abs(estimate->calls - writing - findings->calls) <= 1 + findings->calls / 4);
        QVERIFY(std::abs(estimate->chunksAllowed - findings->coverage.chunksRead) <= 40);
        QCOMPARE(estimate->promptTokens > 0, model);
    }
    void withoutAModelRulesCount()
    {
        Bench b;
        b.withoutChat();
        const auto findings = await(b.run());
        QCOMPARE(findings->coverage.chunksRead, 300);
        QCOMPARE(findings->facts.size(), 30);
        QVERIFY(findings->answer.extractive);
        QVERIFY2(findings->answer.text.startsWith(u"30 sentences with the words “fines paid” in 30 files:"_s),
                 qPrintable(findings->answer.text.left(100)));
        QVERIFY(findings->notes.join(u' ').contains("built-in engine"_L1));
        QVERIFY(b.chat->asked.isEmpty());
    }
    void stopKeepsWhatThereIs()
    {
        Bench b;
        b.chat->hold = true;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto future = b.run({}, call);
        QTRY_COMPARE(b.chat->held(), 20);
        for (int i = 0; i < 10; ++i)
            b.chat->releaseFirst();
        QTRY_VERIFY(b.told.last().coverage.chunksRead > 20);
        stop.request_stop();
        const auto findings = await(future);
        QVERIFY(findings.ok());
        QVERIFY(findings->stopped);
        QVERIFY(!findings->error);
        QVERIFY(findings->facts.size() >= 2);
        QVERIFY(findings->answer.text.contains(u"- fine of 10 [1]"_s));
        QVERIFY(!findings->coverage.isWhole());
        QVERIFY(findings->notes.join(u' ').contains("stopped"_L1));
    }
    void destructionCancels()
    {
        Bench b;
        b.chat->hold = true;
        const auto future = b.run();
        QTRY_COMPARE(b.chat->held(), 20);
        b.exhaustive.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void manyFactsAreJoinedFirst()
    {
        const auto chat = std::make_shared<AnsweringChat>();
        Bench b;
        ExhaustiveWriter::Task task;
        task.question = u"List all fines"_s;
        for (int i = 1; i <= 1000; ++i) {
            Source source;
            source.number = i;
            source.chunk.id = {i};
            task.sources.append(source);
            task.facts.append(
                {source.chunk.id, u"a fine of so and so many euros was paid in the year %1"_s.arg(i), {}});
        }
        ExhaustiveWriter writer(b.chat, DataMarks(), task, {}, {}, nullptr);
        const auto answer = await(writer.write());
        QCOMPARE(answer->text, u"There were many fines [1][2]."_s);
        QVERIFY(b.chat->asked.size() > 2);
        b.chat->asked.clear();
        task.callsLeft = 1;
        ExhaustiveWriter poor(b.chat, DataMarks(), task, {}, {}, nullptr);
        const auto poorly = await(poor.write());
        QVERIFY(poorly.ok());
        QCOMPARE(b.chat->asked.size(), 1);
        QVERIFY(poorly->notes.join(u' ').contains("too many"_L1));
    }

    void parsesFacts_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("facts");
        QTest::addColumn<int>("rejected");
        QTest::newRow("line") << u"[1] ten euros | \"a fine of ten euros\""_s << 1 << 0;
        QTest::newRow("bullet, dash, curly quotes") << u"- [1]: ten euros — “A fine of ten euros”."_s << 1 << 0;
        QTest::newRow("twice") << u"[1] ten | \"ten euros\"\n[1] ten | \"ten euros\""_s << 1 << 0;
        QTest::newRow("wrong number") << u"[7] ten | \"a fine of ten euros\""_s << 1 << 0;
        QTest::newRow("invented") << u"[1] ten | \"a fine of twelve euros\""_s << 0 << 1;
        QTest::newRow("none") << u"NONE"_s << 0 << 0;
        QTest::newRow("talk") << u"The passages say nothing about it."_s << 0 << 0;
        QTest::newRow("json")
            << u"```json\n[{\"passage\": 2, \"fact\": \"calm\", \"quote\": \"harbour was calm\"}]\n```"_s << 1 << 0;
        QTest::newRow("empty quote") << u"[{\"passage\": 2, \"fact\": \"calm\", \"quote\": \"\"}]"_s << 0 << 1;
    }
    void parsesFacts()
    {
        QFETCH(QString, answer);
        ChunkRecord one;
        one.id = {11};
        one.text = u"For this a fine of\nten euros was set."_s;
        ChunkRecord two;
        two.id = {12};
        two.text = u"The harbour was calm."_s;
        const ReadFacts read = parseFacts(answer, {one, two});
        QTEST(int(read.facts.size()), "facts");
        QTEST(read.rejected, "rejected");
        for (const Fact& fact : read.facts)
            QVERIFY((fact.chunk == one.id ? one : two).text.contains(fact.quote));
    }
    void rulesKnowWhatToLookFor_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("needed");
        QTest::newRow("command") << u"List all fines"_s << QStringList{u"fines"_s} << 1;
        QTest::newRow("two") << u"How many reports mention harbour fines?"_s << QStringList{u"harbour"_s, u"fines"_s}
                             << 2;
        QTest::newRow("nothing to look for") << u"List all documents"_s << QStringList() << 0;
    }
    void rulesKnowWhatToLookFor()
    {
        QFETCH(QString, question);
        const SentenceRule rule = sentenceRule(question);
        QTEST(rule.words, "words");
        QTEST(rule.needed, "needed");
    }
};

QTEST_GUILESS_MAIN(TestExhaustive)
#include "tst_exhaustive.moc"
