#pragma once

#include "core/base/clock.h"

#include <QString>
#include <optional>

namespace sheaf {

// How long the work at hand will still take, for a person: by what each stage has to do and how fast it has been of
// late. Stages overlap, so that the slowest decides. It says nothing before it knows something, follows changes of
// speed within about half a minute rather than at once, and jumps only where the work itself has grown. Pure; one
// thread.
class TimeLeft
{
public:
    // Sums since the work began.
    struct Work
    {
        qint64 bytes = 0;      // of all files that are to be read
        qint64 bytesRead = 0;  // of files that were read, or given up
        qint64 chunksRead = 0; // cut from those bytes
        qint64 chunks = 0;     // to be embedded, as far as is known
        qint64 embedded = 0;
    };

    // The work begins anew.
    void clear();
    // How it stands; a pause is not counted as slowness. Call it about as often as something changes.
    void look(TimePoint now, const Work& work, bool paused);
    // Nothing while it cannot be told: at the start, and while nothing gets done.
    std::optional<Milliseconds> left() const;

private:
    struct Rate
    {
        double done = 0;    // weighted less and less with age
        double seconds = 0; // likewise
        void pass(double passed, double amount, double memory);
        double perSecond() const { return seconds > 0 ? done / seconds : 0; }
    };
    std::optional<double> estimate() const;

    std::optional<TimePoint> m_last;
    Work m_work;
    Rate m_reading;
    Rate m_embedding;
    double m_active = 0;           // seconds at work
    std::optional<double> m_shown; // seconds
};

// "less than a minute", "about 3 minutes", "about 1½ hours": no more digits than can be believed.
QString timeLeftText(Milliseconds left);

} // namespace sheaf
