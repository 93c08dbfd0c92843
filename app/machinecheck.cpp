#include "app/machinecheck.h"

#include "core/base/settings.h"
#include "core/engines/ripgrepsearch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Verdict = DoctorLine::Verdict;

constexpr int startTime = 5'000; // ms, for a small program
constexpr qint64 littleRoom = 1024LL * 1024 * 1024;
constexpr rlim_t fewFiles = 1024;

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(startTime)) {
        process.kill();
        process.waitForFinished(startTime);
        return {};
    }
    return process.readAll();
}

DoctorLine checkReader(const QString& topic, const QString& program)
{
    if (QFileInfo(program).isExecutable())
        return {Verdict::Ok, topic, program, {}};
    return {Verdict::Wrong, topic, u"%1 is not there: no document can be read."_s.arg(program),
            u"Install Sheaf again, or build the target sheaf-extract."_s};
}

DoctorLine checkTesseract()
{
    const QString program = QStandardPaths::findExecutable(u"tesseract"_s);
    if (program.isEmpty())
        return {Verdict::Note, u"Tesseract"_s, u"It is not installed: pages without text stay empty."_s,
                u"apt install tesseract-ocr, and a language such as tesseract-ocr-deu."_s};
    QStringList languages = QString::fromUtf8(outputOf(program, {u"--list-langs"_s})).split(u'\n', Qt::SkipEmptyParts);
    if (!languages.isEmpty())
        languages.removeFirst(); // "List of available languages in …"
    languages.removeAll(u"osd"_s);
    if (languages.isEmpty())
        return {Verdict::Wrong, u"Tesseract"_s, u"It has no language: nothing can be recognised."_s,
                u"apt install tesseract-ocr-eng, or the language of your documents."_s};
    return {Verdict::Ok, u"Tesseract"_s, u"Languages: %1."_s.arg(languages.join(u", "_s)), {}};
}

DoctorLine checkSearchProgram()
{
    const QString program = ripgrepProgram();
    if (program.isEmpty())
        return {Verdict::Note, u"ripgrep"_s, u"It is not installed: files are searched by the slower built-in way."_s,
                u"apt install ripgrep."_s};
    return {Verdict::Ok, u"ripgrep"_s, program, {}};
}

DoctorLine checkFolder(const QString& topic, const QStringList& folders, const QString& without, const QString& fix)
{
    for (const QString& folder : folders) {
        if (QFileInfo(folder).isDir())
            return {Verdict::Ok, topic, folder, {}};
    }
    return {Verdict::Note, topic, without, fix};
}

DoctorLine checkLandlock()
{
    constexpr long createRuleset = 444;
    constexpr unsigned versionFlag = 1;
    const long abi = ::syscall(createRuleset, nullptr, 0, versionFlag);
    if (abi >= 1)
        return {Verdict::Ok, u"Landlock"_s, u"Version %1: readers of documents can open no file."_s.arg(abi), {}};
    return {
        Verdict::Note, u"Landlock"_s,
        u"This kernel has none: readers of documents are held by permissions and the filter of system calls alone."_s,
        u"A kernel from 5.13 on with “landlock” among lsm=."_s};
}

DoctorLine checkFilter()
{
    if (QFileInfo::exists(u"/proc/sys/kernel/seccomp/actions_avail"_s))
        return {
            Verdict::Ok, u"System call filter"_s, u"Readers of documents have no network and start no program."_s, {}};
    return {Verdict::Wrong, u"System call filter"_s,
            u"This kernel has none (seccomp): readers of documents are not kept from the network."_s,
            u"Use a kernel with CONFIG_SECCOMP_FILTER, as all of Debian's have."_s};
}

DoctorLine checkOpenFiles()
{
    struct rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const QString text = u"%1 open files at a time."_s.arg(qulonglong(limit.rlim_cur));
    if (limit.rlim_cur >= fewFiles)
        return {Verdict::Ok, u"Limits"_s, text, {}};
    return {Verdict::Note, u"Limits"_s, text,
            u"Raise it (ulimit -n 4096), or folders with many files are read slowly."_s};
}

DoctorLine checkCertificates()
{
    if (!QSslSocket::supportsSsl())
        return {Verdict::Wrong, u"https"_s, u"No TLS library is found: https endpoints cannot be called."_s,
                u"apt install libssl3."_s};
    const qsizetype count = QSslConfiguration::systemCaCertificates().size();
    if (count == 0)
        return {Verdict::Wrong, u"https"_s, u"There are no certificates to trust: every https endpoint is refused."_s,
                u"apt install ca-certificates."_s};
    return {
        Verdict::Ok, u"https"_s, u"%1, %2 certificates."_s.arg(QSslSocket::sslLibraryVersionString()).arg(count), {}};
}

} // namespace

QList<DoctorLine> checkMachine(const QString& readerProgram, const QString& pdfProgram)
{
    return {checkReader(u"Reader"_s, readerProgram),
            checkReader(u"PDF reader"_s, pdfProgram),
            checkTesseract(),
            checkSearchProgram(),
            checkFolder(u"poppler-data"_s, {u"/usr/share/poppler"_s},
                        u"It is not installed: Chinese, Japanese and Korean text of some PDF files is lost."_s,
                        u"apt install poppler-data."_s),
            checkFolder(u"Typeface"_s,
                        {u"/usr/share/fonts/opentype/inter"_s, u"/usr/share/fonts/truetype/inter"_s,
                         u"/usr/share/fonts/inter"_s},
                        u"Inter is not installed: the window uses the system's typeface."_s,
                        u"apt install fonts-inter."_s),
            checkCertificates(),
            checkLandlock(),
            checkFilter(),
            checkOpenFiles()};
}

QList<DoctorLine> checkSettingsFile(const QString& path)
{
    if (!QFileInfo::exists(path))
        return {{Verdict::Ok, u"Settings"_s, u"None are kept yet; the defaults are in force."_s, {}}};
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError)
        return {{Verdict::Wrong, u"Settings"_s, u"%1 cannot be read; the defaults are in force."_s.arg(path),
                 u"Mend it or remove it."_s}};
    const QTemporaryDir folder;
    const QString mended = folder.filePath(u"settings.ini"_s);
    if (!folder.isValid() || !saveSettings(loadSettings(path), mended).ok())
        return {{Verdict::Note, u"Settings"_s, u"%1 could not be compared with what is in force."_s.arg(path), {}}};
    const QSettings inForce(mended, QSettings::IniFormat);
    QList<DoctorLine> lines;
    for (const QString& key : file.allKeys()) {
        const QString written = file.value(key).toString();
        const QString used = inForce.value(key).toString();
        if (inForce.contains(key) && written != used)
            lines.append(
                {Verdict::Wrong, u"Settings"_s,
                 u"%1 is “%2” in the file, which is out of range; “%3” is in force."_s.arg(key, written.left(60), used),
                 u"Change it in Settings, or in %1."_s.arg(path)});
    }
    if (lines.isEmpty())
        lines.append({Verdict::Ok, u"Settings"_s, path, {}});
    return lines;
}

QList<DoctorLine> checkLibraryFolder(const QString& folder, bool inUse)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return {{Verdict::Ok, u"Library folder"_s, u"%1 is made with the first document."_s.arg(folder), {}}};
    QList<DoctorLine> lines;
    if (info.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
        lines.append({Verdict::Note, u"Library folder"_s, u"Others on this machine can look into %1."_s.arg(folder),
                      u"chmod 700 \"%1\""_s.arg(folder)});
    if (!info.isWritable())
        lines.append({Verdict::Wrong, u"Library folder"_s, u"%1 cannot be written."_s.arg(folder),
                      u"Give yourself the right to, or choose another folder with --data."_s});
    const QStorageInfo disk(folder);
    const double free = double(disk.bytesAvailable()) / (1024.0 * 1024 * 1024);
    lines.append(
        {disk.bytesAvailable() < littleRoom ? Verdict::Wrong : Verdict::Ok, u"Disk"_s,
         u"%1 GiB are free for %2."_s.arg(free, 0, 'f', 1).arg(folder),
         disk.bytesAvailable() < littleRoom ? u"Make room, or move the library: sheaf-cli move FOLDER."_s : QString()});
    const QFileInfo log(folder + u"/sheaf.db-wal"_s);
    if (!inUse && log.size() > 0)
        lines.append({Verdict::Note, u"Last end"_s,
                      u"The last program that wrote to the library was ended in the middle; what it had stored is "
                      "there, and the next one goes on."_s,
                      u"sheaf-cli verify checks all of it."_s});
    return lines;
}

DoctorLine checkDate(const QDate& today)
{
    const bool right = today.year() >= 2024 && today.year() < 2100;
    return {right ? Verdict::Ok : Verdict::Wrong, u"Clock"_s,
            right ? today.toString(Qt::ISODate) : u"This machine says it is %1."_s.arg(today.toString(Qt::ISODate)),
            right ? QString() : u"Set the clock: https certificates are refused and times are wrong."_s};
}

} // namespace sheaf
