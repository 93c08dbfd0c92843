#pragma once

#include "core/documents/documentreader.h"

namespace sheaf {

// What text recognition made of one page.
struct RecognisedPage
{
    int number = 0;                    // from 1
    QString text = {};                 // empty: there is none to see
    QStringList missingLanguages = {}; // asked for, and not installed
    std::optional<Error> error = {};   // the page could not be recognised
};

// Text out of the images of pages.
class PageRecogniser
{
public:
    PageRecogniser() = default;
    PageRecogniser(const PageRecogniser&) = delete;
    PageRecogniser& operator=(const PageRecogniser&) = delete;
    virtual ~PageRecogniser() = default;

    // `pages` one after the other, in the order given, until `enough` of them had text; the answer says which were
    // looked at. A page that fails costs only itself. A stop keeps what was recognised until then, and is Cancelled
    // where that is nothing. Errors of the whole: Unsupported where recognition is switched off or not installed, and
    // those of a reader where the file cannot be opened. The path must be canonical. Call in the thread it lives in.
    virtual Future<QList<RecognisedPage>> recognise(const ReadRequest& request, const QList<int>& pages, int enough,
                                                    const CallContext& call) = 0;
};

} // namespace sheaf
