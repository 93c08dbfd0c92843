#include "ui/ask/answerfind.h"

#include "core/documents/textfind.h"
#include "ui/ask/answerview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/findbar.h"

#include <QScrollArea>

namespace sheaf {

namespace {

constexpr int mostHits = 2000; // in one answer

} // namespace

AnswerFind::AnswerFind(FindBar& bar, QScrollArea& scroll, const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_scroll(scroll)
    , m_theme(theme)
{
    connect(&bar, &FindBar::edited, this, [this] {
        m_current = -1;
        look();
        move(1);
    });
    connect(&bar, &FindBar::moveWanted, this, [this](int by) {
        look(); // an answer may have grown
        move(by);
    });
    connect(&bar, &FindBar::closed, this, &AnswerFind::look);
    connect(&theme, &Theme::changed, this, &AnswerFind::show);
}

void AnswerFind::open()
{
    m_bar.open();
}

void AnswerFind::again()
{
    if (m_bar.isHidden())
        return;
    look();
    show();
}

void AnswerFind::look()
{
    QList<AnswerView*> views = m_scroll.widget()->findChildren<AnswerView*>();
    views.removeIf([this](const AnswerView* view) { return !view->isVisibleTo(m_scroll.widget()); });
    const auto top = [this](const AnswerView* view) { return view->mapTo(m_scroll.widget(), QPoint()).y(); };
    std::stable_sort(views.begin(), views.end(), [top](auto* a, auto* b) { return top(a) < top(b); });
    m_hits.clear();
    for (AnswerView* view : std::as_const(views)) {
        view->setExtraSelections({});
        connect(view, &AnswerView::completed, this, &AnswerFind::again, Qt::UniqueConnection);
        for (const TextRange& range : findInText(view->toPlainText(), m_bar.text(), mostHits))
            m_hits.append({view, range});
    }
    m_current = std::min(m_current, int(m_hits.size()) - 1);
    show();
}

void AnswerFind::move(int by)
{
    const int all = int(m_hits.size());
    if (all == 0)
        return;
    m_current = m_current < 0 ? 0 : (m_current + by + all) % all;
    show();
    const Hit& hit = m_hits.at(m_current);
    if (!hit.view)
        return;
    QTextCursor cursor(hit.view->document());
    cursor.setPosition(hit.range.begin);
    const QPoint at = hit.view->viewport()->mapTo(m_scroll.widget(), hit.view->cursorRect(cursor).center());
    m_scroll.ensureVisible(at.x(), at.y(), 0, m_scroll.viewport()->height() / 3);
}

void AnswerFind::show()
{
    const Colors& c = m_theme.colors();
    QHash<AnswerView*, QList<QTextEdit::ExtraSelection>> marks;
    for (int i = 0; i < int(m_hits.size()); ++i) {
        const Hit& hit = m_hits.at(i);
        if (!hit.view || hit.range.end >= hit.view->document()->characterCount())
            continue; // it says something else by now
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(hit.view->document());
        mark.cursor.setPosition(hit.range.begin);
        mark.cursor.setPosition(hit.range.end, QTextCursor::KeepAnchor);
        mark.format.setBackground(i == m_current ? c.accent : c.sequentialSoft);
        mark.format.setForeground(i == m_current ? c.onAccent : c.text);
        marks[hit.view].append(mark);
    }
    for (auto it = marks.cbegin(); it != marks.cend(); ++it)
        it.key()->setExtraSelections(it.value());
    m_bar.setCount(m_current + 1, int(m_hits.size()));
}

} // namespace sheaf
