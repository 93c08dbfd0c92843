#include "ui/ask/answerview.h"

#include "ui/ask/answerchips.h"
#include "ui/ask/answerinsert.h"
#include "ui/theme/theme.h"
#include "ui/widgets/citationtext.h"
#include "ui/widgets/label.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int streamInterval = 66; // ms: 15 Hz, see the cost of inserting into a visible document
constexpr qsizetype longestAnswer = 256 * 1024;
// Setting and laying out so many characters takes a few milliseconds.
constexpr qsizetype charactersAtOnce = 3 * 1024;

} // namespace

AnswerView::AnswerView(const Theme& theme, QWidget* parent)
    : QTextBrowser(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Answer"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &AnswerView::fitHeight);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == "cite"_L1)
            Q_EMIT citationClicked(link.path().toInt());
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(streamInterval);
    connect(&m_timer, &QTimer::timeout, this, &AnswerView::flush);
    m_slices.setInterval(0); // between two, the window is drawn and hears its events
    connect(&m_slices, &QTimer::timeout, this, &AnswerView::writeSlice);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_done)
            layOut();
    });
    fitHeight();
}

QVariant AnswerView::loadResource(int, const QUrl&)
{
    return {}; // an answer has no pictures and no style sheets, whatever it says
}

void AnswerView::clearAnswer()
{
    m_timer.stop();
    m_slices.stop();
    m_done = false;
    m_wanted.clear();
    m_shown.clear();
    m_layout = {};
    setAccessibleDescription({});
    setPlainText({});
}

void AnswerView::grow(const QString& text)
{
    m_slices.stop();
    m_done = false;
    m_wanted = withoutTurns(text.left(longestAnswer));
    m_wanted.remove("**"_L1); // bold comes when it is done
    m_wanted.remove(u'\r');   // so that every character has its place in the document
    if (!m_timer.isActive())
        m_timer.start();
}

void AnswerView::flush()
{
    if (m_done || m_wanted == m_shown)
        return;
    // What stands there is kept as far as it is still so: a text of which half a mark had come says something else now.
    const auto same = std::mismatch(m_shown.cbegin(), m_shown.cend(), m_wanted.cbegin(), m_wanted.cend()).first;
    const qsizetype kept = same - m_shown.cbegin();
    const QString more = m_wanted.mid(kept, charactersAtOnce);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(int(kept));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (kept == 0)
        cursor.setBlockFormat(answerLineFormat());
    cursor.insertText(more);
    cursor.endEditBlock();
    m_shown = m_wanted.left(kept + more.size());
    if (m_shown.size() < m_wanted.size())
        m_timer.start();
}

void AnswerView::showAnswer(const AnswerLayout& layout)
{
    m_timer.stop();
    m_layout = layout;
    m_done = true;
    layOut();
}

// The document is written anew from above to below, as much in a turn of the event loop as fits between two pictures.
void AnswerView::layOut()
{
    QStringList chips;
    for (const AnswerPiece& piece : std::as_const(m_layout.pieces)) {
        if (piece.kind == AnswerPiece::Kind::Chip)
            chips.append(
                tr("%1: %2").arg(piece.number).arg(withoutTurns(piece.text).replace(u'\n', u", "_s).left(160)));
    }
    // A chip reads as its number; here is what that stands for.
    setAccessibleDescription(chips.isEmpty() ? QString() : tr("Citations: %1").arg(chips.join(u"; "_s)));
    m_shown.clear();
    m_wanted.clear();
    m_nextPiece = 0;
    m_written = 0;
    writeSlice();
    if (m_nextPiece < m_layout.pieces.size())
        m_slices.start();
}

void AnswerView::writeSlice()
{
    const qsizetype from = m_nextPiece;
    const QList<AnswerPiece>& pieces = m_layout.pieces;
    m_nextPiece = pieceBreak(pieces, from, charactersAtOnce);
    const auto lines =
        std::count_if(pieces.cbegin() + from, pieces.cbegin() + m_nextPiece,
                      [](const AnswerPiece& piece) { return piece.kind == AnswerPiece::Kind::LineBreak; });
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(m_written);
    cursor.setBlockFormat(answerLineFormat());
    // The lines that the new ones take the place of; at the end, all that are left.
    if (m_nextPiece == pieces.size() ||
        !cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, int(lines)))
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    insertPieces(cursor, pieces, from, m_nextPiece, m_theme);
    m_written = cursor.position();
    cursor.endEditBlock();
    fitHeight();
    if (m_nextPiece < pieces.size() || !m_slices.isActive())
        return;
    m_slices.stop();
    Q_EMIT completed();
}

QRect AnswerView::chipRect(int number) const
{
    const QString href = chipAddress(number);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().anchorHref() != href)
                continue;
            const int begin = fragment.position() - block.position();
            return chipBox(block, begin, begin + fragment.length(), m_theme).toRect();
        }
    }
    return {};
}

void AnswerView::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        paintChips(painter, *document(), event->rect(), m_theme);
    }
    QTextBrowser::paintEvent(event);
}

void AnswerView::fitHeight()
{
    const int height =
        int(std::ceil(document()->documentLayout()->documentSize().height())) + 2 * frameWidth() + m_theme.px(2);
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

QSize AnswerView::sizeHint() const
{
    return {m_theme.px(400), height()};
}

void AnswerView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void AnswerView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page around it scrolls
}

bool AnswerView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint at = viewport()->mapFrom(this, help->pos());
    QTextCursor cursor = cursorForPosition(at);
    for (const int step : {0, 1}) { // the cursor may stand on either side of the chip
        QTextCursor right = cursor;
        right.setPosition(std::min(cursor.position() + step, document()->characterCount() - 1));
        const QTextCharFormat format = right.charFormat();
        if (!format.toolTip().isEmpty() && !anchorAt(at).isEmpty()) {
            QToolTip::showText(help->globalPos(), plainTooltip(format.toolTip()), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

// On the clipboard the chips are marks again.
QString AnswerView::textOf(int begin, int end) const
{
    QTextCursor at(document());
    QString text;
    ChipLook before = ChipLook::None;
    for (int i = begin; i < end; ++i) {
        const QChar c = document()->characterAt(i);
        at.setPosition(i + 1);
        const ChipLook look = chipLook(at.charFormat());
        if ((look == ChipLook::None) != (before == ChipLook::None))
            text += before == ChipLook::None ? u'[' : u']';
        before = look;
        if (look != ChipLook::None && look != ChipLook::Tag && !c.isDigit())
            continue; // its edges, and the sign of where the source is from
        if (c == noBreakSpace)
            text += u' ';
        else if (c == QChar::ParagraphSeparator)
            text += u'\n';
        else if (!isChipSpace(c))
            text += c;
    }
    if (before != ChipLook::None)
        text += u']';
    return text;
}

QString AnswerView::chosenText() const
{
    const QTextCursor chosen = textCursor();
    QString text = textOf(chosen.selectionStart(), chosen.selectionEnd());
    if (text.trimmed().isEmpty() || !unmarked(text).numbers.isEmpty())
        return text.trimmed();
    const QTextBlock block = document()->findBlock(chosen.selectionEnd());
    const QString behind = textOf(chosen.selectionEnd(), block.position() + block.length() - 1);
    static const QRegularExpression firstMarks(u"\\[\\d{1,3}\\](\\s*\\[\\d{1,3}\\])*"_s);
    return text.trimmed() + firstMarks.match(behind).captured();
}

QMimeData* AnswerView::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData;
    mime->setText(textOf(textCursor().selectionStart(), textCursor().selectionEnd()));
    return mime;
}

} // namespace sheaf
