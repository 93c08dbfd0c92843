#include "core/index/documentstore.h"
#include "core/index/librarycheck.h"
#include "core/index/migrations.h"
#include "core/index/textindex.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestTextIndex : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    DocumentId add(const QString& name, const QStringList& texts)
    {
        DocumentStore store(*m_connection);
        const auto ids = store.insertWaiting({u"/"_s + name}, QDateTime::fromSecsSinceEpoch(1000, Qt::UTC));
        DocumentContent content;
        content.hash = name;
        content.pages = int(texts.size());
        for (const QString& text : texts)
            content.chunks.append(
                {int(content.chunks.size()), int(content.chunks.size()) + 1, 0, int(text.size()), 5, text});
        const auto stored = store.storeContent(ids->first(), content, {});
        return stored.ok() ? ids->first() : DocumentId();
    }
    QStringList find(const QString& text, const Scope& scope = {})
    {
        QList<ChunkId> ids;
        for (const RankedChunk& hit : TextIndex(*m_connection).search(text, 100, scope).valueOr({}))
            ids.append(hit.chunk);
        QStringList texts;
        for (const ChunkRecord& chunk : DocumentStore(*m_connection).chunks(ids).valueOr({}))
            texts.append(chunk.text);
        return texts;
    }
    QStringList findings() { return checkLibrary(*m_connection).valueOr({u"the check failed"_s}); }

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
    }
    void cleanup()
    {
        QCOMPARE(findings(), QStringList());
        m_connection.reset();
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const QString german = u"Der Mieter haftet für die Schäden, die er an der Wohnungstür verursacht hat."_s;
        QTest::newRow("German plural") << german << u"Mieters Schaden"_s << true;
        QTest::newRow("German compound, its end") << german << u"Tueren? Wohnung"_s << true;
        const QString compounds = u"Im Badezimmer tropft der Wasserhahn, und der Versicherungsbeitrag ist noch nicht"
                                  " bezahlt worden."_s;
        QTest::newRow("German compound, its last word") << compounds << u"Beitrag"_s << true;
        QTest::newRow("its last word, in the plural") << compounds << u"Beiträge"_s << true;
        QTest::newRow("its first word") << compounds << u"Versicherungen"_s << true;
        QTest::newRow("a short last word") << compounds << u"Zimmer"_s << true;
        QTest::newRow("a short first word") << compounds << u"Wasser"_s << true;
        QTest::newRow("letters within it") << compounds << u"sicher"_s << false;
        const QString dutch = u"De verzekeringspremie wordt in januari van de rekening van het huis afgeschreven."_s;
        QTest::newRow("Dutch compound") << dutch << u"premie"_s << true;
        QTest::newRow("another word") << german << u"Vermieterin"_s << false;
        QTest::newRow("French") << u"Les appartements sont dans la vieille ville et ne sont pas chers."_s
                                << u"appartement"_s << true;
        const QString chinese = u"北京大学是中国的一所大学。"_s;
        QTest::newRow("Chinese, one character") << chinese << u"国"_s << true;
        QTest::newRow("Chinese, a run's last character") << chinese << u"学"_s << true;
        QTest::newRow("Chinese, two characters") << chinese << u"大学"_s << true;
        QTest::newRow("Chinese in a sentence") << chinese << u"中国有什么？"_s << true;
        QTest::newRow("Chinese, not there") << chinese << u"上海"_s << false;
        QTest::newRow("Japanese") << u"東京の天気は晴れです。"_s << u"天気"_s << true;
        QTest::newRow("Korean with a particle") << u"서울의 날씨는 맑다."_s << u"날씨"_s << true;
        QTest::newRow("Thai") << u"กรุงเทพมหานครเป็นเมืองหลวง"_s << u"เมือง"_s << true;
        QTest::newRow("Thai, two letters") << u"กรุงเทพมหานครเป็นเมืองหลวง"_s << u"กร"_s << true;
        const QString code = u"Call read_file_name with part TS-9950XL or AB12345678 in fileHandle."_s;
        QTest::newRow("part of an identifier") << code << u"file_name"_s << true;
        QTest::newRow("within its words") << code << u"ead_fil"_s << true;
        QTest::newRow("inner word") << code << u"handle"_s << true;
        QTest::newRow("part number joined otherwise") << code << u"TS9950"_s << true;
        QTest::newRow("within a part number") << code << u"23456"_s << true;
        QTest::newRow("its letters elsewhere") << code << u"34512"_s << false;
        QTest::newRow("accents") << u"The café of the town is at the river."_s << u"cafe"_s << true;
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(bool, found);
        add(u"filler"_s, {u"The weather is fine and the sun is out."_s});
        const DocumentId id = add(u"x"_s, {text});
        QCOMPARE(find(query).contains(text), found);
        // What is removed is found no more, nor left in the index.
        QVERIFY(DocumentStore(*m_connection).remove({id}).ok());
        QVERIFY(TextIndex(*m_connection).wipeRemoved().ok());
        QVERIFY(!find(query).contains(text));
    }
    void eachDocumentInItsLanguage()
    {
        const QString german = u"Die Katzen sind in dem Haus und nicht in der Stadt."_s;
        const QString english = u"The cats are in the houses and not in the city."_s;
        add(u"de"_s, {german});
        add(u"en"_s, {english});
        QCOMPARE(m_connection->value(u"SELECT group_concat(language) FROM documents"_s)->toString(), u"de,en"_s);
        QCOMPARE(find(u"Häuser"_s), QStringList{german});
        QCOMPARE(find(u"house"_s), QStringList{english});
    }
    void theContextMovesUpWhatTheWordsFind()
    {
        const QString passage = u"The revenue grew by a tenth in this quarter."_s;
        add(u"Umbrella report"_s, {passage, u"Nothing else."_s});
        const DocumentId wanted = add(u"Walrus report"_s, {passage, u"Nothing more."_s});
        const auto hits = *TextIndex(*m_connection).search(u"walrus revenue"_s, 10, {});
        QCOMPARE(hits.size(), 2); // the context alone finds nothing
        QVERIFY(hits[0].score > hits[1].score);
        QCOMPARE(DocumentStore(*m_connection).chunks({hits[0].chunk})->first().document, wanted);
    }
    // Which of several long reports is meant; an article's own words say enough.
    void namesCountMoreInTheContextOfManyPassages_data()
    {
        QTest::addColumn<int>("passages");
        QTest::addColumn<bool>("more");
        QTest::newRow("one passage") << 1 << false;
        QTest::newRow("nine") << 9 << false;
        QTest::newRow("ten") << 10 << true;
        QTest::newRow("thirty") << 30 << true;
    }
    void namesCountMoreInTheContextOfManyPassages()
    {
        QFETCH(int, passages);
        QFETCH(bool, more);
        QStringList texts{u"The revenue grew by a tenth in this quarter."_s};
        for (int i = 1; i < passages; ++i)
            texts.append(u"Page %1 says nothing of it."_s.arg(i));
        add(u"Umbrella report"_s, texts);
        add(u"Walrus report"_s, texts);
        const auto score = [this](const QString& question) {
            const auto hits = TextIndex(*m_connection).search(question, 10, {});
            return hits.ok() && !hits->isEmpty() ? hits->first().score : 0.0;
        };
        const double asWord = score(u"how did revenue of walrus grow"_s);
        const double asName = score(u"how did revenue of Walrus grow"_s);
        QVERIFY(asWord > 0);
        QCOMPARE(asName > asWord * 1.01, more);
        QCOMPARE(score(u"Walrus revenue"_s), score(u"walrus revenue"_s)); // a sentence may begin with any word
    }
    void whatStandsInTheContextTooCountsOnce()
    {
        add(u"a"_s, {u"whale"_s}); // which is in the context twice: as its beginning and as its most frequent word
        const auto hits = *TextIndex(*m_connection).search(u"whale"_s, 10, {});
        QCOMPARE(hits.size(), 1);
        const double idf = std::log(1.0 + 0.5 / 1.5);
        QCOMPARE(hits[0].score, idf * 2 * 2.2 / (2 + 1.2));
    }
    void repeatedWordsCountLessAndLess()
    {
        const QString once = u"whale and some other words here"_s;
        const QString thrice = u"whale whale whale other words here"_s;
        add(u"a"_s, {once});
        add(u"b"_s, {thrice});
        add(u"c"_s, {u"nothing of the kind stands here now"_s});
        QCOMPARE(find(u"whale"_s), (QStringList{thrice, once}));
    }
    void scopes()
    {
        const DocumentId german = add(
            u"de.txt"_s, {u"Das Boot ist auf dem Fluss und nicht hier."_s, u"Der Fluss und das Tal und die Stadt."_s});
        const DocumentId english = add(u"en.txt"_s, {u"The Fluss is the name of the river in this song."_s});
        QVERIFY(m_connection->run(u"UPDATE documents SET added_ms = 5000000 WHERE id = ?"_s, {english.value}).ok());
        QCOMPARE(find(u"Fluss"_s).size(), 3);
        QCOMPARE(find(u"Fluss"_s, {german}).size(), 2);
        QCOMPARE(find(u"Fluss"_s, {DocumentId{77}}).size(), 0);
        Scope scope;
        scope.languages = {u"EN"_s};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 1);
        scope.documents = {german};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 0); // all of it must hold
        scope = {};
        scope.addedFrom = QDateTime::fromMSecsSinceEpoch(5'000'000, Qt::UTC);
        QCOMPARE(find(u"Fluss"_s, scope).size(), 1);
        scope.addedFrom = {};
        scope.addedTo = QDateTime::fromMSecsSinceEpoch(4'999'999, Qt::UTC);
        QCOMPARE(find(u"Fluss"_s, scope).size(), 2);
        scope = {};
        QVERIFY(
            m_connection->run(u"UPDATE documents SET kind = 'pdf', modified_ms = 9000 WHERE id = ?"_s, {english.value})
                .ok());
        scope.types = {u"PDF"_s, u"docx"_s};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 1);
        scope.modifiedTo = QDateTime::fromMSecsSinceEpoch(8999, Qt::UTC);
        QCOMPARE(find(u"Fluss"_s, scope).size(), 0);
        scope.modifiedTo = {};
        scope.modifiedFrom = QDateTime::fromMSecsSinceEpoch(9000, Qt::UTC);
        QCOMPARE(find(u"Fluss"_s, scope).size(), 1);
        scope = {};
        QVERIFY(m_connection->run(u"INSERT INTO collections(id, name) VALUES (1, 'rivers'), (2, 'none')"_s).ok());
        QVERIFY(
            m_connection->run(u"INSERT INTO collection_documents(collection, document) VALUES (1, ?)"_s, {german.value})
                .ok());
        scope.collections = {CollectionId{1}};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 2);
        scope.collections = {CollectionId{2}};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 0);
        scope = {};
        scope.documents = {german};
        scope.firstPage = 2;
        QCOMPARE(find(u"Fluss"_s, scope).size(), 1);
        scope.lastPage = 1;
        QCOMPARE(find(u"Fluss"_s, scope).size(), 0);
        // What was just removed and can still be brought back is left out of everything, also of the whole library.
        const auto whole = find(u"Fluss"_s, Scope()).size();
        scope = {};
        scope.without = {german};
        QVERIFY(find(u"Fluss"_s, scope).size() < whole);
        scope.documents = {german};
        QCOMPARE(find(u"Fluss"_s, scope).size(), 0);
    }
    void anIndexOfTheFirstVersionIsFilledAnew()
    {
        const QString german = u"Der Mieter haftet für die Schäden an der Wohnung."_s;
        const QString chinese = u"北京大学是中国的一所大学。"_s;
        const DocumentId one = add(u"de"_s, {german});
        add(u"zh"_s, {chinese, chinese + u"。"_s});
        for (const QString& sql :
             {u"DROP TABLE chunks_fts"_s,
              u"DROP TABLE documents_fts"_s,
              u"DROP VIEW chunk_words"_s,
              u"DROP VIEW document_words"_s,
              u"DROP INDEX documents_by_language"_s,
              u"ALTER TABLE documents DROP COLUMN language"_s,
              u"CREATE VIEW chunk_words AS SELECT chunks.id, chunks.document, documents.context, chunks.text"
              " FROM chunks JOIN documents ON documents.id = chunks.document"_s,
              u"CREATE VIRTUAL TABLE chunks_fts USING fts5(context, text, content = 'chunk_words',"
              " content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2')"_s,
              u"INSERT INTO chunks_fts(chunks_fts) VALUES ('rebuild')"_s,
              u"DROP TABLE turns_fts"_s,
              u"DROP VIEW turn_words"_s,
              u"DROP TABLE turns"_s,
              u"DROP TABLE conversations"_s,
              u"DROP TABLE extract_choices"_s,
              u"DROP TABLE extract_cells"_s,
              u"DROP TABLE extract_jobs"_s,
              u"DROP TABLE extract_presets"_s,
              u"ALTER TABLE documents DROP COLUMN read_ms"_s,
              u"ALTER TABLE documents DROP COLUMN parse_ms"_s,
              u"ALTER TABLE documents DROP COLUMN chunk_ms"_s,
              u"ALTER TABLE collections DROP COLUMN private"_s,
              u"DROP TABLE call_samples"_s,
              u"DROP TABLE ocr_pages"_s,
              u"ALTER TABLE runs DROP COLUMN ask_mode"_s,
              u"ALTER TABLE runs DROP COLUMN failed"_s,
              u"PRAGMA user_version = 3"_s})
            QVERIFY2(m_connection->run(sql).ok(), qPrintable(sql));
        QVERIFY(migrate(*m_connection).ok());
        QCOMPARE(findings(), QStringList());
        QCOMPARE(find(u"大学"_s).size(), 2);
        QCOMPARE(find(u"Schaden"_s), QStringList{german});
        QVERIFY(DocumentStore(*m_connection).remove({one}).ok());
        QVERIFY(find(u"Schaden"_s).isEmpty());
    }
    void newChunksAreKnownToASearchThatRanBefore()
    {
        const DocumentId a = add(u"a"_s, {u"the first whale is here"_s, u"the second whale is here"_s});
        QCOMPARE(find(u"whale"_s, {a}).size(), 2);
        const DocumentId other = add(u"b"_s, {u"the third whale is here"_s});
        add(u"a"_s, {u"the fourth whale is here"_s}); // in the place of the first two
        QCOMPARE(find(u"whale"_s, {a}).size(), 1);
        QCOMPARE(find(u"whale"_s, {other}).size(), 1);
        QCOMPARE(find(u"whale"_s).size(), 2);
    }
    // Sizes of texts are kept between searches; what is kept must not outlive what it was read from.
    void aChangedContextIsMeasuredAnew()
    {
        const auto opened = [this] { return *Connection::open(m_connection->file(), Connection::Mode::Read); };
        const auto before = opened();
        add(u"a"_s, {u"whale"_s});
        add(u"b"_s, {u"nothing of the kind stands here"_s});
        const auto search = [](Connection& connection) {
            return TextIndex(connection).search(u"whale"_s, 10, {}).valueOr({});
        };
        const RankedList shortText = search(*before);
        QCOMPARE(shortText.size(), 1);
        QCOMPARE(search(*m_connection), shortText);
        add(u"a"_s, {u"whale and a good many other words that all make the context longer"_s});
        const RankedList longText = search(*opened());
        QCOMPARE(longText.size(), 1);
        QVERIFY(longText[0].score < shortText[0].score);
        QCOMPARE(search(*before), longText);
        QCOMPARE(search(*m_connection), longText);
    }
    void identifiersAreFoundByTheirParts()
    {
        const QString whole = u"call readFileName first"_s;
        add(u"a"_s, {whole});
        add(u"b"_s, {u"nothing of the kind stands here"_s});
        QCOMPARE(find(u"leNam"_s), QStringList{whole}); // by its letters alone
        QCOMPARE(find(u"eNa xyz"_s), QStringList{whole});
        QCOMPARE(find(u"leNum"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
