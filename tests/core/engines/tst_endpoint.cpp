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
        row(u"http://[::1]:1"_s, u"http://[::1]:1/v1/embeddings"_s);
    }
    void joining()
    {
        QFETCH(QString, base);
        QTEST(endpointUrl(QUrl(base), u"embeddings"_s).toString(), "embeddings");
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
