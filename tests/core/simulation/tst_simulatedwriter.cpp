#include "core/simulation/simulatedwriter.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

SimulatedCall asking(const QString& user, const QString& system = {})
{
    SimulatedCall call;
    call.task = SimulatedCall::Task::Chat;
    if (!system.isEmpty())
        call.messages.append({ChatMessage::Role::System, system});
    call.messages.append({ChatMessage::Role::User, user});
    return call;
}

const QString hives =
    u"<<k3 passage [1] from “Hives”, page 2>>\nMites are counted in October. The lid is blue.\n<<k3 end>>\n\n"
    "<<k3 passage [2] from “Lamps”>>\nThe lamp warden oils the hinge every 14 days.\n<<k3 end>>\n\n"_s;

} // namespace

class TestSimulatedWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prompts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("passages"); // "number:text"
        const auto row = [](const char* name, const QString& text, const QString& question,
                            const QStringList& passages) { QTest::newRow(name) << text << question << passages; };
        row("empty", u""_s, u""_s, {});
        row("only a question", u"When are mites counted?"_s, u"When are mites counted?"_s, {});
        row("our own form", hives + u"Question: When?"_s, u"When?"_s,
            {u"1:Mites are counted in October. The lid is blue."_s,
             u"2:The lamp warden oils the hinge every 14 days."_s});
        row("numbers alone", u"[1] First.\nMore.\n[2] Second.\nQuestion: What?"_s, u"What?"_s,
            {u"1:First.\nMore."_s, u"2:Second."_s});
        row("headings", u"Source [7]:\nText.\n\n# Document [8]\nOther.\n\nquestion: Who?"_s, u"Who?"_s,
            {u"7:Text."_s, u"8:Other."_s});
        row("the question outside", u"Who is it?\n\n"_s + hives.trimmed(), u"Who is it?"_s,
            {u"1:Mites are counted in October. The lid is blue."_s,
             u"2:The lamp warden oils the hinge every 14 days."_s});
        row("a text and a question", u"Mites are small. They bite.\n\nDo they bite?"_s, u"Do they bite?"_s,
            {u"0:Mites are small. They bite."_s});
        row("a number in a sentence", u"As [3] says, it is so.\n\nIs it?"_s, u"Is it?"_s,
            {u"0:As [3] says, it is so."_s});
    }
    void prompts()
    {
        QFETCH(QString, text);
        const ReadPrompt prompt = readPrompt(text);
        QTEST(prompt.question, "question");
        QStringList passages;
        for (const Passage& passage : prompt.passages)
            passages.append(u"%1:%2"_s.arg(passage.number).arg(passage.text));
        QTEST(passages, "passages");
    }
    void answersFromThePassages()
    {
        const SimulatedCall call = asking(hives + u"Question: When are mites counted?"_s, u"Cite as [2]."_s);
        const SimulatedReply reply = simulatedReply(call);
        QCOMPARE(reply.text(), u"Mites are counted in October. [1]"_s);
        QCOMPARE(reply.words.size(), 6);
        QVERIFY(reply.promptTokens > 20);
        QVERIFY(!reply.cut);
        QCOMPARE(simulatedReply(call).words, reply.words);
    }
    void saysWhereNothingFits()
    {
        QCOMPARE(simulatedReply(asking(hives + u"Question: Which zeppelin?"_s)).text(),
                 u"No sentence of the prompt answers that."_s);
        QCOMPARE(simulatedReply(asking(u"Hello"_s)).text(), u"No sentence of the prompt answers that."_s);
    }
    void stopsAtTheLimit()
    {
        SimulatedCall call = asking(hives + u"Question: When are mites counted?"_s);
        call.maxTokens = 2;
        const SimulatedReply reply = simulatedReply(call);
        QCOMPARE(reply.text(), u"Mites are"_s);
        QVERIFY(reply.cut);
        call.maxTokens = 6;
        QVERIFY(!simulatedReply(call).cut);
    }
    void writesQueries()
    {
        const auto reply =
            simulatedReply(asking(u"How often does the lamp warden oil the hinge?"_s,
                                  u"You write search queries. Write 3 different queries, one query in each line."_s));
        const QStringList lines = reply.text().split(u'\n');
        QVERIFY(lines.size() >= 1 && lines.size() <= 3);
        QVERIFY(lines.join(u' ').contains("hinge"_L1));
    }
    void wantsJson_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("json");
        QTest::newRow("told by the system") << u"Return only JSON."_s << u"When are mites counted?"_s << true;
        QTest::newRow("told in the question") << u""_s << u"When are mites counted? Answer as a JSON object."_s << true;
        QTest::newRow("about JSON") << u""_s << u"When are mites counted in JSON?"_s << false;
        QTest::newRow("nothing of it") << u"Be brief."_s << u"When are mites counted?"_s << false;
    }
    void wantsJson()
    {
        QFETCH(QString, system);
        QFETCH(QString, question);
        const QString text = simulatedReply(asking(hives + u"Question: "_s + question, system)).text();
        QTEST(QJsonDocument::fromJson(text.toUtf8()).isObject(), "json");
    }
    void fillsASchema()
    {
        const auto schema = QJsonDocument::fromJson(R"({"type":"object","properties":{
                "count_month":{"type":"string","description":"when mites are counted"},
                "oilingDays":{"type":"integer","description":"how often the hinge is oiled by the lamp warden"},
                "share":{"type":["number","null"]},
                "sure":{"type":"boolean"},
                "kind":{"enum":["a","b"]},
                "words":{"type":"array","items":{"type":"string"}},
                "numbers":{"type":"array","items":{"type":"integer"}},
                "inner":{"type":"object","properties":{"lid":{"type":"string"}}}}})")
                                .object();
        SimulatedCall call = asking(hives);
        call.schema = schema;
        const QJsonObject object = QJsonDocument::fromJson(simulatedReply(call).text().toUtf8()).object();
        QCOMPARE(object.keys(), schema["properties"_L1].toObject().keys());
        QCOMPARE(object["count_month"_L1].toString(), u"Mites are counted in October."_s);
        QCOMPARE(object["oilingDays"_L1], QJsonValue(14));
        QCOMPARE(object["share"_L1], QJsonValue(0));
        QCOMPARE(object["sure"_L1], QJsonValue(false));
        QCOMPARE(object["kind"_L1], QJsonValue(u"a"_s));
        QVERIFY(object["words"_L1].toArray().contains(u"mites"_s));
        QCOMPARE(object["numbers"_L1].toArray(), QJsonArray{0});
        QCOMPARE(object["inner"_L1]["lid"_L1].toString(), u"The lid is blue."_s);
    }
    void aSchemaWithoutEndEnds()
    {
        QJsonObject schema{{u"type"_s, u"object"_s}};
        for (int i = 0; i < 100; ++i)
            schema = {{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"in"_s, schema}}}};
        const QJsonObject object = simulatedObject(schema, readPrompt(hives));
        QVERIFY(object["in"_L1]["in"_L1]["in"_L1].isObject());
        QVERIFY(object["in"_L1]["in"_L1]["in"_L1]["in"_L1].isNull());
    }
};

QTEST_GUILESS_MAIN(TestSimulatedWriter)
#include "tst_simulatedwriter.moc"
