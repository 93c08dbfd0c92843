#pragma once

#include "core/lab/laboptions.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace sheaf {

class Theme;

// What is run, how much of it, and who answers.
class WorkloadBar : public QWidget
{
    Q_OBJECT

public:
    // `Race` has the person's own question too, and the number of calls in flight; a sweep finds that itself.
    enum class For { Race, Sweep };

    WorkloadBar(For use, const Theme& theme, QWidget* parent = nullptr);

    // Whether made-up workloads can be run at all, and whom a live run asks; empty: no endpoint is set.
    void setEngines(bool labIsThere, const QString& endpoint);

    bool isQuestion() const;
    bool isLive() const;
    QString question() const;
    void setQuestion(const QString& text);
    void chooseQuestion();
    void choose(LabWorkload workload);
    // Workload, count and calls in flight; the server's part stays as it is.
    void apply(LabOptions& options) const;
    void setLocked(bool locked); // while something runs

Q_SIGNALS:
    void changed();
    void entered(); // in the question

private:
    void addWorkloads();
    void fit();

    const For m_use;
    QComboBox* m_workload;
    QLineEdit* m_question;
    QSpinBox* m_count;
    QLabel* m_against;
    QComboBox* m_backend;
    QLabel* m_inFlight;
    QSpinBox* m_window;
    QCheckBox* m_adaptive;
};

} // namespace sheaf
