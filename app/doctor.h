#pragma once

#include "core/base/doctorline.h"
#include "core/base/settings.h"
#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace sheaf {

class Application;

// Looks at this machine, the library and the endpoints of the settings, and says what is wrong and how to mend it.
// Nothing it does costs money or changes anything but a dummy entry in the keychain, which it removes again. Main
// thread.
class Doctor final : public QObject
{
    Q_OBJECT

public:
    explicit Doctor(Application& app, QObject* parent = nullptr);

    // Twenty seconds at most. Fails only when stopped.
    Future<QList<DoctorLine>> examine(std::stop_token stop);

private:
    Future<QList<DoctorLine>> installed(const CallContext& call);
    Future<QList<DoctorLine>> library(const CallContext& call);
    Future<QList<DoctorLine>> endpoints(const CallContext& call);
    Future<QList<DoctorLine>> reached(const QString& topic, const QUrl& url, const CallContext& call);
    Future<QList<DoctorLine>> localServers(const CallContext& call);
    Future<QList<DoctorLine>> keychain(const CallContext& call);

    Application& m_app;
};

// "ok", "note", "wrong".
QString verdictName(DoctorLine::Verdict verdict);
QJsonObject toJson(const DoctorLine& line);
// A line for each, as a person copies them.
QString asText(const QList<DoctorLine>& lines);

} // namespace sheaf
