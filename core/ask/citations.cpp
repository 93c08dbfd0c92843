#include "core/ask/citations.h"

#include "core/ask/answercheck.h"
#include "core/ask/promptbuilder.h"
#include "core/ask/quotetokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype shortestClaim = 3; // words, where none of them is a number or a name

const QRegularExpression& markPattern()
{
    static const QRegularExpression pattern(u"\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*\\]"_s);
    return pattern;
}

// Lines of one kind that follow each other.
struct Block
{
    enum class Kind { Text, Heading, Row, Frame, Code };
    Kind kind;
    TextRange range;
};

bool isFence(QStringView line)
{
    return line.startsWith(u"```") || line.startsWith(u"~~~");
}

Block::Kind kindOf(QStringView line)
{
    static const QRegularExpression frame(u"^[|:\\-+=\\s_*]+$"_s);
    if (line.startsWith(u'#') && line.contains(u' '))
        return Block::Kind::Heading;
    if (!line.isEmpty() && frame.match(line.toString()).hasMatch())
        return Block::Kind::Frame;
    return line.startsWith(u'|') ? Block::Kind::Row : Block::Kind::Text;
}

QList<Block> blocksOf(const QString& answer)
{
    QList<Block> blocks;
    bool inCode = false;
    for (int begin = 0; begin < answer.size();) {
        const qsizetype at = answer.indexOf(u'\n', begin);
        const int end = int(at < 0 ? answer.size() : at);
        const QStringView line = QStringView(answer).mid(begin, end - begin).trimmed();
        const bool fence = isFence(line);
        const Block::Kind kind = fence || inCode ? Block::Kind::Code : kindOf(line);
        const bool goesOn = !blocks.isEmpty() && blocks.last().kind == kind &&
                            (kind == Block::Kind::Text || (kind == Block::Kind::Code && inCode));
        if (goesOn)
            blocks.last().range.end = end;
        else
            blocks.append({kind, {begin, end}});
        if (fence)
            inCode = !inCode;
        begin = end + 1;
    }
    return blocks;
}

// "**1987.** The apiary …": a lead in bold that ends with a stop is a sentence.
void maskLead(QString& masked, TextRange block)
{
    static const QRegularExpression lead(u"^\\s*\\*\\*[^*\\n]*[.!?。]\\s*(\\*\\*)"_s);
    const auto match = lead.match(QStringView(masked).mid(block.begin, block.length()).toString());
    if (match.hasMatch())
        masked.replace(block.begin + match.capturedStart(1), 2, u"\n\n"_s);
}

bool hasLetters(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

void maskSpan(QString& masked, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < end; ++i)
        masked[i] = u' ';
}

QList<CitationMark> marksOf(const QString& answer, const QList<Block>& blocks)
{
    QList<TextRange> code;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::Code)
            code.append(block.range);
    }
    static const QRegularExpression inlineCode(u"`[^`\\n]+`"_s);
    for (auto it = inlineCode.globalMatch(answer); it.hasNext();) {
        const auto match = it.next();
        code.append({int(match.capturedStart()), int(match.capturedEnd())});
    }
    QList<CitationMark> marks;
    for (auto it = markPattern().globalMatch(answer); it.hasNext();) {
        const auto match = it.next();
        CitationMark mark{{int(match.capturedStart()), int(match.capturedEnd())}, {}};
        if (std::any_of(code.begin(), code.end(), [&](const TextRange& range) {
                return mark.range.begin >= range.begin && mark.range.end <= range.end;
            }))
            continue;
        static const QRegularExpression separator(u"[,;\\s]+"_s);
        for (const QString& number : match.captured(1).split(separator, Qt::SkipEmptyParts))
            mark.numbers.append(number.toInt());
        marks.append(mark);
    }
    return marks;
}

} // namespace

QList<CitedSentence> parseCitations(const QString& answer)
{
    const QList<Block> blocks = blocksOf(answer);
    const QList<CitationMark> marks = marksOf(answer, blocks);
    QString masked = answer;
    for (const CitationMark& mark : marks)
        maskSpan(masked, mark.range.begin, mark.range.end);
    QList<CitedSentence> sentences;
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::Text) {
            maskLead(masked, block.range);
            const TextRange whole = block.range;
            bool first = true;
            for (TextRange range : splitSentences(QStringView(masked).mid(whole.begin, whole.length()))) {
                range = {whole.begin + range.begin, whole.begin + range.end};
                // " »" behind a full stop ends the sentence before it.
                if (!first && !hasLetters(QStringView(masked).mid(range.begin, range.length())))
                    sentences.last().range.end = range.end;
                else
                    sentences.append(CitedSentence{range, {}});
                first = false;
            }
            continue;
        }
        TextRange range = block.range;
        while (range.begin < range.end && masked[range.begin].isSpace())
            ++range.begin;
        while (range.end > range.begin && masked[range.end - 1].isSpace())
            --range.end;
        if (range.length() > 0)
            sentences.append(CitedSentence{range, {}, {}, block.kind == Block::Kind::Row});
    }
    if (sentences.isEmpty())
        return {};
    for (const CitationMark& mark : marks) {
        qsizetype owner = 0;
        for (qsizetype i = 0; i < sentences.size() && sentences[i].range.begin <= mark.range.begin; ++i)
            owner = sentences[i].isText ? i : owner;
        sentences[owner].marks.append(mark);
        for (const int number : mark.numbers) {
            if (!sentences[owner].numbers.contains(number))
                sentences[owner].numbers.append(number);
        }
    }
    return sentences;
}

QString withoutCitationMarks(const QString& answer)
{
    static const QRegularExpression marks(u"\\s*"_s + markPattern().pattern());
    return QString(answer).remove(marks);
}

QString plainClaim(const QString& sentence)
{
    static const QRegularExpression lead(u"^[\\s>]*(?:(?:[-*•–+▪◦]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))\\s+)*"_s);
    static const QRegularExpression signs(u"\\*\\*|__|`|\\|"_s);
    static const QRegularExpression gap(u"\\s+(?=[.,;:!?])"_s);
    static const QRegularExpression divided(u"(\\p{L})[-\u2010]\\s*\n\\s*(\\p{Ll})"_s);
    QString plain = withoutInvisible(sentence);
    plain.replace(markPattern(), u" "_s);
    plain.replace(divided, u"\\1\\2"_s);
    plain.remove(lead);
    return plain.replace(signs, u" "_s).simplified().remove(gap);
}

bool isClaim(const QString& plain)
{
    static const QRegularExpression nothingSaid(
        u"^(i|we|sorry|unfortunately|leider|ich|wir|malheureusement|lo siento)\\b.{0,60}"
        "(not|n't|cannot|no |unable|nicht|kein|pas|no puedo)"
        "|^(the|these|those|your|none of|no|nothing in)\\b.{0,40}"
        "(passages?|documents?|sources?|excerpts?|context|texts?|sentence)\\b"
        "|^(die|den|diese|keine?r?|nichts in)\\b.{0,40}(passagen|dokumenten?|quellen|texten?|auszüge)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression denial(
        u"\\b(no|not|none|nothing|neither|nicht|keine?|nichts|answers?|say|mention|contain|provide)\\b|n't"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (plain.endsWith(u':') || plain.endsWith(u'?') || plain.endsWith(u'：') || plain.endsWith(u'？'))
        return false;
    if (nothingSaid.match(plain).hasMatch() && denial.match(plain).hasMatch())
        return false;
    static const QRegularExpression courtesy(u"^(here (is|are)|let me know|i hope|hope this|feel free)\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (courtesy.match(plain).hasMatch())
        return false;
    const QList<QuoteToken> tokens = quoteTokens(plain);
    return tokens.size() >= shortestClaim || std::any_of(tokens.begin(), tokens.end(), [](const QuoteToken& token) {
               return token.isNumber() || (token.isCapital && token.weight >= 1);
           });
}

QList<Citation> verifyCitations(const QString& answer, const QList<Source>& sources)
{
    return AnswerChecker({}, sources).finish(answer).citations;
}

} // namespace sheaf
