// What a person feels of the window, over a real library, without a display (QT_QPA_PLATFORM=offscreen):
//   start DATA       from the start of a process to the first picture of its window; its memory when it has come to
//                    rest, by parts. A library of 100,000 chunks: 500 text files of 220,000 characters, each of
//                    sentences of real manuals drawn at random, added by `sheaf-cli --data DATA index FOLDER`
//   heartbeat DATA FOLDER
//                    gaps between ticks of a 5 ms timer in the GUI thread while FOLDER is indexed into DATA, answers
//                    stream from a simulated server and the Lab races, all at once; what of a gap was work of that
//                    thread, and what it waited for a processor
//   table DATA       scroll, sort and filter the documents of a library
//   answer           an answer of 100 KB with tables and code in the Ask page, streamed at 200 tokens a second; then it
//                    is checked, scrolled, made narrower and followed by another question
//   race             a race of 2,000 calls, drawn live
// A frame is what one event keeps the GUI thread busy for, painting included. On a machine that others use as well only
// the frames' processor time says anything; both are printed.

#include "app/gui/desktop.h"
#include "core/simulation/simulatedserver.h"
#include "ui/ask/askpage.h"
#include "ui/lab/labpage.h"
#include "ui/lab/racepanel.h"
#include "ui/lab/servercard.h"
#include "ui/lab/workloadbar.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPaintEvent>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

qint64 threadCpuNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 monotonicNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// What became of the calling thread's time, by the scheduler: it worked, it waited for a processor, and the rest it
// slept or waited for something else.
struct ThreadTime
{
    qint64 at = monotonicNs();
    qint64 workNs = 0;
    qint64 queuedNs = 0;

    static ThreadTime now()
    {
        ThreadTime time;
        QFile file(u"/proc/thread-self/schedstat"_s);
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> fields = file.readAll().split(' ');
            time.workNs = fields.value(0).toLongLong();
            time.queuedNs = fields.value(1).toLongLong();
        }
        return time;
    }
};

// Milliseconds, to be asked for shares.
struct Samples
{
    std::vector<double> values;

    void add(double value) { values.push_back(value); }
    double share(double part)
    {
        if (values.empty())
            return 0;
        std::sort(values.begin(), values.end());
        return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
    }
    void print(const char* what)
    {
        std::printf("%-26s n %7zu  p50 %7.2f  p95 %7.2f  p99 %7.2f  max %7.2f ms\n", what, values.size(), share(0.5),
                    share(0.95), share(0.99), share(1.0));
    }
};

// An application that knows how long each event took.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;

    Samples wall;
    Samples cpu;
    bool watching = false;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread() || !watching || m_depth > 0) // events of other threads come by too
            return QApplication::notify(receiver, event);
        ++m_depth;
        const qint64 wallBefore = monotonicNs();
        const qint64 cpuBefore = threadCpuNs();
        const QByteArray who =
            QByteArray(receiver->metaObject()->className()) + ' ' + QByteArray::number(event->type());
        const bool done = QApplication::notify(receiver, event);
        if (const double took = double(monotonicNs() - wallBefore) / 1e6; took > m_longest) {
            m_longest = took;
            m_longestWas = who;
        }
        wall.add(double(monotonicNs() - wallBefore) / 1e6);
        cpu.add(double(threadCpuNs() - cpuBefore) / 1e6);
        --m_depth;
        return done;
    }
    void print(const char* what)
    {
        std::printf("%s\n", what);
        wall.print("  a frame, wall");
        cpu.print("  a frame, processor");
        std::printf("  the longest: %.1f ms, %s\n", m_longest, m_longestWas.constData());
        wall = {};
        cpu = {};
        m_longest = 0;
    }

private:
    int m_depth = 0;
    double m_longest = 0;
    QByteArray m_longestWas; // class of who had the event, and its type
};

void spin(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// The program's window over a library.
struct Window
{
    ApplicationOptions options;
    std::unique_ptr<Application> app;
    std::unique_ptr<Desktop> desktop;
    std::unique_ptr<Workspace> workspace;
    Theme theme;
    std::unique_ptr<MainWindow> window;
    bool opened = false;

    explicit Window(const QString& data, const Settings& settings = {})
        : theme(Appearance::Light, 1.0)
    {
        options.stays = true;
        options.dataFolder = data;
        options.settings = settings;
        app = std::make_unique<Application>(options);
        desktop = std::make_unique<Desktop>(*app, data + u"/bench.ini"_s, data + u"/bench-window.ini"_s);
        workspace = std::make_unique<Workspace>(desktop->workspace());
        window = std::make_unique<MainWindow>(*workspace, theme);
        observe(app->open(), app.get(), [this](const Result<void>& done) {
            if (!done.ok())
                qFatal("%s", qPrintable(done.error().message));
            opened = true;
        });
        window->resize(1400, 900);
        window->show();
    }
    ~Window() { window.reset(); }
    void settle()
    {
        while (!opened || window->documents().rowCount() == 0)
            spin(20);
        spin(500);
    }
};

struct FirstPaint : QObject
{
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && at == 0)
            QMetaObject::invokeMethod(
                this, [this] { at = monotonicNs(); }, Qt::QueuedConnection);
        return QObject::eventFilter(object, event);
    }
    qint64 at = 0;
};

QByteArray memoryLine(const char* name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified();
    }
    return {};
}

// What of the memory at rest is whose; pages of files can be given back at any time.
void printMemoryParts()
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return;
    QMap<QString, qint64> parts;
    QString part;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.value(0) == "Rss:")
            parts[part] += words.value(1).toLongLong();
        if (words.value(0).endsWith(':'))
            continue;
        const QByteArray name = words.value(5);
        part = name.contains("vectors")    ? u"vectors"_s
               : name.contains("sheaf.db") ? u"database"_s
               : name.contains(".so")      ? u"libraries"_s
               : name.contains("bench_")   ? u"the program and its model"_s
               : name.startsWith('/')      ? u"other files"_s
                                           : u"heap and stacks"_s;
    }
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        std::printf("    %s %lld MiB\n", qPrintable(it.key()), static_cast<long long>(it.value() / 1024));
}

// In a process of its own: `begun` is when it was started.
int startChild(const QString& data, qint64 begun)
{
    FirstPaint paint;
    Window w(data);
    w.window->installEventFilter(&paint);
    while (paint.at == 0)
        spin(1);
    const double painted = double(paint.at - begun) / 1e6;
    timespec worked{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &worked);
    const double work = double(worked.tv_sec) * 1000 + double(worked.tv_nsec) / 1e6;
    while (!w.opened)
        spin(1);
    const double opened = double(monotonicNs() - begun) / 1e6;
    spin(5'000);
    std::printf("painted %.0f ms (%.0f ms of processor in all threads), library open %.0f ms, %lld documents; at rest: "
                "%s, %s, %s\n",
                painted, work, opened, static_cast<long long>(w.window->documents().rowCount()),
                memoryLine("VmRSS").constData(), memoryLine("RssAnon").constData(), memoryLine("RssFile").constData());
    printMemoryParts();
    return 0;
}

int start(const QString& data, int rounds)
{
    for (int i = 0; i < rounds; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {u"start-child"_s, data, QString::number(monotonicNs())});
        if (!child.waitForFinished(120'000) || child.exitCode() != 0)
            return 1;
    }
    return 0;
}

int table(Watched& program, const QString& data)
{
    Window w(data);
    w.settle();
    w.window->showPage(MainWindow::Library);
    spin(200);
    auto& view = w.window->library().table();
    std::printf("%d documents\n", w.window->documents().rowCount());
    program.watching = true;
    QScrollBar& bar = *view.verticalScrollBar();
    for (int i = 0; i <= 300; ++i) {
        bar.setValue(bar.maximum() * i / 300);
        spin(4);
    }
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QMetaObject::invokeMethod(
                &view, [&view, column, order] { view.sortByColumn(column, order); }, Qt::QueuedConnection);
            spin(30);
        }
    }
    w.window->library().focusFilter();
    if (auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
        const QString typed = u"report 2023"_s;
        for (int i = 1; i <= typed.size(); ++i) {
            QMetaObject::invokeMethod(
                filter, [filter, text = typed.left(i)] { filter->setText(text); }, Qt::QueuedConnection);
            spin(60);
        }
    }
    program.watching = false;
    program.print("scroll, sort and filter");
    return 0;
}

// Markdown of about so many bytes, with tables and code.
QString longAnswer(int bytes)
{
    QString text;
    for (int i = 1; text.size() < bytes; ++i) {
        text += u"## Part %1\n\nThe keeper counts **mites** twice a month [%2], and writes them down. "_s.arg(i).arg(
            i % 8 + 1);
        text += u"It is said that a colony with more than three in a hundred is treated at once [1][2].\n\n"_s;
        text += u"| month | mites | colonies |\n|---|---|---|\n"_s;
        for (int row = 0; row < 6; ++row)
            text += u"| %1 | %2 | %3 |\n"_s.arg(row + 1).arg(row * 7 % 13).arg(row + 4);
        text += u"\n```\nfor (int mite = 0; mite < %1; ++mite)\n    count(mite);\n```\n\n"_s.arg(i);
    }
    return text;
}

// What checks find in such an answer: every fourth sentence is not supported, the others are in one way or another.
AskRun checkedRun(const QString& text)
{
    AskRun run;
    run.question = u"What does the keeper do about mites?"_s;
    run.answer.text = text;
    for (int number = 1; number <= 8; ++number) {
        Source source;
        source.number = number;
        source.chunk.title = u"Manual %1"_s.arg(number);
        source.chunk.text = u"The keeper counts mites twice a month."_s;
        run.sources.append(source);
    }
    int begin = 0;
    for (int end = 0; (end = int(text.indexOf(u". "_s, begin))) > 0; begin = end + 2) {
        const int index = int(run.answer.sentences.size());
        CheckedSentence sentence{begin, end + 1};
        sentence.support = index % 4 == 0   ? Citation::Verdict::NotFound
                           : index % 4 == 1 ? Citation::Verdict::Approximate
                                            : Citation::Verdict::Verified;
        run.answer.sentences.append(sentence);
        Citation citation;
        citation.number = index % 8 + 1;
        citation.sentenceBegin = begin;
        citation.sentenceEnd = end + 1;
        citation.verdict = sentence.support;
        citation.quote = u"counts mites twice a month"_s;
        run.answer.citations.append(citation);
    }
    return run;
}

int answer(Watched& program, int seconds)
{
    constexpr int tokensPerSecond = 200;
    constexpr int bytesPerToken = 4;
    QTemporaryDir folder;
    Window w(folder.path());
    while (!w.opened)
        spin(20);
    w.window->showPage(MainWindow::Ask);
    AskModel& model = w.workspace->ask;
    const QString text = longAnswer(100 * 1024);
    AskRun run = checkedRun(text);
    // At its end, where it is longest.
    const qsizetype from = std::max<qsizetype>(0, text.size() - qsizetype(seconds) * tokensPerSecond * bytesPerToken);
    qsizetype at = from;
    Q_EMIT model.started(run.question);
    Q_EMIT model.answerGrew(text.left(at));
    spin(1'000);
    program.watching = true;
    QElapsedTimer timer;
    timer.start();
    QTimer tokens;
    QObject::connect(&tokens, &QTimer::timeout, w.window.get(), [&] {
        at = std::min<qsizetype>(text.size(), from + timer.elapsed() * tokensPerSecond * bytesPerToken / 1000);
        Q_EMIT model.answerGrew(text.left(at));
    });
    tokens.start(1000 / 30); // as often as the model tells it
    while (at < text.size())
        spin(50);
    tokens.stop();
    spin(500);
    const auto next = [&program](const char* what) {
        program.watching = false;
        program.print(what);
        program.watching = true;
    };
    next("an answer while it streams");
    QMetaObject::invokeMethod(
        w.window.get(), [&] { Q_EMIT model.finished(run); }, Qt::QueuedConnection);
    spin(3'000);
    next("and when it is done");
    // A person reads it, from its end to its beginning.
    QScrollBar* bar = nullptr;
    for (auto* scroll : w.window->ask().findChildren<QScrollArea*>()) {
        if (scroll->isVisible() && (!bar || scroll->verticalScrollBar()->maximum() > bar->maximum()))
            bar = scroll->verticalScrollBar();
    }
    for (int i = 300; bar && i >= 0; --i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 300));
        spin(10);
    }
    next("and is scrolled");
    w.window->resize(900, 900);
    spin(2'000);
    next("and the window is made narrower");
    Q_EMIT model.started(u"And then?"_s);
    spin(3'000);
    next("and becomes an earlier one");
    program.watching = false;
    return 0;
}

// So many texts, on the simulated server.
void startRace(RacePanel& panel, int calls)
{
    auto& bar = *panel.findChild<WorkloadBar*>();
    bar.choose(LabWorkload::Embed);
    const auto boxes = bar.findChildren<QSpinBox*>(); // how many, and how many at once
    boxes.value(0)->setValue(calls);
    boxes.value(1)->setValue(64);
    // One by one should end: the least latency the server can be given.
    if (auto* latency = panel.findChild<ServerCard*>()->findChild<QSlider*>())
        latency->setValue(latency->minimum() + 1);
    panel.start();
}

int race(Watched& program, int calls)
{
    QTemporaryDir folder;
    Window w(folder.path());
    while (!w.opened)
        spin(20);
    w.window->showPage(MainWindow::Lab);
    spin(300);
    struct Paints : QObject
    {
        int count = 0;
        bool eventFilter(QObject* object, QEvent* event) override
        {
            count += event->type() == QEvent::Paint ? 1 : 0;
            return QObject::eventFilter(object, event);
        }
    } paints;
    for (QWidget* each : w.window->lab().findChildren<QWidget*>()) {
        if (QByteArrayView(each->metaObject()->className()) == "sheaf::CallsView")
            each->installEventFilter(&paints);
    }
    program.watching = true;
    QElapsedTimer timer;
    timer.start();
    startRace(w.window->lab().racePanel(), calls);
    while (w.window->lab().isRacing() || timer.elapsed() < 300)
        spin(50);
    program.watching = false;
    const double seconds = double(timer.elapsed()) / 1000;
    std::printf("%d calls in %.1f s, %d pictures of the lanes: %.1f a second\n", calls, seconds, paints.count,
                paints.count / seconds);
    program.print("the Lab");
    return 0;
}

int heartbeat(Watched& program, const QString& data, const QString& folder)
{
    SteadyClock clock;
    SimulatedServer server(clock);
    SimulationOptions simulation;
    simulation.latency.medianMs = 200;
    simulation.latency.tokensPerSecond = 200;
    const auto address = server.start(simulation);
    if (!address.ok())
        return 1;
    Settings settings;
    settings.chat.url = QUrl(address->toString() + u"/v1"_s);
    settings.chat.model = QString::fromLatin1(simulatedChatModel);
    Window w(data, settings);
    while (!w.opened)
        spin(20);
    w.window->showPage(MainWindow::Ask);
    spin(500);
    Samples gaps;
    Samples working;
    Samples queued;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    ThreadTime last = ThreadTime::now();
    QObject::connect(&beat, &QTimer::timeout, w.window.get(), [&] {
        const ThreadTime now = ThreadTime::now();
        gaps.add(double(now.at - last.at) / 1e6);
        working.add(double(now.workNs - last.workNs) / 1e6);
        queued.add(double(now.queuedNs - last.queuedNs) / 1e6);
        last = now;
    });
    beat.start(5);
    program.watching = true;
    bool indexing = true;
    int pages = 0;
    std::stop_source stop;
    observe(w.app->indexer().add({folder}, {}, stop.get_token()), w.window.get(),
            [&](const Result<QList<IndexedFile>>& done) {
                indexing = false;
                if (!done.ok())
                    std::printf("%s\n", qPrintable(done.error().message));
            });
    int questions = 0;
    int races = 0;
    QElapsedTimer timer;
    timer.start();
    while (indexing) {
        if (!w.workspace->ask.isRunning() && w.window->documents().anySearchable()) {
            w.window->ask().ask(u"What were the net sales of the quarter, and why did they change?"_s);
            ++questions;
        }
        if (!w.window->lab().isRacing() && w.workspace->lab.isThere()) {
            startRace(w.window->lab().racePanel(), 400);
            ++races;
        }
        w.window->showPage(timer.elapsed() / 2000 % 2 == 0 ? MainWindow::Ask : MainWindow::Lab);
        spin(100);
    }
    program.watching = false;
    beat.stop();
    for (int row = 0; row < w.window->documents().rowCount(); ++row)
        pages += w.window->documents().at(row).pages;
    std::printf("%d pages indexed in %.1f s beside %d questions and %d races\n", pages, double(timer.elapsed()) / 1000,
                questions, races);
    gaps.print("gap between ticks of 5 ms");
    working.print("  of it at work");
    queued.print("  waiting for a processor");
    program.print("frames");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched program(argc, argv);
    const QStringList words = program.arguments();
    const QString what = words.value(1);
    if (what == "start-child"_L1)
        return startChild(words.value(2), words.value(3).toLongLong());
    if (what == "start"_L1)
        return start(words.value(2), words.value(3, u"5"_s).toInt());
    if (what == "table"_L1)
        return table(program, words.value(2));
    if (what == "answer"_L1)
        return answer(program, words.value(2, u"30"_s).toInt());
    if (what == "race"_L1)
        return race(program, words.value(2, u"2000"_s).toInt());
    if (what == "heartbeat"_L1)
        return heartbeat(program, words.value(2), words.value(3));
    std::fprintf(stderr,
                 "bench_window start DATA [ROUNDS] | table DATA | answer [SECONDS] | race [CALLS] | heartbeat DATA "
                 "FOLDER\n");
    return 2;
}
