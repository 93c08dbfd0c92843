#include "core/index/ignorepatterns.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestIgnorePatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isFolder");
        QTest::addColumn<bool>("ignored");
        const auto row = [](const char* name, const QStringList& lines, const QString& path, bool folder,
                            bool ignored) { QTest::newRow(name) << lines << path << folder << ignored; };
        row("nothing", {}, u"a.txt"_s, false, false);
        row("remark and blank", {u"# a.txt"_s, u"  "_s, u"!"_s, u"/"_s}, u"a.txt"_s, false, false);
        row("name", {u"a.txt"_s}, u"a.txt"_s, false, true);
        row("name below", {u"a.txt"_s}, u"x/y/a.txt"_s, false, true);
        row("part of a name", {u"a.txt"_s}, u"aa.txt"_s, false, false);
        row("dot is a dot", {u"a.txt"_s}, u"a-txt"_s, false, false);
        row("star", {u"*.tmp"_s}, u"x/b.tmp"_s, false, true);
        row("star in the middle", {u"a*b*c"_s}, u"aXbYc"_s, false, true);
        row("star stops at a slash", {u"/x/*.tmp"_s}, u"x/y/b.tmp"_s, false, false);
        row("question mark", {u"?.txt"_s}, u"a.txt"_s, false, true);
        row("question mark is one", {u"?.txt"_s}, u"ab.txt"_s, false, false);
        row("set", {u"[a-c].txt"_s}, u"b.txt"_s, false, true);
        row("not in the set", {u"[!a-c].txt"_s}, u"b.txt"_s, false, false);
        row("outside the set", {u"[!a-c].txt"_s}, u"d.txt"_s, false, true);
        row("bracket without end", {u"[ab"_s}, u"[ab"_s, false, true);
        row("tied to the folder", {u"/a.txt"_s}, u"a.txt"_s, false, true);
        row("tied, not below", {u"/a.txt"_s}, u"x/a.txt"_s, false, false);
        row("slash inside ties", {u"x/a.txt"_s}, u"y/x/a.txt"_s, false, false);
        row("folders only, a file", {u"build/"_s}, u"build"_s, false, false);
        row("folders only, a folder", {u"build/"_s}, u"x/build"_s, true, true);
        row("in an ignored folder", {u"build/"_s}, u"x/build/y/a.txt"_s, false, true);
        row("two stars in front", {u"**/a/b.txt"_s}, u"x/y/a/b.txt"_s, false, true);
        row("two stars in front, none", {u"**/a/b.txt"_s}, u"a/b.txt"_s, false, true);
        row("two stars between", {u"a/**/b"_s}, u"a/x/y/b"_s, false, true);
        row("two stars between, none", {u"a/**/b"_s}, u"a/b"_s, false, true);
        row("two stars behind", {u"a/**"_s}, u"a/x/b"_s, false, true);
        row("two stars behind, itself", {u"a/**"_s}, u"a"_s, true, false);
        row("taken back", {u"*.txt"_s, u"!keep.txt"_s}, u"keep.txt"_s, false, false);
        row("the last decides", {u"!keep.txt"_s, u"*.txt"_s}, u"keep.txt"_s, false, true);
        row("not taken back in an ignored folder", {u"x/"_s, u"!keep.txt"_s}, u"x/keep.txt"_s, false, true);
        row("escaped mark", {u"\\!a"_s}, u"!a"_s, false, true);
        row("escaped star", {u"\\*.txt"_s}, u"a.txt"_s, false, false);
        row("case counts", {u"A.txt"_s}, u"a.txt"_s, false, false);
        row("other scripts", {u"ж*.txt"_s}, u"жук.txt"_s, false, true);
    }
    void patterns()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, path);
        QFETCH(bool, isFolder);
        QTEST(IgnorePatterns(lines).ignores(path, isFolder), "ignored");
    }
};

QTEST_GUILESS_MAIN(TestIgnorePatterns)
#include "tst_ignorepatterns.moc"
