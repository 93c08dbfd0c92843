#include "ui/problems/problemsmodel.h"

#include "ui/extract/extractmodel.h"
#include "ui/models/documentsmodel.h"

namespace sheaf {

namespace {
constexpr int pollInterval = 1000; // ms
}

ProblemsModel::ProblemsModel(Workspace& workspace, const DocumentsModel& documents, QObject* parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_documents(documents)
{
    const auto changed = [this] { m_documentsChanged = true; };
    connect(&documents, &QAbstractItemModel::dataChanged, this, changed);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&documents, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&documents, &QAbstractItemModel::modelReset, this, changed);
    connect(workspace.extract, &ExtractModel::finished, this, [this](const ExtractRun& run) {
        m_ofExtraction = problemsOf({}, run); // of the last run alone: the one before it is past
        look();
    });
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ProblemsModel::look);
    m_poll.start();
    look();
}

void ProblemsModel::look()
{
    if (std::exchange(m_documentsChanged, false)) {
        m_ofDocuments.clear();
        for (int row = 0; row < m_documents.rowCount(); ++row)
            m_ofDocuments += problemsOf(m_documents.at(row));
    }
    QList<Problem> now = problemsOf(m_workspace.endpoints(), m_workspace.tracker.now());
    now += problemsOf(m_workspace.tracker.calls(), m_seenCalls);
    now += m_ofExtraction;
    now += m_ofDocuments;
    std::stable_sort(now.begin(), now.end(),
                     [](const Problem& a, const Problem& b) { return a.isGrave && !b.isGrave; });
    if (now == m_problems)
        return;
    const bool sameRows = std::equal(now.begin(), now.end(), m_problems.begin(), m_problems.end(),
                                     [](const Problem& a, const Problem& b) { return a.key == b.key; });
    if (sameRows) {
        m_problems = now;
        Q_EMIT dataChanged(index(0), index(int(now.size()) - 1));
        return;
    }
    const bool counts = now.size() != m_problems.size();
    beginResetModel();
    m_problems = now;
    endResetModel();
    if (counts)
        Q_EMIT countChanged(int(m_problems.size()));
}

void ProblemsModel::retry(int row)
{
    const Problem problem = m_problems.at(row);
    if (problem.canRetry)
        static_cast<void>(m_workspace.indexer.retry({problem.document}, Secret())); // the rows tell how it goes
}

void ProblemsModel::retryAll()
{
    QList<DocumentId> documents;
    for (const Problem& problem : std::as_const(m_problems)) {
        // What ended its reader twice is for the person to choose.
        const DocumentRecord* record = m_documents.find(problem.document);
        if (problem.canRetry && record && !record->isQuarantined())
            documents.append(problem.document);
    }
    if (!documents.isEmpty())
        static_cast<void>(m_workspace.indexer.retry(documents, Secret()));
}

void ProblemsModel::remove(int row)
{
    const Problem problem = m_problems.at(row);
    switch (problem.kind) {
    case Problem::Kind::Document:
        static_cast<void>(m_workspace.indexer.remove({problem.document}));
        return;
    case Problem::Kind::Calls:
        m_seenCalls = std::max(m_seenCalls, problem.lastCall);
        break;
    case Problem::Kind::Extraction:
        m_ofExtraction.clear();
        break;
    case Problem::Kind::Endpoint:
        return; // it goes when the endpoint works
    }
    look();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Problem& problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return problem.where;
    case Qt::AccessibleTextRole:
        return tr("%1: %2 %3").arg(problem.where, problem.what, problem.advice);
    case WhatRole:
        return problem.what;
    case AdviceRole:
        return problem.advice;
    case GraveRole:
        return problem.isGrave;
    default:
        return {};
    }
}

} // namespace sheaf
