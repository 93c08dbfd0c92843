#pragma once

#include <QByteArray>

class QWidget;

namespace sheaf {

// Pictures of a widget and everything on it as it stands, on the ground of a card, whether it is shown or not. GUI
// thread. Empty where the widget has no size.

// Two pixels for each of the widget's, so that it is sharp in a document.
QByteArray toPng(QWidget& widget);
// Lines and text stay what they are; one unit is one of the widget's pixels. Titled with its accessible name.
QByteArray toSvg(QWidget& widget);
// Both of them to the clipboard; who pastes takes the one it knows.
void copyPicture(QWidget& widget);

} // namespace sheaf
