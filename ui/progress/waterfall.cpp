#include "ui/progress/waterfall.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sheaf {

QString spanKindText(const QString& kind)
{
    const std::pair<QLatin1String, const char*> words[] = {
        {"embed"_L1, QT_TRANSLATE_NOOP("sheaf", "embedding")},
        {"search"_L1, QT_TRANSLATE_NOOP("sheaf", "vector search")},
        {"text"_L1, QT_TRANSLATE_NOOP("sheaf", "text search")},
        {"fetch"_L1, QT_TRANSLATE_NOOP("sheaf", "passages")},
        {"expand"_L1, QT_TRANSLATE_NOOP("sheaf", "variants")},
        {"fuse"_L1, QT_TRANSLATE_NOOP("sheaf", "fusing")},
        {"write"_L1, QT_TRANSLATE_NOOP("sheaf", "writing")},
        {"verify"_L1, QT_TRANSLATE_NOOP("sheaf", "checking citations")},
        {"rerank"_L1, QT_TRANSLATE_NOOP("sheaf", "putting into order")},
        {"tools"_L1, QT_TRANSLATE_NOOP("sheaf", "tools")},
        {"memory"_L1, QT_TRANSLATE_NOOP("sheaf", "earlier talk")},
        {"web"_L1, QT_TRANSLATE_NOOP("sheaf", "web search")},
        {"files"_L1, QT_TRANSLATE_NOOP("sheaf", "file search")},
        {"read"_L1, QT_TRANSLATE_NOOP("sheaf", "reading")},
    };
    for (const auto& [name, text] : words) {
        if (kind == name)
            return QCoreApplication::translate("sheaf", text);
    }
    return kind;
}

namespace {

QColor spanColor(const Colors& c, const Span& span)
{
    if (span.outcome == Span::Outcome::Failed)
        return c.badText;
    if (span.kind == "embed"_L1)
        return c.parallel;
    if (span.kind == "search"_L1 || span.kind == "text"_L1)
        return c.ok;
    return c.faint;
}

} // namespace

Waterfall::Waterfall(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Timeline of everything that ran"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Waterfall::setSpans(const QList<Span>& spans, const QList<int>& critical)
{
    m_spans = spans;
    m_critical = critical;
    setAccessibleDescription(
        tr("%1 pieces of work, %2 of them on the critical path").arg(spans.size()).arg(critical.size()));
    updateGeometry();
    update();
}

WaterfallLayout Waterfall::layoutNow() const
{
    WaterfallMetrics metrics;
    metrics.width = width();
    metrics.rowHeight = m_theme.px(19);
    metrics.barHeight = m_theme.px(10);
    metrics.labelWidth = m_theme.px(270);
    metrics.timeWidth = m_theme.px(66);
    metrics.gap = m_theme.px(10);
    return layoutWaterfall(m_spans, m_critical, metrics);
}

QSize Waterfall::sizeHint() const
{
    const WaterfallLayout layout = layoutNow();
    return {m_theme.px(600), int(layout.height) + (layout.left > 0 ? m_theme.px(19) : 0)};
}

QSize Waterfall::minimumSizeHint() const
{
    return {m_theme.px(260), sizeHint().height()};
}

void Waterfall::paintEvent(QPaintEvent* event)
{
    const Colors& c = m_theme.colors();
    const WaterfallLayout layout = layoutNow();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont plain = m_theme.font(TextSize::Small);
    const QFont lit = m_theme.font(TextSize::Small, QFont::DemiBold);
    for (const WaterfallRow& row : layout.rows) {
        if (!event->rect().intersects(QRectF(0, row.label.top(), width(), row.label.height()).toAlignedRect()))
            continue;
        const Span& span = m_spans.at(row.span);
        painter.setFont(row.critical ? lit : plain);
        painter.setPen(row.critical ? c.text : c.dim);
        const QString label = span.name.isEmpty() || span.name == span.kind
                                  ? spanKindText(span.kind)
                                  : spanKindText(span.kind) + u" · "_s + span.name.simplified();
        painter.drawText(row.label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(label, Qt::ElideRight, int(row.label.width())));
        QColor fill = spanColor(c, span);
        if (!row.critical)
            fill.setAlphaF(0.35F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        const double radius = std::min(3.0, row.bar.width() / 2);
        painter.drawRoundedRect(row.bar, radius, radius);
        painter.setFont(plain);
        painter.setPen(row.critical ? c.text : c.dim);
        drawFigures(painter, row.time.toRect(), Qt::AlignRight, durationText(span.duration()));
    }
    if (layout.left > 0) {
        painter.setFont(plain);
        painter.setPen(c.dim);
        painter.drawText(QRectF(0, layout.height, width(), m_theme.px(19)), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("and %1 more").arg(layout.left));
    }
}

bool Waterfall::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const WaterfallRow& row : layoutNow().rows) {
        if (help->pos().y() < row.label.top() || help->pos().y() >= row.label.bottom())
            continue;
        const Span& span = m_spans.at(row.span);
        QToolTip::showText(
            help->globalPos(),
            plainTooltip(tr("%1\n%2 · from %3 to %4%5")
                             .arg(span.name, spanKindText(span.kind), durationText(span.start), durationText(span.end),
                                  row.critical ? tr(" · on the critical path") : QString())),
            this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace sheaf
