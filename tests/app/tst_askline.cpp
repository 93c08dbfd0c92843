#include "app/askline.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestAskLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switches_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("state"); // documents, tools, memory, check, web, files
        QTest::newRow("web") << u"--web"_s << u"111110"_s;
        QTest::newRow("files") << u"--files"_s << u"111101"_s;
        QTest::newRow("no documents") << u"--no-documents"_s << u"011100"_s;
        QTest::newRow("no tools") << u"--no-tools"_s << u"101100"_s;
        QTest::newRow("no memory") << u"--no-memory"_s << u"110100"_s;
        QTest::newRow("no check") << u"--no-check"_s << u"111000"_s;
        QTest::newRow("no web") << u"--no-web"_s << u"111100"_s;
        QTest::newRow("no files") << u"--no-files"_s << u"111100"_s;
    }
    void switches()
    {
        QFETCH(QString, word);
        QFETCH(QString, state);
        AskLine line;
        QVERIFY(setAskSwitch(line, word));
        const AskOptions o = askedWith(line, AskOptions());
        QString found;
        for (const bool on : {o.useDocuments, o.useTools, o.useMemory, o.checkAnswer, o.useWeb, o.useFiles})
            found += on ? u'1' : u'0';
        QCOMPARE(found, state);
        QVERIFY(!setAskSwitch(line, word + u"x"_s));
    }
    void whatIsNotTypedStays()
    {
        AskOptions settings;
        settings.useWeb = true;
        settings.useTools = false;
        settings.mode = AskMode::Quick;
        QVERIFY(askedWith({}, settings) == settings);
    }
    void options_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("good");
        for (const char* mode : {"quick", "fanout", "research", "exhaustive"})
            QTest::newRow(mode) << u"--mode"_s << QString::fromLatin1(mode) << true;
        QTest::newRow("mode") << u"--mode"_s << u"fast"_s << false;
        QTest::newRow("budget") << u"--budget"_s << u"20"_s << true;
        QTest::newRow("no budget") << u"--budget"_s << u"0"_s << false;
        QTest::newRow("budget in words") << u"--budget"_s << u"many"_s << false;
        QTest::newRow("conversation") << u"--conversation"_s << u"3"_s << true;
        QTest::newRow("no conversation") << u"--conversation"_s << u"-3"_s << false;
    }
    void options()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(bool, good);
        AskLine line;
        const auto set = setAskOption(line, option, value);
        QVERIFY(set.has_value());
        QCOMPARE(set->ok(), good);
        QVERIFY(good || set->error().message.contains(option));
        QVERIFY(!setAskOption(line, u"--other"_s, value));
    }
    void optionsArriveInTheQuestion()
    {
        AskLine line;
        QVERIFY(setAskOption(line, u"--mode"_s, u"exhaustive"_s)->ok());
        QVERIFY(setAskOption(line, u"--budget"_s, u"20"_s)->ok());
        QVERIFY(setAskOption(line, u"--conversation"_s, u"3"_s)->ok());
        const AskOptions o = askedWith(line, AskOptions());
        QCOMPARE(o.mode, AskMode::Exhaustive);
        QCOMPARE(o.maxCalls, 20);
        QCOMPARE(o.conversation, ConversationId{3});
    }
};

QTEST_APPLESS_MAIN(TestAskLine)
#include "tst_askline.moc"
