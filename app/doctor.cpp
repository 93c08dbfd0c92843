#include "app/doctor.h"

#include "app/application.h"
#include "app/machinecheck.h"
#include "app/paths.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/run.h"
#include "core/concurrency/timeout.h"
#include "core/engines/endpointprobe.h"
#include "core/index/migrations.h"
#include "core/network/httptransport.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf {

namespace {

using Lines = QList<DoctorLine>;
using Verdict = DoctorLine::Verdict;

constexpr auto limitOfPart = 20s;
constexpr auto limitOfKeychain = 5s;
constexpr Milliseconds limitOfAnswer{5'000};

DoctorLine lineFor(const QString& topic, const EndpointReport& report, const QString& model)
{
    const QString where = originOf(report.base);
    if (report.error)
        return {Verdict::Wrong, topic, report.error->message, u"Look at its address, model and key in Settings."_s};
    if (!model.isEmpty() && !report.models.isEmpty() && !report.models.contains(model) &&
        !report.models.contains(model + ":latest"_L1))
        return {Verdict::Wrong, topic, u"%1 answers, but has no model “%2”."_s.arg(where, model),
                u"It has: %1."_s.arg(report.models.mid(0, 8).join(u", "_s))};
    return {
        Verdict::Ok,
        topic,
        u"%1 answers in %2 ms, %3 models."_s.arg(where).arg(toMs(report.latency), 0, 'f', 0).arg(report.models.size()),
        {}};
}

// Of the library as it is open, or as it can be opened to be read.
Result<Lines> libraryLines(Connection& connection)
{
    Lines lines;
    const auto number = [&connection](const QString& sql) -> Result<int> {
        const auto value = connection.value(sql);
        return value.ok() ? Result<int>(value->toInt()) : Result<int>(value.error());
    };
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version.ok())
        return version.error();
    const bool present = *version == schemaVersion();
    lines.append({present ? Verdict::Ok : Verdict::Note, u"Library"_s,
                  u"Schema %1 of %2."_s.arg(*version).arg(schemaVersion()),
                  present ? QString() : u"It is brought up to date when it is next opened for writing."_s});
    const auto quick = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!quick.ok())
        return quick.error();
    if (quick->toString() == "ok"_L1)
        lines.append({Verdict::Ok, u"Library check"_s, u"Its pages are sound."_s, {}});
    else
        lines.append({Verdict::Wrong, u"Library check"_s, u"It is damaged: %1."_s.arg(quick->toString().left(200)),
                      u"Put back a backup, or remove it and index again; sheaf-cli verify says more."_s});
    const auto failed = number(u"SELECT count(*) FROM documents WHERE state = 'failed'"_s);
    if (failed.ok() && *failed > 0)
        lines.append({Verdict::Note, u"Documents"_s, u"%1 could not be read."_s.arg(*failed),
                      u"sheaf-cli list says why; the Library offers to try again."_s});
    return lines;
}

} // namespace

Doctor::Doctor(Application& app, QObject* parent)
    : QObject(parent)
    , m_app(app)
{}

Future<Lines> Doctor::examine(std::stop_token stop)
{
    CallContext call;
    call.stop = std::move(stop);
    using Part = Future<Lines> (Doctor::*)(const CallContext&);
    const std::pair<QString, Part> parts[] = {{u"Machine"_s, &Doctor::installed},
                                              {u"Library"_s, &Doctor::library},
                                              {u"Endpoints"_s, &Doctor::endpoints},
                                              {u"Local servers"_s, &Doctor::localServers},
                                              {u"Keychain"_s, &Doctor::keychain}};
    QList<Future<Lines>> found;
    for (const auto& [topic, part] : parts) {
        const auto looked = withTimeout(*m_app.clock(), limitOfPart, call, this, u"It took too long to find out."_s,
                                        [this, part = part](const CallContext& own) { return (this->*part)(own); });
        // What cannot be looked at is a finding.
        found.append(then(looked, this, [topic = topic](const Result<Lines>& lines) -> Result<Lines> {
            if (lines.ok() || lines.error().code == ErrorCode::Cancelled)
                return lines;
            return Lines{{Verdict::Wrong, topic, lines.error().message, u"sheaf-cli verify may say more."_s}};
        }));
    }
    return then(all(found, this), this, [](const QList<Result<Lines>>& all) -> Result<Lines> {
        Lines lines;
        for (const Result<Lines>& part : all) {
            if (!part.ok())
                return part.error();
            lines += *part;
        }
        return lines;
    });
}

Future<Lines> Doctor::installed(const CallContext& call)
{
    return run(
        &m_app.searchPool(), call, [reader = extractProgram(), pdf = popplerProgram(), settings = settingsFile()] {
            return checkMachine(reader, pdf) + checkSettingsFile(settings) + Lines{checkDate(QDate::currentDate())};
        });
}

Future<Lines> Doctor::library(const CallContext& call)
{
    const QString folder = m_app.options().dataFolder;
    const bool open = m_app.options().stays; // a window has it open; nobody has looked at it otherwise
    const auto about = run(&m_app.searchPool(), call, [folder, open] {
        LibraryFolder library(folder);
        const bool there = library.prepareForReading().ok();
        return checkLibraryFolder(folder, open || !there || !library.prepareForWriting().ok());
    });
    if (!open && !QFileInfo::exists(LibraryFolder(folder).databaseFile()))
        return about;
    return then(about, this, [this, call, open](const Lines& lines) {
        const auto opened = open ? readyFuture<void>({}) : m_app.database().open();
        const auto inside = then(opened, this, [this, call] { return m_app.database().read(call, libraryLines); });
        return then(inside, this, [lines](const Lines& more) { return lines + more; });
    });
}

Future<Lines> Doctor::endpoints(const CallContext& call)
{
    const Settings& settings = m_app.settings();
    const std::pair<QString, EndpointSettings> models[] = {{u"Embedding endpoint"_s, settings.embedding},
                                                           {u"Chat endpoint"_s, settings.chat},
                                                           {u"Spare chat endpoint"_s, settings.spareChat}};
    QList<Future<Lines>> found;
    for (const auto& [topic, chosen] : models) {
        if (chosen.isBuiltin())
            continue;
        const auto probe = std::make_shared<EndpointProbe>(m_app.engineFactory().probeRuntime(settings));
        Endpoint endpoint;
        endpoint.base = chosen.url;
        endpoint.key = m_app.keyFor(chosen);
        endpoint.api = chosen.api;
        found.append(then(probe->probe(endpoint, call), this,
                          [probe, topic = topic, model = chosen.model](const EndpointReport& report) {
                              return Lines{lineFor(topic, report, model)};
                          }));
    }
    // Whether there is a list of models says nothing about putting passages into order.
    const std::tuple<QString, bool, QUrl> services[] = {
        {u"Re-ranking endpoint"_s, !settings.rerank.isBuiltin(), settings.rerank.url},
        {u"Qdrant"_s, !settings.vectorStore.isEmpty(), settings.vectorStore},
        {u"SearXNG"_s, settings.searxng, settings.searxngUrl},
        {u"Brave Search"_s, settings.brave, settings.braveUrl},
        {u"Perplexity"_s, settings.perplexity, settings.perplexityUrl}};
    for (const auto& [topic, used, url] : services) {
        if (used)
            found.append(reached(topic, url, call));
    }
    return then(all(found, this), this, [](const QList<Result<Lines>>& each) -> Result<Lines> {
        Lines lines;
        for (const Result<Lines>& one : each) {
            if (!one.ok())
                return one.error();
            lines += *one;
        }
        if (lines.isEmpty())
            lines.append({Verdict::Ok,
                          u"Endpoints"_s,
                          u"None are used: the built-in engine does the work, and nothing "
                          "leaves this machine."_s,
                          {}});
        return lines;
    });
}

// Whether anything answers there over HTTP. No key is sent and no question asked, so it costs nothing.
Future<Lines> Doctor::reached(const QString& topic, const QUrl& url, const CallContext& call)
{
    HttpRequest request;
    request.url = url;
    if (request.url.path().isEmpty())
        request.url.setPath(u"/"_s);
    request.task = u"doctor"_s;
    request.firstByteTimeout = request.idleTimeout = request.totalTimeout = limitOfAnswer;
    const auto answer = m_app.engineFactory().probeRuntime(m_app.settings()).transport.send(request, call);
    return then(answer, this, [topic, origin = originOf(url)](const Result<HttpResponse>& response) -> Result<Lines> {
        if (!response.ok() && response.error().code == ErrorCode::Cancelled)
            return response.error();
        if (!response.ok())
            return Lines{{Verdict::Wrong, topic, response.error().message,
                          u"Look at its address in Settings, and whether it runs."_s}};
        return Lines{{Verdict::Ok, topic, u"%1 answers."_s.arg(origin), {}}};
    });
}

Future<Lines> Doctor::localServers(const CallContext& call)
{
    const auto probe = std::make_shared<EndpointProbe>(m_app.engineFactory().probeRuntime(m_app.settings()));
    return then(probe->probeLocal(call), this, [probe](const QList<EndpointReport>& servers) {
        Lines lines;
        for (const EndpointReport& server : servers)
            lines.append({Verdict::Ok,
                          u"Local server"_s,
                          u"%1 at %2, %3 models."_s.arg(serverKindName(server.kind), originOf(server.base))
                              .arg(server.models.size()),
                          {}});
        if (lines.isEmpty())
            lines.append({Verdict::Note, u"Local servers"_s, u"No model server runs on this machine."_s,
                          u"Ollama, llama.cpp, LM Studio or vLLM would make answers better; Sheaf works without."_s});
        return lines;
    });
}

Future<Lines> Doctor::keychain(const CallContext& call)
{
    const auto store = m_app.options().keyStore;
    if (!store)
        return readyFuture<Lines>(Lines());
    const auto proved = withTimeout(*m_app.clock(), limitOfKeychain, call, this,
                                    u"The keychain does not answer; it may be waiting to be unlocked."_s,
                                    [store](const CallContext&) { return store->probe(); });
    return then(proved, this, [store](const Result<void>& result) -> Result<Lines> {
        if (result.ok())
            return Lines{{Verdict::Ok, u"Keychain"_s, u"It keeps keys: a dummy was written, read and removed."_s, {}}};
        if (result.error().code == ErrorCode::Cancelled)
            return result.error();
        return Lines{{Verdict::Note, u"Keychain"_s,
                      result.error().message + u" Keys last for the session, or come from SHEAF_API_KEY."_s,
                      u"apt install gnome-keyring, and unlock it with the session."_s}};
    });
}

QString verdictName(DoctorLine::Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return u"ok"_s;
    case Verdict::Note:
        return u"note"_s;
    case Verdict::Wrong:
        return u"wrong"_s;
    }
    return {};
}

QJsonObject toJson(const DoctorLine& line)
{
    return {{u"verdict"_s, verdictName(line.verdict)},
            {u"topic"_s, line.topic},
            {u"text"_s, line.text},
            {u"fix"_s, line.fix}};
}

QString asText(const QList<DoctorLine>& lines)
{
    QString text;
    for (const DoctorLine& line : lines) {
        text += u"%1  %2: %3\n"_s.arg(verdictName(line.verdict), -5).arg(line.topic, line.text);
        if (!line.fix.isEmpty())
            text += u"       → %1\n"_s.arg(line.fix);
    }
    return text;
}

} // namespace sheaf
