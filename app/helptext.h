#pragma once

#include <QStringList>

namespace sheaf {

// What --help says, taken apart, so that the manual pages and what a shell completes are made from it and cannot say
// anything else. Its form: titles at the margin, "  SPECIFICATION  text" with two spaces or more between, further lines
// of a text indented deeper, paragraphs anywhere.
struct HelpEntry
{
    QString specification; // "watch add FOLDER", "--mode M"
    QString text;          // in one line; may be empty
};

struct HelpSection
{
    QString title; // empty: what stands before the first one
    QStringList paragraphs = {};
    QList<HelpEntry> entries = {};
};

QList<HelpSection> readHelp(const QString& help);

// Every option that is named anywhere in it, in order.
QStringList optionsIn(const QString& help);

// Whether the command line wants a value behind the option.
bool takesValue(const QString& option);

// The command's own words that may stand behind it, as in "watch add"; empty where there are none.
QStringList actionsOf(const QString& command, const QList<HelpSection>& help);

} // namespace sheaf
