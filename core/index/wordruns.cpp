#include "core/index/wordruns.h"

#include <algorithm>

namespace sheaf {

namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool writtenInGrams(char32_t point)
{
    if (point < 0x0E00)
        return false;
    switch (QChar::script(point)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return point == 0x30FC || point == 0xFF70; // the long mark of Kana is common to two scripts
    }
}

bool marksCanGo(char32_t point)
{
    switch (QChar::script(point)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Inherited:
    case QChar::Script_Common:
        return true;
    default:
        return false;
    }
}

} // namespace

QList<WordRun> wordRuns(QStringView text)
{
    QList<WordRun> runs;
    bool open = false;
    qsizetype underscores = 0; // since the last run, as long as there was nothing else
    for (qsizetype i = 0; i < text.size();) {
        char32_t point = text[i].unicode();
        qsizetype units = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            units = 2;
        }
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point)) {
            const bool mark = QChar::isMark(point);
            const bool grams = mark && open ? runs.last().grams : writtenInGrams(point);
            if (open && runs.last().grams == grams) {
                runs.last().end = i + units;
            } else {
                const bool joined = !runs.isEmpty() && underscores > 0 && runs.last().end + underscores == i;
                runs.append({i, i + units, grams, joined && !grams && !runs.last().grams});
                open = true;
            }
            underscores = 0;
        } else {
            open = false;
            underscores = point == U'_' ? underscores + 1 : 0;
        }
        i += units;
    }
    return runs;
}

QList<QStringView> innerParts(QStringView word)
{
    QList<QStringView> parts;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QChar before = word[i - 1];
        const QChar here = word[i];
        const bool border = (before.isDigit() && here.isLetter()) || (before.isLetter() && here.isDigit()) ||
                            (before.isLower() && here.isUpper());
        if (!border)
            continue;
        parts.append(word.mid(begin, i - begin));
        begin = i;
    }
    parts.append(word.mid(begin));
    return parts;
}

QString comparedForm(QStringView word)
{
    const QString text = word.toString();
    return isAscii(word) ? text.toLower() : text.normalized(QString::NormalizationForm_KC).toLower();
}

QString withoutMarks(const QString& word)
{
    if (isAscii(word))
        return word;
    QString plain;
    char32_t base = 0;
    for (const char32_t point : word.normalized(QString::NormalizationForm_D).toUcs4()) {
        if (!QChar::isMark(point))
            base = point;
        else if (marksCanGo(base))
            continue;
        plain.append(QChar::fromUcs4(point));
    }
    return plain.isEmpty() ? word : plain.normalized(QString::NormalizationForm_C);
}

} // namespace sheaf
