#pragma once

#include <QLabel>

namespace sheaf {

class Theme;

// Plain text, in which the words that are looked for are marked.
class FoundLabel : public QLabel
{
    Q_OBJECT

public:
    FoundLabel(const QString& text, const char* tone, const char* type, const Theme& theme, QWidget* parent = nullptr);

    const QString& plainText() const { return m_plain; }
    // None: nothing is marked.
    void setWords(const QStringList& words);

private:
    void mark();

    const Theme& m_theme;
    QString m_plain;
    QStringList m_words;
};

// The text as HTML with every place of a word in `open` and `close`, regardless of upper and lower case; places that
// overlap are one. Pure.
QString markedHtml(const QString& text, const QStringList& words, const QString& open, const QString& close);

} // namespace sheaf
