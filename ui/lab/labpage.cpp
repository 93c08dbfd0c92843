#include "ui/lab/labpage.h"

#include "ui/lab/beyondpanel.h"
#include "ui/lab/dashboardpanel.h"
#include "ui/lab/racepanel.h"
#include "ui/lab/sweeppanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

LabPage::LabPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
                 QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_exporter(new LabExporter(workspace.pool, this))
    , m_race(new RacePanel(workspace, settings, documents, theme))
    , m_sweep(new SweepPanel(workspace, settings, theme))
    , m_dashboards(new DashboardPanel(workspace, theme))
{
    setObjectName(u"page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(18));
    column->setSpacing(theme.px(14));
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    connect(m_exporter, &LabExporter::said, this, &LabPage::say);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { showPanel(m_stack->widget(id)); });
    addPanel(tr("Race"), m_race);
    addPanel(tr("Sweep"), m_sweep);
    addPanel(tr("Dashboards"), m_dashboards);
    addPanel(tr("Beyond this machine"), new BeyondPanel(workspace, theme));
    showPanel(m_race);
}

QWidget* LabPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(12));
    row->addWidget(makeLabel(tr("Lab"), {nullptr, "title"}));
    auto* tabs = new QWidget;
    tabs->setAccessibleName(tr("Tabs of the Lab"));
    m_tabs = new FlowLayout(m_theme.px(8), tabs); // large type takes two lines
    m_tabs->setContentsMargins({});
    QSizePolicy fitting(QSizePolicy::Preferred, QSizePolicy::Preferred);
    fitting.setHeightForWidth(true);
    tabs->setSizePolicy(fitting);
    tabs->setMinimumWidth(m_theme.px(180));
    row->addWidget(tabs);
    m_said = new ElidedLabel({}, {"dim", "small"});
    row->addWidget(m_said, 1);
    m_export = new DropButton(tr("Export"), nullptr);
    m_export->setAccessibleName(tr("Export"));
    m_start = makeButton({}, "primary");
    row->addWidget(m_export);
    row->addWidget(m_start);
    connect(m_export, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(m_export);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_exporter->fill(*menu, panel() ? panel()->exports() : LabExports());
        menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
    });
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (panel()->isRunning())
            panel()->stop();
        else
            panel()->start();
    });
    return header;
}

void LabPage::addPanel(const QString& title, QWidget* panel)
{
    QPushButton* tab = makeButton(title, "segment");
    tab->setCheckable(true);
    m_group->addButton(tab, m_stack->addWidget(panel));
    m_tabs->addWidget(tab);
    if (auto* runs = qobject_cast<LabPanel*>(panel)) {
        connect(runs, &LabPanel::changed, this, &LabPage::update);
        connect(runs, &LabPanel::settingsWanted, this, &LabPage::settingsWanted);
    }
}

LabPanel* LabPage::panel() const
{
    return qobject_cast<LabPanel*>(m_stack->currentWidget());
}

void LabPage::showPanel(QWidget* panel)
{
    m_stack->setCurrentWidget(panel);
    if (QAbstractButton* tab = m_group->button(m_stack->currentIndex()))
        tab->setChecked(true);
    FocusEntry::set(this, panel);
    say({}, false);
    update();
}

void LabPage::update()
{
    LabPanel* front = panel();
    m_start->setVisible(front);
    m_export->setVisible(front);
    if (!front)
        return;
    const QString why = front->whyNot();
    m_start->setText(front->isRunning() ? tr("Stop") : front->startText());
    m_start->setEnabled(front->isRunning() || why.isEmpty());
    m_start->setToolTip(front->isRunning() || why.isEmpty() ? front->about() : why);
    m_export->setEnabled(!front->exports().isEmpty());
    m_export->setToolTip(m_export->isEnabled() ? tr("Save or copy what stands here")
                                               : tr("There is nothing to save yet"));
}

void LabPage::say(const QString& text, bool failed)
{
    m_said->setFullText(text);
    setLook(m_said, {failed ? "bad" : "dim", "small"});
}

void LabPage::race()
{
    showPanel(m_race);
    m_race->chooseQuestion();
    m_race->start();
}

void LabPage::stop()
{
    m_race->stop();
    m_sweep->stop();
}

bool LabPage::isRacing() const
{
    return m_race->isRunning();
}

void LabPage::runFinished(const AskRun& run)
{
    m_race->runFinished(run);
    m_dashboards->runFinished();
}

} // namespace sheaf
