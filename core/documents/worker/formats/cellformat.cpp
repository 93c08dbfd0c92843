#include "core/documents/worker/formats/cellformat.h"

#include <QDateTime>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

CellFormat builtInFormat(int number)
{
    if (number == 9 || number == 10)
        return CellFormat::Percent;
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 54) || number == 57 || number == 58)
        return CellFormat::Date;
    if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || number == 45 || number == 47)
        return CellFormat::Time;
    if (number == 46)
        return CellFormat::Duration;
    return number == 22 ? CellFormat::DateTime : CellFormat::General;
}

CellFormat formatOfCode(const QString& code)
{
    bool date = false;
    bool time = false;
    bool share = false;
    bool minutes = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QString inside = code.mid(i + 1, end - i - 1).toLower();
            if (inside == "h"_L1 || inside == "hh"_L1 || inside == "mm"_L1 || inside == "m"_L1 || inside == "ss"_L1)
                return CellFormat::Duration;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'g' && code.mid(i).startsWith("General"_L1, Qt::CaseInsensitive)) {
            i += 6;
        } else if (c == u';') {
            break; // the first part is the one for positive numbers
        } else if (c == u'y' || c == u'd') {
            date = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        } else if (c == u'm') {
            minutes = true;
        } else if (c == u'%') {
            share = true;
        }
        if (i < 0)
            break; // not closed
    }
    if (date || (minutes && !time))
        return time ? CellFormat::DateTime : CellFormat::Date;
    if (time)
        return CellFormat::Time;
    return share ? CellFormat::Percent : CellFormat::General;
}

QString shownNumber(double value, CellFormat format, bool since1904)
{
    constexpr double lastDay = 2'958'465; // 9999-12-31
    const QString plain = QString::number(value, 'g', 15);
    if (!std::isfinite(value) || format == CellFormat::General)
        return plain;
    if (format == CellFormat::Percent)
        return QString::number(value * 100, 'g', 12) + u" %"_s;
    if (value < 0 || value > lastDay)
        return plain;
    const qint64 seconds = std::llround(value * 86'400);
    if (format == CellFormat::Duration)
        return u"%1:%2:%3"_s.arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
            .arg(seconds % 60, 2, 10, QChar(u'0'));
    // The first 59 days count from 1900-01-01 as 1; then comes a 29th of February that was none.
    const QDate first = since1904 ? QDate(1904, 1, 1) : value < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate day = first.addDays(seconds / 86'400);
    const QTime time = QTime(0, 0).addSecs(int(seconds % 86'400));
    const QString clock = time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    if (format == CellFormat::Time || (seconds < 86'400 && format == CellFormat::DateTime))
        return clock;
    const QString date = day.toString(Qt::ISODate);
    return format == CellFormat::DateTime && time != QTime(0, 0) ? date + u' ' + clock : date;
}

} // namespace sheaf
