#pragma once

#include <QStyledItemDelegate>

namespace sheaf {

class Theme;

// A problem in three lines: with what, what is wrong, what to do.
class ProblemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ProblemDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace sheaf
