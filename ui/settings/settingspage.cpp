#include "ui/settings/settingspage.h"

#include "ui/settings/endpointform.h"
#include "ui/settings/keynoterow.h"
#include "ui/settings/linerow.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/numberrow.h"
#include "ui/settings/pricesrow.h"
#include "ui/settings/switchrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int debounce = 400; // ms

} // namespace

SettingsPage::SettingsPage(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_state(makeLabel({}, {"dim"}))
{
    setObjectName(u"page"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme.px(24), theme.px(18), theme.px(24) - PageScroll::gutter(theme), theme.px(18));
    outer->setSpacing(theme.px(14));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(12));
    head->addWidget(makeLabel(tr("Settings"), {nullptr, "title"}));
    m_state->setWordWrap(true);
    head->addWidget(m_state, 1);
    outer->addLayout(head);

    auto* scroll = new PageScroll(theme);
    m_column = scroll->content();
    outer->addWidget(scroll, 1);

    makeModels();
    makeParallel();
    makeTrouble();
    makeReading();
    makeDocuments();
    makeKept();
    makeSources();
    makePrices();
    m_column->addStretch();

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &SettingsPage::applyNow);
    connect(&settings, &LiveSettings::changed, this, [this](const Settings& now) {
        if (!m_showing && !m_debounce.isActive())
            showSettings(now);
    });
    showSettings(settings.value());
    say(tr("Changes take effect at once."), "dim");
}

Card* SettingsPage::addCard(const QString& title, const QString& about)
{
    auto* card = new Card(m_theme);
    card->setMaximumWidth(m_theme.px(880));
    card->content()->setSpacing(m_theme.px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(2));
    words->addWidget(makeLabel(title, {nullptr, nullptr, true}));
    auto* text = makeLabel(about, {"dim", "small"});
    text->setWordWrap(true);
    words->addWidget(text);
    card->content()->addLayout(words);
    auto* row = new QHBoxLayout; // no wider than can be read
    row->addWidget(card, 100);
    row->addStretch(1);
    m_column->addLayout(row);
    return card;
}

void SettingsPage::makeModels()
{
    Card* card =
        addCard(tr("Models"),
                tr("Endpoints: Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic or another service. Without one "
                   "the built-in engine does the work, on this machine."));
    const auto key = [this] { return typedKey(); };
    m_embedding = new EndpointForm(EndpointRole::Embedding, m_workspace, key, m_theme);
    m_chat = new EndpointForm(EndpointRole::Chat, m_workspace, key, m_theme);
    m_rerank = new EndpointForm(EndpointRole::Rerank, m_workspace, key, m_theme);
    for (EndpointForm* form : {m_embedding, m_chat, m_rerank}) {
        card->content()->addWidget(form);
        connect(form, &EndpointForm::edited, this, &SettingsPage::schedule);
    }

    auto* keyRow = new QHBoxLayout;
    keyRow->setSpacing(m_theme.px(10));
    auto* keyName = makeLabel(tr("Key"));
    keyName->setMinimumWidth(m_theme.px(96));
    keyRow->addWidget(keyName);
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAcceptDrops(false);
    m_key->setAccessibleName(tr("Key of the endpoints"));
    m_key->setPlaceholderText(tr("for the addresses above, in the keychain where there is one; or set SHEAF_API_KEY"));
    keyRow->addWidget(m_key, 1);
    card->content()->addLayout(keyRow);
    m_keyProblem = makeLabel({}, {"bad", "small"});
    m_keyProblem->setWordWrap(true);
    m_keyProblem->hide();
    card->content()->addWidget(m_keyProblem);
    auto* note = new KeyNoteRow(KeyPurpose::Models, tr("the endpoints"), m_workspace, m_theme);
    connect(note, &KeyNoteRow::removed, m_key, &QLineEdit::clear);
    card->content()->addWidget(note);
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        m_keyTyped = true;
        const bool wrong = !Secret(m_key->text()).isValid();
        m_keyProblem->setText(wrong ? tr("A key has no line breaks or other control characters in it.") : QString());
        m_keyProblem->setVisible(wrong);
        setStyled(m_key, "invalid", wrong ? QVariant(true) : QVariant());
        schedule();
    });

    m_localOnly = new QCheckBox(tr("Local only: refuse every endpoint that is not on this machine"));
    card->content()->addWidget(m_localOnly);
    connect(m_localOnly, &QCheckBox::toggled, this, [this](bool on) {
        m_embedding->setLocalOnly(on);
        m_chat->setLocalOnly(on);
        m_rerank->setLocalOnly(on);
        m_spare->setLocalOnly(on);
        schedule();
    });

    m_reembed = new QWidget;
    auto* reembedRow = new QHBoxLayout(m_reembed);
    reembedRow->setContentsMargins({});
    auto* why = makeLabel(
        tr("The library's vectors are of another model and cannot be compared with those of this one."), {"warn"});
    why->setWordWrap(true);
    reembedRow->addWidget(why, 1);
    auto* again = makeButton(tr("Re-embed all"), "primary");
    reembedRow->addWidget(again);
    card->content()->addWidget(m_reembed);
    connect(again, &QPushButton::clicked, this, [this] {
        m_reembed->hide();
        say(tr("Embedding every chunk again; the Library shows how far it is."), "dim");
        observe(m_workspace.indexer.reembedAll(), this, [this](const Result<QList<IndexedFile>>& done) {
            if (!done.ok() && done.error().code != ErrorCode::Cancelled)
                say(done.error().message, "bad");
            updateReembed();
        });
    });
}

void SettingsPage::addNumber(Card& card, NumberRow* row)
{
    card.content()->addWidget(row);
    m_numbers.append(row);
    connect(row, &NumberRow::edited, this, &SettingsPage::schedule);
}

void SettingsPage::addLine(Card& card, LineRow* row)
{
    card.content()->addWidget(row);
    m_lines.append(row);
    connect(row, &LineRow::edited, this, &SettingsPage::schedule);
}

void SettingsPage::addSwitch(Card& card, SwitchRow* row)
{
    card.content()->addWidget(row);
    m_switches.append(row);
    connect(row, &SwitchRow::edited, this, &SettingsPage::schedule);
}

void SettingsPage::showSettings(const Settings& settings)
{
    m_showing = true;
    m_embedding->setValue(settings.embedding);
    m_chat->setValue(settings.chat);
    m_localOnly->setChecked(settings.localOnly);
    (settings.parallel ? m_parallel : m_oneByOne)->setChecked(true);
    m_concurrency->setEnabled(!settings.adaptive);
    m_rerank->setValue(settings.rerank);
    m_spare->setValue(settings.spareChat);
    for (SwitchRow* row : std::as_const(m_switches))
        row->showValue(settings);
    for (NumberRow* row : std::as_const(m_numbers))
        row->showValue(settings);
    for (LineRow* row : std::as_const(m_lines))
        row->showValue(settings);
    m_prices->showValue(settings);
    m_showing = false;
    updateReembed();
}

void SettingsPage::schedule()
{
    if (!m_showing)
        m_debounce.start();
}

std::optional<Secret> SettingsPage::typedKey() const
{
    if (!m_keyTyped)
        return {};
    const Secret key(m_key->text());
    return key.isValid() ? std::optional(key) : std::nullopt;
}

void SettingsPage::applyNow()
{
    m_debounce.stop();
    Settings wanted = m_settings.value();
    const auto embedding = m_embedding->value();
    const auto chat = m_chat->value();
    if (embedding) // an address that is not one stays as it is in force; the form says what is wrong
        wanted.embedding = *embedding;
    if (chat)
        wanted.chat = *chat;
    wanted.localOnly = m_localOnly->isChecked();
    wanted.parallel = m_parallel->isChecked();
    if (const auto rerank = m_rerank->value())
        wanted.rerank = *rerank;
    if (const auto spare = m_spare->value())
        wanted.spareChat = *spare;
    for (const SwitchRow* row : std::as_const(m_switches))
        row->writeTo(wanted);
    for (const NumberRow* row : std::as_const(m_numbers))
        row->writeTo(wanted);
    for (const LineRow* row : std::as_const(m_lines))
        row->writeTo(wanted);
    m_prices->writeTo(wanted);
    wanted.chunkOverlapTokens = std::min(wanted.chunkOverlapTokens, wanted.chunkTokens / 2);
    const auto key = typedKey();
    const bool storeChanged = wanted.vectorStore != m_settings.value().vectorStore;
    const Result<void> applied = m_settings.apply(wanted, key);
    if (!applied.ok())
        say(applied.error().message, "bad");
    else if (!embedding || !chat || !m_rerank->value() || !m_spare->value())
        say(tr("One address is not in force: see below."), "bad");
    else if (!std::all_of(m_lines.cbegin(), m_lines.cend(), [](const LineRow* row) { return row->isValid(); }))
        say(tr("One line is not in force: see below."), "bad");
    else if (storeChanged)
        say(tr("✓ in force; the vector store from the next start"), "ok");
    else
        say(tr("✓ in force"), "ok");
    if (applied.ok())
        m_keyTyped = false;
    updateReembed();
}

void SettingsPage::updateReembed()
{
    m_reembed->setVisible(m_workspace.engine().vectorsOfAnotherModel);
}

void SettingsPage::say(const QString& text, const char* tone)
{
    m_state->setText(text);
    setLook(m_state, {tone});
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateReembed();
}

} // namespace sheaf
