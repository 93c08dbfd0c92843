#pragma once

#include "ui/ask/answerlayout.h"

#include <QTextBrowser>
#include <QTimer>

namespace sheaf {

class Theme;

// The answer's text, as high as it is. While it grows it is plain and drawn at most 15 times a second; when it is done
// the citations become chips, of a long answer from above to below over some turns of the event loop, so that none
// takes longer than a picture may. Loads nothing, opens nothing: its only links are its chips.
class AnswerView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AnswerView(const Theme& theme, QWidget* parent = nullptr);

    void clearAnswer();
    void grow(const QString& text); // the whole text so far
    void showAnswer(const AnswerLayout& layout);
    // Where a chip of that source stands in the viewport; empty where there is none.
    QRect chipRect(int number) const;
    // What is chosen, with its chips as marks [n]; behind it the marks of the next chips of its paragraph where it has
    // none of its own. Empty where nothing is chosen.
    QString chosenText() const;

    QVariant loadResource(int type, const QUrl& name) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void citationClicked(int number);
    void completed(); // the rest of an answer that showAnswer() had not written before it came back

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QString textOf(int begin, int end) const;
    void flush();
    void layOut();
    void writeSlice();
    void fitHeight();

    const Theme& m_theme;
    AnswerLayout m_layout;
    QString m_wanted; // the plain text that has arrived
    QString m_shown;  // of it, what is in the document
    bool m_done = false;
    QTimer m_timer;
    QTimer m_slices;           // runs while an answer that is done is not written to its end
    qsizetype m_nextPiece = 0; // of m_layout
    int m_written = 0;         // where in the document it goes on
};

} // namespace sheaf
