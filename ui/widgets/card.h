#pragma once

#include <QFrame>

class QVBoxLayout;

namespace sheaf {

class Theme;

// A sheet of white on the ground; everything stands on one of these.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme& theme, QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }

private:
    QVBoxLayout* m_content;
};

} // namespace sheaf
