#include "core/documents/extracterrors.h"

#include "core/base/wording.h"
#include "core/documents/extractlimits.h"
#include "core/documents/regularfile.h"
#include "core/documents/worker/workerexit.h"

#include <QLocale>
#include <csignal>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// %1 stands for the file.
QString messageFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Wording::tr("“%1” is not there any more. It may have been moved or deleted.");
    case ErrorCode::PermissionDenied:
        return Wording::tr("“%1” may not be read. Check its permissions.");
    case ErrorCode::PasswordRequired:
        return Wording::tr("“%1” is encrypted. Give its password to read it.");
    case ErrorCode::WrongPassword:
        return Wording::tr("“%1” is encrypted, and the password given does not open it.");
    case ErrorCode::Unsupported:
        return Wording::tr("“%1” is protected in a way Sheaf cannot read, or is not a regular file.");
    case ErrorCode::Corrupt:
        return Wording::tr("“%1” is damaged or not what its name says: it cannot be opened. Try to get it again.");
    case ErrorCode::Empty:
        return Wording::tr("“%1” is empty: there is nothing to read in it.");
    case ErrorCode::TooLarge:
        return Wording::tr("“%1” holds more text than Sheaf reads from one file.");
    case ErrorCode::NoText:
        return Wording::tr("“%1” holds no text.");
    case ErrorCode::ResourceLimit:
        return Wording::tr("Reading “%1” needed more than Sheaf gives one file and was stopped.");
    case ErrorCode::Io:
        return Wording::tr("“%1” could not be read.");
    default:
        return Wording::tr("The document reader failed on “%1”.");
    }
}

QString messageFor(ExtractReason reason)
{
    switch (reason) {
    case ExtractReason::None:
        break;
    case ExtractReason::UnknownBinary:
        return Wording::tr(
            "“%1” is a binary file of a kind Sheaf cannot read. It reads PDF, office documents and spreadsheets, "
            "web pages, EPUB, e-mail, RTF, Markdown and text.");
    case ExtractReason::OldOffice:
        return Wording::tr(
            "“%1” has the old format of Microsoft Office (before 2007), which Sheaf does not read. Save it as "
            "DOCX, "
            "XLSX or PPTX and add that.");
    case ExtractReason::OutlookMessage:
        return Wording::tr(
            "“%1” is a message in Outlook's own format, which Sheaf does not read. Save it as .eml and add that.");
    case ExtractReason::EncryptedOffice:
        return Wording::tr(
            "“%1” is protected by a password that Sheaf cannot use. Open it in its own program, save it without "
            "the "
            "password, and add that.");
    case ExtractReason::ProtectedBook:
        return Wording::tr("“%1” is an e-book with copy protection (DRM), which Sheaf cannot open.");
    case ExtractReason::OtherOffice:
        return Wording::tr(
            "“%1” is an office file of a kind Sheaf cannot read. Save it as PDF, DOCX, XLSX or PPTX and add that.");
    case ExtractReason::Archive:
        return Wording::tr("“%1” is an archive. Unpack it and add the files in it.");
    case ExtractReason::UnpacksTooLarge:
        return Wording::tr(
            "“%1” unpacks to far more than a document of its size should hold and was not read. It may be made to "
            "do "
            "harm.");
    case ExtractReason::TextTooLarge:
        return Wording::tr("“%1” is larger than %2, the most Sheaf reads from a file of its kind. Split it into parts.")
            .arg(u"%1"_s, QLocale::c().formattedDataSize(extractlimits::maxTextFileBytes, 0));
    }
    return {};
}

QString countedPages(int pages)
{
    return pages == 1 ? Wording::tr("1 page") : Wording::tr("%1 pages").arg(pages);
}

} // namespace

Error workerFailure(ErrorCode code, const QString& path, const QString& detail, ExtractReason reason)
{
    const QString message = reason == ExtractReason::None ? messageFor(code) : messageFor(reason);
    return Error::make(code, message.arg(displayName(path)), detail);
}

Error workerDeath(QProcess::ExitStatus status, int code, const QString& path, std::chrono::seconds cpuLimit)
{
    const QString name = displayName(path);
    const bool crashed = status == QProcess::CrashExit; // `code` is then the signal
    if (crashed && code == SIGXCPU)
        return workerOverrun(path, cpuLimit);
    if (!crashed && code == workerexit::outOfMemory)
        return Error::make(ErrorCode::ResourceLimit,
                           Wording::tr("Reading “%1” needed more than %2 GiB of memory and was stopped. The file may "
                                       "be damaged, or made to do that.")
                               .arg(name)
                               .arg(extractlimits::maxMemoryBytes >> 30),
                           u"out of memory"_s);
    if (crashed)
        return Error::make(ErrorCode::ResourceLimit,
                           Wording::tr("The document reader crashed on “%1”, or ran out of memory. The file may be "
                                       "damaged; nothing else was affected.")
                               .arg(name),
                           u"signal %1"_s.arg(code));
    return Error::make(ErrorCode::Internal,
                       Wording::tr("The document reader ended before it was done with “%1”. Try again.").arg(name),
                       u"exit status %1"_s.arg(code));
}

Error workerOverrun(const QString& path, std::chrono::seconds cpuLimit)
{
    return Error::make(ErrorCode::ResourceLimit,
                       Wording::tr("Reading “%1” took longer than %2 s of computing and was stopped. The file may be "
                                   "damaged, or made to do that.")
                           .arg(displayName(path))
                           .arg(cpuLimit.count()),
                       u"processor time"_s);
}

Error workerSilence(const QString& path, std::chrono::seconds limit)
{
    return Error::make(
        ErrorCode::ResourceLimit,
        Wording::tr(
            "Reading “%1” stood still for %2 s and was stopped. The file may be damaged, or its disk does not answer.")
            .arg(displayName(path))
            .arg(limit.count()),
        u"watchdog"_s);
}

Error workerMissing(const QString& program, const QString& detail)
{
    return Error::make(
        ErrorCode::Internal,
        Wording::tr("The document reader “%1” is missing or cannot be run. Build or install Sheaf again.").arg(program),
        detail);
}

Error noTextLayer(const QString& path, int pages)
{
    return Error::make(
        ErrorCode::NoText,
        Wording::tr(
            "“%1” has no text layer (%2): this looks like a scan. Run text recognition (OCR) on it, then add it again.")
            .arg(displayName(path), countedPages(pages)));
}

Error lostText(const QString& path, int lost, int pages)
{
    const QString which =
        lost == pages ? countedPages(pages) : Wording::tr("%1 of %2").arg(lost).arg(countedPages(pages));
    const QString others = lost == pages ? QString() : Wording::tr(", and the others have no text layer");
    return Error::make(ErrorCode::NoText,
                       Wording::tr("The text of “%1” cannot be read (%2): its fonts carry no characters%3. Run text "
                                   "recognition (OCR) on it, then add it again.")
                           .arg(displayName(path), which, others),
                       u"lost text"_s);
}

bool killedItsWorker(const Error& error)
{
    return error.code == ErrorCode::ResourceLimit;
}

Error noWords(const QString& path)
{
    return Error::make(
        ErrorCode::NoText,
        Wording::tr("“%1” holds no text: it is empty, or has pictures and nothing else.").arg(displayName(path)));
}

} // namespace sheaf
