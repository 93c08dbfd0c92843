#pragma once

#include "core/ask/question.h"
#include "core/ask/refinements.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace sheaf {

class ElidedLabel;
class FlowLayout;
class Theme;

// What is offered while a question is being typed: the way of asking that fits it, and what else it could mean. A chip
// belongs to the text it was made for: the next key takes it out of use, a pause brings new ones.
class TypingHints : public QWidget
{
    Q_OBJECT

public:
    static constexpr Milliseconds pause{350};

    explicit TypingHints(const Theme& theme, QWidget* parent = nullptr);

    void typed(const QString& text); // the whole question, at every change
    void setMode(AskMode mode);      // that is chosen
    void again();                    // the question stands, but what it is asked with has changed
    void setRefinements(const QList<Refinement>& refinements);

Q_SIGNALS:
    void keyPressed();                    // what was begun for the text before is of no use
    void paused(const QString& question); // nobody has typed for a while
    void modeWanted(sheaf::AskMode mode);
    void questionWanted(const QString& question); // in place of the one that is typed

private:
    void rest();
    void suggest();
    void clearRefinements();

    const Theme& m_theme;
    QTimer m_timer;
    QString m_text;
    AskMode m_mode = AskMode::FanOut;
    AskMode m_suggested = AskMode::FanOut;
    QWidget* m_modeRow;
    ElidedLabel* m_reason;
    QPushButton* m_useMode;
    QWidget* m_refinementRow;
    FlowLayout* m_refinements;
};

} // namespace sheaf
