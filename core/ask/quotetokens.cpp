#include "core/ask/quotetokens.h"

#include "core/documents/sentencesplitter.h"
#include "core/engines/builtin/words.h"
#include "core/index/stopwords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QSet<QString> setOf(const QString& words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

const QSet<QString>& negations()
{
    static const QSet<QString> words = setOf(
        u"not no never none neither nor nobody nothing nowhere cannot without hardly unable fails failed lacks "
        "nicht kein keine keinen keinem keiner keines nie niemals niemand ohne weder pas jamais aucun aucune sans rien "
        "nunca ningún ninguna ninguno sin nadie non senza nessuno nessuna не нет без никогда ни нельзя "
        "不 没 沒 無 无 未 非 否 勿"_s);
    return words;
}

bool isWithout(const QString& lower)
{
    static const QSet<QString> words = setOf(u"without ohne sans sin senza без"_s);
    return words.contains(lower);
}

bool isNegation(const QString& lower)
{
    return negations().contains(lower) || lower.endsWith("n't"_L1);
}

const QSet<QString>& months()
{
    static const QSet<QString> words = setOf(
        u"january february april june july august september october november december monday tuesday wednesday "
        "thursday friday saturday sunday januar februar märz april mai juni juli oktober dezember montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag janvier février mars avril juin juillet août septembre octobre "
        "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre января февраля марта апреля мая июня "
        "июля августа сентября октября ноября декабря январе феврале марте апреле мае июне июле августе сентябре "
        "октябре ноябре декабре"_s);
    return words;
}

// "one", "ein" and "un" are articles as often as numbers.
const QHash<QString, QString>& numberWords()
{
    static const QHash<QString, QString> words = [] {
        QHash<QString, QString> built;
        const QStringList lines = {
            u"2 two zwei deux dos два две 二"_s,
            u"3 three drei trois tres tre три 三"_s,
            u"4 four vier quatre cuatro quattro четыре 四"_s,
            u"5 five fünf cinq cinco cinque пять 五"_s,
            u"6 six sechs seis шесть 六"_s,
            u"7 seven sieben siete sette семь 七"_s,
            u"8 eight acht huit ocho otto восемь 八"_s,
            u"9 nine neun neuf nueve nove девять 九"_s,
            u"10 ten zehn dix diez dieci десять 十"_s,
            u"11 eleven elf onze undici одиннадцать"_s,
            u"12 twelve zwölf douze doce dodici dozen dutzend двенадцать"_s,
            u"13 thirteen dreizehn treize trece"_s,
            u"14 fourteen vierzehn quatorze catorce"_s,
            u"15 fifteen fünfzehn quinze quince"_s,
            u"16 sixteen sechzehn"_s,
            u"17 seventeen siebzehn"_s,
            u"18 eighteen achtzehn"_s,
            u"19 nineteen neunzehn"_s,
            u"20 twenty zwanzig vingt veinte venti двадцать"_s,
            u"30 thirty dreißig trente treinta trenta тридцать"_s,
            u"40 forty vierzig quarante cuarenta сорок"_s,
            u"50 fifty fünfzig cinquante cincuenta пятьдесят"_s,
            u"60 sixty sechzig soixante sesenta"_s,
            u"70 seventy siebzig setenta"_s,
            u"80 eighty achtzig ochenta"_s,
            u"90 ninety neunzig noventa"_s,
            u"100 hundred hundert cien cento сто"_s,
            u"1000 thousand thousands tausend mille mil тысяча тысяч"_s,
            u"1000000 million millions millionen millones milioni миллион миллионов"_s,
            u"1000000000 billion billions milliarde milliarden milliard milliards миллиард миллиардов"_s,
            u"0.5 half halb hälfte moitié mitad половина"_s,
            u"2x twice doubled double"_s,
        };
        for (const QString& line : lines) {
            const QStringList parts = line.split(u' ');
            for (const QString& word : parts.mid(1))
                built.insert(word, parts.first());
        }
        return built;
    }();
    return words;
}

QString plainNumber(QString digits, const QString& fraction)
{
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    QString rest = fraction;
    while (rest.endsWith(u'0'))
        rest.chop(1);
    return rest.isEmpty() ? digits : digits + u'.' + rest;
}

QStringList valuesOf(const QString& text)
{
    static const QRegularExpression grouped(u"^\\d{1,3}(?:([,.])\\d{3})(?:\\1\\d{3})*(?:(?!\\1)[,.](\\d+))?$"_s);
    static const QRegularExpression decimal(u"^(\\d+)[.,](\\d+)$"_s);
    QStringList values;
    if (const auto match = grouped.match(text); match.hasMatch()) {
        QString whole = text;
        if (match.capturedLength(2) > 0)
            whole.chop(match.capturedLength(2) + 1);
        values.append(plainNumber(whole.remove(u',').remove(u'.'), match.captured(2)));
    }
    if (const auto match = decimal.match(text); match.hasMatch())
        values.append(plainNumber(match.captured(1), match.captured(2)));
    if (values.isEmpty())
        values.append(text.contains(u'.') || text.contains(u',') ? text : plainNumber(text, {}));
    return values;
}

QString signUnit(QChar c)
{
    switch (c.unicode()) {
    case u'%':
    case u'％':
        return u"percent"_s;
    case u'$':
        return u"usd"_s;
    case u'€':
        return u"eur"_s;
    case u'£':
        return u"gbp"_s;
    case u'¥':
        return u"jpy"_s;
    default:
        return {};
    }
}

// Digits at its begin make a word a number; letters written onto them are its unit.
void readNumber(QuoteToken& token, const QString& text)
{
    if (const auto word = numberWords().constFind(token.lower); word != numberWords().constEnd()) {
        token.numbers = {*word};
        return;
    }
    static const QRegularExpression leading(u"^(\\d[\\d.,]*)(.*)$"_s);
    const auto match = leading.match(token.lower);
    if (!match.hasMatch())
        return;
    QString digits = match.captured(1);
    while (digits.endsWith(u'.') || digits.endsWith(u','))
        digits.chop(1);
    token.numbers = valuesOf(digits);
    token.unit = match.captured(2);
    static const QSet<QString> ordinals = setOf(u"st nd rd th er ème e"_s);
    if (ordinals.contains(token.unit))
        token.unit.clear();
    const int begin = token.range.begin;
    qsizetype before = begin - 1;
    if (before >= 0 && text[before].isSpace() && before > 0 && !signUnit(text[before - 1]).isEmpty() &&
        text[before - 1] != u'%')
        --before;
    if (before >= 0 && text[before] != u'%' && !signUnit(text[before]).isEmpty())
        token.unit = signUnit(text[before--]);
    const bool sign = before >= 0 && (text[before] == u'-' || text[before] == QChar(0x2212)) &&
                      (before == 0 || text[before - 1].isSpace() || text[before - 1] == u'(');
    if (sign && before + 1 <= begin) {
        for (QString& value : token.numbers)
            value.prepend(u'-');
    }
    qsizetype after = token.range.end;
    if (after < text.size() && text[after].isSpace())
        ++after;
    if (after < text.size() && (text[after] == u'%' || text[after] == u'％' || text[after] == u'€'))
        token.unit = signUnit(text[after]);
}

bool isHiragana(const QString& lower)
{
    return lower.size() == 1 && lower[0].unicode() >= 0x3040 && lower[0].unicode() <= 0x309F;
}

bool endsClause(QStringView between)
{
    return std::any_of(between.begin(), between.end(), [](QChar c) {
        return c == u',' || c == u';' || c == u':' || c == u'(' || c == u')' || c == u'—' || c == u'，' || c == u'、' ||
               c == u'；' || c == u'。' || c == u'.' || c == u'!' || c == u'?';
    });
}

bool joinsClauses(const QString& lower)
{
    static const QSet<QString> words = setOf(u"and but while whereas und aber sondern et mais y pero e ma и но а 但"_s);
    return words.contains(lower);
}

// "intro-\nducing" is one word.
bool isDivided(const QString& text, const Word& a, const Word& b)
{
    const QStringView between = QStringView(text).mid(a.range.end, b.range.begin - a.range.end);
    if (between.size() == 1 && between[0] == QChar(0xAD))
        return true;
    return between.size() >= 2 && (between[0] == u'-' || between[0] == QChar(0x2010) || between[0] == QChar(0xAD)) &&
           between.contains(u'\n') && between.mid(1).trimmed().isEmpty() && text[b.range.begin].isLower() &&
           text[a.range.end - 1].isLetter();
}

void readNames(QList<QuoteToken>& tokens, const QString& text)
{
    const QList<TextRange> sentences = splitSentences(text);
    qsizetype next = 0;
    for (QuoteToken& token : tokens) {
        for (; next < sentences.size() && sentences[next].begin <= token.range.begin; ++next)
            token.startsSentence = true;
        const QStringView shown = QStringView(text).mid(token.range.begin, token.range.length());
        token.isCapital = !shown.isEmpty() && shown[0].isUpper();
        const bool letterAndDigits = !token.isNumber() && shown[0].isLetter() &&
                                     std::any_of(shown.begin(), shown.end(), [](QChar c) { return c.isDigit(); });
        const bool capitalInside = std::any_of(shown.begin() + std::min<qsizetype>(1, shown.size()), shown.end(),
                                               [](QChar c) { return c.isUpper(); });
        const bool may = token.isCapital && !token.startsSentence && token.lower == "may"_L1;
        token.isName = may || months().contains(token.lower) || letterAndDigits || capitalInside ||
                       (token.isCapital && !token.startsSentence && token.weight > 0 && !token.isNumber());
    }
}

} // namespace

QList<QuoteToken> quoteTokens(const QString& text)
{
    const WordSplitter splitter;
    QList<QuoteToken> tokens;
    const QList<Word> words = splitter.words(text);
    QStringList all;
    for (const Word& word : words)
        all.append(word.lower);
    const QStringList telling = withoutStopWords(all);
    const QSet<QString> content(telling.begin(), telling.end());
    int clause = 0;
    int end = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isContent = content.contains(words[i].lower);
        QuoteToken token;
        token.range = words[i].range;
        token.lower = words[i].lower;
        token.stem = words[i].stem;
        token.weight = words[i].weight;
        const bool divided = i + 1 < words.size() && isDivided(text, words[i], words[i + 1]);
        const QString plain = (divided ? words[i].lower + words[i + 1].lower : words[i].lower)
                                  .normalized(QString::NormalizationForm_KC)
                                  .toLower();
        if (plain != token.lower) {
            if (divided)
                token.range.end = words[++i].range.end;
            const QList<Word> again = splitter.words(plain);
            token.lower = plain;
            token.stem = again.size() == 1 ? again.first().stem : plain;
            token.weight = again.isEmpty() ? token.weight : again.first().weight;
        }
        if (isHiragana(token.lower) || !isContent)
            token.weight = 0;
        if (endsClause(QStringView(text).mid(end, token.range.begin - end)) || joinsClauses(token.lower))
            ++clause;
        end = token.range.end;
        token.clause = clause;
        token.isNegation = isNegation(token.lower);
        token.isWithout = isWithout(token.lower);
        readNumber(token, text);
        if (token.isNumber())
            token.weight = std::max(token.weight, 1.0);
        tokens.append(token);
    }
    // Japanese: 〜ない, 〜なかった, 〜ません.
    for (qsizetype i = 0; i + 1 < tokens.size(); ++i) {
        const QString pair = tokens[i].lower + tokens[i + 1].lower;
        const QString third = i + 2 < tokens.size() ? tokens[i + 2].lower : QString();
        if (pair == u"ない"_s || pair == u"せん"_s || (pair == u"なか"_s && third == u"っ"_s))
            tokens[i].isNegation = true;
    }
    readNames(tokens, text);
    return tokens;
}

bool isSameWord(const QuoteToken& a, const QuoteToken& b)
{
    if (a.isNumber() || b.isNumber())
        return std::any_of(a.numbers.begin(), a.numbers.end(), [&](const QString& n) { return b.numbers.contains(n); });
    if (a.stem == b.stem || a.lower == b.lower)
        return true;
    const qsizetype shorter = std::min(a.lower.size(), b.lower.size());
    const qsizetype longer = std::max(a.lower.size(), b.lower.size());
    qsizetype common = 0;
    while (common < shorter && a.lower[common] == b.lower[common])
        ++common;
    return common >= 5 && common * 10 >= longer * 7;
}

} // namespace sheaf
