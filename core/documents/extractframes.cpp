#include "core/documents/extractprotocol.h"

#include "core/base/json.h"
#include "core/documents/extractlimits.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype headerBytes = 5;
constexpr qsizetype imageHeadBytes = 8;   // width and height
constexpr qsizetype pageHeaderBytes = 12; // page, 1 where lines are kept, length of the label

Error broken(const QString& what)
{
    return Error::make(ErrorCode::BadResponse, u"The document reader gave an answer that makes no sense."_s, what);
}

// The codes a worker may report.
constexpr ErrorCode failureCodes[] = {
    ErrorCode::NotFound,      ErrorCode::PermissionDenied, ErrorCode::PasswordRequired,
    ErrorCode::WrongPassword, ErrorCode::Unsupported,      ErrorCode::Corrupt,
    ErrorCode::Empty,         ErrorCode::TooLarge,         ErrorCode::Io,
    ErrorCode::InvalidInput,  ErrorCode::Internal,         ErrorCode::NoText,
    ErrorCode::ResourceLimit};

void appendNumber(QByteArray& out, quint32 number)
{
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    quint32 number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

QByteArray framed(char type, const QByteArray& payload)
{
    QByteArray out;
    out.reserve(headerBytes + payload.size());
    appendNumber(out, quint32(payload.size()));
    out.append(type);
    out.append(payload);
    return out;
}

std::optional<int> count(const QJsonObject& object, QLatin1StringView key)
{
    const double value = object.value(key).toDouble(-1);
    if (value < 0 || value > 2e9 || value != std::floor(value))
        return std::nullopt;
    return int(value);
}

struct FrameEncoder
{
    QByteArray operator()(const StartedFrame& f) const
    {
        return framed('S', compactJson(QJsonObject{{u"bytes"_s, f.fileBytes}}));
    }
    QByteArray operator()(const OpenedFrame& f) const
    {
        return framed(
            'O',
            compactJson(QJsonObject{
                {u"pages"_s, f.pageCount}, {u"title"_s, f.title}, {u"author"_s, f.author}, {u"paged"_s, f.paged}}));
    }
    QByteArray operator()(const PageTextFrame& f) const
    {
        QByteArray payload;
        payload.reserve(pageHeaderBytes + (f.label.size() + f.text.size()) * 2);
        appendNumber(payload, quint32(f.page));
        appendNumber(payload, f.keepLines ? 1 : 0);
        appendNumber(payload, quint32(f.label.size()));
        payload.append(reinterpret_cast<const char*>(f.label.constData()), f.label.size() * 2);
        payload.append(reinterpret_cast<const char*>(f.text.constData()), f.text.size() * 2);
        return framed('P', payload);
    }
    QByteArray operator()(const TextEndFrame& f) const
    {
        return framed('E', compactJson(QJsonObject{{u"pages"_s, f.pages},
                                                   {u"declared"_s, f.declared},
                                                   {u"unreadable"_s, f.unreadable},
                                                   {u"cut"_s, f.cut},
                                                   {u"warnings"_s, QJsonArray::fromStringList(f.warnings)}}));
    }
    QByteArray operator()(const PageImageFrame& f) const
    {
        const qsizetype row = qsizetype(f.image.width()) * 4;
        QByteArray payload;
        payload.reserve(8 + row * f.image.height());
        appendNumber(payload, quint32(f.image.width()));
        appendNumber(payload, quint32(f.image.height()));
        for (int y = 0; y < f.image.height(); ++y)
            payload.append(reinterpret_cast<const char*>(f.image.constScanLine(y)), row);
        return framed('I', payload);
    }
    QByteArray operator()(const PlacesFrame& f) const
    {
        QJsonArray all;
        for (const QRectF& r : f.rectangles)
            all.append(QJsonArray{r.x(), r.y(), r.width(), r.height()});
        return framed('L', compactJson(QJsonObject{{u"rectangles"_s, all}}));
    }
    QByteArray operator()(const FailedFrame& f) const
    {
        return framed('F', compactJson(QJsonObject{{u"code"_s, errorName(f.code)},
                                                   {u"detail"_s, f.detail},
                                                   {u"reason"_s, reasonKey(f.reason)}}));
    }
    QByteArray operator()(const TableFrame& f) const
    {
        QJsonArray rows;
        for (const QStringList& row : f.table.rows)
            rows.append(QJsonArray::fromStringList(row));
        return framed('T', compactJson(QJsonObject{{u"name"_s, f.table.name},
                                                   {u"columns"_s, QJsonArray::fromStringList(f.table.columns)},
                                                   {u"rows"_s, rows},
                                                   {u"complete"_s, f.table.complete},
                                                   {u"continues"_s, f.continues}}));
    }
};

// For the payload of an image frame, of which `head` is the beginning: its pixels are not there yet.
Result<QImage> imageFor(QByteArrayView head, qint64 payloadBytes)
{
    if (head.size() < imageHeadBytes)
        return broken(u"image without a size"_s);
    const quint32 width = numberAt(head, 0);
    const quint32 height = numberAt(head, 4);
    constexpr quint32 most = extractlimits::maxImageSide;
    if (width == 0 || height == 0 || width > most || height > most ||
        payloadBytes - imageHeadBytes != qint64(width) * height * 4)
        return broken(u"image of a wrong size"_s);
    QImage image(int(width), int(height), QImage::Format_RGB32); // its lines stand one behind the other without a gap
    if (image.isNull())
        return broken(u"no memory for the image"_s);
    return image;
}

Result<ExtractFrame> decodePage(QByteArrayView payload)
{
    if (payload.size() < pageHeaderBytes || payload.size() % 2 != 0)
        return broken(u"page of a wrong size"_s);
    const quint32 page = numberAt(payload, 0);
    const quint32 flags = numberAt(payload, 4);
    const qsizetype label = numberAt(payload, 8);
    const qsizetype characters = (payload.size() - pageHeaderBytes) / 2;
    if (page == 0 || page > quint32(extractlimits::maxPages) || flags > 1)
        return broken(u"page number out of range"_s);
    if (label > std::min(extractlimits::maxLabelCharacters, characters) ||
        characters - label > extractlimits::maxPageCharacters)
        return broken(u"page of a wrong size"_s);
    const auto textAt = [payload](qsizetype from, qsizetype length) {
        QString text(length, Qt::Uninitialized);
        std::memcpy(text.data(), payload.data() + pageHeaderBytes + from * 2, size_t(length) * 2);
        return text;
    };
    return ExtractFrame(PageTextFrame{int(page), textAt(label, characters - label), textAt(0, label), flags == 1});
}

std::optional<QStringList> strings(const QJsonValue& value, qsizetype most)
{
    const QJsonArray all = value.toArray();
    if (all.size() > most)
        return std::nullopt;
    QStringList list;
    list.reserve(all.size());
    for (const QJsonValue& each : all) {
        if (!each.isString())
            return std::nullopt;
        list.append(each.toString());
    }
    return list;
}

Result<ExtractFrame> decodeTable(const QJsonObject& object)
{
    using namespace extractlimits;
    TableFrame frame;
    frame.table.name = object.value("name"_L1).toString().left(maxLabelCharacters);
    frame.table.complete = object.value("complete"_L1).toBool();
    frame.continues = object.value("continues"_L1).toBool();
    const auto columns = strings(object.value("columns"_L1), maxTableColumns);
    if (!columns || columns->isEmpty())
        return broken(u"table of a wrong width"_s);
    frame.table.columns = *columns;
    const QJsonArray rows = object.value("rows"_L1).toArray();
    frame.table.rows.reserve(rows.size());
    for (const QJsonValue& row : rows) {
        auto cells = strings(row, maxTableColumns);
        if (!cells || cells->size() != columns->size())
            return broken(u"row of a wrong width"_s);
        frame.table.rows.append(std::move(*cells));
    }
    return ExtractFrame(frame);
}

Result<ExtractFrame> decodePlaces(const QJsonObject& object)
{
    const QJsonArray all = object.value("rectangles"_L1).toArray();
    if (all.size() > extractlimits::maxRectangles)
        return broken(u"too many rectangles"_s);
    PlacesFrame frame;
    for (const QJsonValue& each : all) {
        const QJsonArray r = each.toArray();
        const QRectF rect = r.size() == 4
                                ? QRectF(r.at(0).toDouble(), r.at(1).toDouble(), r.at(2).toDouble(), r.at(3).toDouble())
                                : QRectF();
        if (!rect.isValid() || !QRectF(-1e-6, -1e-6, 1 + 2e-6, 1 + 2e-6).contains(rect))
            return broken(u"rectangle outside the page"_s);
        frame.rectangles.append(rect);
    }
    return ExtractFrame(frame);
}

Result<ExtractFrame> decodeFailure(const QJsonObject& object)
{
    const QString name = object.value("code"_L1).toString();
    for (const ErrorCode code : failureCodes) {
        if (errorName(code) == name)
            return ExtractFrame(FailedFrame{code, object.value("detail"_L1).toString().left(2000),
                                            reasonOfKey(object.value("reason"_L1).toString())});
    }
    return broken(u"unknown failure"_s);
}

Result<ExtractFrame> decodeFrame(char type, QByteArrayView payload)
{
    if (type == 'P')
        return decodePage(payload);
    auto object = parseJsonObject(payload.toByteArray(), u"sheaf-extract"_s);
    if (!object)
        return broken(object.error().detail);
    if (type == 'L')
        return decodePlaces(*object);
    if (type == 'F')
        return decodeFailure(*object);
    if (type == 'T')
        return decodeTable(*object);
    if (type == 'S') {
        const double bytes = object->value("bytes"_L1).toDouble(-1);
        if (bytes < 0 || bytes > 9e15)
            return broken(u"file size out of range"_s);
        return ExtractFrame(StartedFrame{qint64(bytes)});
    }
    const auto pages = count(*object, "pages"_L1);
    if (type == 'O') {
        if (!pages)
            return broken(u"page count out of range"_s);
        return ExtractFrame(OpenedFrame{*pages, object->value("title"_L1).toString().left(1000),
                                        object->value("author"_L1).toString().left(1000),
                                        object->value("paged"_L1).toBool()});
    }
    if (type == 'E') {
        const auto declared = count(*object, "declared"_L1);
        const auto unreadable = count(*object, "unreadable"_L1);
        const auto cut = count(*object, "cut"_L1);
        auto warnings = strings(object->value("warnings"_L1), extractlimits::maxWarnings);
        if (!pages || !declared || !unreadable || !cut || !warnings)
            return broken(u"page counts out of range"_s);
        for (QString& warning : *warnings)
            warning.truncate(extractlimits::maxWarningCharacters);
        return ExtractFrame(TextEndFrame{*pages, *declared, *unreadable, *cut, *warnings});
    }
    return broken(u"unknown frame"_s);
}

} // namespace

QByteArray encodeFrame(const ExtractFrame& frame)
{
    return std::visit(FrameEncoder{}, frame);
}

bool endsAnswer(const ExtractFrame& frame)
{
    return !std::holds_alternative<StartedFrame>(frame) && !std::holds_alternative<PageTextFrame>(frame) &&
           !std::holds_alternative<TableFrame>(frame);
}

void FrameParser::feed(QByteArrayView bytes)
{
    if (m_broken)
        return;
    if (m_read > 0 && m_read >= m_buffer.size() / 2) {
        m_buffer.remove(0, m_read);
        m_read = 0;
    }
    m_buffer.append(bytes.sliced(fillImage(bytes)));
}

std::optional<Result<ExtractFrame>> FrameParser::next()
{
    if (m_broken)
        return std::nullopt;
    if (m_image.isNull()) {
        const qsizetype available = m_buffer.size() - m_read - headerBytes;
        if (available < 0)
            return std::nullopt;
        const qint64 length = numberAt(m_buffer, m_read);
        const char type = m_buffer[m_read + 4];
        const bool small = type != 'P' && type != 'I'; // of JSON
        if (length > (small ? 4 * 1024 * 1024 : extractlimits::maxFrameBytes))
            return giveUp(broken(u"frame over the limit"_s));
        const qint64 wanted = type == 'I' ? std::min<qint64>(length, imageHeadBytes) : length;
        if (available < wanted)
            return std::nullopt;
        const QByteArrayView payload = QByteArrayView(m_buffer).sliced(m_read + headerBytes, wanted);
        m_read += headerBytes + wanted;
        if (type != 'I') {
            auto frame = decodeFrame(type, payload);
            return frame.ok() ? frame : giveUp(frame.error());
        }
        auto image = imageFor(payload, length);
        if (!image.ok())
            return giveUp(image.error());
        m_image = std::move(*image);
        m_filled = 0;
    }
    m_read += fillImage(QByteArrayView(m_buffer).sliced(m_read));
    if (m_filled < m_image.sizeInBytes())
        return std::nullopt;
    return ExtractFrame(PageImageFrame{std::exchange(m_image, {})});
}

Result<ExtractFrame> FrameParser::giveUp(const Error& error)
{
    m_broken = true;
    m_buffer.clear();
    m_read = 0;
    return error;
}

qsizetype FrameParser::fillImage(QByteArrayView bytes)
{
    if (m_image.isNull())
        return 0;
    const qsizetype taken = std::min<qsizetype>(bytes.size(), m_image.sizeInBytes() - m_filled);
    std::memcpy(m_image.bits() + m_filled, bytes.data(), size_t(taken));
    m_filled += taken;
    return taken;
}

} // namespace sheaf
