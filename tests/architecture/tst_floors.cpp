#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// The house rule: a file includes its own room and lower floors. Rooms on one floor do not know each other.
class TestFloors : public QObject
{
    Q_OBJECT

private:
    const QHash<QString, int> floors{
        {u"core/base"_s, 0},
        {u"core/concurrency"_s, 1},
        {u"core/network"_s, 2},
        {u"core/documents"_s, 2},
        {u"core/engines"_s, 3},
        {u"core/index"_s, 4},
        {u"core/simulation"_s, 4},
        {u"core/ask"_s, 5},
        {u"core/extract"_s, 5},
        {u"core/lab"_s, 6},
        {u"ui"_s, 7},
        {u"app"_s, 8},
    };

    static QString roomOf(const QString& path)
    {
        const QStringList parts = path.split(u'/');
        return parts.first() == "core"_L1 && parts.size() > 2 ? parts.first() + u'/' + parts.at(1) : parts.first();
    }
    static QStringList sources()
    {
        QStringList files;
        const QString root = QStringLiteral(SHEAF_SOURCE_DIR);
        for (const auto& top : {u"/core"_s, u"/ui"_s, u"/app"_s}) {
            QDirIterator it(root + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                files.append(it.next().mid(root.size() + 1));
        }
        return files;
    }
    static QStringList includesOf(const QString& file)
    {
        QFile in(QStringLiteral(SHEAF_SOURCE_DIR) + u'/' + file);
        if (!in.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression line(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                             QRegularExpression::MultilineOption);
        QStringList found;
        auto matches = line.globalMatch(QString::fromUtf8(in.readAll()));
        while (matches.hasNext())
            found.append(matches.next().captured(1));
        return found;
    }
    // Empty where the include is allowed.
    QString violation(const QString& file, const QString& include) const
    {
        const QString from = roomOf(file);
        if (!include.startsWith("core/"_L1) && !include.startsWith("ui/"_L1) && !include.startsWith("app/"_L1))
            return {};
        const QString to = roomOf(include);
        if (!floors.contains(from) || !floors.contains(to))
            return u"%1 → %2: a room without a floor"_s.arg(file, include);
        if (from == to || floors[to] < floors[from])
            return {};
        return u"%1 → %2: floor %3 must not include floor %4"_s.arg(file, include).arg(floors[from]).arg(floors[to]);
    }

private Q_SLOTS:
    void theRuleItselfFindsWrongArrows()
    {
        QVERIFY(violation(u"core/ask/a.h"_s, u"core/index/b.h"_s).isEmpty());
        QVERIFY(violation(u"core/ask/a.h"_s, u"core/ask/b.h"_s).isEmpty());
        QVERIFY(violation(u"core/engines/builtin/a.h"_s, u"core/engines/b.h"_s).isEmpty());
        QVERIFY(!violation(u"core/index/a.h"_s, u"core/ask/b.h"_s).isEmpty());
        QVERIFY(!violation(u"core/network/a.h"_s, u"core/documents/b.h"_s).isEmpty());
        QVERIFY(!violation(u"ui/a.h"_s, u"app/b.h"_s).isEmpty());
        QVERIFY(!violation(u"core/attic/a.h"_s, u"core/base/b.h"_s).isEmpty());
    }
    void arrowsPointDown()
    {
        const QStringList files = sources();
        QVERIFY(files.size() > 20);
        QStringList wrong;
        for (const QString& file : files) {
            for (const QString& include : includesOf(file)) {
                if (const QString found = violation(file, include); !found.isEmpty())
                    wrong.append(found);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
    void coreKnowsNoWidgets()
    {
        static const QRegularExpression widget(
            u"^(QtWidgets|QtCharts|QApplication|QWidget|QDialog|QMainWindow|QChart|QLabel|QPushButton|QTable|QTree|QListView|QGraphics)"_s);
        QStringList wrong;
        for (const QString& file : sources()) {
            if (!file.startsWith("core/"_L1))
                continue;
            for (const QString& include : includesOf(file)) {
                if (widget.match(include).hasMatch())
                    wrong.append(file + u" → "_s + include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
    void includesAreWrittenFromTheRoot()
    {
        QStringList wrong;
        const QString root = QStringLiteral(SHEAF_SOURCE_DIR) + u'/';
        for (const QString& file : sources()) {
            const QString folder = root + file.left(file.lastIndexOf(u'/') + 1);
            for (const QString& include : includesOf(file)) {
                if (include.startsWith(".."_L1) || (include.endsWith(".h"_L1) && QFile::exists(folder + include)))
                    wrong.append(file + u" → "_s + include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
