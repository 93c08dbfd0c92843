#pragma once

#include "core/documents/plain/sectionbuilder.h"

#include <QByteArray>
#include <QHash>
#include <QStringDecoder>

namespace sheaf {

// Rich Text Format 1.9.1: text, headings by outline level, tables, title and author. Groups that are not for reading
// (fonts, pictures, fields' instructions) are passed over. One pass, no recursion; whatever the bytes, it ends.
class RtfParser
{
public:
    explicit RtfParser(SectionBuilder& sections)
        : m_sections(sections)
    {}

    void parse(QByteArrayView bytes);

    QString title;
    QString author;

private:
    enum class Target { Text, Skip, Fonts, Title, Author };
    struct Group
    {
        Target target = Target::Text;
        int unicodeSkip = 1; // fallback characters behind a \u
        int font = 0;
        bool hidden = false;
    };

    void control(QByteArrayView bytes, qsizetype& at);
    void word(const QByteArray& name, std::optional<int> number);
    bool formatting(const QByteArray& name, int number);
    void character(char32_t c);
    void byte(char c);
    void flushBytes();
    void append(QStringView text);
    void endParagraph();
    void endRow();
    void endTable();

    SectionBuilder& m_sections;
    QList<Group> m_groups{Group()};
    QHash<int, int> m_fontCharsets;
    int m_codePage = 1252;
    QByteArray m_bytes; // of a code page, not decoded yet
    QString m_text;     // of the paragraph or cell at hand
    QStringList m_row;
    QList<QStringList> m_rows;
    int m_outline = 0; // of the paragraph, 0 for none
    int m_skip = 0;    // characters still to be passed over after a \u
    bool m_star = false;
    bool m_inTable = false;
    char16_t m_high = 0; // the first half of a surrogate pair
};

} // namespace sheaf
