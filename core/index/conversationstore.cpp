#include "core/index/conversationstore.h"

#include "core/base/wording.h"
#include "core/index/idlist.h"
#include "core/index/languages.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestTitle = 200;
constexpr int titleOfQuestion = 80; // characters

Error noConversation(ConversationId id)
{
    return Error::make(ErrorCode::NotFound, Wording::tr("There is no conversation %1.").arg(id.value));
}

QString titleOf(const QString& question)
{
    const QString line = question.simplified();
    if (line.size() <= titleOfQuestion)
        return line.isEmpty() ? u"…"_s : line;
    const qsizetype space = line.lastIndexOf(u' ', titleOfQuestion - 1);
    return line.left(space > titleOfQuestion / 2 ? space : titleOfQuestion - 1) + u'…';
}

QString languageOfTurn(const QString& question, const QString& answer)
{
    return languageOf(QString(question + u'\n' + answer));
}

Turn toTurn(const QSqlQuery& row)
{
    return {{row.value(0).toLongLong()},
            {row.value(1).toLongLong()},
            QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC),
            row.value(3).toString(),
            row.value(4).toString(),
            {row.value(5).toLongLong()}};
}

Conversation toConversation(const QSqlQuery& row)
{
    return {{row.value(0).toLongLong()},
            row.value(1).toString(),
            QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC),
            QDateTime::fromMSecsSinceEpoch(row.value(3).toLongLong(), Qt::UTC),
            row.value(4).toBool(),
            row.value(5).toInt()};
}

const auto turnColumns = u"SELECT id, conversation, asked_ms, question, answer, run FROM turns "_s;
const auto conversationColumns =
    u"SELECT id, title, begun_ms, touched_ms, pinned,"
    " (SELECT count(*) FROM turns WHERE conversation = conversations.id) FROM conversations "_s;

Result<QList<Turn>> readTurns(Connection& connection, const QString& sql, const QVariantList& values)
{
    QList<Turn> turns;
    const auto read = connection.each(sql, values, [&](const QSqlQuery& row) { turns.append(toTurn(row)); });
    if (!read.ok())
        return read.error();
    return turns;
}

} // namespace

Result<Turn> ConversationStore::add(const Turn& turn)
{
    Turn kept = turn;
    const qint64 asked = turn.asked.toMSecsSinceEpoch();
    if (!turn.conversation.isValid()) {
        const auto begun =
            m_connection.insert(u"INSERT INTO conversations(title, begun_ms, touched_ms) VALUES (?, ?, ?)"_s,
                                {titleOf(turn.question), asked, asked});
        if (!begun.ok())
            return begun.error();
        kept.conversation = {*begun};
    } else {
        const auto touched =
            m_connection.run(u"UPDATE conversations SET touched_ms = max(touched_ms, ?) WHERE id = ?"_s,
                             {asked, turn.conversation.value});
        if (!touched.ok())
            return touched.error();
        if (*touched == 0)
            return noConversation(turn.conversation);
    }
    const auto id = m_connection.insert(u"INSERT INTO turns(conversation, asked_ms, question, answer, language, run)"
                                        " VALUES (?, ?, ?, ?, ?, (SELECT id FROM runs WHERE id = ?))"_s,
                                        {kept.conversation.value, asked, turn.question, turn.answer,
                                         languageOfTurn(turn.question, turn.answer), turn.run.value});
    if (!id.ok())
        return id.error();
    kept.id = {*id};
    if (const auto indexed = index(idList(QList{kept.id})); !indexed.ok())
        return indexed.error();
    return kept;
}

Result<QList<Conversation>> ConversationStore::all()
{
    QList<Conversation> conversations;
    const auto read = m_connection.each(conversationColumns + u"ORDER BY pinned DESC, touched_ms DESC, id DESC"_s, {},
                                        [&](const QSqlQuery& row) { conversations.append(toConversation(row)); });
    if (!read.ok())
        return read.error();
    return conversations;
}

Result<Conversation> ConversationStore::conversation(ConversationId id)
{
    Result<Conversation> found = noConversation(id);
    const auto read = m_connection.each(conversationColumns + u"WHERE id = ?"_s, {id.value},
                                        [&](const QSqlQuery& row) { found = toConversation(row); });
    if (!read.ok())
        return read.error();
    return found;
}

Result<QList<Turn>> ConversationStore::turns(ConversationId id)
{
    return readTurns(m_connection, turnColumns + u"WHERE conversation = ? ORDER BY id"_s, {id.value});
}

Result<QList<Turn>> ConversationStore::latest(ConversationId id, int count)
{
    return readTurns(m_connection, turnColumns + u"WHERE conversation = ? ORDER BY id DESC LIMIT ?"_s,
                     {id.value, std::max(0, count)});
}

Result<void> ConversationStore::change(const QString& sql, const QVariantList& values, const QString& what)
{
    const auto done = m_connection.run(sql, values);
    if (!done.ok())
        return done.error();
    return *done > 0 ? Result<void>() : Result<void>(Error::make(ErrorCode::NotFound, what));
}

Result<OpenConversation> ConversationStore::open(ConversationId id)
{
    const auto found = conversation(id);
    if (!found.ok())
        return found.error();
    const auto said = turns(id);
    if (!said.ok())
        return said.error();
    const auto told = summary(id);
    if (!told.ok())
        return told.error();
    return OpenConversation{*found, *said, *told};
}

Result<void> ConversationStore::rename(ConversationId id, const QString& title)
{
    const QString line = title.simplified();
    if (line.isEmpty() || line.size() > longestTitle)
        return Error::make(ErrorCode::InvalidInput,
                           Wording::tr("A conversation needs a title of 1 to %1 characters.").arg(longestTitle));
    return change(u"UPDATE conversations SET title = ? WHERE id = ?"_s, {line, id.value}, noConversation(id).message);
}

Result<void> ConversationStore::pin(ConversationId id, bool pinned)
{
    return change(u"UPDATE conversations SET pinned = ? WHERE id = ?"_s, {int(pinned), id.value},
                  noConversation(id).message);
}

Result<void> ConversationStore::edit(TurnId id, const QString& question, const QString& answer)
{
    const QString ids = idList(QList{id});
    if (const auto out = unindex(ids); !out.ok())
        return out.error();
    const auto changed = change(u"UPDATE turns SET question = ?, answer = ?, language = ? WHERE id = ?"_s,
                                {question, answer, languageOfTurn(question, answer), id.value},
                                Wording::tr("There is no turn %1 in any conversation.").arg(id.value));
    return changed.ok() ? index(ids) : changed;
}

Result<void> ConversationStore::removeTurns(const QList<TurnId>& ids)
{
    return wipe(idList(ids));
}

Result<void> ConversationStore::remove(const QList<ConversationId>& ids)
{
    QList<TurnId> turns;
    const auto read = m_connection.each(
        u"SELECT id FROM turns WHERE conversation IN (SELECT value FROM json_each(?))"_s, {idList(ids)},
        [&](const QSqlQuery& row) { turns.append(TurnId{row.value(0).toLongLong()}); });
    if (!read.ok())
        return read.error();
    return wipe(idList(turns));
}

Result<ConversationSummary> ConversationStore::summary(ConversationId id)
{
    Result<ConversationSummary> found = noConversation(id);
    const auto read = m_connection.each(u"SELECT summary, summary_to, revision FROM conversations WHERE id = ?"_s,
                                        {id.value}, [&](const QSqlQuery& row) {
                                            found = ConversationSummary{row.value(0).toString(),
                                                                        {row.value(1).toLongLong()},
                                                                        row.value(2).toLongLong()};
                                        });
    if (!read.ok())
        return read.error();
    return found;
}

Result<bool> ConversationStore::setSummary(ConversationId id, const ConversationSummary& summary)
{
    const auto done =
        m_connection.run(u"UPDATE conversations SET summary = ?, summary_to = ? WHERE id = ? AND revision = ?"_s,
                         {summary.text, summary.to.value, id.value, summary.revision});
    if (!done.ok())
        return done.error();
    return *done > 0;
}

Result<void> ConversationStore::index(const QString& turns)
{
    const auto done = m_connection.run(u"INSERT INTO turns_fts(rowid, text) SELECT id, text FROM turn_words"
                                       " WHERE id IN (SELECT value FROM json_each(?))"_s,
                                       {turns});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

// An index without content of its own must be told what it forgets (sqlite.org/fts5.html, 6.7). Forgotten words stay in
// its older segments until those are merged. A summary that may hold them is made again.
Result<void> ConversationStore::unindex(const QString& turns)
{
    for (const QString& sql :
         {u"UPDATE conversations SET revision = revision + 1, summary = '', summary_to = 0 WHERE id IN"
          " (SELECT conversation FROM turns WHERE id IN (SELECT value FROM json_each(?)))"_s,
          u"INSERT INTO turns_fts(turns_fts, rowid, text) SELECT 'delete', id, text FROM turn_words"
          " WHERE id IN (SELECT value FROM json_each(?))"_s}) {
        if (const auto done = m_connection.run(sql, {turns}); !done.ok())
            return done.error();
    }
    const auto merged = m_connection.run(u"INSERT INTO turns_fts(turns_fts) VALUES ('optimize')"_s);
    return merged.ok() ? Result<void>() : Result<void>(merged.error());
}

Result<void> ConversationStore::wipe(const QString& turns)
{
    if (const auto out = unindex(turns); !out.ok())
        return out.error();
    for (const QString& sql : {u"DELETE FROM runs WHERE id IN"
                               " (SELECT run FROM turns WHERE id IN (SELECT value FROM json_each(?)))"_s,
                               u"DELETE FROM turns WHERE id IN (SELECT value FROM json_each(?))"_s}) {
        if (const auto done = m_connection.run(sql, {turns}); !done.ok())
            return done.error();
    }
    const auto emptied = m_connection.run(
        u"DELETE FROM conversations WHERE NOT EXISTS (SELECT 1 FROM turns WHERE conversation = conversations.id)"_s);
    return emptied.ok() ? Result<void>() : Result<void>(emptied.error());
}

} // namespace sheaf
