#include "core/simulation/simulatedwriter.h"

#include "core/base/json.h"
#include "core/documents/tokencount.h"
#include "core/engines/builtin/queryvariants.h"
#include "core/engines/builtin/sentenceranking.h"
#include "core/engines/builtin/words.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int sentencesInAnswer = 4;
constexpr int wordsInList = 6;
constexpr int deepestObject = 4;

QString textOf(const SimulatedCall& call, ChatMessage::Role role)
{
    QString text;
    for (const ChatMessage& message : call.messages) {
        if (message.role == role)
            text = role == ChatMessage::Role::System ? text + message.text + u'\n' : message.text; // of users the last
    }
    return text;
}

QJsonArray tellingWords(const ReadPrompt& prompt)
{
    QString text;
    for (const Passage& passage : prompt.passages)
        text += passage.text + u'\n';
    if (text.isEmpty())
        text = prompt.question;
    const WordSplitter splitter;
    QJsonArray words;
    QSet<QString> seen;
    for (const Word& word : splitter.words(text)) {
        if (words.size() == wordsInList)
            break;
        if (word.weight < 1.0 || seen.contains(word.stem))
            continue;
        seen.insert(word.stem);
        words.append(word.lower);
    }
    return words;
}

QString bestSentence(const QString& question, const ReadPrompt& prompt)
{
    const auto ranked = rankSentences(question, prompt.passages, 1);
    return ranked.isEmpty() ? QString() : ranked.first().text;
}

QJsonObject filledObject(const QJsonObject& schema, const ReadPrompt& prompt, int depth);

QJsonValue filledValue(const QString& name, const QJsonObject& schema, const ReadPrompt& prompt, int depth)
{
    if (schema["enum"_L1].isArray())
        return schema["enum"_L1].toArray().at(0);
    const QJsonValue types = schema["type"_L1]; // "string", or ["string", "null"]
    const QString type = types.isArray() ? types.toArray().at(0).toString() : types.toString();
    if (type == "boolean"_L1)
        return false;
    if (type == "object"_L1)
        return depth < deepestObject ? QJsonValue(filledObject(schema, prompt, depth + 1)) : QJsonValue();
    if (type == "array"_L1) {
        const QJsonObject items = schema["items"_L1].toObject();
        const QString itemType = items["type"_L1].toString(u"string"_s);
        return itemType == "string"_L1 ? tellingWords(prompt) : QJsonArray{filledValue(name, items, prompt, depth)};
    }
    // "openingYear" and "opening_year" ask for an opening year.
    static const QRegularExpression seam(u"_+|(?<=[a-z])(?=[A-Z])"_s);
    const QString asked = QString(name).replace(seam, u" "_s) + u' ' + schema["description"_L1].toString();
    const QString sentence = bestSentence(asked, prompt);
    if (type != "number"_L1 && type != "integer"_L1)
        return sentence;
    static const QRegularExpression number(u"\\d+(?:\\.\\d+)?"_s);
    const double found = number.match(sentence).captured().toDouble();
    return type == "integer"_L1 ? QJsonValue(qint64(std::min(found, 9e15))) : QJsonValue(found);
}

QJsonObject filledObject(const QJsonObject& schema, const ReadPrompt& prompt, int depth)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    if (properties.isEmpty())
        return {{u"words"_s, tellingWords(prompt)}, {u"answer"_s, bestSentence(prompt.question, prompt)}};
    QJsonObject object;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        object.insert(it.key(), filledValue(it.key(), it.value().toObject(), prompt, depth));
    return object;
}

bool wantsJson(const QString& instructions)
{
    static const QRegularExpression asks(
        u"\\b(return|respond|reply|answer|output|write|give|produce)\\b[^.\\n]{0,80}\\bJSON\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return instructions.contains(asks);
}

// How many search queries the instructions want; 0 where they want something else.
int queriesWanted(const QString& instructions)
{
    static const QRegularExpression asks(u"\\b(search queries|queries)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression count(u"\\b([1-9]\\d?)\\b"_s);
    if (!instructions.contains(asks))
        return 0;
    const auto match = count.match(instructions);
    return match.hasMatch() ? match.captured(1).toInt() : 4;
}

QString sentencesFor(const ReadPrompt& prompt)
{
    QStringList sentences;
    for (const RankedSentence& sentence : rankSentences(prompt.question, prompt.passages, sentencesInAnswer))
        sentences.append(sentence.passage > 0 ? u"%1 [%2]"_s.arg(sentence.text).arg(sentence.passage) : sentence.text);
    return sentences.isEmpty() ? u"No sentence of the prompt answers that."_s : sentences.join(u' ');
}

QString answerText(const SimulatedCall& call)
{
    const QString instructions = textOf(call, ChatMessage::Role::System);
    const ReadPrompt prompt = readPrompt(textOf(call, ChatMessage::Role::User));
    if (call.schema || wantsJson(instructions + prompt.question))
        return QString::fromUtf8(compactJson(simulatedObject(call.schema.value_or(QJsonObject()), prompt)));
    if (const int queries = prompt.passages.isEmpty() ? queriesWanted(instructions) : 0)
        return ruleVariants(prompt.question, queries).join(u'\n');
    return sentencesFor(prompt);
}

} // namespace

QJsonObject simulatedObject(const QJsonObject& schema, const ReadPrompt& prompt)
{
    return filledObject(schema, prompt, 1);
}

SimulatedReply simulatedReply(const SimulatedCall& call)
{
    SimulatedReply reply;
    for (const ChatMessage& message : call.messages)
        reply.promptTokens += estimateTokens(message.text);
    static const QRegularExpression word(u"\\s*\\S+|\\s+$"_s);
    auto words = word.globalMatch(answerText(call));
    while (words.hasNext() && !reply.cut) {
        reply.cut = call.maxTokens > 0 && reply.words.size() >= call.maxTokens;
        if (!reply.cut)
            reply.words.append(words.next().captured());
    }
    return reply;
}

} // namespace sheaf
