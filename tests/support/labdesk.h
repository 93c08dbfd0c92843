#pragma once

#include "support/await.h"
#include "support/fakeui.h"
#include "support/labbench.h"
#include "support/uisamples.h"
#include "ui/lab/labpage.h"
#include "ui/lab/racepanel.h"
#include "ui/lab/sweeppanel.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

namespace sheaf::test {

// A Lab on simulated servers in a window of fakes, and what a person does there.
struct LabDesk : FakeDesk
{
    LabBench lab;
    Theme theme;
    LiveSettings live{workspace};
    DocumentsModel documents;
    std::unique_ptr<LabPage> page;

    explicit LabDesk(const QString& endpoint = {}, Appearance look = Appearance::Light)
        : theme(look, 1.0)
    {
        lab.endpointName = endpoint;
        workspace.lab = lab.access();
        runs = sampleHistory();
        page = std::make_unique<LabPage>(workspace, live, documents, theme);
        page->resize(1340, 850);
        page->show();
        theme.dress(page.get());
        settleEvents();
    }
    template<class T>
    T& named(QWidget& below, const QString& name)
    {
        for (T* widget : below.findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return *widget;
        }
        qFatal("there is no %s", qPrintable(name));
    }
    QPushButton& button(const QString& text)
    {
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text)
                return *button;
        }
        qFatal("there is no button %s", qPrintable(text));
    }
    void pick(QWidget& panel, const QString& text)
    {
        QComboBox& box = named<QComboBox>(panel, QStringLiteral("What to run"));
        const int at = box.findText(text);
        QVERIFY(at >= 0);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; i < at; ++i)
            QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.currentText(), text);
    }
    void slide(QWidget& panel, const QString& name, int step)
    {
        QSlider& slider = named<QSlider>(panel, name);
        slider.setFocus();
        QTest::keyClick(&slider, Qt::Key_Home);
        for (int i = 0; i < step; ++i)
            QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.value(), step);
    }
    // A race of a few short calls.
    void prepareRace(const QString& workload = QStringLiteral("Queries"))
    {
        pick(page->racePanel(), workload);
        slide(page->racePanel(), QStringLiteral("latency"), 3);
    }
    void prepareSweep(int calls)
    {
        QTest::mouseClick(&button(QStringLiteral("Sweep")), Qt::LeftButton); // the tab
        slide(page->sweepPanel(), QStringLiteral("latency"), 1);
        named<QSpinBox>(page->sweepPanel(), QStringLiteral("How many calls")).setValue(calls);
    }
    QString words(QWidget& of)
    {
        QStringList texts;
        for (const QLabel* label : of.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'|');
    }
    void startRun() { QTest::mouseClick(&primary(), Qt::LeftButton); }
    QPushButton& primary()
    {
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->property("kind") == QStringLiteral("primary") && button->isVisible())
                return *button;
        }
        qFatal("there is nothing to start with");
    }
    // What the export menu offers.
    QHash<QString, QAction*> exports()
    {
        for (QMenu* old : page->findChildren<QMenu*>())
            delete old;
        QTest::mouseClick(&button(QStringLiteral("Export")), Qt::LeftButton);
        QHash<QString, QAction*> actions;
        for (QMenu* menu : page->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions())
                actions.insert(action->text(), action);
            menu->hide();
        }
        return actions;
    }
};

} // namespace sheaf::test
