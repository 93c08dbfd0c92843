#include "core/lab/labtexts.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QStringList& places()
{
    static const QStringList words{u"Aldermouth"_s, u"Brackwater"_s,   u"Corrie Sound"_s, u"Dunmarsh"_s,
                                   u"Eelhaven"_s,   u"Fallowness"_s,   u"Gorsecliff"_s,   u"Hollin Bay"_s,
                                   u"Ivering"_s,    u"Juniper Head"_s, u"Kestrel Rock"_s};
    return words;
}

const QStringList& names()
{
    static const QStringList words{u"Anna Thorne"_s, u"Bernard Vale"_s, u"Clara Finch"_s, u"Daniel Moor"_s,
                                   u"Edith Crane"_s, u"Felix Rowan"_s,  u"Greta Sands"_s};
    return words;
}

const QStringList& things()
{
    static const QStringList words{u"lighthouse"_s,  u"harbour wall"_s, u"tide mill"_s,
                                   u"signal mast"_s, u"rope walk"_s,    u"salt works"_s,
                                   u"ferry house"_s, u"fish market"_s,  u"chart room"_s};
    return words;
}

QString pick(const QStringList& words, int number)
{
    return words[number % words.size()];
}

int yearOf(int number)
{
    return 1700 + (number * 37) % 290;
}

} // namespace

QString labPassage(int number)
{
    return u"The %1 of %2 was opened in the year %3. Its first keeper was %4, who wrote down wind and water every "
           "morning. Number %5 in the register, it was rebuilt after the great storm and its lamp still turns."_s
               .arg(pick(things(), number), pick(places(), number))
               .arg(yearOf(number))
               .arg(pick(names(), number))
               .arg(number);
}

QString labQuery(int number)
{
    return u"Who was the keeper of the %1 of %2 in %3?"_s.arg(pick(things(), number), pick(places(), number))
        .arg(yearOf(number));
}

QString labText(int number, qsizetype chars)
{
    QString text = labPassage(number);
    for (int more = number + 1; text.size() < chars; ++more)
        text += u' ' + labPassage(more);
    text.truncate(std::max<qsizetype>(1, chars));
    if (text.back() == u' ')
        text.back() = u'.';
    return text;
}

} // namespace sheaf
