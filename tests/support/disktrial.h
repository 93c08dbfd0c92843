#pragma once

#include "support/faultvfs.h"
#include "support/workspace.h"

namespace sheaf::test {

inline const char* diskFaultName(DiskFault fault)
{
    switch (fault) {
    case DiskFault::Full:
        return "full";
    case DiskFault::IoError:
        return "I/O error";
    case DiskFault::Torn:
        return "torn write";
    case DiskFault::PowerCut:
        return "power cut";
    case DiskFault::None:
        break;
    }
    return "none";
}

// A library is made and filled while the disk fails at its n-th write; then the disk is there again.
struct DiskTrial
{
    bool reached = false; // there were so many writes
    int writes = 0;
    int refused = 0;      // documents that could not be stored at first
    QStringList findings; // none is good news

    static DiskTrial run(DiskFault fault, int write, int documents, quint32 seed = 1)
    {
        DiskTrial trial;
        FaultVfs disk;
        Workspace work;
        QStringList paths;
        for (int i = 0; i < documents; ++i)
            paths.append(
                work.write(QStringLiteral("%1.txt").arg(i), sampleText(QStringLiteral("subject%1").arg(i), 3)));
        disk.failAt(write, fault, seed);
        const auto opened = work.open();
        QSet<QString> stored;
        if (opened.ok()) {
            const QList<IndexedFile> files = work.add(paths);
            if (files.size() != paths.size())
                trial.find(QStringLiteral("indexing did not come to its end"));
            for (const IndexedFile& file : files) {
                if (file.outcome == IndexedFile::Outcome::Indexed)
                    stored.insert(file.path);
                else
                    trial.complain(fault, file.error);
            }
        } else {
            trial.complain(fault, opened.error());
        }
        trial.reached = disk.hasFailed();
        trial.writes = disk.writes();
        if (fault == DiskFault::Torn || fault == DiskFault::PowerCut) {
            work.close();
            disk.crash();
        } else {
            disk.heal();
            if (opened.ok()) // it goes on as soon as there is room
                trial.addAll(work, paths);
            work.close();
        }
        if (const auto again = work.open(); !again.ok()) {
            trial.find(QStringLiteral("does not open: ") + again.error().message + again.error().detail);
            return trial;
        }
        trial.check(work);
        QSet<QString> there;
        for (const DocumentRecord& record : work.documents()) {
            if (record.state == DocumentState::Searchable)
                there.insert(record.path);
        }
        if (!there.contains(stored))
            trial.find(QStringLiteral("a stored document is lost"));
        trial.addAll(work, paths);
        trial.check(work);
        if (work.searchText(QStringLiteral("sentence"), 1000).size() != 3 * documents)
            trial.find(QStringLiteral("not everything is found"));
        return trial;
    }

private:
    void find(const QString& finding) { findings.append(finding); }
    void addAll(Workspace& work, const QStringList& paths)
    {
        using Outcome = IndexedFile::Outcome;
        for (const IndexedFile& file : work.add(paths)) {
            if (file.outcome != Outcome::Indexed && file.outcome != Outcome::AlreadyKnown)
                find(QStringLiteral("does not go on: ") +
                     (file.error ? file.error->message + file.error->detail : QString()));
        }
    }
    void check(Workspace& work)
    {
        findings += work.findings();
        const auto found = await(work.vectors->check(CallContext{}));
        findings += found.ok() ? *found : QStringList{found.error().message};
    }
    // Whatever is told names the library and what to do.
    void complain(DiskFault fault, const std::optional<Error>& error)
    {
        ++refused;
        if (!error || !error->message.contains(QStringLiteral("library"))) {
            find(QStringLiteral("no reason is given: ") + (error ? error->message : QString()));
            return;
        }
        if (fault == DiskFault::Full &&
            (error->code != ErrorCode::DiskFull || !error->message.contains(QStringLiteral("Free some space"))))
            find(QStringLiteral("a full disk is told as: ") + error->message + error->detail);
        if (fault == DiskFault::IoError &&
            (error->code != ErrorCode::Io || !error->message.contains(QStringLiteral("Check the disk"))))
            find(QStringLiteral("a disk that fails is told as: ") + error->message + error->detail);
    }
};

} // namespace sheaf::test
