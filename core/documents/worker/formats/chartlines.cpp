#include "core/documents/worker/formats/chartlines.h"

#include "core/documents/worker/formats/xmlpart.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype mostPoints = 500; // of one series

QString seriesLine(const QString& name, const QStringList& categories, const QStringList& values)
{
    QStringList points;
    for (qsizetype i = 0; i < std::max(categories.size(), values.size()); ++i)
        points.append((categories.value(i) + u' ' + values.value(i)).trimmed());
    return name.isEmpty() ? points.join(u"; "_s) : name + u": "_s + points.join(u"; "_s);
}

} // namespace

void appendChart(ZipArchive& archive, const QString& part, SectionBuilder& sections)
{
    XmlPart xml(archive, part);
    QString title;
    QString name;
    QStringList categories;
    QStringList values;
    QStringList* list = nullptr;
    QString* text = nullptr;
    bool inSeries = false;
    bool inName = false;
    while (xml.next()) {
        if (xml.starts("ser"_L1)) {
            inSeries = true;
            name.clear();
            categories.clear();
            values.clear();
        } else if (xml.starts("tx"_L1)) {
            inName = inSeries;
        } else if (xml.starts("cat"_L1) || xml.starts("xVal"_L1)) {
            list = &categories;
        } else if (xml.starts("val"_L1) || xml.starts("yVal"_L1)) {
            list = &values;
        } else if (xml.starts("v"_L1) && list && list->size() < mostPoints) {
            list->append(QString());
            text = &list->last();
        } else if (xml.starts("v"_L1) && inName) {
            text = &name;
        } else if (xml.starts("t"_L1) && !inSeries) {
            if (!title.isEmpty())
                title += u' ';
            text = &title;
        } else if (xml.ends("v"_L1) || xml.ends("t"_L1)) {
            text = nullptr;
        } else if (xml.ends("tx"_L1)) {
            inName = false;
        } else if (xml.ends("cat"_L1) || xml.ends("val"_L1) || xml.ends("xVal"_L1) || xml.ends("yVal"_L1)) {
            list = nullptr;
        } else if (xml.ends("ser"_L1)) {
            inSeries = false;
            sections.line(seriesLine(name, categories, values));
        } else if (xml.reader().isCharacters() && text) {
            *text += xml.reader().text();
        }
    }
    sections.line(title);
}

} // namespace sheaf
