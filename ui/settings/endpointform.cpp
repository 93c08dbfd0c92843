#include "ui/settings/endpointform.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A wheel that only passes by must not change the choice. The arrow is drawn here, in the colour of the text, because a
// style sheet takes it from a picture only.
class CalmComboBox : public QComboBox
{
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void paintEvent(QPaintEvent* event) override
    {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double half = fontMetrics().height() * 0.22;
        const QPointF tip(width() - 4 * half, height() / 2.0 + half / 2);
        painter.drawPolyline(QPolygonF{tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)});
    }
};

struct Words
{
    QString name;
    QString address;
    QString model;
    QString test;
    QString protocol;
    QString empty;   // in the place of an address
    QString without; // what happens then
};

Words wordsOf(EndpointRole role)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("sheaf", text); };
    switch (role) {
    case EndpointRole::Embedding:
        return {tr("Embedding"),
                tr("Address of the embedding endpoint"),
                tr("Embedding model"),
                tr("Test the embedding endpoint"),
                tr("Protocol of the embedding endpoint"),
                tr("empty: the built-in engine"),
                tr("The built-in engine embeds on this machine.")};
    case EndpointRole::Chat:
        return {tr("Chat"),
                tr("Address of the chat endpoint"),
                tr("Chat model"),
                tr("Test the chat endpoint"),
                tr("Protocol of the chat endpoint"),
                tr("empty: the built-in engine"),
                tr("The built-in engine answers with sentences from your documents.")};
    case EndpointRole::SpareChat:
        return {tr("Spare chat"),
                tr("Address of the spare chat endpoint"),
                tr("Spare chat model"),
                tr("Test the spare chat endpoint"),
                tr("Protocol of the spare chat endpoint"),
                tr("empty: none"),
                tr("Asked where the chat endpoint does not answer. It gets the key only where it is the same server.")};
    case EndpointRole::Rerank:
        return {tr("Re-ranking"),
                tr("Address of the re-ranking endpoint"),
                tr("Re-ranking model"),
                tr("Test the re-ranking endpoint"),
                tr("Protocol of the re-ranking endpoint"),
                tr("empty: none"),
                tr("Reads each passage found together with the question and puts the best first. It gets the key only "
                   "where it is the same server as the chat endpoint.")};
    }
    return {};
}

} // namespace

EndpointForm::EndpointForm(EndpointRole role, Workspace& workspace, std::function<std::optional<Secret>()> key,
                           const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
    , m_workspace(workspace)
    , m_key(std::move(key))
    , m_url(new QLineEdit)
    , m_api(new CalmComboBox)
    , m_model(new QLineEdit)
    , m_test(makeButton(tr("Test")))
    , m_fetch(makeButton(tr("Fetch the model")))
    , m_message(makeLabel({}, {"dim", "small"}))
{
    const Words words = wordsOf(role);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(4));
    grid->addWidget(makeLabel(words.name), 0, 0);
    m_url->setPlaceholderText(words.empty);
    m_url->setToolTip(tr("Several addresses that serve the same model may stand here, with spaces between: the work is "
                         "shared among them."));
    m_url->setAccessibleName(words.address);
    m_model->setPlaceholderText(tr("model"));
    m_model->setAccessibleName(words.model);
    m_test->setAccessibleName(words.test);
    m_api->setFocusPolicy(Qt::StrongFocus);
    m_api->setAccessibleName(words.protocol);
    m_api->addItem(tr("Automatic"), int(Api::Auto));
    m_api->addItem(tr("OpenAI-compatible"), int(Api::OpenAi));
    m_api->addItem(tr("Ollama"), int(Api::Ollama));
    if (role != EndpointRole::Embedding) // Anthropic has no embeddings
        m_api->addItem(tr("Anthropic"), int(Api::Anthropic));
    const bool oneProtocol = role == EndpointRole::Rerank; // all servers have /rerank alike
    grid->addWidget(m_url, 0, 1, 1, oneProtocol ? 2 : 1);
    if (!oneProtocol)
        grid->addWidget(m_api, 0, 2);
    else
        m_api->setParent(this);
    m_api->setVisible(!oneProtocol);
    grid->addWidget(m_model, 0, 3);
    grid->addWidget(m_test, 0, 4);
    m_message->setWordWrap(true);
    grid->addWidget(m_message, 1, 1, 1, 3);
    grid->addWidget(m_fetch, 1, 4);
    m_fetch->hide();
    connect(m_fetch, &QPushButton::clicked, this, &EndpointForm::fetch);
    grid->setColumnMinimumWidth(0, theme.px(96));
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
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

void EndpointForm::setValue(const EndpointSettings& endpoint)
{
    m_url->setText(endpoint.addresses());
    m_model->setText(endpoint.model);
    const QSignalBlocker quiet(m_api);
    m_api->setCurrentIndex(std::max(0, m_api->findData(int(endpoint.api))));
    check();
}

void EndpointForm::setLocalOnly(bool localOnly)
{
    m_localOnly = localOnly;
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
    m_fetch->hide();
    const QString wrong = problem();
    const auto endpoint = value();
    setStyled(m_url, "invalid", wrong.isEmpty() ? QVariant() : QVariant(true));
    m_test->setEnabled(endpoint && !endpoint->isBuiltin());
    m_test->setText(tr("Test"));
    if (!wrong.isEmpty()) {
        m_message->setText(wrong);
        setLook(m_message, {"bad", "small"});
    } else if (endpoint->isBuiltin()) {
        m_message->setText(wordsOf(m_role).without);
        setLook(m_message, {"dim", "small"});
    } else if (m_localOnly && !isLoopback(endpoint->url)) {
        m_message->setText(tr("“Local only” is on: this address is not on this machine and will be refused."));
        setLook(m_message, {"warn", "small"});
    } else if (endpoint->url.scheme() == "http"_L1 && !isLoopback(endpoint->url)) {
        m_message->setText(
            tr("http is not encrypted: others on the way can read your documents and the key. Use https."));
        setLook(m_message, {"warn", "small"});
    } else {
        m_message->setText(endpoint->model.isEmpty() ? tr("Without a model's name the server chooses one, or refuses.")
                                                     : QString());
        setLook(m_message, {"dim", "small"});
    }
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
    m_message->setText(tr("Asking %1…").arg(endpoint->url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    setLook(m_message, {"dim", "small"});
    observe(m_workspace.probe(m_role, *endpoint, m_key(), m_stop.get_token()), this,
            [this, turn = ++m_turn](const Result<EndpointFinding>& finding) {
                if (turn != m_turn)
                    return;
                m_test->setEnabled(true);
                m_test->setText(tr("Test"));
                const bool good = finding.ok() && !finding->canFetch;
                m_message->setText(!finding.ok() ? finding.error().message
                                   : good        ? tr("✓ %1").arg(finding->text)
                                                 : finding->text);
                setLook(m_message, {good ? "ok" : finding.ok() ? "warn" : "bad", "small"});
                m_fetch->setVisible(finding.ok() && finding->canFetch && m_workspace.fetchModel);
            });
}

// A fetch may take an hour. Typing another address or model stops it; the server keeps what it has.
void EndpointForm::fetch()
{
    const auto endpoint = value();
    if (!endpoint)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_fetch->hide();
    m_test->setEnabled(false);
    const auto say = [this, turn = ++m_turn](const QString& text, const char* tone) {
        if (turn == m_turn) {
            m_message->setText(text);
            setLook(m_message, {tone, "small"});
        }
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
                    m_test->setEnabled(true);
                    if (fetched.ok())
                        test();
                }
            });
}

} // namespace sheaf
