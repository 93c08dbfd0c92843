#include "core/base/json.h"
#include "core/extract/fieldschema.h"
#include "core/extract/presetstore.h"
#include "support/extractlibrary.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestFieldSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALine()
    {
        const auto schema = schemaFromLine(u"invoice number, total:money!, paid: yes/no ,kind:one of(bill | offer)"_s);
        QVERIFY(schema.ok());
        QCOMPARE(schema->fields.size(), 4);
        QCOMPARE(schema->fields[0], (Field{u"invoice number"_s}));
        QCOMPARE(schema->fields[1], (Field{u"total"_s, FieldType::Money, {}, true}));
        QCOMPARE(schema->fields[2].type, FieldType::YesNo);
        QCOMPARE(schema->fields[3].choices, (QStringList{u"bill"_s, u"offer"_s}));
    }
    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u""_s << u"name"_s;
        QTest::newRow("no name") << u"a,,b"_s << u"name"_s;
        QTest::newRow("twice") << u"date,Date"_s << u"twice"_s;
        QTest::newRow("no such type") << u"a:colour"_s << u"colour"_s;
        QTest::newRow("one choice") << u"a:one of(x)"_s << u"two"_s;
        QTest::newRow("equal choices") << u"a:one of(x|x)"_s << u"different"_s;
        QTest::newRow("choices of a text") << u"a:text(x|y)"_s << u"one of"_s;
        QTest::newRow("a formula") << u"=1+1"_s << u"letters"_s;
        QTest::newRow("too many") << QStringList(65, u"a"_s).join(u',') << u"64"_s;
    }
    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto schema = schemaFromLine(line);
        QVERIFY(!schema.ok());
        QCOMPARE(schema.error().code, ErrorCode::InvalidInput);
        QVERIFY2(schema.error().message.contains(says), qPrintable(schema.error().message));
    }
    void jsonThereAndBack()
    {
        auto schema = schemaFromLine(u"a:number,b:list!,c:one of(x|y),d:date"_s);
        schema->name = u"Bills"_s;
        schema->fields[0].description = u"how many"_s;
        const auto back = schemaFromJson(indentedJson(toJson(*schema)), u"x.json"_s);
        QVERIFY(back.ok());
        QCOMPARE(*back, *schema);
    }
    void badJsonIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("fields: a");
        QTest::newRow("no fields") << json("{'name': 'x'}");
        QTest::newRow("no objects") << json("{'fields': ['a']}");
        QTest::newRow("no name") << json("{'fields': [{'type': 'text'}]}");
        QTest::newRow("no type") << json("{'fields': [{'name': 'a', 'type': 'colour'}]}");
    }
    void badJsonIsNamed()
    {
        QFETCH(QByteArray, text);
        const auto schema = schemaFromJson(text, u"x.json"_s);
        QCOMPARE(schema.error().code, ErrorCode::InvalidInput);
        QVERIFY(schema.error().message.contains(u"x.json"_s));
    }
    void theAnswerIsStrict()
    {
        const QJsonObject schema = answerSchema(schemaFromLine(u"a,b:list,c:yes/no"_s)->fields);
        QCOMPARE(schema["required"_L1].toArray().size(), 3);
        QCOMPARE(schema["additionalProperties"_L1], QJsonValue(false));
        const QJsonObject properties = schema["properties"_L1].toObject();
        QVERIFY(properties["b"_L1]["properties"_L1]["values"_L1].isObject());
        QCOMPARE(properties["c"_L1]["properties"_L1]["value"_L1]["enum"_L1].toArray().size(), 3);
    }
    void theHashIsOfWhatIsRead()
    {
        const auto one = *schemaFromLine(u"a,b:date"_s);
        auto other = *schemaFromLine(u"a,b:date!"_s);
        other.name = u"mine"_s;
        QCOMPARE(schemaHash(one), schemaHash(other));
        other.fields[0].description = u"something else"_s;
        QVERIFY(schemaHash(one) != schemaHash(other));
    }

    void presetsAreKept()
    {
        ExtractLibrary library;
        const auto work = [&](auto&& fn) { return await(library.database->write(CallContext{}, fn)); };
        auto schema = *schemaFromLine(u"a,b:date"_s);
        QVERIFY(!work([=](Connection& c) { return PresetStore(c).save(schema); }).ok()); // without a name
        schema.name = u" Bills "_s;
        QVERIFY(work([=](Connection& c) { return PresetStore(c).save(schema); }).ok());
        schema.name = u"BILLS"_s;
        schema.fields.removeLast();
        QVERIFY(work([=](Connection& c) { return PresetStore(c).save(schema); }).ok());
        const auto all = work([](Connection& c) { return PresetStore(c).all(); });
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first(), schema);
        QCOMPARE(*work([](Connection& c) { return PresetStore(c).named(u"bills"_s); }), schema);
        QVERIFY(work([](Connection& c) { return PresetStore(c).remove(u"Bills"_s); }).ok());
        QCOMPARE(work([](Connection& c) { return PresetStore(c).named(u"bills"_s); }).error().code,
                 ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFieldSchema)
#include "tst_fieldschema.moc"
