#pragma once

#include <QWidget>

namespace sheaf {

class Theme;

// A round lamp in the colour of a tone of the style sheet: ok, warn, bad, dim. Say what it means by its accessible
// name.
class StatusDot : public QWidget
{
    Q_OBJECT

public:
    explicit StatusDot(const Theme& theme, QWidget* parent = nullptr);
    void setTone(const char* tone);
    const QString& tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_tone;
};

} // namespace sheaf
