#include "core/ask/fraction.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

using Integer = Fraction::Integer;

Integer commonDivisor(Integer a, Integer b)
{
    while (b != 0)
        a = std::exchange(b, a % b);
    return a < 0 ? -a : a;
}

bool product(Integer a, Integer b, Integer* result)
{
    return !__builtin_mul_overflow(a, b, result);
}

QString digits(Integer whole)
{
    QString text;
    for (; whole > 0; whole /= 10)
        text.prepend(QChar(u'0' + int(whole % 10)));
    return text.isEmpty() ? u"0"_s : text;
}

// The largest whole number whose square is not above; -1 where that is not its root.
Integer exactRoot(Integer square)
{
    auto root = Integer(std::sqrt(double(square)));
    for (Integer candidate = root > 0 ? root - 1 : 0; candidate <= root + 1; ++candidate) {
        Integer again = 0;
        if (product(candidate, candidate, &again) && again == square)
            return candidate;
    }
    return -1;
}

} // namespace

Fraction Fraction::ratio(Integer top, Integer bottom)
{
    if (bottom < 0) {
        top = -top;
        bottom = -bottom;
    }
    const Integer divisor = std::max<Integer>(1, commonDivisor(top, bottom));
    Fraction fraction(top / divisor);
    fraction.m_bottom = bottom / divisor;
    return fraction;
}

Fraction Fraction::rounded(double value)
{
    Fraction fraction;
    fraction.m_exact = false;
    fraction.m_value = value;
    return fraction;
}

Fraction Fraction::negated() const
{
    return m_exact ? ratio(-m_top, m_bottom) : rounded(-m_value);
}

Fraction Fraction::plus(const Fraction& other) const
{
    Integer left = 0;
    Integer right = 0;
    Integer top = 0;
    Integer bottom = 0;
    if (m_exact && other.m_exact && product(m_top, other.m_bottom, &left) && product(other.m_top, m_bottom, &right) &&
        product(m_bottom, other.m_bottom, &bottom) && !__builtin_add_overflow(left, right, &top))
        return ratio(top, bottom);
    return rounded(value() + other.value());
}

Fraction Fraction::times(const Fraction& other) const
{
    Integer top = 0;
    Integer bottom = 0;
    if (m_exact && other.m_exact) {
        // Crosswise first, so that less overflows.
        const Fraction a = ratio(m_top, other.m_bottom);
        const Fraction b = ratio(other.m_top, m_bottom);
        if (product(a.m_top, b.m_top, &top) && product(a.m_bottom, b.m_bottom, &bottom))
            return ratio(top, bottom);
    }
    return rounded(value() * other.value());
}

Fraction Fraction::over(const Fraction& other) const
{
    if (!other.m_exact)
        return rounded(value() / other.m_value);
    return times(ratio(other.m_bottom, other.m_top));
}

Fraction Fraction::truncated() const
{
    return m_exact ? Fraction(m_top / m_bottom) : rounded(std::trunc(m_value));
}

Fraction Fraction::power(const Fraction& exponent) const
{
    constexpr Integer mostSteps = 1000;
    if (m_exact && exponent.isWhole() && exponent.m_top <= mostSteps && exponent.m_top >= -mostSteps) {
        Fraction result(1);
        for (Integer i = 0; i < (exponent.m_top < 0 ? -exponent.m_top : exponent.m_top) && result.m_exact; ++i)
            result = result.times(*this);
        if (result.m_exact)
            return exponent.m_top < 0 ? Fraction(1).over(result) : result;
    }
    return rounded(std::pow(value(), exponent.value()));
}

Fraction Fraction::root() const
{
    if (m_exact) {
        const Integer top = exactRoot(m_top);
        const Integer bottom = exactRoot(m_bottom);
        if (top >= 0 && bottom > 0)
            return ratio(top, bottom);
    }
    return rounded(std::sqrt(value()));
}

QString Fraction::text(bool* exact) const
{
    constexpr int mostDecimals = 20;
    Integer scaled = m_top < 0 ? -m_top : m_top;
    Integer bottom = m_bottom;
    int decimals = 0;
    bool fits = m_exact;
    while (fits && bottom != 1 && decimals < mostDecimals) {
        fits = product(scaled, 10, &scaled);
        const Integer divisor = commonDivisor(scaled, bottom);
        if (fits) {
            scaled /= divisor;
            bottom /= divisor;
            ++decimals;
        }
    }
    *exact = fits && bottom == 1;
    if (!*exact)
        return grouped(QString::number(value(), 'g', 12));
    QString text = digits(scaled);
    if (decimals > 0) {
        text = text.rightJustified(decimals + 1, u'0');
        text.insert(text.size() - decimals, u'.');
    }
    return grouped((m_top < 0 ? u"-"_s : QString()) + text);
}

QString grouped(QString digits)
{
    if (digits.contains(u'e') || digits.contains(u'n')) // 1e+30, nan, inf
        return digits;
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace sheaf
