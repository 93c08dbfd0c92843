#pragma once

#include "core/documents/worker/formats/formatreader.h"

#include <QStringList>

typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeObject GMimeObject;

namespace sheaf {

// The parts of one message into pages: its fields, its body (plain text before HTML), what is attached. Attachments of
// kinds that are read are read too, messages in messages as well, up to the limits of containerlimits.h; the others are
// named, and so are PDF files where care is asked for.
class MailParts
{
public:
    // `file`: the mail, whose bytes are not looked at; `prefix` starts every label.
    MailParts(DocumentText& document, const FormatInput& file, const QString& prefix)
        : m_document(document)
        , m_depth(file.depth)
        , m_careful(file.careful)
        , m_prefix(prefix)
    {}

    void add(GMimeMessage* message);

private:
    struct Attached
    {
        QString name;
        QByteArray bytes;
        bool unread = false; // named and not read
    };

    void collect(GMimeObject* part, int level);
    void collectLeaf(GMimeObject* part);
    void appendBody(const QString& fields);
    void appendAttachment(const Attached& attached);
    void append(Page page, const QString& label);

    DocumentText& m_document;
    const int m_depth;
    const bool m_careful;
    const QString m_prefix;
    QStringList m_plain;
    QStringList m_html;
    QList<Attached> m_attached;
    QList<GMimeMessage*> m_messages; // in the message; they belong to it
};

} // namespace sheaf
