#include "ui/lab/workloadbar.h"

#include "ui/lab/labwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int ownQuestion = -1; // among the workloads
constexpr int mostCalls = 5000;
constexpr int mostInFlight = 64;
constexpr int simulated = 0;
constexpr int live = 1;
constexpr int longestEndpoint = 30; // letters; the tool tip has the rest

} // namespace

WorkloadBar::WorkloadBar(For use, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_use(use)
    , m_workload(new CalmComboBox)
    , m_question(new QLineEdit)
    , m_count(new QSpinBox)
    , m_against(makeLabel(tr("against"), {"dim"}))
    , m_backend(new CalmComboBox)
    , m_inFlight(makeLabel(tr("in flight"), {"dim"}))
    , m_window(new QSpinBox)
    , m_adaptive(new QCheckBox(tr("found by itself")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(10));
    m_workload->setAccessibleName(tr("What to run"));
    m_question->setPlaceholderText(tr("The question to race"));
    m_question->setAccessibleName(tr("Question to race"));
    m_question->setAcceptDrops(false);
    m_question->setMaxLength(20'000);
    m_count->setRange(2, mostCalls);
    m_count->setAccessibleName(tr("How many calls"));
    m_backend->setAccessibleName(tr("Who answers"));
    for (QSpinBox* box : {m_count, m_window})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_window->setRange(2, mostInFlight);
    m_window->setValue(20);
    m_window->setAccessibleName(tr("Calls in flight in the parallel run"));
    m_adaptive->setToolTip(tr("The parallel run looks for the number of calls in flight that is worth it"));
    row->addWidget(m_workload);
    row->addWidget(m_question, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_count, m_against, m_backend, m_window, m_inFlight, m_adaptive})
        row->addWidget(widget);
    row->addStretch();
    addWorkloads();
    m_backend->addItem(tr("Simulated server"), simulated);
    connect(m_workload, &QComboBox::currentIndexChanged, this, [this] {
        fit();
        Q_EMIT changed();
    });
    connect(m_question, &QLineEdit::textChanged, this, &WorkloadBar::changed);
    connect(m_question, &QLineEdit::returnPressed, this, &WorkloadBar::entered);
    connect(m_count, &QSpinBox::valueChanged, this, &WorkloadBar::changed);
    connect(m_backend, &QComboBox::currentIndexChanged, this, &WorkloadBar::changed);
    connect(m_window, &QSpinBox::valueChanged, this, &WorkloadBar::changed);
    connect(m_adaptive, &QCheckBox::toggled, this, [this](bool adaptive) {
        m_window->setEnabled(!adaptive);
        Q_EMIT changed();
    });
    fit();
}

void WorkloadBar::addWorkloads()
{
    if (m_use == For::Race)
        m_workload->addItem(tr("My question"), ownQuestion);
    for (const auto workload :
         {LabWorkload::Queries, LabWorkload::Embed, LabWorkload::Extract, LabWorkload::Workflow}) {
        if (m_use == For::Race || workload != LabWorkload::Workflow) // seven tasks say nothing about 64 in flight
            m_workload->addItem(workloadText(workload), int(workload));
    }
}

// What the workload needs is there, the rest is not.
void WorkloadBar::fit()
{
    const bool question = isQuestion();
    const bool race = m_use == For::Race;
    LabOptions options;
    options.workload = question ? LabWorkload::Queries : LabWorkload(m_workload->currentData().toInt());
    m_question->setVisible(question);
    m_count->setVisible(!question && options.workload != LabWorkload::Workflow);
    m_count->setValue(race || options.itemCount() > 64 ? options.itemCount() : 64);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_against, m_backend})
        widget->setVisible(!question);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_window, m_inFlight, m_adaptive})
        widget->setVisible(!question && race);
    setFocusProxy(question ? static_cast<QWidget*>(m_question) : m_workload);
}

void WorkloadBar::setEngines(bool labIsThere, const QString& endpoint)
{
    m_workload->setVisible(labIsThere);
    if (!labIsThere && m_use == For::Race)
        chooseQuestion();
    const int at = m_backend->findData(live);
    if (endpoint.isEmpty()) {
        if (at >= 0)
            m_backend->removeItem(at);
        return;
    }
    const QString shown =
        fontMetrics().elidedText(endpoint, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestEndpoint);
    if (at < 0)
        m_backend->addItem(shown, live);
    else
        m_backend->setItemText(at, shown);
    m_backend->setItemData(m_backend->findData(live), plainTooltip(endpoint), Qt::ToolTipRole);
}

bool WorkloadBar::isQuestion() const
{
    return m_workload->currentData().toInt() == ownQuestion;
}

bool WorkloadBar::isLive() const
{
    return isQuestion() || m_backend->currentData().toInt() == live;
}

QString WorkloadBar::question() const
{
    return m_question->text().trimmed();
}

void WorkloadBar::setQuestion(const QString& text)
{
    m_question->setText(text.simplified());
    m_question->setCursorPosition(0);
}

void WorkloadBar::chooseQuestion()
{
    m_workload->setCurrentIndex(std::max(0, m_workload->findData(ownQuestion)));
}

void WorkloadBar::choose(LabWorkload workload)
{
    m_workload->setCurrentIndex(std::max(0, m_workload->findData(int(workload))));
}

void WorkloadBar::apply(LabOptions& options) const
{
    if (isQuestion())
        return;
    options.workload = LabWorkload(m_workload->currentData().toInt());
    options.items = options.workload == LabWorkload::Workflow ? 0 : m_count->value();
    options.concurrency = m_window->value();
    options.adaptive = m_use == For::Race && m_adaptive->isChecked();
}

void WorkloadBar::setLocked(bool locked)
{
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_workload, m_question, m_count, m_backend, m_window, m_adaptive})
        widget->setEnabled(!locked && (widget != m_window || !m_adaptive->isChecked()));
}

} // namespace sheaf
