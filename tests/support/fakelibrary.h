#pragma once

#include "ui/workspace.h"

namespace sheaf::test {

// Collections, watched folders and upkeep as a window sees them, in memory. With `error` set everything fails with it.
class FakeLibrary
{
public:
    void serve(Workspace& workspace)
    {
        workspace.collections = [this] {
            QList<Collection> all = collections;
            for (Collection& collection : all)
                collection.documents = int(members.value(collection.id).size());
            return told<QList<Collection>>(all);
        };
        workspace.documentsOf = [this](CollectionId id) { return told<QList<DocumentId>>(members.value(id)); };
        workspace.createCollection = [this](const QString& name) {
            const CollectionId made{100 + int(collections.size())};
            if (!error)
                collections.append({made, name});
            return told<CollectionId>(made);
        };
        workspace.renameCollection = [this](CollectionId id, const QString& name) {
            for (Collection& collection : collections) {
                if (!error && collection.id == id)
                    collection.name = name;
            }
            return done();
        };
        workspace.setCollectionPrivate = [this](CollectionId id, bool isPrivate) {
            for (Collection& collection : collections) {
                if (!error && collection.id == id)
                    collection.isPrivate = isPrivate;
            }
            return done();
        };
        workspace.removeCollection = [this](CollectionId id) {
            if (!error)
                collections.removeIf([id](const Collection& each) { return each.id == id; });
            return done();
        };
        workspace.addToCollection = [this](CollectionId id, const QList<DocumentId>& documents) {
            if (!error)
                members[id] += documents;
            return done();
        };
        workspace.takeOutOfCollection = [this](CollectionId id, const QList<DocumentId>& documents) {
            if (!error)
                members[id].removeIf([&](DocumentId each) { return documents.contains(each); });
            return done();
        };
        workspace.watchedFolders = [this] { return told<QList<WatchedFolder>>(folders); };
        workspace.watchFolder = [this](const WatchedFolder& folder) {
            if (!error) {
                folders.removeIf([&](const WatchedFolder& each) { return each.path == folder.path; });
                folders.append(folder);
            }
            return done();
        };
        workspace.unwatchFolder = [this](const QString& path) {
            if (!error)
                folders.removeIf([&](const WatchedFolder& each) { return each.path == path; });
            return done();
        };
        workspace.whenWatchingIsLimited = [this](QObject*, const std::function<void(const QString&)>& tell) {
            limited = tell;
        };
        workspace.backUp = [this](const QString& file, std::stop_token stop, const WorkProgress& progress) {
            backups.append(file);
            upkeepStop = stop;
            upkeepProgress = progress;
            return backup.future();
        };
        workspace.checkLibrary = [this](std::stop_token stop, const WorkProgress&) {
            ++checks;
            upkeepStop = stop;
            return told<QStringList>(findings);
        };
        workspace.repairLibrary = [this](std::stop_token) {
            ++repairs;
            if (!error)
                findings.clear();
            return told<QStringList>(repaired);
        };
    }

    QList<Collection> collections;
    QHash<CollectionId, QList<DocumentId>> members;
    QList<WatchedFolder> folders;
    std::function<void(const QString&)> limited;
    QStringList backups;
    Promise<qint64> backup;
    QStringList findings;
    QStringList repaired;
    std::stop_token upkeepStop; // of the last copy or check
    WorkProgress upkeepProgress;
    int checks = 0;
    int repairs = 0;
    std::optional<Error> error;

private:
    template<class T>
    Future<T> told(const T& value) const
    {
        return error ? failedFuture<T>(*error) : readyFuture<T>(value);
    }
    Future<void> done() const { return error ? failedFuture<void>(*error) : readyFuture<void>(Result<void>()); }
};

} // namespace sheaf::test
