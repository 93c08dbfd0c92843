#include "core/index/database.h"
#include "core/index/ftsquery.h"
#include "core/index/stopwords.h"
#include "core/index/textindex.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestFtsQuery : public QObject
{
    Q_OBJECT

    // What people, programs and cats type.
    static QString randomText(QRandomGenerator& random)
    {
        static const QStringList pieces{u"\""_s,
                                        u"'"_s,
                                        u"*"_s,
                                        u"^"_s,
                                        u"("_s,
                                        u")"_s,
                                        u":"_s,
                                        u"NEAR"_s,
                                        u"NEAR("_s,
                                        u"AND"_s,
                                        u"OR"_s,
                                        u"NOT"_s,
                                        u"text:"_s,
                                        u"-"_s,
                                        u"+"_s,
                                        u"{"_s,
                                        u"}"_s,
                                        u"\\"_s,
                                        u";"_s,
                                        u"--"_s,
                                        u"C++"_s,
                                        u"foo-bar"_s,
                                        u"what's up?"_s,
                                        u"ü"_s,
                                        u"ß"_s,
                                        u"日本語"_s,
                                        u"🙂"_s,
                                        u"é"_s,
                                        u"e\u0301"_s,
                                        QString(QChar(0)),
                                        QString(QChar(0xD800)),
                                        QString(QChar(0xDC00)),
                                        u"\uFFFE"_s,
                                        u"\n"_s,
                                        u"\t"_s,
                                        u" "_s,
                                        u" "_s,
                                        u"word"_s,
                                        u"12.5"_s,
                                        u"a"_s,
                                        u"\u0301"_s,
                                        u"²"_s,
                                        u"Ⅷ"_s,
                                        u"\u200D"_s};
        QString text;
        const int count = int(random.bounded(1, 20));
        for (int i = 0; i < count; ++i)
            text += random.bounded(4) == 0 ? QString(QChar(ushort(random.bounded(0x10000))))
                                           : pieces[random.bounded(int(pieces.size()))];
        return text;
    }

private Q_SLOTS:
    void queries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::newRow("words") << u"Solar panels"_s << u"\"solar\" OR \"panel\""_s;
        QTest::newRow("function words go")
            << u"What is the capacity of the battery?"_s << u"\"capac\" OR \"batteri\""_s;
        QTest::newRow("nothing else remains") << u"To be or not to be"_s << u"\"to\" OR \"be\" OR \"or\" OR \"not\""_s;
        QTest::newRow("German") << u"Wie lange dauert die Garantie?"_s << u"\"lang\" OR \"dauert\" OR \"garanti\""_s;
        QTest::newRow("war is content in English") << u"who won the war"_s << u"\"won\" OR \"war\""_s;
        QTest::newRow("contraction") << u"What's new?"_s << u"\"new\""_s;
        QTest::newRow("compound") << u"TS-9950 manual"_s << u"\"ts\" OR \"9950\" OR \"manual\" OR \"ts 9950\""_s;
        QTest::newRow("number") << u"pay 12.5"_s << u"\"pay\" OR \"12\" OR \"5\" OR \"12 5\""_s;
        QTest::newRow("twice") << u"cat Cat CAT"_s << u"\"cat\""_s;
        QTest::newRow("operators are words") << u"cat NEAR dog*"_s << u"\"cat\" OR \"near\" OR \"dog\""_s;
        QTest::newRow("C++") << u"C++"_s << u"\"c\""_s;
        QTest::newRow("quotes") << u"say \"hello world\""_s << u"\"say\" OR \"hello\" OR \"world\""_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("no words") << u"?! -- \"\" *"_s << QString();
        QTest::newRow("zero") << QString(QChar(0)) << QString();
        QTest::newRow("Japanese") << u"日本語"_s << u"\"日本\" OR \"本語\""_s;
        QTest::newRow("one character is a prefix") << u"書"_s << u"\"書\" *"_s;
        QTest::newRow("wide forms") << u"ＡＢ　ｃｄ"_s << u"\"ab\" OR \"cd\""_s;
        QTest::newRow("inner parts") << u"TS9950 fileName"_s
                                     << u"\"ts9950\" OR \"filenam\" OR \"ts 9950\" OR \"file name\" OR "
                                        "NEAR(\"#ts9\" \"#s99\" \"#995\" \"#950\", 0) OR "
                                        "NEAR(\"#fil\" \"#ile\" \"#len\" \"#ena\" \"#nam\" \"#ame\", 0)"_s;
        QTest::newRow("underscores") << u"see foo_bar"_s
                                     << u"\"see\" OR \"foo\" OR \"bar\" OR \"foo bar\" OR "
                                        "NEAR(\"#foo\" \"#oo_\" \"#o_b\" \"#_ba\" \"#bar\", 0)"_s;
        QTest::newRow("outside the BMP") << u"𠮷野"_s << u"\"𠮷野\""_s;
    }
    void queries()
    {
        QFETCH(QString, text);
        const FtsQuery query = ftsQuery(text, {u"en"_s});
        QTEST(query.together.isEmpty() ? query.match : query.match + u" OR "_s + query.together, "query");
    }
    void longTextIsCut()
    {
        QString text;
        for (int i = 0; i < 100'000; ++i)
            text += u"word%1 "_s.arg(i);
        QCOMPARE(ftsQuery(text).weights.size(), maxQueryTerms);
        QVERIFY(ftsQuery(QString(1'000'000, u'(')).match.isEmpty());
    }
    void stopWordsOfOneLanguageOnly()
    {
        QCOMPARE(withoutStopWords({u"die"_s, u"hard"_s}),
                 (QStringList{u"hard"_s})); // German knows "die", English nothing
        QCOMPARE(withoutStopWords({u"how"_s, u"did"_s, u"he"_s, u"die"_s}), (QStringList{u"die"_s}));
        QCOMPARE(withoutStopWords({}), QStringList());
    }
    void neverASyntaxError()
    {
        QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        QVERIFY(
            await(database.write(CallContext{}, [](Connection& connection) -> Result<void> {
                if (const auto made = connection.run(
                        u"INSERT INTO documents(path, title, state, stage, added_ms, context) VALUES ('p', 't', 'waiting', 'read', 0, 't')"_s);
                    !made.ok())
                    return made.error();
                const auto chunk =
                    connection.insert(u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text)"
                                      " VALUES (1, 0, 1, 0, 9, 3, 'a word foo-bar C++ 12.5')"_s,
                                      {});
                if (!chunk.ok())
                    return chunk.error();
                return TextIndex(connection).addDocument({1});
            })).ok());
        const auto failures =
            await(database.read(CallContext{},
                                [](Connection& connection) -> Result<QStringList> {
                                    QRandomGenerator random(20240229);
                                    QStringList failed;
                                    int hits = 0;
                                    for (int i = 0; i < 10'000; ++i) {
                                        const QString text = randomText(random);
                                        const auto found = TextIndex(connection).search(text, 5, {});
                                        if (!found.ok())
                                            failed.append(text + u" → "_s + found.error().detail);
                                        else
                                            hits += int(found->size());
                                    }
                                    if (hits < 1000)
                                        failed.append(u"only %1 hits: the inputs say too little"_s.arg(hits));
                                    return failed;
                                }),
                  60'000);
        QVERIFY(failures.ok());
        QVERIFY2(failures->isEmpty(), qPrintable(failures->join(u"\n"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFtsQuery)
#include "tst_ftsquery.moc"
