#include "app/gui/singleinstance.h"

#include "core/base/filelock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>
#include <QtEndian>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype lengthBytes = sizeof(quint32);
constexpr qsizetype mostPaths = 10'000;
constexpr qsizetype longestSocketPath = 4096; // PATH_MAX of Linux
constexpr int mostCallers = 8;                // at once
constexpr qsizetype longestSocket = 90;       // of the 107 bytes of sun_path; Qt makes it under a longer name first
const QByteArray taken = "taken\n";
const QByteArray refused = "refused\n";

Error notAMessage(const QString& what)
{
    return Error::make(ErrorCode::InvalidInput, u"This is no message of Sheaf: %1."_s.arg(what));
}

QString socketFor(const QString& dataFolder, const QString& runtimeFolder)
{
    const QString folder =
        runtimeFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) : runtimeFolder;
    if (folder.isEmpty())
        return {};
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const QByteArray name = QFile::encodeName(canonical.isEmpty() ? QDir(dataFolder).absolutePath() : canonical);
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    const QString socket = folder + u"/sheaf-"_s + QString::fromLatin1(hash);
    return QFile::encodeName(socket).size() <= longestSocket ? socket : QString();
}

// The folder is the user's alone; where it is not, nobody else may listen in or hand something over.
bool isOwnUser(const QLocalSocket& socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == ::geteuid();
}

} // namespace

QByteArray encodeHandover(const QStringList& paths)
{
    const QByteArray json =
        QJsonDocument(QJsonObject{{u"files"_s, QJsonArray::fromStringList(paths)}}).toJson(QJsonDocument::Compact);
    QByteArray message(lengthBytes, '\0');
    qToBigEndian(quint32(json.size()), message.data());
    return message + json;
}

Result<std::optional<QStringList>> decodeHandover(const QByteArray& bytes)
{
    if (bytes.size() < lengthBytes)
        return std::optional<QStringList>();
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData());
    if (length > SingleInstance::longestMessage)
        return notAMessage(u"it is too long"_s);
    if (bytes.size() > lengthBytes + length)
        return notAMessage(u"there is something behind it"_s);
    if (bytes.size() < lengthBytes + length)
        return std::optional<QStringList>();
    const QJsonValue files = QJsonDocument::fromJson(bytes.mid(lengthBytes)).object().value(u"files"_s);
    if (!files.isArray() || files.toArray().size() > mostPaths)
        return notAMessage(u"it names no files, or too many"_s);
    QStringList paths;
    for (const auto& file : files.toArray()) {
        const QString path = file.toString();
        if (!path.startsWith(u'/') || path.size() > longestSocketPath || path.contains(QChar(0)))
            return notAMessage(u"it names what is no file"_s);
        paths.append(path);
    }
    return std::optional(paths);
}

SingleInstance::SingleInstance(const QString& dataFolder, const QString& runtimeFolder, QObject* parent)
    : QObject(parent)
    , m_socket(socketFor(dataFolder, runtimeFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostCallers);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

Result<bool> SingleInstance::claim(const QStringList& paths)
{
    if (m_socket.isEmpty())
        return true;
    // Of two that start at once, one looks while the other waits. Without the lock both go on.
    FileLock lock(m_socket + u".lock"_s);
    static_cast<void>(lock.take(patience));
    const Result<bool> handed = handOver(paths);
    if (!handed.ok())
        return handed.error();
    if (*handed)
        return false;
    QLocalServer::removeServer(m_socket); // nobody answers there
    if (!m_server.listen(m_socket))
        qWarning("No socket for other starts of the program: %s", qUtf8Printable(m_server.errorString()));
    return true;
}

Result<bool> SingleInstance::handOver(const QStringList& paths)
{
    const int wait = int(patience.count());
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(wait) || !isOwnUser(socket))
        return false;
    const QByteArray message = encodeHandover(paths);
    if (message.size() > lengthBytes + longestMessage)
        return Error::make(ErrorCode::InvalidInput,
                           u"These are too many files for the Sheaf that is open; drop them into its window."_s);
    socket.write(message);
    QByteArray answer;
    while (!answer.endsWith('\n') && answer.size() < refused.size()) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(wait))
            break;
        answer += socket.read(refused.size());
    }
    if (answer != taken)
        return Error::make(ErrorCode::TimedOut,
                           u"Sheaf is open on this library already and does not answer. Close that window first."_s);
    return true;
}

void SingleInstance::receive()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnUser(*socket) || m_server.findChildren<QLocalSocket*>().size() > mostCallers) {
            socket->abort();
            continue;
        }
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        socket->setReadBufferSize(lengthBytes + longestMessage + 1);
        const auto read = [this, socket, bytes = QByteArray()]() mutable {
            bytes += socket->readAll();
            const auto paths = decodeHandover(bytes);
            if (paths.ok() && !*paths)
                return; // there is more to come
            disconnect(socket, &QLocalSocket::readyRead, this, nullptr);
            socket->write(paths.ok() ? taken : refused);
            socket->flush(); // also where this program ends next
            socket->disconnectFromServer();
            if (!paths.ok())
                return;
            if (m_taken)
                m_taken(**paths);
            else
                m_early.append(**paths);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
    }
}

void SingleInstance::serve(std::function<void(const QStringList&)> taken)
{
    m_taken = std::move(taken);
    for (const QStringList& paths : std::exchange(m_early, {}))
        m_taken(paths);
}

} // namespace sheaf
