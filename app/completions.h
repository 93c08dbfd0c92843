#pragma once

#include <QStringList>

namespace sheaf {

// What may stand behind an option, as far as it can be listed.
struct OptionValues
{
    enum class Kind { Anything, File, Folder, Choice };
    Kind kind = Kind::Anything;
    QStringList choices = {};
};

OptionValues valuesOf(const QString& option);

// A script that makes the shell complete commands, options and their values for sheaf-cli and sheaf. `shell` is bash,
// zsh or fish; empty for any other. Made from what --help says, see helptext.h.
QString completionScript(const QString& shell);

} // namespace sheaf
