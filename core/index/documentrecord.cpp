#include "core/index/documentrecord.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return u"read"_s;
    case Stage::Parse:
        return u"parse"_s;
    case Stage::Chunk:
        return u"chunk"_s;
    case Stage::Embed:
        return u"embed"_s;
    case Stage::Index:
        return u"index"_s;
    }
    return u"read"_s;
}

} // namespace sheaf
