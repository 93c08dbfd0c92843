#include "ui/pages/pagefind.h"

#include "core/concurrency/run.h"
#include "core/documents/textfind.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/textpage.h"
#include "ui/widgets/findbar.h"

namespace sheaf {

namespace {

constexpr int mostOnPage = 10'000;
constexpr Milliseconds findPause{120};

} // namespace

QList<PageHits> countHits(const QList<Page>& pages, const QString& typed)
{
    QList<PageHits> hits;
    for (const Page& page : pages) {
        if (const int count = int(findInText(page.text, typed, mostOnPage).size()); count > 0)
            hits.append({page.number, count});
    }
    return hits;
}

PageFind::PageFind(Workspace& workspace, FindBar& bar, TextPage& text, PageCanvas& canvas, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_bar(bar)
    , m_text(text)
    , m_canvas(canvas)
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(findPause);
    connect(&m_typed, &QTimer::timeout, this, &PageFind::count);
    connect(&bar, &FindBar::edited, &m_typed, qOverload<>(&QTimer::start));
    connect(&bar, &FindBar::moveWanted, this, &PageFind::move);
    connect(&bar, &FindBar::closed, this, &PageFind::count); // of nothing
    connect(&text, &TextPage::opened, this, [this] {
        if (!m_bar.isHidden())
            count();
    });
}

PageFind::~PageFind()
{
    m_stop.request_stop();
}

void PageFind::open()
{
    if (m_page > 0)
        m_bar.open();
}

void PageFind::forget()
{
    m_stop.request_stop();
    ++m_turn;
    m_renderer = nullptr;
    m_page = m_current = 0;
    m_hits.clear();
    m_bar.hide();
    m_text.setFind({}, 0);
    m_canvas.setHits({}, -1);
}

void PageFind::pageShown(PageRenderer* renderer, int page)
{
    m_renderer = renderer;
    const bool turned = page != m_page;
    m_page = page;
    if (m_bar.isHidden())
        return;
    // Who turns the page by hand goes on from there.
    if (turned && !m_hits.isEmpty()) {
        const int before = placesBefore(page);
        const auto here =
            std::find_if(m_hits.cbegin(), m_hits.cend(), [page](const PageHits& each) { return each.page == page; });
        const int last = before + (here == m_hits.cend() ? 0 : here->count);
        if (here != m_hits.cend() && (m_current <= before || m_current > last))
            m_current = before + 1;
    }
    show();
}

int PageFind::placesBefore(int page) const
{
    int before = 0;
    for (const PageHits& hits : m_hits) {
        if (hits.page < page)
            before += hits.count;
    }
    return before;
}

// What is typed, in the whole document.
void PageFind::count()
{
    m_typed.stop();
    m_stop.request_stop();
    m_stop = {};
    const QString typed = m_bar.text().trimmed();
    if (!typed.isEmpty() && !m_text.document()) {
        Q_EMIT textWanted(); // comes back here when it is there
        return;
    }
    CallContext call;
    call.stop = m_stop.get_token();
    const QList<Page> pages = typed.isEmpty() ? QList<Page>() : m_text.document()->pages;
    observe(run(&m_workspace.pool, call, [pages, typed] { return countHits(pages, typed); }), this,
            [this, turn = ++m_turn](const Result<QList<PageHits>>& hits) {
                if (turn != m_turn)
                    return;
                m_hits = hits.ok() ? *hits : QList<PageHits>();
                m_current = 0;
                if (m_hits.isEmpty()) {
                    show();
                    return;
                }
                // From the page in front on; else round to the first.
                m_current = placesBefore(m_page);
                move(1);
            });
}

void PageFind::move(int by)
{
    int all = 0;
    for (const PageHits& hits : std::as_const(m_hits))
        all += hits.count;
    if (all == 0)
        return;
    m_current = 1 + (m_current - 1 + by + all) % all;
    int rest = m_current;
    for (const PageHits& hits : std::as_const(m_hits)) {
        if (rest > hits.count) {
            rest -= hits.count;
            continue;
        }
        if (hits.page == m_page)
            show();
        else
            Q_EMIT pageWanted(hits.page);
        return;
    }
}

void PageFind::show()
{
    int all = 0;
    for (const PageHits& hits : std::as_const(m_hits))
        all += hits.count;
    m_bar.setCount(m_current, all);
    markPage();
}

// On the page in front: all places, and which of them is the one shown.
void PageFind::markPage()
{
    const QString typed = m_hits.isEmpty() ? QString() : m_bar.text().trimmed();
    const int onPage = m_current - placesBefore(m_page) - 1; // from 0
    m_text.setFind(typed, onPage);
    if (!m_renderer || typed.isEmpty()) {
        m_canvas.setHits({}, -1);
        return;
    }
    CallContext call;
    call.stop = m_stop.get_token();
    observe(m_renderer->find(m_page, typed, call), this,
            [this, onPage, page = m_page, turn = m_turn](const Result<QList<QRectF>>& places) {
                if (turn == m_turn && page == m_page)
                    m_canvas.setHits(places.ok() ? *places : QList<QRectF>(), onPage);
            });
}

} // namespace sheaf
