#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/documents/document.h"
#include "core/documents/extractreason.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>
#include <optional>
#include <variant>

namespace sheaf {

// What is said between the program and sheaf-extract, over two pipes of one machine. Requests go in as JSON, one a
// line, the password among them and nowhere else. Frames come back: 4 bytes length of what follows the type (host
// order), 1 byte type, payload. Sizes are capped on both ends (extractlimits.h); whatever breaks a rule ends the
// conversation.

struct OpenRequest // once, first; answered by Started, then Opened or Failed
{
    QString path;
    Secret password;
    bool followLinks = false; // false: the path is canonical, and a link that has come in its place is refused
    bool careful = false;     // as in ReadRequest
};
struct TextRequest // answered by a PageText for each page with text and the tables, then TextEnd or Failed
{};
struct RenderRequest // answered by PageImage or Failed
{
    int page = 0;
    int width = 0;
};
struct LocateRequest // answered by Places or Failed
{
    int page = 0;
    QString quote;
    bool every = false; // all places of these words, instead of the one place of a quote
};
using ExtractRequest = std::variant<OpenRequest, TextRequest, RenderRequest, LocateRequest>;

struct StartedFrame // the file is open, parsing begins
{
    qint64 fileBytes = 0;
};
struct OpenedFrame
{
    int pageCount = 0; // as the file declares it, which may be a lie
    QString title;
    QString author = {};
    bool paged = true;
};
struct PageTextFrame
{
    int page = 0;
    QString text;
    QString label = {};
    bool keepLines = false;
};
struct TableFrame
{
    Table table;
    bool continues = false; // more rows of the table before, which has the name and the columns
};
struct TextEndFrame
{
    int pages = 0;      // looked at, without those that do not exist
    int declared = 0;   // that the file claims to have
    int unreadable = 0; // among `pages`
    int cut = 0;        // with more characters than one page may have
    QStringList warnings = {};
};
struct PageImageFrame
{
    QImage image; // Format_RGB32
};
struct PlacesFrame
{
    QList<QRectF> rectangles; // in parts of the page's width and height, origin top left
};
struct FailedFrame
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    ExtractReason reason = ExtractReason::None;
};
using ExtractFrame = std::variant<StartedFrame, OpenedFrame, PageTextFrame, TextEndFrame, PageImageFrame, PlacesFrame,
                                  FailedFrame, TableFrame>;

QByteArray encodeRequest(const ExtractRequest& request); // with its line feed
Result<ExtractRequest> decodeRequest(const QByteArray& line);
QByteArray encodeFrame(const ExtractFrame& frame);

// True where nothing more follows for the request it answers.
bool endsAnswer(const ExtractFrame& frame);

// Bytes as they come into lines. A line over the cap is an error, and the end.
class RequestParser
{
public:
    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    // Nothing where no whole line is there.
    std::optional<Result<ExtractRequest>> next();

private:
    QByteArray m_buffer;
    bool m_broken = false;
};

// Bytes as they come into frames. After an error (BadResponse) no frame follows: the worker is not to be trusted any
// more.
class FrameParser
{
public:
    void feed(QByteArrayView bytes);
    // Nothing where no whole frame is there.
    std::optional<Result<ExtractFrame>> next();

private:
    Result<ExtractFrame> giveUp(const Error& error);
    qsizetype fillImage(QByteArrayView bytes); // how many of them it took

    QByteArray m_buffer;
    qsizetype m_read = 0; // of m_buffer, up to where frames were taken out
    // The image on its way: its bytes go to their place as they come, because moving a page of 35 MB in one piece would
    // hold up the thread that reads it.
    QImage m_image;
    qsizetype m_filled = 0;
    bool m_broken = false;
};

} // namespace sheaf
