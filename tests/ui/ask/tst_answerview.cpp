#include "support/await.h"
#include "ui/ask/answerview.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

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
