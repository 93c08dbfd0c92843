#include "app/gui/language.h"
#include "core/base/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyLanguageIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::newRow("English") << u"en"_s << u"1,234.5"_s;
        QTest::newRow("German") << u"de"_s << u"1.234,5"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"1,234.5"_s;
    }
    void everyLanguageIsThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, number);
        const Language language(name);
        QCOMPARE(language.name(), name);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), number);
    }
    // One document is no documents, also where a language has no file of its own and English stands in.
    void englishHasItsPlurals()
    {
        for (const auto& name : {u"en"_s, u"fr"_s}) {
            const Language language(name);
            QCOMPARE(QCoreApplication::translate("sheaf::ScopeModel", "%1 documents", nullptr, 1), u"%1 document"_s);
            QCOMPARE(QCoreApplication::translate("sheaf::ScopeModel", "%1 documents", nullptr, 2), u"%1 documents"_s);
        }
    }
    void aLanguageEndsWithItsObject()
    {
        {
            const Language language(u"en"_s);
        }
        QCOMPARE(QCoreApplication::translate("sheaf::ScopeModel", "%1 documents", nullptr, 1), u"%1 documents"_s);
    }
    void messagesAreMadeInAnyThread()
    {
        const Language language(u"en"_s);
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&right] {
                for (int k = 0; k < 1000; ++k)
                    right += Wording::tr("“%1” holds no text.").arg(k).contains(QString::number(k)) ? 1 : 0;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 4000);
    }
    void theSettingsFileKeepsOne()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"sheaf.ini"_s);
        QCOMPARE(Language::kept(file), QString());
        QSettings(file, QSettings::IniFormat).setValue(u"ui_language"_s, u"de"_s);
        QCOMPARE(Language::kept(file), u"de"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
