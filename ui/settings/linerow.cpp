#include "ui/settings/linerow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

LineRow::LineRow(const Field& field, const Theme& theme, QWidget* parent)
    : SettingRow(field.about, theme, parent)
    , m_field(field)
    , m_edit(new QLineEdit)
{
    m_edit->setPlaceholderText(field.placeholder);
    m_edit->setAccessibleName(field.about.name);
    m_edit->setAccessibleDescription(field.about.text);
    m_edit->setAcceptDrops(false);
    addBelow(m_edit);
    const QString usual = field.read(Settings());
    setDefaultText(usual.isEmpty() ? tr("default empty") : tr("default %1").arg(usual));
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT edited();
    });
    check();
}

void LineRow::showValue(const Settings& settings)
{
    Settings typed = settings;
    writeTo(typed);
    const QString before = std::exchange(m_shown, m_field.read(settings));
    // What is being typed keeps its blanks, and what is wrong stays to be put right.
    if (!m_edit->text().isEmpty() && typed == settings && (isValid() || m_shown == before))
        return;
    m_edit->setText(m_shown);
    check();
}

void LineRow::writeTo(Settings& settings) const
{
    static_cast<void>(m_field.write(settings, m_edit->text().trimmed()));
}

bool LineRow::isValid() const
{
    Settings any;
    return m_field.write(any, m_edit->text().trimmed()).ok();
}

void LineRow::check()
{
    Settings any;
    const auto read = m_field.write(any, m_edit->text().trimmed());
    setProblem(read.ok() ? QString() : read.error().message);
    setStyled(m_edit, "invalid", read.ok() ? QVariant() : QVariant(true));
    noteValue();
}

void LineRow::putBack()
{
    m_edit->clear();
    SettingRow::putBack();
}

QWidget* LineRow::editor() const
{
    return m_edit;
}

LineRow::Field LineRow::vectorStore()
{
    return {{{u"vector_store/url"_s},
             tr("Vector store"),
             tr("The address of a Qdrant server that holds the vectors. It takes "
                "effect at the next start of Sheaf, which then brings the vectors there.")},
            tr("empty: a file beside the library"),
            [](const Settings& settings) { return settings.vectorStore.toString(); },
            [](Settings& settings, const QString& text) -> Result<void> {
                if (text.isEmpty()) {
                    settings.vectorStore.clear();
                    return {};
                }
                const auto url = parseEndpointUrl(text);
                if (!url.ok())
                    return url.error();
                settings.vectorStore = *url;
                return {};
            }};
}

LineRow::Field LineRow::address(const About& about, QUrl Settings::*member)
{
    return {about, (Settings().*member).toString(),
            [member](const Settings& settings) { return (settings.*member).toString(); },
            [member](Settings& settings, const QString& text) -> Result<void> {
                const auto url = text.isEmpty() ? Result<QUrl>(Settings().*member) : parseEndpointUrl(text);
                if (!url.ok())
                    return url.error();
                settings.*member = *url;
                return {};
            }};
}

LineRow::Field LineRow::text(const About& about, QString Settings::*member)
{
    return {about, Settings().*member, [member](const Settings& settings) { return settings.*member; },
            [member](Settings& settings, const QString& text) -> Result<void> {
                settings.*member = text.isEmpty() ? Settings().*member : text;
                return {};
            }};
}

LineRow::Field LineRow::fileFolders()
{
    return {
        {{u"file_folders"_s},
         tr("Folders"),
         tr("whose files may be looked into, with ; between. Nothing outside them is read, no link leaves them. With "
            "ripgrep installed it is several times as fast.")},
        tr("empty: none"),
        [](const Settings& settings) { return settings.fileFolders.join("; "_L1); },
        [](Settings& settings, const QString& text) -> Result<void> {
            QStringList folders;
            for (const QString& each : text.split(u';', Qt::SkipEmptyParts)) {
                const QString folder = each.trimmed();
                if (folder.isEmpty())
                    continue;
                if (!folder.startsWith(u'/'))
                    return Error::make(
                        ErrorCode::InvalidInput,
                        tr("“%1” is not a whole path. Write it like /home/me/notes.").arg(folder.left(80)));
                folders.append(folder);
            }
            settings.fileFolders = folders;
            return {};
        }};
}

LineRow::Field LineRow::ocrLanguages()
{
    return {{{u"ocr_languages"_s},
             tr("Languages"),
             tr("of the scans, by Tesseract's names with + between: deu+eng. Each needs its data "
                "(apt install tesseract-ocr-deu).")},
            tr("empty: the system's language and English"),
            [](const Settings& settings) { return settings.ocrLanguages; },
            [](Settings& settings, const QString& text) -> Result<void> {
                static const QRegularExpression names(u"^([A-Za-z_/]+(\\+[A-Za-z_/]+)*)?$"_s);
                if (!names.match(text).hasMatch())
                    return Error::make(ErrorCode::InvalidInput,
                                       tr("“%1” names no languages. Write them like deu+eng.").arg(text.left(80)));
                settings.ocrLanguages = text;
                return {};
            }};
}

} // namespace sheaf
