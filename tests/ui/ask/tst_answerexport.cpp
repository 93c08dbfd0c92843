#include "support/uisamples.h"
#include "ui/ask/answerexport.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestAnswerExport : public QObject
{
    Q_OBJECT

    static AskRun hostileRun()
    {
        AskRun run = sampleRun();
        const QString evil =
            u"<img src=http://127.0.0.1:9/x.png> ![z](file:///etc/passwd)\n# Heading\n<script>x</script> [1]"_s;
        run.question = evil;
        run.answer.text = evil;
        run.answer.citations = {{1, 0, int(evil.size()), evil, 0, Citation::Verdict::Verified}};
        run.answer.sentences = {{0, int(evil.size()), true, Citation::Verdict::NotFound, 0}};
        run.answer.engine = evil;
        run.sources[0].chunk.path = u"/tmp/"_s + evil;
        run.notes = {evil};
        return run;
    }
    // A document that tells of everything it would load.
    class Listening : public QTextDocument
    {
    public:
        int asked = 0;

    protected:
        QVariant loadResource(int, const QUrl&) override
        {
            ++asked;
            return {};
        }
    };
    static int imagesOf(const QTextDocument& document)
    {
        int images = 0;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it)
                images += it.fragment().charFormat().isImageFormat() ? 1 : 0;
        }
        return images;
    }

private Q_SLOTS:
    void markdownHasSourcesAndVerdicts()
    {
        const QString text = answerMarkdown(sampleRun(), u"EUR"_s);
        QVERIFY2(text.startsWith(u"# How are shared libraries versioned in packages?\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"installed side by side [1]."_s) || text.contains(u"side by side \\[1\\]."_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"- [1] policy.pdf, page 87 (verified)"_s), qPrintable(text));
        QVERIFY2(text.contains(u"- [4] maint-guide.pdf, page 41 (approximate)"_s), qPrintable(text));
        QVERIFY2(text.contains(u"once a year. *(not in your documents)*"_s), qPrintable(text));
        QVERIFY2(text.contains(u"0.0012 EUR"_s), qPrintable(text));
    }
    void aWebPageHasItsAddress()
    {
        AskRun run = sampleRun();
        run.sources[0].origin = Source::Origin::Web;
        run.sources[0].chunk.title = u"A page"_s;
        run.sources[0].url = QUrl(u"https://example.org/a"_s);
        QVERIFY(answerMarkdown(run, u"EUR"_s).contains(u"https://example.org/a"_s));
        QVERIFY(answerHtml(run, u"EUR"_s).contains(u"https://example.org/a"_s));
    }
    void nothingHostileBreaksOut()
    {
        const AskRun run = hostileRun();
        Listening html;
        html.setHtml(answerHtml(run, u"EUR"_s));
        html.size(); // lays out
        QCOMPARE(html.asked, 0);
        QCOMPARE(imagesOf(html), 0);
        QVERIFY(html.toPlainText().contains(u"<script>x</script>"_s));
        Listening markdown;
        markdown.setMarkdown(answerMarkdown(run, u"EUR"_s));
        markdown.size();
        QCOMPARE(markdown.asked, 0);
        QCOMPARE(imagesOf(markdown), 0);
        for (QTextBlock block = markdown.begin(); block.isValid(); block = block.next())
            QVERIFY(block.text() != u"Heading"_s || block.blockFormat().headingLevel() == 0);
    }
    void qualityIsExplained()
    {
        AskRun run = sampleRun();
        run.answer.quality = AnswerQuality{0.8, 0.5, 1, 0.775, 0.9};
        const QString parts = qualityParts(run);
        QVERIFY(parts.contains(u"0.80 grounded"_s) && parts.contains(u"0.50 covered"_s) &&
                parts.contains(u"1.00 precise"_s) && parts.contains(u"0.90 in the judgement"_s));
        run.answer.quality = {};
        QCOMPARE(qualityParts(run), QString());
        QCOMPARE(qualityText(run), QString());
    }
};

QTEST_MAIN(TestAnswerExport)
#include "tst_answerexport.moc"
