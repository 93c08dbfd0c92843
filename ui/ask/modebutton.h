#pragma once

#include "core/ask/question.h"
#include "ui/widgets/dropbutton.h"

class QFrame;

namespace sheaf {

class OptionRow;
class Theme;

// "Fan-out": how a question is looked up, with what each way does and costs.
class ModeButton : public DropButton
{
    Q_OBJECT

public:
    explicit ModeButton(const Theme& theme, QWidget* parent = nullptr);

    AskMode mode() const { return m_mode; }
    void setMode(AskMode mode);

Q_SIGNALS:
    void modeChanged(sheaf::AskMode mode);

private:
    void openList();
    void showMode();

    const Theme& m_theme;
    AskMode m_mode = AskMode::FanOut;
    QFrame* m_popup;
    QList<OptionRow*> m_rows; // in the order of AskMode
};

// "Fan-out"
QString modeTitle(AskMode mode);

} // namespace sheaf
