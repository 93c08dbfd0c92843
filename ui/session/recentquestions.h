#pragma once

#include "ui/workspace.h"

#include <QObject>
#include <QStringList>

namespace sheaf {

// The questions that were asked last, newest first and each once: those the library recorded, and those of this window.
class RecentQuestions : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 50;

    // The workspace is borrowed and outlives it.
    explicit RecentQuestions(Workspace& workspace, QObject* parent = nullptr);

    const QStringList& all() const { return m_all; }
    void refresh(); // reads what is recorded; changed() tells when there is something new

Q_SIGNALS:
    void changed();

private:
    void take(const QStringList& questions); // newest first, before those that are known

    Workspace& m_workspace;
    QStringList m_asked; // in this window, newest first
    QStringList m_all;
};

} // namespace sheaf
