#pragma once

#include "core/engines/chatclient.h"

namespace sheaf {

// A piece of a document an answer may rest on. `number` is what a citation [n] in the answer refers to, from 1.
struct Passage
{
    int number = 0;
    QString document; // title or file name, for the prompt
    int page = 0;     // from 1; 0 where the format has no pages
    QString text;
    enum class Kind {
        Text,
        Result,  // of a tool: it answers the question, where it has one
        Earlier, // an answer that was given before, which is nobody's document
    };
    Kind kind = Kind::Text;
};

// What an answer is written from.
struct AnswerTask
{
    QString question;
    QList<Passage> passages;
    QList<ChatMessage> history = {}; // what was said before in this conversation, the oldest first; no system messages
    QString summary = {};            // of what was said before that, in a few sentences
    QString findings = {};           // what was concluded from the passages so far, by a model
    bool searched = true;            // false: nobody looked for passages, and the writer may answer without any
};

struct WrittenAnswer
{
    QString text;            // plain text with [n] marks behind the sentences they support
    bool extractive = false; // sentences taken from the documents as they stand, not written by a model
    QString engine;          // who wrote it, where that is not whom engineName() promises
    QString insteadOf;       // why it is not: what was tried in vain, a line each; empty where all went well
    int promptTokens = 0;
    int completionTokens = 0;
    QStringList notes = {}; // what was left out, for the person
};

// Question and passages into an answer: a chat model behind an endpoint, or the built-in extractive writer.
class AnswerWriter
{
public:
    AnswerWriter() = default;
    AnswerWriter(const AnswerWriter&) = delete;
    AnswerWriter& operator=(const AnswerWriter&) = delete;
    virtual ~AnswerWriter() = default;

    virtual QString engineName() const = 0; // for the person
    virtual Future<WrittenAnswer> write(const AnswerTask& task, const CallContext& call, TokenSink sink) = 0;
};

// A question into other ways to say it. Variants arrive one at a time through the sink, in the caller's thread, so that
// each can be searched at once; the future tells that no more will come. The question itself is never among them.
using VariantSink = std::function<void(const QString&)>;

class QueryExpander
{
public:
    QueryExpander() = default;
    QueryExpander(const QueryExpander&) = delete;
    QueryExpander& operator=(const QueryExpander&) = delete;
    virtual ~QueryExpander() = default;

    virtual Future<void> expand(const QString& question, int variants, const CallContext& call, VariantSink sink) = 0;
};

} // namespace sheaf
