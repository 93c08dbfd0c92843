#include "core/ask/calculator.h"

#include "core/ask/arithmeticwords.h"
#include "core/ask/fraction.h"

#include <QHash>
#include <QRegularExpression>
#include <numbers>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int deepest = 60; // parentheses in each other

Error wrong(const QString& why)
{
    return Error::make(ErrorCode::InvalidInput, u"That cannot be calculated: %1."_s.arg(why));
}

class Parser
{
public:
    explicit Parser(QString text)
        : m_text(std::move(text))
    {}

    Result<Fraction> whole()
    {
        Fraction value = sum();
        blanks();
        if (!m_error && m_at < m_text.size())
            fail(u"“%1” was not expected"_s.arg(m_text.mid(m_at, 20)));
        if (m_error)
            return *m_error;
        if (!value.isFinite())
            return wrong(u"the result is not a number that can be written"_s);
        return value;
    }
    // Something was done, not only a number read.
    bool didAnything() const { return m_operations > 0; }

private:
    void fail(const QString& why)
    {
        if (!m_error)
            m_error = wrong(why);
        m_at = m_text.size();
    }
    void blanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    QChar peek()
    {
        blanks();
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }
    bool take(QChar sign)
    {
        if (peek() != sign)
            return false;
        ++m_at;
        return true;
    }
    static bool beginsOperand(QChar c) { return c.isDigit() || c == u'(' || c == u'.' || c.isLetter(); }
    bool takesOf()
    {
        static const QRegularExpression of(u"\\Gof\\b"_s, QRegularExpression::CaseInsensitiveOption);
        blanks();
        if (!of.match(m_text, m_at).hasMatch())
            return false;
        m_at += 2;
        return true;
    }

    Fraction sum()
    {
        Fraction left = product();
        while (!m_error) {
            const bool adds = peek() == u'+';
            if (!adds && peek() != u'-')
                break;
            ++m_at;
            ++m_operations;
            Fraction right = product();
            if (m_percent) // of what stands before it
                right = right.times(left);
            m_percent = false;
            left = left.plus(adds ? right : right.negated());
        }
        return left;
    }
    Fraction product()
    {
        Fraction left = sign();
        while (!m_error) {
            const QChar operation = peek();
            if (operation != u'*' && operation != u'/' && operation != u'%')
                break;
            ++m_at;
            ++m_operations;
            const Fraction right = sign();
            m_percent = false;
            if (operation == u'*') {
                left = left.times(right);
                continue;
            }
            if (right.isZero())
                fail(u"nothing can be divided by zero"_s);
            else if (operation == u'/')
                left = left.over(right);
            else
                left = left.plus(right.times(left.over(right).truncated()).negated());
        }
        return left;
    }
    Fraction sign()
    {
        if (take(u'-'))
            return nested([this] { return sign(); }).negated();
        if (take(u'+'))
            return nested([this] { return sign(); });
        return percentage();
    }
    Fraction percentage()
    {
        Fraction value = power();
        m_percent = false;
        if (peek() != u'%')
            return value;
        const qsizetype sign = m_at++;
        if (takesOf()) {
            ++m_operations;
            return value.over(Fraction(100)).times(nested([this] { return this->sign(); }));
        }
        if (beginsOperand(peek())) { // a remainder
            m_at = sign;
            return value;
        }
        ++m_operations;
        m_percent = true;
        return value.over(Fraction(100));
    }
    Fraction power()
    {
        const Fraction base = operand();
        if (!take(u'^'))
            return base;
        ++m_operations;
        const bool negative = take(u'-');
        const Fraction exponent = nested([this] { return power(); });
        if (base.isZero() && negative)
            fail(u"nothing can be divided by zero"_s);
        return m_error ? base : base.power(negative ? exponent.negated() : exponent);
    }
    template<class F>
    Fraction nested(F&& inner)
    {
        if (++m_depth > deepest)
            fail(u"it is nested too deep"_s);
        const Fraction value = m_error ? Fraction() : inner();
        --m_depth;
        return value;
    }
    Fraction operand()
    {
        const QChar next = peek();
        if (take(u'(')) {
            const int outside = std::exchange(m_listDepth, 0); // commas are thousands again
            const Fraction value = nested([this] { return sum(); });
            m_listDepth = outside;
            m_percent = false;
            if (!take(u')'))
                fail(u"a “)” is missing"_s);
            return value;
        }
        if (next.isDigit() || next == u'.')
            return number();
        if (next.isLetter())
            return named();
        fail(next.isNull() ? u"something is missing at the end"_s : u"“%1” was not expected"_s.arg(next));
        return Fraction();
    }
    Fraction number()
    {
        static const QRegularExpression grouping(u"\\G\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?"_s);
        static const QRegularExpression plain(u"\\G(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3}(?!\\w))?"_s);
        QRegularExpressionMatch match;
        if (m_listDepth == 0)
            match = grouping.match(m_text, m_at);
        if (!match.hasMatch())
            match = plain.match(m_text, m_at);
        QString digits = match.captured().remove(u',');
        if (digits.isEmpty()) {
            fail(u"“%1” is no number"_s.arg(m_text.mid(m_at, 20)));
            return Fraction();
        }
        m_at = match.capturedEnd();
        if (m_at < m_text.size() && (m_text[m_at] == u'.' || (m_text[m_at] == u',' && m_listDepth == 0))) {
            fail(u"“%1…” is no clear number; write it like 1,234.5"_s.arg(match.captured() + m_text[m_at]));
            return Fraction();
        }
        const qsizetype point = digits.indexOf(u'.');
        const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
        if (digits.contains(u'e', Qt::CaseInsensitive) || digits.size() > 36)
            return Fraction::rounded(digits.toDouble());
        Fraction::Integer top = 0;
        for (const QChar c : std::as_const(digits)) {
            if (c.isDigit())
                top = top * 10 + c.digitValue();
        }
        Fraction::Integer bottom = 1;
        for (qsizetype i = 0; i < decimals; ++i)
            bottom *= 10;
        return Fraction::ratio(top, bottom);
    }
    Fraction named()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetterOrNumber())
            ++m_at;
        const QString name = m_text.mid(begin, m_at - begin).toLower();
        if (name == "pi"_L1)
            return Fraction::rounded(std::numbers::pi);
        if (name == "e"_L1)
            return Fraction::rounded(std::numbers::e);
        static const QSet<QString> functions{u"sqrt"_s, u"abs"_s, u"round"_s, u"floor"_s, u"ceil"_s,
                                             u"ln"_s,   u"log"_s, u"log2"_s,  u"exp"_s,   u"sin"_s,
                                             u"cos"_s,  u"tan"_s, u"min"_s,   u"max"_s};
        if (!functions.contains(name)) {
            fail(u"“%1” is not known"_s.arg(name.left(20)));
            return Fraction();
        }
        ++m_operations;
        const bool list = name == "min"_L1 || name == "max"_L1;
        if (list && peek() != u'(') {
            fail(u"%1 needs its numbers in parentheses"_s.arg(name));
            return Fraction();
        }
        if (list)
            return extreme(name == "max"_L1);
        return applied(name, nested([this] { return power(); }));
    }
    Fraction extreme(bool largest)
    {
        take(u'(');
        const int outside = std::exchange(m_listDepth, 1);
        Fraction best = nested([this] { return sum(); });
        while (!m_error && take(u',')) {
            const Fraction next = nested([this] { return sum(); });
            if ((next.value() > best.value()) == largest)
                best = next;
        }
        m_listDepth = outside;
        m_percent = false;
        if (!take(u')'))
            fail(u"a “)” is missing"_s);
        return best;
    }
    Fraction applied(const QString& name, const Fraction& of)
    {
        const double x = of.value();
        if (name == "abs"_L1)
            return of.isNegative() ? of.negated() : of;
        if (name == "sqrt"_L1 && of.isNegative())
            fail(u"a negative number has no root"_s);
        else if (name == "sqrt"_L1)
            return of.root();
        if ((name == "ln"_L1 || name == "log"_L1 || name == "log2"_L1) && (of.isNegative() || of.isZero()))
            fail(u"only a number above zero has a logarithm"_s);
        if (m_error)
            return Fraction();
        if (name == "round"_L1 || name == "floor"_L1 || name == "ceil"_L1) {
            const Fraction half = Fraction::ratio(1, 2);
            const Fraction shifted = name != "round"_L1 ? of : of.plus(of.isNegative() ? half.negated() : half);
            const Fraction cut = shifted.truncated();
            const double rest = shifted.plus(cut.negated()).value();
            if (name == "floor"_L1 && rest < 0)
                return cut.plus(Fraction(-1));
            return name == "ceil"_L1 && rest > 0 ? cut.plus(Fraction(1)) : cut;
        }
        static const QHash<QString, double (*)(double)> functions{
            {u"ln"_s, [](double v) { return std::log(v); }},    {u"log"_s, [](double v) { return std::log10(v); }},
            {u"log2"_s, [](double v) { return std::log2(v); }}, {u"exp"_s, [](double v) { return std::exp(v); }},
            {u"sin"_s, [](double v) { return std::sin(v); }},   {u"cos"_s, [](double v) { return std::cos(v); }},
            {u"tan"_s, [](double v) { return std::tan(v); }}};
        return Fraction::rounded(functions.value(name)(x));
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_operations = 0;
    int m_listDepth = 0;    // within min or max
    bool m_percent = false; // what was read last is a bare percentage
    std::optional<Error> m_error;
};

} // namespace

Result<Calculation> calculate(const QString& expression)
{
    if (expression.size() > maxExpression)
        return wrong(u"it is too long"_s);
    const QString signs = arithmeticSigns(expression);
    Parser parser(signs);
    const auto value = parser.whole();
    if (!value.ok())
        return value.error();
    Calculation done;
    done.expression = signs;
    done.calculated = parser.didAnything();
    const QString text = value->text(&done.exact);
    done.text = done.exact ? text : u"≈ "_s + text;
    return done;
}

} // namespace sheaf
