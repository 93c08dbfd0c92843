#pragma once

#include "core/ask/exhaustiveprompts.h"
#include "core/ask/question.h"
#include "core/ask/researchprompts.h"
#include "core/engines/datamarks.h"

#include <QObject>

namespace sheaf {

// The facts of a whole reading into one answer: joined by the model until they fit one prompt, then written, or listed
// as they are where it cannot. Exhaustive's doing; one answer each.
class ExhaustiveWriter final : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        QString question;
        QList<Fact> facts;
        QList<Source> sources; // of the facts' chunks, numbered from 1
        QString coverage;
        int callsLeft = -1; // below zero: as many as it takes
        QStringList words;  // of the question, for a listing without a model
        bool parallel = true;
    };

    // `chat` and `tokens` may be null.
    ExhaustiveWriter(std::shared_ptr<ChatClient> chat, DataMarks marks, Task task, const CallContext& call,
                     TokenSink tokens, QObject* parent);

    // Never fails: what cannot be written is listed.
    Future<WrittenAnswer> write();

private:
    void reduce(int step);
    void merge(int step);
    void writeAnswer();
    void list();
    bool mayAsk() const { return m_chat && !m_call.stopRequested() && m_task.callsLeft != 0; }
    Future<ChatReply> ask(const ChatRequest& request, const QString& name, TokenSink sink = {});

    std::shared_ptr<ChatClient> m_chat;
    DataMarks m_marks;
    Task m_task;
    CallContext m_call;
    TokenSink m_tokens;
    Promise<WrittenAnswer> m_promise;
    QStringList m_lines; // notes with marks
    WrittenAnswer m_answer;
    bool m_begun = false; // the person has seen words of an answer
};

// Facts by code alone: how many in how many files, then the facts, those of one file together. Without a model
// (`words` set) they are counted as sentences with those words. Pure.
QString listedFacts(const QList<Fact>& facts, const QList<Source>& sources, const QStringList& words);

} // namespace sheaf
