#include "core/documents/worker/textplacement.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sheaf {

namespace {

constexpr int darkBelow = 160;           // of 255
constexpr double fewestLinesHit = 0.9;   // with ink in them
constexpr double identityIsEnough = 0.9; // of the best placement's ink
constexpr int peaksTried = 6;

QRectF turned(const QRectF& r, int quarterTurns)
{
    switch (quarterTurns) {
    case 1:
        return QRectF(-r.bottom(), r.left(), r.height(), r.width());
    case 2:
        return QRectF(-r.right(), -r.bottom(), r.width(), r.height());
    case 3:
        return QRectF(r.top(), -r.right(), r.height(), r.width());
    default:
        return r;
    }
}

// Sums of dark pixels over any rectangle in four look-ups.
class InkSums
{
public:
    explicit InkSums(const QImage& ink)
        : m_width(ink.width())
        , m_height(ink.height())
    {
        m_sums.assign(size_t(m_width + 1) * size_t(m_height + 1), 0);
        for (int y = 0; y < m_height; ++y) {
            const uchar* row = ink.constScanLine(y);
            int line = 0;
            for (int x = 0; x < m_width; ++x) {
                line += row[x] < darkBelow ? 1 : 0;
                m_sums[at(x + 1, y + 1)] = m_sums[at(x + 1, y)] + line;
            }
        }
    }
    int width() const { return m_width; }
    int height() const { return m_height; }
    int dark(int x0, int y0, int x1, int y1) const
    {
        x0 = std::clamp(x0, 0, m_width);
        x1 = std::clamp(x1, x0, m_width);
        y0 = std::clamp(y0, 0, m_height);
        y1 = std::clamp(y1, y0, m_height);
        return m_sums[at(x1, y1)] - m_sums[at(x0, y1)] - m_sums[at(x1, y0)] + m_sums[at(x0, y0)];
    }

private:
    size_t at(int x, int y) const { return size_t(y) * size_t(m_width + 1) + size_t(x); }
    int m_width;
    int m_height;
    std::vector<int> m_sums;
};

struct Score
{
    double ink = 0; // dark pixels inside the lines, above what their margins would lead one to expect
    double hit = 0; // part of the lines that are darker than their margins
};

double inkIn(const InkSums& sums, const QRect& r)
{
    return sums.dark(r.left(), r.top(), r.right() + 1, r.bottom() + 1);
}

Score scoreOf(const InkSums& sums, const std::vector<QRect>& lines, QPoint shift)
{
    Score score;
    int hit = 0;
    for (const QRect& line : lines) {
        const QRect r = line.translated(shift);
        // Along a line's direction it is white just above and below; a picture goes on there.
        const bool across = r.width() >= r.height();
        const int margin = std::max(1, std::min(r.width(), r.height()) / 4);
        const QRect wide = across ? r.adjusted(0, -margin, 0, margin) : r.adjusted(-margin, 0, margin, 0);
        const double inside = inkIn(sums, r);
        const double outside = inkIn(sums, wide) - inside;
        const double area = double(r.width()) * r.height();
        const double marginArea = double(wide.width()) * wide.height() - area;
        const double above = inside - outside * area / marginArea;
        if (above <= 0)
            continue;
        score.ink += above;
        ++hit;
    }
    score.hit = double(hit) / double(lines.size());
    return score;
}

// How many lines cover each row (or column), from `origin` on.
std::vector<float> coverage(const std::vector<QRect>& lines, bool rows, int origin, int length)
{
    std::vector<float> steps(size_t(length) + 1, 0);
    for (const QRect& line : lines) {
        const int from = (rows ? line.top() : line.left()) - origin;
        const int to = (rows ? line.bottom() : line.right()) + 1 - origin;
        const float weight = float(rows ? line.width() : line.height());
        steps[size_t(std::clamp(from, 0, length))] += weight;
        steps[size_t(std::clamp(to, 0, length))] -= weight;
    }
    for (size_t i = 1; i < steps.size(); ++i)
        steps[i] += steps[i - 1];
    return steps;
}

// The shifts at which the text's profile lies best on the ink's, best first.
std::vector<int> bestShifts(const std::vector<float>& text, int origin, const std::vector<float>& ink)
{
    const int textLength = int(text.size());
    const int inkLength = int(ink.size());
    std::vector<std::pair<double, int>> found;
    for (int shift = -origin - textLength + 1; shift < inkLength - origin; ++shift) {
        double sum = 0;
        const int from = std::max(0, -(origin + shift));
        const int to = std::min(textLength, inkLength - (origin + shift));
        for (int i = from; i < to; ++i)
            sum += double(text[size_t(i)]) * double(ink[size_t(i + origin + shift)]);
        found.emplace_back(-sum, shift);
    }
    const size_t count = std::min(found.size(), size_t(peaksTried));
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(count), found.end());
    std::vector<int> shifts;
    for (size_t i = 0; i < count; ++i)
        shifts.push_back(found[i].second);
    return shifts;
}

std::vector<float> inkProfile(const InkSums& sums, bool rows)
{
    std::vector<float> profile;
    const int length = rows ? sums.height() : sums.width();
    for (int i = 0; i < length; ++i)
        profile.push_back(float(rows ? sums.dark(0, i, sums.width(), i + 1) : sums.dark(i, 0, i + 1, sums.height())));
    return profile;
}

std::vector<QRect> inPixels(const QList<QRectF>& lines, int quarterTurns, double pointsPerPixel)
{
    std::vector<QRect> out;
    for (const QRectF& line : lines) {
        const QRectF r = turned(line, quarterTurns);
        out.push_back(QRectF(r.x() / pointsPerPixel, r.y() / pointsPerPixel, r.width() / pointsPerPixel,
                             r.height() / pointsPerPixel)
                          .toAlignedRect());
    }
    return out;
}

QRect hullOf(const std::vector<QRect>& lines)
{
    QRect hull;
    for (const QRect& line : lines)
        hull |= line;
    return hull;
}

} // namespace

QRectF TextPlacement::map(const QRectF& rect) const
{
    return turned(rect, quarterTurns).translated(shift);
}

std::optional<TextPlacement> placeText(const QList<QRectF>& lines, const QImage& ink, double pointsPerPixel)
{
    if (lines.isEmpty() || ink.isNull())
        return std::nullopt;
    const InkSums sums(ink);
    const std::vector<float> rowInk = inkProfile(sums, true);
    const std::vector<float> columnInk = inkProfile(sums, false);
    const Score identity = scoreOf(sums, inPixels(lines, 0, pointsPerPixel), {});
    Score best;
    TextPlacement found;
    for (int turns = 0; turns < 4; ++turns) {
        const std::vector<QRect> text = inPixels(lines, turns, pointsPerPixel);
        const QRect hull = hullOf(text);
        constexpr int tooLarge = 4000; // pixels: no page, and no time to try
        if (hull.width() > tooLarge || hull.height() > tooLarge)
            return std::nullopt;
        const auto down = bestShifts(coverage(text, true, hull.top(), hull.height()), hull.top(), rowInk);
        const auto right = bestShifts(coverage(text, false, hull.left(), hull.width()), hull.left(), columnInk);
        for (const int y : down) {
            for (const int x : right) {
                const Score score = scoreOf(sums, text, {x, y});
                if (score.ink > best.ink) {
                    best = score;
                    found = TextPlacement{turns, QPointF(x, y) * pointsPerPixel};
                }
            }
        }
    }
    if (identity.hit >= fewestLinesHit && identity.ink >= identityIsEnough * best.ink)
        return TextPlacement();
    if (best.hit >= fewestLinesHit)
        return found;
    return std::nullopt;
}

} // namespace sheaf
