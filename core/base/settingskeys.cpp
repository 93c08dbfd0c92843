#include "core/base/settingskeys.h"

using namespace Qt::StringLiterals;

namespace sheaf::keys {

namespace {

const std::pair<Appearance, QLatin1String> looks[] = {
    {Appearance::System, "system"_L1}, {Appearance::Light, "light"_L1}, {Appearance::Dark, "dark"_L1}};

QString shown(const QVariant& value)
{
    return value.toString().left(80);
}

} // namespace

QString Flag::parse(const QVariant& value, bool& on) const
{
    const QString word = value.toString().trimmed().toLower();
    if (word == "true"_L1 || word == "1"_L1)
        on = true;
    else if (word == "false"_L1 || word == "0"_L1)
        on = false;
    else
        return u"“%1” is neither true nor false"_s.arg(shown(value));
    return {};
}

QString Number::parse(const QVariant& value, int& number) const
{
    bool ok = false;
    const int n = value.toInt(&ok);
    if (!ok)
        return u"“%1” is not a whole number"_s.arg(shown(value));
    number = std::clamp(n, low, high);
    return n == number ? QString()
                       : u"%1 is not between %2 and %3, %4 is taken"_s.arg(n).arg(low).arg(high).arg(number);
}

QString Number::parse(const QVariant& value, Milliseconds& time) const
{
    int number = int(time.count());
    const QString wrong = parse(value, number);
    time = Milliseconds(number);
    return wrong;
}

QString Text::parse(const QVariant& value, QString& text) const
{
    const QString read = value.toString().trimmed();
    text = read.left(longest);
    return read == text ? QString() : u"it is cut after %1 characters"_s.arg(longest);
}

QString TextList::parse(const QVariant& value, QStringList& list) const
{
    list = value.toStringList();
    list.removeAll(QString());
    return {};
}

QString Address::parse(const QVariant& value, QUrl& url) const
{
    const QString text = value.toString().trimmed();
    if (mayBeEmpty && text.isEmpty()) {
        url.clear();
        return {};
    }
    const auto parsed = parseEndpointUrl(text);
    if (!parsed.ok())
        return parsed.error().message;
    url = *parsed;
    return {};
}

QString Addresses::parse(const QVariant& value, EndpointSettings& endpoint) const
{
    // QSettings reads a comma as the mark between values.
    const auto set = endpoint.setAddresses(value.toStringList().join(u' '));
    return set.ok() ? QString() : set.error().message;
}

QString Protocol::parse(const QVariant& value, Api& api) const
{
    const auto named = apiNamed(value.toString().trimmed());
    if (!named)
        return u"“%1” is no protocol Sheaf speaks"_s.arg(shown(value));
    api = *named;
    return {};
}

QVariant Look::store(Appearance appearance) const
{
    for (const auto& [look, name] : looks) {
        if (look == appearance)
            return QString(name);
    }
    return {};
}

QString Look::parse(const QVariant& value, Appearance& appearance) const
{
    const QString word = value.toString().trimmed();
    for (const auto& [look, name] : looks) {
        if (word.compare(name, Qt::CaseInsensitive) == 0) {
            appearance = look;
            return {};
        }
    }
    return u"“%1” is none of system, light and dark"_s.arg(shown(value));
}

QVariant Prices::store(const QList<ModelPrice>& prices) const
{
    return prices.isEmpty() ? QStringList() : priceLines(prices).split(u'\n');
}

QString Prices::parse(const QVariant& value, QList<ModelPrice>& prices) const
{
    const auto parsed = parsePrices(value.toStringList().join(u'\n'));
    if (!parsed.ok())
        return parsed.error().message;
    prices = *parsed;
    return {};
}

} // namespace sheaf::keys
