#include "core/ask/dateterms.h"

#include "core/ask/fraction.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestDateQuestion = 300;
constexpr int furthest = 4'000'000; // days, about 11,000 years

const QString monthPattern = u"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                             "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"_s;
const QString datePattern =
    u"(?:today|now|tomorrow|yesterday|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{1,2}/\\d{1,2}/"
    "\\d{4}|(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"_s +
    monthPattern + u",?\\s+\\d{4}|"_s + monthPattern + u"\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})"_s;
const QString unitPattern = u"(days?|weeks?|months?|years?)"_s;

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

int monthOf(const QString& text)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(months.indexOf(text.left(3).toLower())) + 1;
}

// `text` matches datePattern. Not valid where there is no such day.
QDate dateOf(const QString& text, QDate today)
{
    static const QRegularExpression number(u"\\d+"_s);
    static const QRegularExpression month(u"[A-Za-z]{3,}"_s);
    const QString lower = text.toLower();
    if (lower == "today"_L1 || lower == "now"_L1)
        return today;
    if (lower == "tomorrow"_L1)
        return today.addDays(1);
    if (lower == "yesterday"_L1)
        return today.addDays(-1);
    QList<int> numbers;
    for (auto each = number.globalMatch(lower); each.hasNext();)
        numbers.append(each.next().captured().toInt());
    if (numbers.size() == 2) {
        for (auto words = month.globalMatch(lower); words.hasNext();) {
            if (const int named = monthOf(words.next().captured()); named > 0)
                return QDate(numbers[1], named, numbers[0]);
        }
        return {};
    }
    if (numbers.size() != 3)
        return {};
    if (lower.contains(u'-'))
        return QDate(numbers[0], numbers[1], numbers[2]);
    const QDate dayFirst(numbers[2], numbers[1], numbers[0]);
    if (lower.contains(u'.'))
        return dayFirst;
    // With slashes the month comes first in some countries and second in others.
    const QDate monthFirst(numbers[2], numbers[0], numbers[1]);
    if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst)
        return {};
    return dayFirst.isValid() ? dayFirst : monthFirst;
}

QString written(QDate date)
{
    return u"%1, %2"_s.arg(QLocale::c().dayName(date.dayOfWeek()), date.toString(Qt::ISODate));
}

QString counted(qint64 count, const QString& unit)
{
    return u"%1 %2%3"_s.arg(grouped(QString::number(count)), unit, count == 1 ? QString() : u"s"_s);
}

// Whole months from one date to a later one, and the days beyond.
std::pair<int, qint64> monthsBetween(QDate from, QDate to)
{
    int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    if (from.addMonths(months) > to)
        --months;
    return {months, from.addMonths(months).daysTo(to)};
}

DateAnswer between(QDate from, QDate to, const QString& unit)
{
    const QString expression = u"%1 to %2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    if (from > to)
        std::swap(from, to);
    const qint64 days = from.daysTo(to);
    const auto [months, rest] = monthsBetween(from, to);
    const QString also = rest > 0 ? u" and "_s + counted(rest, u"day"_s) : QString();
    if (unit.startsWith("week"_L1))
        return {expression,
                counted(days / 7, u"week"_s) + (days % 7 ? u" and "_s + counted(days % 7, u"day"_s) : QString())};
    if (unit.startsWith("month"_L1))
        return {expression, counted(months, u"month"_s) + also};
    if (unit.startsWith("year"_L1))
        return {expression, counted(months / 12, u"year"_s) +
                                (months % 12 ? u", "_s + counted(months % 12, u"month"_s) : QString()) + also};
    return {expression, counted(days, u"day"_s)};
}

QDate moved(QDate from, int count, const QString& unit)
{
    if (unit.startsWith("day"_L1))
        return from.addDays(count);
    if (unit.startsWith("week"_L1))
        return from.addDays(qint64(count) * 7);
    return unit.startsWith("month"_L1) ? from.addMonths(count) : from.addYears(count);
}

} // namespace

std::optional<DateAnswer> answerDate(const QString& question, QDate today)
{
    static const QRegularExpression range =
        pattern(u"\\b"_s + unitPattern + u"\\b.*?\\b(?:between|from)\\s+("_s + datePattern +
                u")\\s+(?:and|to|until|till)\\s+("_s + datePattern + u")(?!\\w)"_s);
    static const QRegularExpression toNow =
        pattern(u"\\bhow many\\s+"_s + unitPattern + u"\\b[^\\d]{0,30}?\\b(until|till|to|since)\\s+("_s + datePattern +
                u")(?!\\w)"_s);
    static const QRegularExpression shift =
        pattern(u"\\b(\\d{1,7})\\s+"_s + unitPattern + u"\\s+(after|from|before|ago)(?:\\s+("_s + datePattern +
                u")(?!\\w))?"_s);
    static const QRegularExpression sum =
        pattern(u"\\b("_s + datePattern + u")\\s*(\\+|-|−|plus|minus)\\s*(\\d{1,7})\\s+"_s + unitPattern + u"\\b"_s);
    static const QRegularExpression weekday = pattern(
        u"\\b(?:weekday|what day|which day|day of the week)\\b[^\\d]{0,40}?\\b("_s + datePattern + u")(?!\\w)"_s);
    if (question.size() > longestDateQuestion)
        return {};
    const auto shifted = [](QDate from, int count, const QString& unit, bool back) -> std::optional<DateAnswer> {
        const QDate to = count <= furthest ? moved(from, back ? -count : count, unit.toLower()) : QDate();
        if (!from.isValid() || !to.isValid() || to.year() < 1 || to.year() > 9999)
            return {};
        return DateAnswer{u"%1 %2 %3"_s.arg(from.toString(Qt::ISODate), back ? u"−"_s : u"+"_s,
                                            counted(count, unit.toLower().remove(QRegularExpression(u"s$"_s)))),
                          written(to)};
    };
    if (const auto match = range.match(question); match.hasMatch()) {
        const QDate from = dateOf(match.captured(2), today);
        const QDate to = dateOf(match.captured(3), today);
        return from.isValid() && to.isValid() ? std::optional(between(from, to, match.captured(1).toLower()))
                                              : std::nullopt;
    }
    if (const auto match = sum.match(question); match.hasMatch()) {
        const QString sign = match.captured(2).toLower();
        return shifted(dateOf(match.captured(1), today), match.captured(3).toInt(), match.captured(4),
                       sign != "+"_L1 && sign != "plus"_L1);
    }
    if (const auto match = shift.match(question); match.hasMatch()) {
        const QString word = match.captured(3).toLower();
        if (match.captured(4).isEmpty() != (word == "ago"_L1))
            return {};
        return shifted(word == "ago"_L1 ? today : dateOf(match.captured(4), today), match.captured(1).toInt(),
                       match.captured(2), word == "before"_L1 || word == "ago"_L1);
    }
    if (const auto match = toNow.match(question); match.hasMatch()) {
        const QDate date = dateOf(match.captured(3), today);
        if (!date.isValid())
            return {};
        const bool since = match.captured(2).compare("since"_L1, Qt::CaseInsensitive) == 0;
        return between(since ? date : today, since ? today : date, match.captured(1).toLower());
    }
    if (const auto match = weekday.match(question); match.hasMatch()) {
        const QDate date = dateOf(match.captured(1), today);
        if (date.isValid())
            return DateAnswer{date.toString(Qt::ISODate), QLocale::c().dayName(date.dayOfWeek())};
    }
    return {};
}

} // namespace sheaf
