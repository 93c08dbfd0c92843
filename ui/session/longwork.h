#pragma once

#include "core/base/clock.h"
#include "ui/workspace.h"

#include <QObject>
#include <memory>

namespace sheaf {

// Tells of work that has ended: indexing, a question, extraction. Only where it took long enough for a person to look
// at something else meanwhile, and only while they do.
class LongWork : public QObject
{
    Q_OBJECT

public:
    // Shorter work is waited for.
    static constexpr Milliseconds worthSaying{10'000};

    // The window and the indexer are borrowed and outlive it.
    LongWork(QWidget& window, Indexer& indexer, std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>());

    void questionRunning(bool running, const QString& question);
    void extractionRunning(bool running);

Q_SIGNALS:
    void ended(const QString& title, const QString& text);

private:
    struct Work
    {
        bool running = false;
        TimePoint began{};
    };
    // True where it ended just now, after a time worth saying, and nobody was looking.
    bool hasEnded(Work& work, bool running);
    void indexing(const IndexProgress& progress);

    QWidget& m_window;
    std::shared_ptr<Clock> m_clock;
    Work m_indexing;
    Work m_question;
    Work m_extraction;
    IndexProgress m_last; // while files were at work
};

} // namespace sheaf
