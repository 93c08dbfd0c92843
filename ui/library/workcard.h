#pragma once

#include "core/base/clock.h"
#include "core/concurrency/workprogress.h"
#include "ui/widgets/card.h"

#include <QElapsedTimer>
#include <QTimer>
#include <stop_token>

class QPushButton;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class ThinBar;

// One piece of long work that is no indexing (a copy, a check, a repair): what it is, how far, how long still, and
// Stop. Hidden while there is none.
class WorkCard : public Card
{
    Q_OBJECT

public:
    explicit WorkCard(const Theme& theme, QWidget* parent = nullptr);
    ~WorkCard() override; // stops what is under way

    // Shows it at once, before anything is known of it. The work is to end through end(); one at a time.
    void begin(const QString& title);
    std::stop_token token() const { return m_stop.get_token(); }
    const WorkProgress& progress() const { return m_progress; }
    void end();
    bool isWorking() const { return m_look.isActive(); }

private:
    void look();

    ElidedLabel* m_title;
    FigureLabel* m_figures;
    QPushButton* m_stopButton;
    ThinBar* m_bar;
    std::stop_source m_stop;
    WorkProgress m_progress;
    QElapsedTimer m_since;
    QTimer m_look;
};

// "42 % · about 2 minutes left", "12 s so far" where it is not known how far it is.
QString workText(double share, Milliseconds since);

} // namespace sheaf
