#include "core/ask/listing.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastLeaders = 3;
constexpr int leastEntries = 6;
constexpr double entriesShare = 0.6;    // of all lines
constexpr double ascendingShare = 0.85; // of the entries beside each other
constexpr int longestEntry = 120;
constexpr int longestLooked = 20'000;

int dotLeaders(const QString& text)
{
    static const QRegularExpression leader(u"(?:[.\u00B7\u2026_]\\s?){4,200}\\s{0,8}(?:[0-9]{1,4}|[ivxlc]{1,6})\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    int count = 0;
    for (auto match = leader.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

} // namespace

bool isListing(const QString& text)
{
    const QString looked = text.left(longestLooked);
    if (dotLeaders(looked) >= leastLeaders)
        return true;
    // "Solar panels, 12, 34-36": a name, then whole numbers of at most four digits and nothing else.
    static const QRegularExpression entry(
        u"^(?<name>[^\\s0-9][^\\n]{0,100}?),?\\s+(?<page>[0-9]{1,4})(?:\\s?[,\u2013-]\\s?[0-9]{1,4})*$"_s);
    const QStringList lines = looked.split(u'\n', Qt::SkipEmptyParts);
    QStringList names;
    QList<int> pages;
    for (const QString& line : lines) {
        const auto match = entry.match(line.trimmed().left(longestEntry));
        if (!match.hasMatch())
            continue;
        names.append(match.captured(u"name"_s).toLower());
        pages.append(match.captured(u"page"_s).toInt());
    }
    if (names.size() < leastEntries || double(names.size()) < entriesShare * double(lines.size()))
        return false;
    qsizetype pagesUp = 0;
    qsizetype namesUp = 0;
    for (qsizetype i = 1; i < names.size(); ++i) {
        pagesUp += pages[i] >= pages[i - 1] ? 1 : 0;
        namesUp += names[i] >= names[i - 1] ? 1 : 0;
    }
    return double(std::max(pagesUp, namesUp)) >= ascendingShare * double(names.size() - 1);
}

} // namespace sheaf
