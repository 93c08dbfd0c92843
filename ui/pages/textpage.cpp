#include "ui/pages/textpage.h"

#include "core/concurrency/run.h"
#include "ui/theme/theme.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace sheaf {

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
    clear();
    setExtraSelections({});
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
    QList<QTextEdit::ExtraSelection> marks;
    if (place.mark) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(QPlainTextEdit::document());
        mark.cursor.setPosition(place.mark->begin);
        setTextCursor(mark.cursor);
        mark.cursor.setPosition(place.mark->end, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.colors().highlight);
        mark.format.setForeground(Qt::black);
        marks.append(mark);
        centerCursor();
    }
    setExtraSelections(marks);
    Q_EMIT placed(place);
}

} // namespace sheaf
