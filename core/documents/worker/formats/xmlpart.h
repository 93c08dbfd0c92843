#pragma once

#include "core/documents/worker/formats/ziparchive.h"

#include <QXmlStreamReader>
#include <memory>

namespace sheaf {

// One XML entry of a container, read as a stream: no external entities, expansions bounded by Qt (4,096 characters),
// depth bounded by memory alone because nothing here recurses. Elements are known by their local name, so that the
// namespaces of the transitional and the strict form of a format are the same.
class XmlPart
{
public:
    XmlPart(ZipArchive& archive, const QString& name);

    QXmlStreamReader& reader() { return m_reader; }
    // The next start, end or text; false at the end, also at an early one.
    bool next();
    bool starts(QLatin1StringView name) const { return m_reader.isStartElement() && m_reader.name() == name; }
    bool ends(QLatin1StringView name) const { return m_reader.isEndElement() && m_reader.name() == name; }
    // An attribute by its local name; empty where it is not there.
    QString attribute(QLatin1StringView name) const;
    int number(QLatin1StringView name, int otherwise) const;
    // Past the end of the element that has just started.
    void skip() { m_reader.skipCurrentElement(); }

    // Whether it was read to its end. NotFound, Corrupt, ResourceLimit, Unsupported.
    Result<void> outcome() const;

private:
    ZipArchive& m_archive;
    std::optional<Error> m_missing;
    std::unique_ptr<QIODevice> m_device;
    QXmlStreamReader m_reader;
};

} // namespace sheaf
