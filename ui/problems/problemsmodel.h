#pragma once

#include "ui/problems/problem.h"
#include "ui/workspace.h"

#include <QAbstractListModel>
#include <QTimer>

namespace sheaf {

class DocumentsModel;

// Everything that went wrong and is not put right yet, the gravest first: documents, endpoints, calls that gave up,
// what an extraction left unread. Looks once a second where something has changed.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhatRole = Qt::UserRole, AdviceRole, GraveRole };

    ProblemsModel(Workspace& workspace, const DocumentsModel& documents, QObject* parent = nullptr);

    const Problem& at(int row) const { return m_problems.at(row); }
    // Tries again what can be: one document, or each that failed.
    void retry(int row);
    void retryAll();
    // Takes a document out of the library; of everything else it only says that it was seen.
    void remove(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged(int count);

private:
    void look();

    Workspace& m_workspace;
    const DocumentsModel& m_documents;
    QTimer m_poll;
    bool m_documentsChanged = true;
    QList<Problem> m_ofDocuments;
    QList<Problem> m_ofExtraction;
    QList<Problem> m_problems;
    qint64 m_seenCalls = 0; // up to this one
};

} // namespace sheaf
