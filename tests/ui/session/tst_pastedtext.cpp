#include "support/await.h"
#include "ui/session/pastedtext.h"
#include "ui/widgets/citationtext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestPastedText : public QObject
{
    Q_OBJECT

    const QDate day{2026, 3, 1};

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("first words") << u"The warranty lasts two years and covers all parts"_s
                                     << u"The warranty lasts two years and covers all 2026-03-01"_s;
        QTest::newRow("first line") << u"\n  Minutes\nof a meeting"_s << u"Minutes 2026-03-01"_s;
        QTest::newRow("no words between spaces") << QString(200, u'x') << QString(60, u'x') + u" 2026-03-01"_s;
        QTest::newRow("not hidden") << u"..hidden"_s << u"hidden 2026-03-01"_s;
        QTest::newRow("nothing") << u"  "_s << u"2026-03-01"_s;
    }
    void names()
    {
        QFETCH(QString, text);
        QTEST(pastedName(text, day), "name");
    }
    void everyTextHasItsFile()
    {
        const QTemporaryDir folder;
        QThreadPool pool;
        const QString pasted = folder.filePath(u"new/pasted"_s);
        const QString text = u"Grüße: a/b\nzweite Zeile 文"_s;
        const auto first = await(keepPastedText(pool, pasted, text, day));
        const auto second = await(keepPastedText(pool, pasted, text, day));
        QVERIFY(first.ok() && second.ok());
        QVERIFY(*first != *second);
        QCOMPARE(QFileInfo(*first).absolutePath(), pasted);
        QVERIFY(QFileInfo(*first).fileName().endsWith(u"2026-03-01.txt"_s));
        QCOMPARE(contentOf(*first), text.toUtf8());
        QCOMPARE(contentOf(*second), text.toUtf8());
    }
    void whatCannotBeKeptSaysWhy()
    {
        const QTemporaryDir folder;
        QThreadPool pool;
        QCOMPARE(await(keepPastedText(pool, folder.path(), u" \n"_s, day)).error().code, ErrorCode::Empty);
        QCOMPARE(await(keepPastedText(pool, folder.path(), QString(longestPastedText + 1, u'x'), day)).error().code,
                 ErrorCode::TooLarge);
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto kept = await(keepPastedText(pool, file.fileName() + u"/below"_s, u"text"_s, day));
        QCOMPARE(kept.error().code, ErrorCode::Io);
        QVERIFY(kept.error().message.contains(file.fileName()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
    }

    void citations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<CitedPlace>>("places");
        QTest::addColumn<QString>("cited");
        const QList<CitedPlace> none;
        QTest::newRow("no place") << u" Two years. "_s << none << u"Two years."_s;
        QTest::newRow("a page") << u"Two years."_s << QList<CitedPlace>{{u"a.pdf"_s, 12}}
                                << u"Two years. (a.pdf, page 12)"_s;
        QTest::newRow("without pages") << u"Two years."_s << QList<CitedPlace>{{u"a.txt"_s, 0}}
                                       << u"Two years. (a.txt)"_s;
        QTest::newRow("several, each once")
            << u"Two"_s << QList<CitedPlace>{{u"a.pdf"_s, 1}, {u"b.txt"_s, 0}, {u"a.pdf"_s, 1}, {u"a.pdf"_s, 2}}
            << u"Two (a.pdf, page 1; b.txt; a.pdf, page 2)"_s;
        QTest::newRow("a selection's lines") << u"one\u2029two\u2028three"_s << none << u"one\ntwo\nthree"_s;
    }
    void citations()
    {
        QFETCH(QString, text);
        QFETCH(QList<CitedPlace>, places);
        QTEST(citedText(text, places), "cited");
    }
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("none") << u"Two years."_s << u"Two years."_s << QList<int>();
        QTest::newRow("one") << u"Two years [3]."_s << u"Two years."_s << QList<int>{3};
        QTest::newRow("several") << u"Two [3][1] years [3]."_s << u"Two years."_s << QList<int>{3, 1};
        QTest::newRow("not a mark") << u"a[i] and [1234] and [x]"_s << u"a[i] and [1234] and [x]"_s << QList<int>();
    }
    void marks()
    {
        QFETCH(QString, text);
        const UnmarkedText found = unmarked(text);
        QTEST(found.text, "without");
        QTEST(found.numbers, "numbers");
    }
};

QTEST_GUILESS_MAIN(TestPastedText)
#include "tst_pastedtext.moc"
