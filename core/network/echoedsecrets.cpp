#include "core/network/echoedsecrets.h"

#include <QByteArrayList>

namespace sheaf {

namespace {

constexpr qsizetype shortest = 6;
const QByteArray mark = "[redacted]";

QByteArrayList secretsIn(const HttpHeaders& headers)
{
    static const QByteArrayList names{"authorization", "x-api-key", "api-key", "x-subscription-token"};
    QByteArrayList secrets;
    for (const auto& [name, value] : headers) {
        if (!names.contains(name.toLower()))
            continue;
        const QByteArray secret = value.mid(value.lastIndexOf(' ') + 1); // behind "Bearer"
        if (secret.size() < shortest)
            continue;
        secrets.append(secret);
        if (const QByteArray encoded = secret.toPercentEncoding(); encoded != secret)
            secrets.append(encoded);
    }
    return secrets;
}

void removeFrom(QByteArray& text, const QByteArray& secret)
{
    text.replace(secret, mark);
    for (qsizetype n = std::min(secret.size() - 1, text.size()); n >= shortest; --n) {
        if (text.endsWith(secret.left(n))) {
            text.chop(n);
            text += mark;
            return;
        }
    }
}

} // namespace

void removeEchoedSecrets(HttpResponse& response, const HttpHeaders& sent)
{
    for (const QByteArray& secret : secretsIn(sent)) {
        removeFrom(response.body, secret);
        for (auto& [name, value] : response.headers)
            removeFrom(value, secret);
    }
}

} // namespace sheaf
