#pragma once

#include <QByteArray>
#include <QString>

namespace sheaf {

// A key or a password. It has no debug or JSON output on purpose; reveal() is the only way to the text and stands only
// where the text leaves for its destination.
class Secret
{
public:
    Secret() = default;
    // Control characters end a header line, so they are refused: the secret is then empty and `isValid` false.
    explicit Secret(const QString& text);

    bool isEmpty() const { return m_text.isEmpty(); }
    bool isValid() const { return m_valid; }
    const QString& reveal() const { return m_text; }

private:
    QString m_text;
    bool m_valid = true;
};

} // namespace sheaf
