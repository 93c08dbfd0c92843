#pragma once

#include "core/extract/extractoptions.h"

namespace sheaf {

// What was typed behind "extract".
struct ExtractLine
{
    enum class Format { Text, Csv, JsonLines };

    QString fields;     // as schemaFromLine() reads them
    QString schemaFile; // JSON
    QString preset;     // to use, or to keep what the others say under
    Format format = Format::Text;
    bool estimate = false;
    bool oneFieldPerCall = false;
    ExtractOptions::Again again = ExtractOptions::Again::FailedAndNew;
    ExtractBudget budget = {};
};

// Puts an option of extract with its value into place; nothing where it is another one's. InvalidInput says what is
// allowed. Pure.
std::optional<Result<void>> setExtractOption(ExtractLine& line, const QString& option, const QString& value);

// The same for options without a value; false where it is another one's. Pure.
bool setExtractFlag(ExtractLine& line, const QString& option);

} // namespace sheaf
