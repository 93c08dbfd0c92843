#include "core/ask/answercheck.h"

#include "core/ask/citations.h"
#include "core/ask/quality.h"
#include "core/ask/quotematch.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool holds(const QuoteMatch& match)
{
    return match.verdict != Citation::Verdict::NotFound;
}

// 0 for words that stand there, so that the lowest is the best.
bool isBetter(const QuoteMatch& a, const QuoteMatch& b)
{
    return a.verdict != b.verdict ? int(a.verdict) < int(b.verdict) : a.score > b.score;
}

const std::shared_ptr<const StaticModel>& model()
{
    static const std::shared_ptr<const StaticModel> builtin = StaticModel::builtin();
    return builtin;
}

} // namespace

struct AnswerChecker::Parts
{
    QString question;
    QList<Source> sources;
    std::vector<QuoteMatcher> matchers;      // of the sources, in their order
    QHash<QString, QList<QuoteMatch>> known; // claims that were checked, against each source

    const QList<QuoteMatch>& matches(const QString& claim)
    {
        if (const auto it = known.constFind(claim); it != known.constEnd())
            return *it;
        QList<QuoteMatch> found;
        for (const QuoteMatcher& matcher : matchers)
            found.append(matcher.match(claim));
        return *known.insert(claim, found);
    }

    qsizetype sourceOf(int number) const
    {
        for (qsizetype i = 0; i < sources.size(); ++i) {
            if (sources[i].number == number)
                return i;
        }
        return -1;
    }

    // What the mark stands behind, where its sentence has others further on or goes on without one.
    QString partBefore(const QString& text, const CitedSentence& sentence, const CitationMark& mark) const
    {
        int begin = sentence.range.begin;
        for (const CitationMark& other : sentence.marks) {
            const bool joined =
                QStringView(text).mid(other.range.end, mark.range.begin - other.range.end).trimmed().isEmpty();
            if (other.range.end <= mark.range.begin && !joined)
                begin = other.range.end;
        }
        return plainClaim(text.mid(begin, std::min(sentence.range.end, mark.range.begin) - begin));
    }

    Citation cite(const QString& text, const CitedSentence& sentence, const CitationMark& mark, int number)
    {
        Citation citation;
        citation.number = number;
        citation.sentenceBegin = sentence.range.begin;
        citation.sentenceEnd = sentence.range.end;
        const qsizetype source = sourceOf(number);
        if (source < 0)
            return citation;
        const QString whole = plainClaim(text.mid(sentence.range.begin, sentence.range.length()));
        QuoteMatch match = matches(whole)[source];
        if (const QString part = partBefore(text, sentence, mark); !holds(match) && part != whole && isClaim(part))
            match = matches(part)[source];
        citation.verdict = match.verdict;
        if (holds(match)) {
            citation.quoteBegin = match.range.begin;
            citation.quote = sources[source].chunk.text.mid(match.range.begin, match.range.length());
        }
        return citation;
    }

    // What is behind the last mark of a sentence counts with it where it is short.
    bool endsWithMark(const QString& text, const CitedSentence& sentence) const
    {
        return !sentence.marks.isEmpty() &&
               !isClaim(plainClaim(text.mid(sentence.marks.last().range.end,
                                            std::max(0, sentence.range.end - sentence.marks.last().range.end))));
    }

    CheckedSentence check(const QString& text, const CitedSentence& sentence, const QList<Citation>& cited)
    {
        CheckedSentence checked;
        checked.begin = sentence.range.begin;
        checked.end = sentence.range.end;
        const QString claim = plainClaim(text.mid(sentence.range.begin, sentence.range.length()));
        checked.claims = sentence.isText && isClaim(claim);
        if (!sentence.isText)
            return checked;
        const QList<QuoteMatch>& found = matches(claim);
        QuoteMatch best;
        for (qsizetype i = 0; i < found.size(); ++i) {
            const bool tie = found[i].verdict == best.verdict && found[i].score == best.score;
            const bool preferred = tie && holds(best) && sentence.numbers.contains(sources[i].number) &&
                                   !sentence.numbers.contains(checked.source);
            if (!holds(found[i]) || (!isBetter(found[i], best) && !preferred))
                continue;
            best = found[i];
            checked.source = sources[i].number;
        }
        checked.support = best.verdict;
        // Each of its parts by the source named behind it.
        const bool allHold = std::all_of(cited.begin(), cited.end(), [](const Citation& citation) {
            return citation.verdict != Citation::Verdict::NotFound;
        });
        if (!holds(best) && !cited.isEmpty() && allHold && endsWithMark(text, sentence)) {
            checked.support = Citation::Verdict::Approximate;
            checked.source = cited.first().number;
        }
        return checked;
    }
};

AnswerChecker::AnswerChecker(QString question, QList<Source> sources)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->question = std::move(question);
    m_parts->sources = std::move(sources);
    m_parts->matchers.reserve(size_t(m_parts->sources.size()));
    for (const Source& source : std::as_const(m_parts->sources))
        m_parts->matchers.emplace_back(source.chunk.text, source.chunk.title, model());
}

AnswerChecker::~AnswerChecker() = default;
AnswerChecker::AnswerChecker(AnswerChecker&&) noexcept = default;
AnswerChecker& AnswerChecker::operator=(AnswerChecker&&) noexcept = default;

void AnswerChecker::grow(const QString& text)
{
    const QList<CitedSentence> sentences = parseCitations(text);
    for (qsizetype i = 0; i + 1 < sentences.size(); ++i) { // the last may go on
        if (sentences[i].isText)
            m_parts->matches(plainClaim(text.mid(sentences[i].range.begin, sentences[i].range.length())));
    }
}

AnswerCheck AnswerChecker::finish(const QString& text)
{
    AnswerCheck check;
    for (const CitedSentence& sentence : parseCitations(text)) {
        QList<Citation> cited;
        for (const CitationMark& mark : sentence.marks) {
            for (const int number : mark.numbers) {
                const bool again = std::any_of(cited.begin(), cited.end(),
                                               [number](const Citation& each) { return each.number == number; });
                if (!again)
                    cited.append(m_parts->cite(text, sentence, mark, number));
            }
        }
        check.sentences.append(m_parts->check(text, sentence, cited));
        check.citations += cited;
    }
    check.quality = qualityOf(m_parts->question, text, check.sentences, check.citations);
    return check;
}

} // namespace sheaf
