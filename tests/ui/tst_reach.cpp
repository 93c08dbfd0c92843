#include "support/askdesk.h"
#include "support/picture.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/pages/pageview.h"
#include "ui/windowactions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Who has a keyboard and no mouse, who hears the window instead of seeing it, and who reads from right to left.
class TestReach : public QObject
{
    Q_OBJECT

    static bool isControl(const QWidget* widget)
    {
        return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
               qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
               qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
    }
    static QString nameOf(const QWidget* widget)
    {
        return u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName(),
                                      QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    // Those a person sees and can use; parts of others (the line of a spin box, a header) are reached with them.
    static QList<QWidget*> controls(const QWidget& window)
    {
        QList<QWidget*> found;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            const QWidget* in = widget->parentWidget();
            const bool isPart = qobject_cast<const QAbstractSpinBox*>(in) || qobject_cast<const QComboBox*>(in) ||
                                qobject_cast<const QLineEdit*>(in) || qobject_cast<const QAbstractItemView*>(in) ||
                                widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
                                widget->inherits("QMenuBarExtension");
            if (isControl(widget) && !isPart && widget->isVisible() && widget->isEnabled() && !widget->focusProxy())
                found.append(widget);
        }
        return found;
    }
    static void pages()
    {
        QTest::addColumn<int>("page");
        for (const auto& [name, page] : {std::pair{"library", MainWindow::Library},
                                         {"ask", MainWindow::Ask},
                                         {"extract", MainWindow::Extract},
                                         {"lab", MainWindow::Lab},
                                         {"activity", MainWindow::Activity},
                                         {"settings", MainWindow::SettingsScreen}})
            QTest::newRow(name) << int(page);
    }
    // A window with an answer, history, a chosen document and the page viewer.
    struct Desk : AskDesk
    {
        explicit Desk(MainWindow::Page page)
        {
            theme.setAppearance(Appearance::Light);
            runs = sampleHistory();
            history.add(u"Bees"_s);
            if (page == MainWindow::Ask) {
                answerWith(sampleRun());
                window->actions().history->trigger();
                PassageToShow passage;
                passage.path = u"/docs/a.pdf"_s;
                passage.quote = u"mite"_s;
                window->showPassage(passage);
            }
            window->showPage(page);
            if (page == MainWindow::Library)
                window->library().table().selectRow(0);
            window->resize(1440, 900);
            settleEvents();
        }
    };

private Q_SLOTS:
    void tabReachesEverything_data() { pages(); }
    void tabReachesEverything()
    {
        QFETCH(int, page);
        Desk desk{MainWindow::Page(page)};
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QSet<QWidget*> reached;
        for (int i = 0; i < 600; ++i) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : desk.window.get(), Qt::Key_Tab);
            QWidget* now = QApplication::focusWidget();
            if (!now)
                continue;
            reached.insert(now);
        }
        QStringList missed;
        for (QWidget* control : controls(*desk.window)) {
            // Of an exclusive group Tab goes to the one that is chosen, and the arrows to the others.
            const auto* button = qobject_cast<const QAbstractButton*>(control);
            const bool isOfGroup = button && button->group() && button->group()->exclusive();
            const QList<QAbstractButton*> together = isOfGroup ? button->group()->buttons() : QList<QAbstractButton*>();
            const bool byArrows = std::any_of(together.begin(), together.end(),
                                              [&](QAbstractButton* each) { return reached.contains(each); });
            if (!reached.contains(control) && !byArrows)
                missed.append(nameOf(control));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
        QVERIFY(reached.size() > 6);
    }
    void everyControlHasANameAndARole_data() { pages(); }
    void everyControlHasANameAndARole()
    {
        QFETCH(int, page);
        Desk desk{MainWindow::Page(page)};
        for (QWidget* control : controls(*desk.window)) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(control);
            QVERIFY(face);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(nameOf(control)));
            QVERIFY2(face->role() != QAccessible::NoRole && face->role() != QAccessible::Client,
                     qPrintable(nameOf(control)));
        }
    }
    void everyActionOfTheWindowHasAShortcut()
    {
        Desk desk{MainWindow::Library};
        QStringList without;
        const QList<QAction*> rare{desk.window->actions().systemAppearance, desk.window->actions().lightAppearance,
                                   desk.window->actions().darkAppearance, desk.window->actions().about};
        for (QAction* action : desk.window->QWidget::actions()) {
            if (action->shortcut().isEmpty() && !rare.contains(action))
                without.append(action->text());
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

    void fromRightToLeft_data() { pages(); }
    void fromRightToLeft()
    {
        QFETCH(int, page);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
        Desk desk{MainWindow::Page(page)};
        QCOMPARE(desk.window->layoutDirection(), Qt::RightToLeft);
        // The rail stands at the right, and the page beside it.
        for (QWidget* widget : desk.window->findChildren<QWidget*>(u"rail"_s))
            QVERIFY(widget->mapTo(desk.window.get(), QPoint()).x() > desk.window->width() / 2);
        savePicture(*desk.window, u"rtl-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
