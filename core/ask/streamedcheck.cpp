#include "core/ask/streamedcheck.h"

#include "core/concurrency/run.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Behind the last mark after `from` that ends a sentence and has something behind it.
qsizetype sentenceEnd(const QString& text, qsizetype from)
{
    for (qsizetype i = text.size() - 2; i >= from; --i) {
        if (u"\n。！？"_s.contains(text[i]) || (u".!?]"_s.contains(text[i]) && text[i + 1].isSpace()))
            return i + 1;
    }
    return from;
}

} // namespace

struct StreamedCheck::Shared
{
    QString question;
    QList<Source> sources;
    std::optional<AnswerChecker> checker = {}; // made where it is used: it reads the sources first

    AnswerChecker& ready()
    {
        if (!checker)
            checker.emplace(question, sources);
        return *checker;
    }
};

StreamedCheck::StreamedCheck(QThreadPool* pool, std::shared_ptr<Clock> clock, const QString& question,
                             const QList<Source>& sources, const CallContext& call, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_clock(std::move(clock))
    , m_call(call)
    , m_shared(std::make_shared<Shared>(Shared{question, sources}))
{}

void StreamedCheck::grow(const QString& text)
{
    const qsizetype end = sentenceEnd(text, m_seen);
    if (end == m_seen)
        return;
    m_seen = end;
    m_waiting = text;
    pump();
}

void StreamedCheck::pump()
{
    if (m_running || m_waiting.isEmpty())
        return;
    m_running = true;
    const int span = m_call.span.begin(u"verify"_s, tr("check what is written so far"));
    const TimePoint begun = m_clock->now();
    observe(run(m_pool, m_call,
                [shared = m_shared, text = std::exchange(m_waiting, {}), scope = m_call.span.measuring(span)] {
                    scope.running();
                    shared->ready().grow(text);
                }),
            this, [this, span, begun](const Result<void>& done) {
                m_call.span.end(span, done.ok() ? Span::Outcome::Done : Span::Outcome::Cancelled);
                m_spent += m_clock->now() - begun;
                m_running = false;
                if (m_final)
                    checkAll();
                else
                    pump();
            });
}

Future<AnswerCheck> StreamedCheck::finish(const QString& text, const CallContext& call)
{
    m_final = Final{text, call};
    m_waiting.clear();
    if (!m_running)
        checkAll();
    return m_promise.future();
}

void StreamedCheck::checkAll()
{
    const CallContext& call = m_final->call;
    const int span = call.span.begin(u"verify"_s, tr("check the answer"));
    observe(run(m_pool, call,
                [shared = m_shared, text = m_final->text, scope = call.span.measuring(span)] {
                    scope.running();
                    return shared->ready().finish(text);
                }),
            this, [this, span](Result<AnswerCheck> check) {
                m_final->call.span.end(span, check.ok() ? Span::Outcome::Done : Span::Outcome::Cancelled);
                m_promise.settle(std::move(check));
            });
}

} // namespace sheaf
