#pragma once

#include <QPushButton>

namespace sheaf {

class Theme;

// A line of a popup that can be checked: what it is, and below it what that means. Enter and Space press it.
class OptionRow : public QPushButton
{
    Q_OBJECT

public:
    OptionRow(const QString& title, const QString& detail, const Theme& theme, QWidget* parent = nullptr);
    void setDetail(const QString& detail);
    const QString& detail() const { return m_detail; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int textWidth() const;
    int detailHeight() const;

    const Theme& m_theme;
    QString m_detail;
};

} // namespace sheaf
