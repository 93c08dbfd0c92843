#include "simulationbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Each fault as the program's own clients meet it.
class TestSimulatedFaults : public QObject
{
    Q_OBJECT

    static SimulationOptions always(FaultKind kind)
    {
        SimulationOptions options;
        options.faults.rates = FaultRates::only(kind);
        options.faults.slowBody = Milliseconds(20);
        options.faults.retryAfter = Milliseconds(1500);
        return options;
    }
    const QString prompt = u"[1] Mites are counted in October.\nQuestion: When are mites counted?"_s;

private Q_SLOTS:
    void embedding_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<std::optional<ErrorCode>>("error"); // none: it is answered all the same
        QTest::addColumn<int>("status");
        const auto row = [](FaultKind kind, std::optional<ErrorCode> error, int status = 0) {
            QTest::newRow(faultName(kind).data()) << int(kind) << error << status;
        };
        row(FaultKind::TooManyRequests, ErrorCode::RateLimited, 429);
        row(FaultKind::Unavailable, ErrorCode::ServerError, 503);
        row(FaultKind::ServerError, ErrorCode::ServerError, 500);
        row(FaultKind::Reset, ErrorCode::ConnectionFailed);
        row(FaultKind::Truncated, ErrorCode::ConnectionFailed);
        row(FaultKind::MalformedJson, ErrorCode::BadResponse);
        row(FaultKind::WrongCount, ErrorCode::BadResponse);
        row(FaultKind::NotANumber, ErrorCode::BadResponse);
        row(FaultKind::SlowBody, std::nullopt);
        row(FaultKind::Hang, ErrorCode::TimedOut);
        row(FaultKind::EmptyAnswer, ErrorCode::BadResponse);
    }
    void embedding()
    {
        QFETCH(int, kind);
        QFETCH(std::optional<ErrorCode>, error);
        QFETCH(int, status);
        const bool hangs = FaultKind(kind) == FaultKind::Hang;
        SimulationBench bench(always(FaultKind(kind)), Milliseconds(hangs ? 100 : 10'000));
        const auto result = await(bench.embed({u"lamp"_s, u"oil"_s}));
        QCOMPARE(!result.ok(), error.has_value());
        if (error) {
            QCOMPARE(errorName(result.error().code), errorName(*error));
            QCOMPARE(result.error().httpStatus, status);
        }
        if (status == 429)
            QCOMPARE(result.error().retryAfter.value(), Milliseconds(1500));
        // A reset before the first byte makes Qt send again, unasked.
        QTRY_VERIFY(bench.server.counts().faulted(FaultKind(kind)) >= 1);
        const ServerCounts counts = bench.server.counts();
        QCOMPARE(counts.answered, 0);
        QCOMPARE(counts.faulted(), counts.received);
        QTRY_COMPARE(bench.server.counts().running, 0);
    }
    void chat_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<std::optional<ErrorCode>>("error");
        const auto row = [](FaultKind kind, std::optional<ErrorCode> whole, std::optional<ErrorCode> streamed) {
            QTest::addRow("%s whole", faultName(kind).data()) << int(kind) << false << whole;
            QTest::addRow("%s streamed", faultName(kind).data()) << int(kind) << true << streamed;
        };
        row(FaultKind::TooManyRequests, ErrorCode::RateLimited, ErrorCode::RateLimited);
        row(FaultKind::Unavailable, ErrorCode::ServerError, ErrorCode::ServerError);
        row(FaultKind::ServerError, ErrorCode::ServerError, ErrorCode::ServerError);
        row(FaultKind::Reset, ErrorCode::ConnectionFailed, ErrorCode::ConnectionFailed);
        row(FaultKind::Truncated, ErrorCode::ConnectionFailed, ErrorCode::ConnectionFailed);
        row(FaultKind::MalformedJson, ErrorCode::BadResponse, ErrorCode::BadResponse);
        row(FaultKind::WrongCount, ErrorCode::BadResponse, ErrorCode::BadResponse);
        row(FaultKind::NotANumber, ErrorCode::BadResponse, ErrorCode::BadResponse);
        row(FaultKind::SlowBody, std::nullopt, std::nullopt);
        row(FaultKind::Hang, ErrorCode::TimedOut, ErrorCode::TimedOut);
        row(FaultKind::EmptyAnswer, ErrorCode::BadResponse, ErrorCode::ConnectionFailed);
    }
    void chat()
    {
        QFETCH(int, kind);
        QFETCH(bool, streamed);
        QFETCH(std::optional<ErrorCode>, error);
        const bool hangs = FaultKind(kind) == FaultKind::Hang;
        SimulationBench bench(always(FaultKind(kind)), Milliseconds(hangs ? 100 : 10'000));
        QString heard;
        const auto reply =
            bench.chat(prompt, streamed ? TokenSink([&](const QString& t) { heard += t; }) : TokenSink());
        QCOMPARE(!reply.ok(), error.has_value());
        if (error)
            QCOMPARE(errorName(reply.error().code), errorName(*error));
        else
            QCOMPARE(reply->text, u"Mites are counted in October. [1]"_s);
        if (streamed && !error)
            QCOMPARE(heard, reply->text);
    }
    void everyRequestMeetsWhatThePlanSays()
    {
        SimulationOptions options;
        options.seed = 42;
        options.faults.rates = FaultRates::mixed(0.6);
        options.faults.slowBody = Milliseconds(5);
        options.faults.hangCap = Milliseconds(30);
        SimulationBench bench(options);
        QList<Future<HttpResponse>> calls;
        for (int draw = 0; draw < 150; ++draw)
            calls.append(bench.sendDraw(draw));
        QTRY_VERIFY(std::all_of(calls.cbegin(), calls.cend(), [](const auto& call) { return call.isFinished(); }));
        const FaultPlan plan(options.faults.rates, options.seed);
        QSet<quint64> seen;
        int faults = 0;
        for (const RequestRecord& record : bench.server.log()) {
            const auto expected = plan.decide({record.draw.value(), record.attempt});
            QCOMPARE(record.fault, expected ? std::optional(expected->kind) : std::nullopt);
            seen.insert(*record.draw);
            faults += record.fault ? 1 : 0;
        }
        for (int draw = 0; draw < 150; ++draw) {
            // A call may be lost on its way where the connection is being reset by the fault of the one before it.
            const auto result = await(calls[draw]);
            QVERIFY(seen.contains(quint64(draw)) || result.error().code == ErrorCode::ConnectionFailed);
        }
        QVERIFY(seen.size() > 140);
        QVERIFY(faults > 50);
    }
    void theSameSeedTheSameOutcomes()
    {
        SimulationOptions options;
        options.seed = 3;
        for (const FaultKind kind : {FaultKind::TooManyRequests, FaultKind::ServerError, FaultKind::MalformedJson,
                                     FaultKind::EmptyAnswer, FaultKind::WrongCount, FaultKind::Truncated})
            options.faults.rates.set(kind, 0.1);
        SimulationBench bench(options);
        const auto outcomes = [&] {
            bench.server.resetCounts();
            QStringList names;
            for (int i = 0; i < 40; ++i) {
                const auto result = await(bench.embed());
                names.append(result.ok() ? u"ok"_s : errorName(result.error().code));
            }
            return names;
        };
        const QStringList first = outcomes();
        QCOMPARE(outcomes(), first);
        QVERIFY(QSet<QString>(first.cbegin(), first.cend()).size() >= 4);
        options.seed = 4;
        bench.server.setOptions(options);
        QVERIFY(outcomes() != first);
    }
    void downAndUpAgain()
    {
        SimulationOptions options;
        options.faults.rates = FaultRates::only(FaultKind::Hang);
        SimulationBench bench(options);
        const auto hanging = bench.embed();
        QTRY_COMPARE(bench.server.counts().running, 1);
        options.faults.down = true;
        bench.server.setOptions(options);
        QCOMPARE(await(hanging).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(await(bench.embed()).error().code, ErrorCode::ConnectionFailed);
        QVERIFY(bench.server.counts().turnedAway >= 1);
        QCOMPARE(bench.server.counts().running, 0);
        bench.server.setOptions({});
        QVERIFY(await(bench.embed()).ok());
    }
    void downInTheMiddleOfAStream()
    {
        SimulationOptions options;
        options.latency.tokensPerSecond = 0.01;
        SimulationBench bench(options);
        QString heard;
        const auto reply = bench.chatter.chat({{{ChatMessage::Role::User, prompt}}}, {}, [&](const QString& text) {
            heard += text;
            options.faults.down = true;
            bench.server.setOptions(options);
        });
        QCOMPARE(await(reply).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(heard, u"Mites"_s);
        QCOMPARE(bench.server.counts().answered, 0);
        QCOMPARE(bench.server.log().last().outcome, RequestOutcome::Down);
    }
    void hangingEndsAtTheCap()
    {
        SimulationOptions options = always(FaultKind::Hang);
        options.faults.hangCap = Milliseconds(20);
        SimulationBench bench(options);
        QCOMPARE(await(bench.embed()).error().code, ErrorCode::ConnectionFailed);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedFaults)
#include "tst_simulatedfaults.moc"
