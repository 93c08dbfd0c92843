#include "core/ask/promptbuilder.h"

#include "core/ask/datablock.h"

using namespace Qt::StringLiterals;

namespace sheaf {

ChatRequest buildAnswerPrompt(const AnswerTask& task, const QString& delimiter)
{
    ChatRequest request;
    const QString data = dataRule(delimiter);
    if (task.passages.isEmpty())
        request.messages.append({ChatMessage::Role::System,
                                 u"You answer questions from what you know and from what was said before; there are no "
                                 u"documents to this question. Say where you are not sure. Write no numbers in square "
                                 u"brackets. Answer in the language of the question, briefly."_s +
                                     data});
    else
        request.messages.append(
            {ChatMessage::Role::System, u"You answer questions from passages of the person's own documents. Rules: use "
                                        u"only what the passages say. Put the number of the "
                                        u"passage in square brackets directly after each sentence it supports, for "
                                        u"example [2]; several as [1][3]. Keep names and numbers "
                                        u"exactly as they stand. If the passages do not answer the question, say so in "
                                        u"one sentence and name what is missing. Answer in the "
                                        u"language of the question, briefly."_s +
                                            data});
    for (const ChatMessage& message : task.history)
        request.messages.append({message.role, withoutInvisible(message.text).remove(delimiter)});
    QString text;
    if (!task.summary.isEmpty())
        text += dataBlock(delimiter, u"summary of what was said before"_s, task.summary);
    text += passageBlocks(delimiter, task.passages);
    if (!task.findings.isEmpty())
        text += dataBlock(delimiter, u"notes made while reading"_s, task.findings);
    request.messages.append({ChatMessage::Role::User, text + u"Question: "_s + withoutInvisible(task.question)});
    return request;
}

ChatRequest buildVariantsPrompt(const QString& question, int n)
{
    ChatRequest request;
    request.maxTokens = 40 * n + 40;
    request.messages.append(
        {ChatMessage::Role::System,
         u"You write search queries. For the question given, write up to %1 queries that would find the answer in a "
         u"library of documents, in the language of the question and in this order: the question in other words; one "
         u"short sentence as the answer might be worded in a document; where it asks several things, each of them as "
         u"a question of its own; the key words alone; other names and technical terms for the same thing. No two may "
         u"say the same in the same words. One query in each line, no numbering, no labels, no quotation marks, "
         u"nothing else."_s.arg(n)});
    request.messages.append({ChatMessage::Role::User, withoutInvisible(question)});
    return request;
}

} // namespace sheaf
