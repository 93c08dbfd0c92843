#include "ui/ask/answerexport.h"

#include "core/ask/conversationexport.h"
#include "ui/ask/answerlayout.h"
#include "ui/models/sourcewords.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestQuote = 600;

QString figure(double value)
{
    return QLocale().toString(value, 'f', 2);
}

// Verified before approximate before none; nothing where the source is not cited.
const Citation* bestCitation(const Answer& answer, int number)
{
    const Citation* best = nullptr;
    for (const Citation& citation : answer.citations) {
        if (citation.number == number && (!best || citation.verdict < best->verdict))
            best = &citation;
    }
    return best;
}

QString verdictWord(const Citation* citation)
{
    if (!citation)
        return words("not cited");
    switch (citation->verdict) {
    case Citation::Verdict::Verified:
        return words("verified");
    case Citation::Verdict::Approximate:
        return words("approximate");
    case Citation::Verdict::NotFound:
        return words("not found there");
    }
    return {};
}

QString placeWithAddress(const Source& source)
{
    const auto address = webAddress(source);
    return address ? sourcePlace(source) + u", "_s + *address : sourcePlace(source);
}

QString headLine(const AskRun& run)
{
    const QString when = run.asked.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s);
    return run.answer.extractive
               ? words("Asked on %1. Extractive: sentences from the documents as they stand.").arg(when)
               : words("Asked on %1.").arg(when);
}

// The answer with a remark behind every sentence nothing supports.
QString remarkedAnswer(const AskRun& run)
{
    QString text = run.answer.text;
    if (run.answer.extractive)
        return text;
    for (qsizetype i = run.answer.sentences.size() - 1; i >= 0; --i) {
        const CheckedSentence& sentence = run.answer.sentences.at(i);
        if (sentence.claims && sentence.support == Citation::Verdict::NotFound && sentence.end <= text.size())
            text.insert(sentence.end, u" *("_s + words("not in your documents") + u")*"_s);
    }
    return text;
}

QString pieceHtml(const AnswerPiece& piece)
{
    switch (piece.kind) {
    case AnswerPiece::Kind::LineBreak:
        return u"<br/>"_s;
    case AnswerPiece::Kind::Chip:
        return u"<sup>[%1]</sup>"_s.arg(piece.number);
    case AnswerPiece::Kind::Tag:
        return u" <span style=\"color:#8a5300;\">("_s + piece.text.toHtmlEscaped() + u")</span>"_s;
    case AnswerPiece::Kind::Text:
        break;
    }
    QString text = piece.text.toHtmlEscaped();
    if (piece.bold)
        text = u"<b>"_s + text + u"</b>"_s;
    return piece.unsupported ? u"<u>"_s + text + u"</u>"_s : text;
}

QByteArray pdfOf(const QString& html)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QTextDocument document;
    document.setDefaultFont(QFont(u"Inter"_s, 10));
    document.setHtml(html);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setCreator(u"Sheaf"_s);
    document.print(&writer); // with margins and page numbers
    return bytes;
}

} // namespace

QString qualityText(const AskRun& run)
{
    return run.answer.quality ? figure(run.answer.quality->score) : QString();
}

QString qualityParts(const AskRun& run)
{
    if (!run.answer.quality)
        return {};
    const AnswerQuality& quality = *run.answer.quality;
    QStringList lines{
        words("Quality %1, computed without a model:").arg(figure(quality.score)),
        words("%1 grounded: share of the sentences that a source supports; counts half")
            .arg(figure(quality.groundedness)),
        words("%1 covered: share of the question's telling words that are taken up; counts a quarter")
            .arg(figure(quality.coverage)),
        words("%1 precise: share of the citations that hold; counts a quarter").arg(figure(quality.citationPrecision)),
    };
    if (quality.judged)
        lines.append(words("%1 in the judgement of a model; does not count").arg(figure(*quality.judged)));
    return lines.join(u'\n');
}

QStringList answerFacts(const AskRun& run, const QString& currency)
{
    QStringList known;
    int sentences = 0;
    int supported = 0;
    for (const CheckedSentence& sentence : run.answer.sentences) {
        sentences += sentence.claims ? 1 : 0;
        supported += sentence.claims && sentence.support != Citation::Verdict::NotFound ? 1 : 0;
    }
    if (sentences > 0) // checked by code against the sources, not by the model
        known.append(words("%1 of %2 sentences supported").arg(supported).arg(sentences));
    if (run.answer.promptTokens > 0 || run.answer.completionTokens > 0)
        known.append(
            words("%1 + %2 tokens").arg(grouped(run.answer.promptTokens), grouped(run.answer.completionTokens)));
    if (run.firstToken.count() > 0)
        known.append(words("first word %1").arg(durationText(run.firstToken)));
    known.append(words("done %1").arg(durationText(run.total)));
    if (run.cost.value_or(0) > 0)
        known.append(moneyText(*run.cost, currency));
    else if (!run.cost && run.answer.completionTokens > 0)
        known.append(words("cost unknown"));
    if (!run.coverage.isEmpty())
        known.append(words("read %1").arg(run.coverage));
    if (!run.answer.engine.isEmpty())
        known.append(run.answer.engine);
    return known;
}

QString answerMarkdown(const AskRun& run, const QString& currency)
{
    QString text = u"# "_s + markdownText(run.question.simplified()) + u"\n\n"_s + headLine(run) + u"\n\n"_s;
    text += markdownText(remarkedAnswer(run).trimmed()) + u"\n\n"_s;
    if (!run.sources.isEmpty())
        text += u"## "_s + words("Sources") + u"\n\n"_s;
    for (const Source& source : run.sources) {
        const Citation* citation = bestCitation(run.answer, source.number);
        text += u"- [%1] %2 (%3)\n"_s.arg(QString::number(source.number),
                                          markdownText(placeWithAddress(source).simplified()), verdictWord(citation));
        if (citation && !citation->quote.isEmpty())
            text += u"  “"_s + markdownText(citation->quote.left(longestQuote).simplified()) + u"”\n"_s;
    }
    QStringList facts = answerFacts(run, currency);
    if (run.answer.quality)
        facts.prepend(words("Quality %1").arg(qualityText(run)));
    text += u'\n' + markdownText(facts.join(u" · "_s).simplified()) + u'\n';
    for (const QString& note : run.notes)
        text += u"\n"_s + markdownText(note.simplified()) + u"\n"_s;
    return text;
}

QString answerHtml(const AskRun& run, const QString& currency)
{
    QString html = u"<h2>"_s + run.question.toHtmlEscaped() + u"</h2><p style=\"color:#555555;\">"_s +
                   headLine(run).toHtmlEscaped() + u"</p><p style=\"line-height:140%;\">"_s;
    for (const AnswerPiece& piece : layoutAnswer(run.answer, run.sources).pieces)
        html += pieceHtml(piece);
    html += u"</p>"_s;
    if (!run.sources.isEmpty())
        html += u"<h3>"_s + words("Sources") + u"</h3>"_s;
    for (const Source& source : run.sources) {
        const Citation* citation = bestCitation(run.answer, source.number);
        html += u"<p><b>[%1]</b> %2 <i>(%3)</i>"_s.arg(QString::number(source.number),
                                                       placeWithAddress(source).toHtmlEscaped(), verdictWord(citation));
        if (citation && !citation->quote.isEmpty())
            html += u"<br/>“"_s + citation->quote.left(longestQuote).simplified().toHtmlEscaped() + u"”"_s;
        html += u"</p>"_s;
    }
    QStringList facts = answerFacts(run, currency);
    if (run.answer.quality)
        facts.prepend(words("Quality %1").arg(qualityText(run)));
    facts = QStringList{facts.join(u" · "_s)} + run.notes;
    for (const QString& line : std::as_const(facts))
        html += u"<p style=\"color:#555555;\">"_s + line.toHtmlEscaped() + u"</p>"_s;
    return html;
}

Result<void> writeAnswer(const AskRun& run, const QString& currency, AnswerFormat format, const QString& path)
{
    const QByteArray bytes =
        format == AnswerFormat::Pdf ? pdfOf(answerHtml(run, currency)) : answerMarkdown(run, currency).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::make(ErrorCode::Io,
                           words("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()));
    return {};
}

} // namespace sheaf
