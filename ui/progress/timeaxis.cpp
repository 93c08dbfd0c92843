#include "ui/progress/timeaxis.h"

namespace sheaf {

Duration niceAxisEnd(Duration longest)
{
    Duration base = Milliseconds(10);
    while (true) {
        for (const int step : {1, 2, 5}) {
            const Duration end = base * step;
            if (end >= Milliseconds(50) && end >= longest)
                return end;
        }
        base *= 10;
    }
}

} // namespace sheaf
