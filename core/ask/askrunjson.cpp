#include "core/ask/askrunjson.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

double ms(Duration d)
{
    return std::round(toMs(d) * 1000.0) / 1000.0;
}

QString laneStateName(QueryLane::State state)
{
    switch (state) {
    case QueryLane::State::Waiting:
        return u"waiting"_s;
    case QueryLane::State::Embedding:
        return u"embedding"_s;
    case QueryLane::State::Searching:
        return u"searching"_s;
    case QueryLane::State::Done:
        return u"done"_s;
    case QueryLane::State::Failed:
        return u"failed"_s;
    case QueryLane::State::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QJsonObject toJson(const QueryLane& lane)
{
    QJsonObject object{{u"text"_s, lane.text},
                       {u"state"_s, laneStateName(lane.state)},
                       {u"ms"_s, ms(lane.embedding + lane.searching)},
                       {u"waited_ms"_s, ms(lane.waited)},
                       {u"embedding_ms"_s, ms(lane.embedding)},
                       {u"searching_ms"_s, ms(lane.searching)},
                       {u"hits"_s, lane.hits}};
    if (lane.round > 0)
        object.insert(u"round"_s, lane.round);
    if (lane.error)
        object[u"error"_s] = sheaf::toJson(*lane.error);
    return object;
}

QJsonObject toJson(const Span& span)
{
    QJsonArray after;
    for (const int id : span.after)
        after.append(id);
    return {{u"id"_s, span.id},
            {u"kind"_s, span.kind},
            {u"name"_s, span.name},
            {u"lane"_s, span.lane},
            {u"start_ms"_s, ms(span.start)},
            {u"end_ms"_s, ms(span.end)},
            {u"after"_s, after},
            {u"outcome"_s, outcomeName(span.outcome)}};
}

QString modeName(AskMode mode)
{
    switch (mode) {
    case AskMode::Quick:
        return u"quick"_s;
    case AskMode::FanOut:
        return u"fanout"_s;
    case AskMode::Research:
        return u"research"_s;
    case AskMode::Exhaustive:
        return u"exhaustive"_s;
    }
    return {};
}

QString originName(Source::Origin origin)
{
    switch (origin) {
    case Source::Origin::Library:
        return u"library"_s;
    case Source::Origin::Web:
        return u"web"_s;
    case Source::Origin::File:
        return u"file"_s;
    case Source::Origin::Earlier:
        return u"earlier"_s;
    case Source::Origin::Tool:
        return u"tool"_s;
    }
    return {};
}

QJsonObject toJson(const ToolSuggestion& suggestion)
{
    return {{u"tool"_s, suggestion.tool},
            {u"title"_s, suggestion.title},
            {u"argument"_s, suggestion.argument},
            {u"automatic"_s, suggestion.automatic}};
}

QJsonArray toolsOf(const AskRun& run)
{
    QJsonArray array;
    for (const ToolResult& result : run.toolResults) {
        QJsonArray rows;
        for (const QStringList& row : result.rows)
            rows.append(QJsonArray::fromStringList(row));
        QJsonObject object{{u"tool"_s, result.suggestion.tool},
                           {u"title"_s, result.suggestion.title},
                           {u"shown"_s, result.shown},
                           {u"text"_s, result.text}};
        if (!result.columns.isEmpty()) {
            object[u"columns"_s] = QJsonArray::fromStringList(result.columns);
            object[u"rows"_s] = rows;
        }
        array.append(object);
    }
    return array;
}

QJsonArray sentencesOf(const AskRun& run)
{
    QJsonArray array;
    for (const CheckedSentence& sentence : run.answer.sentences)
        array.append(QJsonObject{{u"text"_s, run.answer.text.mid(sentence.begin, sentence.end - sentence.begin)},
                                 {u"begin"_s, sentence.begin},
                                 {u"end"_s, sentence.end},
                                 {u"claims"_s, sentence.claims},
                                 {u"support"_s, verdictName(sentence.support)},
                                 {u"source"_s, sentence.source}});
    return array;
}

QJsonValue qualityOf(const AskRun& run)
{
    if (!run.answer.quality)
        return QJsonValue::Null;
    const AnswerQuality& quality = *run.answer.quality;
    QJsonObject object{{u"score"_s, quality.score},
                       {u"groundedness"_s, quality.groundedness},
                       {u"coverage"_s, quality.coverage},
                       {u"citation_precision"_s, quality.citationPrecision}};
    if (quality.judged)
        object[u"judged"_s] = *quality.judged;
    return object;
}

QJsonArray branchesOf(const AskRun& run)
{
    QJsonArray array;
    for (const AskBranch& branch : run.branches) {
        QJsonObject object{{u"kind"_s, branch.kind},
                           {u"name"_s, branch.name},
                           {u"state"_s, branch.off ? u"off"_s : taskStateName(branch.state)},
                           {u"ms"_s, ms(branch.took)}};
        if (!branch.reason.isEmpty())
            object[u"reason"_s] = branch.reason;
        array.append(object);
    }
    return array;
}

QJsonArray citationsOf(const AskRun& run)
{
    QJsonArray array;
    for (const Citation& citation : run.answer.citations) {
        QJsonObject object{{u"n"_s, citation.number},
                           {u"quote"_s, citation.quote},
                           {u"verdict"_s, verdictName(citation.verdict)},
                           {u"begin"_s, citation.sentenceBegin},
                           {u"end"_s, citation.sentenceEnd},
                           {u"quote_begin"_s, citation.quoteBegin},
                           {u"quote_length"_s, citation.quote.size()}};
        for (const Source& source : run.sources) {
            if (source.number != citation.number)
                continue;
            object[u"document"_s] = source.chunk.document.value;
            object[u"chunk"_s] = source.chunk.id.value;
            object[u"title"_s] = source.chunk.title;
            object[u"path"_s] = source.chunk.path;
            object[u"page"_s] = source.chunk.page;
            object[u"label"_s] = source.chunk.label;
        }
        array.append(object);
    }
    return array;
}

QJsonArray sourcesOf(const AskRun& run)
{
    QJsonArray array;
    for (const Source& s : run.sources) {
        QJsonArray lists; // text and vector list of the first query, then of the next
        for (qsizetype i = 0; i < s.listRanks.size(); ++i)
            lists.append(QJsonObject{{u"rank"_s, s.listRanks[i]}, {u"score"_s, s.listScores.value(i)}});
        array.append(QJsonObject{{u"n"_s, s.number},
                                 {u"origin"_s, originName(s.origin)},
                                 {u"document"_s, s.chunk.document.value},
                                 {u"title"_s, s.chunk.title},
                                 {u"path"_s, s.chunk.path},
                                 {u"page"_s, s.chunk.page},
                                 {u"label"_s, s.chunk.label},
                                 {u"chunk"_s, s.chunk.id.value},
                                 {u"score"_s, s.score},
                                 {u"text_rank"_s, s.textRank},
                                 {u"vector_rank"_s, s.vectorRank},
                                 {u"found_by"_s, s.foundBy},
                                 {u"lists"_s, lists},
                                 {u"text"_s, s.chunk.text}});
    }
    return array;
}

} // namespace

QString verdictName(Citation::Verdict verdict)
{
    switch (verdict) {
    case Citation::Verdict::Verified:
        return u"verified"_s;
    case Citation::Verdict::Approximate:
        return u"approximate"_s;
    case Citation::Verdict::NotFound:
        return u"not_found"_s;
    }
    return {};
}

Citation::Verdict verdictNamed(const QString& name)
{
    return name == "verified"_L1      ? Citation::Verdict::Verified
           : name == "approximate"_L1 ? Citation::Verdict::Approximate
                                      : Citation::Verdict::NotFound;
}

QString answerDigest(const QString& answer)
{
    return QString::fromLatin1(QCryptographicHash::hash(answer.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QString outcomeName(Span::Outcome outcome)
{
    switch (outcome) {
    case Span::Outcome::Running:
        return u"running"_s;
    case Span::Outcome::Done:
        return u"done"_s;
    case Span::Outcome::Failed:
        return u"failed"_s;
    case Span::Outcome::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

QJsonObject toJson(const AskRun& run)
{
    QJsonArray queries;
    for (const QueryLane& lane : run.lanes)
        queries.append(toJson(lane));
    QJsonArray spans;
    for (const Span& span : run.spans)
        spans.append(toJson(span));
    QJsonArray critical;
    for (const int id : run.summary.critical)
        critical.append(id);
    const QJsonObject timings{{u"total_ms"_s, ms(run.total)},
                              {u"retrieval_ms"_s, ms(run.retrieval)},
                              {u"first_token_ms"_s, ms(run.firstToken)},
                              {u"critical_path_ms"_s, ms(run.summary.criticalPath)},
                              {u"sequential_equivalent_ms"_s, ms(run.summary.sequentialEquivalent)},
                              {u"level_by_level_ms"_s, ms(run.graph.levelByLevel)},
                              {u"ahead_ms"_s, ms(run.ahead)},
                              {u"critical_path"_s, critical},
                              {u"spans"_s, spans}};
    QJsonArray suggestions;
    for (const ToolSuggestion& suggestion : run.suggestions)
        suggestions.append(toJson(suggestion));
    QJsonObject object{{u"question"_s, run.question},
                       {u"asked"_s, run.asked.toString(Qt::ISODateWithMs)},
                       {u"mode"_s, run.options.parallel ? u"parallel"_s : u"sequential"_s},
                       {u"ask_mode"_s, modeName(run.options.mode)},
                       {u"answer"_s, run.answer.text},
                       {u"extractive"_s, run.answer.extractive},
                       {u"engine"_s, run.answer.engine},
                       {u"citations"_s, citationsOf(run)},
                       {u"sentences"_s, sentencesOf(run)},
                       {u"quality"_s, qualityOf(run)},
                       {u"cost"_s, run.cost ? QJsonValue(*run.cost) : QJsonValue(QJsonValue::Null)},
                       {u"sources"_s, sourcesOf(run)},
                       {u"suggestions"_s, suggestions},
                       {u"tools"_s, toolsOf(run)},
                       {u"branches"_s, branchesOf(run)},
                       {u"coverage"_s, run.coverage},
                       {u"queries"_s, queries},
                       {u"timings"_s, timings},
                       {u"tokens"_s, QJsonObject{{u"prompt"_s, run.answer.promptTokens},
                                                 {u"completion"_s, run.answer.completionTokens}}},
                       {u"notes"_s, QJsonArray::fromStringList(run.notes)}};
    if (run.options.conversation.isValid())
        object[u"conversation"_s] = run.options.conversation.value;
    if (run.error)
        object[u"error"_s] = toJson(*run.error);
    return object;
}

QJsonObject toRecordJson(const AskRun& run)
{
    QJsonObject object = toJson(run);
    for (const auto& key : {u"answer"_s, u"sources"_s, u"sentences"_s, u"tools"_s, u"suggestions"_s})
        object.remove(key);
    // Where the answer's marks point to, by the documents' numbers.
    QJsonArray citations;
    for (const QJsonValue value : object.value("citations"_L1).toArray()) {
        QJsonObject citation = value.toObject();
        for (const auto& key : {u"quote"_s, u"title"_s, u"path"_s, u"label"_s})
            citation.remove(key);
        citations.append(citation);
    }
    object[u"citations"_s] = citations;
    object[u"answer_digest"_s] = answerDigest(run.answer.text);
    return object;
}

QList<Span> spansFromJson(const QJsonObject& run)
{
    QList<Span> spans;
    const auto duration = [](const QJsonValue& value) {
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(value.toDouble()));
    };
    for (const QJsonValue value : run.value("timings"_L1).toObject().value("spans"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        Span span;
        span.id = object.value("id"_L1).toInt();
        span.kind = object.value("kind"_L1).toString();
        span.name = object.value("name"_L1).toString();
        span.lane = object.value("lane"_L1).toInt();
        span.start = duration(object.value("start_ms"_L1));
        span.end = duration(object.value("end_ms"_L1));
        for (const QJsonValue id : object.value("after"_L1).toArray())
            span.after.append(id.toInt());
        const QString outcome = object.value("outcome"_L1).toString();
        for (const auto o :
             {Span::Outcome::Running, Span::Outcome::Done, Span::Outcome::Failed, Span::Outcome::Cancelled}) {
            if (outcomeName(o) == outcome)
                span.outcome = o;
        }
        spans.append(span);
    }
    return spans;
}

} // namespace sheaf
