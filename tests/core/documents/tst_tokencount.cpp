#include "core/documents/tokencount.h"

#include <QRandomGenerator>
#include <QString>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestTokenCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tokens");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("white space") << u" \n\t "_s << 0;
        QTest::newRow("words") << u"the quick brown fox"_s << 4;
        QTest::newRow("seven letters") << u"letters"_s << 1;
        QTest::newRow("eight letters") << u"eighteen"_s << 2;
        QTest::newRow("twelve letters") << u"introduction"_s << 2;
        QTest::newRow("fifteen letters") << u"congratulations"_s << 3;
        QTest::newRow("punctuation") << u"Yes, no."_s << 4;
        QTest::newRow("run of dots") << u"........"_s << 2;
        QTest::newRow("different marks") << u"?!\"("_s << 4;
        QTest::newRow("digits") << u"1234567"_s << 3;
        QTest::newRow("Chinese") << u"日本語"_s << 3;
        QTest::newRow("Hangul") << u"한국어"_s << 3;
        QTest::newRow("Russian") << u"устройство"_s << 4;
        QTest::newRow("emoji") << u"😀"_s << 1;
    }
    void counts()
    {
        QFETCH(QString, text);
        QFETCH(int, tokens);
        QCOMPARE(estimateTokens(text), tokens);
    }
    void splittingAddsUp()
    {
        const QStringList alphabet = {u"a"_s, u"word"_s, u"7"_s, u" "_s, u"."_s, u"日"_s, u"я"_s, u"é"_s, u"\n"_s};
        QRandomGenerator random(3);
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = 0; i < 30; ++i)
                text += alphabet[random.bounded(alphabet.size())];
            const int whole = estimateTokens(text);
            for (qsizetype cut = 0; cut <= text.size(); ++cut) {
                const int parts =
                    estimateTokens(QStringView(text).left(cut)) + estimateTokens(QStringView(text).mid(cut));
                const bool atSpace = cut == 0 || cut == text.size() || text[cut].isSpace() || text[cut - 1].isSpace();
                QVERIFY(atSpace ? parts == whole : parts >= whole);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTokenCount)
#include "tst_tokencount.moc"
