#include "core/index/scopechunks.h"

#include "core/index/documentstore.h"
#include "core/index/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestScopeChunks : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    DocumentId add(const QString& name, int pages, const QString& text)
    {
        DocumentStore store(*m_connection);
        const auto ids = store.insertWaiting({u"/"_s + name}, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        DocumentContent content;
        content.hash = name;
        content.kind = name.section(u'.', 1);
        content.pages = pages;
        for (int page = 1; page <= pages; ++page)
            content.chunks.append({page - 1, page, 0, int(text.size()), 5, text});
        const auto stored = store.storeContent(ids->first(), content, {});
        return stored.ok() ? ids->first() : DocumentId();
    }
    QStringList paged(const Scope& scope, int limit)
    {
        QStringList found;
        ChunkId last;
        for (;;) {
            const auto page = chunksAfter(*m_connection, scope, last, limit);
            if (!page.ok() || page->isEmpty() || page->size() > limit)
                return page.ok() && page->isEmpty() ? found : QStringList{u"wrong"_s};
            for (const ChunkRecord& chunk : *page)
                found.append(u"%1 %2"_s.arg(chunk.title).arg(chunk.page));
            last = page->last().id;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QFile file(m_dir->filePath(u"sheaf.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto opened = Connection::open(file.fileName(), Connection::Mode::Write);
        QVERIFY(opened.ok());
        m_connection = std::move(opened).value();
        QVERIFY(migrate(*m_connection).ok());
        add(u"a.pdf"_s, 3, u"some words about bees"_s);
        add(u"b.txt"_s, 2, u"蜜蜂在花园里飞"_s);
        add(u"c.pdf"_s, 1, u"more"_s);
    }
    void cleanup() { m_connection.reset(); }

    void givesAllOfAScope_data()
    {
        QTest::addColumn<Scope>("scope");
        QTest::addColumn<QStringList>("chunks");
        QTest::addColumn<ScopeSize>("size");
        Scope pdf;
        pdf.types = {u"pdf"_s};
        Scope pages;
        pages.firstPage = 2;
        pages.lastPage = 2;
        Scope none;
        none.types = {u"docx"_s};
        const QStringList a{u"a.pdf 1"_s, u"a.pdf 2"_s, u"a.pdf 3"_s};
        const QStringList b{u"b.txt 1"_s, u"b.txt 2"_s};
        const QStringList c{u"c.pdf 1"_s};
        QTest::newRow("everything") << Scope() << a + b + c << ScopeSize{6, 3, 30};
        QTest::newRow("one document") << Scope{DocumentId{2}} << b << ScopeSize{2, 1, 14};
        QTest::newRow("a type") << pdf << a + c << ScopeSize{4, 2, 16};
        QTest::newRow("pages") << pages << QStringList{a[1], b[1]} << ScopeSize{2, 2, 12};
        QTest::newRow("nothing") << none << QStringList() << ScopeSize{};
    }
    void givesAllOfAScope()
    {
        QFETCH(Scope, scope);
        QFETCH(ScopeSize, size);
        for (const int limit : {1, 2, 3, 100})
            QTEST(paged(scope, limit), "chunks");
        const auto found = sizeOf(*m_connection, scope);
        QVERIFY(found.ok());
        QCOMPARE(*found, size);
    }
    void whatIsRemovedMeanwhileIsLeftOut()
    {
        const auto first = chunksAfter(*m_connection, {}, {}, 4);
        QCOMPARE(first->size(), 4);
        QVERIFY(DocumentStore(*m_connection).remove({DocumentId{2}}).ok());
        const auto rest = chunksAfter(*m_connection, {}, first->last().id, 4);
        QCOMPARE(rest->size(), 1);
        QCOMPARE(rest->first().title, u"c.pdf"_s);
    }
    void aBrokenLibraryIsAnError()
    {
        QVERIFY(m_connection->run(u"DROP TABLE page_labels"_s).ok());
        QVERIFY(m_connection->run(u"ALTER TABLE chunks RENAME TO gone"_s).ok());
        QVERIFY(!sizeOf(*m_connection, {}).ok());
        QVERIFY(!chunksAfter(*m_connection, {}, {}, 4).ok());
    }
};

QTEST_GUILESS_MAIN(TestScopeChunks)
#include "tst_scopechunks.moc"
