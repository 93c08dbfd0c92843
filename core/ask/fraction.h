#pragma once

#include <QString>
#include <cmath>

namespace sheaf {

// A number for a calculator: a fraction of whole numbers as long as they fit into 127 bits, a double from then on.
class Fraction
{
public:
    __extension__ typedef __int128 Integer;

    Fraction() = default;
    explicit Fraction(Integer whole)
        : m_top(whole)
    {}
    static Fraction ratio(Integer top, Integer bottom); // bottom is not 0
    static Fraction rounded(double value);

    bool isExact() const { return m_exact; }
    bool isWhole() const { return m_exact && m_bottom == 1; }
    bool isZero() const { return m_exact ? m_top == 0 : m_value == 0; }
    bool isNegative() const { return m_exact ? m_top < 0 : m_value < 0; }
    bool isFinite() const { return m_exact || std::isfinite(m_value); }
    double value() const { return m_exact ? double(m_top) / double(m_bottom) : m_value; }
    Integer whole() const { return m_top; } // of one that isWhole()

    Fraction negated() const;
    Fraction plus(const Fraction& other) const;
    Fraction times(const Fraction& other) const;
    Fraction over(const Fraction& other) const; // other is not 0
    Fraction truncated() const;
    Fraction power(const Fraction& exponent) const;
    Fraction root() const; // not of a negative one

    // With commas between groups of three digits. `exact` tells whether all digits are there: 12 significant ones
    // otherwise.
    QString text(bool* exact) const;

private:
    bool m_exact = true;
    Integer m_top = 0;
    Integer m_bottom = 1; // greater than 0, and without a common divisor
    double m_value = 0;
};

// "1234567.5" → "1,234,567.5".
QString grouped(QString digits);

} // namespace sheaf
