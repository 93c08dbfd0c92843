#include "core/index/ignorepatterns.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A class of characters that begins at `at`, and where it ends; empty where it has no end.
QString characterClass(const QString& glob, qsizetype* at)
{
    qsizetype i = *at + 1;
    QString inner;
    if (i < glob.size() && (glob[i] == u'!' || glob[i] == u'^')) {
        inner += u"^/"_s;
        ++i;
    }
    const qsizetype first = i;
    for (; i < glob.size(); ++i) {
        if (glob[i] == u']' && i > first) {
            *at = i;
            return u'[' + inner + u']';
        }
        if (glob[i] == u'\\' || glob[i] == u'[' || glob[i] == u']' || glob[i] == u'^')
            inner += u'\\';
        inner += glob[i];
    }
    return {};
}

QString toExpression(const QString& glob, bool anchored)
{
    QString expression = anchored ? QString() : u"(?:.*/)?"_s;
    for (qsizetype i = 0; i < glob.size(); ++i) {
        const QStringView rest = QStringView(glob).mid(i);
        const bool atPartStart = i == 0 || glob[i - 1] == u'/';
        if (atPartStart && rest.startsWith(u"**/")) {
            expression += u"(?:.*/)?"_s;
            i += 2;
        } else if (atPartStart && rest == u"**") {
            expression += u".+"_s;
            ++i;
        } else if (glob[i] == u'*') {
            expression += u"[^/]*"_s;
        } else if (glob[i] == u'?') {
            expression += u"[^/]"_s;
        } else if (const QString set = glob[i] == u'[' ? characterClass(glob, &i) : QString(); !set.isEmpty()) {
            expression += set;
        } else {
            if (glob[i] == u'\\' && i + 1 < glob.size())
                ++i;
            expression += QRegularExpression::escape(QString(glob[i]));
        }
    }
    return QRegularExpression::anchoredPattern(expression);
}

} // namespace

IgnorePatterns::IgnorePatterns(const QStringList& lines)
{
    for (const QString& line : lines) {
        QString glob = line.trimmed();
        if (glob.isEmpty() || glob.startsWith(u'#'))
            continue;
        Rule rule;
        rule.takesBack = glob.startsWith(u'!');
        if (rule.takesBack)
            glob.remove(0, 1);
        rule.foldersOnly = glob.endsWith(u'/');
        if (rule.foldersOnly)
            glob.chop(1);
        const bool anchored = glob.contains(u'/');
        if (glob.startsWith(u'/'))
            glob.remove(0, 1);
        rule.expression =
            QRegularExpression(toExpression(glob, anchored), QRegularExpression::DotMatchesEverythingOption);
        if (!glob.isEmpty() && rule.expression.isValid())
            m_rules.append(rule);
    }
}

bool IgnorePatterns::ignoresItself(const QString& path, bool isFolder) const
{
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) { // the last one that fits decides
        if ((isFolder || !rule->foldersOnly) && rule->expression.match(path).hasMatch())
            return !rule->takesBack;
    }
    return false;
}

bool IgnorePatterns::ignores(const QString& path, bool isFolder) const
{
    if (m_rules.isEmpty())
        return false;
    for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        if (ignoresItself(path.left(slash), true))
            return true;
    }
    return ignoresItself(path, isFolder);
}

} // namespace sheaf
