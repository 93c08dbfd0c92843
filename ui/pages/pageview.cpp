#include "ui/pages/pageview.h"

#include "ui/models/documentsmodel.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pagefind.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/pagemessage.h"
#include "ui/pages/textpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double paperWidth = 794; // A4 at 96 dpi
constexpr int widestPage = 4096;   // device pixels, as PageRenderer says
constexpr int settleTime = 120;    // ms

} // namespace

PageView::PageView(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_header(new PageHeader(theme))
    , m_findBar(new FindBar(theme))
    , m_stack(new QStackedWidget)
    , m_message(new PageMessage)
    , m_both(new QSplitter(Qt::Horizontal))
    , m_canvas(new PageCanvas(theme))
    , m_text(new TextPage(workspace, theme))
    , m_footer(makeLabel({}, {"dim", "small"}))
    , m_back(makeLink(tr("Back to answer")))
{
    setObjectName(u"viewer"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(10));
    column->setSpacing(theme.px(10));
    column->addWidget(m_header);
    column->addWidget(m_findBar);
    m_both->setChildrenCollapsible(false);
    m_both->addWidget(m_canvas);
    m_both->addWidget(m_text);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_both);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    m_footer->setWordWrap(true);
    foot->addWidget(m_footer, 1);
    foot->addWidget(m_back, 0, Qt::AlignBottom);
    column->addLayout(foot);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &PageView::render);
    connect(m_canvas, &PageCanvas::resized, this, [this] {
        if (m_count > 0 && m_zoom <= 0)
            m_settle.start();
    });
    connect(m_message, &PageMessage::passwordGiven, this, [this](const Secret& password) {
        if (m_wanted.paged)
            openDocument(password);
        else
            openText(password);
    });
    connect(m_text, &TextPage::opened, this, &PageView::textOpened);
    connect(m_text, &TextPage::placed, this, &PageView::textPlaced);
    connect(m_text, &TextPage::failed, this, [this](const Error& error) {
        if (!m_renderer)
            fail(error);
        else
            setFooter(error.message, "bad");
    });
    connect(m_header, &PageHeader::textWanted, this, &PageView::showText);
    connect(m_canvas, &PageCanvas::pageTurned, this, [this](int by) { turnTo(m_page + by); });
    connect(m_canvas, &PageCanvas::zoomTurned, this, &PageView::zoom);
    connect(m_header, &PageHeader::pageWanted, this, &PageView::turnTo);
    connect(m_header, &PageHeader::zoomWanted, this, &PageView::zoom);
    connect(m_header, &PageHeader::closeWanted, this, &PageView::closeWanted);
    connect(m_back, &QPushButton::clicked, this, &PageView::backWanted);
    makeVisits();
}

PageView::~PageView()
{
    m_stop.request_stop();
    m_search.request_stop();
}

CallContext PageView::newCall()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_turn;
    CallContext call;
    call.stop = m_stop.get_token();
    return call;
}

void PageView::showAt(const PassageToShow& passage, int page)
{
    const bool same = m_count > 0 && passage.path == m_wanted.path;
    m_wanted = passage;
    m_start = page;
    m_back->setVisible(!passage.quote.isEmpty() || !passage.passage.isEmpty()); // else no answer led here
    m_header->setTitle(fileNameOf(passage.path), passage.path);
    setFooter({}, "dim");
    if (same) {
        turnTo(page);
        return;
    }
    closeDocument();
    m_wanted = passage;
    m_start = page;
    if (passage.paged)
        openDocument(Secret());
    else
        openText(Secret());
}

void PageView::closeDocument()
{
    newCall();
    m_search.request_stop();
    m_settle.stop();
    m_renderer.reset();
    m_count = m_page = 0;
    m_find->forget();
    m_canvas->clearPage();
    m_text->forget();
    m_header->setPages(0, 0);
    m_wanted = {};
}

void PageView::openDocument(const Secret& password)
{
    say(tr("Opening %1…").arg(fileNameOf(m_wanted.path)));
    m_renderer = m_workspace.makeRenderer();
    const CallContext call = newCall();
    observe(m_renderer->open(m_wanted.path, password, call), this,
            [this, password, turn = m_turn](const Result<PageRenderer::Opened>& opened) {
                if (turn != m_turn)
                    return;
                if (!opened.ok() && opened.error().code == ErrorCode::Unsupported) { // it has pages, but is no PDF
                    openText(password);
                    return;
                }
                if (!opened.ok()) {
                    fail(opened.error());
                    return;
                }
                m_count = std::max(1, opened->pageCount);
                m_text->setDocument(m_wanted.path, password);
                turnTo(m_start);
            });
}

void PageView::openText(const Secret& password)
{
    say(tr("Opening %1…").arg(fileNameOf(m_wanted.path)));
    newCall();
    m_renderer.reset();
    m_text->setDocument(m_wanted.path, password);
    m_text->showPage(m_start, m_wanted);
}

// A document that has its text alone has the pages of its text.
void PageView::textOpened()
{
    if (m_renderer)
        return;
    const DocumentText& text = *m_text->document();
    m_count = text.pages.isEmpty() ? 1 : text.pages.last().number;
    m_page = std::clamp(m_start, 1, m_count);
    m_find->pageShown(nullptr, m_page);
    updateHeader();
}

void PageView::textPlaced(const TextPlace& place)
{
    if (m_renderer) // the page says where the passage is
        return;
    m_stack->setCurrentWidget(m_both);
    updateHeader();
    const bool wanted = m_page == m_wanted.page && !(m_wanted.quote.isEmpty() && m_wanted.passage.isEmpty());
    if (!wanted)
        setFooter({}, "dim");
    else if (!place.mark)
        setFooter(tr("The passage could not be located in this file."), "dim");
    else if (place.exact && m_wanted.verdict == Citation::Verdict::Verified)
        setFooter(tr("Quote verified in this file"), "ok");
    else
        setFooter(tr("passage marked"), "dim");
}

void PageView::showText(bool beside)
{
    m_beside = beside;
    m_text->setVisible(beside || !m_renderer);
    updateHeader();
    if (beside && m_renderer && m_count > 0)
        m_text->showPage(m_page, m_wanted);
    if (m_count > 0 && m_zoom <= 0)
        m_settle.start();
}

void PageView::updateHeader()
{
    QString place;
    if (const auto& text = m_text->document()) {
        for (const Page& page : text->pages) {
            if (page.number == m_page)
                place = page.label;
        }
    }
    const bool looks = m_renderer != nullptr;
    m_canvas->setVisible(looks);
    m_text->setVisible(!looks || m_beside);
    m_header->setTitle(fileNameOf(m_wanted.path), m_wanted.path, place);
    m_header->setZoomable(looks);
    m_header->setText(looks && m_count > 0, m_beside);
    m_header->setPages(m_page, looks || m_count > 1 ? m_count : 0);
    m_header->setZoom(m_zoom);
}

void PageView::turnTo(int page)
{
    if (m_count == 0)
        return;
    if (m_page > 0)
        m_canvas->forgetScroll(); // it was that of the first page shown
    m_page = std::clamp(page, 1, m_count);
    m_history.turned(m_page);
    Q_EMIT placeChanged();
    updateHeader();
    if (!m_renderer || m_beside)
        m_text->showPage(m_page, m_wanted);
    m_find->pageShown(m_renderer.get(), m_page);
    if (!m_renderer)
        return;
    m_canvas->setMarks({});
    render();
    locate();
}

void PageView::zoom(int steps)
{
    if (m_count == 0)
        return;
    if (steps == 0) {
        m_zoom = 0;
    } else {
        const double now = m_zoom > 0 ? m_zoom : m_canvas->viewport()->width() / paperWidth;
        const double next = steps > 0 ? std::floor(now * 4 + 1.001) / 4 : std::ceil(now * 4 - 1.001) / 4;
        m_zoom = std::clamp(next, 0.25, 4.0);
    }
    m_header->setZoom(m_zoom);
    render();
}

void PageView::render()
{
    if (!m_renderer || m_count == 0)
        return;
    if (!m_canvas->hasPage())
        say(tr("Drawing page %1…").arg(m_page));
    const double ratio = devicePixelRatioF();
    const int room = m_both->isVisible() ? m_canvas->width() : m_stack->width() / (m_beside ? 2 : 1);
    const double wide =
        m_zoom > 0 ? paperWidth * m_zoom : std::max(120, room - m_canvas->verticalScrollBar()->sizeHint().width() - 2);
    const int width = std::clamp(int(wide * ratio), 1, widestPage);
    const CallContext call = newCall();
    observe(m_renderer->render(m_page, width, call), this, [this, ratio, turn = m_turn](const Result<QImage>& image) {
        if (turn != m_turn)
            return;
        if (!image.ok()) {
            fail(image.error());
            return;
        }
        QImage page = *image;
        page.setDevicePixelRatio(ratio);
        m_stack->setCurrentWidget(m_both);
        m_canvas->setPage(page);
    });
}

void PageView::locate()
{
    m_search.request_stop();
    m_search = {};
    const bool here = m_page == m_wanted.page;
    setFooter({}, "dim");
    if (!here || (m_wanted.quote.isEmpty() && m_wanted.passage.isEmpty()))
        return;
    CallContext call;
    call.stop = m_search.get_token();
    if (m_wanted.quote.isEmpty()) {
        locatePassage(call);
        return;
    }
    observe(m_renderer->locate(m_page, m_wanted.quote, call), this, [this, call](const Result<QList<QRectF>>& places) {
        if (call.stopRequested())
            return;
        if (places.ok() && !places->isEmpty())
            showMarks(*places, true);
        else
            locatePassage(call);
    });
}

void PageView::locatePassage(const CallContext& call)
{
    observe(m_renderer->locate(m_page, m_wanted.passage, call), this,
            [this, call](const Result<QList<QRectF>>& places) {
                if (!call.stopRequested())
                    showMarks(places.ok() ? *places : QList<QRectF>(), false);
            });
}

void PageView::showMarks(const QList<QRectF>& marks, bool exact)
{
    m_canvas->setMarks(marks);
    if (marks.isEmpty())
        setFooter(tr("The passage could not be located on this page; showing the page."), "dim");
    else if (exact && m_wanted.verdict == Citation::Verdict::Verified)
        setFooter(tr("Quote verified on this page"), "ok");
    else
        setFooter(tr("passage marked on this page"), "dim");
}

void PageView::say(const QString& message)
{
    m_message->say(message);
    m_stack->setCurrentWidget(m_message);
}

void PageView::fail(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::PasswordRequired || error.code == ErrorCode::WrongPassword)
        m_message->askPassword(error.message);
    else
        m_message->fail(error.message);
    m_stack->setCurrentWidget(m_message);
    setFooter({}, "dim");
}

void PageView::setFooter(const QString& text, const char* tone)
{
    m_footer->setText(text);
    setLook(m_footer, {tone, "small"});
    setMark(m_footer, m_theme, tone);
}

QString PageView::footerText() const
{
    return m_footer->text();
}

} // namespace sheaf
