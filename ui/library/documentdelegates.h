#pragma once

#include <QStyledItemDelegate>

namespace sheaf {

class Theme;

// Cells of the library's and the sources' tables: a hairline below, the chosen row in soft accent, no dotted focus.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    // The cell's inside; the ground is painted already.
    virtual void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

// Numbers in tabular figures.
class FigureDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

// Five segments, one for each stage of reading a document.
class StageDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

class BarDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
};

// What a document is doing, in the colour of its meaning, with "Retry" or "Enter password…" to click behind it.
class StateDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    // Where the link stands in a cell, empty where there is none. For the tests as well as for the mouse.
    QRect linkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

Q_SIGNALS:
    void linkClicked(const QModelIndex& index);

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

} // namespace sheaf
