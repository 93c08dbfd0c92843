#include "core/engines/builtin/bertwords.h"
#include "core/engines/builtin/staticmodel.h"
#include "core/engines/builtin/wordpiece.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

const QByteArray vocabulary =
    "[PAD]\n[UNK]\nun\n##aff\n##able\n##a\nwant\n##ed\na\n,\nb\n##b\n\xE6\x88\x91\n\xF0\x9F\x98\x80";

QStringList tokensOf(const WordPiece& pieces, const QString& text)
{
    const QStringList names = QString::fromUtf8(vocabulary).split(u'\n');
    QStringList tokens;
    for (const int id : pieces.encode(text))
        tokens.append(names[id]);
    return tokens;
}

QStringList wordsOf(const QString& text)
{
    const QString normalised = bertNormalised(text);
    QStringList words;
    for (WordRange word = nextBertWord(normalised, 0); word.begin < word.end; word = nextBertWord(normalised, word.end))
        words.append(normalised.mid(word.begin, word.end - word.begin));
    return words;
}

} // namespace

class TestWordPiece : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("white space") << u" \t\r\n "_s << QStringList();
        QTest::newRow("case and marks") << u"Hello, World!"_s << QStringList{u"hello"_s, u","_s, u"world"_s, u"!"_s};
        QTest::newRow("ASCII marks") << u"a_b^c"_s << QStringList{u"a"_s, u"_"_s, u"b"_s, u"^"_s, u"c"_s};
        QTest::newRow("accents") << u"D\u00e9j\u00e0 A\u0308"_s << QStringList{u"deja"_s, u"a"_s};
        QTest::newRow("ideographs") << u"ab\u6211\u7231c"_s << QStringList{u"ab"_s, u"\u6211"_s, u"\u7231"_s, u"c"_s};
        QTest::newRow("beyond the plane") << u"x\U00020000y"_s << QStringList{u"x"_s, u"\U00020000"_s, u"y"_s};
        QTest::newRow("controls go") << u"a\u0007b\u200bc\u00add"_s << QStringList{u"abcd"_s};
        QTest::newRow("other spaces") << u"a\u00a0b\u3000c\u2028d"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("other marks") << u"a\u2014b\u3002"_s << QStringList{u"a"_s, u"\u2014"_s, u"b"_s, u"\u3002"_s};
        QTest::newRow("symbols belong to words") << u"5\u20ac"_s << QStringList{u"5\u20ac"_s};
        QTest::newRow("half a pair goes") << QString(u"a"_s + QChar(0xD83D) + u"b"_s) << QStringList{u"ab"_s};
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(wordsOf(text), expected);
        // Once normalised, a text stays.
        const QString normalised = bertNormalised(text);
        QCOMPARE(wordsOf(normalised), expected);
    }
    void pieces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const QStringList unknown{u"[UNK]"_s};
        QTest::newRow("longest first") << u"unaffable"_s << QStringList{u"un"_s, u"##aff"_s, u"##able"_s};
        QTest::newRow("whole") << u"wanted, a"_s << QStringList{u"want"_s, u"##ed"_s, u","_s, u"a"_s};
        QTest::newRow("the end is not known") << u"wantedx"_s << unknown;
        QTest::newRow("the beginning is not known") << u"xa"_s << unknown;
        QTest::newRow("a continuation does not begin") << u"ed"_s << unknown;
        QTest::newRow("unknown between known") << u"a x a"_s << QStringList{u"a"_s, u"[UNK]"_s, u"a"_s};
        QTest::newRow("100 characters") << u"b"_s.repeated(100) << (QStringList{u"b"_s} << QStringList(99, u"##b"_s));
        QTest::newRow("101 characters") << u"b"_s.repeated(101) << unknown;
        QTest::newRow("a pair is one character") << u"\U0001F600"_s << QStringList{u"\U0001F600"_s};
        QTest::newRow("the names of tokens") << u"##ed"_s << QStringList{u"[UNK]"_s, u"[UNK]"_s, u"[UNK]"_s};
    }
    void pieces()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const WordPiece divider(vocabulary);
        QCOMPARE(divider.size(), 14);
        QCOMPARE(divider.unknown(), 1);
        QCOMPARE(tokensOf(divider, text), expected);
    }
    void noVocabulary()
    {
        const WordPiece nothing{QByteArrayView()};
        QCOMPARE(nothing.size(), 0);
        QCOMPARE(nothing.unknown(), -1);
        QCOMPARE(nothing.encode(u"a"), std::vector<int>{-1});
    }
    // Lines of free text and odd ones, with what the reference tokenizer makes of them.
    void asTheReference()
    {
        const auto model = StaticModel::builtin();
        const QString other = qEnvironmentVariable("SHEAF_WORDPIECE_LINES");
        QFile file(other.isEmpty() ? QStringLiteral(SHEAF_TEST_DATA_DIR) + u"/wordpiece.jsonl"_s : other);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int lines = 0;
        int differing = 0;
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            std::vector<int> expected;
            for (const QJsonValue id : line["ids"_L1].toArray())
                expected.push_back(id.toInt());
            const QString text = line["text"_L1].toString();
            if (model->tokens().encode(text) != expected) {
                ++differing;
                qInfo("differs: %s", qUtf8Printable(text.left(200)));
            }
            ++lines;
        }
        QVERIFY(lines >= 200);
        QCOMPARE(differing, 0);
    }
};

QTEST_GUILESS_MAIN(TestWordPiece)
#include "tst_wordpiece.moc"
