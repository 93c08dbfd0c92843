#pragma once

#include <QString>
#include <functional>

namespace sheaf {

// One thing the command palette can do.
struct PaletteEntry
{
    enum class Kind { Page, Action, Question, Setting, Document };
    Kind kind = Kind::Action;
    QString key;    // names it across runs of the program
    QString text;   // what it is called
    QString detail; // where it belongs: its menu, a document's title; may be empty
    QString hint;   // its shortcut, or what sort of thing it is
    std::function<void()> run;
};

} // namespace sheaf
