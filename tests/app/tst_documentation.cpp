#include "app/cli/commands.h"
#include "app/completions.h"
#include "app/helptext.h"
#include "app/manual.h"
#include "core/documents/fileformat.h"
#include "core/documents/textkind.h"

#include <QDir>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList commandNames()
{
    QStringList names;
    for (const HelpSection& section : readHelp(cliHelp())) {
        for (const HelpEntry& entry : section.entries) {
            if (section.title == "Commands"_L1)
                names.append(entry.specification.section(u' ', 0, 0));
        }
    }
    names.removeDuplicates();
    return names;
}

// What the program says to an option with a value that no option takes.
QString answerTo(const QString& option, const QString& value)
{
    const auto line = parseOptions({option, value}, Settings());
    return line.ok() ? QString() : line.error().message;
}

} // namespace

class TestDocumentation : public QObject
{
    Q_OBJECT

    // Standard error of a program that reads `text` from a file; starts with "missing" where there is no such program.
    QString complaintOf(const QString& program, const QStringList& arguments, const QString& text)
    {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"missing"_s;
        QFile file(m_folder.filePath(u"text"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return u"unwritten"_s;
        file.close();
        QProcess process;
        process.start(program, arguments + QStringList{file.fileName()});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardError());
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void helpIsTakenApart()
    {
        const QString help =
            u"Usage: x\nWhat x is.\n\nThings\n  a ONE      first\n             goes on\n  b | c\n"
            "  -k N  --long M   both\n\nMore\n  With a word before.\n  --on       an option\n\nEnd: over.\n"_s;
        const auto sections = readHelp(help);
        QCOMPARE(sections.size(), 3);
        QCOMPARE(sections[0].paragraphs, QStringList{u"Usage: x What x is."_s});
        QCOMPARE(sections[1].title, u"Things"_s);
        QCOMPARE(sections[1].entries.size(), 3);
        QCOMPARE(sections[1].entries[0].specification, u"a ONE"_s);
        QCOMPARE(sections[1].entries[0].text, u"first goes on"_s);
        QCOMPARE(sections[1].entries[1].specification, u"b | c"_s);
        QCOMPARE(sections[1].entries[1].text, QString());
        QCOMPARE(sections[1].entries[2].specification, u"-k N --long M"_s);
        QCOMPARE(sections[1].entries[2].text, u"both"_s);
        QCOMPARE(sections[2].paragraphs, (QStringList{u"With a word before."_s, u"End: over."_s}));
        QCOMPARE(optionsIn(help), (QStringList{u"-k"_s, u"--long"_s, u"--on"_s}));
    }
    void actionsStandInTheHelp()
    {
        const auto help = readHelp(cliHelp());
        QCOMPARE(actionsOf(u"watch"_s, help), (QStringList{u"list"_s, u"add"_s, u"remove"_s}));
        QCOMPARE(actionsOf(u"cache"_s, help), QStringList{u"clear"_s});
        QCOMPARE(actionsOf(u"index"_s, help), QStringList());
        QVERIFY(actionsOf(u"collections"_s, help).contains(u"rename"_s));
    }

    // The help is what the manual pages and the completions are made from, so that it has to be complete.
    void helpNamesEveryCommand()
    {
        const QString list = contentOf(QStringLiteral(SHEAF_SOURCE_DIR "/app/cli/commands.cpp"));
        static const QRegularExpression row(u"\\{u\"([a-z-]+)\"_s, run"_s);
        int found = 0;
        for (auto match = row.globalMatch(list); match.hasNext(); ++found) {
            const QString name = match.next().captured(1);
            QVERIFY2(commandNames().contains(name), qPrintable(name));
        }
        QVERIFY(found > 20);
        for (const QString& name : commandNames())
            QVERIFY2(commandNamed(name) != nullptr || name == "move"_L1 || name == "settings"_L1, qPrintable(name));
    }
    void helpNamesEveryOption()
    {
        QStringList options;
        const QDir app(QStringLiteral(SHEAF_SOURCE_DIR "/app"));
        for (const QString& file : app.entryList({u"*line.cpp"_s})) {
            static const QRegularExpression literal(u"\"(--[a-z][a-z-]*|-[a-z])\"_(?:L1|s)"_s);
            for (auto match = literal.globalMatch(contentOf(app.filePath(file))); match.hasNext();)
                options.append(match.next().captured(1));
        }
        options.removeDuplicates();
        QVERIFY(options.size() > 50);
        const QStringList named = optionsIn(cliHelp()) + optionsIn(windowHelp());
        for (const QString& option : options)
            QVERIFY2(named.contains(option) || option == "-h"_L1, qPrintable(option));
    }
    void helpNamesNothingElse()
    {
        for (const QString& option : optionsIn(cliHelp()) + optionsIn(windowHelp()))
            QVERIFY2(!takesValue(option) || !answerTo(option, u"\u0001"_s).startsWith("There is no option"_L1),
                     qPrintable(option));
    }
    void choicesAreThoseThatAreTaken()
    {
        int choices = 0;
        for (const QString& option : optionsIn(cliHelp() + windowHelp())) {
            const OptionValues values = valuesOf(option);
            if (values.kind != OptionValues::Kind::Anything)
                QVERIFY2(takesValue(option), qPrintable(option));
            if (values.kind != OptionValues::Kind::Choice)
                continue;
            ++choices;
            for (const QString& choice : values.choices)
                QCOMPARE(answerTo(option, choice), QString());
            // "takes a, b or c, not …" names all that there is.
            const QString refusal = answerTo(option, u"\u0001"_s).section(u" takes "_s, 1).section(u", not "_s, 0, 0);
            QCOMPARE(refusal.split(QRegularExpression(u",? or |, "_s)), values.choices);
        }
        QVERIFY(choices >= 5);
    }

    void scripts_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char* shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }
    void scripts()
    {
        QFETCH(QString, shell);
        const QString script = completionScript(shell);
        const QString dashes = shell == "fish"_L1 ? QString() : u"--"_s;
        for (const QString& name : commandNames())
            QVERIFY2(script.contains(name), qPrintable(name));
        for (const QString& option : optionsIn(cliHelp()) + optionsIn(windowHelp())) {
            if (option.startsWith("--"_L1))
                QVERIFY2(script.contains(dashes + option.mid(2)), qPrintable(option));
        }
        QVERIFY(script.contains(u"quick fanout research exhaustive"_s));
        const QString complaint = complaintOf(shell, {u"-n"_s}, script);
        if (complaint == "missing"_L1)
            QSKIP("The shell is not installed, so its parser was not asked.");
        QCOMPARE(complaint, QString());
    }
    void noScriptForOtherShells()
    {
        QVERIFY(completionScript(u"tcsh"_s).isEmpty());
        QVERIFY(manualPage(u"ls"_s).isEmpty());
    }

    void bashCompletes_data()
    {
        QTest::addColumn<QStringList>("words"); // the last one is being typed
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("commands") << QStringList{u"collec"_s} << QStringList{u"collections"_s};
        QTest::newRow("after an option") << QStringList{u"--data"_s, u"/x"_s, u"conv"_s}
                                         << QStringList{u"conversations"_s};
        QTest::newRow("actions") << QStringList{u"watch"_s, u""_s} << QStringList{u"list"_s, u"add"_s, u"remove"_s};
        QTest::newRow("values") << QStringList{u"ask"_s, u"--mode"_s, u"re"_s} << QStringList{u"research"_s};
        QTest::newRow("values behind =") << QStringList{u"ask"_s, u"--mode"_s, u"="_s, u"re"_s}
                                         << QStringList{u"research"_s};
        QTest::newRow("options") << QStringList{u"ask"_s, u"--embed-m"_s} << QStringList{u"--embed-model"_s};
        QTest::newRow("free text") << QStringList{u"ask"_s, u"--budget"_s, u""_s} << QStringList{};
    }
    void bashCompletes()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, offered);
        if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
            QSKIP("bash is not installed.");
        const QString script =
            completionScript(u"bash"_s) +
            u"COMP_WORDS=(sheaf-cli \"$@\"); COMP_CWORD=$#; _sheaf_cli; printf '%s\\n' \"${COMPREPLY[@]}\"\n"_s;
        QProcess process;
        process.start(u"bash"_s, QStringList{u"-c"_s, script, u"test"_s} + words);
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), offered);
    }

    void manualPages_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("command line") << u"sheaf-cli"_s;
        QTest::newRow("window") << u"sheaf"_s;
    }
    void manualPages()
    {
        QFETCH(QString, program);
        const QString page = manualPage(program);
        for (const auto& section :
             {u"NAME"_s, u"SYNOPSIS"_s, u"DESCRIPTION"_s, u"OPTIONS"_s, u"ENVIRONMENT"_s, u"FILES"_s})
            QVERIFY2(page.contains(u"\n.SH "_s + section + u'\n'), qPrintable(section));
        QString plain = page;
        plain.replace(u"\\-"_s, u"-"_s);
        for (const QString& option : optionsIn(program == "sheaf"_L1 ? windowHelp() : cliHelp()))
            QVERIFY2(plain.contains(option), qPrintable(option));
        const QString complaint =
            complaintOf(u"groff"_s, {u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-z"_s, u"-K"_s, u"utf8"_s}, page);
        if (complaint == "missing"_L1)
            QSKIP("groff is not installed, so the page was not set.");
        QCOMPARE(complaint, QString());
    }

    // Everything that is read can be opened with Sheaf from a file manager.
    void desktopFileHasEveryType()
    {
        const QString desktop =
            contentOf(QStringLiteral(SHEAF_SOURCE_DIR "/resources/package/org.sheaf.Sheaf.desktop"));
        const QStringList declared = desktop.section(u"MimeType="_s, 1).section(u'\n', 0, 0).split(u';');
        const QMimeDatabase types;
        for (const QString& suffix : readableSuffixes()) {
            const QMimeType type = types.mimeTypeForFile(u"x."_s + suffix, QMimeDatabase::MatchExtension);
            // Source code is plain text, and its suffixes are also those of other things, such as .ts and .pm.
            if (type.isDefault() || codeSuffixes().contains(suffix))
                continue;
            const auto covers = [&type](const QString& name) { return !name.isEmpty() && type.inherits(name); };
            QVERIFY2(std::any_of(declared.cbegin(), declared.cend(), covers),
                     qPrintable(suffix + u": "_s + type.name()));
        }
    }
};

QTEST_GUILESS_MAIN(TestDocumentation)
#include "tst_documentation.moc"
