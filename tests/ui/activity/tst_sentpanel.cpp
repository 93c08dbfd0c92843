#include "support/await.h"
#include "support/fakeui.h"
#include "support/picture.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/sentpanel.h"
#include "ui/models/sentmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

OutboundCall callTo(const QString& host, const QString& kind, const QList<DocumentId>& documents)
{
    OutboundCall call;
    call.at = QDateTime(QDate(2026, 3, 1), QTime(14, 30), Qt::UTC);
    call.took = Milliseconds(340);
    call.scheme = u"https"_s;
    call.host = host;
    call.port = 443;
    call.kind = kind;
    call.sent = 48'200;
    call.received = 1'900;
    call.status = 200;
    call.documents = documents;
    return call;
}

QList<OutboundCall> sampleCalls()
{
    QList<OutboundCall> calls{callTo(u"api.example.com"_s, u"chat"_s, {DocumentId{1}, DocumentId{2}, DocumentId{77}}),
                              callTo(u"api.example.com"_s, u"embed"_s, {DocumentId{1}}),
                              callTo(u"api.search.brave.com"_s, u"web"_s, {})};
    calls[0].furtherDocuments = 4;
    calls[2].status = 0;
    calls[2].outcome = u"timed_out"_s;
    return calls;
}

} // namespace

class TestSentPanel : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme;
        LiveSettings settings{workspace};
        std::unique_ptr<ActivityPage> page;
        Result<QList<OutboundCall>> calls = QList<OutboundCall>();

        explicit Desk(Appearance appearance = Appearance::Light, double size = 1.0)
            : theme(appearance, size)
        {
            for (const auto& [id, name] : {std::pair(1, u"Annual report 2025.pdf"_s), std::pair(2, u"<b>notes.md"_s)}) {
                DocumentRecord record;
                record.id = DocumentId{id};
                record.path = u"/papers/"_s + name;
                indexer.records.append(record);
            }
            workspace.sentCalls = [this](const CallQuery&) { return readyFuture<QList<OutboundCall>>(calls); };
            page = std::make_unique<ActivityPage>(workspace, settings, theme);
            page->resize(1200, 700);
            theme.dress(page.get());
        }
        void show()
        {
            page->showSent(true);
            page->show();
            settleEvents();
            settleEvents();
        }
        QString words() const
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
    };

private Q_SLOTS:
    void nothingLeft()
    {
        Desk desk;
        desk.show();
        QVERIFY(desk.words().contains(u"Nothing has left this machine"_s));
    }
    void showsWhatLeft()
    {
        Desk desk;
        desk.calls = sampleCalls();
        const QAbstractItemModelTester tester(&desk.page->sent().model());
        desk.show();
        const SentModel& model = desk.page->sent().model();
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, SentModel::Host), u"api.example.com:443"_s);
        QCOMPARE(text(0, SentModel::Documents),
                 u"Annual report 2025.pdf, <b>notes.md, document 77, which is gone, 4 more"_s);
        QCOMPARE(text(1, SentModel::Documents), u"Annual report 2025.pdf"_s);
        QCOMPARE(text(2, SentModel::Documents), u"none"_s);
        QCOMPARE(text(2, SentModel::Outcome), u"timed_out"_s);
        QVERIFY(!model.index(0, SentModel::Documents).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
        QVERIFY(!desk.words().contains(u"Nothing has left"_s));
    }
    void cutDownToOneHost()
    {
        Desk desk;
        desk.calls = sampleCalls();
        desk.show();
        SentModel& model = desk.page->sent().model();
        QCOMPARE(model.hosts(), (QStringList{u"api.example.com"_s, u"api.search.brave.com"_s}));
        model.showHost(u"api.search.brave.com"_s);
        QCOMPARE(model.rowCount(), 1);
        model.showHost({});
        QCOMPARE(model.rowCount(), 3);
    }
    void whatCannotBeReadIsSaid()
    {
        Desk desk;
        desk.calls = Error::make(ErrorCode::Database, u"The list of calls cannot be used."_s);
        desk.show();
        QVERIFY(desk.words().contains(u"The list of calls cannot be used."_s));
    }
    void backToTheCalls()
    {
        Desk desk;
        desk.show();
        QVERIFY(desk.page->sent().isVisible());
        desk.page->showSent(false);
        settleEvents();
        QVERIFY(!desk.page->sent().isVisible());
    }
    void goneWhileItLooks()
    {
        Desk desk;
        const Promise<QList<OutboundCall>> late;
        desk.workspace.sentCalls = [late](const CallQuery&) { return late.future(); };
        desk.show();
        desk.page.reset();
        late.settle(sampleCalls());
        settleEvents();
    }
    void drawn_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<double>("size");
        QTest::newRow("sent-light") << Appearance::Light << 1.0;
        QTest::newRow("sent-dark") << Appearance::Dark << 1.0;
        QTest::newRow("sent-large") << Appearance::Light << 1.25;
    }
    void drawn()
    {
        QFETCH(Appearance, appearance);
        QFETCH(double, size);
        Desk desk(appearance, size);
        desk.calls = sampleCalls();
        desk.show();
        savePicture(*desk.page, QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_MAIN(TestSentPanel)
#include "tst_sentpanel.moc"
