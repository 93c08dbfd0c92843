#include "core/index/folderscan.h"

#include "core/base/wording.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>
#include <dirent.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QStringView digitsAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return text.mid(from, end - from);
}

QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

int compareNaturally(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const QStringView numberA = digitsAt(a, i);
        const QStringView numberB = digitsAt(b, j);
        if (!numberA.isEmpty() && !numberB.isEmpty()) {
            const QStringView valueA = withoutLeadingZeros(numberA);
            const QStringView valueB = withoutLeadingZeros(numberB);
            if (valueA.size() != valueB.size())
                return valueA.size() < valueB.size() ? -1 : 1;
            if (const int order = valueA.compare(valueB); order != 0)
                return order;
            i += numberA.size();
            j += numberB.size();
            continue;
        }
        const QChar charA = a[i++].toCaseFolded();
        const QChar charB = b[j++].toCaseFolded();
        if (charA != charB)
            return charA < charB ? -1 : 1;
    }
    return int(a.size() - i) - int(b.size() - j);
}

// Names of entries that are no UTF-8, with question marks for what is not. QDirIterator leaves them out.
QStringList unreadableNames(const QString& folder)
{
    QStringList names;
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(QFile::encodeName(folder).constData()), ::closedir);
    while (entries) {
        const dirent* entry = ::readdir(entries.get());
        if (!entry)
            break;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString name = decoder(QByteArrayView(entry->d_name));
        if (decoder.hasError())
            names.append(name);
    }
    return names;
}

class Scan
{
public:
    Scan(const ScanOptions& options, const std::stop_token& stop)
        : m_options(options)
        , m_stop(stop)
    {}

    void path(const QString& given)
    {
        QFileInfo entry(QDir::cleanPath(QFileInfo(given).absoluteFilePath()));
        if (entry.isSymLink() && entry.exists())
            entry.setFile(entry.canonicalFilePath());
        const QString path = entry.filePath();
        if (!entry.exists())
            fail(path, ErrorCode::NotFound, Wording::tr("%1 does not exist.").arg(path));
        else if (entry.isDir())
            folderGiven(path);
        else if (!entry.isFile())
            fail(path, ErrorCode::Unsupported, Wording::tr("%1 is not a file that can be read.").arg(path));
        else
            take(path);
    }
    QList<ScannedFile> found() && { return std::move(m_found); }

private:
    void folderGiven(const QString& path)
    {
        const qsizetype before = m_matches;
        m_ignoreRoot = m_options.ignoreRoot.isEmpty() ? path : m_options.ignoreRoot;
        folder(path, 0);
        if (m_matches == before && !m_stop.stop_requested())
            fail(path, ErrorCode::Empty,
                 Wording::tr("There are no documents of a kind that Sheaf reads in %1.").arg(path));
    }
    void folder(const QString& path, int depth)
    {
        if (m_stop.stop_requested() || m_full)
            return;
        const QDir dir(path);
        if (depth > m_options.maxDepth || !QFileInfo(path).isReadable() || !QFileInfo(path).isExecutable()) {
            const bool deep = depth > m_options.maxDepth;
            fail(path, deep ? ErrorCode::TooLarge : ErrorCode::PermissionDenied,
                 deep ? Wording::tr("The folder %1 lies too deep (more than %2 levels).")
                            .arg(path)
                            .arg(m_options.maxDepth)
                      : Wording::tr("The folder %1 cannot be listed. Check its permissions.").arg(path));
            return;
        }
        if (m_options.entered)
            m_options.entered(path);
        QStringList files;
        QStringList folders;
        QDirIterator entries(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        while (entries.hasNext() && !m_stop.stop_requested()) {
            entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (isIgnored(entry))
                continue;
            if (entry.isDir())
                folders.append(entry.fileName());
            else if (entry.isFile() && m_options.suffixes.contains(entry.suffix(), Qt::CaseInsensitive))
                files.append(entry.fileName());
        }
        for (const QString& name : unreadableNames(path)) {
            if (m_options.suffixes.contains(QFileInfo(name).suffix(), Qt::CaseInsensitive))
                fail(
                    dir.filePath(name), ErrorCode::Unsupported,
                    u"The name of %1 is not UTF-8, so it cannot be opened. Rename the file."_s.arg(dir.filePath(name)));
        }
        std::sort(files.begin(), files.end(), naturalLess);
        std::sort(folders.begin(), folders.end(), naturalLess);
        for (const QString& name : std::as_const(files))
            take(dir.filePath(name));
        for (const QString& name : std::as_const(folders))
            folder(dir.filePath(name), depth + 1);
    }
    bool isIgnored(const QFileInfo& entry) const
    {
        const QString path = entry.filePath();
        if (m_options.ignore.isEmpty() || !path.startsWith(m_ignoreRoot + u'/'))
            return false;
        return m_options.ignore.ignores(path.mid(m_ignoreRoot.size() + 1), entry.isDir());
    }
    void take(const QString& path)
    {
        ++m_matches;
        if (m_full || m_seen.contains(path))
            return;
        if (m_seen.size() >= m_options.maxFiles) {
            m_full = true;
            fail(path, ErrorCode::TooLarge,
                 Wording::tr("More than %1 files; %2 and what follows were left out. Add them in parts.")
                     .arg(m_options.maxFiles)
                     .arg(path));
            return;
        }
        m_seen.insert(path);
        m_found.append({path, std::nullopt, stampOf(path)});
    }
    void fail(const QString& path, ErrorCode code, const QString& message)
    {
        if (m_failed.contains(path))
            return;
        m_failed.insert(path);
        m_found.append({path, Error::make(code, message)});
    }

    const ScanOptions& m_options;
    std::stop_token m_stop;
    QSet<QString> m_seen;
    QSet<QString> m_failed;
    QList<ScannedFile> m_found;
    QString m_ignoreRoot;
    qsizetype m_matches = 0; // files met, also those met before
    bool m_full = false;
};

} // namespace

bool naturalLess(const QString& a, const QString& b)
{
    const int order = compareNaturally(a, b);
    return order != 0 ? order < 0 : a < b;
}

QList<ScannedFile> scanFolders(const QStringList& paths, const ScanOptions& options, const std::stop_token& stop)
{
    Scan scan(options, stop);
    for (const QString& path : paths) {
        if (stop.stop_requested())
            break;
        scan.path(path);
    }
    return std::move(scan).found();
}

} // namespace sheaf
