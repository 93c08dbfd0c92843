#include "core/ask/standalone.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestStandalone : public QObject
{
    Q_OBJECT

    static QList<Turn> turns(const QStringList& questions)
    {
        QList<Turn> list;
        for (const QString& question : questions)
            list.append({{}, {}, {}, question, u"so"_s, {}});
        return list;
    }

private Q_SLOTS:
    void elliptic_data()
    {
        QTest::addColumn<bool>("elliptic");
        const QStringList leaning{
            u"And in 2023?"_s,
            u"and the second quarter?"_s,
            u"Why?"_s,
            u"Why not?"_s,
            u"How many?"_s,
            u"Since when?"_s,
            u"Where?"_s,
            u"By whom?"_s,
            u"What about Germany?"_s,
            u"How about the second one?"_s,
            u"But is that allowed?"_s,
            u"Or less?"_s,
            u"Who signed it?"_s,
            u"What does it weigh?"_s,
            u"When did they leave?"_s,
            u"What is their address?"_s,
            u"How old is he?"_s,
            u"Can you tell me more about this?"_s,
            u"What happened there?"_s,
            u"Which ones?"_s,
            u"In Berlin?"_s,
            u"Warranty?"_s,
            u"2023?"_s,
            u"what's that?"_s,
            u"Und 2023?"_s,
            u"Und in Berlin?"_s,
            u"Warum?"_s,
            u"Wieso nicht?"_s,
            u"Was ist mit der Kaution?"_s,
            u"Wie sieht es in Österreich aus?"_s,
            u"Wer hat ihn unterschrieben?"_s,
            u"Was kostet das?"_s,
            u"Wie alt ist sie?"_s,
            u"Gilt dies auch im Winter?"_s,
            u"Wo steht das?"_s,
            u"Wie viele?"_s,
            u"Seit wann?"_s,
            u"Aber ist das erlaubt?"_s,
            u"为什么？"_s,
            u"那2023年呢？"_s,
            u"多少？"_s,
            u"它多少钱？"_s,
            u"还有呢"_s,
            u"德国呢？"_s,
            u"他们什么时候离开？"_s,
            u"那么第二季度的收入"_s,
        };
        const QStringList standing{
            u"What was the revenue of Meridian in 2022?"_s,
            u"Why do bees swarm?"_s,
            u"What is varroa?"_s,
            u"How many employees does Meridian have?"_s,
            u"Is there a warranty on the TS-9950 charger?"_s,
            u"Who signed the lease of the house in Mill Lane?"_s,
            u"notice period of the lease"_s,
            u"When does the harbour office open on Sundays?"_s,
            u"And when does the harbour office open on public holidays in winter?"_s,
            u"Does the lease for the house in Mill Lane say that pets are allowed in it?"_s,
            u"Wie hoch war der Umsatz von Meridian im Jahr 2022?"_s,
            u"Warum schwärmen Bienen?"_s,
            u"Gibt es eine Garantie auf das Ladegerät?"_s,
            u"Wann endet der Mietvertrag mit der Hausverwaltung?"_s,
            u"Kündigungsfrist Mietvertrag"_s,
            u"北京大学什么时候成立？"_s,
            u"2022年的收入是多少？"_s,
            u"蜜蜂住在哪里？"_s,
            QString(),
            u"???"_s,
        };
        for (const QString& question : leaning)
            QTest::newRow(qPrintable(u"leans: "_s + question)) << true;
        for (const QString& question : standing)
            QTest::newRow(qPrintable(u"stands: "_s + question)) << false;
    }
    void elliptic()
    {
        QFETCH(bool, elliptic);
        const QString question = QString::fromUtf8(QTest::currentDataTag()).section(u": "_s, 1);
        QCOMPARE(isElliptic(question), elliptic);
        // What stands by itself is asked as it is.
        if (!elliptic)
            QCOMPARE(sheaf::standalone(question, turns({u"How tall is the lighthouse of Oxna?"_s})), question);
    }
    void standalone_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("asked");
        QTest::newRow("another year") << QStringList{u"What was the revenue of Meridian in 2022?"_s}
                                      << u"And in 2023?"_s << u"And in 2023? revenue Meridian"_s;
        QTest::newRow("another quarter") << QStringList{u"What was the net income in Q3?"_s} << u"And Q4?"_s
                                         << u"And Q4? net income"_s;
        QTest::newRow("a number of another kind stays")
            << QStringList{u"What does the TS-9950 cost?"_s} << u"And in 2023?"_s << u"And in 2023? TS-9950 cost"_s;
        QTest::newRow("why") << QStringList{u"Does the lease forbid pets?"_s} << u"Why?"_s
                             << u"Why? lease forbid pets"_s;
        QTest::newRow("pronoun") << QStringList{u"Where is the \"Aurora\" moored?"_s} << u"Who owns it?"_s
                                 << u"Who owns it? Aurora moored"_s;
        QTest::newRow("what it names is not said twice")
            << QStringList{u"What is the deposit for the flat?"_s} << u"And the flat in Berlin?"_s
            << u"And the flat in Berlin? deposit"_s;
        QTest::newRow("two in a row") << QStringList{u"What was the revenue of Meridian in 2022?"_s, u"And in 2023?"_s}
                                      << u"And in 2024?"_s << u"And in 2024? revenue Meridian"_s;
        QTest::newRow("of the last question alone")
            << QStringList{u"What is varroa?"_s, u"How tall is the lighthouse?"_s} << u"Why?"_s
            << u"Why? tall lighthouse"_s;
        QTest::newRow("German") << QStringList{u"Wie hoch war der Umsatz von Meridian 2022?"_s} << u"Und 2023?"_s
                                << u"Und 2023? hoch Umsatz Meridian"_s;
        QTest::newRow("German pronoun") << QStringList{u"Wer hat den Mietvertrag verfasst?"_s}
                                        << u"Wer hat ihn unterschrieben?"_s
                                        << u"Wer hat ihn unterschrieben? Mietvertrag verfasst"_s;
        QTest::newRow("Chinese") << QStringList{u"2022年北京公司的收入是多少？"_s} << u"那2023年呢？"_s
                                 << u"那2023年呢？ 2022年北京公司 收入"_s;
        QTest::newRow("Chinese after English")
            << QStringList{u"Who founded Meridian?"_s} << u"为什么？"_s << u"为什么？ founded Meridian"_s;
        QTest::newRow("nothing before") << QStringList() << u"Why?"_s << u"Why?"_s;
        QTest::newRow("nothing telling before") << QStringList{u"Why?"_s} << u"And?"_s << u"And?"_s;
        QTest::newRow("stands by itself") << QStringList{u"What is varroa?"_s} << u"How tall is the lighthouse?"_s
                                          << u"How tall is the lighthouse?"_s;
    }
    void standalone()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, question);
        QFETCH(QString, asked);
        QCOMPARE(sheaf::standalone(question, turns(before)), asked);
    }
    void aLongConversationIsNotGoneThroughForEver()
    {
        QStringList questions;
        for (int i = 0; i < 2000; ++i)
            questions.append(u"And?"_s);
        questions.prepend(u"What is varroa?"_s);
        QCOMPARE(sheaf::standalone(u"Why?"_s, turns(questions)), u"Why?"_s);
        QCOMPARE(sheaf::standalone(u"Why?"_s, turns({QString(u"word "_s).repeated(50'000)})).size(), 9);
    }
};

QTEST_GUILESS_MAIN(TestStandalone)
#include "tst_standalone.moc"
