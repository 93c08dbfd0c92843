#include "core/engines/ripgrepparser.h"

#include "core/engines/filematches.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestJson = 4 * maxSearchedLine;
constexpr qsizetype mostLines = maxMatchesOfFile * 16; // of one file, context included

// {"text": …}, or {"bytes": base64} where it is not valid UTF-8.
QByteArray bytesOf(const QJsonValue& value)
{
    const QJsonValue text = value["text"_L1];
    return text.isString() ? text.toString().toUtf8() : QByteArray::fromBase64(value["bytes"_L1].toString().toLatin1());
}

QString textOfField(const QJsonValue& value)
{
    const QJsonValue text = value["text"_L1];
    return text.isString() ? text.toString()
                           : QString::fromLatin1(QByteArray::fromBase64(value["bytes"_L1].toString().toLatin1()));
}

} // namespace

RipgrepParser::RipgrepParser(QStringList words, int contextLines)
    : m_words(std::move(words))
    , m_contextLines(contextLines)
{}

QList<FileMatch> RipgrepParser::feed(const QByteArray& bytes)
{
    QList<FileMatch> found;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', begin);
        const qsizetype length = (end < 0 ? bytes.size() : end) - begin;
        if (m_rest.size() + length > longestJson) {
            m_tooLong = true;
            m_rest.clear();
        }
        if (!m_tooLong)
            m_rest.append(bytes.constData() + begin, length);
        if (end < 0)
            break;
        if (!m_tooLong)
            found += take(std::exchange(m_rest, {}));
        m_tooLong = false;
        begin = end + 1;
    }
    return found;
}

QList<FileMatch> RipgrepParser::take(const QByteArray& json)
{
    const QJsonObject message = QJsonDocument::fromJson(json).object();
    const QString type = message["type"_L1].toString();
    const QJsonValue about = message["data"_L1];
    if (type == "begin"_L1) {
        m_path = QFile::decodeName(bytesOf(about["path"_L1]));
        m_lines.clear();
    } else if (type == "match"_L1 || type == "context"_L1) {
        const int number = about["line_number"_L1].toInt();
        QString text = textOfField(about["lines"_L1]);
        if (text.endsWith(u'\n'))
            text.chop(1);
        if (number > 0 && text.size() <= maxSearchedLine && m_lines.size() < mostLines)
            m_lines.append({number, text, type == "match"_L1});
    } else if (type == "end"_L1) {
        const bool isBinary = about["binary_offset"_L1].isDouble();
        const QList<FileMatch> found = isBinary ? QList<FileMatch>() : matches();
        m_lines.clear();
        m_path.clear();
        return found;
    }
    return {};
}

QList<FileMatch> RipgrepParser::finish()
{
    const QList<FileMatch> found = matches();
    m_lines.clear();
    m_rest.clear();
    return found;
}

QList<FileMatch> RipgrepParser::matches() const
{
    QList<FileMatch> found;
    for (qsizetype i = 0; i < m_lines.size() && !m_path.isEmpty(); ++i) {
        const Line& line = m_lines[i];
        if (!line.isMatch)
            continue;
        FileMatch match;
        match.path = m_path;
        match.line = line.number;
        match.text = shownLine(line.text, m_words);
        for (const Line& other : m_lines) {
            const int away = other.number - line.number;
            if (away < 0 && away >= -m_contextLines)
                match.before.append(shownLine(other.text, m_words));
            else if (away > 0 && away <= m_contextLines)
                match.after.append(shownLine(other.text, m_words));
        }
        found.append(match);
    }
    return found;
}

} // namespace sheaf
