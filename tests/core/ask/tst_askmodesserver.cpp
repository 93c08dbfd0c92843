// The modes that ask a chat model many times, over HTTP to a server on loopback.

#include "core/ask/exhaustive.h"
#include "core/ask/research.h"
#include "core/engines/makeclient.h"
#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeengines.h"
#include "support/openairoutes.h"

#include <QRegularExpression>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

// What a model would say, told from the last message alone.
QString reply(const QString& text)
{
    static const QRegularExpression passage(u"passage \\[(\\d+)\\] from [^\\n]*\\n(Fact number [^\\n]*)"_s);
    if (text.startsWith(u"Read: "_s))
        return u"All of them are counted in August [1][3]."_s;
    if (text.startsWith(u"Asked: "_s))
        return u"NONE"_s;
    if (!text.contains(u"passage ["_s))
        return u"Who counts the mites?\nWhen are they treated?"_s;
    if (!text.contains(u"List"_s))
        return u"They are counted in August [1]."_s;
    QStringList lines;
    for (auto each = passage.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        lines.append(u"[%1] counted in August | \"%2\""_s.arg(match.captured(1), match.captured(2)));
    }
    return lines.join(u'\n');
}

struct Bench
{
    QnamTransport wire;
    SteadyClock clock;
    QThreadPool pool;
    EndpointRuntime runtime{wire, pool, clock, systemRandom(), {}};
    FaultServer server;
    std::shared_ptr<FakeSearcher> searcher = std::make_shared<FakeSearcher>();
    AskEngines engines;

    Bench()
    {
        OpenAiRoutes routes;
        routes.answer = reply;
        serveOpenAi(server, routes);
        searcher->fill(200);
        engines.embedder = std::make_shared<HeldEmbedder>();
        engines.expander = std::make_shared<FakeExpander>();
        engines.searcher = searcher;
        engines.pool = &pool;
        engines.clock = std::make_shared<SteadyClock>();
    }
    std::shared_ptr<ChatClient> chat() { return makeChatClient({server.url(u"/v1"_s), u"test-chat"_s, {}}, runtime); }
};

} // namespace

class TestAskModesServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exhaustiveReadsEverything()
    {
        Bench b;
        Exhaustive exhaustive(b.engines, b.chat());
        QString streamed;
        const QString question = u"List all facts about mites"_s;
        const auto findings = await(exhaustive.read(question, {}, {}, {}));
        QVERIFY(findings.ok());
        QVERIFY2(!findings->error, qPrintable(findings->error ? findings->error->message : QString()));
        QCOMPARE(coverageText(findings->coverage), u"200 of 200 chunks, 1 file"_s);
        QCOMPARE(findings->facts.size(), 200);
        QCOMPARE(b.server.requests("/v1/chat/completions"), findings->calls);
        const auto answer =
            await(exhaustive.write(question, {}, *findings, {}, [&](const QString& token) { streamed += token; }));
        QVERIFY(answer.ok());
        QCOMPARE(answer->text, u"All of them are counted in August [1][3]."_s);
        QCOMPARE(streamed.trimmed(), answer->text);
        QCOMPARE(b.server.requests("/v1/chat/completions"), findings->calls + 1);
    }
    void aBrokenCallCostsItsChunksAlone()
    {
        Bench b;
        b.server.next("/v1/chat/completions", {ServerReply::text("broken", "text/plain", 500)});
        Exhaustive exhaustive(b.engines, b.chat());
        const auto findings = await(exhaustive.read(u"List all facts about mites"_s, {}, {}, {}));
        QVERIFY(findings.ok());
        QVERIFY(!findings->error);
        QVERIFY(!findings->coverage.failed.isEmpty());
        QCOMPARE(findings->coverage.chunksRead + int(findings->coverage.failed.size()), 200);
    }
    void researchPlansAndNotes()
    {
        Bench b;
        Research research(b.engines, b.chat());
        const auto findings = await(research.run(u"How are mites fought?"_s, {}, {}, {}));
        QVERIFY(findings.ok());
        QVERIFY2(findings->notes.isEmpty(), qPrintable(findings->notes.join(u'\n')));
        QCOMPARE(findings->steps.size(), 3);
        QCOMPARE(findings->calls, 4);
        QVERIFY(findings->steps[2].finding.startsWith(u"They are counted in August ["_s));
        QVERIFY(!findings->sources.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAskModesServer)
#include "tst_askmodesserver.moc"
