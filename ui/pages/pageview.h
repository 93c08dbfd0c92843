#pragma once

#include "ui/pages/passagetoshow.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace sheaf {

class PageCanvas;
class PageHeader;
class PageMessage;
class Theme;

// One document beside the answer, opened at a passage and with the passage marked. The last thing wanted wins: what was
// asked for before is stopped and its outcome dropped.
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
    QPlainTextEdit& text() const { return *m_text; }
    QString footerText() const;

Q_SIGNALS:
    void closeWanted();
    void backWanted();

private:
    CallContext newCall(); // stops the work before
    void openDocument(const Secret& password);
    void openText();
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
    double m_zoom = 0; // 0: as wide as the view; 1: an A4 page at its size on paper at 96 dpi

    PageHeader* m_header;
    QStackedWidget* m_stack;
    PageMessage* m_message;
    PageCanvas* m_canvas;
    QPlainTextEdit* m_text;
    QLabel* m_footer;
};

} // namespace sheaf
