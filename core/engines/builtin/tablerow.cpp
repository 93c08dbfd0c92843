#include "core/engines/builtin/tablerow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

std::optional<QStringList> rowCells(const QString& behindLabel)
{
    static const QRegularExpression percent(u"\\(?\\s*[-−]?\\d+(?:[.,]\\d+)?\\s*\\)?\\s*%\\)?"_s);
    static const QRegularExpression cell(
        u"(?:US\\$|[$€£¥])?\\s*(?<cell>\\(\\s*[\\d.,]+\\s*\\)|[-−]?\\d[\\d.,]*|[—–-])(?=\\s|$)"_s);
    QString rest = behindLabel;
    rest.remove(percent);
    QStringList cells;
    auto matches = cell.globalMatch(rest);
    qsizetype end = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!rest.mid(end, match.capturedStart() - end).trimmed().isEmpty())
            return {};
        end = match.capturedEnd();
        const QString text = match.captured(u"cell"_s);
        cells.append(text == u"—"_s || text == u"–"_s || text == u"-"_s ? u"0"_s : text);
    }
    const bool clean = rest.mid(end).trimmed().isEmpty();
    return clean && !cells.isEmpty() ? std::optional(cells) : std::nullopt;
}

TableHeading headingOf(const QString& above)
{
    static const QRegularExpression period(
        u"\\b(?<count>three|six|nine|twelve|3|6|9|12|13|26|39|52)\\s+(?:months|weeks)\\s+ended|\\b(?<whole>quarter|year)s?\\s+ended"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression year(u"(?<![\\d,.$])(?:19|20)\\d\\d(?![\\d,.])"_s);
    static const QRegularExpression scale(u"\\bin\\s+(?<scale>thousand|million|billion)s?\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    TableHeading heading;
    // The last run of periods: those that stand together above one table.
    qsizetype begin = -1;
    auto periods = period.globalMatch(above);
    qsizetype last = -1000;
    while (periods.hasNext()) {
        const auto match = periods.next();
        if (match.capturedStart() - last > 120) {
            begin = match.capturedStart();
            const QString count = match.captured(u"count"_s).toLower();
            heading.shortest = count == "three"_L1 || count == "3"_L1 || count == "13"_L1 ||
                               match.captured(u"whole"_s).toLower() == "quarter"_L1;
        }
        last = match.capturedEnd();
    }
    auto years = year.globalMatch(above, std::max<qsizetype>(0, begin));
    while (years.hasNext())
        heading.years.append(years.next().captured().toInt());
    auto scales = scale.globalMatch(above);
    while (scales.hasNext()) {
        const auto match = scales.next();
        // "(In millions, except number of shares which are reflected in thousands)": the first of one bracket.
        if (!heading.scale.isEmpty() && above.mid(0, match.capturedStart()).lastIndexOf(u'(') <
                                            above.mid(0, match.capturedStart()).lastIndexOf(u"except"_s))
            continue;
        heading.scale = match.captured(u"scale"_s).toLower();
    }
    heading.perShareApart = above.contains(u"per share"_s, Qt::CaseInsensitive);
    return heading;
}

int latestColumn(const TableHeading& heading, qsizetype cells)
{
    int column = 0;
    for (int i = 1; i < std::min(cells, heading.years.size()); ++i) {
        if (heading.years[i] > heading.years[column])
            column = i;
    }
    return column;
}

} // namespace sheaf
