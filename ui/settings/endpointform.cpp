#include "ui/settings/endpointform.h"

#include "ui/settings/endpointrole.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

SettingRow::About aboutOf(EndpointRole role)
{
    const EndpointRoleWords words = endpointRoleWords(role);
    return {{words.group + "/url"_L1, words.group + "/model"_L1, words.group + "/api"_L1}, words.name, {}};
}

EndpointSettings Settings::*memberOf(EndpointRole role)
{
    switch (role) {
    case EndpointRole::Embedding:
        return &Settings::embedding;
    case EndpointRole::Chat:
        return &Settings::chat;
    case EndpointRole::SpareChat:
        return &Settings::spareChat;
    case EndpointRole::Rerank:
        return &Settings::rerank;
    }
    return nullptr;
}

} // namespace

EndpointForm::EndpointForm(EndpointRole role, Workspace& workspace, std::function<std::optional<Secret>()> key,
                           const Theme& theme, QWidget* parent)
    : SettingRow(aboutOf(role), theme, parent)
    , m_role(role)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_key(std::move(key))
    , m_url(new QLineEdit)
    , m_api(new CalmComboBox)
    , m_model(new QLineEdit)
    , m_test(makeButton(tr("Test")))
    , m_fetch(makeButton(tr("Fetch the model")))
    , m_message(makeLabel({}, {"dim", "small"}))
{
    const EndpointRoleWords words = endpointRoleWords(role);
    auto* fields = new QWidget;
    addBelow(fields);
    setDefaultText(role == EndpointRole::Embedding || role == EndpointRole::Chat ? tr("default built-in")
                                                                                 : tr("default none"));
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(4));
    m_url->setPlaceholderText(words.empty);
    m_url->setToolTip(tr("Several addresses that serve the same model may stand here, with spaces between: the work is "
                         "shared among them."));
    m_url->setAccessibleName(words.address);
    m_model->setPlaceholderText(tr("model"));
    m_model->setAccessibleName(words.model);
    m_test->setAccessibleName(words.test);
    m_api->setAccessibleName(words.protocol);
    m_api->addItem(tr("Automatic"), int(Api::Auto));
    m_api->addItem(tr("OpenAI-compatible"), int(Api::OpenAi));
    m_api->addItem(tr("Ollama"), int(Api::Ollama));
    if (role != EndpointRole::Embedding) // Anthropic has no embeddings
        m_api->addItem(tr("Anthropic"), int(Api::Anthropic));
    const bool oneProtocol = role == EndpointRole::Rerank; // all servers have /rerank alike
    grid->addWidget(m_url, 0, 0, 1, oneProtocol ? 2 : 1);
    if (!oneProtocol)
        grid->addWidget(m_api, 0, 1);
    else
        m_api->setParent(fields);
    m_api->setVisible(!oneProtocol);
    grid->addWidget(m_model, 0, 2);
    grid->addWidget(m_test, 0, 3);
    m_message->setWordWrap(true);
    grid->addWidget(m_message, 1, 0, 1, 3);
    grid->addWidget(m_fetch, 1, 3);
    m_fetch->hide();
    connect(m_fetch, &QPushButton::clicked, this, &EndpointForm::fetch);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 2);
    for (QLineEdit* edit : {m_url, m_model}) {
        edit->setAcceptDrops(false);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            check();
            Q_EMIT edited();
        });
    }
    connect(m_api, &QComboBox::currentIndexChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(m_test, &QPushButton::clicked, this, &EndpointForm::test);
    check();
}

EndpointForm::~EndpointForm()
{
    m_stop.request_stop();
}

void EndpointForm::showValue(const Settings& settings)
{
    const EndpointSettings& endpoint = settings.*memberOf(m_role);
    const EndpointSettings before = std::exchange(m_shown, endpoint);
    if (!isValid() && endpoint == before)
        return;                                                     // what is wrong stays to be put right
    if (const auto typed = value(); !typed || *typed != endpoint) { // what is being typed keeps its blanks
        m_url->setText(endpoint.addresses());
        m_model->setText(endpoint.model);
        const QSignalBlocker quiet(m_api);
        m_api->setCurrentIndex(std::max(0, m_api->findData(int(endpoint.api))));
        check();
    }
    setLocalOnly(settings.localOnly);
}

void EndpointForm::writeTo(Settings& settings) const
{
    if (const auto typed = value()) // an address that is not one stays as it is in force
        settings.*memberOf(m_role) = *typed;
}

void EndpointForm::putBack()
{
    m_url->clear();
    check();
    SettingRow::putBack();
}

QWidget* EndpointForm::editor() const
{
    return m_url;
}

void EndpointForm::setLocalOnly(bool localOnly)
{
    if (std::exchange(m_localOnly, localOnly) != localOnly)
        check();
}

std::optional<EndpointSettings> EndpointForm::value() const
{
    EndpointSettings endpoint;
    endpoint.model = m_model->text().trimmed();
    endpoint.api = Api(m_api->currentData().toInt());
    if (!endpoint.setAddresses(m_url->text()).ok())
        return {};
    return endpoint;
}

QString EndpointForm::problem() const
{
    const auto addresses = EndpointSettings().setAddresses(m_url->text());
    return addresses.ok() ? QString() : addresses.error().message;
}

void EndpointForm::check()
{
    ++m_turn; // what a test says about the old address is of no use any more
    m_stop.request_stop();
    m_fetching = false;
    m_fetch->hide();
    const QString wrong = problem();
    const auto endpoint = value();
    setStyled(m_url, "invalid", wrong.isEmpty() ? QVariant() : QVariant(true));
    noteValue();
    m_test->setEnabled(endpoint && !endpoint->isBuiltin());
    m_test->setText(tr("Test"));
    if (!wrong.isEmpty()) {
        tell(wrong, "bad");
    } else if (endpoint->isBuiltin()) {
        tell(endpointRoleWords(m_role).without, "dim");
    } else if (m_localOnly && !isLoopback(endpoint->url)) {
        tell(tr("“Local only” is on: this address is not on this machine and will be refused."), "warn");
    } else if (endpoint->url.scheme() == "http"_L1 && !isLoopback(endpoint->url)) {
        tell(tr("http is not encrypted: others on the way can read your documents and the key. Use https."), "warn");
    } else {
        tell(endpoint->model.isEmpty() ? tr("Without a model's name the server chooses one, or refuses.") : QString(),
             "dim");
    }
}

void EndpointForm::tell(const QString& text, const char* tone)
{
    m_message->setText(text);
    setLook(m_message, {tone, "small"});
    setMark(m_message, m_theme, tone);
}

void EndpointForm::test()
{
    const auto endpoint = value();
    if (!endpoint)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_test->setEnabled(false);
    m_test->setText(tr("Testing…"));
    tell(tr("Asking %1…").arg(endpoint->url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)), "dim");
    observe(
        m_workspace.probe(m_role, *endpoint, m_key(), m_stop.get_token()), this,
        [this, turn = ++m_turn](const Result<EndpointFinding>& finding) {
            if (turn != m_turn)
                return;
            m_test->setEnabled(true);
            m_test->setText(tr("Test"));
            const bool good = finding.ok() && !finding->canFetch;
            tell(finding.ok() ? finding->text : finding.error().message, good ? "ok" : finding.ok() ? "warn" : "bad");
            m_fetch->setText(tr("Fetch the model"));
            m_fetch->setVisible(finding.ok() && finding->canFetch && m_workspace.fetchModel);
        });
}

// A fetch may take an hour. Typing another address or model stops it; the server keeps what it has.
void EndpointForm::fetch()
{
    const auto endpoint = value();
    if (!endpoint)
        return;
    const bool wasFetching = std::exchange(m_fetching, false);
    m_stop.request_stop();
    m_stop = {};
    if (wasFetching) { // the button says Stop meanwhile
        check();
        tell(tr("Stopped. The server keeps what it has fetched so far."), "dim");
        return;
    }
    m_fetching = true;
    m_fetch->setText(tr("Stop"));
    m_test->setEnabled(false);
    const auto say = [this, turn = ++m_turn](const QString& text, const char* tone) {
        if (turn == m_turn)
            tell(text, tone);
        return turn == m_turn;
    };
    say(tr("Fetching %1…").arg(endpoint->model), "dim");
    const auto told = [guard = QPointer(this), say](const QString& step) {
        if (guard)
            say(tr("Fetching the model: %1").arg(step), "dim");
    };
    observe(m_workspace.fetchModel(*endpoint, m_key(), told, m_stop.get_token()), this,
            [this, say](const Result<void>& fetched) {
                if (say(fetched.ok() ? QString() : fetched.error().message, fetched.ok() ? "dim" : "bad")) {
                    m_fetching = false;
                    m_fetch->hide();
                    m_test->setEnabled(true);
                    if (fetched.ok())
                        test();
                }
            });
}

} // namespace sheaf
