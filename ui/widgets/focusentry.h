#pragma once

#include <QObject>

class QWidget;

namespace sheaf {

// Who gets the keyboard when a page is given it. Unlike a focus proxy it leaves Tab alone, which would go from before
// the page straight to its proxy and pass over all that stands between.
class FocusEntry : public QObject
{
    Q_OBJECT

public:
    // Goes with the page; setting another one replaces it.
    static void set(QWidget* page, QWidget* first);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FocusEntry(QWidget* page, QWidget* first);

    QWidget* m_first;
};

} // namespace sheaf
