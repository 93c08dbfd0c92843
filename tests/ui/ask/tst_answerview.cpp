#include "support/await.h"
#include "ui/ask/answerinsert.h"
#include "ui/ask/answerview.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Hears of every picture, style sheet and page the document asks for.
class CountingView final : public AnswerView
{
public:
    using AnswerView::AnswerView;
    int asked = 0;
    QVariant loadResource(int type, const QUrl& name) override
    {
        ++asked;
        return AnswerView::loadResource(type, name);
    }
};

// Long enough for many slices, with everything that an answer is made of.
Answer longAnswer(int parts)
{
    Answer answer;
    for (int i = 0; i < parts; ++i) {
        const int begin = int(answer.text.size());
        answer.text += u"Part %1 says **loudly** that it is so"_s.arg(i);
        answer.sentences.append({begin, int(answer.text.size()), true,
                                 i % 3 == 0 ? Citation::Verdict::NotFound : Citation::Verdict::Verified, 1});
        answer.text += u" [1].\n\n| a | b |\n"_s;
        if (i % 50 == 7)
            answer.text += QString(QChar::ParagraphSeparator) + u"odd\r\n"_s;
    }
    return answer;
}

QList<Source> oneSource()
{
    Source source;
    source.number = 1;
    source.chunk.title = u"Manual"_s;
    return {source};
}

// The document as it is when it is written in one go.
QString writtenAtOnce(const AnswerLayout& layout, const Theme& theme)
{
    QTextDocument document;
    QTextCursor cursor(&document);
    insertPieces(cursor, layout.pieces, 0, layout.pieces.size(), theme);
    return document.toRawText();
}

// Whoever opens an address is heard here instead.
class Opener : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;
    Opener()
    {
        for (const QString& scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Opener() override
    {
        for (const QString& scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"file"_s, u"mailto"_s, u"javascript"_s, u"data"_s};
};

} // namespace

// What a model writes that was talked into it.
class TestAnswerView : public QObject
{
    Q_OBJECT

    static QStringList anchors(const QTextDocument& document)
    {
        QStringList links;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (const QString href = it.fragment().charFormat().anchorHref(); !href.isEmpty())
                    links.append(href);
                if (it.fragment().charFormat().isImageFormat())
                    links.append(u"image"_s);
            }
        }
        return links;
    }

private Q_SLOTS:
    void hostileMarkdownIsText_data()
    {
        QTest::addColumn<QString>("text");
        const QList<std::pair<const char*, QString>> rows{
            {"image", u"![pixel](http://127.0.0.1:9/leak.png?d=1)"_s},
            {"image of a file", u"![x](file:///etc/hostname)"_s},
            {"link", u"[your bank](http://127.0.0.1:9/phish)"_s},
            {"link to a file", u"[open](file:///etc/passwd)"_s},
            {"reference", u"![a][b]\n\n[b]: http://127.0.0.1:9/b.png"_s},
            {"autolink", u"<http://127.0.0.1:9/auto> http://127.0.0.1:9/bare"_s},
            {"HTML image", u"<img src=\"http://127.0.0.1:9/x.png\"><img src=\"file:///etc/hostname\">"_s},
            {"HTML style",
             u"<style>@import url(http://127.0.0.1:9/s.css)</style><body background=\"file:///etc/hostname\">"_s},
            {"HTML link", u"<a href=\"http://127.0.0.1:9/a\">here</a><a href=\"cite:1\">[1]</a>"_s},
            {"script", u"<script>fetch('http://127.0.0.1:9/js')</script>"_s},
            {"data", u"[x](data:text/html;base64,PHNjcmlwdD4=) [y](javascript:alert(1))"_s},
            {"mail", u"[write](mailto:leak@127.0.0.1)"_s},
            {"fake chip", u"[1](http://127.0.0.1:9/chip) [cite:1](cite:1)"_s},
            {"in bold", u"**![x](http://127.0.0.1:9/bold)**"_s},
            {"tool call", u"{\"tool_calls\":[{\"name\":\"web\"}]}"_s},
        };
        for (const auto& [name, text] : rows)
            QTest::newRow(name) << text;
    }
    void hostileMarkdownIsText()
    {
        QFETCH(QString, text);
        const Opener opener;
        Theme theme{Appearance::Light, 1.0};
        CountingView view(theme);
        view.resize(500, 200);
        view.show();
        // As it grows, at every tenth place, and when it is done.
        for (qsizetype size = 1; size <= text.size(); size += 10) {
            view.grow(text.left(size));
            QTest::qWait(0);
        }
        view.grow(text);
        QTRY_VERIFY(!view.toPlainText().isEmpty());
        view.grab();
        QCOMPARE(anchors(*view.document()), QStringList());
        Answer answer;
        answer.text = text;
        Source source;
        source.number = 1;
        view.showAnswer(layoutAnswer(answer, {source}));
        view.grab();
        settleEvents();
        for (const QString& link : anchors(*view.document()))
            QCOMPARE(link, u"cite:1"_s);
        // Every word of an address stands there to be read.
        QVERIFY(!text.contains(u"127.0.0.1"_s) || view.toPlainText().contains(u"127.0.0.1"_s));
        // Clicks all over it open nothing.
        for (int y = 2; y < view.height(); y += 6) {
            for (int x = 2; x < view.width(); x += 12)
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, y});
        }
        QVERIFY(view.source().isEmpty());
        QCOMPARE(opener.opened, QList<QUrl>());
        QCOMPARE(view.asked, 0);
    }
    void theDirectionIsNotTurnedRound()
    {
        Theme theme{Appearance::Light, 1.0};
        AnswerView view(theme);
        const QString text =
            u"see "_s + QChar(0x202e) + u"moc.live"_s + QChar(0x202c) + QChar(0x2067) + u"x"_s + QChar(0x2069);
        view.grow(text);
        QTRY_COMPARE(view.toPlainText(), u"see moc.livex"_s);
        Answer answer;
        answer.text = text;
        view.showAnswer(layoutAnswer(answer, {}));
        QVERIFY(view.toPlainText().startsWith(u"see moc.livex"_s));
    }
    void aLongAnswerComesInSlices_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("into nothing") << QString();
        QTest::newRow("over its own text") << longAnswer(400).text;
        QTest::newRow("over another text") << u"Something\n"_s.repeated(2000);
        QTest::newRow("over less") << u"Some"_s;
    }
    void aLongAnswerComesInSlices()
    {
        QFETCH(QString, before);
        Theme theme{Appearance::Light, 1.0};
        AnswerView view(theme);
        view.resize(500, 100);
        view.show();
        QSignalSpy completed(&view, &AnswerView::completed);
        if (!before.isEmpty()) {
            view.grow(before);
            const QString shown = QString(before).remove(u"**"_s).remove(u'\r');
            QTRY_COMPARE_WITH_TIMEOUT(view.toPlainText(), QString(shown).replace(QChar::ParagraphSeparator, u'\n'),
                                      20'000);
        }
        const AnswerLayout layout = layoutAnswer(longAnswer(400), oneSource());
        const QString expected = writtenAtOnce(layout, theme);
        view.showAnswer(layout);
        QVERIFY(view.document()->toRawText() != expected); // not all at once
        QVERIFY(!view.chipRect(1).isEmpty());              // but the beginning is there
        QVERIFY(completed.wait());
        QCOMPARE(view.document()->toRawText(), expected);
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
            QCOMPARE(block.blockFormat().lineHeight(), 150.0);
        settleEvents();
        QCOMPARE(completed.size(), 1);
        QVERIFY(view.height() >= int(view.document()->size().height()));
        view.showAnswer(layoutAnswer(longAnswer(1), oneSource())); // a short one is there at once
        QVERIFY(view.toPlainText().startsWith(u"Part 0"_s) && view.toPlainText().size() < 100);
        settleEvents();
        QCOMPARE(completed.size(), 1);
    }
    void slicesEndWithWhatTheyAreOf_data()
    {
        QTest::addColumn<int>("instead");
        QTest::newRow("another answer") << 0;
        QTest::newRow("a text that grows") << 1;
        QTest::newRow("nothing") << 2;
        QTest::newRow("other colours") << 3;
    }
    void slicesEndWithWhatTheyAreOf()
    {
        QFETCH(int, instead);
        Theme theme{Appearance::Light, 1.0};
        AnswerView view(theme);
        const AnswerLayout layout = layoutAnswer(longAnswer(400), oneSource());
        view.showAnswer(layout);
        QCoreApplication::processEvents();
        if (instead == 0)
            view.showAnswer(layoutAnswer(longAnswer(1), oneSource()));
        else if (instead == 1)
            view.grow(u"New"_s);
        else if (instead == 2)
            view.clearAnswer();
        else
            theme.setAppearance(Appearance::Dark);
        const QString expected = instead == 0   ? writtenAtOnce(layoutAnswer(longAnswer(1), oneSource()), theme)
                                 : instead == 1 ? u"New"_s
                                 : instead == 2 ? QString()
                                                : writtenAtOnce(layout, theme);
        QTRY_COMPARE(view.document()->toRawText(), expected);
        QTest::qWait(100); // nothing of the first comes after
        QCOMPARE(view.document()->toRawText(), expected);
    }
    // A mark that comes in two halves changes what was already shown.
    void whatGrowsIsWhatIsShown_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("shown");
        QTest::newRow("half a mark") << QStringList{u"a *"_s, u"a **b"_s, u"a **b*"_s, u"a **b** c"_s} << u"a b c"_s;
        QTest::newRow("half a line break") << QStringList{u"a\r"_s, u"a\r\nb"_s} << u"a\nb"_s;
        QTest::newRow("another text") << QStringList{u"one two"_s, u"once"_s, u"nine"_s} << u"nine"_s;
        QTest::newRow("less") << QStringList{u"one two"_s, u"one"_s} << u"one"_s;
        QTest::newRow("two halves of a character")
            << QStringList{u"a\U0001F41D"_s.left(2), u"a\U0001F41D"_s} << u"a\U0001F41D"_s;
    }
    void whatGrowsIsWhatIsShown()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, shown);
        Theme theme{Appearance::Light, 1.0};
        AnswerView view(theme);
        QString last;
        for (const QString& text : std::as_const(texts)) {
            view.grow(text);
            QTRY_VERIFY(view.toPlainText() != last);
            last = view.toPlainText();
        }
        QTRY_COMPARE(view.toPlainText(), shown);
    }
    void chipsArePaintedWhereTheyAreSeen()
    {
        Theme theme{Appearance::Light, 1.0};
        AnswerView view(theme);
        view.resize(500, 100);
        view.show();
        view.showAnswer(layoutAnswer(longAnswer(60), oneSource()));
        settleEvents();
        const QImage whole = view.grab().toImage();
        // Each piece of it looks as it does in the whole, but for how edges are smoothed.
        const auto isLike = [](QRgb a, QRgb b) {
            return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) < 120;
        };
        for (int top = 0; top + 200 < view.height(); top += 150) {
            const QImage piece = view.grab(QRect(0, top, view.width(), 100)).toImage();
            for (int y = 0; y < piece.height(); ++y) {
                for (int x = 0; x < piece.width(); ++x) {
                    if (!isLike(piece.pixel(x, y), whole.pixel(x, top + y)))
                        QFAIL(qPrintable(u"%1, %2"_s.arg(x).arg(top + y)));
                }
            }
        }
    }
    void whatIsAskedForIsHeard()
    {
        Theme theme{Appearance::Light, 1.0};
        CountingView view(theme);
        view.setHtml(u"<img src=\"file:///etc/hostname\">"_s);
        view.grab();
        QVERIFY(view.asked > 0); // so that 0 above means something
        const Opener opener;
        QDesktopServices::openUrl(QUrl(u"http://127.0.0.1:9/"_s));
        QCOMPARE(opener.opened.size(), 1);
    }
};

QTEST_MAIN(TestAnswerView)
#include "tst_answerview.moc"
