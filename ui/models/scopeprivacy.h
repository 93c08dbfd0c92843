#pragma once

#include "core/index/scope.h"

#include <QObject>

namespace sheaf {

class Collections;

// Whether questions about a scope may be put to the web, as checkMayAskWeb() of the library decides it, told before
// anybody asks. The scope is private where one of the documents it names belongs to a private collection.
class ScopePrivacy : public QObject
{
    Q_OBJECT

public:
    explicit ScopePrivacy(Collections& collections, QObject* parent = nullptr);

    void setScope(const Scope& scope);
    // The name of a private collection the scope touches; empty where there is none, or none is known yet.
    const QString& collection() const { return m_collection; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void tell(const QString& collection);

    Collections& m_collections;
    Scope m_scope;
    QString m_collection;
    quint64 m_turn = 0;
};

} // namespace sheaf
