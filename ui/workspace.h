#pragma once

#include "core/base/doctorline.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/concurrency/requesttracker.h"
#include "core/concurrency/workprogress.h"
#include "core/documents/document.h"
#include "core/documents/pagerenderer.h"
#include "core/engines/calltable.h"
#include "core/index/collectionstore.h"
#include "core/index/folderwatcher.h"
#include "core/index/indexer.h"
#include "core/index/runstore.h"
#include "core/index/samplestore.h"
#include "core/lab/racereport.h"
#include "core/network/endpointguard.h"
#include "core/network/keypurpose.h"
#include "ui/ask/askmodel.h"
#include "ui/ask/historyaccess.h"
#include "ui/lab/labaccess.h"

#include <QThreadPool>
#include <functional>

namespace sheaf {

class ExtractModel;

// Who answers at present, for the status bar and the settings.
struct EngineStatus
{
    enum class Health { Unknown, Good, Degraded, Down };
    QString name;   // "Built-in engine", "nomic-embed-text at 127.0.0.1 · qwen3 at 127.0.0.1"
    QString detail; // for the tool tip: the last error, the address; may be empty
    Health health = Health::Unknown;
    bool vectorsOfAnotherModel = false; // the library has to be embedded again before it can be asked
};

// What a test of an endpoint has found, for the person.
struct EndpointFinding
{
    QString text;
    bool canFetch = false; // the model is not there, and the server could fetch it
};

// What the settings say under a key.
struct KeyNote
{
    QString text;
    bool isKept = false; // beyond this session
};

enum class EndpointRole { Embedding, Chat, SpareChat, Rerank };

// A model server that answers on this machine.
struct LocalServer
{
    QString name; // "Ollama", "LM Studio"
    QUrl url;
    QStringList models;
};

// Everything the window works on. The objects are borrowed and outlive the window; the functions are called in the GUI
// thread and may be empty only where it says so.
struct Workspace
{
    AskModel& ask;
    Indexer& indexer;
    RequestTracker& tracker;
    QThreadPool& pool; // for reading text files that the viewer shows

    // A question both ways, retrieval only unless the options say otherwise.
    std::function<Future<RaceReport>(const QString&, const AskOptions&, std::stop_token)> race;
    // The last n stored runs, newest first, and the measured parts of one.
    std::function<Future<QList<StoredRun>>(int)> recentRuns;
    std::function<Future<QList<Span>>(RunId)> spansOf;
    std::function<std::unique_ptr<PageRenderer>()> makeRenderer;
    // What answers there. Without a secret the one in use is sent.
    std::function<Future<EndpointFinding>(EndpointRole, const EndpointSettings&, const std::optional<Secret>&,
                                          std::stop_token)>
        probe;
    std::function<EngineStatus()> engine; // cheap; asked several times a second
    // What is known of every address that was called, and the way to end calls; ids are the tracker's.
    std::function<QList<EndpointLoad>()> endpoints;
    std::function<void(qint64)> stopCall;
    std::function<void()> stopAllCalls;
    std::function<QStringList()> suggestions; // questions to begin with; may be empty
    std::function<void()> addSamples;         // may be empty: then none are offered

    Settings settings; // as they are when the window opens
    // Puts settings into force and keeps them. Without a secret the key in use stays.
    std::function<Result<void>(const Settings&, const std::optional<Secret>&)> applySettings;
    QString statePath; // INI file of the window's own state; empty: nothing is kept

    // Has the server fetch its model; the sink hears how far it is, in words.
    std::function<Future<void>(const EndpointSettings&, const std::optional<Secret>&,
                               const std::function<void(const QString&)>&, std::stop_token)>
        fetchModel = {};
    // A key for the addresses that are in force; empty: removes the one there is, also from the keychain.
    std::function<void(KeyPurpose, const Secret&)> setKey = {};
    // A document's text as the library has it: read, and cleaned page by page.
    std::function<Future<DocumentText>(const QString& path, const Secret&, const CallContext&)> readText = {};

    // Groups of documents; what a name may be stands in core/index/collectionstore.h.
    std::function<Future<QList<Collection>>()> collections = {};
    std::function<Future<QList<DocumentId>>(CollectionId)> documentsOf = {};
    std::function<Future<CollectionId>(const QString& name)> createCollection = {};
    std::function<Future<void>(CollectionId, const QString& name)> renameCollection = {};
    std::function<Future<void>(CollectionId)> removeCollection = {}; // the documents stay
    std::function<Future<void>(CollectionId, const QList<DocumentId>&)> addToCollection = {};
    std::function<Future<void>(CollectionId, const QList<DocumentId>&)> takeOutOfCollection = {};

    // Folders the library follows; watching one that is watched changes its patterns.
    std::function<Future<QList<WatchedFolder>>()> watchedFolders = {};
    std::function<Future<void>(const WatchedFolder&)> watchFolder = {};
    std::function<Future<void>(const QString& path)> unwatchFolder = {}; // what was indexed stays
    // The listener hears, for as long as it lives, where not everything can be watched, and what is done instead.
    std::function<void(QObject* listener, const std::function<void(const QString&)>&)> whenWatchingIsLimited = {};

    // A copy of the library in one file, its bytes; what the library has wrong with it; what of that was put right.
    // Each says how far it is where that can be told, and ends with Cancelled, as if it had not begun, after a stop.
    std::function<Future<qint64>(const QString& file, std::stop_token, const WorkProgress&)> backUp = {};
    // The library to a new or empty folder: the window closes and comes back when it is there.
    std::function<void(const QString& folder)> moveLibrary = {};
    std::function<Future<QStringList>(std::stop_token, const WorkProgress&)> checkLibrary = {};
    std::function<Future<QStringList>(std::stop_token)> repairLibrary = {};

    HistoryAccess history = {}; // of conversations
    // Passages by their numbers, in their order; those that are gone are left out.
    std::function<Future<QList<ChunkRecord>>(const QList<ChunkId>&)> chunks = {};
    ExtractModel* extract = nullptr; // always there; borrowed like the others
    // Whether questions about a collection may be put to the web.
    std::function<Future<void>(CollectionId, bool isPrivate)> setCollectionPrivate = {};
    LabAccess lab = {}; // of made-up workloads

    // For the dashboards, newest first and in order of time: runs that were asked since then, what calls did since
    // then.
    std::function<Future<QList<StoredRun>>(const QDateTime& from, RunId after, int count)> runsSince = {};
    std::function<Future<QList<CallSample>>(const QDateTime& from)> callSamples = {};

    QString pastedFolder = {}; // where text that is pasted becomes a document; empty: nowhere
    // The model servers of this machine that answer on their usual ports; may be empty, then none are offered.
    std::function<Future<QList<LocalServer>>(std::stop_token)> localServers = {};

    // Where the key in force is kept, in words for a person; no text where there is none.
    std::function<KeyNote(KeyPurpose)> keyNote = {};
    // The listener hears, for as long as it lives, where that may have changed.
    std::function<void(QObject* listener, const std::function<void()>&)> whenKeysChange = {};
    // Calls that left this machine, the latest first.
    std::function<Future<QList<OutboundCall>>(const CallQuery&)> sentCalls = {};
    std::function<Future<QList<DoctorLine>>(std::stop_token)> examine = {}; // what is installed, reachable, wrong
};

} // namespace sheaf
