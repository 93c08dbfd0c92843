#include "core/ask/conversationexport.h"

#include "core/ask/askrunjson.h"
#include "core/base/json.h"
#include "core/index/documentstore.h"
#include "core/index/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestConversationExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_connection;

    // A run that cites the document twice, stored as the library stores it.
    RunId store(DocumentId document)
    {
        AskRun run;
        run.answer.text = u"Bees swarm in May [1]. So they say [2]."_s;
        Source source;
        source.number = 1;
        source.chunk.document = document;
        source.chunk.title = u"SECRET TITLE"_s;
        source.chunk.text = u"SECRET TEXT"_s;
        source.chunk.page = 12;
        run.sources.append(source);
        run.answer.citations.append({1, 0, 20, u"SECRET QUOTE"_s, 0, Citation::Verdict::Verified});
        run.answer.citations.append({1, 0, 20, {}, 0, Citation::Verdict::NotFound});
        run.answer.citations.append({2, 0, 20, {}, 0, Citation::Verdict::NotFound}); // names no source
        const QByteArray json = compactJson(toRecordJson(run));
        return {*m_connection->insert(
            u"INSERT INTO runs(asked_ms, question, pair, parallel, queries, wall_ms, sequential_ms, critical_path_ms,"
            " json) VALUES (0, 'q', '', 1, 1, 1, 1, 1, ?)"_s,
            {QString::fromUtf8(json)})};
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

    void turnsWithTheirCitations()
    {
        const QDateTime asked(QDate(2025, 3, 1), QTime(10, 5), Qt::UTC);
        const DocumentId document =
            DocumentStore(*m_connection).insertWaiting({u"/docs/bees & wasps.pdf"_s}, asked)->first();
        QVERIFY(m_connection->run(u"UPDATE documents SET title = 'Bees <b>'"_s).ok());
        const RunId run = store(document);
        QVERIFY(!m_connection->value(u"SELECT json FROM runs"_s)->toString().contains(u"SECRET"_s));
        ConversationStore conversations(*m_connection);
        const Turn one = *conversations.add({{}, {}, asked, u"When do\nbees swarm?"_s, u"In May [1]."_s, run});
        QVERIFY(conversations.add({{}, one.conversation, asked.addSecs(60), u"Why?"_s, u"For room."_s, {}}).ok());
        const QString expected = u"# When do bees swarm?\n"
                                 "\n## When do bees swarm?\n\n*2025-03-01 10:05 UTC*\n\nIn May [1].\n"
                                 "\n- [1] Bees &lt;b>, page 12 (verified)\n"
                                 "\n## Why?\n\n*2025-03-01 10:06 UTC*\n\nFor room.\n"_s;
        QCOMPARE(*conversationMarkdown(*m_connection, one.conversation), expected);
        // A document that went is not named any more.
        QVERIFY(DocumentStore(*m_connection).remove({document}).ok());
        QVERIFY(!conversationMarkdown(*m_connection, one.conversation)->contains(u"Bees"_s));
        QCOMPARE(conversationMarkdown(*m_connection, {99}).error().code, ErrorCode::NotFound);
    }
    void textStaysInItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Bees, *not* wasps [1][2].\n- one\n- two"_s
                               << u"Bees, *not* wasps [1][2].\n- one\n- two"_s;
        QTest::newRow("heading") << u"a\n# b\n  ## c"_s << u"a\n\\# b\n  \\## c"_s;
        QTest::newRow("underlined heading") << u"a\n===\nb\n---"_s << u"a\n\\===\nb\n\\---"_s;
        QTest::newRow("HTML") << u"<img src=x> &lt;"_s << u"&lt;img src=x> &amp;lt;"_s;
        QTest::newRow("image") << u"![a](http://b/c)"_s << u"\\![a\\](http://b/c)"_s;
        QTest::newRow("reference") << u"[a]: http://b/c"_s << u"[a\\]: http://b/c"_s;
        QTest::newRow("fence") << u"```\ncode\n```"_s << u"\\```\ncode\n\\```"_s;
        QTest::newRow("backslash") << u"\\![a]"_s << u"\\\\\\![a]"_s;
        QTest::newRow("bidi") << (u"a"_s + QChar(0x202e) + u"b"_s) << u"ab"_s;
    }
    void textStaysInItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(markdownText(text), shown);
    }
};

QTEST_GUILESS_MAIN(TestConversationExport)
#include "tst_conversationexport.moc"
