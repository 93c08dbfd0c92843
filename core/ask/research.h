#pragma once

#include "core/ask/askengines.h"
#include "core/ask/question.h"
#include "core/ask/researchprompts.h"
#include "core/engines/datamarks.h"

#include <QObject>

namespace sheaf {

// One thing that is looked up. Index 0 is the question itself: its passages are found while the plan is being made.
struct ResearchStep
{
    enum class State { Waiting, Searching, Reading, Done, Failed, Cancelled };
    int index = 0;
    int round = 0; // from 1; 0 for the question itself
    QString question;
    State state = State::Waiting;
    Duration took{};      // from its beginning until now or its end
    int passages = 0;     // found for it
    QString finding = {}; // with marks that name the findings' sources, once those are known; empty: none was written
    std::optional<Error> error = {};
};

using ResearchSink = std::function<void(const QList<ResearchStep>&)>;

struct ResearchFindings
{
    QList<ResearchStep> steps;
    QList<Source> sources; // of all steps: those that a finding cites first, then the best of each; numbered from 1
    QStringList notes;     // what failed or was left out, and why
    int calls = 0;         // of the chat model
    int promptTokens = 0;
    int completionTokens = 0;
    bool stopped = false;       // before it was done
    std::optional<Error> error; // nothing at all was found, because searching failed
};

// The question to the writer: the sources as passages, and before them each sub-question with its finding as if the
// writer had been asked it. Pure.
AnswerTask researchTask(const QString& question, const ResearchFindings& findings);

// Looks a question up in parts: a chat model plans sub-questions, each is searched with variants of its own and noted
// down beside the others, then the model says what is missing, and that is looked up too, at most
// AskOptions::researchRounds rounds. AskOptions::maxCalls bounds its calls, one being left for the answer; the variants
// of sub-questions are then made by rules, because a model's would count too. Without a chat model the question is
// taken apart by rules and nothing is noted down, which is said.
//
// A sub-question that fails is a note. Lives in the thread that made it; destroying it ends what runs.
class Research final : public QObject
{
    Q_OBJECT

public:
    // `chat` may be null.
    Research(AskEngines engines, std::shared_ptr<ChatClient> chat, QObject* parent = nullptr);

    // `sink` hears of every change of a step, uncoalesced. After a stop what there is comes, marked as stopped.
    Future<ResearchFindings> run(const QString& question, const AskOptions& options, const CallContext& call,
                                 ResearchSink sink);

private:
    AskEngines m_engines;
    std::shared_ptr<ChatClient> m_chat;
    DataMarks m_marks;
};

} // namespace sheaf
