#include "app/manual.h"

#include "app/commandline.h"
#include "app/helptext.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A line of text as roff takes it: no request by accident, and hyphens that can be copied.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString heading(const QString& title)
{
    return u".SH "_s + title.toUpper() + u'\n';
}

QString paragraph(const QString& text)
{
    return u".PP\n"_s + roff(text) + u'\n';
}

QString entry(const QString& term, const QString& text)
{
    return u".TP\n\\fB"_s + roff(term) + u"\\fR\n"_s + (text.isEmpty() ? u"\\&"_s : roff(text)) + u'\n';
}

// What --help says below its title.
QString fromHelp(const QString& help)
{
    QString page;
    for (const HelpSection& section : readHelp(help)) {
        if (section.title.isEmpty() && section.entries.isEmpty())
            continue; // its usage line is the synopsis
        page += heading(section.title.isEmpty() ? u"Options"_s : section.title);
        for (const QString& text : section.paragraphs) {
            if (!text.startsWith("Usage:"_L1) && !text.startsWith("Exit status:"_L1))
                page += paragraph(text);
        }
        for (const HelpEntry& each : section.entries)
            page += entry(each.specification, each.text);
    }
    return page;
}

QString environment(bool window)
{
    QString page = heading(u"Environment"_s);
    page += entry(u"SHEAF_API_KEY"_s, u"The key of the chat and embedding endpoints; another scheme, host or port does "
                                      "not get it."_s);
    page += entry(u"SHEAF_QDRANT_KEY"_s, u"The key of the vector store."_s);
    page += entry(u"SHEAF_BRAVE_KEY, SHEAF_PERPLEXITY_KEY"_s, u"The keys of these web services."_s);
    page += entry(u"SHEAF_PASSWORD"_s, u"The password of encrypted documents that are taken in."_s);
    page += window ? entry(u"QT_QPA_PLATFORM, QT_SCALE_FACTOR"_s, u"As with every program made with Qt."_s) : QString();
    return page;
}

QString files()
{
    QString page = heading(u"Files"_s);
    page += entry(u"~/.config/sheaf/sheaf.ini"_s, u"The settings; no key is ever among them."_s);
    page += entry(u"~/.local/share/sheaf"_s, u"The library, unless the settings or --data name another folder."_s);
    return page;
}

QString commandLinePage()
{
    QString page = heading(u"Name"_s) + u"sheaf\\-cli \\- ask your documents, in parallel, from a terminal\n"_s;
    page += heading(u"Synopsis"_s) + u".B sheaf\\-cli\n[\\fIoptions\\fR] \\fICOMMAND\\fR [\\fIarguments\\fR]\n"_s;
    page += heading(u"Description"_s);
    page += paragraph(u"Takes documents into a library, finds passages in it by text and by meaning, answers questions "
                      "with citations, and extracts the same fields from every document. It is the same core as the "
                      "window, sheaf(1), over the same library. Results go to standard output, everything else to "
                      "standard error."_s);
    page += paragraph(u"Without an endpoint the built-in engine answers with sentences of the documents as they stand; "
                      "nothing leaves the machine unless an endpoint is named."_s);
    page += fromHelp(cliHelp());
    page += heading(u"Exit status"_s);
    page += entry(u"0"_s, u"Done."_s) + entry(u"1"_s, u"Done, with some items failed."_s);
    page += entry(u"2"_s, u"Bad usage; the message says which word."_s) + entry(u"3"_s, u"It could not run."_s);
    page += environment(false) + files();
    page += heading(u"Examples"_s);
    page += entry(u"sheaf-cli index ~/papers"_s, u"Takes a folder with all that is below it into the library."_s);
    page += entry(u"sheaf-cli ask \"When are mites counted?\""_s, u"Asks it."_s);
    page += entry(u"sheaf-cli search beetles --type pdf --after 2024-01-31 --json"_s, u"Passages, for a script."_s);
    page += entry(u"sheaf-cli extract --fields company,revenue:money,filed:date ~/reports --csv"_s,
                  u"A table of every report's values."_s);
    page += heading(u"See also"_s) + u".BR sheaf (1)\n"_s;
    return page;
}

QString windowPage()
{
    QString page = heading(u"Name"_s) + u"sheaf \\- ask your documents, in parallel\n"_s;
    page += heading(u"Synopsis"_s) + u".B sheaf\n[\\fIoptions\\fR] [\\fIFILE or FOLDER\\fR...]\n"_s;
    page += heading(u"Description"_s);
    page +=
        paragraph(u"A window on a library of documents. Drop files or folders onto it, ask questions, and get answers "
                  "with citations that open the page with the passage marked. Files and folders that are named are "
                  "taken into the library."_s);
    page += paragraph(u"It works without a model server: the built-in engine finds by full text and by meaning, and "
                      "answers with sentences of the documents as they stand. Endpoints are named in its settings."_s);
    page += fromHelp(windowHelp()) + environment(true) + files();
    page += heading(u"See also"_s) + u".BR sheaf\\-cli (1),\nwhich explains the options of engines\n"_s;
    return page;
}

} // namespace

QString manualPage(const QString& program)
{
    const bool commandLine = program == "sheaf-cli"_L1;
    if (!commandLine && program != "sheaf"_L1)
        return {};
    const QString head =
        u".TH %1 1 \"\" \"Sheaf %2\" \"User Commands\"\n"_s.arg(roff(program.toUpper()), QStringLiteral(SHEAF_VERSION));
    return head + (commandLine ? commandLinePage() : windowPage());
}

} // namespace sheaf
