#pragma once

#include "ui/pages/pagehistory.h"
#include "ui/pages/passagetoshow.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QSettings;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace sheaf {

class FindBar;
class PageCanvas;
class PageFind;
class PageHeader;
class PageMessage;
class TextPage;
class Theme;
struct TextPlace;

// One document beside the answer, opened at a passage and with the passage marked: the page as it looks, the text as it
// was read, or both side by side; what is no PDF has its text alone. The last thing wanted wins: what was asked for
// before is stopped and its outcome dropped.
class PageView : public QWidget
{
    Q_OBJECT

public:
    PageView(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);
    ~PageView() override;

    void open(const PassageToShow& passage);
    void go(int by); // -1: back to the passage before, 1: forward again
    void find();     // opens the line to look for something in the document
    // What is chosen in the text, or else the passage that led here, with the file and page it is from; may be empty.
    QString citation() const;
    void closeDocument(); // stops what runs and forgets the document
    void turnTo(int page);
    void zoom(int steps); // in steps of a quarter; 0: as wide as the view
    int page() const { return m_page; }
    const PassageToShow& wanted() const { return m_wanted; }
    PageCanvas& canvas() const { return *m_canvas; }
    TextPage& text() const { return *m_text; }
    void showText(bool beside); // beside the page; a document without pages to look at has its text anyway
    QString footerText() const;
    // The document that is open, its page, and how far that is scrolled. Restoring opens it again where it still is.
    void saveState(QSettings& state) const;
    bool restoreState(const QSettings& state); // false: none was open, or it is gone

Q_SIGNALS:
    void placeChanged(); // another document, page or part of it
    void waysChanged(bool back, bool forward);
    void closeWanted();
    void backWanted();

private:
    void makeVisits();
    void showAt(const PassageToShow& passage, int page);
    void updateWays();
    CallContext newCall(); // stops the work before
    void openDocument(const Secret& password);
    void openText(const Secret& password);
    void textOpened();
    void textPlaced(const TextPlace& place);
    void updateHeader();
    void render();
    void locate();
    void locatePassage(const CallContext& call);
    void showMarks(const QList<QRectF>& marks, bool exact);
    void say(const QString& message);
    void fail(const Error& error);
    void setFooter(const QString& text, const char* tone);

    Workspace& m_workspace;
    const Theme& m_theme;
    std::unique_ptr<PageRenderer> m_renderer;
    std::stop_source m_stop;   // of the rendering on its way
    std::stop_source m_search; // of the locating on its way
    quint64 m_turn = 0;        // grows with everything wanted; an outcome of another turn is dropped
    QTimer m_settle;           // renders again when the view has its new size
    PassageToShow m_wanted;
    PageHistory m_history;
    int m_start = 1; // the page to begin with
    int m_page = 0;
    int m_count = 0;
    bool m_beside = false; // the text is wanted beside the page
    double m_zoom = 0;     // 0: as wide as the view; 1: an A4 page at its size on paper at 96 dpi

    PageHeader* m_header;
    FindBar* m_findBar;
    QStackedWidget* m_stack;
    PageMessage* m_message;
    QSplitter* m_both;
    PageCanvas* m_canvas;
    TextPage* m_text;
    QLabel* m_footer;
    QPushButton* m_back;
    PageFind* m_find = nullptr;
};

} // namespace sheaf
