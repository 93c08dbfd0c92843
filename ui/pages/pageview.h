#pragma once

#include "ui/pages/passagetoshow.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace sheaf {

class PageCanvas;
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
    void closeDocument(); // stops what runs and forgets the document
    void turnTo(int page);
    void zoom(int steps); // in steps of a quarter; 0: as wide as the view
    int page() const { return m_page; }
    const PassageToShow& wanted() const { return m_wanted; }
    PageCanvas& canvas() const { return *m_canvas; }
    TextPage& text() const { return *m_text; }
    void showText(bool beside); // beside the page; a document without pages to look at has its text anyway
    QString footerText() const;

Q_SIGNALS:
    void closeWanted();
    void backWanted();

private:
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
    int m_page = 0;
    int m_count = 0;
    bool m_beside = false; // the text is wanted beside the page
    double m_zoom = 0;     // 0: as wide as the view; 1: an A4 page at its size on paper at 96 dpi

    PageHeader* m_header;
    QStackedWidget* m_stack;
    PageMessage* m_message;
    QSplitter* m_both;
    PageCanvas* m_canvas;
    TextPage* m_text;
    QLabel* m_footer;
    QPushButton* m_back;
};

} // namespace sheaf
