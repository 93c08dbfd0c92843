#include "core/engines/apierror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

HttpResponse answer(int status, const QByteArray& body,
                    const HttpHeaders& headers = {{"Content-Type", "application/json"}})
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = headers;
    return response;
}

ApiCall call(const QString& key = u"sk-canary-1234567890"_s)
{
    return {QUrl(u"http://127.0.0.1:11434/v1/embeddings"_s), u"nomic-embed-text"_s, Secret(key), false};
}

} // namespace

class TestApiError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Bodies as these servers send them.
    void shapes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int status, const QByteArray& body, ErrorCode code, const QString& says) {
            QTest::newRow(name) << status << body << code << says;
        };
        row("OpenAI wrong key", 401,
            R"({"error":{"message":"Incorrect API key provided: sk-c****7890. You can find your API key at https://platform.openai.com.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})",
            ErrorCode::Unauthorized, u"Incorrect API key"_s);
        row("OpenAI unknown model", 404,
            R"({"error":{"message":"The model `x` does not exist or you do not have access to it.","type":"invalid_request_error","param":null,"code":"model_not_found"}})",
            ErrorCode::NotFound, u"does not have the model “nomic-embed-text”"_s);
        row("OpenAI too fast", 429,
            R"({"error":{"message":"Rate limit reached for requests","type":"requests","param":null,"code":"rate_limit_exceeded"}})",
            ErrorCode::RateLimited, u"Rate limit reached"_s);
        row("OpenAI used up", 429,
            R"({"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
            ErrorCode::QuotaExceeded, u"billing"_s);
        row("OpenAI too long", 400,
            R"({"error":{"message":"This model's maximum context length is 8192 tokens, however you requested 9000 tokens.","type":"invalid_request_error","param":null,"code":"context_length_exceeded"}})",
            ErrorCode::TooLarge, u"too long"_s);
        row("OpenAI server error", 500,
            R"({"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}})",
            ErrorCode::ServerError, u"HTTP 500"_s);
        row("Azure", 401, R"({"error":{"code":"401","message":"Access denied due to invalid subscription key"}})",
            ErrorCode::Unauthorized, u"Access denied"_s);
        row("vLLM unknown model", 404,
            R"({"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404})",
            ErrorCode::NotFound, u"does not have the model"_s);
        row("vLLM too long", 400,
            R"({"object":"error","message":"This model's maximum context length is 512 tokens.","type":"BadRequestError","param":null,"code":400})",
            ErrorCode::TooLarge, u"512 tokens"_s);
        row("FastAPI path", 404, R"({"detail":"Not Found"})", ErrorCode::NotFound, u"has nothing at /v1/embeddings"_s);
        row("FastAPI list", 422,
            R"({"detail":[{"loc":["body","input"],"msg":"field required","type":"value_error.missing"}]})",
            ErrorCode::InvalidInput, u"field required"_s);
        row("llama.cpp loading", 503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})",
            ErrorCode::ServerError, u"still loading"_s);
        row("llama.cpp no embeddings", 501,
            R"({"error":{"code":501,"message":"This server does not support embeddings. Start it with `--embeddings`","type":"not_supported_error"}})",
            ErrorCode::ServerError, u"--embeddings"_s);
        row("Ollama /v1 unknown model", 404,
            "{\"error\":{\"message\":\"model \\\"x\\\" not found, try pulling it "
            "first\",\"type\":\"api_error\",\"param\":null}}",
            ErrorCode::NotFound, u"try pulling it first"_s);
        row("Ollama own", 404, R"({"error":"model 'x' not found"})", ErrorCode::NotFound, u"does not have the model"_s);
        row("Ollama path", 404, "404 page not found", ErrorCode::NotFound, u"Does the address end in /v1?"_s);
        row("OpenRouter model", 400, R"({"error":{"message":"x is not a valid model ID","code":400}})",
            ErrorCode::NotFound, u"does not have the model"_s);
        row("Anthropic unknown model", 404,
            R"({"type":"error","error":{"type":"not_found_error","message":"model: claude-9"}})", ErrorCode::NotFound,
            u"does not have the model"_s);
        row("Anthropic overloaded", 529,
            R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", ErrorCode::ServerError,
            u"is overloaded"_s);
        row("Anthropic used up", 400,
            R"({"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API."}})",
            ErrorCode::QuotaExceeded, u"billing"_s);
        row("Ollama, not fetched yet", 404, R"({"error":"model 'x' not found, try pulling it first"})",
            ErrorCode::NotFound, u"ollama pull"_s);
        row("DeepSeek balance", 402,
            R"({"error":{"message":"Insufficient Balance","type":"unknown_error","param":null,"code":"invalid_request_error"}})",
            ErrorCode::QuotaExceeded, u"Insufficient Balance"_s);
        row("Gemini list", 400,
            R"([{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}])",
            ErrorCode::InvalidInput, u"API key not valid"_s);
        row("nginx 502", 502, "<html>\r\n<head><title>502 Bad Gateway</title></head></html>", ErrorCode::ServerError,
            u"HTTP 502"_s);
        row("web page", 200, "<!DOCTYPE html><html><body>Open WebUI</body></html>", ErrorCode::BadResponse,
            u"web page"_s);
        row("web page 404", 404, "<html>nothing</html>", ErrorCode::NotFound, u"web page"_s);
        row("408", 408, "", ErrorCode::TimedOut, u"gave up waiting"_s);
        row("413", 413, "", ErrorCode::TooLarge, u"too long"_s);
        row("418", 418, "", ErrorCode::InvalidInput, u"HTTP 418"_s);
        row("empty 500", 500, "", ErrorCode::ServerError, u"HTTP 500"_s);
        row("binary noise", 500, QByteArray("\x00\xFF\x1B[31m", 7), ErrorCode::ServerError, u"HTTP 500"_s);
        row("half a body", 400, "{\"error\":{\"mess", ErrorCode::InvalidInput, u"HTTP 400"_s);
        row("empty list", 400, "[]", ErrorCode::InvalidInput, u"HTTP 400"_s);
    }
    void shapes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        HttpHeaders headers;
        if (body.startsWith('<'))
            headers = {{"Content-Type", "text/html"}};
        const Error error = apiError(answer(status, body, headers), call());
        QTEST(error.code, "code");
        QCOMPARE(error.httpStatus, status);
        QVERIFY2(error.message.contains("http://127.0.0.1:11434"_L1), qPrintable(error.message));
        QVERIFY2(error.message.contains(says), qPrintable(error.message));
        QVERIFY2(!error.message.contains(u'\n') && !error.message.contains(QChar(0x1B)), qPrintable(error.message));
        QVERIFY2(!error.message.contains("<html"_L1), qPrintable(error.message));
    }

    void keys()
    {
        ApiCall none = call(QString());
        QVERIFY(apiError(answer(401, {}), none).message.contains("Enter one"_L1));
        QVERIFY(apiError(answer(403, {}), call()).message.contains("did not accept the key"_L1));
        ApiCall withheld = call();
        withheld.keyWithheld = true;
        QVERIFY(apiError(answer(401, {}), withheld).message.contains("not encrypted"_L1));
    }
    void theKeyIsNeverRepeated()
    {
        const Error error =
            apiError(answer(401, R"({"error":{"message":"bad key my-odd-canary"}})"), call(u"my-odd-canary"_s));
        QVERIFY2(!error.message.contains("canary"_L1), qPrintable(error.message));
        QVERIFY2(!error.detail.contains("canary"_L1), qPrintable(error.detail));
    }
    void redirectNamesTheHostOnly()
    {
        const Error error =
            apiError(answer(307, {}, {{"Location", "https://elsewhere.example.com/login?next=secret"}}), call());
        QCOMPARE(error.code, ErrorCode::BadResponse);
        QVERIFY(error.message.contains("elsewhere.example.com"_L1));
        QVERIFY(!error.message.contains("secret"_L1) && !error.message.contains("login"_L1));
    }
    void longWordsAreCut()
    {
        const Error error = apiError(answer(400, "{\"error\":\"" + QByteArray(5000, 'x') + "\"}"), call());
        QVERIFY(error.message.size() < 500);
    }
    void retryAfterIsKept()
    {
        QCOMPARE(apiError(answer(429, {}, {{"Retry-After", "9"}}), call()).retryAfter, Milliseconds(9000));
    }

    void worthAskingAgain()
    {
        QVERIFY(isWorthAskingAgain(answer(429, R"({"error":{"code":"rate_limit_exceeded"}})")));
        QVERIFY(!isWorthAskingAgain(answer(429, R"({"error":{"type":"insufficient_quota"}})")));
        QVERIFY(isWorthAskingAgain(answer(503, {})));
        QVERIFY(!isWorthAskingAgain(answer(400, {})));
    }
    void refusedParameters()
    {
        QCOMPARE(refusedParameter(answer(400, R"({"error":{"param":"max_tokens","code":"unsupported_parameter"}})")),
                 u"max_tokens"_s);
        QVERIFY(refusedParameter(answer(400, R"({"error":{"param":null}})")).isEmpty());
        QCOMPARE(
            refusedParameter(answer(
                422,
                R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options","include_usage"],"msg":"Extra inputs are not permitted"}]})")),
            u"stream_options"_s);
        QCOMPARE(
            refusedParameter(answer(
                422,
                R"({"object":"error","message":{"detail":[{"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}})")),
            u"stream_options"_s);
        QCOMPARE(refusedParameter(answer(400, R"({"error":{"message":"property 'stream_options' is unsupported"}})")),
                 u"stream_options"_s);
        QCOMPARE(
            refusedParameter(answer(400, R"({"error":{"message":"This response_format type is unavailable now"}})")),
            u"response_format"_s);
        QVERIFY(refusedParameter(answer(400, R"({"error":{"message":"max_tokens is too large: 9999"}})")).isEmpty());
        QVERIFY(refusedParameter(answer(500, R"({"error":{"param":"x"}})")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestApiError)
#include "tst_apierror.moc"
