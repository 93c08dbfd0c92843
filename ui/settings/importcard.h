#pragma once

#include "core/base/settingsfile.h"
#include "ui/widgets/card.h"

#include <functional>

class QLabel;
class QPushButton;

namespace sheaf {

// What a settings file would change, before it does. Hidden while there is none.
class ImportCard : public Card
{
    Q_OBJECT

public:
    // `nameOf` gives the words for a key of the settings file.
    ImportCard(std::function<QString(const QString& key)> nameOf, const Theme& theme, QWidget* parent = nullptr);

    void showImport(const QString& path, const Settings& current, const SettingsImport& import);
    const QString& path() const { return m_path; } // empty while hidden
    void dismiss();

Q_SIGNALS:
    void accepted(const sheaf::SettingsImport& import);

private:
    std::function<QString(const QString&)> m_nameOf;
    QString m_path;
    SettingsImport m_import;
    QLabel* m_title;
    QLabel* m_changes;
    QLabel* m_notes;
    QPushButton* m_accept;
    QPushButton* m_dismiss;
};

} // namespace sheaf
