#include "core/engines/builtin/extractivewriter.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/answerspan.h"
#include "core/engines/builtin/sentenceranking.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int sentencesInAnswer = 5;
constexpr int resultLines = 8;
constexpr double coverageForLead = 0.5;   // share of the question's telling words a sentence needs to be its answer
constexpr double coverageForAnswer = 0.2; // below it a sentence only touches the question

// "[3]" in a document is its own affair; behind a sentence of an answer it would be read as a citation.
QString withoutMarks(QString sentence)
{
    static const QRegularExpression mark(u"\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*\\]"_s);
    return sentence.replace(mark, u"(\\1)"_s);
}

// What one passage gave stands together, in its order; passages by their best sentence; rows of tables at the end.
QList<RankedSentence> inReadingOrder(const QList<RankedSentence>& ranked)
{
    QList<int> passages;
    for (const RankedSentence& sentence : ranked) {
        if (!passages.contains(sentence.passage))
            passages.append(sentence.passage);
    }
    QList<RankedSentence> ordered = ranked;
    std::stable_sort(ordered.begin(), ordered.end(), [&](const RankedSentence& a, const RankedSentence& b) {
        if (a.isRow != b.isRow)
            return b.isRow;
        return a.passage != b.passage ? passages.indexOf(a.passage) < passages.indexOf(b.passage) : a.begin < b.begin;
    });
    return ordered;
}

// The short answer goes before the sentence it is from, and that sentence before all others.
QStringList piecesOf(const QString& question, QList<RankedSentence> ranked)
{
    QStringList pieces;
    if (!ranked.isEmpty() && !ranked.first().isRow && ranked.first().coverage >= coverageForLead) {
        const RankedSentence first = ranked.first();
        const QString span = answerSpan(question, first.text);
        if (!span.isEmpty()) {
            const bool stops = span.endsWith(u'.');
            pieces.append(u"**%1%2** "_s.arg(withoutMarks(span), stops ? QString() : u"."_s));
            pieces.append(u"%1 [%2]"_s.arg(withoutMarks(first.text)).arg(first.passage));
            ranked.removeFirst();
        }
    }
    for (const RankedSentence& sentence : inReadingOrder(ranked)) {
        const QString before = pieces.isEmpty() ? QString() : sentence.isRow ? u"\n"_s : u" "_s;
        pieces.append(before + (sentence.isRow ? u"- "_s : QString()) +
                      u"%1 [%2]"_s.arg(withoutMarks(sentence.text)).arg(sentence.passage));
    }
    return pieces;
}

// What tools have found, each result in bold behind what was run; of a table the first rows.
QStringList resultPieces(const QList<Passage>& passages)
{
    QStringList pieces;
    for (const Passage& passage : passages) {
        if (!passage.isResult)
            continue;
        const QStringList lines = passage.text.split(u'\n', Qt::SkipEmptyParts);
        QString piece = pieces.isEmpty() ? QString() : u"\n"_s;
        if (lines.size() == 2)
            piece += u"%1: **%2** [%3]"_s.arg(lines[0], lines[1]).arg(passage.number);
        else
            piece += withoutMarks(lines.mid(0, resultLines).join(u"\n- "_s)) + u" [%1]"_s.arg(passage.number);
        pieces.append(piece);
    }
    return pieces;
}

} // namespace

Future<WrittenAnswer> ExtractiveWriter::write(const AnswerTask& task, const CallContext& call, TokenSink sink)
{
    QList<Passage> texts;
    for (const Passage& passage : task.passages) {
        if (!passage.isResult)
            texts.append(passage);
    }
    const auto ranked = run(
        &m_pool, call, [texts, question = task.question] { return rankSentences(question, texts, sentencesInAnswer); });
    return then(ranked, this, [sink, task](const QList<RankedSentence>& sentences) {
        WrittenAnswer answer;
        answer.extractive = true;
        const bool fits = std::any_of(sentences.begin(), sentences.end(), [](const RankedSentence& sentence) {
            return sentence.coverage >= coverageForAnswer;
        });
        QStringList pieces = resultPieces(task.passages);
        const bool hasResult = !pieces.isEmpty();
        if (hasResult && fits)
            pieces.append(u"\n\n"_s);
        if (fits)
            pieces += piecesOf(task.question, sentences);
        if (task.passages.isEmpty())
            pieces = {tr("Nothing in these documents was found for that question.")};
        else if (!fits && !hasResult)
            pieces = {tr("No sentence in these documents answers that directly. The closest passages are listed "
                         "below.")};
        for (const QString& piece : std::as_const(pieces)) {
            answer.text += piece;
            if (sink)
                sink(piece);
        }
        return answer;
    });
}

} // namespace sheaf
