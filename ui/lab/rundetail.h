#pragma once

#include "core/lab/replay.h"
#include "ui/widgets/card.h"

class QLabel;
class QScrollArea;
class QSlider;
class QThreadPool;

namespace sheaf {

class ElidedLabel;
class Waterfall;

// One recorded run: everything that ran for it, with the critical path lit, and how long the same calls would have
// taken with another number of them in flight.
class RunDetail : public Card
{
    Q_OBJECT

public:
    // The pool writes the files.
    RunDetail(const Theme& theme, QThreadPool& pool, QWidget* parent = nullptr);

    // Until the spans are there.
    void showWaiting(const QString& question);
    void showRun(const QString& question, const QList<Span>& spans);
    void showTrouble(const QString& message);
    const Replay& replay() const { return m_replay; }

Q_SIGNALS:
    void closed();
    // What was saved, or why it was not.
    void said(const QString& text, bool isTrouble);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeReplay();
    void openMenu(const QPoint& at);
    void save(const QString& suffix, const QByteArray& bytes);
    void showReplay();
    QString table() const;

    const Theme& m_theme;
    QThreadPool& m_pool;
    QList<Span> m_spans;
    Replay m_replay;
    ElidedLabel* m_title = nullptr;
    QLabel* m_facts;
    Waterfall* m_waterfall;
    QWidget* m_replayRow;
    QSlider* m_window = nullptr;
    QLabel* m_windowText = nullptr;
    QLabel* m_timeText = nullptr;
};

} // namespace sheaf
