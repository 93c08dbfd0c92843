#include "support/uisamples.h"
#include "ui/ask/answerlayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;
using Kind = AnswerPiece::Kind;

class TestAnswerLayout : public QObject
{
    Q_OBJECT

    static Source source(int number)
    {
        Source s;
        s.number = number;
        s.chunk.path = u"/a/b%1.pdf"_s.arg(number);
        s.chunk.page = 3;
        return s;
    }
    static Answer answer(const QString& text, bool extractive = false)
    {
        Answer a;
        a.text = text;
        a.extractive = extractive;
        return a;
    }
    static QString allText(const AnswerLayout& layout)
    {
        QString text;
        for (const AnswerPiece& piece : layout.pieces) {
            switch (piece.kind) {
            case Kind::Text:
                text += piece.text;
                break;
            case Kind::LineBreak:
                text += u'\n';
                break;
            case Kind::Chip:
                text += u"<%1>"_s.arg(piece.number);
                break;
            case Kind::Tag:
                text += u"<tag>"_s;
                break;
            }
        }
        return text;
    }

private Q_SLOTS:
    void marksBecomeChips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one") << u"It is so, they say [1]."_s << u"It is so, they say <1>."_s;
        QTest::newRow("two marks") << u"It is so, they say [1][2]."_s << u"It is so, they say <1><2>."_s;
        QTest::newRow("a list") << u"It is so, they say [1, 2]."_s << u"It is so, they say <1><2>."_s;
        QTest::newRow("behind the stop") << u"It is so, they say. [2]"_s << u"It is so, they say. <2>"_s;
        QTest::newRow("names no source") << u"It is so, they say [9]."_s << u"It is so, they say [9]."_s;
        QTest::newRow("half of it names none") << u"It is so, they say [1, 9]."_s << u"It is so, they say [1, 9]."_s;
        QTest::newRow("not a mark") << u"an array[index] and [12a] and []"_s << u"an array[index] and [12a] and []"_s;
        QTest::newRow("bold") << u"a **strong word** here"_s << u"a strong word here"_s;
        QTest::newRow("lines") << u"one\ntwo\r\nthree"_s << u"one\ntwo\nthree"_s;
        QTest::newRow("html") << u"<b>x</b> <img src=file:///etc/passwd> &amp;"_s
                              << u"<b>x</b> <img src=file:///etc/passwd> &amp;"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void marksBecomeChips()
    {
        QFETCH(QString, text);
        const AnswerLayout layout = layoutAnswer(answer(text, true), {source(1), source(2)});
        QTEST(allText(layout), "shown");
    }

    void boldIsBold()
    {
        const AnswerLayout layout = layoutAnswer(answer(u"a **strong** word"_s, true), {});
        QCOMPARE(layout.pieces.size(), 3);
        QVERIFY(!layout.pieces.at(0).bold && layout.pieces.at(1).bold && !layout.pieces.at(2).bold);
        QCOMPARE(layout.pieces.at(1).text, u"strong"_s);
    }

    void unsupportedSentencesAreMarked()
    {
        const AskRun run = sampleRun();
        const AnswerLayout layout = layoutAnswer(run.answer, run.sources);
        QCOMPARE(layout.sentences, 4);
        QCOMPARE(layout.supported, 3);
        QString marked;
        int tags = 0;
        for (const AnswerPiece& piece : layout.pieces) {
            if (piece.unsupported)
                marked += piece.text;
            tags += piece.kind == Kind::Tag ? 1 : 0;
        }
        QCOMPARE(marked.trimmed(), u"Most upstream projects bump it once a year."_s);
        QCOMPARE(tags, 1);
        QCOMPARE(layout.pieces.last().kind, Kind::Tag);
    }

    void aCitationThatIsNotThereSupportsNothing()
    {
        AskRun run = sampleRun();
        for (Citation& citation : run.answer.citations)
            citation.verdict = Citation::Verdict::NotFound;
        for (CheckedSentence& sentence : run.answer.sentences)
            sentence.support = Citation::Verdict::NotFound;
        const AnswerLayout layout = layoutAnswer(run.answer, run.sources);
        QCOMPARE(layout.supported, 0);
        for (const AnswerPiece& piece : layout.pieces) {
            if (piece.kind == Kind::Chip)
                QCOMPARE(piece.verdict, Citation::Verdict::NotFound);
        }
    }

    void extractiveAnswersAreNeverMarked()
    {
        AskRun run = sampleRun();
        run.answer.extractive = true;
        for (const AnswerPiece& piece : layoutAnswer(run.answer, run.sources).pieces)
            QVERIFY(!piece.unsupported && piece.kind != Kind::Tag);
    }

    void headingsStateNothing()
    {
        const AnswerLayout layout = layoutAnswer(answer(u"Summary:\n\nIn short:\n"_s), {});
        QCOMPARE(layout.sentences, 0);
        QCOMPARE(allText(layout).count(u"<tag>"_s), 0);
    }

    void chipsSayWhereAndHowSure()
    {
        const AskRun run = sampleRun();
        for (const AnswerPiece& piece : layoutAnswer(run.answer, run.sources).pieces) {
            if (piece.kind != Kind::Chip)
                continue;
            QVERIFY(piece.text.contains(u", page "_s));
            QVERIFY(piece.text.contains(verdictText(piece.verdict)));
            QCOMPARE(piece.verdict, piece.number == 4 ? Citation::Verdict::Approximate : Citation::Verdict::Verified);
        }
    }

    void theClipboardHasTheSources()
    {
        const QString text = answerForClipboard(sampleRun());
        QVERIFY(text.contains(u"side by side [1]."_s));
        QVERIFY(text.contains(u"[4] maint-guide.pdf, page 41\n"_s));
    }

    void cutAnywhereNothingIsLost()
    {
        // Streams may end anywhere, also inside a mark or between two stars.
        const AskRun run = sampleRun();
        for (int length = 0; length <= run.answer.text.size(); ++length) {
            Answer cut = run.answer;
            cut.text.truncate(length);
            const QString shown = allText(layoutAnswer(cut, run.sources));
            QString letters = cut.text;
            letters.remove(u'*');
            for (const int n : {1, 2, 3, 4})
                letters.replace(u"[%1]"_s.arg(n), u"<%1>"_s.arg(n));
            QString got = shown;
            got.remove(u"<tag>"_s);
            got.remove(u'*');
            QCOMPARE(got, letters);
        }
    }
};

QTEST_GUILESS_MAIN(TestAnswerLayout)
#include "tst_answerlayout.moc"
