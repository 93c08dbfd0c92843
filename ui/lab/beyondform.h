#pragma once

#include "core/lab/virtualoptions.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace sheaf {

class Theme;

// What is simulated, as numbers that a person turns.
class BeyondForm : public QWidget
{
    Q_OBJECT

public:
    explicit BeyondForm(const Theme& theme, QWidget* parent = nullptr);

    VirtualOptions options() const;
    void setOptions(const VirtualOptions& options);

Q_SIGNALS:
    // By the person.
    void changed();

private:
    QSpinBox* addWhole(QFormLayout* rows, const QString& name, const QString& about, int least, int most,
                       const QString& unit = {});
    QDoubleSpinBox* addNumber(QFormLayout* rows, const QString& name, const QString& about, double least, double most,
                              int decimals, const QString& unit = {});
    void tell();

    const Theme& m_theme;
    bool m_setting = false;
    QSpinBox* m_documents;
    QDoubleSpinBox* m_pages;
    QDoubleSpinBox* m_spread;
    QDoubleSpinBox* m_chunks;
    QSpinBox* m_cores;
    QDoubleSpinBox* m_reading;
    QSpinBox* m_servers;
    QSpinBox* m_slots;
    QSpinBox* m_batch;
    QDoubleSpinBox* m_latency;
    QDoubleSpinBox* m_jitter;
    QCheckBox* m_adaptive;
    QSpinBox* m_inFlight;
    QSpinBox* m_rate;
    QDoubleSpinBox* m_failures;
};

} // namespace sheaf
