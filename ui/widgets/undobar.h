#pragma once

#include "core/base/clock.h"

#include <QFrame>
#include <QTimer>

namespace sheaf {

class ElidedLabel;
class Theme;

// "Removed 3 documents · Undo" for some seconds: what was done can be taken back until the bar goes, and is for good
// then. Hidden until it offers something. Waits on while the pointer or the focus is on it.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    // How long a removal can be taken back.
    static constexpr Milliseconds time{8'000};

    explicit UndoBar(const Theme& theme, Milliseconds wait = time, QWidget* parent = nullptr);

    void offer(const QString& text);
    void dismiss(); // says nothing to anybody
    bool isOffering() const { return !isHidden(); }

Q_SIGNALS:
    void undone();  // the person wants it back
    void expired(); // nobody did
    void offeringChanged(bool offering);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    ElidedLabel* m_text;
    QWidget* m_undo;
    QTimer m_timer;
};

} // namespace sheaf
