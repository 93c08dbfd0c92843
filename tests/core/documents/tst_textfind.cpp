#include "core/documents/textfind.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestTextFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("every place") << u"one two one"_s << u"one"_s << QStringList{u"one"_s, u"one"_s};
        QTest::newRow("a part of a word") << u"the hitting"_s << u"itt"_s << QStringList{u"itt"_s};
        QTest::newRow("another case") << u"ÄRGER"_s << u"ärger"_s << QStringList{u"ÄRGER"_s};
        QTest::newRow("accents") << u"un café"_s << u"cafe"_s << QStringList{u"café"_s};
        QTest::newRow("accents apart") << u"un cafe\u0301 noir"_s << u"café n"_s << QStringList{u"cafe\u0301 n"_s};
        QTest::newRow("over a line") << u"two\n   words"_s << u"two words"_s << QStringList{u"two\n   words"_s};
        QTest::newRow("no-break space") << u"two\u00a0words"_s << u"two words"_s << QStringList{u"two\u00a0words"_s};
        QTest::newRow("joiners and soft hyphens")
            << u"a\u2060b\u00adc"_s << u"abc"_s << QStringList{u"a\u2060b\u00adc"_s};
        QTest::newRow("they do not overlap") << u"aaaa"_s << u"aa"_s << QStringList{u"aa"_s, u"aa"_s};
        QTest::newRow("another script") << u"打开文件,文件"_s << u"文件"_s << QStringList{u"文件"_s, u"文件"_s};
        QTest::newRow("space typed around it") << u"two words"_s << u"  words "_s << QStringList{u"words"_s};
        QTest::newRow("not there") << u"two words"_s << u"three"_s << QStringList();
        QTest::newRow("only space") << u"two words"_s << u"  "_s << QStringList();
        QTest::newRow("nothing typed") << u"two words"_s << u""_s << QStringList();
        QTest::newRow("an empty text") << u""_s << u"a"_s << QStringList();
        QTest::newRow("longer than the text") << u"ab"_s << u"abc"_s << QStringList();
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QStringList found;
        for (const TextRange& range : findInText(text, typed, 100))
            found.append(text.mid(range.begin, range.length()));
        QTEST(found, "found");
    }
    void noMoreThanWanted()
    {
        QCOMPARE(findInText(QString(1000, u'a'), u"a", 7).size(), 7);
        QCOMPARE(findInText(u"a", u"a", 0).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTextFind)
#include "tst_textfind.moc"
