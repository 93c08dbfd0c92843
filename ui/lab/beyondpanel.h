#pragma once

#include "core/lab/virtualmeasured.h"
#include "core/lab/virtualreport.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>
#include <stop_token>

class QLabel;

namespace sheaf {

class BeyondForm;
class FigureLabel;
class PlotCard;
class Theme;
class ThinBar;

// What taking in so many documents with so many servers would take: computed with the program's own rules on a clock
// that jumps, after numbers of this library where there are any. Nothing is called.
class BeyondPanel : public QWidget
{
    Q_OBJECT

public:
    BeyondPanel(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);
    ~BeyondPanel() override;

    VirtualOptions options() const;
    // What is shown; nothing before the first is there.
    const std::optional<VirtualReport>& report() const { return m_report; }

Q_SIGNALS:
    void computed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    // One row of how much of a stage is used.
    struct Use
    {
        QWidget* row = nullptr;
        QLabel* text = nullptr;
        ThinBar* bar = nullptr;
    };
    QWidget* makeResult();
    Use makeUse(const QString& name);
    void measure();
    void offer(const VirtualMeasured& measured);
    void compute();
    void present(const VirtualReport& report);
    void showSweep(const QList<VirtualPoint>& points);
    void say(const QString& text, bool isTrouble);

    Workspace& m_workspace;
    const Theme& m_theme;
    std::stop_source m_stop; // of what is being computed
    quint64 m_asked = 0;     // counts computations, so that what is late is dropped
    QTimer m_wait;           // until the person has stopped turning
    bool m_measured = false;
    bool m_touched = false; // by the person, so that what was measured comes too late
    std::optional<VirtualReport> m_report;

    BeyondForm* m_form;
    QLabel* m_origin;
    FigureLabel* m_total = nullptr;
    QLabel* m_ideal = nullptr;
    QLabel* m_words = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_said = nullptr;
    Use m_reading;
    Use m_serving;
    Use m_window;
    Use m_rate;
    PlotCard* m_chart = nullptr;
};

} // namespace sheaf
