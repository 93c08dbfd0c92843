#include "core/documents/plain/delimitedtext.h"
#include "core/documents/plain/plaintext.h"
#include "core/documents/worker/formats/formatreader.h"
#include "core/documents/worker/formats/mailwords.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QString textOf(const DocumentText& document)
{
    QStringList parts;
    for (const Page& page : document.pages)
        parts.append(page.text);
    return parts.join(u"\n=====\n"_s);
}

DocumentText readAs(const QByteArray& bytes, const QString& name)
{
    const auto result = readFormat({bytes, name});
    return result.ok() ? *result : DocumentText{u"refused: "_s + errorName(result.error().code), 0, true, {}, {}};
}

QByteArray inEncoding(const char* name, const QString& text)
{
    QStringEncoder encoder(name);
    return encoder.encode(text);
}

const QByteArray mail =
    "From: =?utf-8?Q?J=C3=BCrgen?= <j@x.de>\r\nTo: b@y.org\r\n"
    "Subject: =?utf-8?B?R3LDvMOf?=\r\n =?utf-8?Q?e_an_alle?=\r\nDate: Mon, 1 Jan 2024 10:00:00 +0100\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n"
    "--B\r\nContent-Type: multipart/alternative; boundary=C\r\n\r\n"
    "--C\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Viele Gr=FC=DFe.\r\n--C\r\nContent-Type: text/html\r\n\r\n<p>not this</p>\r\n--C--\r\n"
    "--B\r\nContent-Type: text/csv; name=\"n.csv\"\r\nContent-Disposition: attachment; filename=\"n.csv\"\r\n\r\n"
    "a,b\r\n1,2\r\n--B\r\nContent-Type: image/png; name=p.png\r\n"
    "Content-Disposition: attachment; filename=p.png\r\n\r\nxx\r\n"
    "--B\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@z.org\r\nSubject: Inner\r\n\r\nInside.\r\n--B--\r\n";

} // namespace

class TestTextFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html()
    {
        const DocumentText page = readAs("<!DOCTYPE html><html><head><title>T &amp; U</title><meta name=author "
                                         "content='Ann'><style>x{}</style></head><body>"
                                         "<nav>menu</nav><h1>Head</h1><p>One\n two<br>three "
                                         "&euro;</p><script>evil()</script><ul><li>a<ol start=3><li>b</ol></ul>"
                                         "<pre>  x\n    y</pre><p hidden>no</p><table><tr><th>K<th>V<tr><td "
                                         "rowspan=2>k<td>1<tr><td>2</table></body>",
                                         u"p.html"_s);
        QCOMPARE(page.title, u"T & U"_s);
        QCOMPARE(page.author, u"Ann"_s);
        QCOMPARE(page.pages.size(), 1);
        QCOMPARE(page.pages[0].label, u"Head"_s);
        QCOMPARE(page.pages[0].text,
                 u"Head\n\nOne two\nthree €\n\n- a\n  3. b\n\n  x\n    y\n\nK: k; V: 1\nK: k; V: 2"_s);
    }
    void htmlDeep()
    {
        const DocumentText page = readAs("<html>" + QByteArray("<div>").repeated(2000) + "deep", u"p.html"_s);
        QCOMPARE(textOf(page), u"deep"_s);
        const DocumentText hostile = readAs("<html>" + QByteArray("<div>").repeated(20'000) + "<p>deeper", u"p.html"_s);
        QCOMPARE(textOf(hostile), u"deeper"_s);
    }
    void markdown()
    {
        const DocumentText page = readMarkdown(
            u"---\ntitle: \"Of Bees\"\n---\n# Bees\n\nThey *fly* **far**, see [map](http://x) &amp; `a*b`.\nSame "
            u"line.\n\n"
            "- one\n  - two\n1. x\n\n```py\nif a:\n    b()\n```\n\n| K | V |\n|---|---|\n| k | 1 |\n\n<!-- no --><b>raw</b>\n"_s);
        QCOMPARE(page.title, u"Of Bees"_s);
        const QString text = textOf(page);
        for (const QString& part : {u"Bees\n\nThey fly far, see map & a*b. Same line."_s, u"- one\n  - two\n1. x"_s,
                                    u"if a:\n    b()"_s, u"K: k; V: 1"_s, u"raw"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        QVERIFY(!text.contains("```"_L1) && !text.contains("<b>"_L1) && !text.contains("no"_L1));
        QCOMPARE(page.pages.last().label, u"Bees"_s);
    }
    void delimited_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lines");
        QTest::newRow("comma") << u"a,b\n1,\"x, y\"\n"_s << u"a: 1; b: x, y"_s;
        QTest::newRow("semicolon, CRLF") << u"a;b\r\n1,5;2\r\n"_s << u"a: 1,5; b: 2"_s;
        QTest::newRow("tab") << u"a\tb\n1\t2"_s << u"a: 1; b: 2"_s;
        QTest::newRow("pipe") << u"a|b\n1|2"_s << u"a: 1; b: 2"_s;
        QTest::newRow("line break in quotes") << u"a,b\n\"1\n2\",\"\"\"q\"\"\"\n"_s << u"a: 1 2; b: \"q\""_s;
        QTest::newRow("sep") << u"sep=;\na;b\n1;2\n"_s << u"a: 1; b: 2"_s;
        QTest::newRow("row too long") << u"a,b\n1,2,3\n"_s << u"a: 1; b: 2; 3"_s;
        QTest::newRow("one column") << u"name\nAnn\nBob\n"_s << u"name: Ann\nname: Bob"_s;
        QTest::newRow("quote without end") << u"a,b\n1,\"2\n3"_s << u"a: 1; b: 2 3"_s;
    }
    void delimited()
    {
        QFETCH(QString, text);
        QFETCH(QString, lines);
        const DocumentText document = readDelimited(text, u"x/rain.2024.csv"_s);
        QCOMPARE(textOf(document), lines);
        QCOMPARE(document.tables.size(), 1);
        QCOMPARE(document.tables[0].name, u"rain.2024"_s);
        for (const QStringList& row : document.tables[0].rows)
            QCOMPARE(row.size(), document.tables[0].columns.size());
    }
    void delimitedWide()
    {
        QString text = u"h,i\n1,2\n3,4\n"_s + QString(u","_s).repeated(20'000) + u"x\n"_s;
        const DocumentText document = readDelimited(text, u"w.csv"_s);
        QVERIFY(!document.tables[0].complete);
        QVERIFY(textOf(document).endsWith(u'x'));
    }
    void rtf_data()
    {
        QTest::addColumn<QByteArray>("rtf");
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs") << QByteArray("{\\rtf1 One \\b two\\b0 .\\par Three.}") << u"One two.\n\nThree."_s;
        QTest::newRow("code page") << QByteArray("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0}") << u"Пр"_s;
        QTest::newRow("font's code page")
            << QByteArray("{\\rtf1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset128 B;}}\\f1 \\'82\\'a0}") << u"あ"_s;
        QTest::newRow("Unicode") << QByteArray("{\\rtf1\\uc1 \\u8364?5 \\u-10179?\\u-8704?}") << u"€5 😀"_s;
        QTest::newRow("skipped")
            << QByteArray("{\\rtf1{\\*\\x no}{\\pict ffd8}{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt link}}}")
            << u"link"_s;
        QTest::newRow("heading") << QByteArray("{\\rtf1{\\pard\\outlinelevel0 Top\\par}\\pard text}")
                                 << u"Top\n\ntext"_s;
        QTest::newRow("table")
            << QByteArray("{\\rtf1\\trowd\\intbl Name\\cell Age\\cell\\row\\trowd\\intbl Ann\\par B.\\cell 7\\cell\\row"
                          "\\pard after}")
            << u"Name: Ann B.; Age: 7\n\nafter"_s;
        QTest::newRow("binary") << QByteArray("{\\rtf1 a{\\pict\\bin4 }}{{ }b}") << u"ab"_s;
        QTest::newRow("escapes") << QByteArray("{\\rtf1 \\{x\\}\\\\ a\\~b\\line c}") << u"{x}\\ a\u00A0b\nc"_s;
    }
    void rtf()
    {
        QFETCH(QByteArray, rtf);
        QFETCH(QString, text);
        QCOMPARE(textOf(readAs(rtf, u"f.rtf"_s)), text);
        for (qsizetype cut = 6; cut < rtf.size(); ++cut)
            static_cast<void>(readFormat({rtf.first(cut), u"f.rtf"_s})); // wherever it ends, it ends
    }
    void mailParts()
    {
        const DocumentText document = readAs(mail, u"m.eml"_s);
        QCOMPARE(document.title, u"Grüße an alle"_s);
        QCOMPARE(document.author, u"Jürgen <j@x.de>"_s);
        QCOMPARE(document.pages.size(), 3);
        QCOMPARE(document.pages[0].text,
                 u"Subject: Grüße an alle\nFrom: Jürgen <j@x.de>\nTo: b@y.org\nDate: Mon, 1 Jan 2024 10:00:00 +0100\n"
                 "Attachments: n.csv, p.png\n\nViele Grüße."_s);
        QCOMPARE(document.pages[1].label, u"n.csv, row 2"_s);
        QCOMPARE(document.pages[1].text, u"a: 1; b: 2"_s);
        QCOMPARE(document.pages[2].label, u"Attached message"_s);
        QVERIFY(document.pages[2].text.endsWith("Inside."_L1));
        QCOMPARE(document.tables.size(), 1);
    }
    void mailCutAnywhere()
    {
        for (qsizetype cut = 100; cut < mail.size(); ++cut)
            static_cast<void>(readFormat({mail.first(cut), u"m.eml"_s}));
    }
    void mailNested()
    {
        QByteArray nested = "From: a@b.c\nSubject: last\n\nbottom\n";
        for (int i = 0; i < 200; ++i)
            nested = "From: a@b.c\nSubject: s\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + nested;
        const DocumentText document = readAs(nested, u"m.eml"_s);
        QVERIFY(document.pages.size() <= 5);
    }
    void headerWords_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray(" Hello\r\n world ") << u"Hello world"_s;
        QTest::newRow("character parted") << QByteArray("=?utf-8?B?w7w=?= =?utf-8?B?w58=?=") << u"üß"_s;
        QTest::newRow("half a character each") << QByteArray("=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=") << u"ü"_s;
        QTest::newRow("between text") << QByteArray("a =?koi8-r?Q?=C1?= b") << u"a а b"_s;
        QTest::newRow("unknown charset") << QByteArray("=?x-none?Q?abc?=") << u"abc"_s;
        QTest::newRow("not a word") << QByteArray("=?utf-8?X?abc?= =?") << u"=?utf-8?X?abc?= =?"_s;
        QTest::newRow("bytes") << QByteArray("Gr\xfc\xdf"
                                             "e")
                               << u"Grüße"_s;
    }
    void headerWords()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        QCOMPARE(decodeHeader(raw), text);
        for (qsizetype cut = 0; cut < raw.size(); ++cut)
            static_cast<void>(decodeHeader(raw.first(cut)));
    }
    void xml()
    {
        const DocumentText document = readAs(
            "<?xml version='1.0'?><list><item><name>Ann</name><age>7</age></item><p>Some <i>mixed</i> text.</p></list>",
            u"d.xml"_s);
        QCOMPARE(textOf(document), u"name: Ann\nage: 7\nSome mixed text."_s);
    }
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QString russian = u"Пчёлы летают далеко и возвращаются домой с нектаром. "_s.repeated(5);
        const QString japanese = u"蜜蜂は遠くまで飛び、蜜を集めて巣に帰ります。とても働き者です。"_s.repeated(5);
        QTest::newRow("UTF-16") << "\xFF\xFE" + inEncoding("UTF-16LE", russian) << russian;
        QTest::newRow("windows-1251") << inEncoding("windows-1251", russian) << russian;
        QTest::newRow("KOI8-R") << inEncoding("KOI8-R", russian) << russian;
        QTest::newRow("Shift_JIS") << inEncoding("Shift_JIS", japanese) << japanese;
        QTest::newRow("EUC-JP") << inEncoding("EUC-JP", japanese) << japanese;
        QTest::newRow("Latin-1") << QByteArray("Gr\xfc\xdf"
                                               "e aus K\xf6ln, sch\xf6ne St\xe4"
                                               "dte \x96 gr\xfcn")
                                 << u"Grüße aus Köln, schöne Städte – grün"_s;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QCOMPARE(textOf(readAs(bytes, u"t.txt"_s)).trimmed(), says.trimmed());
    }
    void htmlEncoding()
    {
        const QByteArray page = "<html><head><meta charset=\"windows-1251\"></head><body>" +
                                inEncoding("windows-1251", u"Да"_s) + "</body></html>";
        QCOMPARE(textOf(readAs(page, u"p.html"_s)), u"Да"_s);
    }
    void sourceCodeStays()
    {
        const DocumentText document = readAs("# a comment\nif x:\n    y = [1, 2]\n", u"a.py"_s);
        QCOMPARE(textOf(document), u"# a comment\nif x:\n    y = [1, 2]\n"_s);
        QVERIFY(document.pages[0].keepLines);
    }
};

QTEST_GUILESS_MAIN(TestTextFormats)
#include "tst_textformats.moc"
