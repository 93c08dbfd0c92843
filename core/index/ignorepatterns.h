#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace sheaf {

// What to leave out of a folder, by patterns as in a .gitignore file (git-scm.com/docs/gitignore, "Pattern format"): a
// line each; "#" begins a remark; "!" takes back; "/" at the end means folders only, "/" before that ties the pattern
// to the folder itself; "*" and "?" stop at "/", "**" does not. Pure.
class IgnorePatterns
{
public:
    IgnorePatterns() = default;
    explicit IgnorePatterns(const QStringList& lines);

    bool isEmpty() const { return m_rules.isEmpty(); }
    // `path` is relative to the folder, without a slash at either end. What lies in an ignored folder is ignored,
    // whatever other patterns say.
    bool ignores(const QString& path, bool isFolder) const;

private:
    struct Rule
    {
        QRegularExpression expression;
        bool foldersOnly = false;
        bool takesBack = false;
    };
    bool ignoresItself(const QString& path, bool isFolder) const;

    QList<Rule> m_rules;
};

} // namespace sheaf
