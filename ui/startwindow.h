#pragma once

#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sheaf {

class EmptyState;
class FigureLabel;
class Theme;
class ThinBar;

// The window while there is no library in it: why it cannot be opened and what to do about that, or how far its move to
// another folder is. It stands where the program's window stood and says one thing at a time.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    // `statePath` is the window's own state (Workspace::statePath), read only.
    StartWindow(Theme& theme, const QString& statePath, QWidget* parent = nullptr);

    // "Try again" opens `folder` once more.
    void showTrouble(const QString& reason, const QString& folder);
    void showMove(const QString& to);
    void setMoved(qint64 done, qint64 all); // bytes; from any number of calls a second

Q_SIGNALS:
    void openWanted(const QString& folder);
    void stopWanted(); // of the move; also when the window is closed meanwhile

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    EmptyState* put(const QString& icon, const QString& title, const QString& text);
    void chooseFolder(const QString& beside);

    Theme& m_theme;
    QVBoxLayout* m_place;
    EmptyState* m_shown = nullptr;
    ThinBar* m_bar = nullptr; // while it moves
    FigureLabel* m_figures = nullptr;
    QPushButton* m_stop = nullptr;
    QElapsedTimer m_since;
};

// "42 % · 85.0 MB/s · 12 s left": what is done of a number of bytes after that time; the rate and the rest only when
// they can be told.
QString bytesProgressText(qint64 done, qint64 all, Milliseconds since);

} // namespace sheaf
