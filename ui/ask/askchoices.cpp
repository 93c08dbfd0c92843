#include "ui/ask/askchoices.h"

#include "core/ask/askoptions.h"
#include "core/ask/modesuggestion.h"
#include "ui/ask/modebutton.h"
#include "ui/ask/scopebutton.h"
#include "ui/ask/sourcesbutton.h"
#include "ui/models/scopeprivacy.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sheaf {

AskChoices::AskChoices(LiveSettings& settings, DocumentsModel& documents, Collections& collections, const Theme& theme,
                       QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_mode(new ModeButton(theme))
    , m_sources(new SourcesButton(settings.value(), theme))
    , m_scope(new ScopeButton(documents, collections, theme))
    , m_privacy(new ScopePrivacy(collections, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(12));
    row->addWidget(m_mode);
    row->addWidget(m_sources);
    row->addWidget(m_scope);
    connect(m_mode, &ModeButton::modeChanged, this, &AskChoices::changed);
    connect(m_sources, &SourcesButton::sourcesChanged, this, &AskChoices::changed);
    connect(m_sources, &SourcesButton::settingsWanted, this, &AskChoices::settingsWanted);
    connect(m_scope, &ScopeButton::scopeChanged, this, [this] {
        m_privacy->setScope(m_scope->scope());
        Q_EMIT changed();
    });
    connect(m_privacy, &ScopePrivacy::changed, this, [this] {
        m_scope->setPrivate(!m_privacy->collection().isEmpty());
        m_sources->setPrivateCollection(m_privacy->collection());
    });
    connect(&settings, &LiveSettings::changed, this, [this](const Settings& now) {
        m_sources->setSettings(now);
        Q_EMIT changed();
    });
}

AskOptions AskChoices::options() const
{
    AskOptions options = askOptionsOf(m_settings.value(), m_scope->scope());
    options.mode = m_mode->mode();
    m_sources->apply(options);
    return options;
}

void AskChoices::save(QSettings& state) const
{
    state.setValue(u"ask/mode"_s, modeName(m_mode->mode()));
    m_sources->save(state);
}

void AskChoices::restore(const QSettings& state)
{
    m_mode->setMode(modeFromName(state.value(u"ask/mode"_s).toString()).value_or(m_mode->mode()));
    m_sources->restore(state);
}

} // namespace sheaf
