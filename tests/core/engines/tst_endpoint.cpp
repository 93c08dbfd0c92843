#include "core/engines/endpoint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joining_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("embeddings");
        const auto row = [](const QString& base, const QString& embeddings) {
            QTest::newRow(qPrintable(base)) << base << embeddings;
        };
        row(u"http://h:1"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1/"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1//"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1/v1"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1/v1/"_s, u"http://h:1/v1/embeddings"_s);
        row(u"https://openrouter.ai/api/v1"_s, u"https://openrouter.ai/api/v1/embeddings"_s);
        row(u"https://g.example.com/v1beta/openai/"_s, u"https://g.example.com/v1beta/openai/embeddings"_s);
        row(u"http://h:1/v1/chat/completions"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1/v1/embeddings/"_s, u"http://h:1/v1/embeddings"_s);
        row(u"http://h:1/v1?key=x#y"_s, u"http://h:1/v1/embeddings"_s);
        row(u"https://api.perplexity.ai"_s, u"https://api.perplexity.ai/embeddings"_s);
        row(u"https://api.perplexity.ai/chat/completions"_s, u"https://api.perplexity.ai/embeddings"_s);
        row(u"https://api.anthropic.com/v1/messages"_s, u"https://api.anthropic.com/v1/embeddings"_s);
        row(u"http://[::1]:1"_s, u"http://[::1]:1/v1/embeddings"_s);
    }
    void joining()
    {
        QFETCH(QString, base);
        QTEST(endpointUrl(QUrl(base), u"embeddings"_s).toString(), "embeddings");
    }
    void ollamaAddresses_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("chat");
        const auto row = [](const QString& base, const QString& chat) {
            QTest::newRow(qPrintable(base)) << base << chat;
        };
        row(u"http://h:1"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/api"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/api/"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/api/embed"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/v1"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/v1/chat/completions"_s, u"http://h:1/api/chat"_s);
        row(u"http://h:1/ollama/api"_s, u"http://h:1/ollama/api/chat"_s);
        row(u"http://h:1/apiary"_s, u"http://h:1/apiary/api/chat"_s);
    }
    void ollamaAddresses()
    {
        QFETCH(QString, base);
        QTEST(ollamaUrl(QUrl(base), u"chat"_s).toString(), "chat");
    }
    void protocols_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<Api>("chosen");
        QTest::addColumn<Api>("spoken");
        const auto row = [](const QString& base, Api chosen, Api spoken) {
            QTest::addRow("%s %s", qPrintable(apiName(chosen)), qPrintable(base)) << base << chosen << spoken;
        };
        row(u"http://127.0.0.1:11434"_s, Api::Auto, Api::Ollama);
        row(u"http://127.0.0.1:11434/"_s, Api::Auto, Api::Ollama);
        row(u"http://127.0.0.1:11434/v1"_s, Api::Auto, Api::OpenAi);
        row(u"http://gpu:8080/api"_s, Api::Auto, Api::Ollama);
        row(u"http://gpu:8080/api/chat"_s, Api::Auto, Api::Ollama);
        row(u"https://openrouter.ai/api/v1"_s, Api::Auto, Api::OpenAi);
        row(u"http://127.0.0.1:1234"_s, Api::Auto, Api::OpenAi);
        row(u"https://API.anthropic.com/v1"_s, Api::Auto, Api::Anthropic);
        row(u"https://api.anthropic.com.evil.org"_s, Api::Auto, Api::OpenAi);
        row(u"http://127.0.0.1:11434"_s, Api::OpenAi, Api::OpenAi);
        row(u"http://gateway/v1"_s, Api::Anthropic, Api::Anthropic);
    }
    void protocols()
    {
        QFETCH(QString, base);
        QFETCH(Api, chosen);
        Endpoint endpoint;
        endpoint.base = QUrl(base);
        endpoint.api = chosen;
        QTEST(apiOf(endpoint), "spoken");
    }
    void besideTheApi()
    {
        QCOMPARE(serverUrl(QUrl(u"http://h:1/v1/"_s), u"api/tags"_s).toString(), u"http://h:1/api/tags"_s);
        QVERIFY(isBareServer(QUrl(u"http://h:1/"_s)));
        QVERIFY(!isBareServer(QUrl(u"http://h:1/v1"_s)));
    }
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
