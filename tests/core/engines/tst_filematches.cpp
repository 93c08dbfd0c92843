#include "core/engines/filematches.h"

#include "core/engines/ripgrepparser.h"
#include "core/engines/ripgrepsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestFileMatches : public QObject
{
    Q_OBJECT

    static QByteArray json(QByteArray text) { return text.replace('\'', '"') + '\n'; }
    static QByteArray line(const QByteArray& type, int number, const QByteArray& text)
    {
        return json("{'type':'" + type + "','data':{'path':{'text':'/a'},'lines':{'text':'" + text +
                    "\\n'},'line_number':" + QByteArray::number(number) + ",'submatches':[]}}");
    }
    static QByteArray begin(const QByteArray& path = "{'text':'/a'}")
    {
        return json("{'type':'begin','data':{'path':" + path + "}}");
    }
    static QByteArray end(const QByteArray& binary = "null")
    {
        return json("{'type':'end','data':{'path':{'text':'/a'},'binary_offset':" + binary + ",'stats':{}}}");
    }

private Q_SLOTS:
    void words()
    {
        QCOMPARE(fileSearchWords(u"What is the melting point of Zinc?"_s),
                 (QStringList{u"melt"_s, u"point"_s, u"zinc"_s}));
        QCOMPARE(fileSearchWords(u"what is it"_s), (QStringList{u"what"_s, u"is"_s, u"it"_s}));
        QVERIFY(fileSearchWords(u" -- ?"_s).isEmpty());
        QVERIFY(fileSearchWords(u"alpha beta gamma delta "_s.repeated(1000)).size() <= 12);
    }
    void parsing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << begin() + line("context", 1, "a") + line("match", 2, "zinc") + line("context", 3, "b") +
                                    end()
                             << 1;
        QTest::newRow("two") << begin() + line("match", 1, "zinc") + line("match", 2, "zinc b") + end() + begin() +
                                    line("match", 7, "zinc") + end()
                             << 3;
        QTest::newRow("binary") << begin() + line("match", 1, "zinc") + end("12") << 0;
        QTest::newRow("not ended") << begin() + line("match", 1, "zinc") << 1;
        QTest::newRow("rubbish between") << begin() + "oops\n[]\n{}\n\n" + line("match", 1, "zinc") + end() << 1;
        QTest::newRow("no line number") << begin() + json("{'type':'match','data':{'lines':{'text':'zinc'}}}") + end()
                                        << 0;
        QTest::newRow("bytes") << begin("{'bytes':'L/w='}") +
                                      json("{'type':'match','data':{'lines':{'bytes':'emluY/w='},'line_number':1}}") +
                                      end()
                               << 1;
        QTest::newRow("too long") << begin() + line("match", 1, QByteArray(400'000, 'x')) + line("match", 2, "zinc") +
                                         end()
                                  << 1;
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("summary") << json("{'type':'summary','data':{}}") << 0;
    }
    void parsing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, count);
        const auto parse = [&](const QList<QByteArray>& pieces) {
            RipgrepParser parser({u"zinc"_s}, 2);
            QList<FileMatch> found;
            for (const QByteArray& piece : pieces)
                found += parser.feed(piece);
            return found + parser.finish();
        };
        const QList<FileMatch> whole = parse({bytes});
        QCOMPARE(whole.size(), count);
        QList<QByteArray> single;
        for (const char c : bytes)
            single.append(QByteArray(1, c));
        QCOMPARE(parse(single), whole);
        if (bytes.size() < 5000) {
            for (qsizetype i = 0; i <= bytes.size(); ++i)
                QCOMPARE(parse({bytes.left(i), bytes.mid(i)}), whole);
        }
    }
    void parsedMatch()
    {
        RipgrepParser parser({u"zinc"_s}, 1);
        const auto found = parser.feed(begin() + line("context", 1, "far") + line("context", 2, "near") +
                                       line("match", 3, "zinc") + line("match", 4, "zinc b") + end());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0], (FileMatch{u"/a"_s, 3, u"zinc"_s, {u"near"_s}, {u"zinc b"_s}, 0}));
        QCOMPARE(found[1].before, QStringList{u"zinc"_s});
    }
    void shown()
    {
        QCOMPARE(shownLine(u"a\tb\u0007c\r"_s, {}), u"a b c"_s);
        const QString far = QString(5000, u'x') + u" zinc "_s + QString(5000, u'y');
        const QString shown = shownLine(far, {u"zinc"_s});
        QVERIFY(shown.contains(u"zinc"_s));
        QVERIFY(shown.size() <= maxShownLine + 2);
        QVERIFY(shown.startsWith(u'…') && shown.endsWith(u'…'));
    }
    void ranking()
    {
        FileMatchRanking ranking({u"zinc"_s, u"copper"_s}, 3);
        const auto add = [&](const QString& path, int number, const QString& text, const QStringList& before = {}) {
            static_cast<void>(ranking.add({path, number, text, before, {}, 0}));
        };
        for (int i = 0; i < 20; ++i)
            add(u"/common"_s, 10 * i + 1, u"zinc"_s);
        add(u"/rare"_s, 1, u"copper"_s);
        add(u"/both"_s, 1, u"copper and zinc"_s);
        add(u"/both"_s, 2, u"zinc"_s, {u"copper and zinc"_s}); // shown with the line above
        add(u"/inside"_s, 1, u"xcopper"_s);
        const QList<FileMatch> best = ranking.best(2);
        QCOMPARE(best.size(), 3);
        QCOMPARE(best[0].path, u"/both"_s);
        QCOMPARE(best[0].line, 1);
        QCOMPARE(best[1].path, u"/rare"_s);
        QCOMPARE(best[2].path, u"/inside"_s);
    }
    void many()
    {
        FileMatchRanking ranking({u"zinc"_s, u"copper"_s}, 10);
        static_cast<void>(ranking.add({u"/best"_s, 1, u"zinc copper"_s, {}, {}, 0}));
        for (int i = 0; i < 30'000; ++i)
            static_cast<void>(ranking.add({u"/a"_s, 10 * i, u"zinc"_s, {}, {}, 0}));
        QCOMPARE(ranking.best(2).first().path, u"/best"_s);
        QCOMPARE(ranking.best(2).size(), 10);
    }
    void arguments()
    {
        const QStringList arguments = ripgrepArguments({u"-e"_s, u"zinc"_s}, {u"/a"_s, u"/-b"_s}, 2);
        QCOMPARE(arguments.mid(arguments.indexOf(u"--"_s)), (QStringList{u"--"_s, u"/a"_s, u"/-b"_s}));
        QVERIFY(arguments.contains(u"--regexp=-e"_s));
        QVERIFY(arguments.contains(u"--no-config"_s));
        QVERIFY(arguments.contains(u"--fixed-strings"_s));
    }
};

QTEST_GUILESS_MAIN(TestFileMatches)
#include "tst_filematches.moc"
