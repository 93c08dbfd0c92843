#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/network/httpmessage.h"

#include <QJsonObject>

namespace sheaf {

// Which call an error belongs to, for its message.
struct ApiCall
{
    QUrl url;
    QString model;
    Secret key;               // removed from whatever the server says
    bool keyWithheld = false; // there is one, but the connection is not encrypted
    Api api = Api::OpenAi;    // for a hint where the address is wrong
};

// An answer that is no success, or is a web page, as an error a person can act on. Understands the error bodies of
// OpenAI, Azure, vLLM, llama.cpp, Ollama, LM Studio, FastAPI, Gemini and Anthropic. Codes: Unauthorized 401/403;
// NotFound 404, and unknown models; RateLimited 429; QuotaExceeded 402 and a 429 that says so; TooLarge 413 and a text
// beyond the model's context; TimedOut 408; InvalidInput other 4xx; ServerError 5xx; BadResponse for 3xx, which are not
// followed, and for web pages.
Error apiError(const HttpResponse& response, const ApiCall& call);

// An error that came in the place of an answer, inside a 2xx body or in the middle of a stream. As apiError() would
// read it where it names its type, with the status that belongs to it; otherwise ServerError, and BadResponse where it
// says nothing.
Error reportedError(const QByteArray& body, const ApiCall& call);

// For HttpRequest::worthRetrying: as isWorthRetrying(), but not where the account is used up.
bool isWorthAskingAgain(const HttpResponse& response);

// A page for people instead of an answer for programs.
bool isWebPage(const QByteArray& contentType, const QByteArray& body);

// What the server says in an error object, in one line of at most 300 characters; empty where it says nothing readable.
QString serverWords(const QByteArray& body);

// The parameter a refusal is about, for example "max_tokens"; empty where it names none.
QString refusedParameter(const HttpResponse& response);

} // namespace sheaf
