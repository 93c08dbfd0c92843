#include "ui/ask/historypanel.h"

#include "ui/ask/historylist.h"
#include "ui/models/conversationsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/savefile.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds typingPause{180};

} // namespace

HistoryPanel::HistoryPanel(Workspace& workspace, LiveSettings& settings, const Theme& theme, Milliseconds undo,
                           QWidget* parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_model(new ConversationsModel(workspace.history, this))
    , m_list(new HistoryList(*m_model, theme))
    , m_search(new QLineEdit)
    , m_empty(new ElidedLabel({}, {"dim", "small"}))
    , m_said(new ElidedLabel({}, {"dim", "small"}))
    , m_undoText(new ElidedLabel({}, {"dim", "small"}))
    , m_undoBar(makeUndo())
    , m_keep(new QCheckBox(tr("Remember conversations")))
{
    setObjectName(u"history"_s);
    FocusEntry::set(this, m_search);
    setAccessibleName(tr("History"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12), theme.px(14), theme.px(12), theme.px(12));
    column->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("History"), {nullptr, nullptr, true}), 1);
    auto* fresh = makeButton(tr("New chat"), "chip");
    fresh->setToolTip(tr("A question that leans on nothing before it (Ctrl+N)"));
    connect(fresh, &QPushButton::clicked, this, &HistoryPanel::newWanted);
    head->addWidget(fresh);
    column->addLayout(head);
    m_search->setPlaceholderText(tr("Search conversations"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);
    column->addWidget(m_undoBar);
    m_keep->setToolTip(tr("Off: nothing of a conversation is kept, and nothing that was kept is used."));
    column->addWidget(m_keep);
    m_said->hide();
    m_undoBar->hide();

    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] { m_model->setSearch(m_search->text()); });
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(undo);
    connect(&m_undoTimer, &QTimer::timeout, this, &HistoryPanel::removeForGood);
    connect(m_list, &HistoryList::openWanted, this, [this](int row) { Q_EMIT opened(m_model->at(row).id); });
    connect(m_list, &HistoryList::removeWanted, this, &HistoryPanel::remove);
    connect(m_list, &HistoryList::exportWanted, this,
            [this](int row) { exportConversation(m_model->at(row).id, m_model->at(row).title); });
    connect(m_model, &ConversationsModel::failed, this, [this](const Error& error) { say(error.message, true); });
    connect(m_model, &ConversationsModel::renamed, this, &HistoryPanel::renamed);
    connect(m_model, &ConversationsModel::loaded, this, &HistoryPanel::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &HistoryPanel::showState);
    m_keep->setChecked(settings.value().memory);
    connect(m_keep, &QCheckBox::toggled, this, [this](bool on) {
        Settings wanted = m_settings.value();
        if (wanted.memory == on)
            return;
        wanted.memory = on;
        if (const auto applied = m_settings.apply(wanted); !applied.ok())
            say(applied.error().message, true);
        m_keep->setChecked(m_settings.value().memory);
    });
    connect(&settings, &LiveSettings::changed, this, [this](const Settings& now) {
        m_keep->setChecked(now.memory);
        showState();
    });
    showState();
}

QWidget* HistoryPanel::makeUndo()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(6));
    row->addWidget(m_undoText, 1);
    auto* undo = makeLink(tr("Undo"));
    connect(undo, &QPushButton::clicked, this, &HistoryPanel::undo);
    row->addWidget(undo);
    return bar;
}

void HistoryPanel::refresh()
{
    m_model->refresh();
}

void HistoryPanel::setOpen(ConversationId id)
{
    m_model->setOpen(id);
}

void HistoryPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void HistoryPanel::showState()
{
    QString text;
    if (m_model->rowCount() == 0 && m_model->isReady()) {
        text = !m_model->search().isEmpty() ? tr("Nothing of that was spoken of.")
               : m_settings.value().memory  ? tr("What you ask is kept here.")
                                            : tr("Nothing is kept.");
    }
    m_empty->setFullText(text);
    m_empty->setVisible(!text.isEmpty());
}

void HistoryPanel::say(const QString& text, bool bad)
{
    setLook(m_said, {bad ? "bad" : "dim", "small"});
    m_said->setFullText(text);
    m_said->setVisible(!text.isEmpty());
}

void HistoryPanel::remove(int row)
{
    removeForGood(); // one can be taken back, the last
    const Conversation conversation = m_model->at(row);
    m_removed = conversation.id;
    m_model->hide(conversation.id);
    m_undoText->setFullText(tr("Removed: %1").arg(conversation.title));
    m_undoBar->show();
    m_undoTimer.start();
    say({}, false);
    Q_EMIT undoOffered(true);
    Q_EMIT removed(conversation.id);
}

void HistoryPanel::undo()
{
    m_undoTimer.stop();
    m_undoBar->hide();
    m_model->restore(std::exchange(m_removed, {}));
    Q_EMIT undoOffered(false);
}

void HistoryPanel::removeForGood()
{
    m_undoTimer.stop();
    m_undoBar->hide();
    m_removed = {};
    m_model->removeHidden();
    Q_EMIT undoOffered(false);
}

void HistoryPanel::exportConversation(ConversationId id, const QString& title)
{
    chooseSaveFile(this, tr("Export the conversation"), fileNameFrom(title, u"md"_s), u"md"_s,
                   [this, id](const QString& path) { writeTo(id, path); });
}

void HistoryPanel::writeTo(ConversationId id, const QString& path)
{
    const auto written = then(m_workspace.history.markdown(id), this, [this, path](const QString& text) {
        return saveFile(m_workspace.pool, path, [text] { return text.toUtf8(); });
    });
    observe(written, this, [this, path](const Result<void>& done) {
        say(done.ok() ? tr("Written to %1").arg(path) : done.error().message, !done.ok());
    });
}

} // namespace sheaf
