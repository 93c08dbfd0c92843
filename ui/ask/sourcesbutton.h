#pragma once

#include "core/ask/question.h"
#include "core/base/settings.h"
#include "ui/widgets/dropbutton.h"

class QFrame;
class QSettings;

namespace sheaf {

class OptionRow;
class Theme;

// "Sources": what takes part in an answer, each for itself. The web and files can be chosen only where the settings
// allow them.
class SourcesButton : public DropButton
{
    Q_OBJECT

public:
    SourcesButton(const Settings& settings, const Theme& theme, QWidget* parent = nullptr);

    void setSettings(const Settings& settings);
    // The web is not asked about a scope that touches this private collection; empty: it touches none.
    void setPrivateCollection(const QString& name);
    // Sets what is chosen and can be had; leaves the rest alone.
    void apply(AskOptions& options) const;
    void save(QSettings& state) const;
    void restore(const QSettings& state);

Q_SIGNALS:
    void sourcesChanged();
    void settingsWanted();

private:
    struct Row
    {
        QString key; // in the window's state
        bool AskOptions::*flag = nullptr;
        OptionRow* option = nullptr;
    };
    void addRow(const QString& key, bool AskOptions::*flag, const QString& title, const QString& detail);
    void update();
    void setAvailable(bool AskOptions::*flag, bool available, const QString& detail);
    void showText();
    void openList();

    const Theme& m_theme;
    AskOptions m_chosen; // its flags
    Settings m_settings;
    QString m_private;
    QFrame* m_popup;
    QList<Row> m_rows;
    QPushButton* m_setUp;
};

} // namespace sheaf
