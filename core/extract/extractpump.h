#pragma once

#include "core/concurrency/stop.h"
#include "core/extract/cellqueue.h"
#include "core/extract/extractplan.h"
#include "core/extract/extractspending.h"
#include "core/index/throughput.h"

#include <QObject>

namespace sheaf {

// One run of ExtractSession. Keeps `window` chunks in the air: the next begins the moment one ends. Texts are fetched a
// little ahead, results written together with all that came while the last were being written.
class ExtractPump final : public QObject
{
    Q_OBJECT

public:
    ExtractPump(ExtractEngines engines, ExtractOptions options);
    ~ExtractPump() override;

    Future<ExtractRun> start();
    void pause(bool paused);
    void stop();
    void again(ChunkId chunk); // see CellQueue
    CellQueue& queue() { return m_queue; }
    ExtractProgress progress() const;

Q_SIGNALS:
    void planned();

private:
    void begin(const ExtractPlan& plan);
    void pump();
    bool mayBegin();
    void fetch();
    void launch(const ChunkToRead& next);
    void land(ChunkId chunk, TimePoint began, Result<FieldsFound> result);
    void endure(ChunkId chunk, const Error& error);
    void note(CellOutcome outcome);
    void flush();
    void endIfDone();
    void end();
    bool ending() const { return m_stopped || !m_budgetEnd.isEmpty() || m_error; }
    Milliseconds elapsed() const;

    const ExtractEngines m_engines;
    const ExtractOptions m_options;
    const Promise<ExtractRun> m_promise;
    std::stop_source m_stop;
    CallContext m_call;
    ExtractJobId m_job;
    CellQueue m_queue;
    ExtractSpending m_spending;
    std::deque<ChunkToRead> m_ready; // texts at hand
    QHash<qint64, CellOutcome> m_unsaved;
    bool m_planned = false;
    bool m_fetching = false;
    bool m_saving = false;
    bool m_stopped = false;
    bool m_paused = false;
    bool m_ended = false;
    int m_running = 0;
    QString m_budgetEnd;
    std::optional<Error> m_error;
    TimerHandle m_wait; // for an endpoint that is not there
    Duration m_waited{};
    QString m_trouble;
    Throughput m_rate;
    Milliseconds m_worked{};
    int m_endedHere = 0; // chunks, done or failed, in this run
    Duration m_before{}; // active before the last pause
    TimePoint m_since;
};

} // namespace sheaf
