#pragma once

#include "ui/extract/extractmodel.h"
#include "ui/pages/passagetoshow.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>
#include <stop_token>

class QAction;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace sheaf {

class ChunksCard;
class Collections;
class DetailPanel;
class DocumentsModel;
class ElidedLabel;
class EmptyState;
class FieldsCard;
class LiveSettings;
class ResultsCard;
class ResultsFeed;
class ScopeButton;
class Theme;
class TroubleCard;

// Reads fields out of documents: which ones, out of what, how far it is, what was found. What was read is in the
// library at once; closing the window loses nothing, and the fields are there again the next time.
class ExtractPage : public QWidget
{
    Q_OBJECT

public:
    ExtractPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, Collections& collections,
                const Theme& theme, QWidget* parent = nullptr);
    ~ExtractPage() override;

    void start();
    void togglePause();
    void stop();
    void setScope(const QList<DocumentId>& documents);

    FieldsCard& fields() const { return *m_fields; }
    ChunksCard& chunks() const { return *m_chunks; }
    ResultsCard& results() const { return *m_results; }
    DetailPanel& detail() const { return *m_detail; }

    void saveState(QSettings& state) const;
    void restoreState(const QSettings& state);

Q_SIGNALS:
    void passageWanted(const sheaf::PassageToShow& passage);
    void libraryWanted();
    void settingsWanted();
    void runningChanged(bool running);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeNoDocuments();
    QWidget* makeNoFields();
    QWidget* makeWork();
    void connectCards();
    void begin(const ExtractOptions& options);
    void planSoon(); // what is to be read may be another
    void followLibrary();
    void plan();
    void showState();
    void finish(const ExtractRun& run);
    void runAgain(ChunkId chunk);
    void openValue(DocumentId document, int field);
    ExtractOptions options() const;

    ExtractModel& m_extract;
    QThreadPool& m_pool;
    LiveSettings& m_settings;
    DocumentsModel& m_documents;
    const Theme& m_theme;
    std::stop_source m_stop; // of what is asked for the page
    QTimer m_planDue;
    QTimer m_libraryDue;
    std::optional<ExtractEstimate> m_estimate;
    QString m_waitsFor; // why the run at hand waits for the endpoint, if it does
    bool m_ownFields = false;

    ScopeButton* m_scope;
    ElidedLabel* m_engine = nullptr;
    QPushButton* m_startButton = nullptr;
    QPushButton* m_pauseButton = nullptr;
    QPushButton* m_stopButton = nullptr;
    QAction* m_readFirst = nullptr;
    QStackedWidget* m_stack;
    EmptyState* m_noDocuments = nullptr;
    TroubleCard* m_trouble;
    FieldsCard* m_fields;
    ChunksCard* m_chunks;
    ResultsCard* m_results;
    DetailPanel* m_detail;
    ResultsFeed* m_feed;
};

} // namespace sheaf
