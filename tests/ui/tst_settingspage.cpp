#include "support/await.h"
#include "support/fakeui.h"
#include "ui/settings/endpointform.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestSettingsPage : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        LiveSettings live{workspace};
        std::unique_ptr<SettingsPage> page;
        Desk() { open(); }
        void open()
        {
            page = std::make_unique<SettingsPage>(workspace, live, theme);
            page->resize(1000, 900);
            page->show();
            settleEvents();
        }
        template<class W>
        W& named(const QString& name)
        {
            for (W* each : page->findChildren<W*>()) {
                if (each->accessibleName() == name)
                    return *each;
            }
            qFatal("nothing called %s", qPrintable(name));
        }
        QLineEdit& url() { return named<QLineEdit>(u"Address of the embedding endpoint"_s); }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
    };

private Q_SLOTS:
    void aChangeIsInForceAMomentLater()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434/v1"_s);
        QTest::keyClicks(&desk.named<QLineEdit>(u"Embedding model"_s), u"nomic"_s);
        QCOMPARE(desk.applied.size(), 0); // not with every letter
        QTRY_COMPARE(desk.applied.size(), 1);
        QCOMPARE(desk.applied.last().embedding.url, QUrl(u"http://127.0.0.1:11434/v1"_s));
        QCOMPARE(desk.applied.last().embedding.model, u"nomic"_s);
        QVERIFY(desk.applied.last().chat.isBuiltin());
        QVERIFY(!desk.lastKey);
        QCOMPARE(desk.live.value(), desk.applied.last());
        QVERIFY(desk.words().contains(u"In force"_s));
    }
    void theProtocolIsChosenBesideTheAddress()
    {
        Desk desk;
        auto& embedding = desk.named<QComboBox>(u"Protocol of the embedding endpoint"_s);
        auto& chat = desk.named<QComboBox>(u"Protocol of the chat endpoint"_s);
        QCOMPARE(embedding.currentText(), u"Automatic"_s);
        QCOMPARE(embedding.findText(u"Anthropic"_s), -1);
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:8080"_s);
        QTest::keyClick(&embedding, Qt::Key_End);
        QTest::keyClick(&chat, Qt::Key_End);
        QTRY_COMPARE(desk.applied.size(), 1);
        QCOMPARE(desk.applied.last().embedding.api, Api::Ollama);
        QCOMPARE(desk.applied.last().chat.api, Api::Anthropic);
        QTest::mouseClick(&desk.named<QPushButton>(u"Test the embedding endpoint"_s), Qt::LeftButton);
        QCOMPARE(desk.probed.last().api, Api::Ollama);

        Settings other;
        other.chat = {QUrl(u"http://127.0.0.1:1/v1"_s), u"m"_s, Api::OpenAi};
        QVERIFY(desk.live.apply(other).ok());
        QCOMPARE(embedding.currentText(), u"Automatic"_s);
        QCOMPARE(chat.currentText(), u"OpenAI-compatible"_s);
        QCOMPARE(desk.live.value().chat.api, Api::OpenAi);
    }
    void badAddressesAreSaidInPlaceAndNotApplied_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("why");
        QTest::newRow("scheme") << u"ftp://x"_s << u"only http and https"_s;
        QTest::newRow("no host") << u"http://"_s << u"is not an endpoint address"_s;
        QTest::newRow("user") << u"http://me:pw@x/v1"_s << u"password does not belong"_s;
        QTest::newRow("query") << u"http://x/v1?key=1"_s << u"nothing may follow"_s;
        QTest::newRow("words") << u"my server"_s << u"is not an endpoint address"_s;
    }
    void badAddressesAreSaidInPlaceAndNotApplied()
    {
        QFETCH(QString, url);
        QFETCH(QString, why);
        Desk desk;
        QTest::keyClicks(&desk.url(), url);
        QVERIFY2(desk.words().contains(why), qPrintable(desk.words()));
        QVERIFY(desk.url().property("invalid").toBool());
        desk.page->applyNow();
        for (const Settings& settings : std::as_const(desk.applied))
            QVERIFY(settings.embedding.isBuiltin());
        QVERIFY(!desk.words().contains(u"In force"_s));
        desk.url().clear();
        QTest::keyClicks(&desk.url(), u"http://localhost/v1"_s);
        QVERIFY(!desk.url().property("invalid").toBool());
    }
    void whatMayGoWrongIsSaidBefore_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("localOnly");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain http to a stranger")
            << u"http://models.example.org/v1"_s << false << u"http is not encrypted"_s;
        QTest::newRow("local only") << u"https://models.example.org/v1"_s << true << u"will be refused"_s;
        QTest::newRow("no model") << u"http://127.0.0.1:1/v1"_s << false << u"Without a model's name"_s;
    }
    void whatMayGoWrongIsSaidBefore()
    {
        QFETCH(QString, url);
        QFETCH(bool, localOnly);
        QFETCH(QString, text);
        Desk desk;
        if (localOnly)
            desk.named<QCheckBox>(u"Local only"_s).click();
        QTest::keyClicks(&desk.url(), url);
        QVERIFY2(desk.words().contains(text), qPrintable(desk.words()));
    }

    void testingAsksTheEndpoint_data()
    {
        QTest::addColumn<bool>("well");
        QTest::newRow("answers") << true;
        QTest::newRow("does not") << false;
    }
    void testingAsksTheEndpoint()
    {
        QFETCH(bool, well);
        Desk desk;
        auto& test = desk.named<QPushButton>(u"Test the embedding endpoint"_s);
        QVERIFY(!test.isEnabled()); // the built-in engine needs none
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434/v1"_s);
        QTest::mouseClick(&test, Qt::LeftButton);
        QCOMPARE(desk.probed.size(), 1);
        QVERIFY(!test.isEnabled());
        if (well)
            desk.probe.settle(EndpointFinding{u"nomic-embed-text, 768 dimensions, 31 ms"_s});
        else
            desk.probe.settle(Error::make(ErrorCode::Unauthorized, u"<b>401</b>: it wants a key"_s));
        QTRY_VERIFY(test.isEnabled());
        QVERIFY(desk.words().contains(well ? u"nomic-embed-text, 768 dimensions"_s : u"<b>401</b>: it wants a key"_s));
    }
    void aMissingModelIsFetchedAndTestedAgain()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434"_s);
        auto& test = desk.named<QPushButton>(u"Test the embedding endpoint"_s);
        QTest::mouseClick(&test, Qt::LeftButton);
        const auto fetch = [&]() -> QPushButton* {
            for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text() == u"Fetch the model"_s)
                    return button;
            }
            return nullptr;
        };
        QVERIFY(!fetch());
        desk.probe.settle(EndpointFinding{u"It answers, but has no such model."_s, true});
        QTRY_VERIFY(fetch());
        for (const QLabel* label : desk.page->findChildren<QLabel*>()) {
            if (label->text().startsWith(u"It answers"_s))
                QCOMPARE(label->property("tone").toString(), u"warn"_s);
        }
        desk.probe = {};
        QTest::mouseClick(fetch(), Qt::LeftButton);
        QCOMPARE(desk.fetched.size(), 1);
        QVERIFY(!fetch() && !test.isEnabled());
        desk.fetchSink(u"pulling: 40 %"_s);
        QVERIFY(desk.words().contains(u"pulling: 40 %"_s));
        desk.fetch.settle({});
        QTRY_COMPARE(desk.probed.size(), 2);
    }
    // It may take an hour.
    void aFetchCanBeStopped()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434"_s);
        QTest::mouseClick(&desk.named<QPushButton>(u"Test the embedding endpoint"_s), Qt::LeftButton);
        desk.probe.settle(EndpointFinding{u"none"_s, true});
        settleEvents();
        const auto shown = [&desk](const QString& text) -> QPushButton* {
            for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->text() == text)
                    return button;
            }
            return nullptr;
        };
        QTest::mouseClick(shown(u"Fetch the model"_s), Qt::LeftButton);
        QVERIFY(shown(u"Stop"_s) && !shown(u"Fetch the model"_s));
        QVERIFY(!desk.fetchStop.stop_requested());
        QTest::mouseClick(shown(u"Stop"_s), Qt::LeftButton);
        QVERIFY(desk.fetchStop.stop_requested());
        QVERIFY(!shown(u"Stop"_s));
        QVERIFY(desk.words().contains(u"Stopped. The server keeps"_s));
        QCOMPARE(desk.fetched.size(), 1);
        desk.fetch.settle(Error::cancelled());
        settleEvents();
        QVERIFY(desk.words().contains(u"Stopped. The server keeps"_s));
    }
    void whatAFetchSaysAboutAnOldAddressIsDropped()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434"_s);
        QTest::mouseClick(&desk.named<QPushButton>(u"Test the embedding endpoint"_s), Qt::LeftButton);
        desk.probe.settle(EndpointFinding{u"none"_s, true});
        settleEvents();
        for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == u"Fetch the model"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(desk.fetched.size(), 1);
        QTest::keyClicks(&desk.url(), u"/v1"_s);
        desk.fetchSink(u"old news"_s);
        desk.fetch.settle(Error::make(ErrorCode::NotFound, u"old failure"_s));
        settleEvents();
        QVERIFY(!desk.words().contains(u"old news"_s) && !desk.words().contains(u"old failure"_s));
    }
    void pricesAreReadLineByLine()
    {
        Desk desk;
        auto& lines = desk.named<QPlainTextEdit>(u"Prices of models"_s);
        lines.setPlainText(u"gpt-4o-mini 0.15 0.60\n# a remark\nlocal*"_s);
        QTRY_VERIFY(desk.words().contains(u"Line 3 of the prices, “local*”"_s));
        lines.setPlainText(u"gpt-4o-mini 0.15 0.60\n# a remark"_s);
        desk.page->applyNow();
        QCOMPARE(desk.applied.last().prices, (QList<ModelPrice>{{u"gpt-4o-mini"_s, 0.15, 0.6}}));
        QVERIFY(lines.toPlainText().contains(u"# a remark"_s)); // what is typed stays as it is typed
        desk.page->applyNow();
        QVERIFY(lines.toPlainText().contains(u"# a remark"_s));
    }
    void anAnswerForAnOldAddressIsDropped()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434"_s);
        QTest::mouseClick(&desk.named<QPushButton>(u"Test the embedding endpoint"_s), Qt::LeftButton);
        QTest::keyClicks(&desk.url(), u"/v1"_s);
        desk.probe.settle(EndpointFinding{u"old news"_s});
        settleEvents();
        QVERIFY(!desk.words().contains(u"old news"_s));
        QVERIFY(desk.named<QPushButton>(u"Test the embedding endpoint"_s).isEnabled());
    }

    void aKeyIsHandedOnOnceAndNeverShown()
    {
        Desk desk;
        auto& key = desk.named<QLineEdit>(u"Key of the endpoints"_s);
        QCOMPARE(key.echoMode(), QLineEdit::Password);
        QTest::keyClicks(&key, u"sk-123"_s);
        desk.page->applyNow();
        QVERIFY(desk.lastKey);
        QCOMPARE(desk.lastKey->reveal(), u"sk-123"_s);
        QVERIFY(!desk.words().contains(u"sk-123"_s));
        QTest::mouseClick(&desk.named<QPushButton>(u"Reset Retries"_s), Qt::LeftButton); // hidden: nothing happens
        desk.named<QDoubleSpinBox>(u"Retries"_s).setValue(5);
        desk.page->applyNow();
        QVERIFY(!desk.lastKey); // the one in use stays
    }

    void saysWhereAKeyIsKeptAndTakesItAway()
    {
        Desk desk;
        QVERIFY(!desk.words().contains(u"kept"_s, Qt::CaseInsensitive) || desk.keyNotes.isEmpty());
        desk.keyNotes[KeyPurpose::Models] = {u"Kept in the keychain, for https://api.example.com:443."_s, true};
        desk.keysChanged();
        settleEvents();
        QVERIFY(desk.words().contains(u"Kept in the keychain, for https://api.example.com:443."_s));
        auto& remove = desk.named<QPushButton>(u"Remove the key of the endpoints"_s);
        QVERIFY(remove.isVisible());
        QVERIFY(!desk.named<QPushButton>(u"Remove the key of Brave"_s).isVisible());
        QTest::keyClicks(&desk.named<QLineEdit>(u"Key of the endpoints"_s), u"sk-123"_s);
        desk.keyNotes.clear();
        remove.click();
        QCOMPARE(desk.keysSet.size(), 1);
        QCOMPARE(desk.keysSet.first().first, KeyPurpose::Models);
        QVERIFY(desk.keysSet.first().second.isEmpty());
        QVERIFY(desk.named<QLineEdit>(u"Key of the endpoints"_s).text().isEmpty());
        QVERIFY(!remove.isVisible());
    }
    void keysOfServicesAreForTheService_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("purpose");
        QTest::newRow("Brave") << u"Key of Brave"_s << int(KeyPurpose::Brave);
        QTest::newRow("Perplexity") << u"Key of Perplexity"_s << int(KeyPurpose::Perplexity);
        QTest::newRow("vector store") << u"Key of the vector store"_s << int(KeyPurpose::VectorStore);
    }
    void keysOfServicesAreForTheService()
    {
        QFETCH(QString, name);
        QFETCH(int, purpose);
        Desk desk;
        auto& line = desk.named<QLineEdit>(name);
        QCOMPARE(line.echoMode(), QLineEdit::Password);
        QTest::keyClicks(&line, u"canary-key"_s);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(desk.keysSet.size(), 1);
        QCOMPARE(int(desk.keysSet.first().first), purpose);
        QCOMPARE(desk.keysSet.first().second.reveal(), u"canary-key"_s);
        QVERIFY(!desk.lastKey); // it is no endpoint's
    }

    void numbersKeepTheirRangeAndFindTheirDefault()
    {
        Desk desk;
        auto& queries = desk.named<QDoubleSpinBox>(u"Queries for each question"_s);
        queries.setValue(1000);
        QCOMPARE(queries.value(), 16.0);
        desk.named<QDoubleSpinBox>(u"Time for finding passages"_s).setValue(1.5);
        desk.named<QDoubleSpinBox>(u"Chunk size"_s).setValue(100);
        desk.named<QDoubleSpinBox>(u"Overlap"_s).setValue(90);
        desk.page->applyNow();
        QCOMPARE(desk.applied.last().queryCount, 16);
        QCOMPARE(desk.applied.last().maxProcessingTime, Milliseconds(1500));
        QCOMPARE(desk.applied.last().chunkTokens, 100);
        QCOMPARE(desk.applied.last().chunkOverlapTokens, 50); // at most half a chunk
        auto& reset = desk.named<QPushButton>(u"Reset Queries for each question"_s);
        QVERIFY(reset.isVisible());
        QTest::mouseClick(&reset, Qt::LeftButton);
        QCOMPARE(queries.value(), double(Settings().queryCount));
        QVERIFY(!reset.isVisible());
    }
    void aNumberOfCallsIsAskedForOnlyWhereItIsNotFound()
    {
        Desk desk;
        auto& calls = desk.named<QDoubleSpinBox>(u"Calls at once"_s);
        QVERIFY(!calls.isEnabled());
        desk.named<QCheckBox>(u"Find the number of calls by itself"_s).click();
        QVERIFY(calls.isEnabled());
        calls.setValue(6);
        QTRY_COMPARE(desk.applied.size(), 1);
        QVERIFY(!desk.applied.last().adaptive);
        QCOMPARE(desk.applied.last().concurrency, 6);
        QVERIFY(desk.live.apply(Settings()).ok());
        QVERIFY(!calls.isEnabled());
    }
    void passagesMayBePutInOrderByAnEndpoint()
    {
        Desk desk;
        auto& test = desk.named<QPushButton>(u"Test the re-ranking endpoint"_s);
        QVERIFY(!test.isEnabled());
        auto& url = desk.named<QLineEdit>(u"Address of the re-ranking endpoint"_s);
        QTest::keyClicks(&url, u"ftp://x"_s);
        QVERIFY(desk.words().contains(u"only http and https"_s));
        url.clear();
        QTest::keyClicks(&url, u"http://127.0.0.1:8012"_s);
        QTest::keyClicks(&desk.named<QLineEdit>(u"Re-ranking model"_s), u"bge"_s);
        QVERIFY(!desk.named<QComboBox>(u"Protocol of the re-ranking endpoint"_s).isVisible());
        QTRY_VERIFY(!desk.applied.isEmpty());
        QCOMPARE(desk.applied.last().rerank, (EndpointSettings{QUrl(u"http://127.0.0.1:8012"_s), u"bge"_s}));
        QTest::mouseClick(&test, Qt::LeftButton);
        QCOMPARE(desk.probed.size(), 1);
        QVERIFY(desk.live.apply(Settings()).ok());
        QVERIFY(url.text().isEmpty());
    }
    void linesAreCheckedInPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("good");
        QTest::newRow("store") << u"Vector store"_s << u"http://127.0.0.1:6333"_s << u"from the next start"_s << true;
        QTest::newRow("no store") << u"Vector store"_s << u"qdrant"_s << u"is not an endpoint address"_s << false;
        QTest::newRow("languages") << u"Languages"_s << u"deu+eng"_s << u"In force"_s << true;
        QTest::newRow("no languages") << u"Languages"_s << u"German, English"_s << u"Write them like deu+eng"_s
                                      << false;
    }
    void linesAreCheckedInPlace()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        QFETCH(bool, good);
        Desk desk;
        auto& line = desk.named<QLineEdit>(name);
        QTest::keyClicks(&line, typed);
        QCOMPARE(line.property("invalid").toBool(), !good);
        desk.page->applyNow();
        QVERIFY2(desk.words().contains(said), qPrintable(desk.words()));
        QCOMPARE(desk.words().contains(u"“%1” is not in force"_s.arg(name)), !good);
        const Settings now = desk.live.value();
        QCOMPARE(name == u"Languages"_s ? now.ocrLanguages : now.vectorStore.toString(), good ? typed : QString());
        QCOMPARE(line.text(), typed); // also what is wrong stays to be put right
    }
    void oneByOneIsASwitch()
    {
        Desk desk;
        for (QPushButton* each : desk.page->findChildren<QPushButton*>()) {
            if (each->text() == u"One by one"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QTRY_COMPARE(desk.applied.size(), 1);
        QVERIFY(!desk.applied.last().parallel);
    }
    void whatCannotBeSavedIsSaid()
    {
        Desk desk;
        desk.applyError = Error::make(ErrorCode::Io, u"The settings could not be saved to /x."_s);
        desk.named<QDoubleSpinBox>(u"Retries"_s).setValue(1);
        desk.page->applyNow();
        QVERIFY(desk.words().contains(u"could not be saved to /x"_s));
        QCOMPARE(desk.live.value().retries, Settings().retries);
    }
    void changesFromElsewhereAreShown()
    {
        Desk desk;
        Settings other;
        other.localOnly = true;
        other.retries = 7;
        QVERIFY(desk.live.apply(other).ok());
        QVERIFY(desk.named<QCheckBox>(u"Local only"_s).isChecked());
        QCOMPARE(desk.named<QDoubleSpinBox>(u"Retries"_s).value(), 7.0);
        QTest::qWait(500);
        QCOMPARE(desk.applied.size(), 1); // showing is not changing
    }
    void anotherModelOffersToEmbedAgain()
    {
        Desk desk;
        desk.engine.vectorsOfAnotherModel = true;
        desk.open();
        QPushButton* again = nullptr;
        for (QPushButton* each : desk.page->findChildren<QPushButton*>()) {
            if (each->text() == u"Re-embed all"_s)
                again = each;
        }
        QVERIFY(again && again->isVisible());
        desk.engine.vectorsOfAnotherModel = false;
        QTest::mouseClick(again, Qt::LeftButton);
        QCOMPARE(desk.indexer.reembeds, 1);
        settleEvents();
        QVERIFY(!again->isVisible());
    }
    void destroyedWhileTesting()
    {
        Desk desk;
        QTest::keyClicks(&desk.url(), u"http://127.0.0.1:11434/v1"_s);
        QTest::mouseClick(&desk.named<QPushButton>(u"Test the embedding endpoint"_s), Qt::LeftButton);
        desk.page.reset();
        desk.probe.settle(EndpointFinding{u"late"_s});
        settleEvents();
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
