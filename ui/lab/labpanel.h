#pragma once

#include "ui/lab/labexporter.h"

#include <QWidget>

namespace sheaf {

// A tab of the Lab that runs something: the page's header starts and stops it and saves what came of it. A panel that
// is hidden stops what it runs.
class LabPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void start() = 0; // nothing where whyNot() says something
    virtual void stop() = 0;
    virtual bool isRunning() const = 0;
    virtual QString startText() const = 0; // of the button: "Race", "Race again"
    virtual QString about() const = 0;     // its tool tip
    virtual QString whyNot() const = 0;    // why it cannot be started; empty: it can
    virtual LabExports exports() = 0;      // of what there is; nothing while there is nothing

Q_SIGNALS:
    void changed(); // something of the above
    void settingsWanted();

protected:
    void hideEvent(QHideEvent* event) override
    {
        QWidget::hideEvent(event);
        stop();
    }
};

} // namespace sheaf
