#pragma once

#include <QPushButton>

namespace sheaf {

// A button with a small arrow behind its words: it opens a menu or a popup below it, or folds something out and in.
class DropButton : public QPushButton
{
    Q_OBJECT

public:
    // `kind` as in the style sheet; none is an ordinary button.
    explicit DropButton(const QString& text = {}, const char* kind = "chip", QWidget* parent = nullptr);

    // For what folds: the arrow points down while it is out, else to where reading goes on.
    void setFoldedOut(bool out);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // with a few letters; the rest is elided

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int arrowSize() const;
    int arrowSpace() const; // with the gap before it

    bool m_down = true;
};

// A link that folds something out, folded in at first.
DropButton* makeFold(const QString& text, QWidget* parent = nullptr);

} // namespace sheaf
