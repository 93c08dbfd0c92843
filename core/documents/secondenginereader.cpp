#include "core/documents/secondenginereader.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isWorthASecondLook(ErrorCode code)
{
    return code == ErrorCode::Corrupt || code == ErrorCode::Unsupported || code == ErrorCode::NoText ||
           code == ErrorCode::ResourceLimit;
}

// Nothing where the person need not know.
QString noteFor(ErrorCode first, const QString& engine)
{
    switch (first) {
    case ErrorCode::NoText:
        return {};
    case ErrorCode::ResourceLimit:
        return Wording::tr("the first reader had to be stopped at this file; %1 read it").arg(engine);
    default:
        return Wording::tr("the file is damaged: %1 read what is left of it").arg(engine);
    }
}

} // namespace

SecondEngineReader::SecondEngineReader(std::shared_ptr<DocumentReader> first, std::shared_ptr<DocumentReader> second,
                                       const QString& name)
    : m_first(std::move(first))
    , m_second(std::move(second))
    , m_name(name)
{}

SecondEngineReader::~SecondEngineReader() = default;

Future<DocumentText> SecondEngineReader::read(const ReadRequest& request, const CallContext& call)
{
    const auto look = [this, request, call](Result<DocumentText> first) -> Future<DocumentText> {
        if (first.ok() || !isWorthASecondLook(first.error().code))
            return readyFuture(std::move(first));
        const auto choose = [this, why = first.error()](Result<DocumentText> second) -> Result<DocumentText> {
            if (second.ok()) {
                if (const QString note = noteFor(why.code, m_name); !note.isEmpty())
                    second->warnings.prepend(note);
                return second;
            }
            const ErrorCode code = second.error().code;
            if (code == ErrorCode::Cancelled || code == ErrorCode::TimedOut)
                return second;
            Error both = why;
            both.detail += u"; %1: %2 (%3)"_s.arg(m_name, errorName(code), second.error().detail);
            return both;
        };
        return then(m_second->read(request, call), &m_context, choose);
    };
    return then(m_first->read(request, call), &m_context, look);
}

} // namespace sheaf
