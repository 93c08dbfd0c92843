#include "core/ask/units.h"

#include "core/ask/fraction.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestUnitQuestion = 200;

enum class Quantity { Length, Mass, Temperature, Data, Time, Area, Volume, Speed };

struct Unit
{
    Quantity quantity;
    QString symbol;
    double factor;     // to the quantity's base unit
    double offset = 0; // added before that; temperature only
};

struct Entry
{
    Quantity quantity;
    double factor;
    QString names; // the symbol first
    double offset = 0;
};

const QHash<QString, Unit>& units()
{
    static const QHash<QString, Unit> known = [] {
        using enum Quantity;
        const QList<Entry> entries{
            {Length, 1, u"m|metre|meter"_s},
            {Length, 1000, u"km|kilometre|kilometer"_s},
            {Length, 0.01, u"cm|centimetre|centimeter"_s},
            {Length, 0.001, u"mm|millimetre|millimeter"_s},
            {Length, 1e-6, u"µm|um|micrometre|micrometer|micron"_s},
            {Length, 1e-9, u"nm|nanometre|nanometer"_s},
            {Length, 0.0254, u"inch|inches|in"_s},
            {Length, 0.3048, u"ft|foot|feet"_s},
            {Length, 0.9144, u"yd|yard"_s},
            {Length, 1609.344, u"mi|mile"_s},
            {Length, 1852, u"nmi|nautical mile"_s},
            {Mass, 1, u"kg|kilogram|kilo"_s},
            {Mass, 0.001, u"g|gram|gramme"_s},
            {Mass, 1e-6, u"mg|milligram"_s},
            {Mass, 1e-9, u"µg|ug|microgram"_s},
            {Mass, 1000, u"t|tonne|metric ton"_s},
            {Mass, 0.45359237, u"lb|lbs|pound"_s},
            {Mass, 0.028349523125, u"oz|ounce"_s},
            {Mass, 6.35029318, u"st|stone"_s},
            {Temperature, 1, u"K|kelvin"_s},
            {Temperature, 1, u"°C|celsius|degrees celsius|degree celsius|degrees c|C"_s, 273.15},
            {Temperature, 5.0 / 9, u"°F|fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|F"_s, 459.67},
            {Data, 1, u"byte|B"_s},
            {Data, 0.125, u"bit"_s},
            {Data, 1e3, u"kB|KB|kilobyte"_s},
            {Data, 1e6, u"MB|megabyte"_s},
            {Data, 1e9, u"GB|gigabyte"_s},
            {Data, 1e12, u"TB|terabyte"_s},
            {Data, 1e15, u"PB|petabyte"_s},
            {Data, 1024, u"KiB|kibibyte"_s},
            {Data, 1048576, u"MiB|mebibyte"_s},
            {Data, 1073741824, u"GiB|gibibyte"_s},
            {Data, 1099511627776, u"TiB|tebibyte"_s},
            {Data, 125, u"kbit|kilobit"_s},
            {Data, 125e3, u"Mbit|Mb|megabit"_s},
            {Data, 125e6, u"Gbit|Gb|gigabit"_s},
            {Time, 1, u"s|sec|second"_s},
            {Time, 0.001, u"ms|millisecond"_s},
            {Time, 60, u"min|minute"_s},
            {Time, 3600, u"h|hr|hour"_s},
            {Time, 86400, u"d|day"_s},
            {Time, 604800, u"week|wk"_s},
            {Area, 1, u"m²|m2|sq m|square metre|square meter"_s},
            {Area, 1e6, u"km²|km2|sq km|square kilometre|square kilometer"_s},
            {Area, 1e-4, u"cm²|cm2|sq cm|square centimetre|square centimeter"_s},
            {Area, 1e4, u"ha|hectare"_s},
            {Area, 4046.8564224, u"acre"_s},
            {Area, 0.09290304, u"ft²|ft2|sq ft|square foot|square feet"_s},
            {Area, 2589988.110336, u"mi²|mi2|sq mi|square mile"_s},
            {Area, 0.00064516, u"in²|in2|sq in|square inch|square inches"_s},
            {Volume, 1, u"l|litre|liter"_s},
            {Volume, 0.001, u"ml|millilitre|milliliter"_s},
            {Volume, 0.01, u"cl|centilitre|centiliter"_s},
            {Volume, 1000, u"m³|m3|cubic metre|cubic meter"_s},
            {Volume, 0.001, u"cm³|cm3|cubic centimetre|cubic centimeter|cc"_s},
            {Volume, 3.785411784, u"gal|gallon|us gallon"_s},
            {Volume, 4.54609, u"imperial gallon|uk gallon"_s},
            {Volume, 0.473176473, u"pt|pint"_s},
            {Volume, 0.2365882365, u"cup"_s},
            {Volume, 0.0295735295625, u"fl oz|fluid ounce"_s},
            {Speed, 1, u"m/s|mps|metres per second|meters per second"_s},
            {Speed, 1 / 3.6, u"km/h|kmh|kph|kilometres per hour|kilometers per hour"_s},
            {Speed, 0.44704, u"mph|miles per hour"_s},
            {Speed, 1852.0 / 3600, u"kn|knot"_s},
        };
        QHash<QString, Unit> table;
        for (const Entry& entry : entries) {
            const QStringList names = entry.names.split(u'|');
            for (const QString& name : names) {
                const Unit unit{entry.quantity, names.first(), entry.factor, entry.offset};
                table.insert(name, unit);
                if (name.size() > 2 && name.back().isLetter() && !table.contains(name + u's'))
                    table.insert(name + u's', unit);
            }
        }
        return table;
    }();
    return known;
}

// As written, and otherwise in lower case: "MB" is no "Mb", but "KM" is "km".
const Unit* unitNamed(const QString& text)
{
    static const QRegularExpression degrees(u"^(?:degrees?\\s+|°\\s*)(?=[CFcf]$)"_s);
    QString name = text.simplified();
    name.replace(degrees, u"°"_s);
    if (name.startsWith(u'°'))
        name = name.toUpper();
    auto found = units().constFind(name);
    if (found == units().cend())
        found = units().constFind(name.toLower());
    return found == units().cend() ? nullptr : &*found;
}

QString figure(double value)
{
    return grouped(QString::number(value, 'g', 10));
}

std::optional<UnitAnswer> convert(const QString& amount, const QString& from, const QString& to)
{
    static const QRegularExpression one(u"^(?:an?|one)$"_s, QRegularExpression::CaseInsensitiveOption);
    bool ok = false;
    const double value = one.match(amount).hasMatch() ? (ok = true, 1) : QString(amount).remove(u',').toDouble(&ok);
    const Unit* source = unitNamed(from);
    const Unit* target = unitNamed(to);
    if (!ok || !source || !target || source->quantity != target->quantity)
        return {};
    const double result = (value + source->offset) * source->factor / target->factor - target->offset;
    if (!std::isfinite(result))
        return {};
    // What the offset leaves over is no digit of the result.
    const double clean = std::abs(result) < 1e-9 * std::abs(target->offset) ? 0 : result;
    return UnitAnswer{u"%1 %2 in %3"_s.arg(figure(value), source->symbol, target->symbol),
                      u"%1 %2"_s.arg(figure(clean), target->symbol)};
}

} // namespace

std::optional<UnitAnswer> convertUnits(const QString& question)
{
    static const QString amount = u"(-?\\d[\\d,]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|\\ban?\\b|\\bone\\b)"_s;
    static const QString unit = u"([A-Za-z°µ²³][A-Za-z°µ²³/ 23]{0,24}?)"_s;
    static const auto words = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression direct(u"(?<![\\w.,])"_s + amount + u"\\s*"_s + unit +
                                               u"\\s+(?:in|into|to|as)\\s+"_s + unit + u"\\s*[?.!]*$"_s,
                                           words);
    static const QRegularExpression howMany(
        u"\\bhow (?:many|much)\\s+"_s + unit + u"\\s+(?:are|is|in|make|does|do)\\s+(?:there\\s+)?(?:in\\s+)?"_s +
            amount + u"\\s*"_s + unit + u"\\s*(?:make|have|has|equal)?\\s*[?.!]*$"_s,
        words);
    if (question.size() > longestUnitQuestion)
        return {};
    if (const auto match = howMany.match(question); match.hasMatch())
        return convert(match.captured(2), match.captured(3), match.captured(1));
    if (const auto match = direct.match(question); match.hasMatch())
        return convert(match.captured(1), match.captured(2), match.captured(3));
    return {};
}

} // namespace sheaf
