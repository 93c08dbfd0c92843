#pragma once

#include "core/base/settings.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace sheaf {

class Theme;

// What a million tokens of each model cost, a line for each. Says in place what is wrong with a line.
class PricesRow : public QWidget
{
    Q_OBJECT

public:
    explicit PricesRow(const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings);
    // What cannot be read changes nothing.
    void writeTo(Settings& settings) const;

Q_SIGNALS:
    void edited();

private:
    void check();

    QPlainTextEdit* m_lines;
    QLineEdit* m_currency;
    QLabel* m_problem;
};

} // namespace sheaf
