// Whether the built-in engine answers from the right file: asks the questions of ../shared/data/pdf/10-q/qna_data.csv
// of the reports beside it, and those of tests/data/answers/manuals.jsonl of the manuals in
// ../shared/data/pdf/debian-docs, and prints for each kind of question how often a right file is among the citations. A
// library for each, made where the folder given has none yet. Not a test: nothing here fails.
//
//   bench_answers [--library FOLDER] [--data FOLDER] [--show] [--only reports|manuals]

#include "app/application.h"
#include "core/ask/askoptions.h"
#include "core/ask/asksession.h"
#include "core/base/logging.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

struct Question
{
    QString text;
    QString kind;
    QList<QRegularExpression> files; // names of those that hold the answer
};

struct Score
{
    int asked = 0;
    int found = 0;     // a right file among the sources
    int cited = 0;     // among the citations
    int supported = 0; // among those that hold
    int first = 0;     // the first citation's

    void add(const Score& other)
    {
        asked += other.asked;
        found += other.found;
        cited += other.cited;
        supported += other.supported;
        first += other.first;
    }
};

template<class T>
Result<T> wait(const Future<T>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return resultOf<T>(future);
}

// Fields between commas; in quotation marks they may hold commas, line ends and doubled quotation marks.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        QString& field = rows.last().last();
        if (c == u'"') {
            if (quoted && text.mid(i + 1, 1) == u"\"")
                field += text[++i];
            else
                quoted = !quoted;
        } else if (quoted || (c != u',' && c != u'\n')) {
            if (c != u'\r')
                field += c;
        } else if (c == u',') {
            rows.last().append(QString());
        } else {
            rows.append(QStringList{QString()});
        }
    }
    return rows;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Question> reportQuestions(const QString& folder)
{
    QList<Question> questions;
    for (const QStringList& row : readCsv(QString::fromUtf8(contents(folder + u"/qna_data.csv"_s))).mid(1)) {
        if (row.size() < 4)
            continue;
        questions.append(
            {row[0], row[2] + u", "_s + row[3].toLower(), {QRegularExpression::fromWildcard(row[1].trimmed())}});
    }
    return questions;
}

QList<Question> manualQuestions()
{
    QList<Question> questions;
    for (const QByteArray& line :
         contents(QStringLiteral(SHEAF_SOURCE_DIR) + u"/tests/data/answers/manuals.jsonl"_s).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            continue;
        Question question{object["question"_L1].toString(), object["kind"_L1].toString(), {}};
        for (const QJsonValue& file : object["files"_L1].toArray())
            question.files.append(
                QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(file.toString()))));
        questions.append(question);
    }
    return questions;
}

bool isRight(const Question& question, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    return std::any_of(question.files.begin(), question.files.end(),
                       [&](const QRegularExpression& file) { return file.match(name).hasMatch(); });
}

Score scoreOf(const Question& question, const AskRun& run)
{
    Score score;
    score.asked = 1;
    for (const Source& source : run.sources) {
        if (!isRight(question, source.chunk.path))
            continue;
        score.found = 1;
        for (qsizetype i = 0; i < run.answer.citations.size(); ++i) {
            const Citation& citation = run.answer.citations[i];
            if (citation.number != source.number)
                continue;
            score.cited = 1;
            score.first = i == 0 ? 1 : score.first;
            if (citation.verdict != Citation::Verdict::NotFound)
                score.supported = 1;
        }
    }
    return score;
}

void print(const QString& name, const Score& score)
{
    const double n = std::max(1, score.asked);
    std::printf("%-44s %5d %8.3f %8.3f %10.3f %8.3f\n", qPrintable(name), score.asked, score.found / n, score.cited / n,
                score.supported / n, score.first / n);
}

int askAll(const QString& name, const QString& library, const QStringList& files, const QList<Question>& questions,
           bool show)
{
    ApplicationOptions options;
    options.dataFolder = library;
    options.settings.cache = false;
    Application app(options);
    if (const auto opened = wait(app.open()); !opened.ok()) {
        std::printf("%s\n", qPrintable(opened.error().message));
        return 1;
    }
    QElapsedTimer timer;
    timer.start();
    if (const auto added = wait(app.indexer().add(files, Secret(), {})); !added.ok()) {
        std::printf("%s\n", qPrintable(added.error().message));
        return 1;
    }
    std::printf("%s: %d files, %d questions, indexed in %.1f s\n", qPrintable(name), int(files.size()),
                int(questions.size()), double(timer.elapsed()) / 1000);
    std::printf("%-44s %5s %8s %8s %10s %8s\n", "kind", "asked", "found", "cited", "supported", "first");
    QMap<QString, Score> kinds;
    Score all;
    double worst = 0;
    timer.start();
    for (const Question& question : questions) {
        AskSession session(app.measuringEngines());
        QElapsedTimer one;
        one.start();
        const auto run = wait(session.ask(question.text, askOptionsOf(app.settings())));
        worst = std::max(worst, double(one.elapsed()));
        if (!run.ok())
            continue;
        const Score score = scoreOf(question, *run);
        kinds[question.kind].add(score);
        all.add(score);
        if (show) {
            std::printf("\n%s %s\n%s\n",
                        score.cited   ? "+"
                        : score.found ? "-"
                                      : "0",
                        qPrintable(question.text), qPrintable(run->answer.text));
            for (const Source& source : run->sources)
                std::printf("   [%d] %s, page %d\n", source.number, qPrintable(QFileInfo(source.chunk.path).fileName()),
                            source.chunk.page);
        }
    }
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        print(it.key(), it.value());
    print(u"all"_s, all);
    std::printf("%.0f ms a question, at most %.0f\n\n", double(timer.elapsed()) / std::max(1, all.asked), worst);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    installLog({});
    QCommandLineParser parser;
    const QCommandLineOption library(u"library"_s, u"Keep the libraries there."_s, u"folder"_s);
    const QCommandLineOption data(u"data"_s, u"Where the documents are."_s, u"folder"_s,
                                  QStringLiteral(SHEAF_SOURCE_DIR) + u"/../shared/data/pdf"_s);
    const QCommandLineOption show(u"show"_s, u"Print each answer."_s);
    const QCommandLineOption only(u"only"_s, u"reports or manuals."_s, u"which"_s);
    parser.addOptions({library, data, show, only});
    parser.process(application);
    const QTemporaryDir temporary;
    const QString kept = parser.isSet(library) ? parser.value(library) : temporary.path();
    const QString reports = parser.value(data) + u"/10-q"_s;
    const QString manuals = parser.value(data) + u"/debian-docs"_s;
    const auto pdfs = [](const QString& folder) {
        QStringList files;
        for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.pdf"_s}, QDir::Files, QDir::Name))
            files.append(file.absoluteFilePath());
        return files;
    };
    int status = 0;
    if (parser.value(only) != "manuals"_L1)
        status |= askAll(u"Quarterly reports"_s, kept + u"/reports"_s, pdfs(reports), reportQuestions(reports),
                         parser.isSet(show));
    if (parser.value(only) != "reports"_L1)
        status |= askAll(u"Manuals"_s, kept + u"/manuals"_s, pdfs(manuals), manualQuestions(), parser.isSet(show));
    return status;
}
