#include "core/index/intakeorder.h"

#include <bit>

namespace sheaf {

namespace {

constexpr int turnsToTheOldest = 8;
constexpr qint64 nsPerDay = 86'400'000'000'000;
constexpr qint64 small = 64 * 1024; // bytes; below it reading costs about the same

int sizeClass(qint64 bytes)
{
    return int(std::bit_width(quint64(std::max<qint64>(bytes, 0) / small)));
}

} // namespace

void IntakeOrder::insert(const Turn& turn)
{
    const DocumentId document = std::get<DocumentId>(turn);
    m_turns.insert(turn);
    m_byDocument[document] = turn;
    m_byArrival[std::get<4>(turn)] = document;
}

void IntakeOrder::erase(const Turn& turn)
{
    const Turn gone = turn; // it may be a reference into one of them
    m_turns.erase(gone);
    m_byDocument.erase(std::get<DocumentId>(gone));
    m_byArrival.erase(std::get<4>(gone));
}

void IntakeOrder::add(DocumentId document, qint64 bytes, qint64 modifiedNs)
{
    remove(document);
    insert({Usual, sizeClass(bytes), -(modifiedNs / nsPerDay), 0, ++m_arrivals, document});
}

void IntakeOrder::addAgain(DocumentId document)
{
    remove(document);
    insert({Again, 0, 0, --m_firsts, ++m_arrivals, document});
}

void IntakeOrder::putFirst(const QList<DocumentId>& documents)
{
    for (auto document = documents.crbegin(); document != documents.crend(); ++document) {
        const auto found = m_byDocument.find(*document);
        if (found == m_byDocument.end() || std::get<Rank>(found->second) == Again)
            continue;
        const qint64 arrival = std::get<4>(found->second);
        erase(found->second);
        insert({First, 0, 0, --m_firsts, arrival, *document});
    }
}

void IntakeOrder::remove(DocumentId document)
{
    if (const auto found = m_byDocument.find(document); found != m_byDocument.end())
        erase(found->second);
}

std::optional<DocumentId> IntakeOrder::take()
{
    if (m_turns.empty())
        return std::nullopt;
    Turn next = *m_turns.begin();
    if (std::get<Rank>(next) == Usual && ++m_taken % turnsToTheOldest == 0)
        next = m_byDocument.at(m_byArrival.begin()->second);
    erase(next);
    return std::get<DocumentId>(next);
}

} // namespace sheaf
