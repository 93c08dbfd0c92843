#include "ui/models/documentsmodel.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pagefind.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/pageview.h"
#include "ui/pages/textpage.h"
#include "ui/widgets/citationtext.h"
#include "ui/widgets/findbar.h"

#include <QFileInfo>
#include <QScrollBar>
#include <QSettings>

using namespace Qt::StringLiterals;

// The page view between passages, and what is looked for and taken along.
namespace sheaf {

namespace {

constexpr qsizetype longestKept = 20'000; // characters of a passage

} // namespace

void PageView::makeVisits()
{
    m_find = new PageFind(m_workspace, *m_findBar, *m_text, *m_canvas, this);
    connect(m_find, &PageFind::pageWanted, this, &PageView::turnTo);
    connect(m_find, &PageFind::textWanted, this, [this] { m_text->showPage(m_page, m_wanted); });
    connect(m_header, &PageHeader::goWanted, this, &PageView::go);
    connect(m_canvas->verticalScrollBar(), &QScrollBar::valueChanged, this, &PageView::placeChanged);
}

void PageView::open(const PassageToShow& passage)
{
    m_history.visit(passage);
    showAt(passage, passage.page);
    updateWays();
}

void PageView::go(int by)
{
    if (!m_history.canGo(by))
        return;
    const PageHistory::Place place = m_history.go(by);
    showAt(place.passage, place.page);
    updateWays();
}

void PageView::updateWays()
{
    m_header->setWays(m_history.canGo(-1), m_history.canGo(1));
    Q_EMIT waysChanged(m_history.canGo(-1), m_history.canGo(1));
}

void PageView::saveState(QSettings& state) const
{
    state.remove(u"viewer"_s);
    if (m_count == 0 || isHidden())
        return;
    state.setValue(u"viewer/path"_s, m_wanted.path);
    state.setValue(u"viewer/title"_s, m_wanted.title);
    state.setValue(u"viewer/paged"_s, m_wanted.paged);
    state.setValue(u"viewer/page"_s, m_wanted.page);
    state.setValue(u"viewer/quote"_s, m_wanted.quote.left(longestKept));
    state.setValue(u"viewer/passage"_s, m_wanted.passage.left(longestKept));
    state.setValue(u"viewer/verdict"_s, int(m_wanted.verdict));
    state.setValue(u"viewer/shown"_s, m_page);
    state.setValue(u"viewer/scroll"_s, m_canvas->scrolled());
}

bool PageView::restoreState(const QSettings& state)
{
    PassageToShow passage;
    passage.path = state.value(u"viewer/path"_s).toString();
    if (passage.path.isEmpty() || !QFileInfo(passage.path).isFile())
        return false;
    passage.title = state.value(u"viewer/title"_s).toString();
    passage.paged = state.value(u"viewer/paged"_s, true).toBool();
    passage.page = std::max(1, state.value(u"viewer/page"_s, 1).toInt());
    passage.quote = state.value(u"viewer/quote"_s).toString();
    passage.passage = state.value(u"viewer/passage"_s).toString();
    passage.verdict =
        Citation::Verdict(std::clamp(state.value(u"viewer/verdict"_s).toInt(), 0, int(Citation::Verdict::NotFound)));
    open(passage);
    m_start = std::max(1, state.value(u"viewer/shown"_s, 1).toInt());
    m_canvas->scrollWhenShown(state.value(u"viewer/scroll"_s).toDouble());
    return true;
}

void PageView::find()
{
    m_find->open();
}

QString PageView::citation() const
{
    const QString chosen = m_text->textCursor().selectedText();
    const bool fromText = !chosen.isEmpty() && m_text->isVisible();
    const QString text = fromText ? chosen : !m_wanted.quote.isEmpty() ? m_wanted.quote : m_wanted.passage;
    const int page = fromText ? m_page : m_wanted.page;
    return text.isEmpty() ? QString() : citedText(text, {{fileNameOf(m_wanted.path), m_wanted.paged ? page : 0}});
}

} // namespace sheaf
