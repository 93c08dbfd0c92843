#pragma once

#include "core/concurrency/stop.h"
#include "core/documents/pagerecogniser.h"

namespace sheaf::test {

// Makes up the text of each page it is asked for, and remembers which those were.
class FakeRecogniser final : public PageRecogniser
{
public:
    std::function<QString(int page)> text = [](int page) {
        return QStringLiteral("Recognised words of page %1.").arg(page);
    };
    QSet<int> failing;
    std::optional<Error> refuses;
    int silentFrom = 0; // from this page on nothing is answered, unless stopped; 0: all is
    QList<int> recognised;
    QString password;

    Future<QList<RecognisedPage>> recognise(const ReadRequest& request, const QList<int>& pages, int enough,
                                            const CallContext& call) override
    {
        password = request.password.reveal();
        if (refuses)
            return failedFuture<QList<RecognisedPage>>(*refuses);
        QList<RecognisedPage> done;
        for (const int page : pages) {
            if (enough == 0)
                break;
            if (silentFrom > 0 && page >= silentFrom) {
                m_stop = onStop(call.stop, &m_guard, [this, done] {
                    m_silent.settle(done.isEmpty() ? Result<QList<RecognisedPage>>(Error::cancelled()) : done);
                });
                return m_silent.future();
            }
            recognised.append(page);
            RecognisedPage made{page, failing.contains(page) ? QString() : text(page)};
            if (failing.contains(page))
                made.error = Error::make(ErrorCode::ResourceLimit, QStringLiteral("too slow"));
            enough -= made.text.isEmpty() ? 0 : 1;
            done.append(made);
        }
        return readyFuture<QList<RecognisedPage>>(done);
    }

private:
    Promise<QList<RecognisedPage>> m_silent;
    StopHandle m_stop;
    QObject m_guard;
};

} // namespace sheaf::test
