#include "core/engines/cachingchatclient.h"

#include "support/await.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

// Answers with the reply it is given, in two pieces, at once or when the test says so.
class FakeChat final : public ChatClient
{
public:
    QString model = u"fake"_s;
    Result<ChatReply> reply = ChatReply{u"The answer."_s, u"stop"_s, 12, 3, false};
    bool hold = false;
    QList<Promise<ChatReply>> held;
    QList<CallContext> calls;

    QString modelId() const override { return model; }
    Future<ChatReply> chat(const ChatRequest&, const CallContext& call, TokenSink sink) override
    {
        calls.append(call);
        if (hold) {
            held.append(Promise<ChatReply>());
            return held.last().future();
        }
        if (sink && reply.ok()) {
            sink(reply->text.left(4));
            sink(reply->text.mid(4));
        }
        return readyFuture<ChatReply>(reply);
    }
};

ChatRequest request(const QString& text = u"Why?"_s)
{
    ChatRequest r;
    r.messages = {{ChatMessage::Role::System, u"Be brief."_s}, {ChatMessage::Role::User, text}};
    return r;
}

} // namespace

class TestCachingChatClient : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> dir;
    std::shared_ptr<CacheStore> store;
    std::shared_ptr<FakeChat> inner;
    std::unique_ptr<CachingChatClient> client;

private Q_SLOTS:
    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        store = std::make_shared<CacheStore>(dir->filePath(u"cache.db"_s));
        inner = std::make_shared<FakeChat>();
        client = std::make_unique<CachingChatClient>(inner, store);
    }
    void cleanup()
    {
        client.reset();
        store.reset();
    }

    void theSameRequestIsAnsweredOnce()
    {
        const auto first = await(client->chat(request(), {}));
        QVERIFY(!first->fromCache);
        const auto second = await(client->chat(request(), {}));
        QVERIFY(second->fromCache);
        QCOMPARE(second->text, u"The answer."_s);
        QCOMPARE(second->finishReason, u"stop"_s);
        QCOMPARE(second->promptTokens, 12);
        QCOMPARE(second->completionTokens, 3);
        QCOMPARE(inner->calls.size(), 1);
        QVERIFY(!await(client->chat(request(u"How?"_s), {}))->fromCache);
    }
    void whatIsNotKept_data()
    {
        QTest::addColumn<double>("temperature");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finish");
        QTest::addColumn<bool>("kept");
        QTest::newRow("whole") << 0.0 << u"x"_s << u"stop"_s << true;
        QTest::newRow("reason not said") << 0.0 << u"x"_s << QString() << true;
        QTest::newRow("cut off") << 0.0 << u"x"_s << u"length"_s << false;
        QTest::newRow("empty") << 0.0 << QString() << u"stop"_s << false;
        QTest::newRow("by chance") << 0.2 << u"x"_s << u"stop"_s << false;
    }
    void whatIsNotKept()
    {
        QFETCH(double, temperature);
        QFETCH(QString, text);
        QFETCH(QString, finish);
        QFETCH(bool, kept);
        inner->reply = ChatReply{text, finish, 0, 0, false};
        ChatRequest r = request();
        r.temperature = temperature;
        QVERIFY(await(client->chat(r, {})).ok());
        QCOMPARE(await(client->chat(r, {}))->fromCache, kept);
        QCOMPARE(inner->calls.size(), kept ? 1 : 2);
        QCOMPARE(await(store->stats())->entries, kept ? 1 : 0);
    }
    void equalCallsInTheAirAreOne_data()
    {
        QTest::addColumn<QString>("end");
        for (const char* end : {"answered", "failed", "stopped"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void equalCallsInTheAirAreOne()
    {
        QFETCH(QString, end);
        inner->hold = true;
        std::stop_source stop;
        const auto leader = client->chat(request(), CallContext().withStop(stop.get_token()));
        QTRY_COMPARE(inner->calls.size(), 1);
        const auto second = client->chat(request(), {});
        const auto third = client->chat(request(), {});
        const auto other = client->chat(request(u"What?"_s), {});
        QTRY_COMPARE(inner->calls.size(), 2); // the other one's
        settleEvents();
        QCOMPARE(inner->calls.size(), 2);
        if (end == "answered"_L1) {
            inner->held[0].settle(*inner->reply);
            QVERIFY(!await(leader)->fromCache);
            QVERIFY(await(second)->fromCache);
            QCOMPARE(await(third)->text, u"The answer."_s);
        } else if (end == "failed"_L1) {
            inner->held[0].settle(Error::make(ErrorCode::ServerError, u"no"_s));
            QCOMPARE(await(second).error().code, ErrorCode::ServerError);
            QCOMPARE(await(third).error().code, ErrorCode::ServerError);
        } else {
            stop.request_stop();
            inner->held[0].settle(Error::cancelled());
            QCOMPARE(await(leader).error().code, ErrorCode::Cancelled);
            QTRY_COMPARE(inner->held.size(), 3); // one of the two asks, the other waits for it
            inner->held[2].settle(*inner->reply);
            const auto secondly = await(second);
            QCOMPARE(secondly.ok() ? QString() : secondly.error().message, QString());
            const auto thirdly = await(third);
            QCOMPARE(thirdly.ok() ? QString() : thirdly.error().message, QString());
            QCOMPARE(inner->calls.size(), 3);
        }
        inner->held[1].settle(*inner->reply);
        QVERIFY(await(other).ok());
    }
    void aWaitingCallCanBeStoppedOrMoreUrgent()
    {
        inner->hold = true;
        CallContext background;
        background.priority = Priority::Background;
        const auto leader = client->chat(request(), background);
        QTRY_COMPARE(inner->calls.size(), 1);
        std::stop_source stop;
        const auto waiting = client->chat(request(), background.withStop(stop.get_token()));
        const auto urgent = client->chat(request(), {}); // does not wait for the background
        QTRY_COMPARE(inner->calls.size(), 2);
        stop.request_stop();
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        inner->held[1].settle(*inner->reply);
        QVERIFY(await(urgent).ok());
        inner->held[0].settle(*inner->reply);
        QVERIFY(await(leader).ok());
    }
    void whatCameFromTheWebIsNotKept()
    {
        inner->reply = ChatReply{u"today"_s, u"stop"_s, 0, 0, false};
        inner->reply->webSources.append({u"News"_s, QUrl(u"https://news.example"_s)});
        QVERIFY(await(client->chat(request(), {})).ok());
        QVERIFY(!await(client->chat(request(), {}))->fromCache);
        QCOMPARE(inner->calls.size(), 2);
    }
    void failuresAreNotKept()
    {
        inner->reply = Error::make(ErrorCode::ServerError, u"no"_s);
        QCOMPARE(await(client->chat(request(), {})).error().message, u"no"_s);
        inner->reply = ChatReply{u"yes"_s, u"stop"_s, 0, 0, false};
        QCOMPARE(await(client->chat(request(), {}))->text, u"yes"_s);
    }
    void everythingTheAnswerDependsOnIsInTheKey()
    {
        QSet<QByteArray> keys;
        ChatRequest r = request();
        const auto add = [&](const QString& model = u"m"_s) { keys.insert(CachingChatClient::keyOf(model, r)); };
        add();
        add(u"n"_s);
        r.maxTokens = 7;
        add();
        r = request(u"other"_s);
        add();
        r = request();
        r.messages[1].role = ChatMessage::Role::Assistant;
        add();
        r = request();
        std::swap(r.messages[0], r.messages[1]);
        add();
        r.messages.removeLast();
        add();
        r.messages = {{ChatMessage::Role::User, u"ab"_s}, {ChatMessage::Role::User, u"c"_s}};
        add();
        r.messages = {{ChatMessage::Role::User, u"a"_s}, {ChatMessage::Role::User, u"bc"_s}};
        add();
        QCOMPARE(keys.size(), 9);
        QCOMPARE(keys.begin()->size(), 32);
    }
    void sinksGetKeptAnswersInPieces()
    {
        // Letters of two code units, so that a piece could cut one in half.
        const QString text = u"x"_s + u"😀"_s.repeated(200);
        inner->reply = ChatReply{text, u"stop"_s, 0, 0, false};
        QVERIFY(await(client->chat(request(), {})).ok());
        QStringList pieces;
        const auto reply = await(client->chat(request(), {}, [&](const QString& piece) { pieces.append(piece); }));
        QVERIFY(reply->fromCache);
        QCOMPARE(pieces.join(QString()), text);
        QVERIFY(pieces.size() > 3);
        for (const QString& piece : pieces)
            QVERIFY(!piece.isEmpty() && !piece.back().isHighSurrogate());
        QCOMPARE(inner->calls.size(), 1);
    }
    void sinksGetNewAnswersAsTheyCome()
    {
        QStringList pieces;
        QVERIFY(await(client->chat(request(), {}, [&](const QString& piece) { pieces.append(piece); })).ok());
        QCOMPARE(pieces, (QStringList{u"The "_s, u"answer."_s}));
    }
    void replyAsBytes()
    {
        const ChatReply reply{u"\"ü\"\n"_s, u"stop"_s, 5, 6, false};
        const auto back = CachingChatClient::replyOf(CachingChatClient::bytesOf(reply));
        QCOMPARE(back->text, reply.text);
        QCOMPARE(back->completionTokens, 6);
        for (const char* bad : {"", "{}", "[]", "{\"text\":\"x\"", R"({"text":"x","finish":"length"})"})
            QVERIFY(!CachingChatClient::replyOf(bad).ok());
    }
    void damagedRepliesAreAskedForAgain()
    {
        QVERIFY(await(store->put(u"chat"_s, {{CachingChatClient::keyOf(u"fake"_s, request()), "{"}})).ok());
        QVERIFY(!await(client->chat(request(), {}))->fromCache);
        QVERIFY(await(client->chat(request(), {}))->fromCache);
    }
    void stopped()
    {
        QVERIFY(await(client->chat(request(), {})).ok());
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        // In the middle of a kept answer.
        inner->reply = ChatReply{u"z"_s.repeated(500), u"stop"_s, 0, 0, false};
        QVERIFY(await(client->chat(request(u"long"_s), {})).ok());
        int pieces = 0;
        const auto cut = client->chat(request(u"long"_s), call, [&](const QString&) {
            if (++pieces == 2)
                stop.request_stop();
        });
        QCOMPARE(await(cut).error().code, ErrorCode::Cancelled);
        QCOMPARE(pieces, 2);
        // Beforehand: neither the kept answer nor a new one.
        QCOMPARE(await(client->chat(request(), call)).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(client->chat(request(u"new"_s), call)).error().code, ErrorCode::Cancelled);
        QCOMPARE(inner->calls.size(), 2);
    }
    void aStopReachesTheCallInTheAir()
    {
        inner->hold = true;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto future = client->chat(request(), call);
        QTRY_COMPARE(inner->calls.size(), 1);
        stop.request_stop();
        QVERIFY(inner->calls[0].stopRequested());
        inner->held[0].settle(Error::cancelled());
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(store->stats())->entries, 0);
    }
    void destructionCancelsWhatIsInTheAir()
    {
        inner->hold = true;
        const auto asking = client->chat(request(), {});
        QTRY_COMPARE(inner->calls.size(), 1);
        const auto looking = client->chat(request(u"How?"_s), {});
        client.reset();
        QVERIFY(inner->calls[0].stopRequested());
        QCOMPARE(await(asking).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(looking).error().code, ErrorCode::Cancelled);
        inner->held[0].settle(ChatReply{u"late"_s, u"stop"_s, 0, 0, false});
        settleEvents();
        QCOMPARE(inner->calls.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCachingChatClient)
#include "tst_cachingchatclient.moc"
