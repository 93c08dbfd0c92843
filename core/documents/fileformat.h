#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace sheaf {

enum class FileFormat {
    Empty,
    Pdf,
    Zip, // what is inside tells more: sniffContainer()
    Docx,
    Pptx,
    Xlsx,
    Odt,
    Ods,
    Odp,
    Epub,
    Ole, // Office before 2007, Outlook, encrypted OOXML
    Html,
    Xml,
    Rtf,
    Mail,
    Delimited, // CSV, TSV and their like
    Markdown,
    SourceCode, // and other text whose lines and indents matter
    Text,
    Binary
};

// How many bytes of a file's start sniffFormat wants to see.
inline constexpr int sniffBytes = 4096;

// What a file is by its first bytes. PDF: "%PDF-" and a digit within the first 1,024 bytes, where the PDF
// specification's implementation notes ask readers to look (ISO 32000-1, annex H.3, note 13); where it is not at the
// very start an object must follow, so that a text about PDF files stays a text. Text: no NUL outside UTF-16 and
// UTF-32, few control characters.
//
// The name decides nothing but between kinds of text: a file that is text and says no more (no HTML, XML, RTF or mail
// at its start) is Markdown, source code or a table by its suffix, and without one that says so by its structure.
FileFormat sniffFormat(QByteArrayView head, const QString& name = {});

// What a ZIP holds, by the names of its entries and the content of its entry "mimetype"; Zip where it is no document.
FileFormat sniffContainer(const QStringList& entries, QByteArrayView mimetype);

// Those that are read as they stand, without a parser that a file could mislead.
bool isPlainKind(FileFormat format);

// The suffixes of files that can be read, in lower case without the dot: what a folder is searched for.
const QStringList& readableSuffixes();

} // namespace sheaf
