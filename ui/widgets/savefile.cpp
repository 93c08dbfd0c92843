#include "ui/widgets/savefile.h"

#include "core/concurrency/run.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sheaf {

void chooseSaveFile(QWidget* over, const QString& title, const QString& name, const QString& suffix,
                    const std::function<void(const QString& path)>& chosen)
{
    auto* dialog = new QFileDialog(over, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, chosen);
    dialog->open();
}

Future<void> saveFile(QThreadPool& pool, const QString& path, std::function<QByteArray()> content)
{
    return run(&pool, CallContext(), [path, content = std::move(content)]() -> Result<void> {
        const QByteArray bytes = content();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return Error::make(ErrorCode::Io,
                               QCoreApplication::translate(
                                   "Window", "%1 could not be written: %2. Is there room, and may you write there?")
                                   .arg(path, file.errorString()));
        return {};
    });
}

QString fileNameFrom(const QString& text, const QString& suffix)
{
    constexpr int longest = 80;
    QString name;
    for (const QChar c : text.simplified().left(longest))
        name += c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c) ? c : QChar(u'-');
    while (name.startsWith(u'.')) // would be hidden
        name.remove(0, 1);
    name = name.trimmed();
    return (name.isEmpty() ? u"sheaf"_s : name) + u'.' + suffix;
}

} // namespace sheaf
