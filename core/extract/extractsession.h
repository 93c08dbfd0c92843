#pragma once

#include "core/extract/cellqueue.h"
#include "core/extract/extractoptions.h"

#include <QObject>

namespace sheaf {

class ExtractPump;

// Reads fields out of every chunk in scope: what a view connects to. One run at a time. Lives in the thread that made
// it.
//
// What was read is in the library at once (ExtractLedger): a run that was stopped, or whose program was killed, goes on
// where it was when it is started again. One chunk that fails does not stop the others; it stands in the ledger with
// its reason. Where nothing can be asked at all (no key, an account that is used up, nobody there for a minute) the run
// ends with that error and the rest waits for the next one.
class ExtractSession : public QObject
{
    Q_OBJECT

public:
    explicit ExtractSession(ExtractEngines engines, QObject* parent = nullptr);
    ~ExtractSession() override; // stops; what was read up to then is kept

    // Asks nobody; while nothing runs, cells() are then what would be read. Error where the schema makes no sense or
    // the library fails.
    Future<ExtractEstimate> estimate(const ExtractOptions& options, const CallContext& call);
    // The run as it ended; budgets, stops and trouble with the endpoint are values too. An error is InvalidInput (a
    // schema that makes no sense, a run that is under way) or one of the library.
    Future<ExtractRun> start(const ExtractOptions& options);
    void pause(); // what is in the air ends
    void resume();
    void stop(); // what is in the air is given up, and waits for the next run
    void prioritise(const QList<DocumentId>& documents);
    void prioritise(const QList<ChunkId>& chunks);
    // Reads one that is done or failed once more, before all others. Nothing while there is no run: start one with
    // `only`.
    void again(ChunkId chunk);

    bool isRunning() const { return m_pump != nullptr; }
    ExtractProgress progress() const;
    // Of the run at hand, or what was estimated or run last: see stateOf(), for each chunk, which document has which of
    // them, and the chunk at a place.
    QByteArray cells() const { return queue().states(); }
    QList<CellStretch> stretches() const { return queue().stretches(); }
    ChunkId chunkAt(int index) const { return queue().chunkAt(index); }
    const ExtractEngines& engines() const { return m_engines; }
    // For the next run.
    void setEngines(ExtractEngines engines) { m_engines = std::move(engines); }

Q_SIGNALS:
    void planned(); // cells() and stretches() are there
    // At most 30 a second, the last one always arrives; cells() goes with it.
    void progressChanged(const sheaf::ExtractProgress& progress);
    void finished(const sheaf::ExtractRun& run);

private:
    void publish();
    const CellQueue& queue() const;

    ExtractEngines m_engines;
    std::unique_ptr<ExtractPump> m_pump; // the run at hand
    ExtractProgress m_shown;
    CellQueue m_last;
};

} // namespace sheaf
