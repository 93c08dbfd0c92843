#include "core/base/settingsfile.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace std::chrono_literals;

class TestSettingsFile : public QObject
{
    Q_OBJECT

    struct Folder : QTemporaryDir
    {
        QString path() const { return filePath(u"some.ini"_s); }
        void write(const QByteArray& bytes) const
        {
            QFile file(path());
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
        }
    };
    // Every key with another value than its default, as the file has it.
    static QByteArray everythingChanged()
    {
        return "[General]\nparallel=false\nadaptive=false\nconcurrency=7\nmax_concurrent_queries=3\nquery_count=2\n"
               "max_processing_time_ms=1234\nrequest_timeout_ms=2345\nretries=1\nhedge=false\nrequests_per_minute=60\n"
               "tokens_per_minute=1000\nextraction_tries=5\nextraction_timeout_ms=9000\nfallback=false\nprefetch="
               "false\n"
               "prefetch_paid=true\nprefetch_variants=true\nhits_per_query=9\npassages_in_prompt=4\nprompt_tokens=900\n"
               "judge=true\nchunk_tokens=100\nchunk_overlap_tokens=10\nocr=false\nocr_languages=deu+eng\n"
               "file_folders=\"/home/me/notes, old\", /srv\nlocal_only=true\nmemory=false\ncache=false\n"
               "cache_megabytes=3\nmetrics_port=9100\nlibrary_folder=/elsewhere\nappearance=dark\ntext_percent=125\n"
               "notifications=false\ntray_icon=true\nprices=gpt-4o* 2.5 10, e5 0.02 0\ncurrency=EUR\n"
               "[embedding]\nurl=http://127.0.0.1:11434/v1\nmodel=nomic\napi=ollama\n"
               "[chat]\nurl=https://a.example/v1 https://b.example/v1\nmodel=qwen3\napi=anthropic\n"
               "[rerank]\nurl=http://127.0.0.1:8012\nmodel=bge\napi=openai\n"
               "[spare_chat]\nurl=http://127.0.0.1:8080/v1\nmodel=spare\napi=openai\n"
               "[vector_store]\nurl=http://127.0.0.1:6333\n"
               "[web]\nsearxng=true\nsearxng_url=http://127.0.0.1:8080/s\nbrave=true\nbrave_url=https://brave.example\n"
               "perplexity=true\nperplexity_url=https://p.example\nperplexity_model=sonar-pro\n";
    }

private Q_SLOTS:
    void everyMemberHasAKeyAndComesBack()
    {
        const Folder folder;
        folder.write(everythingChanged());
        const Settings changed = loadSettings(folder.path());
        // What a member without a key would do: stay as it is by default, here or on the way back.
        const auto changes = settingChanges(Settings(), changed);
        QCOMPARE(changes.size(), settingValues(changed).size());
        for (const SettingChange& change : changes)
            QVERIFY2(change.before != change.after, qPrintable(change.key));
        QCOMPARE(changed.extractionTimeout, 9000ms);
        QCOMPARE(changed.appearance, Appearance::Dark);
        QCOMPARE(changed.chat.replicas, (QList<QUrl>{QUrl(u"https://b.example/v1"_s)}));
        QCOMPARE(changed.fileFolders, (QStringList{u"/home/me/notes, old"_s, u"/srv"_s}));
        const QString again = folder.filePath(u"again.ini"_s);
        QVERIFY(saveSettings(changed, again).ok());
        QVERIFY(loadSettings(again) == changed);
        const QSettings file(again, QSettings::IniFormat);
        QStringList keys;
        for (const SettingValue& value : settingValues(changed))
            keys.append(value.key);
        keys.sort();
        QStringList written = file.allKeys();
        written.sort();
        QCOMPARE(written, keys);
    }
    void whatIsExportedCanBeImported()
    {
        const Folder folder;
        folder.write(everythingChanged());
        Settings mine = loadSettings(folder.path());
        const QString target = folder.filePath(u"export.ini"_s);
        QFile old(target); // what is there is replaced, not added to
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("[other]\nthing=1\n") > 0);
        old.close();
        QVERIFY(exportSettings(mine, target).ok());
        const auto import = importSettings(target, Settings());
        QVERIFY(import.ok());
        mine.libraryFolder.clear(); // of this machine alone
        QVERIFY(import->settings == mine);
        QCOMPARE(import->notes, QStringList{u"library_folder: where the library lives stays as it is."_s});
        QVERIFY(import->addressesChanged);
    }
    void whatAFileDoesNotSayStays()
    {
        const Folder folder;
        folder.write("[General]\nretries=5\n");
        Settings mine;
        mine.concurrency = 3;
        mine.chat.url = QUrl(u"http://127.0.0.1:1/v1"_s);
        const auto import = importSettings(folder.path(), mine);
        QVERIFY(import.ok());
        QCOMPARE(settingChanges(mine, import->settings), (QList<SettingChange>{{u"retries"_s, u"3"_s, u"5"_s}}));
        QVERIFY(import->notes.isEmpty());
        QVERIFY(!import->addressesChanged);
    }
    void whatIsWrongIsNoted_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("note");
        QTest::addColumn<bool>("changes");
        const auto row = [](const char* name, const QByteArray& line, const QString& note, bool changes = false) {
            QTest::newRow(name) << line << note << changes;
        };
        row("unknown key", "colour=pink\n", u"colour: unknown, left out."_s);
        row("unknown group", "[secret]\nkey=sk-1\n", u"secret/key: unknown, left out."_s);
        row("not a number", "concurrency=many\n", u"concurrency: “many” is not a whole number."_s);
        row("too large", "concurrency=900\n", u"concurrency: 900 is not between 1 and 64, 64 is taken."_s, true);
        row("neither true nor false", "hedge=perhaps\n", u"hedge: “perhaps” is neither true nor false."_s);
        row("no address", "[embedding]\nurl=file:///etc/passwd\n", u"only http and https"_s);
        row("password in it", "[embedding]\nurl=http://me:pw@x/v1\n", u"password does not belong"_s);
        row("no protocol", "[chat]\napi=telepathy\n", u"chat/api: “telepathy” is no protocol Sheaf speaks."_s);
        row("no appearance", "appearance=pink\n", u"none of system, light and dark"_s);
        row("no price", "prices=what\n", u"prices: "_s);
        row("long text", "ocr_languages=" + QByteArray(500, 'a') + "\n", u"cut after 200 characters"_s, true);
    }
    void whatIsWrongIsNoted()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, note);
        QFETCH(bool, changes);
        const Folder folder;
        folder.write("[General]\nretries=3\n" + line);
        const auto import = importSettings(folder.path(), Settings());
        QVERIFY(import.ok());
        QCOMPARE(import->notes.size(), 1);
        QVERIFY2(import->notes[0].contains(note), qPrintable(import->notes[0]));
        QCOMPARE(import->settings != Settings(), changes);
    }
    void filesOfSomethingElseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << int(ErrorCode::InvalidInput);
        QTest::newRow("other program") << QByteArray("[window]\nx=1\n") << int(ErrorCode::InvalidInput);
        QTest::newRow("noise") << QByteArray("\x00\xff\x01PDF-1.7", 10) << int(ErrorCode::InvalidInput);
        QTest::newRow("an object") << QByteArray("[General]\nretries=@Variant(\\0\\0\\0\\x1a)\n")
                                   << int(ErrorCode::InvalidInput);
        QTest::newRow("huge") << QByteArray("[General]\nretries=3\n" + QByteArray(1024 * 1024, 'x'))
                              << int(ErrorCode::TooLarge);
    }
    void filesOfSomethingElseAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const Folder folder;
        folder.write(bytes);
        const auto import = importSettings(folder.path(), Settings());
        QVERIFY(!import.ok());
        QCOMPARE(int(import.error().code), code);
        QVERIFY(import.error().message.contains(folder.path()));
    }
    void whatIsNotThereOrAFolderIsSaid()
    {
        const Folder folder;
        QCOMPARE(importSettings(folder.path(), Settings()).error().code, ErrorCode::NotFound);
        QCOMPARE(importSettings(folder.QTemporaryDir::path(), Settings()).error().code, ErrorCode::Io);
        const auto nowhere = exportSettings(Settings(), u"/proc/nowhere/sheaf.ini"_s);
        QVERIFY(!nowhere.ok() && nowhere.error().message.contains("/proc/nowhere/sheaf.ini"_L1));
    }
    void theTextSizeIsTheSystemsOrReadable()
    {
        const Folder folder;
        folder.write("[General]\ntext_percent=12\n");
        QCOMPARE(loadSettings(folder.path()).textPercent, 80);
        folder.write("[General]\ntext_percent=0\n");
        QCOMPARE(loadSettings(folder.path()).textPercent, 0);
    }
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
