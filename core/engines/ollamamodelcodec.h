#pragma once

#include "core/base/result.h"
#include "core/engines/apierror.h"

#include <QDateTime>

namespace sheaf {

// GET /api/tags, GET /api/version and POST /api/pull as Ollama describes them (github.com/ollama/ollama, docs/api.md).
// Pure.

struct OllamaModel
{
    QString name;         // with its tag: "qwen3:8b"
    qint64 bytes = 0;     // on disk
    QString parameters;   // "8.2B"; empty where the server does not say
    QString quantization; // "Q4_K_M"; likewise
    QDateTime modifiedAt; // likewise invalid
};

// One step of fetching a model.
struct PullProgress
{
    QString status;       // "pulling manifest", "verifying sha256 digest", …
    QString digest;       // of the file that is being fetched; empty where none is
    qint64 completed = 0; // bytes of it
    qint64 total = 0;     // 0 where the server does not say
    bool done = false;    // "success"

    bool operator==(const PullProgress&) const = default;
};

// BadResponse for anything but a list; entries without a name are left out.
Result<QList<OllamaModel>> parseOllamaModels(const QByteArray& body, const ApiCall& call);
Result<QString> parseOllamaVersion(const QByteArray& body, const ApiCall& call);
QByteArray ollamaPullBody(const QString& model);
// NotFound where no such model exists; else as reportedError().
Result<PullProgress> parsePullProgress(const QByteArray& line, const ApiCall& call);

} // namespace sheaf
