#pragma once

#include "core/documents/document.h"
#include "core/documents/textrange.h"
#include "ui/workspace.h"

#include <QObject>
#include <QTimer>

namespace sheaf {

class FindBar;
class PageCanvas;
class TextPage;

// How often something typed stands on each page; pages without are left out. Linear: for a pool's thread. Pure.
struct PageHits
{
    int page = 0;
    int count = 0;
    bool operator==(const PageHits&) const = default;
};
QList<PageHits> countHits(const QList<Page>& pages, const QString& typed);

// Looking for something in the document a page view shows: counts its places, leads from one to the next over all
// pages, and has those on the page in front marked, in the picture and in the text.
class PageFind : public QObject
{
    Q_OBJECT

public:
    // All are borrowed and outlive it.
    PageFind(Workspace& workspace, FindBar& bar, TextPage& text, PageCanvas& canvas, QObject* parent = nullptr);
    ~PageFind() override;

    void open(); // the bar, and the document's text where it was not read yet
    // The view shows another page, or another document (then the renderer is another one); null: it has text alone.
    void pageShown(PageRenderer* renderer, int page);
    void forget(); // no document is shown

Q_SIGNALS:
    void pageWanted(int page);
    void textWanted(); // the document's text has to be read

private:
    void count();
    void move(int by);
    void markPage();
    void show();
    int placesBefore(int page) const;

    Workspace& m_workspace;
    FindBar& m_bar;
    TextPage& m_text;
    PageCanvas& m_canvas;
    QTimer m_typed;
    std::stop_source m_stop;
    quint64 m_turn = 0;
    PageRenderer* m_renderer = nullptr;
    int m_page = 0;
    QList<PageHits> m_hits;
    int m_current = 0; // from 1, over all pages
};

} // namespace sheaf
