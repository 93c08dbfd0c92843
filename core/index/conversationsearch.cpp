#include "core/index/conversationsearch.h"

#include "core/index/ftsquery.h"
#include "core/index/stopwords.h"
#include "core/index/termcutter.h"
#include "core/index/textranking.h"
#include "core/index/topk.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestRead = 4000; // characters of a candidate's text

} // namespace

// A telling word of the searched text.
struct ConversationSearch::Word
{
    QStringList terms; // it has, in the languages of the turns
    double weight = 0;
};

Result<QList<ConversationSearch::Word>> ConversationSearch::weigh(const QString& text, const QStringList& languages)
{
    QStringList compared;
    QStringList grams;
    const QString line = text.left(longestRead);
    for (const WordRun& run : wordRuns(line)) {
        const QString word = comparedForm(QStringView(line).mid(run.begin, run.end - run.begin));
        if (!run.grams) {
            compared.append(word);
            continue;
        }
        QStringList cut = TermCutter::characterGrams(word, scriptGram);
        if (cut.size() > 1)
            cut.removeLast(); // the lone character at the run's end
        grams += cut;
    }
    if (!compared.isEmpty())
        compared = withoutStopWords(compared);
    compared.removeDuplicates();
    grams.removeDuplicates();

    TermCutter cutter;
    QList<Word> words;
    for (const QString& word : compared.mid(0, maxQueryWords)) {
        Word each;
        for (const QString& language : languages)
            each.terms.append(cutter.stem(word, language));
        each.terms.removeDuplicates();
        words.append(each);
    }
    for (const QString& gram : grams.mid(0, maxQueryWords))
        words.append({{gram}, 0});
    const auto turns = m_connection.value(u"SELECT count(*) FROM turns"_s);
    if (!turns.ok())
        return turns.error();
    for (Word& word : words) {
        const auto rows = m_connection.value(u"SELECT count(*) FROM turns_fts WHERE turns_fts MATCH ?"_s,
                                             {u'"' + word.terms.join("\" OR \""_L1) + u'"'});
        if (!rows.ok())
            return rows.error();
        const double n = std::max(1.0, rows->toDouble());
        word.weight = std::log(1.0 + (turns->toDouble() - n + 0.5) / (n + 0.5));
    }
    return words;
}

Result<void> ConversationSearch::rank(const QString& text, const QStringList& languages)
{
    const FtsQuery query = ftsQuery(text, languages);
    TextRanking& ranking = m_connection.textRanking();
    if (!query.match.isEmpty()) {
        ranking.weights = query.weights;
        const auto done = m_connection.value(
            u"SELECT sheaf_collect(turns_fts) FROM turns_fts WHERE turns_fts MATCH ? LIMIT 1"_s, {query.match});
        if (!done.ok())
            return done.error();
    }
    if (query.together.isEmpty())
        return {};
    ranking.weights = query.togetherWeights;
    return m_connection.each(u"SELECT sheaf_add(turns_fts) FROM turns_fts WHERE turns_fts MATCH ?"_s, {query.together},
                             [](const QSqlQuery&) {});
}

Result<QList<TurnHit>> ConversationSearch::search(const QString& text, int k, ConversationId except)
{
    QStringList languages;
    const auto written = m_connection.each(u"SELECT DISTINCT language FROM turns"_s, {},
                                           [&](const QSqlQuery& row) { languages.append(row.value(0).toString()); });
    if (!written.ok())
        return written.error();
    if (k <= 0 || languages.isEmpty())
        return QList<TurnHit>();

    QSet<qint64> own;
    if (except.isValid()) {
        const auto read = m_connection.each(u"SELECT id FROM turns WHERE conversation = ?"_s, {except.value},
                                            [&](const QSqlQuery& row) { own.insert(row.value(0).toLongLong()); });
        if (!read.ok())
            return read.error();
    }

    RowTable<quint32> sizes;
    TextRanking& ranking = m_connection.textRanking();
    ranking = {};
    ranking.sizes = &sizes;
    const auto ranked = rank(text, languages);
    TopK best(k);
    ranking.scores.each([&](qint64 row, double score) {
        if (score > 0 && !own.contains(row))
            best.offer({row}, score);
    });
    ranking = {};
    if (!ranked.ok())
        return ranked.error();
    RankedList rows = best.take();
    if (rows.isEmpty())
        return QList<TurnHit>();
    const auto words = weigh(text, languages);
    if (!words.ok())
        return words.error();
    double whole = 0;
    for (const Word& word : *words)
        whole += word.weight;

    TermCutter cutter;
    QList<TurnHit> hits;
    for (const RankedChunk& row : rows.mid(0, k)) {
        TurnHit hit;
        hit.score = row.score;
        QString language;
        const auto read = m_connection.each(
            u"SELECT turns.id, conversation, asked_ms, question, answer, run, language, title FROM turns"
            " JOIN conversations ON conversations.id = conversation WHERE turns.id = ?"_s,
            {row.chunk.value}, [&](const QSqlQuery& found) {
                hit.turn = {{found.value(0).toLongLong()},
                            {found.value(1).toLongLong()},
                            QDateTime::fromMSecsSinceEpoch(found.value(2).toLongLong(), Qt::UTC),
                            found.value(3).toString(),
                            found.value(4).toString(),
                            {found.value(5).toLongLong()}};
                language = found.value(6).toString();
                hit.title = found.value(7).toString();
            });
        if (!read.ok())
            return read.error();
        QSet<QString> terms;
        cutter.cut(QString(hit.turn.question + u'\n' + hit.turn.answer).left(longestRead), language,
                   [&](const QString& term, bool) {
                       terms.insert(term);
                       return true;
                   });
        double there = 0;
        for (const Word& word : *words) {
            if (std::any_of(word.terms.begin(), word.terms.end(), [&](const QString& t) { return terms.contains(t); }))
                there += word.weight;
        }
        hit.fit = whole > 0 ? there / whole : 0;
        hits.append(hit);
    }
    return hits;
}

} // namespace sheaf
