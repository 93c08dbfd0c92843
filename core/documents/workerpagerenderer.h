#pragma once

#include "core/base/clock.h"
#include "core/concurrency/stop.h"
#include "core/documents/extractworker.h"
#include "core/documents/pagerenderer.h"
#include "core/documents/regularfile.h"

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>

namespace sheaf {

// The page viewer's document in a worker process that lives as long as the document is open. Calls are answered in
// order; one that is stopped while it waits is never sent, one that is stopped on its way is answered at once and its
// result thrown away. Before open() calls are InvalidInput. A second open() cancels what waits and takes another
// process. Core thread.
class WorkerPageRenderer : public PageRenderer
{
public:
    WorkerPageRenderer(const QString& program, std::shared_ptr<Clock> clock,
                       ExtractWorker::Mode mode = ExtractWorker::Mode::Interactive,
                       SymbolicLinks links = SymbolicLinks::Follow);
    ~WorkerPageRenderer() override;

    Future<Opened> open(const QString& path, const Secret& password, const CallContext& call) override;
    Future<QImage> render(int page, int width, const CallContext& call) override;
    Future<QList<QRectF>> locate(int page, const QString& quote, const CallContext& call) override;
    Future<QList<QRectF>> find(int page, const QString& typed, const CallContext& call) override;

private:
    // One request on its way. `take` returns false for a frame that is no answer to it.
    struct Job
    {
        ExtractRequest request;
        std::function<bool(const ExtractFrame&)> take;
        std::function<void(const Error&)> fail;
        std::function<bool()> isOver;
        StopHandle stop;
    };
    template<class Frame, class T, class Get>
    Future<T> ask(const ExtractRequest& request, const CallContext& call, Get get);
    void startWorker();
    void next();
    void takeFrame(const ExtractFrame& frame);
    void workerDied(const Error& error);
    void dropWorker();

    const QString m_program;
    const std::shared_ptr<Clock> m_clock;
    const ExtractWorker::Mode m_mode;
    const SymbolicLinks m_links;
    QObject m_context;
    ExtractWorker* m_worker = nullptr; // null: none runs, the next job starts one
    bool m_opened = false;             // the worker at hand has the document
    std::shared_ptr<Job> m_current;
    std::deque<std::shared_ptr<Job>> m_waiting;
    QString m_path;
    Secret m_password;
};

} // namespace sheaf
