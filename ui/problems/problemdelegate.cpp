#include "ui/problems/problemdelegate.h"

#include "ui/problems/problemsmodel.h"
#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

ProblemDelegate::ProblemDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int big = QFontMetrics(m_theme.font(TextSize::Body)).height();
    const int small = QFontMetrics(m_theme.font(TextSize::Small)).height();
    return {m_theme.px(240), big + 2 * small + m_theme.px(20)};
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& c = m_theme.colors();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, c.accentSoft);
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(m_theme.px(2), option.rect.height())), c.accent);
    painter->setPen(c.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const bool grave = index.data(ProblemsModel::GraveRole).toBool();
    const int icon = m_theme.px(18);
    QRect inside = option.rect.adjusted(m_theme.px(12), m_theme.px(8), -m_theme.px(12), -m_theme.px(8));
    const QPixmap sign = m_theme.pixmap(grave ? u"warning"_s : u"clock"_s, grave ? c.badText : c.warnText, icon,
                                        painter->device()->devicePixelRatioF());
    painter->drawPixmap(option.direction == Qt::RightToLeft ? inside.right() - icon : inside.left(), inside.top(),
                        sign);
    if (option.direction == Qt::RightToLeft)
        inside.setRight(inside.right() - icon - m_theme.px(10));
    else
        inside.setLeft(inside.left() + icon + m_theme.px(10));
    int top = inside.top();
    const auto line = [&](const QString& text, TextSize size, QFont::Weight weight, const QColor& ink,
                          Qt::TextElideMode elide) {
        const QFont font = m_theme.font(size, weight);
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(ink);
        const QString shown = metrics.elidedText(QString(text).replace(u'\n', u' '), elide, inside.width());
        painter->drawText(QRect(inside.left(), top, inside.width(), metrics.height()),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)), shown);
        top += metrics.height() + m_theme.px(2);
    };
    line(index.data(Qt::DisplayRole).toString(), TextSize::Body, QFont::DemiBold, c.text, Qt::ElideMiddle);
    line(index.data(ProblemsModel::WhatRole).toString(), TextSize::Small, QFont::Normal, grave ? c.badText : c.warnText,
         Qt::ElideRight);
    line(index.data(ProblemsModel::AdviceRole).toString(), TextSize::Small, QFont::Normal, c.dim, Qt::ElideRight);
    painter->restore();
}

} // namespace sheaf
