#include "app/askline.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostCalls = 10'000;

Error wrong(const QString& option, const QString& wants, const QString& value)
{
    return Error::make(ErrorCode::InvalidInput, u"%1 takes %2, not “%3”."_s.arg(option, wants, value));
}

} // namespace

bool setAskSwitch(AskLine& line, const QString& word)
{
    if (word == "--web"_L1 || word == "--no-web"_L1)
        line.web = word == "--web"_L1;
    else if (word == "--files"_L1 || word == "--no-files"_L1)
        line.files = word == "--files"_L1;
    else if (word == "--no-memory"_L1)
        line.memory = false;
    else if (word == "--no-tools"_L1)
        line.tools = false;
    else if (word == "--no-documents"_L1)
        line.documents = false;
    else if (word == "--no-check"_L1)
        line.check = false;
    else
        return false;
    return true;
}

std::optional<Result<void>> setAskOption(AskLine& line, const QString& option, const QString& value)
{
    if (option == "--mode"_L1) {
        if (value == "quick"_L1)
            line.mode = AskMode::Quick;
        else if (value == "fanout"_L1)
            line.mode = AskMode::FanOut;
        else if (value == "research"_L1)
            line.mode = AskMode::Research;
        else if (value == "exhaustive"_L1)
            line.mode = AskMode::Exhaustive;
        else
            return wrong(option, u"quick, fanout, research or exhaustive"_s, value);
        return Result<void>();
    }
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (option == "--budget"_L1) {
        if (!ok || number < 1 || number > mostCalls)
            return wrong(option, u"a number of calls from 1 to %1"_s.arg(mostCalls), value);
        line.maxCalls = int(number);
        return Result<void>();
    }
    if (option == "--conversation"_L1) {
        if (!ok || number < 1)
            return wrong(option, u"the number of a conversation"_s, value);
        line.conversation = {number};
        return Result<void>();
    }
    return std::nullopt;
}

AskOptions askedWith(const AskLine& line, AskOptions options)
{
    options.mode = line.mode.value_or(options.mode);
    options.useDocuments = options.useDocuments && line.documents;
    options.useTools = options.useTools && line.tools;
    options.useMemory = options.useMemory && line.memory;
    options.checkAnswer = options.checkAnswer && line.check;
    options.useWeb = line.web.value_or(options.useWeb);
    options.useFiles = line.files.value_or(options.useFiles);
    options.maxCalls = line.maxCalls > 0 ? line.maxCalls : options.maxCalls;
    if (line.conversation.isValid())
        options.conversation = line.conversation;
    return options;
}

} // namespace sheaf
