#include "ui/activity/callscard.h"

#include "ui/activity/callactions.h"
#include "ui/activity/callstable.h"
#include "ui/models/callfilter.h"
#include "ui/models/callsmodel.h"
#include "ui/models/callwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestFailure = 1500; // letters; a server may send pages of it

} // namespace

CallsCard::CallsCard(Workspace& workspace, CallsModel& calls, const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_calls(calls)
    , m_table(new CallsTable(calls, theme))
    , m_actions(new CallActions(workspace, *m_table))
    , m_hidden(makeLabel({}, {"dim"}))
    , m_failure(makeLabel({}, {"bad", "small"}))
{
    content()->setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(8));
    content()->setSpacing(theme.px(6));
    content()->addWidget(makeFilters());
    m_hidden->setAlignment(Qt::AlignCenter);
    content()->addWidget(m_hidden);
    m_table->setMinimumHeight(theme.px(180));
    content()->addWidget(m_table, 1);
    m_failure->setWordWrap(true);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_failure->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    content()->addWidget(m_failure);
    connect(m_table, &CallsTable::selectionMoved, this, [this] {
        showChosen();
        const QList<TrackedCall> chosen = m_table->selected();
        Q_EMIT callChosen(chosen.size() == 1 ? chosen.first().id : 0);
    });
    connect(&m_table->filter(), &QAbstractItemModel::rowsInserted, this, &CallsCard::showFiltered);
    connect(&m_table->filter(), &QAbstractItemModel::rowsRemoved, this, &CallsCard::showFiltered);
    showFiltered();
    showChosen();
}

QWidget* CallsCard::makeFilters()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(m_theme.px(6), 0, m_theme.px(6), 0);
    row->setSpacing(m_theme.px(8));
    m_state = new ChoiceButton(tr("State"), tr("all"));
    m_state->setChoices({{u"running"_s, tr("running")},
                         {u"waiting"_s, tr("waiting")},
                         {u"retrying"_s, tr("trying again")},
                         {u"failed"_s, tr("failed")}});
    m_task = new ChoiceButton(tr("Task"), tr("all"));
    m_endpoint = new ChoiceButton(tr("Endpoint"), tr("all"));
    m_words = new QLineEdit;
    m_words->setPlaceholderText(tr("Filter calls"));
    m_words->setAccessibleName(tr("Filter calls by words"));
    m_words->setClearButtonEnabled(true);
    m_words->setAcceptDrops(false);
    m_words->setMaximumWidth(m_theme.px(220));
    row->addWidget(makeLabel(tr("Calls"), {nullptr, nullptr, true}));
    row->addSpacing(m_theme.px(4));
    for (QWidget* each : std::initializer_list<QWidget*>{m_state, m_task, m_endpoint})
        row->addWidget(each);
    row->addWidget(m_words, 1);
    row->addStretch();
    row->addWidget(makeButtonFor(m_actions->copy(), u"copy"_s));
    row->addWidget(makeButtonFor(m_actions->stop(), u"stop"_s));
    CallFilter& filter = m_table->filter();
    connect(m_state, &ChoiceButton::chosen, this, [this, &filter](const QString& value) {
        using Show = CallFilter::Show;
        filter.setShow(value == "running"_L1    ? Show::Running
                       : value == "waiting"_L1  ? Show::Waiting
                       : value == "retrying"_L1 ? Show::Retrying
                       : value == "failed"_L1   ? Show::Failed
                                                : Show::All);
        showFiltered();
    });
    connect(m_task, &ChoiceButton::chosen, &filter, &CallFilter::setTask);
    connect(m_endpoint, &ChoiceButton::chosen, &filter, &CallFilter::setEndpoint);
    connect(m_words, &QLineEdit::textChanged, &filter, &CallFilter::setWords);
    return line;
}

QPushButton* CallsCard::makeButtonFor(QAction* action, const QString& icon)
{
    auto* button = makeButton({}, "chip");
    m_theme.setIcon(button, icon, &Colors::dim);
    const auto show = [button, action] {
        QString text = action->text();
        button->setText(text.remove(u'&'));
        button->setEnabled(action->isEnabled());
        button->setToolTip(tr("%1 (%2)").arg(button->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    show();
    connect(action, &QAction::changed, button, show);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void CallsCard::update(const QList<TrackedCall>& calls)
{
    QMap<QString, QString> tasks;
    QMap<QString, QString> endpoints;
    for (const TrackedCall& call : calls) {
        if (!tasks.contains(call.task))
            tasks.insert(call.task, taskText(call.task));
        endpoints.insert(call.endpoint, call.endpoint);
    }
    const auto choicesOf = [](const QMap<QString, QString>& texts) {
        QList<ChoiceButton::Choice> choices;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            choices.append({it.key(), it.value()});
        return choices;
    };
    m_task->setChoices(choicesOf(tasks));
    m_endpoint->setChoices(choicesOf(endpoints));
    m_actions->update(m_calls.anyOpen());
    showChosen(); // what is chosen may have failed by now
    showFiltered();
}

void CallsCard::showFiltered()
{
    const bool hidden = m_calls.rowCount() > 0 && m_table->filter().rowCount() == 0;
    m_hidden->setText(hidden ? tr("None of the last %1 calls is like that.").arg(m_calls.rowCount()) : QString());
    m_hidden->setVisible(hidden);
}

void CallsCard::showChosen()
{
    const QList<TrackedCall> chosen = m_table->selected();
    const bool failed =
        chosen.size() == 1 && chosen.first().error && chosen.first().state != TrackedCall::State::Cancelled;
    const QString text = failed ? chosen.first().error->message : QString();
    m_failure->setText(text.size() > longestFailure ? text.left(longestFailure) + u'…' : text);
    setLook(m_failure, {failed && isOpen(chosen.first()) ? "warn" : "bad", "small"});
    m_failure->setVisible(failed);
}

} // namespace sheaf
