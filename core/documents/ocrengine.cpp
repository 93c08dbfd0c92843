#include "core/documents/ocrengine.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Tesseract's names are those of ISO 639-2/T, but for Chinese.
QString tesseractName(const QLocale& locale)
{
    static const QHash<QString, QString> names = {
        {u"ar"_s, u"ara"_s}, {u"bg"_s, u"bul"_s}, {u"ca"_s, u"cat"_s}, {u"cs"_s, u"ces"_s}, {u"da"_s, u"dan"_s},
        {u"de"_s, u"deu"_s}, {u"el"_s, u"ell"_s}, {u"en"_s, u"eng"_s}, {u"es"_s, u"spa"_s}, {u"et"_s, u"est"_s},
        {u"fa"_s, u"fas"_s}, {u"fi"_s, u"fin"_s}, {u"fr"_s, u"fra"_s}, {u"he"_s, u"heb"_s}, {u"hi"_s, u"hin"_s},
        {u"hr"_s, u"hrv"_s}, {u"hu"_s, u"hun"_s}, {u"id"_s, u"ind"_s}, {u"it"_s, u"ita"_s}, {u"ja"_s, u"jpn"_s},
        {u"ko"_s, u"kor"_s}, {u"lt"_s, u"lit"_s}, {u"lv"_s, u"lav"_s}, {u"nb"_s, u"nor"_s}, {u"nl"_s, u"nld"_s},
        {u"nn"_s, u"nor"_s}, {u"pl"_s, u"pol"_s}, {u"pt"_s, u"por"_s}, {u"ro"_s, u"ron"_s}, {u"ru"_s, u"rus"_s},
        {u"sk"_s, u"slk"_s}, {u"sl"_s, u"slv"_s}, {u"sr"_s, u"srp"_s}, {u"sv"_s, u"swe"_s}, {u"th"_s, u"tha"_s},
        {u"tr"_s, u"tur"_s}, {u"uk"_s, u"ukr"_s}, {u"vi"_s, u"vie"_s},
    };
    if (locale.language() == QLocale::Chinese)
        return locale.script() == QLocale::TraditionalHanScript ? u"chi_tra"_s : u"chi_sim"_s;
    return names.value(QLocale::languageToCode(locale.language()));
}

} // namespace

QString ocrLanguagesOf(const QString& chosen, const QLocale& locale)
{
    // No path may come in through a name.
    static const QRegularExpression list(u"^[A-Za-z]{3}(_[A-Za-z]{2,8})*(\\+[A-Za-z]{3}(_[A-Za-z]{2,8})*){0,7}$"_s);
    QStringList names = {tesseractName(locale)};
    const QString wanted = chosen.trimmed();
    if (list.match(wanted).hasMatch())
        names = wanted.split(u'+');
    names.append(u"eng"_s);
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(u'+');
}

bool isBlankImage(const QImage& gray)
{
    constexpr int darkBelow = 200;           // of 255
    constexpr qsizetype inkIsAbove = 50'000; // one dark pixel in so many: less than a single letter on a page
    qsizetype dark = 0;
    for (int y = 0; y < gray.height(); ++y) {
        const uchar* row = gray.constScanLine(y);
        dark += std::count_if(row, row + gray.width(), [](uchar pixel) { return pixel < darkBelow; });
    }
    return dark * inkIsAbove <= qsizetype(gray.width()) * gray.height();
}

} // namespace sheaf
