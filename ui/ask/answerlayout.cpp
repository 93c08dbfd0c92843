#include "ui/ask/answerlayout.h"

#include "core/documents/textrange.h"
#include "ui/models/sourcewords.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isCited(const Answer& answer, const TextRange& range)
{
    return std::any_of(answer.citations.begin(), answer.citations.end(), [&](const Citation& citation) {
        return citation.sentenceBegin < range.end && citation.sentenceEnd > range.begin;
    });
}

// The citation of source `number` for the sentence that ends nearest before `position`.
const Citation* citationAt(const Answer& answer, int number, int position)
{
    const Citation* found = nullptr;
    for (const Citation& citation : answer.citations) {
        if (citation.number == number && citation.sentenceBegin <= position &&
            (!found || citation.sentenceEnd >= found->sentenceEnd))
            found = &citation;
    }
    return found;
}

class Cutter
{
public:
    Cutter(const Answer& answer, const QList<Source>& sources)
        : m_answer(answer)
        , m_sources(sources)
    {}

    AnswerLayout cut()
    {
        markUnsupported();
        static const QRegularExpression mark(u"\\[\\s*\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*\\s*\\]"_s);
        int from = 0;
        auto matches = mark.globalMatch(m_answer.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QList<int> numbers = known(match.captured());
            if (numbers.isEmpty())
                continue;
            text(from, int(match.capturedStart()));
            for (const int number : numbers)
                chip(number, int(match.capturedStart()));
            from = int(match.capturedEnd());
        }
        text(from, int(m_answer.text.size()));
        tagAfter(int(m_answer.text.size()) + 1);
        return m_layout;
    }

private:
    void markUnsupported()
    {
        for (const CheckedSentence& sentence : m_answer.sentences) {
            if (!sentence.claims)
                continue;
            ++m_layout.sentences;
            if (sentence.support != Citation::Verdict::NotFound)
                ++m_layout.supported;
            else if (!m_answer.extractive) // those stand in the documents word for word
                m_unsupported.append(TextRange{sentence.begin, sentence.end});
        }
    }
    // Every number of the mark, where all of them name a source.
    QList<int> known(const QString& mark) const
    {
        static const QRegularExpression digits(u"\\d+"_s);
        QList<int> numbers;
        auto matches = digits.globalMatch(mark);
        while (matches.hasNext()) {
            const int number = matches.next().captured().toInt();
            if (std::none_of(m_sources.begin(), m_sources.end(),
                             [number](const Source& s) { return s.number == number; }))
                return {};
            numbers.append(number);
        }
        return numbers;
    }
    // Asked from the front to the back; the sentences stand in their order.
    bool unsupportedAt(int position)
    {
        while (m_passed < m_unsupported.size() && m_unsupported.at(m_passed).end <= position)
            ++m_passed;
        return m_passed < m_unsupported.size() && position >= m_unsupported.at(m_passed).begin;
    }
    // A tag for each unsupported sentence that ends at or before `position` and has none yet.
    void tagAfter(int position)
    {
        while (m_tagged < m_unsupported.size() && m_unsupported.at(m_tagged).end <= position) {
            AnswerPiece tag;
            tag.kind = AnswerPiece::Kind::Tag;
            // A source that was named and does not say so is one thing, a sentence without any source another.
            tag.text = isCited(m_answer, m_unsupported.at(m_tagged))
                           ? QCoreApplication::translate("sheaf", "not in its source")
                           : QCoreApplication::translate("sheaf", "not in your documents");
            m_layout.pieces.append(tag);
            ++m_tagged;
        }
    }
    void text(int from, int to)
    {
        QString run;
        bool runUnsupported = false;
        const auto flush = [&] {
            if (run.isEmpty())
                return;
            AnswerPiece piece;
            piece.text = run;
            piece.bold = m_bold;
            piece.unsupported = runUnsupported;
            m_layout.pieces.append(piece);
            run.clear();
        };
        for (int i = from; i < to; ++i) {
            const QChar c = m_answer.text.at(i);
            if (m_tagged < m_unsupported.size() && m_unsupported.at(m_tagged).end <= i) {
                flush();
                tagAfter(i);
            }
            if (const bool unsupported = unsupportedAt(i); unsupported != runUnsupported) {
                flush();
                runUnsupported = unsupported;
            }
            if (c == u'*' && i + 1 < to && m_answer.text.at(i + 1) == u'*') {
                flush();
                m_bold = !m_bold;
                ++i;
            } else if (c == u'\n') {
                flush();
                AnswerPiece piece;
                piece.kind = AnswerPiece::Kind::LineBreak;
                m_layout.pieces.append(piece);
            } else if (c != u'\r' && c != QChar::ObjectReplacementCharacter) {
                run.append(c);
            }
        }
        flush();
    }
    void chip(int number, int position)
    {
        const Citation* citation = citationAt(m_answer, number, position);
        AnswerPiece piece;
        piece.kind = AnswerPiece::Kind::Chip;
        piece.number = number;
        piece.checked = !m_answer.sentences.isEmpty() || citation;
        piece.verdict = citation ? citation->verdict : Citation::Verdict::NotFound;
        for (const Source& source : m_sources) {
            if (source.number != number)
                continue;
            piece.origin = source.origin;
            piece.text = sourcePlace(source) + u'\n';
            if (source.origin != Source::Origin::Library)
                piece.text += originText(source.origin) + u'\n';
            piece.text +=
                piece.checked ? verdictText(piece.verdict) : QCoreApplication::translate("sheaf", "not checked");
            if (citation && !citation->quote.isEmpty())
                piece.text += u"\n“%1”"_s.arg(citation->quote.left(400));
        }
        m_layout.pieces.append(piece);
    }

    const Answer& m_answer;
    const QList<Source>& m_sources;
    AnswerLayout m_layout;
    QList<TextRange> m_unsupported;
    qsizetype m_tagged = 0; // how many of m_unsupported have their tag
    qsizetype m_passed = 0; // how many of them end before where the text is looked at
    bool m_bold = false;
};

} // namespace

AnswerLayout layoutAnswer(const Answer& answer, const QList<Source>& sources)
{
    return Cutter(answer, sources).cut();
}

Citation bestCitation(const QList<Citation>& citations, int number)
{
    Citation best;
    best.number = number;
    for (const Citation& citation : citations) {
        if (citation.number == number && (best.quote.isEmpty() || citation.verdict < best.verdict))
            best = citation;
    }
    return best;
}

QString verdictText(Citation::Verdict verdict)
{
    switch (verdict) {
    case Citation::Verdict::Verified:
        return words("verified: the words stand in this passage");
    case Citation::Verdict::Approximate:
        return words("approximate: most of the words stand in this passage");
    case Citation::Verdict::NotFound:
        return words("not found: this passage does not say it");
    }
    return {};
}

QString answerForClipboard(const AskRun& run)
{
    QString text = run.answer.text.trimmed() + u'\n';
    if (!run.sources.isEmpty())
        text += u'\n';
    for (const Source& source : run.sources) {
        text += words("[%1] %2").arg(source.number).arg(sourcePlace(source));
        if (const auto address = webAddress(source))
            text += u' ' + *address;
        text += u'\n';
    }
    return text;
}

} // namespace sheaf
