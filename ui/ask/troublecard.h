#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sheaf {

class Theme;

// What went wrong with a question, and where to put it right. Notes about what is missing stand here too.
class TroubleCard : public QFrame
{
    Q_OBJECT

public:
    explicit TroubleCard(const Theme& theme, QWidget* parent = nullptr);
    void showTrouble(const std::optional<Error>& error, const QStringList& notes);

Q_SIGNALS:
    void settingsWanted();

private:
    QLabel* m_mark;
    QLabel* m_text;
    QPushButton* m_settings;
};

} // namespace sheaf
