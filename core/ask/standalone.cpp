#include "core/ask/standalone.h"

#include "core/index/languages.h"
#include "core/index/wordruns.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Telling words from which on a question stands by itself, whatever it begins with or points to.
constexpr int enough = 5;
constexpr int enoughBesidePronoun = 4;
constexpr int shortHan = 5;      // characters that say little by themselves
constexpr int pointingHan = 14;  // characters of a question that still leans on its pronoun
constexpr int mostTurnsBack = 4; // that questions lean on each other
constexpr int mostAdded = 12;    // words

bool isHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// Pieces between spaces, without what stands around them: "(TS-9950)?" → TS-9950.
QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    for (QString piece : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto edge = [](QChar c) { return !c.isLetterOrNumber() && c != u'%' && c != u'€' && c != u'$'; };
        while (!piece.isEmpty() && edge(piece.back()))
            piece.chop(1);
        while (!piece.isEmpty() && edge(piece.front()))
            piece.remove(0, 1);
        if (piece.endsWith("'s"_L1) || piece.endsWith(u"’s"))
            piece.chop(2);
        if (!piece.isEmpty())
            pieces.append(piece);
    }
    return pieces;
}

const QSet<QString>& functionWordsOf(const QStringList& pieces)
{
    const QSet<QString>* best = nullptr;
    qsizetype most = -1;
    for (const QString& language : languagesWithFunctionWords()) {
        const QSet<QString>& each = functionWords(language);
        const auto known = std::count_if(pieces.begin(), pieces.end(),
                                         [&each](const QString& piece) { return each.contains(comparedForm(piece)); });
        if (known > most) {
            most = known;
            best = &each;
        }
    }
    return *best;
}

// What a follow-up repeats of the question's frame and not of its matter.
bool isFrame(const QString& compared)
{
    static const QSet<QString> words{u"what's"_s, u"how's"_s,   u"who's"_s, u"it's"_s,     u"that's"_s, u"many"_s,
                                     u"much"_s,   u"long"_s,    u"often"_s, u"show"_s,     u"give"_s,   u"list"_s,
                                     u"viel"_s,   u"viele"_s,   u"lange"_s, u"oft"_s,      u"zeige"_s,  u"nenne"_s,
                                     u"genau"_s,  u"exactly"_s, u"else"_s,  u"happened"_s, u"mean"_s,   u"means"_s,
                                     u"wann"_s,   u"wessen"_s,  u"wem"_s,   u"wen"_s,      u"wieso"_s,  u"weshalb"_s};
    return words.contains(compared);
}

QStringList tellingPieces(const QString& text)
{
    const QStringList pieces = piecesOf(text);
    const QSet<QString>& function = functionWordsOf(pieces);
    QStringList telling;
    for (const QString& piece : pieces) {
        const QString compared = comparedForm(piece);
        if (!function.contains(compared) && !isFrame(compared) && !telling.contains(piece))
            telling.append(piece);
    }
    return telling;
}

// The same for a script without spaces: what is left between the words that ask and those that only join.
QStringList tellingHan(const QString& text)
{
    static const QRegularExpression apart(
        u"请问|为什么|什么时候|什么|多少|怎么样|怎么|怎样|如何|哪里|哪个|哪些|哪|谁|几个|何时|是不是|有没有|是否|"
        u"那么|还有|那|呢|吗|的|了|是|在|有|和|与|[\\s\\p{P}]+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QStringList telling;
    for (const QString& piece : text.split(apart, Qt::SkipEmptyParts)) {
        const bool single = piece.size() == 1 && piece[0].script() == QChar::Script_Han;
        if (!single && !telling.contains(piece))
            telling.append(piece);
    }
    return telling;
}

bool beginsAsFollowUp(const QString& compared)
{
    static const QRegularExpression begin(
        u"^(?:and|but|or|so|also|then|what about|how about|what if|what of|same for|"
        u"und|aber|oder|auch|was ist mit|was ist bei|wie ist es (?:mit|bei|in|im)|wie sieht es (?:mit|bei|in|im)|"
        u"wie steht es (?:um|mit)|und was|dasselbe für)\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return begin.match(compared).hasMatch();
}

bool pointsBack(const QStringList& words)
{
    static const QSet<QString> pronouns{
        u"it"_s,     u"its"_s,    u"they"_s,   u"them"_s, u"their"_s,   u"he"_s,     u"she"_s,    u"his"_s,
        u"her"_s,    u"him"_s,    u"this"_s,   u"that"_s, u"these"_s,   u"those"_s,  u"er"_s,     u"sie"_s,
        u"ihn"_s,    u"ihm"_s,    u"ihr"_s,    u"ihre"_s, u"ihren"_s,   u"ihrem"_s,  u"ihrer"_s,  u"seine"_s,
        u"seinen"_s, u"seinem"_s, u"seiner"_s, u"dies"_s, u"diese"_s,   u"diesem"_s, u"diesen"_s, u"dieser"_s,
        u"dieses"_s, u"davon"_s,  u"dafür"_s,  u"dazu"_s, u"darüber"_s, u"darin"_s,  u"dabei"_s,  u"dagegen"_s,
        u"dort"_s,   u"deren"_s,  u"dessen"_s};
    // Only at the end: elsewhere they are articles, or fill a place ("is there", "gibt es").
    static const QSet<QString> atEnd{u"there"_s, u"one"_s, u"ones"_s, u"das"_s, u"es"_s, u"those"_s, u"same"_s};
    return std::any_of(words.begin(), words.end(), [](const QString& word) { return pronouns.contains(word); }) ||
           (!words.isEmpty() && atEnd.contains(words.last()));
}

bool isEllipticHan(const QString& question)
{
    static const QRegularExpression begin(u"^(?:那么|那|还有|而且|但是|可是|所以|然后|同样)"_s);
    static const QRegularExpression end(u"呢[\\s\\p{P}]*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression pointing(u"它|他们|她们|这个|那个|这些|那些|其中|上述"_s);
    const QString text = question.simplified();
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (letters > 2 * pointingHan)
        return false;
    return begin.match(text).hasMatch() || end.match(text).hasMatch() ||
           (letters <= pointingHan && pointing.match(text).hasMatch()) ||
           (letters <= shortHan && tellingHan(text).isEmpty());
}

// "2022" and "Q3" give way to "2023" and "Q4": the digits of a number are its shape.
QString shapeOf(const QString& piece)
{
    QString shape;
    bool digits = false;
    for (const QChar c : piece) {
        digits = digits || c.isDigit();
        shape += c.isDigit() ? u'0' : c.toLower();
    }
    return digits ? shape : QString();
}

QString standsAlone(const QString& question, const QList<Turn>& recent, int turnsBack)
{
    if (recent.isEmpty() || turnsBack == 0 || !isElliptic(question))
        return question;
    const QString last = standsAlone(recent.last().question, recent.mid(0, recent.size() - 1), turnsBack - 1);
    const QStringList own = piecesOf(question) + tellingHan(question);
    QStringList added;
    for (const QString& piece : isHan(last) ? tellingHan(last) : tellingPieces(last)) {
        const QString shape = shapeOf(piece);
        const bool known = std::any_of(own.begin(), own.end(), [&](const QString& each) {
            return each.compare(piece, Qt::CaseInsensitive) == 0 || (!shape.isEmpty() && shapeOf(each) == shape);
        });
        if (!known && added.size() < mostAdded)
            added.append(piece);
    }
    return added.isEmpty() ? question : question.trimmed() + u' ' + added.join(u' ');
}

} // namespace

bool isElliptic(const QString& question)
{
    if (isHan(question))
        return isEllipticHan(question);
    QStringList words;
    for (const QString& piece : piecesOf(question))
        words.append(comparedForm(piece));
    if (words.isEmpty())
        return false;
    const auto telling = tellingPieces(question).size();
    if (telling == 0)
        return true;
    if (telling < enough && beginsAsFollowUp(words.join(u' ')))
        return true;
    if (telling < enoughBesidePronoun && pointsBack(words))
        return true;
    return words.size() <= 2 && telling == 1 && question.trimmed().endsWith(u'?');
}

QString standalone(const QString& question, const QList<Turn>& recent)
{
    return standsAlone(question, recent, mostTurnsBack);
}

} // namespace sheaf
