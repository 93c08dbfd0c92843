#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/library/serveroffer.h"
#include "ui/library/watching.h"
#include "ui/models/documentfilter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What stands above the library page's table, and in its place while there is none.
namespace sheaf {

QWidget* LibraryPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(12));
    row->addWidget(makeLabel(tr("Library"), {nullptr, "title"}));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name or state"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false); // a drop belongs to the window
    m_filter->setMinimumWidth(m_theme.px(120));
    m_filter->setMaximumWidth(m_theme.px(240));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { m_table->filter().setWords(text); });
    row->addWidget(m_filter, 100);
    m_show = new ChoiceButton(tr("Show"), tr("all"));
    m_show->setChoices({{u"searchable"_s, tr("searchable")},
                        {u"unfinished"_s, tr("unfinished")},
                        {u"failed"_s, tr("failed")},
                        {u"quarantine"_s, tr("in quarantine")},
                        {u"missing"_s, tr("without their file")}});
    connect(m_show, &ChoiceButton::chosen, this, [this](const QString& value) {
        using Show = DocumentFilter::Show;
        m_table->filter().setShow(value == "searchable"_L1   ? Show::Searchable
                                  : value == "unfinished"_L1 ? Show::Unfinished
                                  : value == "failed"_L1     ? Show::Failed
                                  : value == "quarantine"_L1 ? Show::Quarantined
                                  : value == "missing"_L1    ? Show::Missing
                                                             : Show::All);
    });
    row->addWidget(m_show);
    m_collection = new ChoiceButton(tr("Collection"), tr("all"));
    m_collection->setMinimumWidth(m_theme.px(90)); // a long name gives way in a narrow window
    row->addWidget(m_collection);
    row->addStretch(1);
    m_pause = makeButton(tr("Pause"));
    m_theme.setIcon(m_pause, u"pause"_s);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!m_paused); });
    row->addWidget(m_pause);
    m_stopButton = makeButton(tr("Stop"));
    m_theme.setIcon(m_stopButton, u"stop"_s);
    auto* stopMenu = new QMenu(m_stopButton);
    stopMenu->addAction(tr("After the files at work"), this, [this] { m_workspace.indexer.stopAfterCurrent(); });
    stopMenu->addAction(tr("Now"), this, [this] { m_workspace.indexer.stopAll(); });
    m_stopButton->setToolTip(tr("What is unfinished goes on with the next start, or when it is retried"));
    connect(m_stopButton, &QPushButton::clicked, stopMenu,
            [button = m_stopButton, stopMenu] { stopMenu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    row->addWidget(m_stopButton);
    auto* add = makeButton(tr("Add…"), "primary");
    m_theme.setIcon(add, u"add"_s, &Colors::onAccent);
    auto* menu = new QMenu(add);
    menu->addAction(tr("Files…"), this, &LibraryPage::chooseFiles);
    menu->addAction(tr("Folder…"), this, &LibraryPage::chooseFolder);
    menu->addSeparator();
    m_watching->fill(*menu);
    connect(add, &QPushButton::clicked, menu, [add, menu] { menu->popup(add->mapToGlobal(QPoint(0, add->height()))); });
    row->addWidget(add);
    return header;
}

QWidget* LibraryPage::makeEmpty()
{
    auto* empty = new EmptyState(m_theme, u"library"_s);
    empty->setWords(
        m_workspace.addSamples ? tr("Drop documents here, or try the samples") : tr("Drop documents here"),
        tr("No model and no server needed: the built-in engine answers with sentences from your documents."));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, m_theme.px(8), 0, 0);
    auto* add = makeButton(tr("Add files…"), m_workspace.addSamples ? nullptr : "primary");
    connect(add, &QPushButton::clicked, this, &LibraryPage::chooseFiles);
    if (m_workspace.addSamples) {
        auto* samples = makeButton(tr("Try the samples"), "primary");
        connect(samples, &QPushButton::clicked, this, [this] { m_workspace.addSamples(); });
        row->addWidget(samples);
    }
    row->addWidget(add);
    empty->addWidget(buttons);
    m_servers = new ServerOffer(m_workspace, m_theme);
    connect(m_servers, &ServerOffer::useWanted, this, &LibraryPage::settingsWanted);
    empty->addWidget(m_servers);
    return empty;
}

} // namespace sheaf
