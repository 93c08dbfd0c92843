#pragma once

#include "core/concurrency/stop.h"
#include "core/documents/documentreader.h"

#include <QFile>
#include <QSet>
#include <vector>

namespace sheaf::test {

// Reads a file as UTF-8 text with a form feed between pages. Answers from the event loop.
class FakeReader final : public DocumentReader
{
public:
    QSet<QString> silent; // paths that are never answered, unless stopped
    bool deaf = false;    // not even when stopped
    QHash<QString, Error> faults;
    QHash<QString, QString> passwords;               // path → what opens it
    std::function<void(const QString& path)> before; // runs before the file is read
    std::function<void(const QString& path)> behind; // runs after it was read, before the answer
    std::function<void(DocumentText& text)> adorn;   // adds what a format carries beside its text

    int reads = 0;
    int inFlight = 0;
    int peak = 0;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override
    {
        ++reads;
        peak = std::max(peak, ++inFlight);
        auto pending = std::make_shared<Pending>();
        const Future<DocumentText> future = pending->promise.future();
        if (!deaf)
            pending->onStop = onStop(call.stop, &m_guard, [this, weak = std::weak_ptr(pending)] {
                if (const auto held = weak.lock())
                    settle(held, Error::cancelled());
            });
        m_pending.push_back(pending);
        if (!silent.contains(request.path))
            QMetaObject::invokeMethod(
                &m_guard, [this, pending, request] { settle(pending, content(request)); }, Qt::QueuedConnection);
        return future;
    }

private:
    struct Pending
    {
        Promise<DocumentText> promise;
        StopHandle onStop;
    };
    Result<DocumentText> content(const ReadRequest& request)
    {
        if (before)
            before(request.path);
        if (faults.contains(request.path))
            return faults.value(request.path);
        if (const QString wanted = passwords.value(request.path);
            !wanted.isEmpty() && request.password.reveal() != wanted)
            return Error::make(request.password.isEmpty() ? ErrorCode::PasswordRequired : ErrorCode::WrongPassword,
                               QStringLiteral("%1 is encrypted.").arg(request.path));
        QFile file(request.path);
        if (!file.open(QIODevice::ReadOnly))
            return Error::make(ErrorCode::NotFound, QStringLiteral("%1 cannot be opened.").arg(request.path));
        DocumentText text;
        for (const QString& page : QString::fromUtf8(file.readAll()).split(QChar(u'\f')))
            text.pages.append({int(text.pages.size()) + 1, page});
        text.pageCount = int(text.pages.size());
        if (adorn)
            adorn(text);
        if (behind)
            behind(request.path);
        return text;
    }
    void settle(const std::shared_ptr<Pending>& pending, const Result<DocumentText>& result)
    {
        if (!pending->promise.settle(result))
            return;
        --inFlight;
        pending->onStop.reset();
        std::erase(m_pending, pending);
    }

    std::vector<std::shared_ptr<Pending>> m_pending;
    QObject m_guard;
};

} // namespace sheaf::test
