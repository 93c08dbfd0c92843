#pragma once

#include <QComboBox>

namespace sheaf {

// A choice from a list that a wheel which only passes by does not change.
class CalmComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CalmComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sheaf
