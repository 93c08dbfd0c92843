#pragma once

#include "core/ask/question.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sheaf {

class Theme;

// A source that is no page of a document. A page of the web shows its whole address and is opened in the browser only
// by a click here; what was said before, or worked out, is shown as it is. Escape closes it.
class SourceBar : public QFrame
{
    Q_OBJECT

public:
    explicit SourceBar(const Theme& theme, QWidget* parent = nullptr);
    void showSource(const Source& source);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_copy;
    QPushButton* m_close;
    QUrl m_url;
};

} // namespace sheaf
