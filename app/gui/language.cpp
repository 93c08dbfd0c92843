#include "app/gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sheaf {

Language::Language(const QString& name)
{
    const QLocale wanted = name.isEmpty() ? QLocale::system() : QLocale(name);
    if (!name.isEmpty())
        QLocale::setDefault(wanted);
    const QString folder = u":/i18n"_s;
    // English too comes from a file: its plurals.
    if (!m_own.load(wanted, u"sheaf"_s, u"_"_s, folder) && !m_own.load(u"sheaf_en"_s, folder))
        return;
    QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QLocale(m_own.language()), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

QString Language::kept(const QString& settingsFile)
{
    return QSettings(settingsFile, QSettings::IniFormat).value(u"ui_language"_s).toString();
}

} // namespace sheaf
