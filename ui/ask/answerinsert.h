#pragma once

#include "ui/ask/answerlayout.h"

#include <QTextBlockFormat>

class QTextCursor;

namespace sheaf {

class Theme;

// How an answer's pieces stand in a text document. Between a chip and the word before it stands a word joiner, and its
// edges are thin spaces that do not break: see isChipSpace().
constexpr QChar noBreakSpace(0x00a0);

QTextBlockFormat answerLineFormat();
// Characters that belong to a chip's look, not to the text.
bool isChipSpace(QChar c);
// What turns the direction of writing round would show another text than stands there.
QString withoutTurns(QString text);
// The address a chip of that source leads to.
QString chipAddress(int number);
// Where pieces that begin at `from` and hold about `size` characters end: behind a line break, or at the end. Pure.
qsizetype pieceBreak(const QList<AnswerPiece>& pieces, qsizetype from, qsizetype size);
// Writes the pieces [from, to) at the cursor.
void insertPieces(QTextCursor& cursor, const QList<AnswerPiece>& pieces, qsizetype from, qsizetype to,
                  const Theme& theme);

} // namespace sheaf
