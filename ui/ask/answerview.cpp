#include "ui/ask/answerview.h"

#include "ui/ask/answerchips.h"
#include "ui/models/sourcewords.h"
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
const auto citeScheme = u"cite:"_s;
constexpr QChar wordJoiner(0x2060);
constexpr QChar noBreakSpace(0x00a0);
constexpr QChar thinNoBreakSpace(0x202f);
const QString chipEdge(2, thinNoBreakSpace); // left and right inside a chip

// What turns the direction of writing round would show another text than stands there.
QString withoutTurns(QString text)
{
    text.removeIf([](QChar c) {
        return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    return text;
}

QTextBlockFormat lineFormat()
{
    QTextBlockFormat format;
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    return format;
}

ChipLook chipLookOf(const AnswerPiece& piece)
{
    if (!piece.checked)
        return ChipLook::Unchecked;
    switch (piece.verdict) {
    case Citation::Verdict::Verified:
        return ChipLook::Verified;
    case Citation::Verdict::Approximate:
        return ChipLook::Approximate;
    case Citation::Verdict::NotFound:
        return ChipLook::NotFound;
    }
    return ChipLook::Unchecked;
}

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
    m_done = false;
    m_wanted.clear();
    m_shown.clear();
    m_layout = {};
    setAccessibleDescription({});
    setPlainText({});
}

void AnswerView::grow(const QString& text)
{
    m_done = false;
    m_wanted = withoutTurns(text.left(longestAnswer));
    m_wanted.remove("**"_L1); // bold comes when it is done
    if (!m_timer.isActive())
        m_timer.start();
}

void AnswerView::flush()
{
    if (m_done || m_wanted == m_shown)
        return;
    QTextCursor cursor(document());
    if (!m_shown.isEmpty() && m_wanted.startsWith(m_shown)) {
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(m_wanted.mid(m_shown.size()));
    } else {
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        cursor.setBlockFormat(lineFormat());
        cursor.insertText(m_wanted);
    }
    m_shown = m_wanted;
}

void AnswerView::showAnswer(const AnswerLayout& layout)
{
    m_timer.stop();
    m_layout = layout;
    m_done = true;
    layOut();
}

void AnswerView::layOut()
{
    const Colors& c = m_theme.colors();
    const QTextBlockFormat block = lineFormat();
    QTextCharFormat plain;
    plain.setForeground(c.text);
    QStringList chips;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat(block);
    for (qsizetype i = 0; i < m_layout.pieces.size(); ++i) {
        AnswerPiece piece = m_layout.pieces.at(i);
        piece.text = withoutTurns(piece.text);
        const bool beforeChip =
            i + 1 < m_layout.pieces.size() && m_layout.pieces.at(i + 1).kind == AnswerPiece::Kind::Chip;
        QTextCharFormat format = plain;
        QTextCharFormat chip;
        chip.setFont(m_theme.font(TextSize::Tiny, QFont::DemiBold));
        switch (piece.kind) {
        case AnswerPiece::Kind::Text:
            if (piece.bold)
                format.setFontWeight(QFont::DemiBold);
            if (piece.unsupported) {
                format.setUnderlineStyle(QTextCharFormat::DotLine);
                format.setUnderlineColor(c.warn);
            }
            // A chip stays on the line of the word it stands behind, and takes the full stop with it.
            cursor.insertText(
                beforeChip && piece.text.endsWith(u' ') ? piece.text.chopped(1) + noBreakSpace : piece.text, format);
            break;
        case AnswerPiece::Kind::LineBreak:
            cursor.insertBlock(block, plain);
            break;
        case AnswerPiece::Kind::Chip:
            chip.setAnchor(true);
            chip.setAnchorHref(citeScheme + QString::number(piece.number));
            chip.setToolTip(piece.text);
            setChipLook(chip, chipLookOf(piece));
            chip.setForeground(!piece.checked                                 ? c.dim
                               : piece.verdict == Citation::Verdict::NotFound ? c.warnText
                                                                              : c.accent);
            cursor.insertText(i > 0 && m_layout.pieces.at(i - 1).kind == AnswerPiece::Kind::Chip ? thinNoBreakSpace
                                                                                                 : wordJoiner,
                              plain);
            setChipIcon(chip, originIcon(piece.origin));
            cursor.insertText(chipEdge + QString::number(piece.number) + chipIconRoom(chip) + chipEdge, chip);
            chips.append(tr("%1: %2").arg(piece.number).arg(QString(piece.text).replace(u'\n', u", "_s).left(160)));
            cursor.insertText(wordJoiner, plain);
            break;
        case AnswerPiece::Kind::Tag:
            setChipLook(chip, ChipLook::Tag);
            chip.setForeground(c.warnText);
            cursor.insertText(u" "_s, plain);
            cursor.insertText(chipEdge + QString(piece.text).replace(u' ', noBreakSpace) + chipEdge, chip);
            break;
        }
    }
    cursor.endEditBlock();
    // A chip reads as its number; here is what that stands for.
    setAccessibleDescription(chips.isEmpty() ? QString() : tr("Citations: %1").arg(chips.join(u"; "_s)));
    m_shown.clear();
    m_wanted.clear();
    fitHeight();
}

QRect AnswerView::chipRect(int number) const
{
    const QString href = citeScheme + QString::number(number);
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
        paintChips(painter, *document(), m_theme);
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
        else if (c != wordJoiner && c != thinNoBreakSpace)
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
