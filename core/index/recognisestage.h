#pragma once

#include "core/documents/chunker.h"
#include "core/documents/pagerecogniser.h"
#include "core/index/database.h"
#include "core/index/ocrstore.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Pages without text that become text, after everything that has text was stored: one document at a time, a few pages
// of it, then the next, and round again, so that a long scan keeps no short one waiting. What a turn found is stored
// at its end in one transaction; a stop or a crash costs the pages of one turn at most. Lives in one thread, which is
// never blocked.
class RecogniseStage final : public QObject
{
    Q_OBJECT

public:
    static constexpr int pagesPerTurn = 4; // that have text: about ten seconds' work

    struct Turn
    {
        QString path;
        OcrStore::Added added;
        std::optional<Error> failure = {}; // of the last page that failed
    };
    struct Dependencies
    {
        Database& database;
        PageRecogniser* recogniser; // null: nothing is recognised
        QThreadPool& cpu;
    };
    // Told in the stage's thread, never from within add(). The document takes another turn when it is added again.
    using Events = std::function<void(DocumentId, const Turn&)>;

    RecogniseStage(const Dependencies& dependencies, const ChunkOptions& chunks, Events stored);
    ~RecogniseStage() override;

    // At the end of the line; nothing where it stands there or has no page that waits.
    void add(DocumentId document);
    // Tried on encrypted files, as long as the stage lives.
    void setPassword(DocumentId document, const Secret& password) { m_passwords.insert(document, password); }
    void drop(DocumentId document); // what is on its way is given up
    void putFirst(const QList<DocumentId>& documents);
    void setChunkOptions(const ChunkOptions& options) { m_chunks = options; }

    void setPaused(bool paused); // the turn at work ends, none begins
    // Stopped: the turn at work is stored as far as it came, and none begins; who stands in line stays there.
    void setStopped(bool stopped);
    bool isWorking() const { return m_current || (!m_line.isEmpty() && !m_stopped); } // or would, but for a pause
    // When the line is empty, or was stopped.
    Future<void> ended();

private:
    struct Cut;

    void pump();
    void check(DocumentId document, const OcrStore::Waiting& waiting);
    void recognise(DocumentId document, const OcrStore::Waiting& waiting);
    void cut(DocumentId document, const OcrStore::Waiting& waiting, const QList<RecognisedPage>& pages);
    void store(DocumentId document, const OcrStore::Waiting& waiting, const Cut& cut);
    void endTurn(bool again = false); // the document stays first in line
    void tellEnded();

    Dependencies m_with;
    ChunkOptions m_chunks;
    Events m_stored;
    QList<DocumentId> m_line;
    std::optional<DocumentId> m_current;
    std::stop_source m_stop; // of the turn
    int m_turn = 0;          // what comes of an earlier one is not listened to
    QHash<DocumentId, Secret> m_passwords;
    QList<Promise<void>> m_ended;
    bool m_paused = false;
    bool m_stopped = false;
};

} // namespace sheaf
