#include "app/cli/commands.h"
#include "app/doctor.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

// What is installed and reachable, what is wrong, and how to mend it. SomeFailed where something is wrong.
Future<ExitStatus> runDoctor(const CommandContext& context)
{
    const auto doctor = std::make_shared<Doctor>(context.app);
    return then(doctor->examine(context.stop), &context.app, [context, doctor](const QList<DoctorLine>& lines) {
        int wrong = 0;
        QJsonArray array;
        for (const DoctorLine& line : lines) {
            wrong += line.verdict == DoctorLine::Verdict::Wrong;
            array.append(toJson(line));
        }
        if (context.console.json())
            context.console.printJson(QJsonObject{{u"findings"_s, array}, {u"wrong"_s, wrong}});
        else
            context.console.printText(printable(asText(lines)).toUtf8());
        return wrong > 0 ? ExitStatus::SomeFailed : ExitStatus::Done;
    });
}

} // namespace sheaf
