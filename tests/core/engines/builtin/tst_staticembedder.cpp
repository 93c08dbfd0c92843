#include "core/engines/builtin/staticembedder.h"

#include "core/engines/builtin/hashedgrams.h"
#include "support/await.h"

#include <QTest>
#include <QtEndian>
#include <bit>
#include <cmath>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

double dot(const Vector& a, const Vector& b)
{
    double sum = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

QByteArray filled(QByteArray bytes, char filling)
{
    while (bytes.size() % 8 != 0)
        bytes += filling;
    return bytes;
}

template<class T>
QByteArray bytesOf(T value)
{
    QByteArray bytes(sizeof(T), 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

// A file of three tokens: "[UNK]" (0 0 0), "ab" (127 0 0) * 0.5, "cd" (0 -2 4) * 0.25.
QByteArray smallFile()
{
    const QByteArray vocabulary = "[UNK]\nab\ncd";
    QByteArray body = filled(vocabulary, '\n');
    QByteArray scales;
    for (const float scale : {1.0F, 0.5F, 0.25F})
        scales += bytesOf(std::bit_cast<quint32>(scale));
    body += filled(scales, 0);
    body += filled(QByteArray("\0\0\0\x7f\0\0\0\xfe\x04", 9), 0);
    quint64 sum = 0xcbf29ce484222325ULL;
    for (qsizetype at = 0; at < body.size(); at += 8)
        sum = (sum ^ qFromLittleEndian<quint64>(body.constData() + at)) * 0x100000001b3ULL;
    QByteArray header = "SHEAFEM1" + bytesOf<quint32>(1) + bytesOf<quint32>(3) + bytesOf<quint32>(3) +
                        bytesOf(quint32(vocabulary.size())) + bytesOf(std::bit_cast<quint32>(2.0F)) +
                        bytesOf<quint32>(0) + bytesOf(sum);
    return header + QByteArray(64 - header.size(), 0) + body;
}

} // namespace

class TestStaticEmbedder : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const StaticModel> m_model = StaticModel::builtin();

    Vector vector(const QString& text) const { return staticVector(*m_model, text); }
    double likeness(const QString& a, const QString& b) const { return dot(vector(a), vector(b)); }

private Q_SLOTS:
    void readsAFile()
    {
        const QByteArray file = smallFile();
        const auto model = StaticModel::read(file);
        QVERIFY2(model.ok(), model.ok() ? "" : qPrintable(model.error().message));
        QCOMPARE((*model)->dimension(), 3);
        QCOMPARE((*model)->tokens().size(), 3);
        QCOMPARE((*model)->tellingLength(), 2.0F);
        float sums[3] = {1, 1, 1};
        (*model)->add(1, sums);
        (*model)->add(2, sums);
        QCOMPARE(sums[0], 64.5F);
        QCOMPARE(sums[1], 0.5F);
        QCOMPARE(sums[2], 2.0F);
        // "cd" twice is "cd": (0 -0.5 1), normalised.
        const Vector once = staticVector(**model, u"cd");
        QVERIFY(std::abs(once[1] + 0.5 / std::sqrt(1.25)) < 1e-6);
        QVERIFY(dot(staticVector(**model, u"CD, cd"), once) > 0.5);
        QVERIFY(dot(staticVector(**model, u"cd cd"), once) > 0.999999);
    }
    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray good = smallFile();
        const auto changed = [&good](qsizetype at, char to) {
            QByteArray file = good;
            file[at] = to;
            return file;
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("header only") << good.left(64);
        QTest::newRow("cut") << good.chopped(8);
        QTest::newRow("longer") << QByteArray(good + QByteArray(8, 0));
        QTest::newRow("another kind") << changed(0, 'X');
        QTest::newRow("another version") << changed(8, 2);
        QTest::newRow("more tokens") << changed(12, 4);
        QTest::newRow("a huge number of tokens") << changed(15, char(0xff));
        QTest::newRow("no dimension") << changed(16, 0);
        QTest::newRow("a huge dimension") << changed(19, char(0xff));
        QTest::newRow("a huge vocabulary") << changed(23, char(0xff));
        QTest::newRow("a vocabulary with a line more") << changed(66, '\n');
        for (qsizetype at = 64; at < good.size(); at += 5)
            QTest::addRow("byte %d", int(at)) << changed(at, char(good[at] ^ 0x10));
    }
    void refusesDamage()
    {
        QFETCH(QByteArray, file);
        const auto model = StaticModel::read(file);
        QVERIFY(!model.ok());
        QCOMPARE(model.error().code, ErrorCode::Corrupt);
    }
    void theBuiltinModelIsWhole()
    {
        QCOMPARE(m_model->tokens().size(), 30522);
        QCOMPARE(m_model->dimension(), 256);
        QCOMPARE(m_model->tokens().unknown(), 100);
        QVERIFY(m_model->tellingLength() > 0);
    }

    void unitLengthAndPure_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("white space") << u" \n"_s;
        QTest::newRow("a sentence") << u"Varroa mites are counted in August."_s;
        QTest::newRow("common words") << u"the of and"_s;
        QTest::newRow("marks") << u"..."_s;
        QTest::newRow("Japanese") << u"\u65e5\u672c\u8a9e\u3067\u3059"_s;
        QTest::newRow("Russian") << u"\u041f\u0440\u0438\u0432\u0435\u0442"_s;
        QTest::newRow("emoji") << u"\U0001F9A9"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD83D));
        QTest::newRow("long") << u"words and more words "_s.repeated(5000);
    }
    void unitLengthAndPure()
    {
        QFETCH(QString, text);
        const Vector v = vector(text);
        QCOMPARE(v.size(), m_model->dimension());
        QVERIFY(std::abs(dot(v, v) - 1.0) < 1e-5);
        QCOMPARE(vector(text), v);
    }
    void meaningIsNear_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("near");
        QTest::addColumn<QString>("far");
        QTest::newRow("another word") << u"physician"_s << u"The doctor saw a patient."_s << u"The train left late."_s;
        QTest::newRow("a kind of") << u"dog"_s << u"A puppy barks."_s << u"Interest rates rise."_s;
        QTest::newRow("another form") << u"counting mites"_s << u"Mites are counted."_s << u"Ships are painted."_s;
        QTest::newRow("accents") << u"caf\u00e9"_s << u"cafe"_s << u"engine"_s;
        QTest::newRow("Chinese") << u"\u4e1c\u4eac\u5927\u5b66"_s << u"\u4ed6\u5728\u4e1c\u4eac\u8bfb\u5927\u5b66"_s
                                 << u"\u6c34\u679c\u5f88\u597d\u5403"_s;
        QTest::newRow("Russian") << u"\u0431\u0438\u0431\u043b\u0438\u043e\u0442\u0435\u043a\u0430"_s
                                 << u"\u0431\u0438\u0431\u043b\u0438\u043e\u0442\u0435\u043a\u0438"_s
                                 << u"\u0442\u0435\u043c\u043f\u0435\u0440\u0430\u0442\u0443\u0440\u0430"_s;
        QTest::newRow("Korean") << u"\ud55c\uad6d\uc5b4"_s << u"\ud55c\uad6d\uc5b4\ub97c"_s << u"\uc0ac\ub791"_s;
    }
    void meaningIsNear()
    {
        QFETCH(QString, query);
        QFETCH(QString, near);
        QFETCH(QString, far);
        QVERIFY2(likeness(query, near) > likeness(query, far) + 0.1,
                 qPrintable(u"%1 %2"_s.arg(likeness(query, near)).arg(likeness(query, far))));
    }
    // A text is what its words are: neither their order nor how often all of it is said matters.
    void wordsAddUp()
    {
        QVERIFY(likeness(u"bees and ships"_s, u"ships and bees"_s) > 0.99999);
        QVERIFY(likeness(u"bees ships"_s, u"bees ships bees ships"_s) > 0.99999);
    }

    void grams()
    {
        std::vector<float> a(256, 0.0F);
        std::vector<float> b(256, 0.0F);
        addHashed(u"abc", 2.0F, a.data(), 256);
        addHashed(u"abd", 2.0F, b.data(), 256);
        double aa = 0;
        double ab = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            aa += double(a[i]) * double(a[i]);
            ab += double(a[i]) * double(b[i]);
        }
        QVERIFY(std::abs(aa - 4.0) < 1e-4);
        QVERIFY(std::abs(ab) < 1.0);
        std::vector<float> odd(70, 0.0F);
        addHashed(u"abc", 1.0F, odd.data(), 67);
        QVERIFY(odd[66] != 0.0F && odd[67] == 0.0F);
    }
    void scripts_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("unspaced");
        QTest::addColumn<bool>("foreign");
        QTest::newRow("English") << u"word"_s << false << false;
        QTest::newRow("German") << u"stra\u00dfe"_s << false << false;
        QTest::newRow("a number") << u"1987"_s << false << false;
        QTest::newRow("a sign") << u"\u20ac"_s << false << false;
        QTest::newRow("Greek") << u"\u03b1"_s << false << true;
        QTest::newRow("Cyrillic") << u"\u043c\u0438\u0440"_s << false << true;
        QTest::newRow("Hangul") << u"\u1112\u1161\u11ab"_s << false << true;
        QTest::newRow("Han") << u"\u6211"_s << true << true;
        QTest::newRow("Han beyond the plane") << u"\U00020000"_s << true << true;
        QTest::newRow("kana") << u"\u3067\u3059"_s << true << true;
        QTest::newRow("nothing") << QString() << false << false;
    }
    void scripts()
    {
        QFETCH(QString, word);
        QFETCH(bool, unspaced);
        QFETCH(bool, foreign);
        QCOMPARE(isUnspaced(word), unspaced);
        QCOMPARE(isForeign(word), foreign);
    }

    void embedderKeepsOrderAndStops()
    {
        QThreadPool pool;
        StaticEmbedder embedder(m_model, pool, pool);
        const auto vectors = await(embedder.embed({u"bees"_s, u"ships"_s}, TextKind::Passage, {}));
        QCOMPARE(vectors->size(), 2);
        QCOMPARE(vectors->at(0), vector(u"bees"_s));
        QCOMPARE(vectors->at(1), vector(u"ships"_s));
        QCOMPARE(await(embedder.embed({}, TextKind::Query, {}))->size(), 0);
        QVERIFY(embedder.modelId().startsWith("builtin/"_L1));
        QVERIFY(embedder.modelId().contains(QString::number(m_model->dimension())));
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(embedder.embed({u"x"_s}, TextKind::Query, call)).error().code, ErrorCode::Cancelled);
    }
    void outlivedByItsWork()
    {
        QThreadPool pool;
        Future<QList<Vector>> vectors;
        {
            StaticEmbedder embedder(StaticModel::builtin(), pool, pool);
            vectors = embedder.embed(QStringList(200, u"bees and ships"_s), TextKind::Passage, {});
        }
        QCOMPARE(await(vectors)->size(), 200);
    }
};

QTEST_GUILESS_MAIN(TestStaticEmbedder)
#include "tst_staticembedder.moc"
