#include "ui/lab/racesheet.h"

#include "ui/lab/callsview.h"
#include "ui/theme/colors.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Points.
constexpr double sheetMargin = 48;
constexpr double pageWidth = 595;
constexpr double pageHeight = 842;
constexpr double inner = pageWidth - 2 * sheetMargin;
constexpr double laneHeight = 180;
constexpr int fewCalls = 24; // have a row each
constexpr int fineness = 4;  // dots for a point

// Writes down the page; every part moves the pen on.
class Sheet
{
public:
    Sheet(QPainter& painter, const Colors& colors)
        : m_painter(painter)
        , m_colors(colors)
    {}

    void text(const QString& text, double size, QFont::Weight weight, const QColor& color)
    {
        setFont(size, weight);
        m_painter.setPen(color);
        const QRectF room(sheetMargin, m_y, inner, 200);
        QRectF taken;
        m_painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, text, &taken);
        m_y += taken.height() + size * 0.4;
    }
    void row(const QString& name, const QString& value)
    {
        setFont(10, QFont::Normal);
        m_painter.setPen(m_colors.dim);
        m_painter.drawText(QRectF(sheetMargin, m_y, 170, 16), Qt::AlignLeft, name);
        m_painter.setPen(m_colors.text);
        QRectF taken;
        m_painter.drawText(QRectF(sheetMargin + 170, m_y, inner - 170, 60), Qt::AlignLeft | Qt::TextWordWrap, value,
                           &taken);
        m_y += std::max(16.0, taken.height() + 2);
    }
    void lane(const QString& title, const LabLane& lane, const QList<int>& critical, const CallsMetrics& metrics,
              const CallsLook& look)
    {
        text(title, 11, QFont::DemiBold, m_colors.text);
        m_painter.save();
        m_painter.translate(sheetMargin, m_y);
        paintCalls(m_painter, layoutCalls(lane, critical, metrics), metrics, look, m_colors, 1);
        m_painter.restore();
        m_y += metrics.size.height() + 16;
    }
    void skip(double points) { m_y += points; }
    void foot(const QString& text)
    {
        setFont(8, QFont::Normal);
        m_painter.setPen(m_colors.dim);
        m_painter.drawText(QRectF(sheetMargin, pageHeight - sheetMargin, inner, 14), Qt::AlignLeft, text);
    }

private:
    void setFont(double size, QFont::Weight weight)
    {
        QFont font(u"Inter"_s);
        font.setPixelSize(int(size)); // a pixel is a point here
        font.setWeight(weight);
        m_painter.setFont(font);
    }

    QPainter& m_painter;
    const Colors& m_colors;
    double m_y = sheetMargin;
};

} // namespace

QByteArray pdfOf(const RaceSheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(72 * fineness);
    writer.setCreator(u"Sheaf"_s);
    writer.setTitle(sheet.heading);
    QPainter painter(&writer);
    painter.scale(fineness, fineness); // from here on in points
    const Colors colors = lightColors();
    Sheet page(painter, colors);
    page.text(words("One by one and in parallel"), 20, QFont::DemiBold, colors.text);
    page.text(sheet.heading, 10, QFont::Normal, colors.dim);
    if (sheet.simulated)
        page.text(
            words("Simulated: a server on the same machine answered, with the latency and the faults named above."), 10,
            QFont::DemiBold, colors.warnText);
    page.skip(8);
    if (sheet.speedUp)
        page.text(words("%1 faster").arg(*sheet.speedUp), 26, QFont::DemiBold, colors.parallelText);
    for (const auto& [name, value] : sheet.figures)
        page.row(name, value);
    page.skip(14);
    const Duration axis =
        std::max({sheet.sequential.elapsed, sheet.parallel.elapsed, sheet.ideal.value_or(Duration()), Duration(1)});
    const CallsMetrics metrics{QSizeF(inner, laneHeight), axis, true, fewCalls};
    CallsMetrics besides = metrics;
    besides.staircase = false;
    const bool lit = !sheet.critical.isEmpty();
    page.lane(words("One by one: %1").arg(durationText(sheet.sequential.elapsed)), sheet.sequential, sheet.critical,
              metrics, {colors.sequential, {}, lit});
    page.lane(sheet.ideal ? words("In parallel: %1 (outline: the fastest any schedule could be, %2)")
                                .arg(durationText(sheet.parallel.elapsed), durationText(*sheet.ideal))
                          : words("In parallel: %1").arg(durationText(sheet.parallel.elapsed)),
              sheet.parallel, sheet.critical, besides, {colors.parallel, sheet.ideal, lit});
    page.foot(words("Sheaf, %1").arg(QLocale().toString(sheet.when.toLocalTime(), QLocale::ShortFormat)));
    painter.end();
    return bytes;
}

} // namespace sheaf
