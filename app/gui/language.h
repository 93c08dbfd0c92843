#pragma once

#include <QTranslator>

namespace sheaf {

// The language of the window: Sheaf's own texts, and Qt's (buttons of dialogs, days of the calendar). Where the
// system's language has no translation the texts are English. Lives as long as the program; the command line has none,
// so that what core says to it stays English. GUI thread.
class Language
{
public:
    // `name` is "en", "de" or "zh_CN"; empty: as the system says. Numbers and dates follow a language that is named,
    // and otherwise the system.
    explicit Language(const QString& name);

    // What the texts are in, as in "de".
    QString name() const { return m_own.language(); }

    // The one that the settings file keeps under "ui_language"; empty where it keeps none.
    static QString kept(const QString& settingsFile);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace sheaf
