// Text of PDF files against the same text as .txt beside them, as bags of words: recall and precision of the cleaned
// text and, where pdftotext is installed, of pdftotext's, both after the same normalisation (NFKC, lower case, runs of
// letters and digits, each Chinese or Japanese character a word of its own). For each file and each language; with
// --words the words that are missing or too many. Exit status 1 where a file is worse than pdftotext by more than 0.01.

#include "core/documents/characters.h"
#include "core/documents/textcleaner.h"
#include "core/documents/workerreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

using Bag = QHash<QString, int>;

struct Score
{
    double recall = 0;
    double precision = 0;
};

Bag bagOf(const QString& raw)
{
    const QString text = raw.normalized(QString::NormalizationForm_KC).toLower();
    Bag bag;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            ++bag[word];
        word.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        int units = 1;
        const char32_t c = codePointAt(text, i, &units);
        if (isCjk(c)) {
            flush();
            ++bag[text.mid(i, units)];
        } else if (QChar::isLetterOrNumber(c) || QChar::isMark(c)) {
            word += text.mid(i, units);
        } else {
            flush();
        }
        i += units;
    }
    flush();
    return bag;
}

Score scoreOf(const Bag& truth, const Bag& found)
{
    qint64 both = 0;
    qint64 wanted = 0;
    qint64 given = 0;
    for (auto it = truth.cbegin(); it != truth.cend(); ++it) {
        wanted += it.value();
        both += std::min(it.value(), found.value(it.key()));
    }
    for (const int count : found)
        given += count;
    return {wanted > 0 ? double(both) / double(wanted) : 1, given > 0 ? double(both) / double(given) : 0};
}

// What stands in `more` oftener than in `less`, the most frequent first.
QString surplus(const Bag& more, const Bag& less)
{
    QList<std::pair<int, QString>> words;
    for (auto it = more.cbegin(); it != more.cend(); ++it) {
        if (const int extra = it.value() - less.value(it.key()); extra > 0)
            words.append({-extra, it.key()});
    }
    std::sort(words.begin(), words.end());
    QStringList out;
    for (const auto& [count, word] : words.first(std::min<qsizetype>(words.size(), 60)))
        out.append(u"%1×%2"_s.arg(word).arg(-count));
    return out.join(u' ');
}

// "debian-faq.en.pdf" is English; so is what names no language.
QString languageOf(const QString& file)
{
    static const QRegularExpression code(u"\\.([a-z]{2})\\.pdf$"_s);
    const auto match = code.match(file);
    return match.hasMatch() ? match.captured(1) : u"en"_s;
}

std::optional<QString> pdftotext(const QString& path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-q"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!process.waitForStarted() || !process.waitForFinished(300'000) || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Sums
{
    int files = 0;
    Score ours;
    Score theirs;
};

void print(const QString& name, const Score& ours, const Score& theirs, int files)
{
    std::printf("%-28s %7.4f %7.4f   %7.4f %7.4f   %+.4f %+.4f\n", qPrintable(name), ours.recall / files,
                ours.precision / files, theirs.recall / files, theirs.precision / files,
                (ours.recall - theirs.recall) / files, (ours.precision - theirs.precision) / files);
}

class Run : public QObject
{
public:
    Run(const QString& program, const QStringList& files, bool words)
        : m_reader(std::make_shared<WorkerPool>(program, m_clock), m_clock)
        , m_words(words)
        , m_left(int(files.size()))
    {
        std::printf("%-28s %7s %7s   %7s %7s   %s\n", "", "recall", "prec.", "recall", "prec.", "ours - pdftotext");
        for (const QString& file : files) {
            observe(m_reader.read({file, {}}, {}), this, [this, file](const Result<DocumentText>& result) {
                take(file, result);
                if (--m_left == 0)
                    finish();
            });
        }
    }
    bool worse = false;

private:
    void take(const QString& file, const Result<DocumentText>& result)
    {
        const QString name = QFileInfo(file).fileName();
        QString text;
        if (!result.ok())
            std::printf("%s: %s\n", qPrintable(name), qPrintable(result.error().message));
        else
            for (const Page& page : cleanPages(result->pages))
                text += page.text + u'\n';
        const Bag truth = bagOf(readAll(file.chopped(4) + u".txt"_s));
        const Bag found = bagOf(text);
        const auto other = pdftotext(file);
        const Score ours = scoreOf(truth, found);
        const Score theirs = other ? scoreOf(truth, bagOf(*other)) : Score{};
        print(name, ours, theirs, 1);
        if (m_words)
            std::printf("  missing: %s\n  too many: %s\n", qPrintable(surplus(truth, found)),
                        qPrintable(surplus(found, truth)));
        worse = worse || ours.recall < theirs.recall - 0.01 || ours.precision < theirs.precision - 0.01;
        Sums& sums = m_sums[languageOf(name)];
        ++sums.files;
        sums.ours.recall += ours.recall;
        sums.ours.precision += ours.precision;
        sums.theirs.recall += theirs.recall;
        sums.theirs.precision += theirs.precision;
    }
    void finish()
    {
        for (auto it = m_sums.cbegin(); it != m_sums.cend(); ++it)
            print(u"mean of %1 %2"_s.arg(it->files).arg(it.key()), it->ours, it->theirs, it->files);
        QCoreApplication::quit();
    }

    std::shared_ptr<Clock> m_clock = std::make_shared<SteadyClock>();
    WorkerReader m_reader;
    bool m_words;
    int m_left;
    QMap<QString, Sums> m_sums;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption words(u"words"_s, u"The words that are missing or too many."_s);
    const QCommandLineOption program(u"program"_s, u"The worker."_s, u"path"_s,
                                     QCoreApplication::applicationDirPath() + u"/sheaf-extract"_s);
    parser.addOptions({words, program});
    parser.addPositionalArgument(u"folder"_s, u"Folder of PDF files with their text beside them."_s);
    parser.process(application);
    QStringList files;
    for (const QString& folder : parser.positionalArguments()) {
        const QDir dir(QDir(folder).canonicalPath());
        for (const QString& name : dir.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name)) {
            if (dir.exists(name.chopped(4) + u".txt"_s))
                files.append(dir.filePath(name));
        }
    }
    if (files.isEmpty()) {
        std::fputs("no PDF file with a .txt of the same name\n", stderr);
        return 2;
    }
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        std::fputs("pdftotext is not installed: its columns are empty\n", stderr);
    Run run(parser.value(program), files, parser.isSet(words));
    QCoreApplication::exec();
    return run.worse ? 1 : 0;
}
