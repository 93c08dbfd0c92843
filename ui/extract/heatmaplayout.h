#pragma once

#include "core/extract/extractcell.h"

#include <QByteArray>
#include <QRectF>

namespace sheaf {

// How a square of the heat map looks.
enum class HeatLook { Waiting, Running, Retrying, Done, DoneRetried, Failed };

// A square stands for one cell, or for several where there are more than fit.
struct HeatBlock
{
    HeatLook look = HeatLook::Waiting;
    double done = 0; // the part of its cells that is done
    bool operator==(const HeatBlock&) const = default;
};

struct HeatMapMetrics
{
    double width = 0;
    double height = 0;
    double largest = 11; // side of a square, pixels
    double smallest = 4; // below that several cells share one
};

// Squares row by row from the top left, all of one size.
struct HeatMapLayout
{
    int cells = 0;
    int perBlock = 1; // cells that share a square
    int blocks = 0;
    int columns = 0;
    double side = 0;
    double pitch = 0; // from one square to the next

    int rows() const { return columns == 0 ? 0 : (blocks + columns - 1) / columns; }
    double height() const { return rows() == 0 ? 0 : rows() * pitch - (pitch - side); }
    QRectF rectOf(int block) const;
    int blockAt(const QPointF& point) const; // -1 beside the squares
    int firstCell(int block) const { return block * perBlock; }
    int cellsOf(int block) const { return std::min(perBlock, cells - firstCell(block)); }
    bool operator==(const HeatMapLayout&) const = default;
};

// The largest squares with which all cells fit. Pure; its time does not grow with the cells.
HeatMapLayout layoutHeatMap(int cells, const HeatMapMetrics& metrics);

// What a square of `count` cells from `first` shows: what needs looking at before what is under way before what is
// done. Pure.
HeatBlock blockOf(const QByteArray& cells, int first, int count);
// The cell of a square that a click means: the first failed one, or under way, or simply the first. Pure.
int cellToShow(const QByteArray& cells, int first, int count);

} // namespace sheaf
