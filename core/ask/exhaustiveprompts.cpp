#include "core/ask/exhaustiveprompts.h"

#include "core/ask/datablock.h"
#include "core/ask/promptbuilder.h"
#include "core/ask/researchprompts.h"
#include "core/documents/sentencesplitter.h"
#include "core/documents/spanlocator.h"
#include "core/engines/builtin/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int tokensOfAFact = 80;

struct Said
{
    int number = 0;
    QString text;
    QString quote;
};

QList<Said> saidInJson(const QString& answer)
{
    const qsizetype begin = answer.indexOf(u'[');
    const qsizetype end = answer.lastIndexOf(u']');
    QList<Said> found;
    if (begin < 0 || end < begin)
        return found;
    const QJsonArray array = QJsonDocument::fromJson(answer.mid(begin, end - begin + 1).toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const QJsonValue number = object.contains("passage"_L1) ? object[u"passage"_s] : object[u"number"_s];
        found.append(
            {number.toInt(number.toString().toInt()), object[u"fact"_s].toString(), object[u"quote"_s].toString()});
    }
    return found;
}

QList<Said> saidInLines(const QString& answer)
{
    static const QRegularExpression line(
        u"^\\s*(?:[-*•–]|\\d{1,3}[.)])?\\s*(?:passage\\s*)?\\[(\\d{1,4})\\]\\s*[:.]?\\s*(.+?)\\s*"
        "(?:\\||—|–|-)\\s*(?:quote:\\s*)?[\"“„«](.+)[\"”“»]\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Said> found;
    for (const QString& each : answer.split(u'\n')) {
        if (const auto match = line.match(each); match.hasMatch())
            found.append({match.captured(1).toInt(), match.captured(2), match.captured(3)});
    }
    return found;
}

QString numberedLines(const QStringList& lines)
{
    QString text;
    for (const QString& line : lines)
        text += u"- "_s + line + u'\n';
    return text;
}

} // namespace

ChatRequest buildMapPrompt(const QString& question, const QList<Passage>& passages, const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = tokensOfAFact * int(2 * passages.size() + 2);
    request.messages.append(
        {ChatMessage::Role::System,
         u"You read passages of documents one by one and note every fact that bears on a question. For each fact write "
         u"one line: the number of its passage in square brackets, the fact in a few words with its names, numbers and "
         u"dates, a bar, and in quotation marks the words of the passage that say it, copied exactly, at most twenty "
         u"of them. Example: [2] Harbour Ltd. was fined 300 euros | \"a fine of 300 euros was imposed on Harbour "
         u"Ltd.\" Leave out what has nothing to do with the question. Where no passage bears on it write NONE."_s +
             dataRule(delimiter)});
    request.messages.append(
        {ChatMessage::Role::User, passageBlocks(delimiter, passages) + u"Question: "_s + withoutInvisible(question)});
    return request;
}

ReadFacts parseFacts(const QString& answer, const QList<ChunkRecord>& chunks)
{
    QList<Said> said = saidInLines(answer);
    if (said.isEmpty())
        said = saidInJson(answer);
    ReadFacts read;
    for (const Said& each : std::as_const(said)) {
        const auto holds = [&each](const ChunkRecord& chunk) {
            return locateQuote(chunk.text, each.quote).has_value();
        };
        auto chunk = chunks.end();
        if (each.number >= 1 && each.number <= chunks.size() && holds(chunks[each.number - 1]))
            chunk = chunks.begin() + each.number - 1;
        else
            chunk = std::find_if(chunks.begin(), chunks.end(), holds);
        if (chunk == chunks.end()) {
            ++read.rejected;
            continue;
        }
        const TextRange place = *locateQuote(chunk->text, each.quote);
        const Fact fact{chunk->id, (each.text.isEmpty() ? each.quote : each.text).simplified(),
                        chunk->text.mid(place.begin, place.end - place.begin)};
        if (!read.facts.contains(fact))
            read.facts.append(fact);
    }
    return read;
}

ChatRequest buildMergePrompt(const QString& question, const QStringList& lines, const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = 2000;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You shorten notes on a question. Join lines that say the same of the same thing and keep the rest; lose no "
         u"name, number or date. Each line ends in marks like [3]: keep all marks of the lines you join behind the "
         u"joined line. One fact in each line, nothing else."_s +
             dataRule(delimiter)});
    request.messages.append(
        {ChatMessage::Role::User,
         u"<<%1>>\n%2<<%1 end>>\n\nQuestion: %3"_s.arg(
             delimiter, withoutInvisible(numberedLines(lines)).remove(delimiter), withoutInvisible(question))});
    return request;
}

QStringList parseMarkedLines(const QString& answer, int numbers)
{
    static const QRegularExpression lead(u"^\\s*(?:[-*•–]|\\d{1,3}[.)])\\s+"_s);
    static const QRegularExpression marked(u"\\[\\d+(?:\\s*,\\s*\\d+)*\\]"_s);
    QHash<int, int> same;
    for (int number = 1; number <= numbers; ++number)
        same.insert(number, number);
    QStringList found;
    for (QString line : answer.split(u'\n')) {
        line = renumbered(line.remove(lead).simplified(), same);
        if (marked.match(line).hasMatch())
            found.append(line);
    }
    return found;
}

ChatRequest buildReducePrompt(const QString& question, const QStringList& lines, const QString& coverage,
                              const QString& delimiter)
{
    ChatRequest request;
    request.maxTokens = 2000;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You answer a question from notes on all passages of the person's documents. Everything the notes hold that "
         u"the question asks for belongs into the answer: a full list, a count, or a comparison, as it asks. Count "
         u"each thing once, also where several notes name it. Put the marks of the notes, like [3], directly after "
         u"each sentence or list item they support. Keep names and numbers exactly. Do not say how many passages were "
         u"read; that is added. In the language of the question."_s +
             dataRule(delimiter)});
    request.messages.append(
        {ChatMessage::Role::User, u"%1\n<<%2>>\n%3<<%2 end>>\n\nQuestion: %4"_s.arg(
                                      coverage, delimiter, withoutInvisible(numberedLines(lines)).remove(delimiter),
                                      withoutInvisible(question))});
    return request;
}

SentenceRule sentenceRule(const QString& question)
{
    static const QSet<QString> commands = [] {
        const QStringList words =
            u"list all every each find name show count compare many number mention mentions mentioned extract collect "
            "enumerate complete total often times documents document files file reports report passages give say says "
            "nenne nennen alle allen jede jeder jedes liste zeige finde zähle vergleiche viele anzahl oft dokumente "
            "dateien berichte erwähnt erwähnen welche welchen"_s.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    SentenceRule rule;
    for (const Word& word : WordSplitter().words(question.left(2000))) {
        if (word.weight < 0.6 || commands.contains(word.lower) || rule.stems.contains(word.stem))
            continue;
        rule.words.append(word.lower);
        rule.stems.append(word.stem);
    }
    // Both of two, two of three, three of four or five, and so on.
    const int count = int(rule.stems.size());
    rule.needed = count <= 2 ? count : (3 * count + 4) / 5;
    return rule;
}

QList<Fact> factsByRule(const SentenceRule& rule, const ChunkRecord& chunk)
{
    QList<Fact> facts;
    if (rule.needed == 0)
        return facts;
    const WordSplitter splitter;
    for (const TextRange& range : splitSentences(chunk.text)) {
        const QString sentence = chunk.text.mid(range.begin, range.end - range.begin);
        QSet<QString> stems;
        for (const Word& word : splitter.words(sentence))
            stems.insert(word.stem);
        const auto has = std::count_if(rule.stems.begin(), rule.stems.end(),
                                       [&](const QString& stem) { return stems.contains(stem); });
        if (has >= rule.needed)
            facts.append({chunk.id, sentence.simplified(), sentence});
    }
    return facts;
}

} // namespace sheaf
