#include "core/extract/valuemerger.h"

#include "core/documents/spanlocator.h"
#include "core/engines/typedvalue.h"

#include <QHash>

namespace sheaf {

namespace {

constexpr double further = 0.1;     // what another chunk with the same value adds
constexpr double mostFurther = 0.5; // so that a table of contents does not outweigh the title page
constexpr double unverifiedShare = 0.25;
constexpr double unfitShare = 0.1;
constexpr double nearlyAsStrong = 0.8; // of the winner's weight
constexpr int mostAlternatives = 8;
constexpr int mostQuotes = 20;
constexpr int longestQuote = 300; // characters

double weightOf(const SourcedCandidate& one)
{
    return one.candidate.confidence * (one.verified ? 1.0 : unverifiedShare) * (one.fits ? 1.0 : unfitShare);
}

// Whether all words of `shorter` are the first words of `longer`.
bool begins(const QString& longer, const QString& shorter)
{
    return longer.size() > shorter.size() && longer.startsWith(shorter) && !shorter.isEmpty() &&
           !longer[shorter.size()].isLetterOrNumber();
}

// The value's letters with one space between words, for comparing texts.
QString comparable(const QString& text)
{
    QString words;
    for (const QString& word : text.simplified().split(QLatin1Char(' '))) {
        if (const QString letters = foldedLetters(word); !letters.isEmpty())
            words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + letters;
    }
    return words;
}

// Whether one is the other in thousands, millions or billions: the page of a table that does not repeat its heading.
// Three digits must agree, since 5 and 5,000 may well be two amounts.
bool sameDigits(const QString& a, const QString& b)
{
    const double one = a.toDouble();
    const double other = b.toDouble();
    const QString digits = QString(one < other ? b : a).remove(QLatin1Char('.')).remove(QLatin1Char('-'));
    qsizetype significant = digits.size();
    while (significant > 0 && digits[significant - 1] == QLatin1Char('0'))
        --significant;
    const double ratio = one != 0 && other != 0 ? std::max(one / other, other / one) : 0;
    return significant >= 3 && (ratio == 1e3 || ratio == 1e6 || ratio == 1e9);
}

// "USD 1500" and "1500" are one amount.
bool samePlain(const Field& field, const QString& a, const QString& b)
{
    if (a == b)
        return true;
    if (field.type == FieldType::Money) {
        const bool currencies = a.contains(QLatin1Char(' ')) && b.contains(QLatin1Char(' '));
        if (currencies && a.section(QLatin1Char(' '), 0, 0) != b.section(QLatin1Char(' '), 0, 0))
            return false;
        const QString one = a.section(QLatin1Char(' '), -1);
        const QString other = b.section(QLatin1Char(' '), -1);
        return one == other || sameDigits(one, other);
    }
    if (field.type == FieldType::Text || field.type == FieldType::List) {
        const QString one = comparable(a);
        const QString other = comparable(b);
        return one == other || (field.type == FieldType::Text && (begins(one, other) || begins(other, one)));
    }
    return false;
}

QString lineAround(const QString& text, TextRange range)
{
    qsizetype begin = text.lastIndexOf(QLatin1Char('\n'), std::max(0, range.begin - 1)) + 1;
    qsizetype end = text.indexOf(QLatin1Char('\n'), range.end);
    end = end < 0 ? text.size() : end;
    begin = std::max(begin, qsizetype(range.begin) - longestQuote / 2);
    end = std::min(end, begin + longestQuote);
    return text.mid(begin, end - begin).simplified();
}

struct Group
{
    SupportedValue value;
    double strongest = 0;
    int members = 0;

    double weight() const { return strongest + std::min(mostFurther, further * (members - 1)) * strongest; }
};

void join(Group& group, const SourcedCandidate& one, const Field& field)
{
    const double weight = weightOf(one);
    const bool better = group.members == 0 || weight > group.strongest;
    const bool says = one.plain.size() > group.value.plain.size() &&
                      (field.type == FieldType::Money || field.type == FieldType::Text) &&
                      weight >= group.strongest / 2;
    if (better || says) {
        group.value.text = one.candidate.value.simplified();
        group.value.plain = one.plain;
        group.value.fits = one.fits;
    }
    const ValueQuote quote{one.chunk, one.page, one.candidate.quote, one.verified};
    if (!group.value.quotes.contains(quote)) {
        if (better)
            group.value.quotes.prepend(quote);
        else if (group.value.quotes.size() < mostQuotes)
            group.value.quotes.append(quote);
    }
    group.value.verified = group.value.verified || one.verified;
    group.strongest = std::max(group.strongest, weight);
    ++group.members;
}

MergedValue mergeField(const Field& field, const QList<SourcedCandidate>& candidates)
{
    QList<Group> groups;
    for (const SourcedCandidate& candidate : candidates) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& known) {
            return samePlain(field, known.value.plain, candidate.plain);
        });
        if (group == groups.end()) {
            groups.append(Group());
            group = groups.end() - 1;
        }
        join(*group, candidate, field);
    }
    for (Group& group : groups)
        group.value.weight = group.weight();
    MergedValue merged;
    merged.field = field.name;
    if (field.type == FieldType::List) {
        for (const Group& group : std::as_const(groups))
            (group.value.verified ? merged.values : merged.alternatives).append(group.value);
    } else {
        std::stable_sort(groups.begin(), groups.end(),
                         [](const Group& a, const Group& b) { return a.value.weight > b.value.weight; });
        for (const Group& group : std::as_const(groups))
            (merged.values.isEmpty() ? merged.values : merged.alternatives).append(group.value);
        merged.conflict = !merged.alternatives.isEmpty() && merged.alternatives.first().verified &&
                          merged.alternatives.first().weight >= nearlyAsStrong * merged.values.first().weight;
    }
    merged.alternatives = merged.alternatives.mid(0, mostAlternatives);
    merged.missing = field.required && merged.values.isEmpty();
    return merged;
}

} // namespace

SourcedCandidate sourced(const FieldCandidate& candidate, const Field& field, ChunkId chunk, int ordinal, int page,
                         const QString& text)
{
    SourcedCandidate one{candidate, chunk, ordinal, page, {}, false, false};
    const auto plain = plainValue(candidate.value, field);
    one.fits = plain.has_value();
    one.plain = plain.value_or(candidate.value.simplified());
    one.verified = standsIn(text, candidate, field);
    if (!candidate.quote.isEmpty() && locateQuote(text, candidate.quote)) {
        one.candidate.quote = candidate.quote.left(longestQuote);
        return one;
    }
    // The model's own words are no quote.
    const auto found = locateQuote(text, candidate.value);
    one.candidate.quote = found ? lineAround(text, *found) : QString();
    return one;
}

QList<MergedValue> mergeValues(const QList<Field>& fields, const QList<SourcedCandidate>& candidates)
{
    QHash<QString, QList<SourcedCandidate>> byField;
    for (const SourcedCandidate& candidate : candidates)
        byField[candidate.candidate.field].append(candidate);
    QList<MergedValue> merged;
    for (const Field& field : fields) {
        QList<SourcedCandidate> own = byField.value(field.name);
        std::stable_sort(own.begin(), own.end(),
                         [](const SourcedCandidate& a, const SourcedCandidate& b) { return a.ordinal < b.ordinal; });
        merged.append(mergeField(field, own));
    }
    return merged;
}

void preferChosen(MergedValue& merged, const QString& plain)
{
    const auto isIt = [&](const SupportedValue& value) { return value.plain == plain; };
    const auto other = std::find_if(merged.alternatives.begin(), merged.alternatives.end(), isIt);
    if (other != merged.alternatives.end()) {
        const SupportedValue chosen = *other;
        merged.alternatives.erase(other);
        merged.alternatives = merged.values + merged.alternatives;
        merged.values = {chosen};
    } else if (!std::any_of(merged.values.begin(), merged.values.end(), isIt)) {
        return;
    }
    merged.conflict = false;
    merged.chosen = true;
}

} // namespace sheaf
