#include "app/completions.h"

#include "app/commandline.h"
#include "app/helptext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

enum class Takes { Words, Files, Folders };

struct CommandEntry
{
    QString name;
    QString text;
    QStringList actions;
    Takes takes = Takes::Words;
};

// What is completed behind a command, as the placeholders of its ways say.
Takes takenBy(const QString& command, const QList<HelpSection>& help)
{
    Takes takes = Takes::Words;
    for (const HelpSection& section : help) {
        for (const HelpEntry& entry : section.entries) {
            if (entry.specification.section(u' ', 0, 0) != command)
                continue;
            if (entry.specification.contains("PATH"_L1) || entry.specification.contains("FILE"_L1))
                return Takes::Files;
            if (entry.specification.contains("FOLDER"_L1))
                takes = Takes::Folders;
        }
    }
    return takes;
}

QList<CommandEntry> commandEntries(const QList<HelpSection>& help)
{
    QList<CommandEntry> all;
    for (const HelpSection& section : help) {
        if (section.title != "Commands"_L1)
            continue;
        for (const HelpEntry& entry : section.entries) {
            const QString name = entry.specification.section(u' ', 0, 0);
            const auto isIt = [&name](const CommandEntry& known) { return known.name == name; };
            if (std::none_of(all.cbegin(), all.cend(), isIt))
                all.append({name, entry.text, actionsOf(name, help), takenBy(name, help)});
        }
    }
    return all;
}

// What stands behind the option in the help: of the entry whose specification names it, else of none.
QString textOf(const QString& option, const QList<HelpSection>& help)
{
    for (const HelpSection& section : help) {
        for (const HelpEntry& entry : section.entries) {
            if (entry.specification.split(u' ').contains(option))
                return entry.text;
        }
    }
    return {};
}

QString single(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList named(const QStringList& options, OptionValues::Kind kind)
{
    QStringList all;
    for (const QString& option : options) {
        if (takesValue(option) && valuesOf(option).kind == kind)
            all.append(option);
    }
    return all;
}

// bash: one function for a program. Words of options that want a value are skipped when the command is looked for.
QString bashFunction(const QString& program, const QStringList& options, const QList<CommandEntry>& commands)
{
    QStringList withValue;
    for (const QString& option : options) {
        if (takesValue(option))
            withValue.append(option);
    }
    const QString function = u'_' + QString(program).replace(u'-', u'_');
    QString script = function +
                     u"()\n{\n"_s
                     "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= action= i\n"
                     "    [ \"$cur\" != = ] || cur=\n"
                     "    [ \"$prev\" != = ] || prev=${COMP_WORDS[COMP_CWORD-2]}\n"
                     "    case $prev in\n"_s;
    const auto files = u"mapfile -t COMPREPLY < <(compgen -%1 -- \"$cur\"); return"_s;
    const auto words = u"mapfile -t COMPREPLY < <(compgen -W \"%1\" -- \"$cur\"); return"_s;
    for (const QString& option : named(options, OptionValues::Kind::Choice))
        script += u"        %1) %2 ;;\n"_s.arg(option, words.arg(valuesOf(option).choices.join(u' ')));
    const QStringList folders = named(options, OptionValues::Kind::Folder);
    if (!folders.isEmpty())
        script += u"        %1) %2 ;;\n"_s.arg(folders.join(u'|'), files.arg(u'd'));
    const QStringList file = named(options, OptionValues::Kind::File);
    if (!file.isEmpty())
        script += u"        %1) %2 ;;\n"_s.arg(file.join(u'|'), files.arg(u'f'));
    const QStringList anything = named(options, OptionValues::Kind::Anything);
    if (!anything.isEmpty())
        script += u"        %1) return ;;\n"_s.arg(anything.join(u'|'));
    script += u"    esac\n"
              "    case $cur in\n"
              "        -*) "_s +
              words.arg(options.join(u' ')) + u" ;;\n    esac\n"_s;
    if (commands.isEmpty())
        return script + u"    "_s + files.arg(u'f') + u"\n}\ncomplete -o filenames -F "_s + function + u' ' + program +
               u"\n"_s;
    QStringList names;
    for (const CommandEntry& command : commands)
        names.append(command.name);
    script += u"    for ((i = 1; i < COMP_CWORD; i++)); do\n"
              "        case ${COMP_WORDS[i]} in\n"
              "            %1) ((i++)); [ \"${COMP_WORDS[i]}\" != = ] || ((i++)) ;;\n"
              "            -*) ;;\n"
              "            *) if [ -z \"$command\" ]; then command=${COMP_WORDS[i]}; else action=${COMP_WORDS[i]}; "
              "break; fi ;;\n"
              "        esac\n"
              "    done\n"
              "    case $command in\n"
              "        '') %2 ;;\n"_s.arg(withValue.join(u'|'), words.arg(names.join(u' ')));
    for (const CommandEntry& command : commands) {
        QString way;
        if (!command.actions.isEmpty())
            way += u"[ -n \"$action\" ] || { %1; }; "_s.arg(words.arg(command.actions.join(u' ')));
        if (command.takes != Takes::Words)
            way += files.arg(command.takes == Takes::Files ? u'f' : u'd');
        if (!way.isEmpty())
            script += u"        %1) %2 ;;\n"_s.arg(command.name, way.trimmed());
    }
    return script + u"    esac\n}\ncomplete -o filenames -F "_s + function + u' ' + program + u"\n"_s;
}

// zsh: brackets and colons have a meaning in the specifications of _arguments.
QString zshText(QString text)
{
    for (const QChar special : {u'\\', u'[', u']', u':'})
        text.replace(special, u"\\"_s + special);
    return text;
}

QString zshOption(const QString& option, const QList<HelpSection>& help)
{
    QString specification = u"*"_s + option;
    const bool value = takesValue(option);
    if (value && option.startsWith("--"_L1))
        specification += u'=';
    specification += u'[' + zshText(textOf(option, help)) + u']';
    if (!value)
        return single(specification);
    const OptionValues values = valuesOf(option);
    specification += u":value:"_s;
    if (values.kind == OptionValues::Kind::Choice)
        specification += u'(' + values.choices.join(u' ') + u')';
    else if (values.kind == OptionValues::Kind::File)
        specification += u"_files"_s;
    else if (values.kind == OptionValues::Kind::Folder)
        specification += u"_files -/"_s;
    return single(specification);
}

QString zshScript(const QStringList& options, const QStringList& windowOptions, const QList<CommandEntry>& commands,
                  const QList<HelpSection>& help, const QList<HelpSection>& windowHelp)
{
    QString script = u"#compdef sheaf-cli sheaf\n\n_sheaf_window()\n{\n    _arguments \\\n"_s;
    for (const QString& option : windowOptions)
        script += u"        "_s + zshOption(option, windowHelp) + u" \\\n"_s;
    script += u"        '*:file:_files'\n}\n\n_sheaf_cli()\n{\n    local curcontext=$curcontext state line\n"
              "    typeset -A opt_args\n    local -a commands\n    commands=(\n"_s;
    for (const CommandEntry& command : commands)
        script += u"        "_s + single(zshText(command.name) + u':' + command.text) + u'\n';
    script += u"    )\n    _arguments -C \\\n"_s;
    for (const QString& option : options)
        script += u"        "_s + zshOption(option, help) + u" \\\n"_s;
    script += u"        '1:command:->command' '*::argument:->argument'\n"
              "    case $state in\n"
              "        command) _describe -t commands command commands ;;\n"
              "        argument)\n"
              "            case $line[1] in\n"_s;
    for (const CommandEntry& command : commands) {
        QString way = command.takes == Takes::Files     ? u"_files"_s
                      : command.takes == Takes::Folders ? u"_files -/"_s
                                                        : u"_message words"_s;
        if (!command.actions.isEmpty())
            way = u"if (( CURRENT == 1 )); then compadd -- %1; else %2; fi"_s.arg(command.actions.join(u' '), way);
        script += u"                %1) %2 ;;\n"_s.arg(command.name, way);
    }
    return script + u"            esac ;;\n    esac\n}\n\n"
                    "case $service in\n    sheaf) _sheaf_window \"$@\" ;;\n    *) _sheaf_cli \"$@\" ;;\nesac\n"_s;
}

QString fishOption(const QString& program, const QString& option, const QList<HelpSection>& help)
{
    const bool isLong = option.startsWith("--"_L1);
    QString line = u"complete -c %1 %2 %3"_s.arg(program, isLong ? u"-l"_s : u"-s"_s, option.mid(isLong ? 2 : 1));
    if (takesValue(option)) {
        const OptionValues values = valuesOf(option);
        if (values.kind == OptionValues::Kind::Choice)
            line += u" -x -a "_s + single(values.choices.join(u' '));
        else if (values.kind == OptionValues::Kind::Folder)
            line += u" -x -a '(__fish_complete_directories)'"_s;
        else
            line += values.kind == OptionValues::Kind::File ? u" -r -F"_s : u" -x"_s;
    }
    const QString text = textOf(option, help);
    return line + (text.isEmpty() ? QString() : u" -d "_s + single(text)) + u'\n';
}

QString fishScript(const QStringList& options, const QList<CommandEntry>& commands, const QList<HelpSection>& help)
{
    QString script = u"complete -c sheaf-cli -f\n"_s;
    for (const CommandEntry& command : commands) {
        script +=
            u"complete -c sheaf-cli -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(command.name, single(command.text));
        const QString seen = u"complete -c sheaf-cli -n '__fish_seen_subcommand_from "_s + command.name;
        if (!command.actions.isEmpty())
            script += seen + u"; and not __fish_seen_subcommand_from %1' -a '%1'\n"_s.arg(command.actions.join(u' '));
        if (command.takes == Takes::Files)
            script += seen + u"' -F\n"_s;
        else if (command.takes == Takes::Folders)
            script += seen + u"' -a '(__fish_complete_directories)'\n"_s;
    }
    for (const QString& option : options)
        script += fishOption(u"sheaf-cli"_s, option, help);
    return script;
}

} // namespace

OptionValues valuesOf(const QString& option)
{
    using Kind = OptionValues::Kind;
    static const QHash<QString, OptionValues> known{
        {u"--data"_s, {Kind::Folder}},
        {u"--folder"_s, {Kind::Folder}},
        {u"--queries"_s, {Kind::File}},
        {u"--judgments"_s, {Kind::File}},
        {u"--schema"_s, {Kind::File}},
        {u"--trace"_s, {Kind::File}},
        {u"--mode"_s, {Kind::Choice, u"quick fanout research exhaustive"_s.split(u' ')}},
        {u"--embed-api"_s, {Kind::Choice, u"auto openai ollama"_s.split(u' ')}},
        {u"--chat-api"_s, {Kind::Choice, u"auto openai ollama anthropic"_s.split(u' ')}},
        {u"--workload"_s, {Kind::Choice, u"queries embed extract workflow"_s.split(u' ')}},
        {u"--ui-language"_s, {Kind::Choice, u"system en de zh_CN"_s.split(u' ')}},
        {u"--again"_s, {Kind::Choice, u"failed all"_s.split(u' ')}},
    };
    return known.value(option);
}

QString completionScript(const QString& shell)
{
    const auto help = readHelp(cliHelp());
    const auto ofWindow = readHelp(windowHelp());
    const QStringList options = optionsIn(cliHelp());
    const QStringList windowOptions = optionsIn(windowHelp());
    const auto commands = commandEntries(help);
    if (shell == "bash"_L1)
        return bashFunction(u"sheaf-cli"_s, options, commands) + u'\n' + bashFunction(u"sheaf"_s, windowOptions, {});
    if (shell == "zsh"_L1)
        return zshScript(options, windowOptions, commands, help, ofWindow);
    if (shell != "fish"_L1)
        return {};
    QString script = fishScript(options, commands, help);
    for (const QString& option : windowOptions)
        script += fishOption(u"sheaf"_s, option, ofWindow);
    return script;
}

} // namespace sheaf
