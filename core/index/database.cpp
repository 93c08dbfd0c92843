#include "core/index/database.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/concurrency/lowpriority.h"
#include "core/index/migrations.h"
#include "core/index/pastedfolder.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace sheaf {

int Database::defaultReaders()
{
    return std::clamp(QThread::idealThreadCount(), 2, 4);
}

Database::Database(const QString& folder, Access access, int readers)
    : m_folder(folder)
    , m_access(access)
    , m_readerCount(std::max(1, readers))
{}

Database::~Database()
{
    m_reads.close(Error::cancelled());
    m_writes.close(Error::cancelled());
    if (m_writer.joinable())
        m_writer.join();
}

Future<void> Database::open()
{
    Q_ASSERT(!m_writer.joinable());
    const Promise<void> opened;
    m_writer = std::thread([this, opened] { serveWrites(opened); });
    return opened.future();
}

Result<std::unique_ptr<Connection>> Database::prepare()
{
    const bool writes = m_access == Access::ReadWrite;
    if (const auto ready = writes ? m_folder.prepareForWriting() : m_folder.prepareForReading(); !ready.ok())
        return ready.error();
    auto connection = Connection::open(file(), writes ? Connection::Mode::Write : Connection::Mode::Read);
    if (!connection.ok())
        return connection;
    const auto schema = writes ? migrate(**connection) : checkSchema(**connection);
    if (!schema.ok())
        return schema.error();
    if (writes) {
        if (const auto followed = followPastedTexts(**connection, m_folder.path()); !followed.ok())
            return followed.error();
    }
    return connection;
}

void Database::serveWrites(const Promise<void>& opened)
{
    auto connection = prepare();
    if (!connection.ok()) {
        qCWarning(lcIndex, "%s (%s)", qUtf8Printable(connection.error().message),
                  qUtf8Printable(connection.error().detail));
        m_reads.close(connection.error());
        m_writes.close(connection.error());
        opened.settle(connection.error());
        return;
    }
    for (int i = 0; i < m_readerCount; ++i)
        m_readers.emplace_back([this] { serveReads(); });
    lowerThisThread(); // a reader is waited for, and begins as this thread was
    if (m_access == Access::ReadOnly)
        m_writes.close(Error::make(ErrorCode::InvalidInput,
                                   Wording::tr("The library %1 was opened for reading only.").arg(file())));
    opened.settle(Result<void>());
    while (const auto job = m_writes.pop())
        job->run(**connection);
    // The readers go first, so that closing the last connection folds the log back into the database file.
    for (std::thread& reader : m_readers)
        reader.join();
}

void Database::serveReads()
{
    auto connection = Connection::open(file(), Connection::Mode::Read);
    while (const auto job = m_reads.pop()) {
        if (connection.ok())
            job->run(**connection);
        else
            job->fail(connection.error());
    }
}

} // namespace sheaf
