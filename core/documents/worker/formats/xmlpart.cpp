#include "core/documents/worker/formats/xmlpart.h"

#include "core/documents/worker/formats/formatreader.h"

namespace sheaf {

XmlPart::XmlPart(ZipArchive& archive, const QString& name)
    : m_archive(archive)
{
    auto device = archive.stream(name);
    if (!device) {
        m_missing = device.error();
        return;
    }
    m_device = std::move(*device);
    m_reader.setDevice(m_device.get());
}

bool XmlPart::next()
{
    if (m_missing)
        return false;
    for (;;) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
}

QString XmlPart::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute& each : m_reader.attributes()) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

int XmlPart::number(QLatin1StringView name, int otherwise) const
{
    bool ok = false;
    const int value = attribute(name).toInt(&ok);
    return ok ? value : otherwise;
}

Result<void> XmlPart::outcome() const
{
    if (m_missing)
        return *m_missing;
    if (m_reader.hasError())
        return m_archive.trouble().value_or(refusal(ErrorCode::Corrupt, {}, m_reader.errorString()));
    return {};
}

} // namespace sheaf
