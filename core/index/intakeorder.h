#pragma once

#include "core/base/ids.h"

#include <QList>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace sheaf {

// Who is read next: what the person put first, then small before large (by powers of two from 64 KiB on), then those
// changed on a newer day, then those that came earlier. Every eighth turn goes to the one that has waited longest, so
// that a stream of small files cannot keep a large one waiting for ever. Each document stands in it once. One thread.
class IntakeOrder
{
public:
    void add(DocumentId document, qint64 bytes, qint64 modifiedNs);
    // Had its turn already and had to wait for something: before everybody else, the last one first.
    void addAgain(DocumentId document);
    // In the order given, before those that were put first earlier. Documents that do not wait here are left out.
    void putFirst(const QList<DocumentId>& documents);
    void remove(DocumentId document);
    std::optional<DocumentId> take();
    bool isEmpty() const { return m_turns.empty(); }

private:
    enum Rank { Again, First, Usual };
    using Turn = std::tuple<Rank, int, qint64, qint64, qint64, DocumentId>; // …, size class, −day, place, arrival, whom
    void insert(const Turn& turn);
    void erase(const Turn& turn);

    std::set<Turn> m_turns;
    std::map<DocumentId, Turn> m_byDocument;
    std::map<qint64, DocumentId> m_byArrival;
    qint64 m_arrivals = 0;
    qint64 m_firsts = 0;
    int m_taken = 0;
};

} // namespace sheaf
