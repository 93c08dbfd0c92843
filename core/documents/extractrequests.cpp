#include "core/documents/extractprotocol.h"

#include "core/base/json.h"
#include "core/documents/extractlimits.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct RequestEncoder
{
    QJsonObject operator()(const OpenRequest& r) const
    {
        return {{u"op"_s, u"open"_s},
                {u"path"_s, r.path},
                {u"password"_s, r.password.reveal()},
                {u"follow"_s, r.followLinks},
                {u"careful"_s, r.careful}};
    }
    QJsonObject operator()(const TextRequest&) const { return {{u"op"_s, u"text"_s}}; }
    QJsonObject operator()(const RenderRequest& r) const
    {
        return {{u"op"_s, u"render"_s}, {u"page"_s, r.page}, {u"width"_s, r.width}};
    }
    QJsonObject operator()(const LocateRequest& r) const
    {
        return {{u"op"_s, u"locate"_s}, {u"page"_s, r.page}, {u"quote"_s, r.quote}, {u"every"_s, r.every}};
    }
};

} // namespace

QByteArray encodeRequest(const ExtractRequest& request)
{
    return compactJson(std::visit(RequestEncoder{}, request)) + '\n';
}

Result<ExtractRequest> decodeRequest(const QByteArray& line)
{
    auto object = parseJsonObject(line, u"sheaf"_s);
    if (!object)
        return object.error();
    const QString op = object->value("op"_L1).toString();
    if (op == "open"_L1)
        return ExtractRequest(OpenRequest{object->value("path"_L1).toString(),
                                          Secret(object->value("password"_L1).toString()),
                                          object->value("follow"_L1).toBool(), object->value("careful"_L1).toBool()});
    if (op == "text"_L1)
        return ExtractRequest(TextRequest());
    const int page = object->value("page"_L1).toInt();
    if (op == "render"_L1)
        return ExtractRequest(RenderRequest{page, object->value("width"_L1).toInt()});
    if (op == "locate"_L1)
        return ExtractRequest(
            LocateRequest{page, object->value("quote"_L1).toString(), object->value("every"_L1).toBool()});
    return Error::make(ErrorCode::InvalidInput, u"Unknown request."_s, op);
}

std::optional<Result<ExtractRequest>> RequestParser::next()
{
    if (m_broken)
        return std::nullopt;
    const qsizetype end = m_buffer.indexOf('\n');
    if (end > extractlimits::maxRequestBytes || (end < 0 && m_buffer.size() > extractlimits::maxRequestBytes)) {
        m_broken = true;
        m_buffer.clear();
        return Result<ExtractRequest>(Error::make(ErrorCode::TooLarge, u"A request is too long."_s));
    }
    if (end < 0)
        return std::nullopt;
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    return decodeRequest(line);
}

} // namespace sheaf
