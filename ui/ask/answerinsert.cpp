#include "ui/ask/answerinsert.h"

#include "ui/ask/answerchips.h"
#include "ui/models/sourcewords.h"
#include "ui/theme/theme.h"

#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr QChar wordJoiner(0x2060);
constexpr QChar thinNoBreakSpace(0x202f);
const QString chipEdge(2, thinNoBreakSpace); // left and right inside a chip

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

bool isChipAt(const QList<AnswerPiece>& pieces, qsizetype index)
{
    return index >= 0 && index < pieces.size() && pieces.at(index).kind == AnswerPiece::Kind::Chip;
}

} // namespace

QTextBlockFormat answerLineFormat()
{
    QTextBlockFormat format;
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    return format;
}

bool isChipSpace(QChar c)
{
    return c == wordJoiner || c == thinNoBreakSpace;
}

QString withoutTurns(QString text)
{
    text.removeIf([](QChar c) {
        return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
    return text;
}

QString chipAddress(int number)
{
    return u"cite:"_s + QString::number(number);
}

qsizetype pieceBreak(const QList<AnswerPiece>& pieces, qsizetype from, qsizetype size)
{
    constexpr qsizetype chipCosts = 32; // characters, and so does every other piece beside its text
    qsizetype held = 0;
    for (qsizetype i = from; i < pieces.size(); ++i) {
        const AnswerPiece& piece = pieces.at(i);
        held += chipCosts + (piece.kind == AnswerPiece::Kind::Text ? piece.text.size() : 0);
        if (held >= size && piece.kind == AnswerPiece::Kind::LineBreak)
            return i + 1;
    }
    return pieces.size();
}

void insertPieces(QTextCursor& cursor, const QList<AnswerPiece>& pieces, qsizetype from, qsizetype to,
                  const Theme& theme)
{
    const Colors& c = theme.colors();
    QTextCharFormat plain;
    plain.setForeground(c.text);
    QTextCharFormat smallPrint;
    smallPrint.setFont(theme.font(TextSize::Tiny, QFont::DemiBold));
    for (qsizetype i = from; i < to; ++i) {
        const AnswerPiece& piece = pieces.at(i);
        const QString text = withoutTurns(piece.text);
        QTextCharFormat format = plain;
        QTextCharFormat chip = smallPrint;
        switch (piece.kind) {
        case AnswerPiece::Kind::Text:
            if (piece.bold)
                format.setFontWeight(QFont::DemiBold);
            if (piece.unsupported) {
                format.setUnderlineStyle(QTextCharFormat::DotLine);
                format.setUnderlineColor(c.warn);
            }
            // A chip stays on the line of the word it stands behind, and takes the full stop with it.
            cursor.insertText(isChipAt(pieces, i + 1) && text.endsWith(u' ') ? text.chopped(1) + noBreakSpace : text,
                              format);
            break;
        case AnswerPiece::Kind::LineBreak:
            cursor.insertBlock(answerLineFormat(), plain);
            break;
        case AnswerPiece::Kind::Chip:
            chip.setAnchor(true);
            chip.setAnchorHref(chipAddress(piece.number));
            chip.setToolTip(text);
            setChipLook(chip, chipLookOf(piece));
            chip.setForeground(!piece.checked                                 ? c.dim
                               : piece.verdict == Citation::Verdict::NotFound ? c.warnText
                                                                              : c.accent);
            cursor.insertText(isChipAt(pieces, i - 1) ? thinNoBreakSpace : wordJoiner, plain);
            setChipIcon(chip, originIcon(piece.origin));
            cursor.insertText(chipEdge + QString::number(piece.number) + chipIconRoom(chip) + chipEdge, chip);
            cursor.insertText(wordJoiner, plain);
            break;
        case AnswerPiece::Kind::Tag:
            setChipLook(chip, ChipLook::Tag);
            chip.setForeground(c.warnText);
            cursor.insertText(u" "_s, plain);
            cursor.insertText(chipEdge + QString(text).replace(u' ', noBreakSpace) + chipEdge, chip);
            break;
        }
    }
}

} // namespace sheaf
