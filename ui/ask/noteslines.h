#pragma once

#include "core/ask/question.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sheaf {

class DropButton;
class ElidedLabel;
class Theme;

// What an answer had to do without, in a calm line; on demand all of it, and how long every part took.
class NotesLines : public QWidget
{
    Q_OBJECT

public:
    explicit NotesLines(const Theme& theme, QWidget* parent = nullptr);
    // Hidden where there is nothing to say.
    void setRun(const AskRun& run);
    void clear() { setRun({}); }

private:
    ElidedLabel* m_line;
    DropButton* m_details;
    QLabel* m_all;
};

} // namespace sheaf
