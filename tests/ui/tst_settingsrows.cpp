#include "core/base/settingsfile.h"
#include "support/await.h"
#include "support/fakeui.h"
#include "ui/settings/foundlabel.h"
#include "ui/settings/importcard.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingsindex.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// The page as a whole: that every setting is there, can be found and put back, and what comes from a file.
class TestSettingsRows : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        LiveSettings live{workspace};
        SettingsPage page;
        QTemporaryDir folder;
        Desk()
            : page(workspace, live, theme)
        {
            page.resize(1000, 800);
            page.show();
            settleEvents();
        }
        SettingRow& row(const QString& key)
        {
            for (SettingRow* each : page.rows()) {
                if (each->keys().contains(key))
                    return *each;
            }
            qFatal("no row for %s", qPrintable(key));
        }
        template<class W>
        W& named(const QString& name)
        {
            for (W* each : page.findChildren<W*>()) {
                if (each->accessibleName() == name || each->property("text") == name)
                    return *each;
            }
            qFatal("nothing called %s", qPrintable(name));
        }
        QLineEdit& search() { return named<QLineEdit>(u"Search the settings"_s); }
        QStringList shown()
        {
            QStringList names;
            for (SettingRow* each : page.rows()) {
                if (each->isVisibleTo(&page))
                    names.append(each->name());
            }
            return names;
        }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : page.findChildren<QLabel*>()) {
                if (label->isVisibleTo(&page))
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
        ImportCard& card() { return *page.findChild<ImportCard*>(); }
        QString file(const QByteArray& bytes)
        {
            const QString path = folder.filePath(u"some.ini"_s);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
            return path;
        }
    };

private Q_SLOTS:
    void everySettingHasARow()
    {
        Desk desk;
        QStringList rows;
        for (const SettingRow* row : desk.page.rows())
            rows += row->keys();
        QStringList keys;
        for (const SettingValue& value : settingValues(Settings()))
            keys.append(value.key);
        rows.sort();
        keys.sort();
        QCOMPARE(rows, keys); // each once, and no others
    }

    void everyRowShowsAndWritesItsSetting_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("key");
        const auto row = [](const QByteArray& line, const QString& key) {
            QTest::newRow(qPrintable(key)) << line << key;
        };
        for (const QByteArray on : {"prefetch_paid", "prefetch_variants", "judge", "local_only", "tray_icon"})
            row(on + "=true\n", QString::fromLatin1(on));
        for (const QByteArray off :
             {"parallel", "adaptive", "hedge", "fallback", "prefetch", "ocr", "memory", "cache", "notifications"})
            row(off + "=false\n", QString::fromLatin1(off));
        for (const QByteArray number : {"concurrency", "max_concurrent_queries", "query_count", "retries",
                                        "requests_per_minute", "tokens_per_minute", "extraction_tries",
                                        "hits_per_query", "passages_in_prompt", "cache_megabytes", "metrics_port"})
            row(number + "=7\n", QString::fromLatin1(number));
        for (const QByteArray time : {"max_processing_time_ms", "request_timeout_ms", "extraction_timeout_ms"})
            row(time + "=1500\n", QString::fromLatin1(time));
        row("prompt_tokens=900\n", u"prompt_tokens"_s);
        row("chunk_tokens=100\n", u"chunk_tokens"_s);
        row("chunk_overlap_tokens=3\n", u"chunk_overlap_tokens"_s);
        row("ocr_languages=deu\n", u"ocr_languages"_s);
        row("appearance=dark\n", u"appearance"_s);
        row("text_percent=125\n", u"text_percent"_s);
        row("text_percent=93\n", u"text_percent, none of the list"_s);
        row("prices=m 1 2\n", u"prices"_s);
        row("currency=EUR\n", u"currency"_s);
        row("file_folders=/srv\n", u"file_folders"_s);
        for (const QByteArray group : {"embedding", "chat", "rerank", "spare_chat"}) {
            row("[" + group + "]\nurl=http://127.0.0.1:1/v1\n", QString::fromLatin1(group) + u"/url"_s);
            row("[" + group + "]\nmodel=some\n", QString::fromLatin1(group) + u"/model"_s);
            row("[" + group + "]\napi=openai\n", QString::fromLatin1(group) + u"/api"_s);
        }
        row("[vector_store]\nurl=http://127.0.0.1:6333\n", u"vector_store/url"_s);
        for (const QByteArray service : {"searxng", "brave", "perplexity"}) {
            row("[web]\n" + service + "=true\n", u"web/"_s + QString::fromLatin1(service));
            row("[web]\n" + service + "_url=http://127.0.0.1:2\n",
                u"web/"_s + QString::fromLatin1(service) + u"_url"_s);
        }
        row("[web]\nperplexity_model=other\n", u"web/perplexity_model"_s);
    }
    // What is in force shows, is written as it is, and the way back leads to the default, for this setting alone.
    void everyRowShowsAndWritesItsSetting()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, key);
        Desk desk;
        const Settings other = loadSettings(desk.file((line.startsWith('[') ? "" : "[General]\n") + line));
        QVERIFY(other != Settings());
        SettingRow& row = desk.row(key.section(u',', 0, 0));
        const auto reset = [&row]() -> QPushButton* {
            for (QPushButton* button : row.findChildren<QPushButton*>()) {
                if (button->accessibleName() == u"Reset %1"_s.arg(row.name()))
                    return button;
            }
            return nullptr;
        }();
        QVERIFY(reset && reset->isHidden());
        QVERIFY(desk.live.apply(other).ok());
        QVERIFY(!reset->isHidden());
        Settings written;
        row.writeTo(written);
        QVERIFY(written == other);
        desk.page.applyNow();
        QVERIFY(desk.live.value() == other); // showing is not changing
        row.setEnabled(true);
        reset->click();
        QVERIFY(reset->isHidden());
        desk.page.applyNow();
        QVERIFY(desk.live.value() == Settings());
    }

    void theSearchShowsWhatFits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("a name") << u"overlap"_s << QStringList{u"Overlap"_s};
        QTest::newRow("any case, any order") << u"SIZE chunk"_s << QStringList{u"Chunk size"_s};
        QTest::newRow("what is said about it") << u"ripgrep"_s << QStringList{u"Folders"_s};
        QTest::newRow("a key of the file") << u"cache_megabytes"_s << QStringList{u"Room for it"_s};
        QTest::newRow("a section") << u"prices models"_s << QStringList{u"Prices of models"_s};
        QTest::newRow("a key that is not kept") << u"key of brave"_s << QStringList{u"Key of Brave"_s};
        QTest::newRow("nothing") << u"quantum"_s << QStringList{};
    }
    void theSearchShowsWhatFits()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, shown);
        Desk desk;
        const qsizetype all = desk.shown().size();
        QTest::keyClicks(&desk.search(), typed);
        QCOMPARE(desk.shown(), shown);
        QCOMPARE(desk.page.findChild<EmptyState*>()->isVisible(), shown.isEmpty());
        if (shown.isEmpty()) {
            desk.named<QPushButton>(u"Clear the search"_s).click();
            QCOMPARE(desk.page.focusWidget(), &desk.search());
        } else {
            QVERIFY(desk.words().contains(u"background-color"_s) == !typed.contains(u'_'));
            QTest::keyClick(&desk.search(), Qt::Key_Escape);
        }
        QVERIFY(desk.search().text().isEmpty());
        QCOMPARE(desk.shown().size(), all);
        QVERIFY(!desk.words().contains(u"background-color"_s));
        QCOMPARE(desk.applied.size(), 0);
    }
    void enterGoesToTheFirstThatFits()
    {
        Desk desk;
        desk.page.activateWindow();
        QTest::keyClicks(&desk.search(), u"tokens a minute"_s);
        QTest::keyClick(&desk.search(), Qt::Key_Return);
        QCOMPARE(desk.page.focusWidget(), &desk.named<QDoubleSpinBox>(u"Tokens a minute"_s));
    }
    void whatWasSearchedAwayIsRevealed()
    {
        Desk desk;
        QTest::keyClicks(&desk.search(), u"overlap"_s);
        desk.page.reveal(&desk.row(u"tray_icon"_s));
        QVERIFY(desk.search().text().isEmpty());
        QCOMPARE(desk.page.focusWidget(), &desk.named<QCheckBox>(u"Icon in the notification area"_s));
    }
    void theIndexLeadsToItsSection()
    {
        Desk desk;
        auto* index = desk.page.findChild<SettingsIndex*>();
        auto* bar = desk.page.findChild<QScrollArea*>()->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(index->current(), 0);
        QTest::mouseClick(&desk.named<QPushButton>(u"Retrieval"_s), Qt::LeftButton);
        QVERIFY(bar->value() > 0);
        QCOMPARE(index->current(), 3);
        QTest::keyClick(&desk.named<QPushButton>(u"Retrieval"_s), Qt::Key_Down);
        QCOMPARE(index->current(), 4);
        bar->setValue(0);
        QCOMPARE(index->current(), 0);
        QTest::keyClicks(&desk.search(), u"overlap"_s);
        QVERIFY(!desk.named<QPushButton>(u"Retrieval"_s).isEnabled());
        desk.page.resize(500, 800);
        settleEvents();
        QVERIFY(!index->isVisible()); // no room beside the settings
    }
    void aClickOnTheWordsSwitches()
    {
        Desk desk;
        SettingRow& row = desk.row(u"hedge"_s);
        QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(4, 4));
        desk.page.applyNow();
        QVERIFY(!desk.live.value().hedge);
    }

    void anImportIsShownBeforeItIsInForce()
    {
        Desk desk;
        desk.page.importFrom(desk.file("[General]\nretries=5\nhedge=false\ncolour=pink\nconcurrency=many\n"));
        QTRY_VERIFY(desk.card().isVisible());
        const QString words = desk.words();
        QVERIFY2(words.contains(u"some.ini would change 2 settings."_s), qPrintable(words));
        QVERIFY2(words.contains(u"Retries: 3 → 5"_s), qPrintable(words));
        QVERIFY(words.contains(u"colour: unknown, left out."_s));
        QVERIFY(words.contains(u"concurrency: “many” is not a whole number."_s));
        QCOMPARE(desk.applied.size(), 0);
        desk.named<QPushButton>(u"Change them"_s).click();
        QCOMPARE(desk.applied.size(), 1);
        QCOMPARE(desk.live.value().retries, 5);
        QVERIFY(!desk.lastKey); // the one in use stays
        QVERIFY(!desk.card().isVisible());
        QCOMPARE(desk.named<QDoubleSpinBox>(u"Retries"_s).value(), 5.0);
        desk.page.applyNow();
        QCOMPARE(desk.live.value().retries, 5);
    }
    void aKeyDoesNotFollowToOtherAddresses()
    {
        Desk desk;
        desk.page.importFrom(desk.file("[chat]\nurl=https://elsewhere.example/v1\n"));
        QTRY_VERIFY(desk.card().isVisible());
        QVERIFY(desk.words().contains(u"the key in use is not sent to them"_s));
        desk.named<QPushButton>(u"Change it"_s).click();
        QVERIFY(desk.lastKey && desk.lastKey->isEmpty());
    }
    void anImportMayBeDeclined()
    {
        Desk desk;
        desk.page.importFrom(desk.file("[General]\nretries=5\n"));
        QTRY_VERIFY(desk.card().isVisible());
        desk.named<QPushButton>(u"Cancel"_s).click();
        QVERIFY(!desk.card().isVisible());
        QCOMPARE(desk.applied.size(), 0);
    }
    void anImportFollowsWhatChangesMeanwhile()
    {
        Desk desk;
        desk.page.importFrom(desk.file("[General]\nretries=5\nhedge=false\n"));
        QTRY_VERIFY(desk.card().isVisible());
        Settings other;
        other.retries = 5;
        QVERIFY(desk.live.apply(other).ok());
        QTRY_VERIFY(desk.words().contains(u"some.ini would change one setting."_s));
    }
    void whatIsNoSettingsFileIsSaid()
    {
        Desk desk;
        desk.page.importFrom(desk.file("hello"));
        QTRY_VERIFY(desk.words().contains(u"has no settings of Sheaf in it"_s));
        QVERIFY(!desk.card().isVisible());
    }
    void anExportHoldsWhatIsTyped()
    {
        Desk desk;
        desk.named<QDoubleSpinBox>(u"Retries"_s).setValue(7);
        QTest::keyClicks(&desk.named<QLineEdit>(u"Key of the endpoints"_s), u"sk-123"_s);
        const QString path = desk.folder.filePath(u"mine.ini"_s);
        desk.page.exportTo(path);
        QTRY_VERIFY(desk.words().contains(u"were exported to"_s));
        QCOMPARE(loadSettings(path).retries, 7);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sk-123"));
        desk.page.exportTo(u"/proc/nowhere/x.ini"_s);
        QTRY_VERIFY(desk.words().contains(u"could not be saved to /proc/nowhere"_s));
    }
    void destroyedWhileImporting()
    {
        auto desk = std::make_unique<Desk>();
        desk->page.importFrom(desk->file("[General]\nretries=5\n"));
        desk.reset();
        settleEvents();
    }

    void wordsAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("html");
        QTest::newRow("none") << u"a < b"_s << QStringList{} << u"a &lt; b"_s;
        QTest::newRow("one") << u"Chunk size"_s << QStringList{u"chunk"_s} << u"[Chunk] size"_s;
        QTest::newRow("twice") << u"aba"_s << QStringList{u"a"_s} << u"[a]b[a]"_s;
        QTest::newRow("overlapping") << u"abc"_s << QStringList{u"ab"_s, u"bc"_s} << u"[abc]"_s;
        QTest::newRow("markup") << u"<b>&"_s << QStringList{u"b"_s, u"&"_s} << u"&lt;[b]&gt;[&amp;]"_s;
        QTest::newRow("empty word") << u"ab"_s << QStringList{QString()} << u"ab"_s;
        QTest::newRow("empty text") << QString() << QStringList{u"a"_s} << QString();
    }
    void wordsAreMarked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QTEST(markedHtml(text, words, u"["_s, u"]"_s), "html");
    }
};

QTEST_MAIN(TestSettingsRows)
#include "tst_settingsrows.moc"
