#include "ui/pages/textpage.h"

#include "core/concurrency/run.h"
#include "core/documents/textfind.h"
#include "ui/theme/theme.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostMarks = 2000; // on one page

} // namespace

TextPage::TextPage(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_workspace(workspace)
    , m_theme(theme)
{
    setObjectName(u"plainPage"_s);
    setReadOnly(true);
    setAcceptDrops(false);
    setAccessibleName(tr("Document text"));
}

TextPage::~TextPage()
{
    m_stop.request_stop();
}

CallContext TextPage::newCall()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_turn;
    CallContext call;
    call.stop = m_stop.get_token();
    return call;
}

void TextPage::setDocument(const QString& path, const Secret& password)
{
    forget();
    m_path = path;
    m_password = password;
}

void TextPage::forget()
{
    newCall();
    m_document.reset();
    m_reading = false;
    m_path.clear();
    m_password = {};
    m_mark.reset();
    clear();
    setExtraSelections({});
}

void TextPage::setFind(const QString& typed, int current)
{
    m_find = typed;
    m_hit = current;
    mark();
}

void TextPage::showPage(int page, const PassageToShow& passage)
{
    m_page = page;
    m_passage = passage;
    if (m_document) {
        place();
        return;
    }
    if (m_reading)
        return;
    m_reading = true;
    const CallContext call = newCall();
    observe(m_workspace.readText(m_path, m_password, call), this,
            [this, turn = m_turn](const Result<DocumentText>& text) {
                if (turn != m_turn)
                    return;
                m_reading = false;
                if (!text.ok()) {
                    Q_EMIT failed(text.error());
                    return;
                }
                m_document = *text;
                Q_EMIT opened();
                place();
            });
}

void TextPage::place()
{
    const auto page = std::find_if(m_document->pages.cbegin(), m_document->pages.cend(),
                                   [this](const Page& each) { return each.number == m_page; });
    const QString text = page == m_document->pages.cend() ? QString() : page->text;
    const bool here = m_page == m_passage.page;
    const auto work = [text, quote = here ? m_passage.quote : QString(),
                       passage = here ? m_passage.passage : QString()] { return placeInText(text, quote, passage); };
    const CallContext call = newCall();
    observe(run(&m_workspace.pool, call, work), this, [this, turn = m_turn](const Result<TextPlace>& place) {
        if (turn == m_turn && place.ok())
            show(*place);
    });
}

void TextPage::show(const TextPlace& place)
{
    setPlainText(place.text);
    m_mark = place.mark;
    if (m_mark) {
        QTextCursor cursor(QPlainTextEdit::document());
        cursor.setPosition(m_mark->begin);
        setTextCursor(cursor);
        centerCursor();
    }
    mark();
    Q_EMIT placed(place);
}

void TextPage::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [this, &marks](const TextRange& range, const QColor& ground, const QColor& ink) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(QPlainTextEdit::document());
        selection.cursor.setPosition(range.begin);
        selection.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        selection.format.setBackground(ground);
        selection.format.setForeground(ink);
        marks.append(selection);
    };
    const Colors& c = m_theme.colors();
    if (m_mark)
        add(*m_mark, c.highlight, Qt::black);
    const QList<TextRange> hits = m_find.isEmpty() ? QList<TextRange>() : findInText(toPlainText(), m_find, mostMarks);
    for (int i = 0; i < int(hits.size()); ++i)
        add(hits.at(i), i == m_hit ? c.accent : c.sequentialSoft, i == m_hit ? c.onAccent : c.text);
    setExtraSelections(marks);
    if (m_hit < 0 || m_hit >= hits.size())
        return;
    QTextCursor cursor(QPlainTextEdit::document());
    cursor.setPosition(hits.at(m_hit).begin);
    setTextCursor(cursor);
    centerCursor();
}

} // namespace sheaf
