#include "app/cli/commands.h"

#include "core/ask/conversationexport.h"
#include "core/index/conversationsearch.h"

#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int hitsShown = 20;

Error conversationsUsage()
{
    return Error::make(ErrorCode::InvalidInput,
                       u"conversations takes nothing, list, show ID, search TEXT, rename ID TITLE, remove ID... or "
                       "export ID FILE.md. --help shows what there is."_s);
}

Result<QList<ConversationId>> conversationIdsOf(const QStringList& words)
{
    QList<ConversationId> ids;
    for (const QString& word : words) {
        bool ok = false;
        ids.append(ConversationId{word.toLongLong(&ok)});
        if (!ok || !ids.last().isValid())
            return Error::make(
                ErrorCode::InvalidInput,
                u"“%1” is not the number of a conversation; sheaf-cli conversations shows them."_s.arg(word));
    }
    return ids;
}

QJsonObject toJson(const Conversation& conversation)
{
    return {{u"id"_s, conversation.id.value},
            {u"title"_s, conversation.title},
            {u"begun"_s, conversation.begun.toString(Qt::ISODate)},
            {u"touched"_s, conversation.touched.toString(Qt::ISODate)},
            {u"pinned"_s, conversation.pinned},
            {u"turns"_s, conversation.turns}};
}

QJsonObject toJson(const Turn& turn)
{
    return {{u"id"_s, turn.id.value},
            {u"conversation"_s, turn.conversation.value},
            {u"asked"_s, turn.asked.toString(Qt::ISODate)},
            {u"question"_s, turn.question},
            {u"answer"_s, turn.answer},
            {u"run"_s, turn.run.value}};
}

Future<ExitStatus> listConversations(const CommandContext& context)
{
    const auto all = context.app.database().read(
        CallContext{}, [](Connection& connection) { return ConversationStore(connection).all(); });
    return then(all, &context.app, [context](const QList<Conversation>& conversations) {
        QJsonArray array;
        for (const Conversation& conversation : conversations) {
            array.append(toJson(conversation));
            context.console.print(u"%1  %2  %3 questions  %4"_s
                                      .arg(QString::number(conversation.id.value).rightJustified(5),
                                           conversation.touched.toLocalTime().toString(u"yyyy-MM-dd HH:mm"))
                                      .arg(conversation.turns, 3)
                                      .arg(conversation.title));
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (conversations.isEmpty())
            context.console.say(u"Nothing was asked yet that is remembered."_s);
        return ExitStatus::Done;
    });
}

Future<ExitStatus> showConversation(const CommandContext& context, ConversationId id)
{
    const auto read = context.app.database().read(
        CallContext{}, [id](Connection& connection) { return ConversationStore(connection).open(id); });
    return then(read, &context.app, [context](const OpenConversation& whole) {
        QJsonArray turns;
        context.console.print(whole.conversation.title);
        for (const Turn& turn : whole.turns) {
            turns.append(toJson(turn));
            context.console.print(
                u"\n%1  %2"_s.arg(turn.asked.toLocalTime().toString(u"yyyy-MM-dd HH:mm"), turn.question));
            context.console.print(turn.answer);
        }
        QJsonObject object = toJson(whole.conversation);
        object[u"turns"_s] = turns;
        if (!whole.summary.text.isEmpty()) {
            object[u"summary"_s] = whole.summary.text;
            context.console.print(u"\nWhat no longer fits into a prompt is remembered as: "_s + whole.summary.text);
        }
        if (context.console.json())
            context.console.printJson(object);
        return ExitStatus::Done;
    });
}

Future<ExitStatus> searchConversations(const CommandContext& context, const QString& text)
{
    const auto found = context.app.database().read(CallContext{}, [text](Connection& connection) {
        return ConversationSearch(connection).search(text, hitsShown);
    });
    return then(found, &context.app, [context](const QList<TurnHit>& hits) {
        QJsonArray array;
        for (const TurnHit& hit : hits) {
            QJsonObject object = toJson(hit.turn);
            object[u"title"_s] = hit.title;
            object[u"score"_s] = hit.score;
            object[u"fit"_s] = hit.fit;
            array.append(object);
            context.console.print(u"%1  %2 — %3"_s.arg(QString::number(hit.turn.conversation.value).rightJustified(5),
                                                       hit.turn.question, hit.turn.answer.simplified().left(120)));
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (hits.isEmpty())
            context.console.say(u"Nothing of that was spoken of."_s);
        return ExitStatus::Done;
    });
}

Result<void> writeFile(const QString& path, const QString& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return Error::make(ErrorCode::Io, u"%1 could not be written: %2. Is there room, and may you write there?"_s.arg(
                                              path, file.errorString()));
    return {};
}

Future<ExitStatus> exportConversation(const CommandContext& context, ConversationId id, const QString& path)
{
    const auto text = context.app.database().read(
        CallContext{}, [id](Connection& connection) { return conversationMarkdown(connection, id); });
    return then(text, &context.app, [context, path](const QString& markdown) -> Result<ExitStatus> {
        if (const auto written = writeFile(path, markdown); !written.ok())
            return written.error();
        if (context.console.json())
            context.console.printJson(QJsonObject{{u"file"_s, path}});
        context.console.print(path);
        return ExitStatus::Done;
    });
}

// What does not exist is NotFound before anything is removed.
Result<void> removeAll(Connection& connection, const QList<ConversationId>& ids)
{
    ConversationStore store(connection);
    for (const ConversationId id : ids) {
        if (const auto there = store.conversation(id); !there.ok())
            return there.error();
    }
    return store.remove(ids);
}

} // namespace

Future<ExitStatus> runConversations(const CommandContext& context)
{
    const QStringList words = context.line.arguments;
    const QString action = words.value(0, u"list"_s);
    if (action == "list"_L1 && words.size() <= 1)
        return listConversations(context);
    if (action == "search"_L1 && words.size() == 2)
        return searchConversations(context, words[1]);
    const bool known = (action == "show"_L1 && words.size() == 2) || (action == "remove"_L1 && words.size() >= 2) ||
                       ((action == "rename"_L1 || action == "export"_L1) && words.size() == 3);
    if (!known)
        return failedFuture<ExitStatus>(conversationsUsage());
    const auto ids = conversationIdsOf(action == "remove"_L1 ? words.mid(1) : words.mid(1, 1));
    if (!ids.ok())
        return failedFuture<ExitStatus>(ids.error());
    if (action == "show"_L1)
        return showConversation(context, ids->first());
    if (action == "export"_L1)
        return exportConversation(context, ids->first(), words[2]);
    const auto changed =
        context.app.database().write(CallContext{}, [words, action, ids = *ids](Connection& connection) {
            return action == "remove"_L1 ? removeAll(connection, ids)
                                         : ConversationStore(connection).rename(ids.first(), words[2]);
        });
    return then(changed, &context.app, [context] { return listConversations(context); });
}

} // namespace sheaf
