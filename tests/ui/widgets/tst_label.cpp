#include "ui/widgets/label.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestLabel : public QObject
{
    Q_OBJECT

    static constexpr std::array widths{60, 90, 120, 200, 333, 500};

    // As a label says that remembers nothing.
    static int measured(const QLabel& label, int width) { return label.QLabel::heightForWidth(width); }
    static void compare(const QLabel& label)
    {
        for (int round = 0; round < 2; ++round) { // the second time from memory
            for (const int width : widths)
                QCOMPARE(label.heightForWidth(width), measured(label, width));
        }
    }

private Q_SLOTS:
    void heightsAreThoseOfTheText_data()
    {
        QTest::addColumn<bool>("selectable");
        QTest::newRow("words") << false;
        QTest::newRow("words that can be chosen") << true;
    }
    void heightsAreThoseOfTheText()
    {
        QFETCH(bool, selectable);
        const std::unique_ptr<QLabel> label(makeLabel(u"many words "_s.repeated(20)));
        label->setWordWrap(true);
        if (selectable)
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        compare(*label);
        const int before = label->heightForWidth(120);
        label->setText(u"many words "_s.repeated(60));
        compare(*label);
        QVERIFY(label->heightForWidth(120) > before);
        QFont font = label->font();
        font.setPointSize(font.pointSize() * 2);
        label->setFont(font);
        compare(*label);
        label->setContentsMargins(20, 5, 20, 5);
        compare(*label);
        label->setStyleSheet(u"QLabel { font-size: 30px; padding: 7px }"_s);
        label->show();
        compare(*label);
        label->setWordWrap(false);
        compare(*label);
    }
    void theSameWordsChangeNothing()
    {
        ElidedLabel label(u"one two three"_s);
        label.show();
        label.resize(40, 20);
        const QString shown = label.text();
        QVERIFY(shown != label.fullText());
        label.setFullText(u"one two\nthree"_s);
        QCOMPARE(label.text(), shown);
        label.setFullText(u"one two three"_s, Qt::ElideLeft);
        QVERIFY(label.text() != shown);
        label.setFullText({});
        QCOMPARE(label.text(), QString());
    }
};

QTEST_MAIN(TestLabel)
#include "tst_label.moc"
