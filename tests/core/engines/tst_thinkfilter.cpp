#include "core/engines/thinkfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestThinkFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const QString& text, const QString& answer) {
            QTest::newRow(name) << text << answer;
        };
        row("nothing", {}, {});
        row("no thinking", u"Because [1]."_s, u"Because [1]."_s);
        row("block first", u"<think>\nhm, [2]?\n</think>\n\nBecause [1]."_s, u"Because [1]."_s);
        row("blanks before it", u"\n <think>x</think> y"_s, u"y"_s);
        row("empty block", u"<think></think>y"_s, u"y"_s);
        row("a closing mark in pieces", u"<think>a </thin b</think>y"_s, u"y"_s);
        row("never ends", u"<think>on and on"_s, {});
        row("only a block", u"<think>a</think>\n"_s, {});
        row("later in the text", u"Write <think>x</think>."_s, u"Write <think>x</think>."_s);
        row("a second block stays", u"<think>a</think>b <think>c</think>"_s, u"b <think>c</think>"_s);
        row("another tag", u"<thin>x</thin>"_s, u"<thin>x</thin>"_s);
        row("half a mark at the end", u"<thi"_s, u"<thi"_s);
        row("blanks are kept without a block", u"  a"_s, u"  a"_s);
    }
    void texts()
    {
        QFETCH(QString, text);
        QFETCH(QString, answer);
        QCOMPARE(withoutThinking(text), answer);
        ThinkFilter slow;
        QString letters;
        for (const QChar c : text)
            letters += slow.feed(c);
        QCOMPARE(letters + slow.finish(), answer);
        for (qsizetype at = 0; at <= text.size(); ++at) {
            ThinkFilter filter;
            const QString first = filter.feed(text.left(at));
            const QString second = filter.feed(text.mid(at));
            QVERIFY2(first + second + filter.finish() == answer, qPrintable(u"split at %1"_s.arg(at)));
        }
    }
    void whatIsCertainComesAtOnce()
    {
        ThinkFilter filter;
        QCOMPARE(filter.feed(u"<b"_s), u"<b"_s);
        QCOMPARE(filter.feed(u"old"_s), u"old"_s);
    }
};

QTEST_GUILESS_MAIN(TestThinkFilter)
#include "tst_thinkfilter.moc"
