// Sets resources/makesamples/source/*.md as PDF files: makesamples SOURCE_FOLDER TARGET_FOLDER
#include "resources/makesamples/bodytext.h"
#include "resources/makesamples/sheets.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHashFunctions>
#include <QPageLayout>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace sheaf;
using namespace sheaf::samples;

// The moment of making is all that differs between two runs. It is overwritten at equal length, because the file's own
// table holds the offsets of what follows.
QByteArray withoutMoment(QByteArray pdf)
{
    const QByteArray key = "/CreationDate (D:";
    const QByteArray moment = "20240601120000";
    if (const qsizetype at = pdf.indexOf(key); at >= 0)
        pdf.replace(at + key.size(), moment.size(), moment);
    return pdf;
}

QByteArray rendered(const SampleText& text)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(600);
    writer.setTitle(text.title + u": "_s + text.subtitle);
    writer.setCreator(u"makesamples, for Sheaf"_s);

    const TypeStyle style{.device = &writer, .accent = text.accent, .serif = text.serif};
    const auto body = styledBody(text, style);
    paginate(*body, style);
    const QList<Ground> grounds = groundsOf(*body, style);
    const int pages = body->pageCount() + 1;

    QPainter painter(&writer);
    drawCover(painter, text, style, contentsOf(*body));
    for (int index = 0; index < body->pageCount(); ++index) {
        writer.newPage();
        drawBodyPage(painter, text, style, *body, grounds, index, pages);
    }
    painter.end();
    return withoutMoment(bytes);
}

Result<void> make(const QFileInfo& source, const QDir& target)
{
    QFile in(source.filePath());
    if (!in.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::Io, u"%1 cannot be read: %2."_s.arg(source.filePath(), in.errorString()));
    const Result<SampleText> text = parseSampleText(QString::fromUtf8(in.readAll()), source.fileName());
    if (!text)
        return text.error();
    const QString path = target.filePath(source.completeBaseName() + u".pdf"_s);
    const QByteArray pdf = rendered(*text);
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.commit())
        return Error::make(ErrorCode::Io, u"%1 cannot be written: %2."_s.arg(path, out.errorString()));
    std::printf("%s: %lld bytes\n", qPrintable(path), static_cast<long long>(pdf.size()));
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QHashSeed::setDeterministicGlobalSeed(); // fonts are written in the order of a hash
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: makesamples SOURCE_FOLDER TARGET_FOLDER\n");
        return 2;
    }
    const QFileInfoList sources = QDir(arguments.at(1)).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name);
    if (sources.isEmpty()) {
        std::fprintf(stderr, "%s holds no .md file\n", qPrintable(arguments.at(1)));
        return 3;
    }
    int failed = 0;
    for (const QFileInfo& source : sources) {
        if (const Result<void> made = make(source, QDir(arguments.at(2))); !made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().message));
            ++failed;
        }
    }
    return failed == 0 ? 0 : 1;
}
