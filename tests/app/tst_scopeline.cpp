#include "app/commandline.h"
#include "app/scopeline.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestScopeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void options()
    {
        const auto line =
            parseCommandLine(u"search x --type PDF,docx --after 2024-01-01 --before 2024-01-31 --language de "
                             "--document 3,4 --document 5 --pages 3-8 --added-after 2025-02-03"_s.split(u' '),
                             Settings());
        QVERIFY(line.ok());
        const Scope& scope = line->scope;
        QCOMPARE(scope.types, (QStringList{u"pdf"_s, u"docx"_s}));
        QCOMPARE(scope.languages, QStringList{u"de"_s});
        QCOMPARE(scope.documents, (QList<DocumentId>{{3}, {4}, {5}}));
        QCOMPARE(scope.modifiedFrom, QDate(2024, 1, 1).startOfDay());
        QCOMPARE(scope.modifiedTo, QDate(2024, 1, 31).endOfDay());
        QCOMPARE(scope.addedFrom, QDate(2025, 2, 3).startOfDay());
        QVERIFY(!scope.addedTo.isValid());
        QCOMPARE(scope.firstPage, 3);
        QCOMPARE(scope.lastPage, 8);
        QVERIFY(!scope.isResolved());
        QVERIFY((Scope{DocumentId{3}}).isResolved());
        QVERIFY(Scope().isEmpty());
    }
    void pages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("one") << u"12"_s << 12 << 12;
        QTest::newRow("from") << u"3-"_s << 3 << 0;
        QTest::newRow("to") << u"-8"_s << 0 << 8;
    }
    void pages()
    {
        QFETCH(QString, text);
        Scope scope;
        const auto set = setScopeOption(scope, u"--pages"_s, text);
        QVERIFY(set && set->ok());
        QTEST(scope.firstPage, "first");
        QTEST(scope.lastPage, "last");
    }
    void mistakes_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("no number") << u"--document"_s << u"x"_s;
        QTest::newRow("no document") << u"--document"_s << u"0"_s;
        QTest::newRow("nothing") << u"--document"_s << u""_s;
        QTest::newRow("no type") << u"--type"_s << u" "_s;
        QTest::newRow("no day") << u"--after"_s << u"2024-13-01"_s;
        QTest::newRow("no page") << u"--pages"_s << u"-"_s;
        QTest::newRow("page 0") << u"--pages"_s << u"0"_s;
        QTest::newRow("backwards") << u"--pages"_s << u"8-3"_s;
        QTest::newRow("three pages") << u"--pages"_s << u"1-2-3"_s;
    }
    void mistakes()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        Scope scope;
        const auto set = setScopeOption(scope, option, value);
        QVERIFY(set && !set->ok());
        QCOMPARE(set->error().code, ErrorCode::InvalidInput);
        QVERIFY(set->error().message.contains(option));
        QVERIFY(!setScopeOption(scope, u"--other"_s, value));
    }
};

QTEST_GUILESS_MAIN(TestScopeLine)
#include "tst_scopeline.moc"
