#include "core/index/collectionstore.h"
#include "core/index/documentstore.h"
#include "core/index/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestCollectionStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;
    QList<DocumentId> m_documents;

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
        m_documents =
            *DocumentStore(*m_connection).insertWaiting({u"/a"_s, u"/b"_s, u"/c"_s}, QDateTime::currentDateTimeUtc());
    }
    void cleanup() { m_connection.reset(); }

    void makeRenameRemove()
    {
        CollectionStore store(*m_connection);
        QVERIFY(store.all()->isEmpty());
        const CollectionId taxes = *store.create(u"  Taxes "_s);
        const CollectionId letters = *store.create(u"letters"_s);
        QCOMPARE(*store.all(), (QList<Collection>{{letters, u"letters"_s, 0}, {taxes, u"Taxes"_s, 0}}));
        QCOMPARE(*store.named(u"taxes "_s), taxes);
        QCOMPARE(store.named(u"recipes"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(store.create(u"TAXES"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.create(u" "_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.create(QString(201, u'x')).error().code, ErrorCode::InvalidInput);
        QVERIFY(store.rename(taxes, u"TAXES"_s).ok()); // its own name is free to it
        QCOMPARE(store.rename(taxes, u"Letters"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.rename({99}, u"x"_s).error().code, ErrorCode::NotFound);
        QVERIFY(store.remove(letters).ok());
        QCOMPARE(*store.all(), (QList<Collection>{{taxes, u"TAXES"_s, 0}}));
    }
    void privacy()
    {
        CollectionStore store(*m_connection);
        const CollectionId open = *store.create(u"open"_s);
        const CollectionId closed = *store.create(u"closed"_s);
        QVERIFY(store.add(open, {m_documents[0], m_documents[1]}).ok());
        QVERIFY(store.add(closed, {m_documents[1]}).ok());
        QVERIFY(store.setPrivate(closed, true).ok());
        QCOMPARE(store.setPrivate({99}, true).error().code, ErrorCode::NotFound);
        QVERIFY(store.all()->first().isPrivate); // "closed" comes first
        QVERIFY(!store.all()->last().isPrivate);

        const auto may = [&](const Scope& scope) { return checkMayAskWeb(*m_connection, scope).ok(); };
        Scope inOpen;
        inOpen.collections = {open};
        Scope inClosed;
        inClosed.collections = {closed};
        QVERIFY(may({}));
        Scope allButOne;
        allButOne.without = {m_documents[0]};
        QVERIFY(may(allButOne));
        QVERIFY(may({m_documents[0]}));
        QVERIFY(!may({m_documents[1]}));
        QVERIFY(!may({m_documents[0], m_documents[1]}));
        QVERIFY(!may(inOpen)); // holds one of the private ones
        QVERIFY(!may(inClosed));
        QCOMPARE(checkMayAskWeb(*m_connection, inClosed).error().code, ErrorCode::PermissionDenied);
        QVERIFY(checkMayAskWeb(*m_connection, inClosed).error().message.contains(u"closed"_s));
        QVERIFY(store.takeOut(closed, {m_documents[1]}).ok());
        QVERIFY(may({m_documents[1]}));
        QVERIFY(!may(inClosed)); // empty, and still private
        QVERIFY(store.setPrivate(closed, false).ok());
        QVERIFY(may(inClosed));
    }
    void membership()
    {
        CollectionStore store(*m_connection);
        const CollectionId one = *store.create(u"one"_s);
        const CollectionId two = *store.create(u"two"_s);
        QVERIFY(store.add(one, {m_documents[2], m_documents[0], {99}}).ok());
        QVERIFY(store.add(one, {m_documents[0]}).ok()); // once
        QVERIFY(store.add(two, m_documents).ok());
        QCOMPARE(*store.documentsOf(one), (QList<DocumentId>{m_documents[0], m_documents[2]}));
        QCOMPARE(store.all()->at(1).documents, 3);
        QVERIFY(store.takeOut(two, {m_documents[1], {98}}).ok());
        QCOMPARE(*store.documentsOf(two), (QList<DocumentId>{m_documents[0], m_documents[2]}));
        // A document that goes leaves them all; a collection that goes takes none with it.
        QVERIFY(DocumentStore(*m_connection).remove({m_documents[0]}).ok());
        QCOMPARE(*store.documentsOf(one), QList<DocumentId>{m_documents[2]});
        QVERIFY(store.remove(one).ok());
        QVERIFY(store.documentsOf(one)->isEmpty());
        QCOMPARE(DocumentStore(*m_connection).all()->size(), 2);
        QCOMPARE(store.all()->first().documents, 1);
    }
};

QTEST_GUILESS_MAIN(TestCollectionStore)
#include "tst_collectionstore.moc"
