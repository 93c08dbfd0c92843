#include "core/ask/asksteps.h"

#include "core/ask/answerjudge.h"
#include "core/ask/sentdocuments.h"
#include "core/ask/sourceselection.h"
#include "core/documents/tokencount.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int otherShare = 3; // of the prompt: one part in so many for what is not from the library

} // namespace

void AskSteps::noteMissing(const Error& error, const QString& branch)
{
    m_run.notes.append(
        error.code == ErrorCode::TimedOut
            ? tr("%1 did not answer within %2 s.").arg(branch).arg(toMs(m_run.options.branchTime) / 1000.0)
            : tr("%1 failed: %2").arg(branch, error.message));
}

void AskSteps::choose(const Retrieval& found, const QList<ChunkRecord>& chunks,
                      const Result<QList<FusedChunk>>& ordered, const Result<ToolUse>& tools,
                      const Result<Recollection>& memory, const Result<WebAnswers>& web,
                      const Result<QList<FileMatch>>& files)
{
    for (const int span : std::as_const(m_branchSpans))
        m_recorder->end(span, Span::Outcome::Cancelled); // what is late counts until now
    m_recorder->end(m_lastSpan, Span::Outcome::Cancelled);
    if (!ordered.ok())
        m_run.notes.append(tr("The passages could not be put into a better order: %1").arg(ordered.error().message));
    OtherFindings other;
    if (tools.ok()) {
        m_run.suggestions = tools->suggestions;
        m_run.toolResults = other.tools = tools->results;
        m_run.notes += tools->notes;
    } else {
        noteMissing(tools.error(), tr("The look for tools"));
    }
    if (memory.ok()) {
        m_run.memory = *memory;
        m_history = historyOf(*memory);
        other.earlier = memory->earlier;
    } else {
        noteMissing(memory.error(), tr("The recall of earlier talk"));
    }
    if (web.ok()) {
        other.web = web->services;
        m_run.notes += web->notes;
    } else {
        noteMissing(web.error(), tr("The search of the web"));
    }
    if (files.ok()) {
        other.files = *files;
    } else {
        noteMissing(files.error(), tr("The search in files"));
        other.files = m_filesSoFar;
        std::stable_sort(other.files.begin(), other.files.end(),
                         [](const FileMatch& a, const FileMatch& b) { return a.score > b.score; });
    }
    const AskOptions& options = m_run.options;
    const QList<Source> others = otherSources(other, options.promptTokens / otherShare);
    int used = 0;
    for (const Source& source : others)
        used += estimateTokens(source.chunk.text);
    m_run.sources = !found.sources.isEmpty() ? found.sources
                                             : selectSources(ordered.valueOr(found.fused), chunks, options.passages,
                                                             options.promptTokens - used);
    int number = 0;
    for (const Source& source : std::as_const(m_run.sources))
        number = std::max(number, source.number);
    for (Source source : others) {
        source.number = ++number;
        m_run.sources.append(source);
    }
    m_findings = found.findings;
    m_write = found.write;
    if (!options.useDocuments && options.writeAnswer)
        m_run.notes.append(m_run.sources.isEmpty()
                               ? tr("The documents were not searched: no source stands behind this answer.")
                               : tr("The documents were not searched: this answer rests on other sources."));
}

Future<WrittenAnswer> AskSteps::write(const CallContext& call)
{
    if (!m_run.options.writeAnswer)
        return readyFuture<WrittenAnswer>(WrittenAnswer());
    m_run.answer.engine = m_engines.writer->engineName();
    QList<int> after = m_branchSpans;
    after.append(m_lastSpan);
    if (m_run.options.checkAnswer && !m_run.sources.isEmpty())
        m_check = std::make_unique<StreamedCheck>(m_engines.pool, m_engines.clock, m_run.question, m_run.sources,
                                                  context(call, after));
    AnswerTask task{m_run.question, passagesOf(m_run.sources)};
    task.history = m_history;
    task.summary = m_run.memory.summary;
    task.findings = m_findings;
    task.searched = useDocuments();
    return measured<WrittenAnswer>(u"write"_s, m_run.answer.engine, call, after, &m_writeSpan,
                                   [&](const CallContext& own) {
                                       const TokenSink sink = [guard = QPointer<AskSteps>(this)](const QString& text) {
                                           if (guard)
                                               guard->grow(text);
                                       };
                                       const CallContext sent = own.about(documentsOf(m_run.sources));
                                       return m_write ? m_write(sent, sink) : m_engines.writer->write(task, sent, sink);
                                   });
}

void AskSteps::grow(const QString& text)
{
    if (m_run.firstToken == Duration::zero())
        m_run.firstToken = m_recorder->elapsed() - m_enteredAt;
    m_run.answer.text += text;
    if (m_grew)
        m_grew();
    if (m_check && m_run.options.parallel)
        m_check->grow(m_run.answer.text);
}

Future<double> AskSteps::judge(const WrittenAnswer& written, const CallContext& call)
{
    if (!useJudge() || written.text.isEmpty() || m_run.sources.isEmpty())
        return failedFuture<double>(Error::cancelled());
    int span = 0;
    return measured<double>(u"judge"_s, tr("grade the answer"), call, {m_writeSpan}, &span,
                            [&](const CallContext& own) {
                                return m_engines.judge->judge(m_run.question, written.text, m_run.sources,
                                                              own.about(documentsOf(m_run.sources)));
                            });
}

Future<AnswerCheck> AskSteps::check(const WrittenAnswer& written, const CallContext& call)
{
    if (m_run.answer.text != written.text && m_grew)
        m_grew();
    m_run.answer.text = written.text;
    m_run.answer.extractive = written.extractive;
    if (!written.engine.isEmpty())
        m_run.answer.engine = written.engine;
    if (!written.insteadOf.isEmpty())
        m_run.notes.append(tr("This answer is by %1, because: %2").arg(m_run.answer.engine, written.insteadOf));
    m_run.notes += written.notes;
    m_run.answer.promptTokens = written.promptTokens;
    m_run.answer.completionTokens = written.completionTokens;
    if (!m_check || written.text.isEmpty())
        return readyFuture<AnswerCheck>(AnswerCheck());
    return m_check->finish(written.text, context(call, {m_writeSpan}));
}

} // namespace sheaf
