#include "ui/library/documentdelegates.h"

#include "core/index/documentrecord.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/thinbar.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QRect insideOf(const QStyleOptionViewItem& option, const Theme& theme)
{
    const int margin = theme.px(8);
    return option.rect.adjusted(margin, 0, -margin, -1);
}

QColor toneColor(const Colors& c, const QString& tone)
{
    if (tone == "ok"_L1)
        return c.okText;
    if (tone == "bad"_L1)
        return c.badText;
    if (tone == "warn"_L1)
        return c.warnText;
    return tone == "dim"_L1 ? c.dim : c.text;
}

QRectF barTrack(const QRect& inside, double width, double height)
{
    return {double(inside.left()), inside.center().y() - height / 2 + 1, std::min(width, double(inside.width())),
            height};
}

// The same place from where reading begins.
QRectF leading(const QPainter& painter, const QRect& inside, const QRectF& track)
{
    if (painter.layoutDirection() == Qt::LeftToRight)
        return track;
    return track.translated(inside.left() + inside.right() + 1 - track.left() - track.right(), 0);
}

const auto linkGap = u" · "_s;

} // namespace

RowDelegate::RowDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = m_theme.colors();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.accentSoft);
    painter->setPen(c.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(2), option.rect.height())), c.accent);
    painter->setFont(option.font);
    painter->setPen(c.text);
    paintContent(*painter, insideOf(option, m_theme), option, index);
    painter->restore();
}

void RowDelegate::paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QString text = index.data().toString().left(500).replace(u'\n', u' ');
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(text, option.textElideMode, inside.width()));
}

void FigureDelegate::paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem&,
                                  const QModelIndex& index) const
{
    if (index.data(DocumentsModel::ToneRole).isValid() && index.column() == DocumentsModel::Time)
        painter.setPen(theme().colors().dim);
    drawFigures(painter, inside, Qt::AlignLeft, index.data().toString());
}

void StageDelegate::paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem&,
                                 const QModelIndex& index) const
{
    const int done = index.data(DocumentsModel::StagesRole).toInt();
    if (done < 0)
        return;
    const Colors& c = theme().colors();
    const double gap = theme().px(3);
    const double width = std::min<double>(theme().px(34), (inside.width() - gap * (stageCount - 1)) / stageCount);
    QRectF track = barTrack(inside, width, theme().px(6));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int stage = 0; stage < stageCount; ++stage) {
        painter.setBrush(stage < done ? c.parallel : c.line);
        painter.drawRoundedRect(leading(painter, inside, track), track.height() / 2, track.height() / 2);
        track.translate(width + gap, 0);
    }
}

void BarDelegate::paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem&,
                               const QModelIndex& index) const
{
    const Colors& c = theme().colors();
    drawBar(painter, leading(painter, inside, barTrack(inside, theme().px(120), theme().px(6))),
            index.data(DocumentsModel::ProgressRole).toDouble(), c.line, c.parallel);
}

void StateDelegate::paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const Colors& c = theme().colors();
    const QRect link = linkRect(option, index);
    const QString tone = index.data(DocumentsModel::ToneRole).toString();
    QRect room = inside;
    if (tone == "ok"_L1)
        room = drawIcon(painter, inside, u"check"_s, c.okText, theme().px(14));
    const auto direction = painter.layoutDirection();
    if (link.isValid()) {
        const QRect mirrored = QStyle::visualRect(direction, inside, link);
        room.setRight(mirrored.left() - option.fontMetrics.horizontalAdvance(linkGap));
        room = QStyle::visualRect(direction, inside, room);
    }
    painter.setPen(toneColor(c, tone));
    const QString text = option.fontMetrics.elidedText(index.data().toString().left(500).replace(u'\n', u' '),
                                                       Qt::ElideRight, room.width());
    drawFigures(painter, room, Qt::AlignLeft, text);
    if (!link.isValid())
        return;
    painter.setPen(c.dim);
    const int gap = option.fontMetrics.horizontalAdvance(linkGap);
    painter.drawText(direction == Qt::RightToLeft ? QRect(link.right() + 1, inside.top(), gap, inside.height())
                                                  : QRect(room.right() + 1, inside.top(), gap, inside.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, linkGap);
    painter.setPen(c.accent);
    painter.drawText(link, Qt::AlignVCenter | Qt::AlignLeft, index.data(DocumentsModel::LinkRole).toString());
}

QRect StateDelegate::linkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString link = index.data(DocumentsModel::LinkRole).toString();
    if (link.isEmpty())
        return {};
    const QFontMetrics metrics(option.font);
    const QRect inside = insideOf(option, theme());
    const int linkWidth = metrics.horizontalAdvance(link) + 1;
    const int textWidth = figuresWidth(metrics, index.data().toString().left(500).replace(u'\n', u' ')) +
                          metrics.horizontalAdvance(linkGap);
    const int left = std::min(inside.left() + textWidth + 1, std::max(inside.left(), inside.right() - linkWidth));
    return QStyle::visualRect(option.direction, inside, QRect(left, inside.top(), linkWidth, inside.height()));
}

bool StateDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    if (mouse->button() != Qt::LeftButton || !linkRect(filled, index).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT linkClicked(index);
    return true;
}

} // namespace sheaf
