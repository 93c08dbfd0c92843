#include "core/documents/extracterrors.h"
#include "core/documents/losttext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestLostText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("lost");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("blanks") << u" \r\n\t\u00A0 "_s << false;
        QTest::newRow("text") << u"Plain text, with numbers 12."_s << false;
        QTest::newRow("Japanese") << u"第一章\r\nこれは本文です。"_s << false;
        QTest::newRow("Thai with marks") << u"ภาษาไทย"_s << false;
        QTest::newRow("emoji") << u"😀😀😀"_s << false;
        QTest::newRow("glyph numbers") << u"\u0001\u0004\u0005 \u0006\u0007"_s << true;
        QTest::newRow("replacement characters") << u"\uFFFD\uFFFD \uFFFD"_s << true;
        QTest::newRow("private use") << u"\uE001\uE002\uF041"_s << true;
        QTest::newRow("private use, other plane") << QString::fromUcs4(U"\U000F1234\U000F1235", 2) << true;
        QTest::newRow("halves of pairs") << (QString(QChar(0xD800)) + QChar(0xD801)) << true;
        QTest::newRow("lost but for the page number") << u"\uFFFD\uFFFD\uFFFD\uFFFD\r\n12"_s << true;
        QTest::newRow("bullets of a symbol font") << u"\uF0B7 One thing\r\n\uF0B7 Another thing"_s << false;
        QTest::newRow("hyphen marks") << u"a\uFFFEb"_s << false;
    }
    void pages()
    {
        QFETCH(QString, text);
        QFETCH(bool, lost);
        QCOMPARE(isLostText(text), lost);
    }
    void messages()
    {
        QVERIFY(lostText(u"a/x.pdf"_s, 12, 12).message.contains(u"“x.pdf” cannot be read (12 pages): its fonts"_s));
        const Error some = lostText(u"a/x.pdf"_s, 3, 12);
        QVERIFY(some.message.contains("(3 of 12 pages)"_L1) && some.message.contains("no text layer"_L1));
        QCOMPARE(some.code, ErrorCode::NoText);
    }
};

QTEST_GUILESS_MAIN(TestLostText)
#include "tst_losttext.moc"
