#pragma once

#include "core/documents/document.h"
#include "core/documents/worker/formats/ziparchive.h"

namespace sheaf {

struct Relationship
{
    QString id;
    QString type;   // the last part of its address, "worksheet"
    QString target; // an entry of the archive
};

// The parts of an OOXML document and how they hang together (ECMA-376 part 2).
class OoxmlPackage
{
public:
    explicit OoxmlPackage(ZipArchive& archive)
        : m_archive(archive)
    {}

    ZipArchive& archive() { return m_archive; }
    // The part everything starts from; `usual` where the package does not name it.
    QString mainPart(const QString& usual);
    // Of a part, in order, without those that lead out of the package.
    QList<Relationship> relationships(const QString& part);
    // The target of one of them, empty where there is none.
    QString target(const QString& part, QLatin1StringView type);
    // Title and author.
    void readProperties(DocumentText& document);

private:
    ZipArchive& m_archive;
};

// An address within a container, seen from the entry that names it: "../media/a.png" from "ppt/slides/s.xml" is
// "ppt/media/a.png". Never leads out of the container.
QString entryPath(const QString& from, const QString& target);

} // namespace sheaf
