#include "core/index/sqlerror.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestSqlError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapping_data()
    {
        QTest::addColumn<QString>("native");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("full") << u"13"_s << ErrorCode::DiskFull;
        QTest::newRow("busy") << u"5"_s << ErrorCode::Database;
        QTest::newRow("busy snapshot") << u"517"_s << ErrorCode::Database;
        QTest::newRow("locked") << u"6"_s << ErrorCode::Database;
        QTest::newRow("read only") << u"8"_s << ErrorCode::PermissionDenied;
        QTest::newRow("read only directory") << u"1544"_s << ErrorCode::PermissionDenied;
        QTest::newRow("cannot open") << u"14"_s << ErrorCode::PermissionDenied;
        QTest::newRow("interrupted") << u"9"_s << ErrorCode::Cancelled;
        QTest::newRow("read failed") << u"266"_s << ErrorCode::Io;
        QTest::newRow("corrupt") << u"11"_s << ErrorCode::Database;
        QTest::newRow("corrupt index") << u"779"_s << ErrorCode::Database;
        QTest::newRow("not a database") << u"26"_s << ErrorCode::Database;
        QTest::newRow("constraint") << u"2067"_s << ErrorCode::Internal;
        QTest::newRow("syntax") << u"1"_s << ErrorCode::Database;
        QTest::newRow("nothing") << QString() << ErrorCode::Database;
    }
    void mapping()
    {
        QFETCH(QString, native);
        QFETCH(ErrorCode, code);
        const Error error =
            sqlError(QSqlError(u"driver"_s, u"text"_s, QSqlError::StatementError, native), u"/x/sheaf.db"_s);
        QCOMPARE(error.code, code);
        if (code != ErrorCode::Cancelled) {
            QVERIFY(error.message.contains(u"/x/sheaf.db"_s)); // names the file
            QVERIFY(error.detail.contains(native));
        }
    }
};

QTEST_GUILESS_MAIN(TestSqlError)
#include "tst_sqlerror.moc"
