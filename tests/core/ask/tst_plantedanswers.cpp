#include "core/ask/answercheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

using Verdict = Citation::Verdict;

// Answers that were planted: sentences of passages of our own as they stand, with other signs, reworded, altered and
// invented (tests/data/citations). What each is, the file says.
class TestPlantedAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void alteredAndInventedAreNeverSupported_data() { rows("notfound"_L1); }
    void alteredAndInventedAreNeverSupported();
    void wordsThatStandThereAreFound_data() { rows("verified"_L1); }
    void wordsThatStandThereAreFound();
    void rewordedIsMostlySupported();
    void rowsOfALongPassageAreNotMixed();

private:
    static QList<QJsonObject> lines(const QString& name);
    void rows(QLatin1StringView expect);
    QList<Source> sourcesOf(const QJsonObject& planted, int* right) const;
    AnswerCheck check(const QJsonObject& planted, int* right) const;

    QHash<QString, QJsonObject> m_passages;
    QList<QJsonObject> m_answers;
};

QList<QJsonObject> TestPlantedAnswers::lines(const QString& name)
{
    QFile file(QStringLiteral(SHEAF_TEST_DATA_DIR) + u"/citations/"_s + name);
    QList<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly))
        return objects;
    while (!file.atEnd())
        objects.append(QJsonDocument::fromJson(file.readLine()).object());
    return objects;
}

void TestPlantedAnswers::initTestCase()
{
    for (const QJsonObject& passage : lines(u"passages.jsonl"_s))
        m_passages.insert(passage["id"_L1].toString(), passage);
    m_answers = lines(u"answers.jsonl"_s);
    QVERIFY(m_answers.size() >= 300);
}

void TestPlantedAnswers::rows(QLatin1StringView expect)
{
    QTest::addColumn<QJsonObject>("planted");
    for (const QJsonObject& planted : std::as_const(m_answers)) {
        if (planted["expect"_L1].toString() == expect)
            QTest::newRow(qPrintable(planted["id"_L1].toString())) << planted;
    }
}

QList<Source> TestPlantedAnswers::sourcesOf(const QJsonObject& planted, int* right) const
{
    QList<Source> sources;
    for (const QJsonValue& id : planted["sources"_L1].toArray()) {
        const QJsonObject passage = m_passages[id.toString()];
        Source source;
        source.number = int(sources.size()) + 1;
        source.chunk.page = passage["page"_L1].toInt();
        source.chunk.title = passage["title"_L1].toString();
        source.chunk.text = passage["text"_L1].toString();
        if (id == planted["right"_L1])
            *right = source.number;
        sources.append(source);
    }
    return sources;
}

AnswerCheck TestPlantedAnswers::check(const QJsonObject& planted, int* right) const
{
    const QList<Source> sources = sourcesOf(planted, right);
    return AnswerChecker(u"What does it say?"_s, sources)
        .finish(planted["answer"_L1].toString() + u" [%1]"_s.arg(*right));
}

void TestPlantedAnswers::alteredAndInventedAreNeverSupported()
{
    QFETCH(QJsonObject, planted);
    int right = 0;
    const AnswerCheck checked = check(planted, &right);
    QVERIFY(!checked.citations.isEmpty());
    for (const Citation& citation : checked.citations)
        QVERIFY2(citation.verdict == Verdict::NotFound,
                 qPrintable(planted["answer"_L1].toString() + u" <- "_s + citation.quote));
    for (const CheckedSentence& sentence : checked.sentences) {
        QVERIFY(sentence.claims);
        QVERIFY2(sentence.support == Verdict::NotFound, qPrintable(planted["answer"_L1].toString()));
    }
    QVERIFY(checked.quality.groundedness == 0);
    QVERIFY(checked.quality.score < 0.5);
}

void TestPlantedAnswers::wordsThatStandThereAreFound()
{
    QFETCH(QJsonObject, planted);
    int right = 0;
    const AnswerCheck checked = check(planted, &right);
    const QString text = m_passages[planted["right"_L1].toString()]["text"_L1].toString();
    QVERIFY(!checked.sentences.isEmpty());
    for (const CheckedSentence& sentence : checked.sentences) {
        QVERIFY2(sentence.support == Verdict::Verified, qPrintable(planted["answer"_L1].toString()));
        QCOMPARE(sentence.source, right); // and so the right page
    }
    QCOMPARE(checked.citations.size(), 1);
    QCOMPARE(checked.citations[0].verdict, Verdict::Verified);
    QCOMPARE(text.mid(checked.citations[0].quoteBegin, checked.citations[0].quote.size()), checked.citations[0].quote);
    QCOMPARE(checked.quality.groundedness, 1.0);
    QCOMPARE(checked.quality.citationPrecision, 1.0);
}

void TestPlantedAnswers::rewordedIsMostlySupported()
{
    int asked = 0;
    int supported = 0;
    for (const QJsonObject& planted : std::as_const(m_answers)) {
        if (planted["expect"_L1] != "supported"_L1)
            continue;
        int right = 0;
        const AnswerCheck checked = check(planted, &right);
        ++asked;
        const bool holds = std::all_of(checked.citations.begin(), checked.citations.end(),
                                       [](const Citation& c) { return c.verdict != Verdict::NotFound; });
        supported += holds ? 1 : 0;
        if (!holds)
            qInfo().noquote() << "not recognised:" << planted["answer"_L1].toString();
    }
    qInfo("%d of %d reworded sentences are recognised", supported, asked);
    QVERIFY(asked >= 30);
    QVERIFY(supported * 10 >= asked * 8);
}

// Numbers of two rows of a long passage do not make one sentence.
void TestPlantedAnswers::rowsOfALongPassageAreNotMixed()
{
    QString long_;
    for (int i = 0; i < 3000; ++i)
        long_ += u"Word%1 stands beside the other words of row %1, and so it goes on. "_s.arg(i);
    Source source;
    source.number = 1;
    source.chunk.text = long_;
    AnswerChecker checker(u"What stands there?"_s, {source});
    const AnswerCheck checked =
        checker.finish(u"Word7 stands beside the other words of row 9, and so it goes on. [1]"_s);
    QCOMPARE(checked.citations.size(), 1);
    QCOMPARE(checked.citations[0].verdict, Verdict::NotFound);
}

QTEST_GUILESS_MAIN(TestPlantedAnswers)
#include "tst_plantedanswers.moc"
