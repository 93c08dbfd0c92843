#include "core/engines/modelnames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestModelNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QStringList>("models");
        QTest::addColumn<QString>("embedding");
        QTest::addColumn<QString>("chat");
        QTest::newRow("none") << QStringList() << QString() << QString();
        QTest::newRow("both") << QStringList{u"nomic-embed-text:latest"_s, u"qwen3:8b"_s}
                              << u"nomic-embed-text:latest"_s << u"qwen3:8b"_s;
        QTest::newRow("only chat") << QStringList{u"llama3.2"_s, u"mistral"_s} << QString() << u"llama3.2"_s;
        QTest::newRow("only embedding") << QStringList{u"BGE-m3"_s} << u"BGE-m3"_s << QString();
        QTest::newRow("a re-ranker is neither")
            << QStringList{u"bge-reranker-v2"_s, u"all-minilm"_s} << u"all-minilm"_s << QString();
        QTest::newRow("sound is neither") << QStringList{u"whisper-large"_s, u"gemma3"_s} << QString() << u"gemma3"_s;
    }
    void found()
    {
        QFETCH(QStringList, models);
        QTEST(embeddingModelAmong(models), "embedding");
        QTEST(chatModelAmong(models), "chat");
    }
};

QTEST_GUILESS_MAIN(TestModelNames)
#include "tst_modelnames.moc"
