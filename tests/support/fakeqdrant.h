#pragma once

#include "support/faultserver.h"
#include "support/jsonschema.h"

#include <QMap>
#include <atomic>

namespace sheaf::test {

// A server on loopback with the part of Qdrant's REST API that Sheaf uses, in memory and exact, its answers shaped as
// the API says. Every request is held against the API's description, where there is one (../shared/data/api). Any
// thread.
class FakeQdrant
{
public:
    struct Point
    {
        QList<float> vector;
        qint64 document = 0;
    };
    using Collection = QMap<qint64, Point>;

    explicit FakeQdrant(const QByteArray& requiredKey = {});

    QUrl url() const { return m_server.url(); }
    FaultServer& server() { return m_server; }
    bool isChecked() const { return m_api.valid(); }
    QStringList complaints() const; // about the requests, in words

    std::atomic<bool> away = false; // closes every connection without an answer
    QStringList collections() const;
    Collection points(const QString& collection) const;
    void setPoint(const QString& collection, qint64 id, const Point& point);
    void removePoint(const QString& collection, qint64 id);
    void addCollection(const QString& collection);
    void lose(); // everything

private:
    ServerReply reply(const ReceivedRequest& request);
    ServerReply onCollection(const ReceivedRequest& request, const QString& name);
    ServerReply onPoints(const ReceivedRequest& request, const QString& name, const QString& what);
    void check(const ReceivedRequest& request, const QString& path);

    const QByteArray m_requiredKey;
    const OpenApi m_api;
    mutable std::mutex m_mutex;
    QMap<QString, Collection> m_collections;
    QHash<QString, qsizetype> m_dimensions;
    QStringList m_complaints;
    FaultServer m_server; // goes first
};

} // namespace sheaf::test
