#include "ui/settings/foundlabel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

using namespace Qt::StringLiterals;

namespace sheaf {

FoundLabel::FoundLabel(const QString& text, const char* tone, const char* type, const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_plain(text)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
    setLook(this, {tone, type});
    connect(&theme, &Theme::changed, this, &FoundLabel::mark);
}

void FoundLabel::setWords(const QStringList& words)
{
    if (words == m_words)
        return;
    m_words = words;
    mark();
}

void FoundLabel::mark()
{
    if (m_words.isEmpty()) {
        setTextFormat(Qt::PlainText);
        setText(m_plain);
        return;
    }
    const Colors& c = m_theme.colors();
    const QColor& ink = contrastRatio(c.text, c.highlight) > contrastRatio(c.ground, c.highlight) ? c.text : c.ground;
    setTextFormat(Qt::RichText);
    setText(markedHtml(m_plain, m_words,
                       u"<span style=\"background-color:%1;color:%2\">"_s.arg(c.highlight.name(), ink.name()),
                       u"</span>"_s));
}

QString markedHtml(const QString& text, const QStringList& words, const QString& open, const QString& close)
{
    QList<bool> marked(text.size(), false);
    for (const QString& word : words) {
        if (word.isEmpty())
            continue;
        for (qsizetype at = 0; (at = text.indexOf(word, at, Qt::CaseInsensitive)) >= 0; ++at)
            std::fill_n(marked.begin() + at, word.size(), true);
    }
    QString html;
    qsizetype from = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && marked[i] == marked[from])
            continue;
        const QString piece = text.mid(from, i - from).toHtmlEscaped();
        html += marked[from] ? open + piece + close : piece;
        from = i;
    }
    return html;
}

} // namespace sheaf
