#pragma once

#include "core/documents/plain/sectionbuilder.h"

#include <QHash>
#include <gumbo.h>

namespace sheaf {

// Receives the elements and texts of a page in document order and builds its sections; see htmltext.h.
class HtmlWalk
{
public:
    explicit HtmlWalk(SectionBuilder& sections)
        : m_sections(sections)
    {}

    // False where the element and all in it are to be left out.
    bool enter(const GumboElement& element);
    void leave(const GumboElement& element);
    void text(const char* utf8, bool space);
    void finish();

    QString title;
    QString author;

private:
    struct Reaching // a cell of several rows
    {
        int rows = 0; // still to come
        QString text;
    };
    struct Grid
    {
        QList<QStringList> rows;
        bool header = false;
        bool inCell = false;
        int span = 1;
        int rowSpan = 1;
        QString cell;
        QHash<int, Reaching> below; // by column
    };
    struct Listing
    {
        int next = -1; // number of the next item; -1 for bullets
    };

    static void fillFromAbove(Grid& table);
    void enterTable(GumboTag tag, const GumboElement& element);
    bool leaveTable(GumboTag tag);
    void flush();
    void emitText(const QString& text);

    SectionBuilder& m_sections;
    QString m_text;
    QString m_marker; // of a list item that has no text yet
    QList<Listing> m_lists;
    QList<Grid> m_tables;
    int m_pre = 0;
};

} // namespace sheaf
