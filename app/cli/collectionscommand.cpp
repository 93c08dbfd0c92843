#include "app/cli/commands.h"

#include "core/index/collectionstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error usage()
{
    return Error::make(
        ErrorCode::InvalidInput,
        u"collections takes nothing, create NAME, delete NAME, rename NAME NEW, show NAME, private NAME, "
        "public NAME, add NAME ID... or remove NAME ID... --help shows what there is."_s);
}

Result<QList<DocumentId>> idsOf(const QStringList& words)
{
    QList<DocumentId> ids;
    for (const QString& word : words) {
        bool ok = false;
        ids.append(DocumentId{word.toLongLong(&ok)});
        if (!ok || !ids.last().isValid())
            return Error::make(ErrorCode::InvalidInput,
                               u"“%1” is not the number of a document; sheaf-cli list shows them."_s.arg(word));
    }
    return ids;
}

// What a change of collections does; `words` are those behind the command.
Result<void> change(Connection& connection, const QStringList& words)
{
    CollectionStore store(connection);
    const QString& action = words[0];
    if (action == "create"_L1 && words.size() == 2) {
        const auto made = store.create(words[1]);
        return made.ok() ? Result<void>() : Result<void>(made.error());
    }
    const bool marks = (action == "private"_L1 || action == "public"_L1) && words.size() == 2;
    const bool known = marks || (action == "delete"_L1 && words.size() == 2) ||
                       (action == "rename"_L1 && words.size() == 3) ||
                       ((action == "add"_L1 || action == "remove"_L1) && words.size() > 2);
    if (!known)
        return usage();
    const auto collection = store.named(words[1]);
    if (!collection.ok())
        return collection.error();
    if (action == "delete"_L1)
        return store.remove(*collection);
    if (marks)
        return store.setPrivate(*collection, action == "private"_L1);
    if (action == "rename"_L1)
        return store.rename(*collection, words[2]);
    const auto ids = idsOf(words.mid(2));
    if (!ids.ok())
        return ids.error();
    return action == "add"_L1 ? store.add(*collection, *ids) : store.takeOut(*collection, *ids);
}

Future<ExitStatus> listCollections(const CommandContext& context)
{
    const auto all = context.app.database().read(
        CallContext{}, [](Connection& connection) { return CollectionStore(connection).all(); });
    return then(all, &context.app, [context](const QList<Collection>& collections) {
        QJsonArray array;
        for (const Collection& collection : collections) {
            array.append(QJsonObject{{u"id"_s, collection.id.value},
                                     {u"name"_s, collection.name},
                                     {u"documents"_s, collection.documents},
                                     {u"private"_s, collection.isPrivate}});
            context.console.print(u"%1 documents  %2%3"_s.arg(collection.documents, 6)
                                      .arg(collection.name, collection.isPrivate ? u" (private)"_s : QString()));
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (collections.isEmpty())
            context.console.say(u"There are no collections. Begin with: sheaf-cli collections create NAME"_s);
        return ExitStatus::Done;
    });
}

Future<ExitStatus> showCollection(const CommandContext& context, const QString& name)
{
    const auto ids =
        context.app.database().read(CallContext{}, [name](Connection& connection) -> Result<QList<DocumentId>> {
            CollectionStore store(connection);
            const auto collection = store.named(name);
            if (!collection.ok())
                return collection.error();
            return store.documentsOf(*collection);
        });
    return then(ids, &context.app, [context](const QList<DocumentId>& members) {
        return then(context.app.indexer().documents(), &context.app,
                    [context, members](const QList<DocumentRecord>& documents) {
                        QJsonArray array;
                        for (const DocumentRecord& document : documents) {
                            if (!members.contains(document.id))
                                continue;
                            array.append(QJsonObject{{u"id"_s, document.id.value}, {u"path"_s, document.path}});
                            context.console.print(u"%1  %2"_s.arg(document.id.value, 5).arg(document.path));
                        }
                        if (context.console.json())
                            context.console.printJson(array);
                        return ExitStatus::Done;
                    });
    });
}

} // namespace

Future<ExitStatus> runCollections(const CommandContext& context)
{
    const QStringList words = context.line.arguments;
    if (words.isEmpty())
        return listCollections(context);
    if (words[0] == "show"_L1 && words.size() == 2)
        return showCollection(context, words[1]);
    const auto changed = context.app.database().write(
        CallContext{}, [words](Connection& connection) { return change(connection, words); });
    return then(changed, &context.app, [context] { return listCollections(context); });
}

} // namespace sheaf
