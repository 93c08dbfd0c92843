#include "core/network/networkerror.h"

#include "core/base/wording.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace sheaf {

bool isWholeAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status == 0)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    const bool fromStatus =
        (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
        error == QNetworkReply::ProtocolInvalidOperationError ||
        (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
    return fromStatus && status >= 400;
}

Error networkError(QNetworkReply::NetworkError error, const QString& origin, bool answered,
                   const QStringList& tlsReasons)
{
    const QString name = QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
    const auto failure = [&](ErrorCode code, const QString& message) {
        return Error::make(code, message.arg(origin),
                           tlsReasons.isEmpty() ? name : name + ": "_L1 + tlsReasons.join("; "_L1));
    };
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return failure(ErrorCode::ConnectionFailed,
                       Wording::tr("Nothing answers at %1. Is the server running, and is the port right?"));
    case QNetworkReply::HostNotFoundError:
        return failure(ErrorCode::ConnectionFailed,
                       Wording::tr("There is no host of that name: %1. Check the address and the network."));
    case QNetworkReply::TimeoutError:
        return failure(ErrorCode::TimedOut,
                       Wording::tr("%1 could not be reached in time. Check the address and the network."));
    case QNetworkReply::SslHandshakeFailedError: {
        const QString why =
            tlsReasons.isEmpty() ? Wording::tr("it may speak plain http on this port") : tlsReasons.first();
        return failure(
            ErrorCode::Tls,
            Wording::tr("No secure connection to %1: ") + why +
                Wording::tr(". Check the address; a certificate of your own has to be trusted by the system."));
    }
    case QNetworkReply::ProtocolFailure:
        return failure(ErrorCode::BadResponse,
                       Wording::tr("Something answers at %1, but not as an HTTP server does. Check the port."));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return failure(ErrorCode::ConnectionFailed,
                       Wording::tr("The system's proxy did not let the call to %1 through. Check its settings."));
    default:
        break;
    }
    return failure(ErrorCode::ConnectionFailed,
                   answered ? Wording::tr("The connection to %1 broke off in the middle of an answer.")
                            : Wording::tr("%1 closed the connection without an answer. Is the server still running?"));
}

} // namespace sheaf
