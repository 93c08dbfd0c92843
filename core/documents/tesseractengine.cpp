#include "core/documents/tesseractengine.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"
#include "core/concurrency/stop.h"
#include "core/documents/extractlimits.h"
#include "core/documents/workerwatch.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Portable gray map (netpbm), which needs no compressing.
QByteArray grayMap(const QImage& gray)
{
    QByteArray bytes = "P5\n" + QByteArray::number(gray.width()) + ' ' + QByteArray::number(gray.height()) + "\n255\n";
    bytes.reserve(bytes.size() + qsizetype(gray.width()) * gray.height());
    for (int y = 0; y < gray.height(); ++y)
        bytes.append(reinterpret_cast<const char*>(gray.constScanLine(y)), gray.width());
    return bytes;
}

// The page as Tesseract takes it; empty where nothing is on it.
Result<QByteArray> inkOf(const QImage& page)
{
    const QImage gray = page.convertToFormat(QImage::Format_Grayscale8);
    return gray.isNull() || isBlankImage(gray) ? QByteArray() : grayMap(gray);
}

QStringList missingLanguages(const QString& log)
{
    static const QRegularExpression line(u"Failed loading language '([A-Za-z_]+)'"_s);
    QStringList names;
    for (auto matches = line.globalMatch(log); matches.hasNext();)
        names.append(matches.next().captured(1));
    names.removeDuplicates();
    return names;
}

QProcessEnvironment tesseractEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"OMP_THREAD_LIMIT"_s, u"1"_s); // the walls grant no second thread
    for (const QString& name : {u"LD_LIBRARY_PATH"_s, u"TESSDATA_PREFIX"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        if (own.contains(name))
            environment.insert(name, own.value(name));
    }
    return environment;
}

// One page on its way. It goes when it is settled, and the process with it.
class Recognising : public QObject
{
public:
    Recognising(std::shared_ptr<Clock> clock, QObject* parent)
        : QObject(parent)
        , m_clock(std::move(clock))
        , m_process(new QProcess)
    {
        connect(m_process, &QProcess::readyReadStandardOutput, this,
                [this] { take(m_text, m_process->readAllStandardOutput()); });
        connect(m_process, &QProcess::readyReadStandardError, this,
                [this] { take(m_log, m_process->readAllStandardError()); });
        connect(m_process, &QProcess::finished, this, &Recognising::finished);
        connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail(ErrorCode::Internal, m_process->errorString());
        });
    }
    ~Recognising() override
    {
        // ~QProcess would wait for a process that still runs.
        m_process->disconnect(this);
        if (m_process->state() == QProcess::NotRunning) {
            delete m_process;
            return;
        }
        connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
        m_process->kill();
    }

    Future<RecognisedText> start(const QString& walls, const QStringList& arguments, const QByteArray& image,
                                 const CallContext& call)
    {
        const Future<RecognisedText> future = m_promise.future();
        m_stop = onStop(call.stop, this, [this] { settle(Error::cancelled()); });
        m_process->setProcessEnvironment(tesseractEnvironment());
        m_process->setWorkingDirectory(u"/"_s);
        m_process->start(walls, arguments);
        m_process->write(image);
        m_process->closeWriteChannel();
        m_watch.begin({});
        lookAgain();
        return future;
    }

private:
    void take(QByteArray& into, const QByteArray& bytes)
    {
        constexpr qsizetype most = extractlimits::maxPageCharacters;
        into.append(bytes.left(most - into.size()));
        m_watch.heard();
    }
    void lookAgain()
    {
        m_nextLook = m_clock->after(extractlimits::lookEvery, this, [this] {
            if (m_watch.look(readProcessUse(m_process->processId())) == WorkerWatch::Verdict::Fine)
                lookAgain();
            else
                fail(ErrorCode::ResourceLimit, u"watchdog"_s);
        });
    }
    void finished(int code, QProcess::ExitStatus status)
    {
        const QString log = QString::fromUtf8(m_log);
        if (status == QProcess::CrashExit)
            fail(ErrorCode::ResourceLimit, u"signal %1"_s.arg(code));
        else if (code != 0)
            fail(ErrorCode::Internal, u"exit status %1: %2"_s.arg(code).arg(log.left(500)));
        else
            settle(RecognisedText{QString::fromUtf8(m_text), missingLanguages(log)});
    }
    void fail(ErrorCode code, const QString& detail)
    {
        settle(Error::make(code, Wording::tr("Text recognition (Tesseract) failed on a page."), detail));
    }
    void settle(Result<RecognisedText> result)
    {
        m_nextLook.reset();
        m_stop.reset();
        if (m_promise.settle(std::move(result)))
            deleteLater();
    }

    const std::shared_ptr<Clock> m_clock;
    QProcess* m_process;
    Promise<RecognisedText> m_promise;
    StopHandle m_stop;
    WorkerWatch m_watch;
    TimerHandle m_nextLook;
    QByteArray m_text;
    QByteArray m_log;
};

} // namespace

TesseractEngine::TesseractEngine(const QString& walls, std::shared_ptr<Clock> clock, QThreadPool* pool,
                                 const QString& program)
    : m_walls(walls)
    , m_clock(std::move(clock))
    , m_pool(pool)
    , m_program(program)
{}

TesseractEngine::~TesseractEngine() = default;

bool TesseractEngine::isInstalled() const
{
    return !QStandardPaths::findExecutable(m_program).isEmpty();
}

Future<RecognisedText> TesseractEngine::recognise(const QImage& page, const QString& languages, const CallContext& call)
{
    const QString program = QFileInfo(QStandardPaths::findExecutable(m_program)).canonicalFilePath();
    if (program.isEmpty())
        return failedFuture<RecognisedText>(Error::make(
            ErrorCode::NotFound, Wording::tr("Tesseract is not installed. Install it (apt install tesseract-ocr).")));
    const auto image = run(m_pool, call, [page] { return inkOf(page); });
    return then(image, &m_context, [this, program, languages, call](const QByteArray& ink) {
        if (ink.isEmpty())
            return readyFuture<RecognisedText>(RecognisedText());
        const QStringList arguments = {u"--walled"_s, program,    u"stdin"_s, u"stdout"_s, u"-l"_s,
                                       languages,     u"--psm"_s, u"3"_s,     u"--dpi"_s,  u"300"_s};
        auto* recognising = new Recognising(m_clock, &m_context);
        return recognising->start(m_walls, arguments, ink, call);
    });
}

} // namespace sheaf
