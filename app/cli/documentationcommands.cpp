#include "app/cli/commands.h"
#include "app/completions.h"
#include "app/manual.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Future<ExitStatus> printed(const CommandContext& context, const QString& text, const QString& wanted)
{
    if (text.isEmpty())
        return failedFuture<ExitStatus>(
            Error::make(ErrorCode::InvalidInput,
                        u"%1 takes %2, not “%3”."_s.arg(context.line.command, wanted, context.line.arguments.first())));
    context.console.printText(text.toUtf8());
    return readyFuture<ExitStatus>(ExitStatus::Done);
}

} // namespace

Future<ExitStatus> runCompletions(const CommandContext& context)
{
    return printed(context, completionScript(context.line.arguments.first()), u"bash, zsh or fish"_s);
}

Future<ExitStatus> runManual(const CommandContext& context)
{
    return printed(context, manualPage(context.line.arguments.value(0, u"sheaf-cli"_s)), u"sheaf or sheaf-cli"_s);
}

} // namespace sheaf
