#include "app/extractline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error wrongExtract(const QString& option, const QString& wants, const QString& value)
{
    return Error::make(ErrorCode::InvalidInput, u"%1 takes %2, not “%3”."_s.arg(option, wants, value));
}

// A number from 0 up.
Result<double> amount(const QString& option, const QString& value, const QString& wants)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || !(number >= 0) || number > 1e15)
        return wrongExtract(option, wants, value);
    return number;
}

Result<void> setBudget(ExtractBudget& budget, const QString& option, const QString& value)
{
    const bool whole = option == "--budget-calls"_L1 || option == "--budget-tokens"_L1;
    const auto number = amount(option, value, whole ? u"a whole number"_s : u"a number"_s);
    if (!number.ok())
        return number.error();
    if (whole && *number != std::floor(*number))
        return wrongExtract(option, u"a whole number"_s, value);
    if (option == "--budget-calls"_L1)
        budget.calls = int(std::min(*number, 2e9));
    else if (option == "--budget-tokens"_L1)
        budget.tokens = qint64(*number);
    else if (option == "--budget-cost"_L1)
        budget.cost = *number;
    else
        budget.time = Milliseconds(qint64(*number * 1000));
    return {};
}

} // namespace

std::optional<Result<void>> setExtractOption(ExtractLine& line, const QString& option, const QString& value)
{
    if (option == "--fields"_L1)
        line.fields = value;
    else if (option == "--schema"_L1)
        line.schemaFile = value;
    else if (option == "--preset"_L1)
        line.preset = value;
    else if (option == "--again"_L1) {
        if (value != "failed"_L1 && value != "all"_L1)
            return wrongExtract(option, u"failed or all"_s, value);
        line.again = value == "all"_L1 ? ExtractOptions::Again::All : ExtractOptions::Again::FailedAndNew;
    } else if (option == "--budget-calls"_L1 || option == "--budget-tokens"_L1 || option == "--budget-cost"_L1 ||
               option == "--budget-time"_L1) {
        return setBudget(line.budget, option, value);
    } else {
        return {};
    }
    return Result<void>();
}

bool setExtractFlag(ExtractLine& line, const QString& option)
{
    if (option == "--csv"_L1)
        line.format = ExtractLine::Format::Csv;
    else if (option == "--jsonl"_L1)
        line.format = ExtractLine::Format::JsonLines;
    else if (option == "--estimate"_L1)
        line.estimate = true;
    else if (option == "--one-field"_L1)
        line.oneFieldPerCall = true;
    else
        return false;
    return true;
}

} // namespace sheaf
