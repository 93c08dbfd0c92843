#include "core/engines/perplexitysearch.h"

#include "core/base/wording.h"
#include "core/engines/webtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int answerTokens = 600;

// For each source the text of the answer that is marked with it: what stands between its marks and the marks before.
QStringList citedTexts(const QString& answer, qsizetype sources)
{
    static const QRegularExpression marks(u"(?:\\s*\\[\\d{1,3}\\])+[.!?]?"_s);
    static const QRegularExpression mark(u"\\[(\\d{1,3})\\]"_s);
    QStringList texts(sources);
    qsizetype begin = 0;
    for (auto runs = marks.globalMatch(answer); runs.hasNext();) {
        const QRegularExpressionMatch run = runs.next();
        QString text = answer.mid(begin, run.capturedStart() - begin).trimmed();
        if (const QChar last = run.captured().back(); last != u']')
            text += last;
        begin = run.capturedEnd();
        for (auto each = mark.globalMatch(run.captured()); each.hasNext();) {
            const qsizetype source = each.next().captured(1).toInt() - 1;
            if (source >= 0 && source < sources && !text.isEmpty())
                texts[source] += (texts[source].isEmpty() ? QString() : u" "_s) + text;
        }
    }
    return texts;
}

} // namespace

QList<WebResult> perplexityResults(const ChatReply& reply, int limit, const QString& service)
{
    const QStringList texts = citedTexts(reply.text, reply.webSources.size());
    QList<WebResult> results;
    for (qsizetype i = 0; i < reply.webSources.size() && results.size() < limit; ++i) {
        const WebSource& source = reply.webSources[i];
        if (const auto url = webAddress(source.url.toString(QUrl::FullyEncoded)))
            results.append({webText(source.title, maxWebTitle), *url, webText(texts[i], maxWebText), service});
    }
    return results;
}

PerplexitySearch::PerplexitySearch(std::shared_ptr<ChatClient> client)
    : m_client(std::move(client))
{}

QString PerplexitySearch::name() const
{
    return u"Perplexity"_s;
}

Future<QList<WebResult>> PerplexitySearch::search(const QString& query, int limit, const CallContext& call)
{
    const QString asked = webQuery(query);
    if (asked.isEmpty() || limit < 1)
        return readyFuture<QList<WebResult>>(QList<WebResult>());
    ChatRequest request;
    request.maxTokens = answerTokens;
    request.messages = {
        {ChatMessage::Role::System, u"Answer from the web in a few sentences, each with the marks of its sources."_s},
        {ChatMessage::Role::User, asked}};
    return then(
        m_client->chat(request, call), &m_context, [this, limit](Result<ChatReply> reply) -> Result<QList<WebResult>> {
            if (reply.ok())
                return perplexityResults(*reply, limit, name());
            Error error = reply.error();
            if (error.code == ErrorCode::Unauthorized)
                error.message += Wording::tr(" Perplexity's key comes from SHEAF_PERPLEXITY_KEY or the settings.");
            return error;
        });
}

} // namespace sheaf
