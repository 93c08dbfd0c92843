#pragma once

#include "core/index/connection.h"
#include "core/index/turn.h"

#include <QList>

namespace sheaf {

struct TurnHit
{
    Turn turn;
    QString title;    // of its conversation
    double score = 0; // BM25, see TextRanking
    // The share of the searched text's telling words that stand in the turn, each weighed by how rare it is among all
    // turns (its idf): 1 where all do. A word that stands in no turn weighs as one that stands in one.
    double fit = 0;
};

// Full text over the turns of all conversations, on one connection and within the caller's transaction.
class ConversationSearch
{
public:
    explicit ConversationSearch(Connection& connection)
        : m_connection(connection)
    {}

    // User text of any kind; without a word it finds nothing. Best score first. Turns of `except` are left out.
    Result<QList<TurnHit>> search(const QString& text, int k, ConversationId except = {});

private:
    struct Word;
    Result<QList<Word>> weigh(const QString& text, const QStringList& languages);
    Result<void> rank(const QString& text, const QStringList& languages);

    Connection& m_connection;
};

} // namespace sheaf
