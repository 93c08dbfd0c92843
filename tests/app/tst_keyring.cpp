#include "app/keyring.h"

#include "support/await.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// Keeps keys as long as the test does, or refuses, or is slow.
class FakeKeyStore final : public KeyStore
{
public:
    QHash<QString, QString> kept;
    std::optional<Error> refusal;
    Promise<void> slow;
    bool isSlow = false;
    int probes = 0;
    QStringList read_;

    Future<void> probe() override
    {
        ++probes;
        if (isSlow)
            return slow.future();
        return refusal ? failedFuture<void>(*refusal) : readyFuture<void>({});
    }
    Future<Secret> read(const QString& name) override
    {
        read_.append(name);
        return refusal ? failedFuture<Secret>(*refusal) : readyFuture<Secret>(Secret(kept.value(name)));
    }
    Future<void> write(const QString& name, const Secret& key) override
    {
        if (refusal)
            return failedFuture<void>(*refusal);
        kept.insert(name, key.reveal());
        return readyFuture<void>({});
    }
    Future<void> remove(const QString& name) override
    {
        kept.remove(name);
        return readyFuture<void>({});
    }
};

const QUrl chat(u"https://api.example.com/v1"_s);
const QUrl other(u"https://other.example.com/v1"_s);

EndpointSettings endpoint(const QUrl& url, const QList<QUrl>& replicas = {})
{
    EndpointSettings settings;
    settings.url = url;
    settings.replicas = replicas;
    return settings;
}

} // namespace

// Who gets which key, and where it is kept.
class TestKeyRing : public QObject
{
    Q_OBJECT

    using Place = KeyKeeping::Place;

private Q_SLOTS:
    void aKeyIsForItsOrigin_data()
    {
        QTest::addColumn<QUrl>("asked");
        QTest::addColumn<bool>("given");
        const auto row = [](const char* name, const char* url, bool given) {
            QTest::newRow(name) << QUrl(QString::fromLatin1(url)) << given;
        };
        row("same address", "https://api.example.com/v1", true);
        row("another path", "https://api.example.com/other", true);
        row("its port in full", "https://api.example.com:443/v1", true);
        row("other case", "HTTPS://API.Example.com/v1", true);
        row("another scheme", "http://api.example.com/v1", false);
        row("another port", "https://api.example.com:8443/v1", false);
        row("another host", "https://example.com/v1", false);
        row("a host below", "https://x.api.example.com/v1", false);
        row("a host that begins alike", "https://api.example.com.evil.org/v1", false);
    }
    void aKeyIsForItsOrigin()
    {
        QFETCH(QUrl, asked);
        QFETCH(bool, given);
        KeyRing ring(nullptr);
        ring.lend(KeyPurpose::Models, {chat}, Secret(u"sk-canary"_s));
        QCOMPARE(ring.keyFor(KeyPurpose::Models, {asked}).isEmpty(), !given);
        QVERIFY(ring.keyFor(KeyPurpose::Brave, {asked}).isEmpty()); // nor for anything else
    }
    void oneKeyForAllAddressesOrNone()
    {
        KeyRing ring(nullptr);
        ring.lend(KeyPurpose::Models, {chat}, Secret(u"one-key"_s));
        QVERIFY(ring.keyFor(KeyPurpose::Models, {chat, other}).isEmpty()); // a replica that came later
        ring.lend(KeyPurpose::Models, {other}, Secret(u"another"_s));
        QVERIFY(ring.keyFor(KeyPurpose::Models, {chat, other}).isEmpty());
        ring.lend(KeyPurpose::Models, {other}, Secret(u"one-key"_s));
        QCOMPARE(ring.keyFor(KeyPurpose::Models, {chat, other}).reveal(), u"one-key"_s);
        QVERIFY(ring.keyFor(KeyPurpose::Models, {}).isEmpty());
    }
    void whoIsMeant_data()
    {
        QTest::addColumn<QUrl>("embedding");
        QTest::addColumn<QUrl>("chat");
        QTest::addColumn<QList<QUrl>>("addresses");
        const QUrl here(u"http://127.0.0.1:11434"_s);
        const QUrl alsoHere(u"http://localhost:8080"_s);
        QTest::newRow("nobody") << QUrl() << QUrl() << QList<QUrl>();
        QTest::newRow("chat alone") << QUrl() << chat << QList<QUrl>{chat};
        QTest::newRow("both on this machine") << here << alsoHere << QList<QUrl>{alsoHere, here};
        QTest::newRow("both elsewhere") << other << chat << QList<QUrl>{chat, other};
        QTest::newRow("what is here needs none") << here << chat << QList<QUrl>{chat};
        QTest::newRow("the other way round") << other << here << QList<QUrl>{other};
        QTest::newRow("embedding here alone") << here << QUrl() << QList<QUrl>{here};
    }
    void whoIsMeant()
    {
        QFETCH(QUrl, embedding);
        QFETCH(QUrl, chat);
        QFETCH(QList<QUrl>, addresses);
        Settings settings;
        settings.embedding = endpoint(embedding);
        settings.chat = endpoint(chat);
        QCOMPARE(keyedAddresses(settings, KeyPurpose::Models), addresses);
    }

    void keepsAndFinds()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        {
            KeyRing ring(store);
            QSignalSpy placed(&ring, &KeyRing::placed);
            QVERIFY(await(ring.keep(KeyPurpose::Models, {chat}, Secret(u"sk-canary"_s))).ok());
            QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).place, Place::Keychain);
            QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).origins, QStringList{u"https://api.example.com:443"_s});
            QCOMPARE(placed.size(), 1);
            QVERIFY(await(ring.keep(KeyPurpose::Models, {other}, Secret(u"sk-second"_s))).ok());
            QCOMPARE(store->probes, 1); // it has proved itself
        }
        KeyRing next(store);
        QVERIFY(next.keyFor(KeyPurpose::Models, {chat}).isEmpty());
        QSignalSpy changed(&next, &KeyRing::changed);
        QVERIFY(await(next.fetch(KeyPurpose::Models, {chat, chat})).ok());
        QCOMPARE(next.keyFor(KeyPurpose::Models, {chat}).reveal(), u"sk-canary"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store->read_.size(), 1);
        QVERIFY(next.keyFor(KeyPurpose::Models, {other}).isEmpty()); // not asked for, so not looked up
    }
    void removesFromBoth()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        KeyRing ring(store);
        QVERIFY(await(ring.keep(KeyPurpose::Brave, {other}, Secret(u"sk-canary"_s))).ok());
        QCOMPARE(store->kept.size(), 1);
        QVERIFY(await(ring.keep(KeyPurpose::Brave, {other}, Secret())).ok());
        QVERIFY(store->kept.isEmpty());
        QVERIFY(ring.keyFor(KeyPurpose::Brave, {other}).isEmpty());
        QCOMPARE(ring.keeping(KeyPurpose::Brave, {other}).place, Place::None);
    }
    void whereNothingKeepsIt()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        store->refusal = Error::make(ErrorCode::Unavailable, u"No keychain answers."_s);
        KeyRing ring(store);
        QVERIFY(await(ring.keep(KeyPurpose::Models, {chat}, Secret(u"sk-canary"_s))).ok());
        QCOMPARE(ring.keyFor(KeyPurpose::Models, {chat}).reveal(), u"sk-canary"_s);
        QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).place, Place::Session);
        QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).why, u"No keychain answers."_s);
        QVERIFY(store->kept.isEmpty());
        QVERIFY(await(ring.fetch(KeyPurpose::Models, {other})).ok()); // what cannot be read is not there
    }
    void lentKeysAreNotKept()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        KeyRing ring(store);
        ring.lend(KeyPurpose::Models, {chat}, Secret(u"sk-canary"_s));
        QVERIFY(await(ring.fetch(KeyPurpose::Models, {chat})).ok());
        QVERIFY(store->kept.isEmpty());
        QVERIFY(store->read_.isEmpty()); // there is one already
        QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).place, Place::Session);
    }
    void lentBeforeThereIsAnAddress()
    {
        KeyRing ring(nullptr);
        ring.lend(KeyPurpose::Models, {}, Secret(u"sk-canary"_s));
        QVERIFY(await(ring.fetch(KeyPurpose::Models, {})).ok());
        QVERIFY(await(ring.fetch(KeyPurpose::Models, {chat})).ok());
        QCOMPARE(ring.keyFor(KeyPurpose::Models, {chat}).reveal(), u"sk-canary"_s);
        QVERIFY(await(ring.fetch(KeyPurpose::Models, {other})).ok());
        QVERIFY(ring.keyFor(KeyPurpose::Models, {other}).isEmpty()); // only the first
    }
    void anotherKeyMeanwhile()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        store->isSlow = true;
        KeyRing ring(store);
        const auto first = ring.keep(KeyPurpose::Models, {chat}, Secret(u"sk-first"_s));
        const auto second = ring.keep(KeyPurpose::Models, {chat}, Secret(u"sk-second"_s));
        store->slow.settle(Result<void>());
        QVERIFY(await(first).ok() && await(second).ok());
        QCOMPARE(ring.keyFor(KeyPurpose::Models, {chat}).reveal(), u"sk-second"_s);
        QCOMPARE(store->kept.value(u"models https://api.example.com:443"_s), u"sk-second"_s);
        QCOMPARE(ring.keeping(KeyPurpose::Models, {chat}).place, Place::Keychain);
    }
    void destroyedWhileTheStoreThinks()
    {
        const auto store = std::make_shared<FakeKeyStore>();
        store->isSlow = true;
        auto ring = std::make_unique<KeyRing>(store);
        const auto kept = ring->keep(KeyPurpose::Models, {chat}, Secret(u"sk-first"_s));
        ring.reset();
        store->slow.settle(Result<void>());
        QCOMPARE(await(kept).error().code, ErrorCode::Cancelled);
        QVERIFY(store->kept.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
