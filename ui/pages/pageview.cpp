#include "ui/pages/pageview.h"

#include "core/concurrency/run.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/pagemessage.h"
#include "ui/pages/textfile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
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
    , m_stack(new QStackedWidget)
    , m_message(new PageMessage)
    , m_canvas(new PageCanvas(theme))
    , m_text(new QPlainTextEdit)
    , m_footer(makeLabel({}, {"dim", "small"}))
{
    setObjectName(u"viewer"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(10));
    column->setSpacing(theme.px(10));
    column->addWidget(m_header);
    m_text->setObjectName(u"plainPage"_s);
    m_text->setReadOnly(true);
    m_text->setAcceptDrops(false);
    m_text->setAccessibleName(tr("Document text"));
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_text);
    column->addWidget(m_stack, 1);
    auto* foot = new QHBoxLayout;
    m_footer->setWordWrap(true);
    foot->addWidget(m_footer, 1);
    auto* back = makeLink(tr("Back to answer"));
    foot->addWidget(back, 0, Qt::AlignBottom);
    column->addLayout(foot);

    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &PageView::render);
    connect(m_canvas, &PageCanvas::resized, this, [this] {
        if (m_count > 0 && m_zoom <= 0)
            m_settle.start();
    });
    connect(m_message, &PageMessage::passwordGiven, this, &PageView::openDocument);
    connect(m_canvas, &PageCanvas::pageTurned, this, [this](int by) { turnTo(m_page + by); });
    connect(m_canvas, &PageCanvas::zoomTurned, this, &PageView::zoom);
    connect(m_header, &PageHeader::pageWanted, this, &PageView::turnTo);
    connect(m_header, &PageHeader::zoomWanted, this, &PageView::zoom);
    connect(m_header, &PageHeader::closeWanted, this, &PageView::closeWanted);
    connect(back, &QPushButton::clicked, this, &PageView::backWanted);
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

void PageView::open(const PassageToShow& passage)
{
    const bool same = m_renderer && m_count > 0 && passage.paged && passage.path == m_wanted.path;
    m_wanted = passage;
    m_header->setTitle(fileNameOf(passage.path), passage.path);
    setFooter({}, "dim");
    if (same) {
        turnTo(passage.page);
        return;
    }
    closeDocument();
    m_wanted = passage;
    if (passage.paged)
        openDocument(Secret());
    else
        openText();
}

void PageView::closeDocument()
{
    newCall();
    m_search.request_stop();
    m_settle.stop();
    m_renderer.reset();
    m_count = m_page = 0;
    m_canvas->clearPage();
    m_text->clear();
    m_header->setPages(0, 0);
    m_wanted = {};
}

void PageView::openDocument(const Secret& password)
{
    say(tr("Opening %1…").arg(fileNameOf(m_wanted.path)));
    m_renderer = m_workspace.makeRenderer();
    const CallContext call = newCall();
    observe(m_renderer->open(m_wanted.path, password, call), this,
            [this, turn = m_turn](const Result<PageRenderer::Opened>& opened) {
                if (turn != m_turn)
                    return;
                if (!opened.ok()) {
                    fail(opened.error());
                    return;
                }
                m_count = std::max(1, opened->pageCount);
                turnTo(m_wanted.page);
            });
}

void PageView::openText()
{
    say(tr("Opening %1…").arg(fileNameOf(m_wanted.path)));
    const CallContext call = newCall();
    const auto read = [path = m_wanted.path, quote = m_wanted.quote, passage = m_wanted.passage](std::stop_token stop) {
        return readShownText(path, quote, passage, stop);
    };
    observe(run(&m_workspace.pool, call, read), this, [this, turn = m_turn](const Result<ShownText>& shown) {
        if (turn != m_turn)
            return;
        if (!shown.ok()) {
            fail(shown.error());
            return;
        }
        m_text->setPlainText(shown->text);
        m_stack->setCurrentWidget(m_text);
        QList<QTextEdit::ExtraSelection> marks;
        if (shown->mark) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(shown->mark->begin);
            m_text->setTextCursor(mark.cursor);
            mark.cursor.setPosition(shown->mark->end, QTextCursor::KeepAnchor);
            mark.format.setBackground(m_theme.colors().highlight);
            mark.format.setForeground(Qt::black);
            marks.append(mark);
            m_text->centerCursor();
        }
        m_text->setExtraSelections(marks);
        if (!shown->mark)
            setFooter(tr("The passage could not be located in this file."), "dim");
        else if (shown->exact && m_wanted.verdict == Citation::Verdict::Verified)
            setFooter(tr("✓ quote verified in this file"), "ok");
        else
            setFooter(tr("passage marked"), "dim");
    });
}

void PageView::turnTo(int page)
{
    if (m_count == 0)
        return;
    m_page = std::clamp(page, 1, m_count);
    m_header->setPages(m_page, m_count);
    m_header->setZoom(m_zoom);
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
    const double wide = m_zoom > 0
                            ? paperWidth * m_zoom
                            : std::max(120, m_stack->width() - m_canvas->verticalScrollBar()->sizeHint().width() - 2);
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
        m_stack->setCurrentWidget(m_canvas);
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
        setFooter(tr("✓ quote verified on this page"), "ok");
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
}

QString PageView::footerText() const
{
    return m_footer->text();
}

} // namespace sheaf
