#pragma once

#include "ui/pages/passagetoshow.h"

#include <QList>

namespace sheaf {

// The passages that were followed, with the page each was left at, to go back and forward through. What is followed
// from the middle takes the place of what was ahead.
class PageHistory
{
public:
    struct Place
    {
        PassageToShow passage;
        int page = 1; // that was looked at last
    };
    static constexpr int most = 100;

    // The same passage as the one in front is no new place.
    void visit(const PassageToShow& passage);
    void turned(int page); // the place in front is looked at there
    bool canGo(int by) const;
    const Place& go(int by); // -1 back, 1 forward; canGo() is asked before

private:
    QList<Place> m_places;
    qsizetype m_at = -1; // the one in front
};

} // namespace sheaf
