#include "core/ask/chatanswerwriter.h"

#include "core/ask/datablock.h"
#include "core/ask/promptbuilder.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

ChatAnswerWriter::ChatAnswerWriter(std::shared_ptr<ChatClient> client, const QString& name, QObject* parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_name(name.isEmpty() ? m_client->modelId() : name)
{}

Future<WrittenAnswer> ChatAnswerWriter::write(const AnswerTask& task, const CallContext& call, TokenSink sink)
{
    if (task.passages.isEmpty() && task.searched) {
        WrittenAnswer none;
        none.text = tr("Nothing in these documents was found for that question.");
        if (sink)
            sink(none.text);
        return readyFuture<WrittenAnswer>(none);
    }
    QString more = task.summary + u'\n' + task.findings;
    for (const ChatMessage& message : task.history)
        more += u"\n%1 %2"_s.arg(int(message.role)).arg(message.text);
    const QString delimiter = delimiterFor(m_marks, task.question, task.passages, more);
    const auto reply = m_client->chat(buildAnswerPrompt(task, delimiter), call, std::move(sink));
    return then(reply, this, [](const ChatReply& chat) {
        WrittenAnswer answer;
        answer.text = chat.text.trimmed();
        answer.promptTokens = chat.promptTokens;
        answer.completionTokens = chat.completionTokens;
        return answer;
    });
}

QString cleanVariant(const QString& line)
{
    static const QRegularExpression lead(u"^\\s*(?:[-*•–]|\\(?\\d{1,2}[.):])\\s*"_s);
    static const QRegularExpression quotes(u"^[\"'“”„«»‘’`]+|[\"'“”«»‘’`]+$"_s);
    static const QRegularExpression label(
        u"^(?:paraphrase|key ?words?|sub-?questions?|hypothetical answer|answer|synonyms?|query)(?: \\d+)?\\s*[:：]\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = line.simplified();
    text.remove(lead);
    text.remove(label);
    text.remove(quotes);
    return text.size() > 300 ? QString() : text.simplified();
}

ChatExpander::ChatExpander(std::shared_ptr<ChatClient> client, QObject* parent)
    : QObject(parent)
    , m_client(std::move(client))
{}

Future<void> ChatExpander::expand(const QString& question, int variants, const CallContext& call, VariantSink sink)
{
    struct Lines
    {
        QString pending;
        int left = 0;
        VariantSink sink;

        void take(const QString& text)
        {
            pending += text;
            for (qsizetype end = pending.indexOf(u'\n'); end >= 0; end = pending.indexOf(u'\n')) {
                give(pending.left(end));
                pending.remove(0, end + 1);
            }
        }
        void give(const QString& line)
        {
            if (const QString variant = cleanVariant(line); !variant.isEmpty() && left > 0) {
                --left;
                sink(variant);
            }
        }
    };
    auto lines = std::make_shared<Lines>();
    lines->left = variants;
    lines->sink = std::move(sink);
    const auto reply = m_client->chat(buildVariantsPrompt(question, variants), call,
                                      [lines](const QString& text) { lines->take(text); });
    return then(reply, this, [lines](const ChatReply&) { lines->give(lines->pending); });
}

} // namespace sheaf
