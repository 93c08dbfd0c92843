#include "core/ask/refinements.h"

#include "core/base/wording.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype most = 4;
constexpr int documentsToTell = 3; // more than that is a topic, not a doubt
constexpr double evenShare = 0.25; // of the best passages, for a document to be one of those that could be meant
constexpr qsizetype passagesToTell = 12;
constexpr qsizetype leastPassages = 4;

struct Word
{
    QString text;
    int end;
};

QList<Word> wordsOf(const QString& text)
{
    static const QRegularExpression pattern(u"[\\p{L}\\p{N}]+"_s);
    QList<Word> words;
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        words.append({match.captured(), int(match.capturedEnd())});
    }
    return words;
}

// The words whose initials are the letters, little words between them allowed ("bill of materials" for BOM).
QString spelledBy(const QString& shortForm, const QList<Word>& words, bool fromEnd)
{
    static const QSet<QString> little{u"of"_s, u"and"_s, u"the"_s, u"for"_s, u"in"_s,  u"on"_s,
                                      u"to"_s, u"und"_s, u"der"_s, u"die"_s, u"des"_s, u"für"_s};
    const QString letters = shortForm.toLower();
    QStringList taken;
    qsizetype left = letters.size();
    for (qsizetype i = 0; i < words.size() && left > 0; ++i) {
        const QString word = (fromEnd ? words[words.size() - 1 - i] : words[i]).text.toLower();
        const QChar wanted = fromEnd ? letters[left - 1] : letters[letters.size() - left];
        if (word.startsWith(wanted))
            --left;
        else if (taken.isEmpty() || !little.contains(word))
            return {};
        if (fromEnd)
            taken.prepend(word);
        else
            taken.append(word);
    }
    return left == 0 ? taken.join(u' ') : QString();
}

QStringList shortFormsIn(const QString& question)
{
    static const QRegularExpression pattern(u"\\b[A-Z]{2,6}\\b"_s);
    QStringList forms;
    auto it = pattern.globalMatch(question);
    while (it.hasNext())
        forms.append(it.next().captured());
    forms.removeDuplicates();
    return forms;
}

// A name as people write it: with a capital, not the question's first word, not a short form.
QStringList namesIn(const QString& question)
{
    QStringList names;
    const QList<Word> words = wordsOf(question);
    for (const Word& word : words.mid(1)) {
        if (word.text.size() > 2 && word.text[0].isUpper() && word.text != word.text.toUpper())
            names.append(word.text);
    }
    names.removeDuplicates();
    return names;
}

QString inDocument(const QString& question, const QString& title)
{
    QString text = question.trimmed();
    const bool asks = text.endsWith(u'?');
    if (asks)
        text.chop(1);
    return Wording::tr("%1 in “%2”").arg(text.trimmed(), title) + (asks ? u"?"_s : QString());
}

void offer(QList<Refinement>& offers, const Refinement& refinement)
{
    if (offers.size() < most && !offers.contains(refinement))
        offers.append(refinement);
}

} // namespace

QStringList expansionsOf(const QString& shortForm, const QString& text)
{
    QStringList found;
    const QString escaped = QRegularExpression::escape(shortForm);
    const QRegularExpression behind(u"([^()\\n]{4,160})\\(\\s*%1\\s*\\)"_s.arg(escaped));
    const QRegularExpression before(u"\\b%1\\s*\\(([^()\\n]{4,160})\\)"_s.arg(escaped));
    for (const bool fromEnd : {true, false}) {
        auto it = (fromEnd ? behind : before).globalMatch(text);
        while (it.hasNext()) {
            const QString spelled = spelledBy(shortForm, wordsOf(it.next().captured(1)), fromEnd);
            if (!spelled.isEmpty() && !found.contains(spelled))
                found.append(spelled);
        }
    }
    return found;
}

QList<Refinement> refinementsOf(const QString& question, const QList<ChunkRecord>& passages)
{
    QList<Refinement> offers;
    for (const QString& form : shortFormsIn(question)) {
        QStringList meanings;
        for (const ChunkRecord& passage : passages)
            meanings += expansionsOf(form, passage.text);
        meanings.removeDuplicates();
        if (meanings.size() < 2)
            continue;
        for (const QString& meaning : std::as_const(meanings)) {
            QString meant = question;
            meant.replace(QRegularExpression(u"\\b%1\\b"_s.arg(form)), u"%1 (%2)"_s.arg(meaning, form));
            offer(offers, {Wording::tr("%1 as “%2”").arg(form, meaning), meant});
        }
    }
    QStringList titles; // each once, the best first
    for (const ChunkRecord& passage : passages) {
        if (!titles.contains(passage.title))
            titles.append(passage.title);
    }
    for (const QString& name : namesIn(question)) {
        const QStringList named = titles.filter(QRegularExpression(u"\\b%1\\b"_s.arg(QRegularExpression::escape(name)),
                                                                   QRegularExpression::CaseInsensitiveOption));
        if (named.size() < 2)
            continue;
        for (const QString& title : named)
            offer(offers, {Wording::tr("%1 in “%2”").arg(name, title), inDocument(question, title)});
    }
    const QList<ChunkRecord> best = passages.mid(0, passagesToTell);
    if (offers.isEmpty() && best.size() >= leastPassages) {
        QStringList even;
        for (const QString& title : std::as_const(titles)) {
            const auto share = std::count_if(best.cbegin(), best.cend(),
                                             [&title](const ChunkRecord& passage) { return passage.title == title; });
            if (double(share) >= evenShare * double(best.size()))
                even.append(title);
        }
        if (even.size() >= 2 && even.size() <= documentsToTell) {
            for (const QString& title : std::as_const(even))
                offer(offers, {Wording::tr("In “%1”").arg(title), inDocument(question, title)});
        }
    }
    return offers;
}

} // namespace sheaf
