#include "core/ask/turnbudget.h"

#include "core/documents/sentencesplitter.h"
#include "core/documents/tokencount.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastTurn = 24;          // tokens below which a shortened turn says nothing
constexpr int longestSummaryLine = 60; // tokens of one answer in a summary

} // namespace

int tokensOf(const Turn& turn)
{
    return estimateTokens(turn.question) + estimateTokens(turn.answer);
}

QString shortened(const QString& text, int tokens)
{
    const QString whole = text.trimmed();
    if (estimateTokens(whole) <= tokens)
        return whole;
    const int room = tokens - 1; // for the ellipsis
    qsizetype end = 0;
    int used = 0;
    // Only what can find room is looked at: a token seldom has more characters than these.
    const QString front = whole.left(qsizetype(std::max(0, tokens)) * 16);
    for (const TextRange& sentence : splitSentences(front)) {
        used += estimateTokens(QStringView(front).mid(sentence.begin, sentence.length()));
        if (used > room || sentence.end == front.size())
            break;
        end = sentence.end;
    }
    if (end == 0) { // word by word
        for (qsizetype next = front.indexOf(u' '); next >= 0; next = front.indexOf(u' ', next + 1)) {
            if (estimateTokens(QStringView(front).left(next)) > room)
                break;
            end = next;
        }
    }
    return end > 0 ? front.left(end).trimmed() + u" …"_s : QString();
}

std::optional<Turn> shortened(const Turn& turn, int tokens)
{
    if (tokensOf(turn) <= tokens)
        return turn;
    if (tokens < leastTurn)
        return {};
    Turn shorter = turn;
    shorter.question = shortened(turn.question, tokens / 2);
    shorter.answer = shortened(turn.answer, tokens - estimateTokens(shorter.question));
    if (shorter.question.isEmpty() && shorter.answer.isEmpty())
        return {};
    return shorter;
}

QList<Turn> newestWithin(const QList<Turn>& newestFirst, int tokens)
{
    QList<Turn> chosen;
    int left = tokens;
    for (const Turn& turn : newestFirst) {
        const int most = std::min(left, std::max(leastTurn, tokens / 2));
        const auto fits = shortened(turn, most);
        if (!fits)
            break;
        chosen.prepend(*fits);
        left -= tokensOf(*fits);
        if (*fits != turn && most == left + tokensOf(*fits))
            break; // cut by what was left: nothing older finds room
    }
    return chosen;
}

QString extractiveSummary(const QList<Turn>& oldestFirst, int tokens)
{
    QStringList lines;
    int left = tokens;
    for (auto turn = oldestFirst.crbegin(); turn != oldestFirst.crend(); ++turn) {
        const QString answer = turn->answer.left(4000);
        const QList<TextRange> sentences = splitSentences(answer);
        if (sentences.isEmpty())
            continue;
        const QString first =
            shortened(answer.mid(sentences.first().begin, sentences.first().length()), longestSummaryLine);
        const int cost = estimateTokens(first);
        if (cost > left)
            break;
        left -= cost;
        if (!first.isEmpty())
            lines.prepend(first);
    }
    return lines.join(u' ');
}

} // namespace sheaf
