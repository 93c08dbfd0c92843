#pragma once

#include "ui/lab/plot.h"
#include "ui/widgets/card.h"

class QMenu;
class QThreadPool;
class QToolButton;

namespace sheaf {

class PlotView;

// A plot on a card, with a menu to copy it or save it as a picture or as a table.
class PlotCard : public Card
{
    Q_OBJECT

public:
    // The pool writes the files.
    PlotCard(const Theme& theme, QThreadPool& pool, QWidget* parent = nullptr);

    void setPlot(const Plot& plot);
    PlotView& view() { return *m_view; }
    // A new one, that goes when it closes.
    QMenu* makeMenu();

Q_SIGNALS:
    // What was saved, or why it was not.
    void said(const QString& text, bool isTrouble);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void save(const QString& suffix, const std::function<QByteArray()>& bytes, bool drawn);

    const Theme& m_theme;
    QThreadPool& m_pool;
    PlotView* m_view;
    QToolButton* m_more;
};

} // namespace sheaf
