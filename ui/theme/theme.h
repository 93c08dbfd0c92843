#pragma once

#include "core/base/settings.h"
#include "ui/theme/colors.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPixmap>
#include <optional>

class QAbstractButton;
class QWidget;

namespace sheaf {

// The type scale. Pixels at a text scale of 1.
enum class TextSize { Tiny = 11, Small = 12, Body = 13, Reading = 14, Title = 19, Big = 30 };

// Colours, type and spacing of the window, light or dark as the system's palette is, unless told otherwise. It dresses
// windows with a palette and a style sheet of their own and leaves the application's palette alone, so that the
// system's can always be read. GUI thread; outlives every widget that holds it.
class Theme : public QObject
{
    Q_OBJECT

public:
    // `textScale` multiplies the type scale and spacing; without one it follows the size of the application's font.
    explicit Theme(Appearance appearance = Appearance::System, std::optional<double> textScale = {},
                   QObject* parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    bool isDark() const { return m_dark; }
    const Colors& colors() const { return m_colors; }

    // As in the constructor. What is on the screen gets its type anew; lengths follow where windows are made anew.
    void setTextScale(std::optional<double> textScale);
    double scale() const { return m_scale; }
    int px(double atScaleOne) const; // a length
    QFont font(TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal) const;

    // From resources/icons, tinted; empty where there is none of that name.
    QIcon icon(const QString& name, const QColor& color) const;
    QPixmap pixmap(const QString& name, const QColor& color, int size, double ratio) const;
    // Keeps a button's icon in the colour the function names, also when the appearance changes.
    void setIcon(QAbstractButton* button, const QString& name, QColor Colors::*color = &Colors::text) const;

    // Dresses a window now and whenever something changes.
    void dress(QWidget* window);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    QPalette palette() const;

    Appearance m_appearance;
    std::optional<double> m_givenScale;
    double m_scale = 1;
    bool m_dark = false;
    Colors m_colors;
    QString m_family;
};

} // namespace sheaf
