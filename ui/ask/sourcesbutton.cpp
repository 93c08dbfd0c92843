#include "ui/ask/sourcesbutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/optionrow.h"

#include <QFrame>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

SourcesButton::SourcesButton(const Settings& settings, const Theme& theme, QWidget* parent)
    : DropButton({}, "chip", parent)
    , m_theme(theme)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_setUp(makeLink(tr("Set up in Settings…")))
{
    m_popup->setObjectName(u"popup"_s);
    m_popup->setAccessibleName(tr("What takes part in an answer"));
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(theme.px(6), theme.px(6), theme.px(6), theme.px(6));
    column->setSpacing(theme.px(2));
    addRow(u"documents"_s, &AskOptions::useDocuments, tr("Documents"), tr("The library is searched."));
    addRow(u"earlier"_s, &AskOptions::useMemory, tr("Earlier conversations"),
           tr("What was said before in this conversation, and in others where it fits."));
    addRow(u"tools"_s, &AskOptions::useTools, tr("Tools"),
           tr("Calculator, dates, units, tables: suggested from the question alone."));
    addRow(u"web"_s, &AskOptions::useWeb, tr("Web"), {});
    addRow(u"files"_s, &AskOptions::useFiles, tr("Files"), {});
    column->addWidget(m_setUp, 0, Qt::AlignLeft);
    addRow(u"check"_s, &AskOptions::checkAnswer, tr("Check the answer"),
           tr("Every sentence is compared with its sources, by code and without a call."));
    connect(m_setUp, &QPushButton::clicked, this, [this] {
        m_popup->hide();
        Q_EMIT settingsWanted();
    });
    connect(this, &QPushButton::clicked, this, &SourcesButton::openList);
    setSettings(settings);
}

void SourcesButton::addRow(const QString& key, bool AskOptions::*flag, const QString& title, const QString& detail)
{
    auto* option = new OptionRow(title, detail, m_theme);
    option->setChecked(m_chosen.*flag);
    m_popup->layout()->addWidget(option);
    m_rows.append({key, flag, option});
    connect(option, &QPushButton::clicked, this, [this, flag](bool on) {
        m_chosen.*flag = on;
        showText();
        Q_EMIT sourcesChanged();
    });
}

void SourcesButton::setAvailable(bool AskOptions::*flag, bool available, const QString& detail)
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.flag != flag)
            continue;
        row.option->setEnabled(available);
        row.option->setChecked(available && m_chosen.*flag);
        row.option->setDetail(detail);
    }
}

void SourcesButton::setSettings(const Settings& settings)
{
    m_settings = settings;
    update();
}

void SourcesButton::setPrivateCollection(const QString& name)
{
    if (std::exchange(m_private, name) == name)
        return;
    update();
    Q_EMIT sourcesChanged();
}

void SourcesButton::update()
{
    const Settings& settings = m_settings;
    QStringList services;
    int switchedOn = 0;
    const auto add = [&](bool on, const QUrl& url, const QString& name) {
        switchedOn += on ? 1 : 0;
        if (on && (!settings.localOnly || isLoopback(url)))
            services.append(name);
    };
    add(settings.searxng, settings.searxngUrl, u"SearXNG"_s);
    add(settings.brave, settings.braveUrl, u"Brave"_s);
    add(settings.perplexity, settings.perplexityUrl, u"Perplexity"_s);
    const bool web = !services.isEmpty();
    const bool files = !settings.fileFolders.isEmpty();
    setAvailable(&AskOptions::useWeb, web && m_private.isEmpty(),
                 web && !m_private.isEmpty()
                     ? tr("The scope touches “%1”, a private collection: nothing is put to the web.").arg(m_private)
                 : web ? tr("The question is sent to %1, never text of a document.").arg(services.join(u", "_s))
                 : switchedOn > 0 ? tr("“Local only” is on: no service beyond this machine is asked.")
                                  : tr("No web service is set up."));
    setAvailable(&AskOptions::useFiles, files,
                 files ? tr("In the folders you allowed: %1").arg(settings.fileFolders.join(u", "_s).left(200))
                       : tr("No folder is allowed yet."));
    m_setUp->setVisible(!web || !files);
    showText();
}

void SourcesButton::apply(AskOptions& options) const
{
    for (const Row& row : m_rows)
        options.*row.flag = m_chosen.*row.flag && row.option->isEnabled();
}

void SourcesButton::save(QSettings& state) const
{
    for (const Row& row : m_rows)
        state.setValue(u"ask/"_s + row.key, m_chosen.*row.flag);
}

void SourcesButton::restore(const QSettings& state)
{
    for (const Row& row : std::as_const(m_rows)) {
        m_chosen.*row.flag = state.value(u"ask/"_s + row.key, m_chosen.*row.flag).toBool();
        row.option->setChecked(m_chosen.*row.flag && row.option->isEnabled());
    }
    showText();
    Q_EMIT sourcesChanged();
}

void SourcesButton::showText()
{
    AskOptions now;
    apply(now);
    QStringList names;
    for (const Row& row : std::as_const(m_rows)) {
        if (row.flag != &AskOptions::checkAnswer && now.*row.flag)
            names.append(row.option->text());
    }
    const AskOptions usual;
    const bool asUsual = now == usual;
    const QString list = names.isEmpty() ? tr("none") : names.join(u", "_s);
    const QString shown = asUsual
                              ? tr("Sources")
                              : fontMetrics().elidedText(tr("Sources: %1").arg(list), Qt::ElideRight, m_theme.px(180));
    setText(shown);
    const QString whole = now.checkAnswer ? list : tr("%1; the answer is not checked").arg(list);
    setToolTip(plainTooltip(whole));
    setAccessibleName(tr("Sources: %1").arg(whole));
}

void SourcesButton::openList()
{
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height() + m_theme.px(4))));
    m_popup->show();
    m_rows.first().option->setFocus(Qt::PopupFocusReason);
}

} // namespace sheaf
