#pragma once

#include "core/extract/extractsession.h"
#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>

namespace sheaf::test {

// An extractor whose calls end when the test says so, or at once. It finds its text's last word.
class HeldExtractor final : public FieldExtractor
{
public:
    bool immediate = true;
    QHash<QString, Error> failures; // by text
    std::optional<Error> failure;   // of all
    QStringList asked;
    QList<Promise<FieldsFound>> held;
    QList<CallContext> calls;
    int tokens = 100; // of the prompt, and a tenth of them in the answer

    QString engineId() const override { return QStringLiteral("held"); }
    QString engineName() const override { return QStringLiteral("held"); }
    bool isModel() const override { return true; }
    qint64 promptTokens(const QList<Field>&, qint64 text) const override { return 50 + text; }
    int callsPerTask(const QList<Field>&) const override { return 1; }
    FieldsFound answer(const QString& text) const
    {
        FieldsFound found;
        found.calls = 1;
        found.promptTokens = tokens;
        found.completionTokens = tokens / 10;
        found.candidates = {{QStringLiteral("word"), text.section(QLatin1Char(' '), -1), text, 1}};
        return found;
    }
    Future<FieldsFound> extract(const FieldTask& task, const CallContext& call) override
    {
        asked.append(task.text);
        calls.append(call);
        if (failure || failures.contains(task.text))
            return failedFuture<FieldsFound>(failure.value_or(failures.value(task.text)));
        if (immediate)
            return readyFuture<FieldsFound>(answer(task.text));
        held.append(Promise<FieldsFound>());
        return held.last().future();
    }
    int open() const
    {
        return int(std::count_if(held.begin(), held.end(), [](const auto& each) { return !each.isSettled(); }));
    }
    void release(int index) { held[index].settle(answer(asked[index])); }
    // As a client that hears of the stop.
    void cancelAll()
    {
        for (const auto& each : std::as_const(held))
            each.settle(Error::cancelled());
    }
};

// A temporary library of documents with chunks "document D, chunk C wordDxC", and engines over it.
class ExtractLibrary
{
    QTemporaryDir m_dir;

public:
    std::unique_ptr<Database> database;
    std::shared_ptr<HeldExtractor> extractor = std::make_shared<HeldExtractor>();
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    QList<DocumentId> documents;

    ExtractLibrary() { open(); }
    void open()
    {
        database.reset();
        database = std::make_unique<Database>(m_dir.filePath(QStringLiteral("library")));
        QVERIFY(await(database->open()).ok());
    }
    static QString text(int document, int chunk)
    {
        return QStringLiteral("document %1, chunk %2 word%1x%2").arg(document).arg(chunk);
    }
    void addText(const QStringList& texts)
    {
        const int number = int(documents.size()) + 1;
        const auto added = await(database->write(CallContext{}, [=](Connection& connection) -> Result<DocumentId> {
            DocumentStore store(connection);
            const auto ids =
                store.insertWaiting({QStringLiteral("/files/%1.txt").arg(number)}, QDateTime::currentDateTime());
            if (!ids.ok())
                return ids.error();
            DocumentContent content;
            content.hash = QString::number(number);
            content.pages = int(texts.size());
            for (int i = 0; i < texts.size(); ++i)
                content.chunks.append({i, i + 1, 0, int(texts[i].size()), 12, texts[i]});
            const auto stored = store.storeContent(ids->first(), content, Milliseconds(1));
            return stored.ok() ? Result<DocumentId>(ids->first()) : Result<DocumentId>(stored.error());
        }));
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
        documents.append(*added);
    }
    void add(int chunks)
    {
        QStringList texts;
        for (int i = 1; i <= chunks; ++i)
            texts.append(text(int(documents.size()) + 1, i));
        addText(texts);
    }
    ExtractEngines engines() const
    {
        ExtractEngines engines;
        engines.database = database.get();
        engines.extractor = extractor;
        engines.clock = clock;
        return engines;
    }
    static ExtractOptions options()
    {
        ExtractOptions options;
        options.schema.fields = {{QStringLiteral("word")}};
        return options;
    }
};

} // namespace sheaf::test
