#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QImage>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace sheaf {

struct RecognisedText
{
    QString text;                      // may be empty
    QStringList missingLanguages = {}; // asked for, and not installed
};

// Text in the image of a page.
class OcrEngine
{
public:
    OcrEngine() = default;
    OcrEngine(const OcrEngine&) = delete;
    OcrEngine& operator=(const OcrEngine&) = delete;
    virtual ~OcrEngine() = default;

    // Looked up each time: it may be installed while the program runs.
    virtual bool isInstalled() const = 0;
    // `languages` as ocrLanguagesOf() gives them. Call in the thread the engine lives in.
    virtual Future<RecognisedText> recognise(const QImage& page, const QString& languages, const CallContext& call) = 0;
};

// What a person chose for text recognition.
struct OcrChoice
{
    bool on = true;
    QString languages; // Tesseract's names with plus signs: "deu+eng"; empty: the locale's and English
};

// The languages to recognise, most important first, always ending in English: what was chosen, or where that is empty
// or no list of names, what the locale speaks. Pure.
QString ocrLanguagesOf(const QString& chosen, const QLocale& locale);

// True where the image shows next to nothing, so that there is no text to look for. Pure.
bool isBlankImage(const QImage& gray);

} // namespace sheaf
