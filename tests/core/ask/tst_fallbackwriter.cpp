#include "core/ask/fallbackwriter.h"

#include "support/await.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Says what it was given, or fails, when it is told to or at once.
class ScriptedWriter final : public AnswerWriter
{
public:
    QString name;
    std::optional<Error> failure;
    QString before; // said before it fails
    bool hold = false;
    int asked = 0;
    Promise<WrittenAnswer> held;

    explicit ScriptedWriter(const QString& n)
        : name(n)
    {}
    QString engineName() const override { return name; }
    Future<WrittenAnswer> write(const AnswerTask&, const CallContext&, TokenSink sink) override
    {
        ++asked;
        if (!before.isEmpty())
            sink(before);
        if (hold)
            return held.future();
        if (failure)
            return failedFuture<WrittenAnswer>(*failure);
        WrittenAnswer answer;
        answer.text = u"by "_s + name;
        sink(answer.text);
        return readyFuture<WrittenAnswer>(answer);
    }
};

} // namespace

class TestFallbackWriter : public QObject
{
    Q_OBJECT

    std::shared_ptr<ScriptedWriter> m_first;
    std::shared_ptr<ScriptedWriter> m_second;
    std::shared_ptr<ScriptedWriter> m_third;
    std::unique_ptr<FallbackWriter> m_writer;
    QString m_said;

    Future<WrittenAnswer> write(const CallContext& call = {})
    {
        return m_writer->write({u"question"_s, {}}, call, [this](const QString& text) { m_said += text; });
    }
    static Error error(ErrorCode code) { return Error::make(code, u"the reason"_s); }

private Q_SLOTS:
    void init()
    {
        m_first = std::make_shared<ScriptedWriter>(u"first"_s);
        m_second = std::make_shared<ScriptedWriter>(u"second"_s);
        m_third = std::make_shared<ScriptedWriter>(u"third"_s);
        m_writer = std::make_unique<FallbackWriter>(QList<std::shared_ptr<AnswerWriter>>{m_first, m_second, m_third});
        m_said.clear();
    }
    void theFirstAnswers()
    {
        const auto answer = await(write());
        QCOMPARE(answer->text, u"by first"_s);
        QCOMPARE(answer->engine, u"first"_s);
        QVERIFY(answer->insteadOf.isEmpty());
        QCOMPARE(m_second->asked, 0);
        QCOMPARE(m_writer->engineName(), u"first"_s);
    }
    void whichFailuresGoOn_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("goesOn");
        for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
            const auto each = ErrorCode(code);
            QTest::newRow(qPrintable(errorName(each)))
                << code
                << (each != ErrorCode::Cancelled && each != ErrorCode::InvalidInput && each != ErrorCode::Internal);
        }
    }
    void whichFailuresGoOn()
    {
        QFETCH(int, code);
        QFETCH(bool, goesOn);
        m_first->failure = error(ErrorCode(code));
        const auto answer = await(write());
        QCOMPARE(answer.ok(), goesOn);
        QCOMPARE(m_second->asked, goesOn ? 1 : 0);
        if (goesOn) {
            QCOMPARE(answer->engine, u"second"_s);
            QCOMPARE(answer->insteadOf, u"the reason"_s);
            QCOMPARE(m_said, u"by second"_s);
        }
    }
    void oneAfterTheOther()
    {
        m_first->failure = error(ErrorCode::Unavailable);
        m_second->failure = error(ErrorCode::TimedOut);
        const auto answer = await(write());
        QCOMPARE(answer->engine, u"third"_s);
        QCOMPARE(answer->insteadOf, u"the reason\nthe reason"_s);
    }
    void theLastErrorIsTheOutcome()
    {
        m_first->failure = error(ErrorCode::Unavailable);
        m_second->failure = error(ErrorCode::TimedOut);
        m_third->failure = error(ErrorCode::Io);
        QCOMPARE(await(write()).error().code, ErrorCode::Io);
    }
    void notOnceSomethingWasSaid()
    {
        m_first->before = u"Half an "_s;
        m_first->failure = error(ErrorCode::ConnectionFailed);
        QCOMPARE(await(write()).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(m_said, u"Half an "_s);
        QCOMPARE(m_second->asked, 0);
    }
    void notAfterAStop()
    {
        m_first->hold = true;
        std::stop_source stop;
        const auto answer = write(CallContext().withStop(stop.get_token()));
        stop.request_stop();
        m_first->held.settle(error(ErrorCode::ConnectionFailed));
        QVERIFY(!await(answer).ok());
        QCOMPARE(m_second->asked, 0);
    }
    void destroyedWhileOneWrites()
    {
        m_first->hold = true;
        const auto answer = write();
        m_writer.reset();
        m_first->held.settle(error(ErrorCode::ConnectionFailed));
        QCOMPARE(await(answer).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFallbackWriter)
#include "tst_fallbackwriter.moc"
