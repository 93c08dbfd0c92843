#include "core/engines/builtin/staticembedder.h"

#include "core/concurrency/run.h"
#include "core/engines/builtin/bertwords.h"
#include "core/engines/builtin/hashedgrams.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// How the words of other scripts count, against a telling token: chosen by how well the Chinese questions of XQuAD find
// their paragraphs among xquad-zh's.
constexpr float characterLength = 0.5F;
constexpr float pairLength = 1.0F;
constexpr float wordLength = 0.5F;
constexpr float gramsLength = 0.87F; // all n-grams of a word together

// Adds what the rows of the vocabulary do not know.
class Grams
{
public:
    Grams(const StaticModel& model, float* sums)
        : m_sums(sums)
        , m_dimension(model.dimension())
        , m_length(model.tellingLength())
    {}

    // A run of characters without words, or the next of it.
    void addCharacters(QStringView characters)
    {
        for (qsizetype i = 0; i < characters.size();) {
            const qsizetype size = characters[i].isHighSurrogate() && i + 1 < characters.size() ? 2 : 1;
            const QStringView character = characters.mid(i, size);
            add(character, characterLength);
            if (!m_previous.isEmpty())
                add(QString(m_previous).append(character), pairLength);
            m_previous = character.toString();
            i += size;
        }
    }
    void endRun() { m_previous.clear(); }
    void addWord(QStringView word)
    {
        add(word, wordLength);
        const QString padded = u"<%1>"_s.arg(word);
        const qsizetype count = padded.size() - 2;
        for (qsizetype i = 0; i < count; ++i)
            add(QStringView(padded).mid(i, 3), gramsLength / std::sqrt(float(count)));
    }

private:
    void add(QStringView gram, float share) { addHashed(gram, m_length * share, m_sums, m_dimension); }

    float* m_sums;
    int m_dimension;
    float m_length;
    QString m_previous;
};

} // namespace

Vector staticVector(const StaticModel& model, QStringView text)
{
    Vector vector(model.dimension(), 0.0F);
    float* sums = vector.data();
    Grams grams(model, sums);
    std::vector<int> tokens;
    tokens.reserve(std::size_t(text.size()) / 4 + 8);
    const QString normalised = bertNormalised(text);
    for (WordRange range = nextBertWord(normalised, 0); range.begin < range.end;
         range = nextBertWord(normalised, range.end)) {
        const QStringView word = QStringView(normalised).mid(range.begin, range.end - range.begin);
        if (isUnspaced(word)) {
            grams.addCharacters(word);
            continue;
        }
        grams.endRun();
        const std::size_t before = tokens.size();
        model.tokens().divide(word, tokens);
        const std::size_t pieces = tokens.size() - before;
        if (tokens.back() == model.tokens().unknown() || (pieces > 1 && isForeign(word))) {
            tokens.resize(before);
            grams.addWord(word);
        }
    }
    constexpr std::size_t ahead = 4;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i + ahead < tokens.size())
            model.prefetch(tokens[i + ahead]);
        model.add(tokens[i], sums);
    }
    double square = 0;
    for (const float sum : std::as_const(vector))
        square += double(sum) * double(sum);
    if (square < 1e-12) {
        vector.fill(0.0F);
        vector[0] = 1.0F;
        return vector;
    }
    const auto scale = float(1.0 / std::sqrt(square));
    for (float& sum : vector)
        sum *= scale;
    return vector;
}

Future<QList<Vector>> StaticEmbedder::embed(const QStringList& texts, TextKind, const CallContext& call)
{
    QThreadPool& pool = call.priority == Priority::Interactive ? m_interactive : m_background;
    return run(&pool, call, [texts, model = m_model, span = call.span](std::stop_token stop) -> Result<QList<Vector>> {
        span.running();
        QList<Vector> vectors;
        vectors.reserve(texts.size());
        for (const QString& text : texts) {
            if (stop.stop_requested())
                return Error::cancelled();
            vectors.append(staticVector(*model, text));
        }
        return vectors;
    });
}

} // namespace sheaf
