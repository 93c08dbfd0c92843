#pragma once

#include <QStringList>
#include <QStringView>
#include <optional>

namespace sheaf {

// Rows of separated values one after the other (RFC 4180). A quote that is not closed ends with the text; a quote
// within a cell that did not start with one is a character like any other. Linear.
class DelimitedRows
{
public:
    DelimitedRows(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {}

    // Nothing at the end. An empty line is a row of one empty cell.
    std::optional<QStringList> next();

private:
    QString cell();
    QString quoted();

    const QStringView m_text;
    const QChar m_delimiter;
    qsizetype m_at = 0;
};

} // namespace sheaf
