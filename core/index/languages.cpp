#include "core/index/languages.h"

#include <QHash>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype decidingLetters = 20'000;
// Of the words, those that must be function words of a language; running text has two in five of them, a list of names
// of another language almost none.
constexpr double leastShare = 0.06;
// A Chinese character or a syllable of Hangul says about as much as three letters.
constexpr int lettersInCharacter = 3;

enum Writing {
    Latin,
    Cyrillic,
    Han,
    Kana,
    Hangul,
    Thai,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Armenian,
    Tamil,
    WritingCount
};

std::optional<Writing> writingOf(char32_t point)
{
    switch (QChar::script(point)) {
    case QChar::Script_Latin:
        return Latin;
    case QChar::Script_Cyrillic:
        return Cyrillic;
    case QChar::Script_Han:
        return Han;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return Kana;
    case QChar::Script_Hangul:
        return Hangul;
    case QChar::Script_Thai:
        return Thai;
    case QChar::Script_Greek:
        return Greek;
    case QChar::Script_Arabic:
        return Arabic;
    case QChar::Script_Hebrew:
        return Hebrew;
    case QChar::Script_Devanagari:
        return Devanagari;
    case QChar::Script_Armenian:
        return Armenian;
    case QChar::Script_Tamil:
        return Tamil;
    default:
        return {};
    }
}

Writing writingOf(QStringView text)
{
    std::array<int, WritingCount> letters{};
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (!QChar::isLetter(point))
            continue;
        if (const auto writing = writingOf(point))
            letters[*writing] += *writing == Han || *writing == Hangul ? lettersInCharacter : 1;
    }
    // Japanese is Han with Kana between; Chinese has none.
    if (letters[Kana] * 10 > letters[Han])
        letters[Kana] += std::exchange(letters[Han], 0);
    return Writing(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

QString byFunctionWords(QStringView text, const QStringList& languages)
{
    QHash<QString, int> counts;
    int words = 0;
    for (qsizetype begin = 0, i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLetter())
            continue;
        if (i > begin) {
            ++words;
            const QString word = text.mid(begin, i - begin).toString().toLower();
            for (const QString& language : languages) {
                if (functionWords(language).contains(word))
                    ++counts[language];
            }
        }
        begin = i + 1;
    }
    QString best;
    for (const QString& language : languages) {
        if (counts.value(language) > counts.value(best))
            best = language;
    }
    return counts.value(best) >= leastShare * words ? best : QString();
}

} // namespace

QString languageOf(QStringView text)
{
    const QStringView sample = text.left(decidingLetters);
    switch (writingOf(sample)) {
    case Cyrillic:
        return byFunctionWords(sample, {u"ru"_s, u"uk"_s});
    case Han:
        return u"zh"_s;
    case Kana:
        return u"ja"_s;
    case Hangul:
        return u"ko"_s;
    case Thai:
        return u"th"_s;
    case Greek:
        return u"el"_s;
    case Arabic:
        return u"ar"_s;
    case Hebrew:
        return u"he"_s;
    case Devanagari:
        return u"hi"_s;
    case Armenian:
        return u"hy"_s;
    case Tamil:
        return u"ta"_s;
    default:
        break;
    }
    QStringList latin = languagesWithFunctionWords();
    latin.removeOne(u"ru"_s);
    latin.removeOne(u"uk"_s);
    return byFunctionWords(sample, latin);
}

const char* stemmerOf(const QString& language)
{
    static const QHash<QString, const char*> names{
        {u"ar"_s, "arabic"},   {u"da"_s, "danish"},    {u"de"_s, "german"},     {u"el"_s, "greek"},
        {u"en"_s, "english"},  {u"es"_s, "spanish"},   {u"fi"_s, "finnish"},    {u"fr"_s, "french"},
        {u"hi"_s, "hindi"},    {u"hu"_s, "hungarian"}, {u"hy"_s, "armenian"},   {u"it"_s, "italian"},
        {u"nl"_s, "dutch"},    {u"no"_s, "norwegian"}, {u"pt"_s, "portuguese"}, {u"ro"_s, "romanian"},
        {u"ru"_s, "russian"},  {u"sv"_s, "swedish"},   {u"ta"_s, "tamil"},      {u"tr"_s, "turkish"},
        {QString(), "english"}};
    return names.value(language, nullptr);
}

bool writesCompounds(const QString& language)
{
    static const QSet<QString> compounding{u"de"_s, u"nl"_s, u"sv"_s, u"da"_s, u"no"_s, u"fi"_s, u"hu"_s};
    return compounding.contains(language);
}

} // namespace sheaf
