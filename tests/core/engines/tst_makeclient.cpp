#include "core/engines/makeclient.h"

#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestMakeClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clients_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<Api>("api");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<QString>("embedder");
        const auto row = [](const char* name, const QString& base, Api api, const QString& chat,
                            const QString& embedder) { QTest::newRow(name) << base << api << chat << embedder; };
        row("OpenAI", u"http://127.0.0.1:11434/v1"_s, Api::Auto, u"openai:http://127.0.0.1:11434/m"_s,
            u"openai:http://127.0.0.1:11434/m"_s);
        row("Ollama", u"http://127.0.0.1:11434"_s, Api::Auto, u"ollama:http://127.0.0.1:11434/m"_s,
            u"ollama:http://127.0.0.1:11434/m"_s);
        row("chosen", u"http://127.0.0.1:11434"_s, Api::OpenAi, u"openai:http://127.0.0.1:11434/m"_s,
            u"openai:http://127.0.0.1:11434/m"_s);
        row("Anthropic", u"https://api.anthropic.com"_s, Api::Auto, u"anthropic:https://api.anthropic.com:443/m"_s,
            u"openai:https://api.anthropic.com:443/m"_s);
    }
    void clients()
    {
        QFETCH(QString, base);
        QFETCH(Api, api);
        FakeTransport transport;
        FakeClock clock;
        QThreadPool pool;
        const EndpointRuntime runtime{transport, pool, clock, [] { return 0.5; }, {}};
        Endpoint endpoint{QUrl(base), u"m"_s, {}};
        endpoint.api = api;
        QTEST(makeChatClient(endpoint, runtime)->modelId(), "chat");
        QTEST(makeEmbeddingClient(endpoint, runtime)->modelId(), "embedder");
    }
};

QTEST_GUILESS_MAIN(TestMakeClient)
#include "tst_makeclient.moc"
