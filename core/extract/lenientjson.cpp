#include "core/extract/lenientjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int deepest = 32;

// One pass over the text. A failed read leaves m_failed set, an end that came too early m_truncated.
class LenientReader
{
public:
    LenientReader(QStringView text, qsizetype begin)
        : m_text(text)
        , m_at(begin)
    {}

    Result<LenientObject> read()
    {
        const QJsonObject object = readObject(1);
        if (m_failed)
            return Error::make(ErrorCode::BadResponse, u"It is no JSON object."_s);
        return LenientObject{object, m_exact, m_truncated, m_at};
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    // White space and comments; false at the end of the text.
    bool skip()
    {
        while (!atEnd()) {
            const QStringView rest = m_text.mid(m_at);
            if (rest.front().isSpace())
                ++m_at;
            else if (rest.startsWith(u"//"))
                skipTo(u"\n"_s);
            else if (rest.startsWith(u"/*"))
                skipTo(u"*/"_s);
            else
                return true;
        }
        m_truncated = true;
        return false;
    }
    void skipTo(const QString& mark)
    {
        m_exact = false;
        const qsizetype found = m_text.indexOf(mark, m_at + 2);
        m_at = found < 0 ? m_text.size() : found + mark.size();
    }

    QJsonObject readObject(int depth)
    {
        QJsonObject object;
        ++m_at; // {
        while (!m_failed && skip()) {
            if (take(u'}'))
                return object;
            if (take(u',')) {
                noteComma();
                continue;
            }
            const QString key = readKey();
            if (m_failed || !skip())
                return object;
            if (!take(u':')) {
                m_failed = true;
                return object;
            }
            if (!skip())
                return object;
            const QJsonValue value = readValue(depth);
            // What was cut off in the middle may say something else than it would have.
            if (m_failed || (m_truncated && !value.isObject() && !value.isArray()))
                return object;
            object.insert(key, value);
            noteEndOfItem(u'}');
        }
        return object;
    }
    QJsonArray readArray(int depth)
    {
        QJsonArray array;
        ++m_at; // [
        while (!m_failed && skip()) {
            if (take(u']'))
                return array;
            if (take(u',')) {
                noteComma();
                continue;
            }
            const QJsonValue value = readValue(depth);
            if (m_failed || (m_truncated && !value.isObject() && !value.isArray()))
                return array;
            array.append(value);
            noteEndOfItem(u']');
        }
        return array;
    }
    // Behind an item a comma or the closing bracket stands in JSON.
    void noteEndOfItem(QChar closing)
    {
        if (m_truncated || !skip())
            return;
        if (peek() == u',') {
            ++m_at;
            if (skip() && peek() == closing)
                m_exact = false;
        } else if (peek() != closing) {
            m_exact = false;
        }
    }
    void noteComma() { m_exact = false; }

    QString readKey()
    {
        if (isQuote(peek()))
            return readText();
        m_exact = false;
        const qsizetype begin = m_at;
        while (!atEnd() && (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'-'))
            ++m_at;
        m_failed = m_at == begin;
        return m_text.mid(begin, m_at - begin).toString();
    }
    QJsonValue readValue(int depth)
    {
        if (peek() == u'{' || peek() == u'[') {
            if (depth >= deepest) {
                m_failed = true;
                return {};
            }
            return peek() == u'{' ? QJsonValue(readObject(depth + 1)) : QJsonValue(readArray(depth + 1));
        }
        return isQuote(peek()) ? QJsonValue(readText()) : readBare();
    }
    // A number, or a word: true, None, or a text somebody forgot to quote.
    QJsonValue readBare()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !u",]}\n"_s.contains(peek()))
            ++m_at;
        m_truncated = m_truncated || atEnd();
        const QString word = m_text.mid(begin, m_at - begin).trimmed().toString();
        if (word == "true"_L1 || word == "false"_L1)
            return word == "true"_L1;
        if (word == "null"_L1)
            return QJsonValue::Null;
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        if (isNumber && std::isfinite(number))
            return number;
        m_exact = false;
        const QString lower = word.toLower();
        if (lower == "true"_L1 || lower == "false"_L1)
            return lower == "true"_L1;
        if (lower == "none"_L1 || lower == "undefined"_L1 || lower == "nan"_L1 || lower == "null"_L1)
            return QJsonValue::Null;
        m_failed = word.isEmpty();
        return word;
    }

    static bool isQuote(QChar c) { return c == u'"' || c == u'\'' || c == u'“' || c == u'‘' || c == u'„'; }
    static bool closes(QChar open, QChar c)
    {
        switch (open.unicode()) {
        case u'“':
        case u'„':
            return c == u'”' || c == u'“' || c == u'"';
        case u'‘':
            return c == u'’' || c == u'\'';
        default:
            return c == open;
        }
    }
    // A single quotation mark between letters is an apostrophe.
    bool isApostrophe(QChar open) const
    {
        return (open == u'\'' || open == u'‘') && m_at + 1 < m_text.size() && m_text[m_at - 1].isLetter() &&
               m_text[m_at + 1].isLetter();
    }
    QString readText()
    {
        const QChar open = m_text[m_at++];
        m_exact = m_exact && open == u'"';
        QString text;
        while (!atEnd()) {
            const QChar c = m_text[m_at];
            if (closes(open, c) && !isApostrophe(open)) {
                ++m_at;
                return text;
            }
            if (c == u'\\') {
                readEscape(text);
                continue;
            }
            m_exact = m_exact && c >= u' ';
            text += c;
            ++m_at;
        }
        m_truncated = true;
        return text;
    }
    void readEscape(QString& text)
    {
        const QChar c = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        static const QString letters = u"nrtbf"_s;
        static const QString meant = u"\n\r\t\b\f"_s;
        m_at = std::min(m_at + 2, m_text.size()); // the text may end with the backslash
        if (c == u'u') {
            bool ok = false;
            const ushort code = m_text.mid(m_at, 4).toString().toUShort(&ok, 16);
            if (ok) {
                text += QChar(code);
                m_at += 4;
                return;
            }
        }
        if (const qsizetype which = letters.indexOf(c); which >= 0 && !c.isNull())
            text += meant[which];
        else if (!c.isNull())
            text += c;
    }

    const QStringView m_text;
    qsizetype m_at;
    bool m_exact = true;
    bool m_truncated = false;
    bool m_failed = false;
};

} // namespace

Result<LenientObject> readLenientObject(QStringView text, qsizetype begin)
{
    Q_ASSERT(begin < text.size() && text[begin] == u'{');
    auto read = LenientReader(text, begin).read();
    if (read.ok() && read->truncated)
        read->exact = false;
    return read;
}

} // namespace sheaf
