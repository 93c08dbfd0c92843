#include "core/documents/extractreason.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr std::array<std::pair<ExtractReason, QLatin1StringView>, 9> keys = {{
    {ExtractReason::UnknownBinary, "unknown_binary"_L1},
    {ExtractReason::OldOffice, "old_office"_L1},
    {ExtractReason::OutlookMessage, "outlook_message"_L1},
    {ExtractReason::EncryptedOffice, "encrypted_office"_L1},
    {ExtractReason::ProtectedBook, "protected_book"_L1},
    {ExtractReason::OtherOffice, "other_office"_L1},
    {ExtractReason::Archive, "archive"_L1},
    {ExtractReason::UnpacksTooLarge, "unpacks_too_large"_L1},
    {ExtractReason::TextTooLarge, "text_too_large"_L1},
}};

} // namespace

QString reasonKey(ExtractReason reason)
{
    for (const auto& [known, key] : keys) {
        if (known == reason)
            return key;
    }
    return {};
}

ExtractReason reasonOfKey(const QString& key)
{
    for (const auto& [reason, known] : keys) {
        if (known == key)
            return reason;
    }
    return ExtractReason::None;
}

} // namespace sheaf
