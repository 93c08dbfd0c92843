#include "ui/settings/linerow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

LineRow::LineRow(const Field& field, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_edit(new QLineEdit)
    , m_problem(makeLabel({}, {"bad", "small"}))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(2));
    auto* name = makeLabel(field.name);
    grid->addWidget(name, 0, 0);
    grid->setColumnMinimumWidth(0, theme.px(96));
    m_edit->setPlaceholderText(field.placeholder);
    m_edit->setAccessibleName(field.name);
    m_edit->setAccessibleDescription(field.about);
    m_edit->setAcceptDrops(false);
    grid->addWidget(m_edit, 0, 1);
    grid->setColumnStretch(1, 1);
    auto* about = makeLabel(field.about, {"dim", "small"});
    about->setWordWrap(true);
    grid->addWidget(about, 1, 1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    grid->addWidget(m_problem, 2, 1);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT edited();
    });
}

void LineRow::showValue(const Settings& settings)
{
    Settings typed = settings;
    writeTo(typed);
    if (isValid() && typed == settings && !m_edit->text().isEmpty())
        return; // what is being typed keeps its blanks
    m_edit->setText(m_field.read(settings));
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
    m_problem->setText(read.ok() ? QString() : read.error().message);
    m_problem->setVisible(!read.ok());
    setStyled(m_edit, "invalid", read.ok() ? QVariant() : QVariant(true));
}

LineRow::Field LineRow::vectorStore()
{
    return {tr("Vector store"),
            tr("The address of a Qdrant server that holds the vectors. It takes "
               "effect at the next start of Sheaf, which then brings the vectors there."),
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

LineRow::Field LineRow::address(const QString& name, const QString& about, QUrl Settings::*member)
{
    return {name, about, (Settings().*member).toString(),
            [member](const Settings& settings) { return (settings.*member).toString(); },
            [member](Settings& settings, const QString& text) -> Result<void> {
                const auto url = text.isEmpty() ? Result<QUrl>(Settings().*member) : parseEndpointUrl(text);
                if (!url.ok())
                    return url.error();
                settings.*member = *url;
                return {};
            }};
}

LineRow::Field LineRow::fileFolders()
{
    return {
        tr("Folders"),
        tr("whose files may be looked into, with ; between. Nothing outside them is read, no link leaves them. With "
           "ripgrep installed it is several times as fast."),
        tr("empty: none"), [](const Settings& settings) { return settings.fileFolders.join("; "_L1); },
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
    return {tr("Languages"),
            tr("of the scans, by Tesseract's names with + between: deu+eng. Each needs its data "
               "(apt install tesseract-ocr-deu)."),
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
