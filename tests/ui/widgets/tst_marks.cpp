#include "support/uisamples.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"

#include <QDir>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sheaf;

// Icons before words, behind words and on buttons: drawings, never letters that look like one.
class TestMarks : public QObject
{
    Q_OBJECT

private:
    // Whether anything is drawn in `part` of a widget that is not its ground.
    static bool hasInk(QWidget& widget, const QRect& part)
    {
        const QImage image = widget.grab(part).toImage();
        const QRgb ground = image.pixel(0, 0);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void everyIconThatIsAskedForIsThere()
    {
        const Theme theme(Appearance::Light, 1.0);
        static const QRegularExpression asked(
            u"(?:setIcon\\([^;{]*?|makeIconButton\\([^;]*?|drawIcon\\([^;]*?|setMark\\([^;{]*?|\\.pixmap\\(|\\.icon\\(|m_rail->add\\([^;]*?)u\"([a-z-]+)\"_s"_s);
        int found = 0;
        QDir ui(QStringLiteral(SHEAF_SOURCE_DIR "/ui"));
        QStringList folders{ui.path()};
        for (const QString& name : ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(ui.filePath(name));
        for (const QString& folder : folders) {
            for (const QString& name : QDir(folder).entryList({u"*.cpp"_s}, QDir::Files)) {
                QFile file(folder + u'/' + name);
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = asked.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString icon = matches.next().captured(1);
                    QVERIFY2(!iconPixmap(icon, Qt::black, 16, 1).isNull(), qPrintable(name + u": "_s + icon));
                    ++found;
                }
            }
        }
        QVERIFY(found > 20);
    }
    // Signs that fonts draw each in their own way; words, quotation marks, dashes, × and the like are text.
    void noSignsStandInForIcons()
    {
        static const QRegularExpression sign(
            u"[\\x{2190}-\\x{21ff}\\x{2300}-\\x{23ff}\\x{25a0}-\\x{27bf}\\x{2b00}-\\x{2bff}]"_s);
        static const QRegularExpression joined(
            u"u\" → \"_s|%2 → %3|Sent → received|In → out|    → "_s); // "from → to", in a line of text
        QDir ui(QStringLiteral(SHEAF_SOURCE_DIR "/ui"));
        QStringList folders{ui.path()};
        for (const QString& name : ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(ui.filePath(name));
        for (const QString& folder : folders) {
            for (const QString& name : QDir(folder).entryList({u"*.cpp"_s, u"*.h"_s}, QDir::Files)) {
                QFile file(folder + u'/' + name);
                QVERIFY(file.open(QIODevice::ReadOnly));
                QString text = QString::fromUtf8(file.readAll());
                text.remove(joined);

                const auto match = sign.match(text);
                QVERIFY2(!match.hasMatch(), qPrintable(name + u": "_s + match.captured()));
            }
        }
    }
    void aLabelKeepsRoomForItsMark_data()
    {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }
    void aLabelKeepsRoomForItsMark()
    {
        QFETCH(bool, rightToLeft);
        const Theme theme(Appearance::Light, 1.0);
        QLabel* label = makeLabel(rightToLeft ? u"טוב"_s : u"well"_s);
        const std::unique_ptr<QLabel> owner(label);
        const int plain = label->sizeHint().width();
        setMark(label, theme, "ok");
        const int marked = label->sizeHint().width();
        QVERIFY(marked > plain + 8);
        label->resize(200, 30);
        const int beside = label->indent();
        const QRect lead = rightToLeft ? QRect(200 - beside, 0, beside, 30) : QRect(0, 0, beside, 30);
        QVERIFY(hasInk(*label, lead));
        setMark(label, theme, "dim");
        QCOMPARE(label->sizeHint().width(), plain);
        QVERIFY(!hasInk(*label, rightToLeft ? QRect(0, 0, 80, 30) : QRect(120, 0, 80, 30)));
        setMark(label, theme, "bad");
        label->clear();
        QVERIFY(!hasInk(*label, label->rect())); // nothing said, nothing marked
    }
    void anElidedLabelKeepsItToo()
    {
        const Theme theme(Appearance::Light, 1.0);
        ElidedLabel label(u"a sentence that is too long for its place"_s);
        label.resize(100, 20);
        const QString before = label.text();
        setMark(&label, theme, "warn");
        label.setFullText(label.fullText());
        QVERIFY(label.text().size() < before.size());
    }
    void aDropButtonHasAnArrowBehindItsWords_data()
    {
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }
    void aDropButtonHasAnArrowBehindItsWords()
    {
        QFETCH(bool, rightToLeft);
        DropButton* fold = makeFold(u"Details"_s);
        const std::unique_ptr<DropButton> owner(fold);
        fold->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        Theme theme(Appearance::Light, 1.0);
        theme.dress(fold);
        QVERIFY(fold->sizeHint().width() > fold->fontMetrics().horizontalAdvance(fold->text()) + 10);
        fold->resize(160, 24); // more than the words need, so that what is at the end is the arrow
        const QRect end = rightToLeft ? QRect(4, 3, 14, 18) : QRect(142, 3, 14, 18);
        QVERIFY(hasInk(*fold, end));
        const QImage in = fold->grab().toImage();
        fold->setFoldedOut(true);
        QVERIFY(fold->grab().toImage() != in);
        QCOMPARE(fold->text(), u"Details"_s);
    }
    void aDropButtonGivesWay()
    {
        Theme theme(Appearance::Light, 1.0);
        DropButton button(u"Collection: all of the papers"_s);
        theme.dress(&button);
        QVERIFY(button.minimumSizeHint().width() < button.sizeHint().width());
        QVERIFY(button.minimumSizeHint().width() > 40);
        DropButton brief(u"All"_s);
        QCOMPARE(brief.minimumSizeHint(), brief.sizeHint());
        button.resize(button.minimumSizeHint());
        const QImage narrow = button.grab().toImage();
        QVERIFY(!narrow.isNull());
        QCOMPARE(button.text(), u"Collection: all of the papers"_s); // for those who do not see it
    }
    void anIconStandsWhereReadingBegins()
    {
        const Theme theme(Appearance::Light, 1.0);
        QImage image(100, 20, QImage::Format_RGB32);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setLayoutDirection(direction);
            const QRect rest = drawIcon(painter, image.rect(), u"check"_s, Qt::black, 16);
            painter.end();
            const bool left = direction == Qt::LeftToRight;
            QCOMPARE(left ? rest.right() : rest.left(), left ? 99 : 0);
            QVERIFY(rest.width() < 100 - 16);
            int ink = 0;
            for (int y = 0; y < 20; ++y) {
                for (int x = 0; x < 16; ++x)
                    ink += image.pixelColor(left ? x : 84 + x, y) != QColor(Qt::white);
            }
            QVERIFY(ink > 5);
        }
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
