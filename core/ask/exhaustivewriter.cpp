#include "core/ask/exhaustivewriter.h"

#include "core/ask/datablock.h"
#include "core/ask/sentdocuments.h"
#include "core/concurrency/combine.h"
#include "core/documents/tokencount.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int notesTokens = 6000; // of one prompt
constexpr int mergeSteps = 4;     // a model that joins nothing is not asked for ever
constexpr int mergesAtOnce = 20;
constexpr int listed = 200; // facts

QList<QStringList> groupsOf(const QStringList& lines)
{
    QList<QStringList> groups{{}};
    int tokens = 0;
    for (const QString& line : lines) {
        const int size = estimateTokens(line);
        if (tokens + size > notesTokens && !groups.last().isEmpty()) {
            groups.append(QStringList());
            tokens = 0;
        }
        tokens += size;
        groups.last().append(line);
    }
    return groups;
}

QString fileOf(const ChunkRecord& chunk)
{
    return chunk.title.isEmpty() ? QFileInfo(chunk.path).fileName() : chunk.title;
}

} // namespace

QString listedFacts(const QList<Fact>& facts, const QList<Source>& sources, const QStringList& words)
{
    if (facts.isEmpty())
        return ExhaustiveWriter::tr("Nothing in these documents was found for that question.");
    QSet<DocumentId> files;
    QHash<ChunkId, const Source*> of;
    for (const Source& source : sources) {
        files.insert(source.chunk.document);
        of.insert(source.chunk.id, &source);
    }
    const int count = int(facts.size());
    const QString inFiles =
        files.size() == 1 ? ExhaustiveWriter::tr("in 1 file") : ExhaustiveWriter::tr("in %1 files").arg(files.size());
    QString text;
    if (words.isEmpty())
        text = count == 1 ? ExhaustiveWriter::tr("1 fact %1:").arg(inFiles)
                          : ExhaustiveWriter::tr("%1 facts %2:").arg(count).arg(inFiles);
    else
        text = count == 1 ? ExhaustiveWriter::tr("1 sentence with the words “%1” %2:").arg(words.join(u' '), inFiles)
                          : ExhaustiveWriter::tr("%1 sentences with the words “%2” %3:")
                                .arg(QString::number(count), words.join(u' '), inFiles);
    QList<DocumentId> order;
    QHash<DocumentId, QStringList> lines;
    for (const Fact& fact : facts.mid(0, listed)) {
        const Source* source = of.value(fact.chunk);
        if (!source)
            continue;
        if (!order.contains(source->chunk.document))
            order.append(source->chunk.document);
        lines[source->chunk.document].append(u"- %1 [%2]"_s.arg(fact.text).arg(source->number));
    }
    for (const DocumentId file : std::as_const(order)) {
        const auto source = std::find_if(sources.begin(), sources.end(),
                                         [file](const Source& each) { return each.chunk.document == file; });
        text += u"\n\n%1\n%2"_s.arg(fileOf(source->chunk), lines[file].join(u'\n'));
    }
    if (count > listed)
        text += u"\n\n"_s + ExhaustiveWriter::tr("… and %1 more.").arg(count - listed);
    return text;
}

ExhaustiveWriter::ExhaustiveWriter(std::shared_ptr<ChatClient> chat, DataMarks marks, Task task,
                                   const CallContext& call, TokenSink tokens, QObject* parent)
    : QObject(parent)
    , m_chat(std::move(chat))
    , m_marks(std::move(marks))
    , m_task(std::move(task))
    , m_call(call)
    , m_tokens(std::move(tokens))
{
    QHash<ChunkId, int> numbers;
    for (const Source& source : std::as_const(m_task.sources))
        numbers.insert(source.chunk.id, source.number);
    for (const Fact& fact : std::as_const(m_task.facts))
        m_lines.append(u"%1 [%2]"_s.arg(fact.text).arg(numbers.value(fact.chunk)));
}

Future<WrittenAnswer> ExhaustiveWriter::write()
{
    reduce(0);
    return m_promise.future();
}

void ExhaustiveWriter::reduce(int step)
{
    const qsizetype groups = groupsOf(m_lines).size();
    if (!mayAsk() || m_lines.isEmpty())
        list();
    else if (groups <= 1)
        writeAnswer();
    else if (step < mergeSteps && (m_task.callsLeft < 0 || m_task.callsLeft > groups))
        merge(step);
    else {
        const QStringList fit = groupsOf(m_lines).first();
        m_answer.notes.append(tr("%1 of %2 notes were too many for one answer; the first %3 were used.")
                                  .arg(m_lines.size() - fit.size())
                                  .arg(m_lines.size())
                                  .arg(fit.size()));
        m_lines = fit;
        writeAnswer();
    }
}

void ExhaustiveWriter::merge(int step)
{
    const QList<QStringList> groups = groupsOf(m_lines);
    const auto merged = mapConcurrent(
        groups, m_task.parallel ? mergesAtOnce : 1, m_call, this, [this](const QStringList& lines, qsizetype) {
            return ask(
                buildMergePrompt(m_task.question, lines, delimiterFor(m_marks, m_task.question, {}, lines.join(u'\n'))),
                tr("join notes"));
        });
    observe(merged, this, [this, groups, step](const Result<QList<Result<ChatReply>>>& replies) {
        QStringList lines;
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const Result<ChatReply> reply = replies.ok() ? (*replies)[i] : Result<ChatReply>(replies.error());
            const QStringList joined =
                reply.ok() ? parseMarkedLines(reply->text, int(m_task.sources.size())) : QStringList();
            // One that failed, or was cut off before its end, keeps its lines.
            const bool whole = reply.ok() && reply->finishReason != "length"_L1 && !joined.isEmpty();
            lines += whole ? joined : groups[i];
        }
        m_lines = lines;
        reduce(step + 1);
    });
}

void ExhaustiveWriter::writeAnswer()
{
    const auto sink = [this](const QString& token) {
        m_begun = true;
        if (m_tokens)
            m_tokens(token);
    };
    const QString told = tr("Read: %1. Facts found: %2.").arg(m_task.coverage).arg(m_task.facts.size());
    const auto request = buildReducePrompt(m_task.question, m_lines, told,
                                           delimiterFor(m_marks, m_task.question, {}, m_lines.join(u'\n')));
    observe(ask(request, tr("answer"), sink), this, [this](const Result<ChatReply>& reply) {
        if (!reply.ok() || reply->text.trimmed().isEmpty()) {
            if (!reply.ok() && !m_call.stopRequested())
                m_answer.notes.append(
                    tr("The answer could not be written, the facts are listed: %1").arg(reply.error().message));
            list();
            return;
        }
        m_answer.text = reply->text.trimmed();
        m_answer.engine = m_chat->modelId();
        m_promise.settle(m_answer);
    });
}

void ExhaustiveWriter::list()
{
    m_answer.text = listedFacts(m_task.facts, m_task.sources, m_chat ? QStringList() : m_task.words);
    m_answer.extractive = !m_chat;
    m_answer.engine = m_chat ? m_chat->modelId() : tr("built-in, by rules");
    // Half an answer that is seen is not followed by another one.
    if (m_tokens && !m_begun)
        m_tokens(m_answer.text);
    m_promise.settle(m_answer);
}

Future<ChatReply> ExhaustiveWriter::ask(const ChatRequest& request, const QString& name, TokenSink sink)
{
    if (m_task.callsLeft > 0)
        --m_task.callsLeft;
    const int span = m_call.span.begin(u"write"_s, name);
    const CallContext call = m_call.withSpan(m_call.span.measuring(span)).about(documentsOf(m_task.sources));
    const auto reply = m_chat->chat(request, call, std::move(sink));
    return then(reply, this, [this, span](Result<ChatReply> result) {
        m_call.span.end(span, result.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
        if (result.ok()) {
            m_answer.promptTokens += result->promptTokens;
            m_answer.completionTokens += result->completionTokens;
        }
        return result;
    });
}

} // namespace sheaf
