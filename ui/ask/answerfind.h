#pragma once

#include "core/documents/textrange.h"

#include <QObject>
#include <QPointer>

class QScrollArea;
class QWidget;

namespace sheaf {

class AnswerView;
class FindBar;
class Theme;

// Looking for something in the answers that are shown, of this question and of those before it: all places are marked,
// and the bar leads from one to the next, from above to below.
class AnswerFind : public QObject
{
    Q_OBJECT

public:
    // All are borrowed and outlive it. The answers stand in `scroll`.
    AnswerFind(FindBar& bar, QScrollArea& scroll, const Theme& theme, QObject* parent = nullptr);

    void open();
    void again(); // other answers are shown, or they say something else

private:
    struct Hit
    {
        QPointer<AnswerView> view;
        TextRange range;
    };
    void look();
    void move(int by);
    void show();

    FindBar& m_bar;
    QScrollArea& m_scroll;
    const Theme& m_theme;
    QList<Hit> m_hits;
    int m_current = -1;
};

} // namespace sheaf
