#include "ui/pages/pageheader.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestPageHeader : public QObject
{
    Q_OBJECT

    static bool isZoomThere(const PageHeader& header)
    {
        for (const auto* button : header.findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"As wide as the view"_s)
                return button->isVisible();
        }
        return false;
    }

private Q_SLOTS:
    // Every width from wide to narrow and back, with the widest figures: it settles, and what is there fits.
    void everyWidthSettles_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("150 %") << 1.5;
    }
    void everyWidthSettles()
    {
        QFETCH(double, scale);
        const Theme theme(Appearance::Light, scale);
        QWidget window;
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins({});
        auto* header = new PageHeader(theme);
        row->addWidget(header);
        row->addStretch(1);
        row->setStretchFactor(header, 100);
        window.resize(900, 60);
        window.show();
        header->setTitle(u"a rather long name of a document.pdf"_s, u"/a/b"_s);
        header->setPages(1234, 56'789);
        header->setZoom(1.25);
        header->setWays(true, true);
        header->setText(true, false);
        QVERIFY(isZoomThere(*header));
        bool was = true;
        for (int width = 900; width >= 100; width -= 3) {
            window.resize(width, 60);
            QCoreApplication::processEvents();
            const bool zoom = isZoomThere(*header);
            QVERIFY(!zoom || was); // narrower never shows more
            QVERIFY(!zoom || header->minimumSizeHint().width() <= header->width());
            QVERIFY(header->findChild<QSpinBox*>()->isVisible());
            was = zoom;
        }
        QVERIFY(!was);
        window.resize(900, 60);
        QCoreApplication::processEvents();
        QVERIFY(isZoomThere(*header));
        header->setPages(0, 0);
        QVERIFY(!isZoomThere(*header));
    }
};

QTEST_MAIN(TestPageHeader)
#include "tst_pageheader.moc"
