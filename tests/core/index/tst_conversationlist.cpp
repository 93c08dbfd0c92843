#include "core/index/conversationlist.h"
#include "core/index/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestConversationList : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    static QDateTime at(int minute) { return QDateTime(QDate(2025, 3, 1), QTime(10, 0), Qt::UTC).addSecs(60 * minute); }
    ConversationId add(const QString& question, int minute, const QString& answer = u"So it is."_s)
    {
        return ConversationStore(*m_connection)
            .add({{}, {}, at(minute), question, answer, {}})
            .valueOr({})
            .conversation;
    }
    QStringList titles(const Result<QList<Conversation>>& found)
    {
        if (!found.ok())
            return {found.error().message};
        QStringList titles;
        for (const Conversation& each : *found)
            titles.append(each.title);
        return titles;
    }
    QStringList found(const QString& text, int count = 10)
    {
        return titles(findConversations(*m_connection, text, count));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QFile file(m_dir->filePath(u"test.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto opened = Connection::open(file.fileName(), Connection::Mode::Write);
        QVERIFY(opened.ok());
        m_connection = *std::move(opened);
        QVERIFY(migrate(*m_connection).ok());
    }
    void cleanup() { m_connection.reset(); }

    void pagesTogetherAreAll_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 7, 30, 31, 100})
            QTest::addRow("by %d", size) << size;
    }
    void pagesTogetherAreAll()
    {
        QFETCH(int, size);
        for (int i = 0; i < 30; ++i) // some at the same time, some pinned
            QVERIFY(ConversationStore(*m_connection).pin(add(u"Question %1"_s.arg(i), i / 3), i % 7 == 0).ok());
        const auto all = ConversationStore(*m_connection).all();
        QList<Conversation> read;
        for (;;) {
            const auto page = conversationsAfter(*m_connection, read.isEmpty() ? Conversation() : read.last(), size);
            QVERIFY(page.ok());
            QVERIFY(page->size() <= size);
            if (page->isEmpty())
                break;
            read += *page;
        }
        QCOMPARE(read, *all);
        QCOMPARE(read.size(), 30);
    }
    void noPageIsEmpty()
    {
        QCOMPARE(conversationsAfter(*m_connection, {}, 10)->size(), 0);
        add(u"One"_s, 1);
        QCOMPARE(conversationsAfter(*m_connection, {}, 0)->size(), 0);
        QCOMPARE(conversationsAfter(*m_connection, {}, -1)->size(), 0);
    }

    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("titles");
        const QString bees = u"How many bees are in a hive?"_s;
        const QString percent = u"Is it 100% or a_b?"_s;
        const QString queen = u"What is a queen?"_s;
        QTest::newRow("part of a word") << u"hiv"_s << QStringList{bees};
        QTest::newRow("upper case") << u"BEES"_s << QStringList{bees};
        QTest::newRow("a word of an answer") << u"mothers"_s << QStringList{queen};
        QTest::newRow("words apart") << u"hive bees"_s << QStringList{bees};
        QTest::newRow("newest first") << u"is "_s << QStringList{percent, queen};
        QTest::newRow("a wildcard is a character") << u"100%"_s << QStringList{percent};
        QTest::newRow("so is the other") << u"a_b"_s << QStringList{percent};
        QTest::newRow("no wildcard") << u"h_ve"_s << QStringList{};
        QTest::newRow("an operator") << u"bees NOT \"(*"_s << QStringList{bees};
        QTest::newRow("a backslash") << u"\\"_s << QStringList{};
        QTest::newRow("blank") << u"  "_s << QStringList{};
        QTest::newRow("unknown") << u"lighthouse"_s << QStringList{};
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, titles);
        add(u"How many bees are in a hive?"_s, 1, u"About 40,000."_s);
        add(u"What is a queen?"_s, 2, u"The mother of all others there."_s);
        add(u"Is it 100% or a_b?"_s, 3, u"Neither."_s);
        QCOMPARE(found(text), titles);
    }
    void findsAQuestionBelowAnotherTitle()
    {
        const ConversationId id = add(u"First"_s, 1);
        QVERIFY(
            ConversationStore(*m_connection).add({{}, id, at(2), u"And the warranty?"_s, u"Two years."_s, {}}).ok());
        QCOMPARE(found(u"warran"_s), QStringList{u"First"_s});
        QVERIFY(ConversationStore(*m_connection).rename(id, u"About machines"_s).ok());
        QCOMPARE(found(u"machi"_s), QStringList{u"About machines"_s});
    }
    void noMoreThanWanted()
    {
        for (int i = 0; i < 9; ++i)
            add(u"Bees %1"_s.arg(i), i);
        QCOMPARE(found(u"bees"_s, 4), (QStringList{u"Bees 8"_s, u"Bees 7"_s, u"Bees 6"_s, u"Bees 5"_s}));
        QCOMPARE(found(u"bees"_s, 0), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestConversationList)
#include "tst_conversationlist.moc"
