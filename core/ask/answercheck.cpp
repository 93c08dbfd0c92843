#include "core/ask/answercheck.h"

#include "core/ask/citations.h"

namespace sheaf {

struct AnswerChecker::Parts
{
    QString question;
    QList<Source> sources;
};

AnswerChecker::AnswerChecker(QString question, QList<Source> sources)
    : m_parts(std::make_unique<Parts>(Parts{std::move(question), std::move(sources)}))
{}

AnswerChecker::~AnswerChecker() = default;
AnswerChecker::AnswerChecker(AnswerChecker&&) noexcept = default;
AnswerChecker& AnswerChecker::operator=(AnswerChecker&&) noexcept = default;

void AnswerChecker::grow(const QString&) {}

AnswerCheck AnswerChecker::finish(const QString& text)
{
    AnswerCheck check;
    check.citations = verifyCitations(text, m_parts->sources);
    int supported = 0;
    for (const CitedSentence& cited : parseCitations(text)) {
        CheckedSentence sentence{cited.range.begin, cited.range.end};
        for (const Citation& citation : std::as_const(check.citations)) {
            if (citation.sentenceBegin == sentence.begin && int(citation.verdict) < int(sentence.support)) {
                sentence.support = citation.verdict;
                sentence.source = citation.number;
            }
        }
        supported += sentence.source > 0 ? 1 : 0;
        check.sentences.append(sentence);
    }
    const auto holds = std::count_if(check.citations.cbegin(), check.citations.cend(),
                                     [](const Citation& c) { return c.verdict != Citation::Verdict::NotFound; });
    AnswerQuality& quality = check.quality;
    quality.groundedness = check.sentences.isEmpty() ? 0 : double(supported) / double(check.sentences.size());
    quality.citationPrecision = check.citations.isEmpty() ? 0 : double(holds) / double(check.citations.size());
    quality.score = (quality.groundedness + quality.citationPrecision) / 2;
    return check;
}

} // namespace sheaf
