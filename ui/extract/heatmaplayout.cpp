#include "ui/extract/heatmaplayout.h"

#include <cmath>

namespace sheaf {

namespace {

double gapFor(double side)
{
    return side >= 8 ? 3 : side >= 5 ? 2 : 1;
}

int fitting(double length, double side)
{
    const double gap = gapFor(side);
    return std::max(1, int(std::floor((length + gap) / (side + gap))));
}

} // namespace

QRectF HeatMapLayout::rectOf(int block) const
{
    return {(block % columns) * pitch, double(block / columns) * pitch, side, side};
}

int HeatMapLayout::blockAt(const QPointF& point) const
{
    if (columns == 0 || point.x() < 0 || point.y() < 0)
        return -1;
    const int column = int(point.x() / pitch);
    const int block = int(point.y() / pitch) * columns + column;
    return column < columns && block < blocks ? block : -1;
}

HeatMapLayout layoutHeatMap(int cells, const HeatMapMetrics& metrics)
{
    HeatMapLayout layout;
    layout.cells = cells;
    if (cells <= 0 || metrics.width < metrics.smallest || metrics.height < metrics.smallest)
        return layout;
    double side = metrics.largest;
    const auto room = [&](double s) { return qint64(fitting(metrics.width, s)) * fitting(metrics.height, s); };
    while (side > metrics.smallest && room(side) < cells)
        side -= 1;
    side = std::max(side, metrics.smallest);
    layout.side = side;
    layout.pitch = side + gapFor(side);
    layout.columns = fitting(metrics.width, side);
    const qint64 most = room(side);
    layout.perBlock = int((cells + most - 1) / most);
    layout.blocks = (cells + layout.perBlock - 1) / layout.perBlock;
    return layout;
}

HeatBlock blockOf(const QByteArray& cells, int first, int count)
{
    bool failed = false;
    bool running = false;
    bool again = false;
    int done = 0;
    for (int i = first; i < first + count; ++i) {
        const CellState state = stateOf(cells[i]);
        failed |= state == CellState::Failed;
        running |= state == CellState::Running;
        done += state == CellState::Done;
        again |= (cells[i] & triedAgain) != 0 && state != CellState::Waiting;
    }
    HeatBlock block;
    block.done = count > 0 ? double(done) / count : 0;
    if (failed)
        block.look = HeatLook::Failed;
    else if (running)
        block.look = again ? HeatLook::Retrying : HeatLook::Running;
    else if (done > 0)
        block.look = again ? HeatLook::DoneRetried : HeatLook::Done;
    return block;
}

int cellToShow(const QByteArray& cells, int first, int count)
{
    for (const CellState wanted : {CellState::Failed, CellState::Running}) {
        for (int i = first; i < first + count; ++i) {
            if (stateOf(cells[i]) == wanted)
                return i;
        }
    }
    return first;
}

} // namespace sheaf
