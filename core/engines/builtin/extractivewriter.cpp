#include "core/engines/builtin/extractivewriter.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/sentenceranking.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int sentencesInAnswer = 4;

// "[3]" in a document is its own affair; behind a sentence of an answer it would be read as a citation.
QString withoutMarks(QString sentence)
{
    static const QRegularExpression mark(u"\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*\\]"_s);
    return sentence.replace(mark, u"(\\1)"_s);
}

} // namespace

Future<WrittenAnswer> ExtractiveWriter::write(const AnswerTask& task, const CallContext& call, TokenSink sink)
{
    const auto ranked =
        run(&m_pool, call, [task] { return rankSentences(task.question, task.passages, sentencesInAnswer); });
    return then(ranked, this, [sink, nothingFound = task.passages.isEmpty()](const QList<RankedSentence>& sentences) {
        WrittenAnswer answer;
        answer.extractive = true;
        if (sentences.isEmpty()) {
            answer.text = nothingFound ? tr("Nothing in these documents was found for that question.")
                                       : tr("No sentence in these documents answers that directly. The closest "
                                            "passages are listed below.");
            if (sink)
                sink(answer.text);
        }
        for (const RankedSentence& sentence : sentences) {
            const QString piece = (answer.text.isEmpty() ? QString() : u" "_s) + withoutMarks(sentence.text) +
                                  u" [%1]"_s.arg(sentence.passage);
            answer.text += piece;
            if (sink)
                sink(piece);
        }
        return answer;
    });
}

} // namespace sheaf
