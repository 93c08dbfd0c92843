#pragma once

#include "core/base/secret.h"
#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QImage>
#include <QList>
#include <QRectF>

namespace sheaf {

// One open PDF for the page viewer. The file is opened, rendered and searched by a worker process of its own, so that a
// hostile page costs this view and nothing else; where the worker dies, the next call opens the file again in a new
// one.
class PageRenderer
{
public:
    struct Opened
    {
        int pageCount = 0;
    };

    PageRenderer() = default;
    PageRenderer(const PageRenderer&) = delete;
    PageRenderer& operator=(const PageRenderer&) = delete;
    virtual ~PageRenderer() = default;

    virtual Future<Opened> open(const QString& path, const Secret& password, const CallContext& call) = 0;
    // `page` from 1; `width` in device pixels, at most 4,096 on either side. White background.
    virtual Future<QImage> render(int page, int width, const CallContext& call) = 0;
    // Where `quote` stands on the page: rectangles in parts of the page's width and height (0..1, origin top left), one
    // for each line. Empty where the place is unsure; nothing is guessed.
    virtual Future<QList<QRectF>> locate(int page, const QString& quote, const CallContext& call) = 0;
    // Every place of what a person typed (core/documents/textfind.h), in the same way.
    virtual Future<QList<QRectF>> find(int page, const QString& typed, const CallContext& call) = 0;
};

} // namespace sheaf
