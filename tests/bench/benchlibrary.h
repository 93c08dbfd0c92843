#pragma once

#include "app/application.h"
#include "core/documents/sentencesplitter.h"

#include <QDir>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QRandomGenerator>

// For the benches that fill a library: documents with made-up names, and the sentences of the samples in an order that
// no two share.
namespace sheaf::bench {

using namespace Qt::StringLiterals;

template<class T>
Result<T> wait(const Future<T>& future)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcher<Result<T>>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return resultOf<T>(future);
}

inline QStringList sentencesOf(Application& app, const QString& folder)
{
    QStringList sentences;
    for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.pdf"_s}, QDir::Files)) {
        const auto text = wait(app.readText(file.filePath(), Secret(), {}));
        if (!text.ok())
            qFatal("%s", qPrintable(text.error().message));
        for (const Page& page : text->pages) {
            for (const TextRange& range : splitSentences(page.text)) {
                const QString sentence = page.text.mid(range.begin, range.length()).simplified();
                if (sentence.size() > 30)
                    sentences.append(sentence);
            }
        }
    }
    return sentences;
}

inline QString nameOf(int number, QRandomGenerator& random)
{
    static const QStringList kinds{u"Report"_s, u"Minutes"_s, u"Letter"_s, u"Manual"_s, u"Notes"_s, u"Contract"_s};
    static const QStringList places{u"Harbour"_s, u"Valley"_s, u"North Works"_s, u"Orchard"_s, u"Archive"_s};
    return u"%1 %2 %3.txt"_s
        .arg(kinds[int(random.bounded(quint32(kinds.size())))], places[int(random.bounded(quint32(places.size())))])
        .arg(number, 6, 10, QLatin1Char('0'));
}

inline void writeDocuments(const QString& folder, int from, int to, const QStringList& sentences,
                           QRandomGenerator& random)
{
    QDir().mkpath(folder);
    for (int number = from; number < to; ++number) {
        QString text;
        for (int i = 0; i < 100; ++i)
            text += sentences[int(random.bounded(quint32(sentences.size())))] + (i % 8 == 7 ? u"\n\n"_s : u" "_s);
        QFile file(QDir(folder).filePath(nameOf(number, random)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

inline double residentMiB(const char* field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field))).replace("kB", "").trimmed().toDouble() / 1024;
    }
    return 0;
}

} // namespace sheaf::bench
