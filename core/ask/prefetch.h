#pragma once

#include "core/ask/askengines.h"
#include "core/ask/question.h"
#include "core/ask/refinements.h"

#include <memory>

namespace sheaf {

class AskJob;

// The work on a question that is still being typed: everything before the writing that costs nothing, at
// Priority::Prefetch. Who then asks the same question takes it over, finished or running, and gets the same run as
// without it. One question at a time. Lives in one thread; destroying it ends what runs.
class Prefetch
{
public:
    static constexpr int leastCharacters = 20; // less is not a question yet

    using RefinementSink = std::function<void(const QList<Refinement>&)>;

    Prefetch();
    ~Prefetch();
    Prefetch(const Prefetch&) = delete;
    Prefetch& operator=(const Prefetch&) = delete;

    // The question as it stands after a pause. The same one again goes on; another one ends the one before. Nothing is
    // begun for a short text, one thing at a time, a way of asking that is not a search, or engines that do not
    // prefetch. `sink` hears once what else
    // could be meant, maybe nothing.
    void begin(const AskEngines& engines, const QString& question, const AskOptions& options, RefinementSink sink);
    // The next key.
    void stop();
    bool isRunning() const { return m_job != nullptr; }
    // The work on exactly this question with these options; null where there is none, it had failed or is a minute old.
    std::unique_ptr<AskJob> take(const QString& question, const AskOptions& options);

private:
    bool isFor(const QString& question, const AskOptions& options) const;

    std::unique_ptr<AskJob> m_job;
};

} // namespace sheaf
