#include "app/cli/console.h"

#include "core/base/json.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

void write(FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

int terminalWidth()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

} // namespace

QString printable(const QString& text)
{
    QString safe = text;
    for (QChar& c : safe) {
        const ushort u = c.unicode();
        if (u < 0x20 && u != '\n' && u != '\t')
            c = QChar(0x2400 + u); // the picture of the control character
        else if (u == 0x7f || (u >= 0x80 && u < 0xa0) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069))
            c = QChar(0xfffd);
    }
    return safe;
}

Console::Console(bool json)
    : m_json(json)
    , m_terminal(isatty(STDERR_FILENO))
{}

void Console::print(const QString& line) const
{
    if (!m_json)
        write(stdout, printable(line) + u'\n');
    std::fflush(stdout);
}

void Console::printJson(const QJsonObject& object) const
{
    write(stdout, QString::fromUtf8(indentedJson(object)));
    std::fflush(stdout);
}

void Console::printJson(const QJsonArray& array) const
{
    write(stdout, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented)));
    std::fflush(stdout);
}

void Console::printJsonLine(const QJsonObject& object) const
{
    write(stdout, QString::fromUtf8(compactJson(object)) + u'\n');
    std::fflush(stdout);
}

void Console::printText(const QByteArray& text) const
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

void Console::say(const QString& line) const
{
    write(stderr, (m_barShown ? u"\r\033[K"_s : QString()) + printable(line) + u'\n');
}

ExitStatus Console::fail(const Error& error) const
{
    say(u"sheaf-cli: "_s + error.message);
    if (m_json)
        printJson(QJsonObject{{u"error"_s, toJson(error)}});
    return ExitStatus::CouldNotRun;
}

void Console::progress(qint64 done, qint64 total, const QString& remark)
{
    if (!m_terminal || total <= 0)
        return;
    const int width = std::min(40, terminalWidth() / 3);
    const int filled = int(width * std::clamp(double(done) / double(total), 0.0, 1.0));
    const QString bar = QString(filled, u'█') + QString(width - filled, u'░');
    const QString line = u"%1 %2 of %3  %4"_s.arg(bar).arg(done).arg(total).arg(printable(remark));
    write(stderr, u"\r\033[K"_s + line.left(terminalWidth() - 1));
    m_barShown = true;
}

void Console::endProgress()
{
    if (m_barShown)
        write(stderr, u"\r\033[K"_s);
    m_barShown = false;
}

QString inMilliseconds(Duration duration)
{
    return u"%1 ms"_s.arg(toMs(duration), 0, 'f', 1);
}

} // namespace sheaf
