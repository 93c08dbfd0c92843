#include "core/documents/extracterrors.h"

#include "core/documents/extractlimits.h"
#include "core/documents/regularfile.h"
#include "core/documents/worker/workerexit.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// %1 stands for the file.
QString messageFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"“%1” is not there any more. It may have been moved or deleted."_s;
    case ErrorCode::PermissionDenied:
        return u"“%1” may not be read. Check its permissions."_s;
    case ErrorCode::PasswordRequired:
        return u"“%1” is encrypted. Give its password to read it."_s;
    case ErrorCode::WrongPassword:
        return u"“%1” is encrypted, and the password given does not open it."_s;
    case ErrorCode::Unsupported:
        return u"“%1” is protected in a way Sheaf cannot read, or is not a regular file."_s;
    case ErrorCode::Corrupt:
        return u"“%1” is damaged or not a PDF file: it cannot be opened. Try to get it again."_s;
    case ErrorCode::Empty:
        return u"“%1” is empty: there is nothing to read in it."_s;
    case ErrorCode::TooLarge:
        return u"“%1” holds more text than Sheaf reads from one file."_s;
    case ErrorCode::Io:
        return u"“%1” could not be read."_s;
    default:
        return u"The document reader failed on “%1”."_s;
    }
}

QString countedPages(int pages)
{
    return pages == 1 ? u"1 page"_s : u"%1 pages"_s.arg(pages);
}

} // namespace

Error workerFailure(ErrorCode code, const QString& path, const QString& detail)
{
    return Error::make(code, messageFor(code).arg(displayName(path)), detail);
}

Error workerDeath(QProcess::ExitStatus status, int code, const QString& path, std::chrono::seconds cpuLimit)
{
    const QString name = displayName(path);
    const bool crashed = status == QProcess::CrashExit; // `code` is then the signal
    if (crashed && code == SIGXCPU)
        return workerOverrun(path, cpuLimit);
    if (!crashed && code == workerexit::outOfMemory)
        return Error::make(
            ErrorCode::ResourceLimit,
            u"Reading “%1” needed more than %2 GiB of memory and was stopped. The file may be damaged, or made to do that."_s
                .arg(name)
                .arg(extractlimits::maxMemoryBytes >> 30),
            u"out of memory"_s);
    if (crashed)
        return Error::make(
            ErrorCode::ResourceLimit,
            u"The PDF reader crashed on “%1”, or ran out of memory. The file may be damaged; nothing else was affected."_s
                .arg(name),
            u"signal %1"_s.arg(code));
    return Error::make(ErrorCode::Internal,
                       u"The PDF reader ended before it was done with “%1”. Try again."_s.arg(name),
                       u"exit status %1"_s.arg(code));
}

Error workerOverrun(const QString& path, std::chrono::seconds cpuLimit)
{
    return Error::make(
        ErrorCode::ResourceLimit,
        u"Reading “%1” took longer than %2 s of computing and was stopped. The file may be damaged, or made to do that."_s
            .arg(displayName(path))
            .arg(cpuLimit.count()),
        u"processor time"_s);
}

Error workerSilence(const QString& path, std::chrono::seconds limit)
{
    return Error::make(
        ErrorCode::ResourceLimit,
        u"Reading “%1” stood still for %2 s and was stopped. The file may be damaged, or its disk does not answer."_s
            .arg(displayName(path))
            .arg(limit.count()),
        u"watchdog"_s);
}

Error workerMissing(const QString& program, const QString& detail)
{
    return Error::make(
        ErrorCode::Internal,
        u"The document reader “%1” is missing or cannot be run. Build or install Sheaf again."_s.arg(program), detail);
}

Error noTextLayer(const QString& path, int pages)
{
    return Error::make(
        ErrorCode::NoText,
        u"“%1” has no text layer (%2): this looks like a scan. Run text recognition (OCR) on it, then add it again."_s
            .arg(displayName(path), countedPages(pages)));
}

Error lostText(const QString& path, int lost, int pages)
{
    const QString which = lost == pages ? countedPages(pages) : u"%1 of %2"_s.arg(lost).arg(countedPages(pages));
    const QString others = lost == pages ? QString() : u", and the others have no text layer"_s;
    return Error::make(
        ErrorCode::NoText,
        u"The text of “%1” cannot be read (%2): its fonts carry no characters%3. Run text recognition (OCR) on it, then add it again."_s
            .arg(displayName(path), which, others),
        u"lost text"_s);
}

bool killedItsWorker(const Error& error)
{
    return error.code == ErrorCode::ResourceLimit;
}

Error quarantined(const QString& path, const Error& last)
{
    return Error::make(
        ErrorCode::ResourceLimit,
        u"“%1” stopped its reader twice and is left alone until you try it again. The last time: %2"_s.arg(
            displayName(path), last.message),
        u"quarantined; "_s + last.detail);
}

} // namespace sheaf
