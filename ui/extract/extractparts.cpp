// What the Extract page is put together from; what it does stands in extractpage.cpp.
#include "ui/ask/scopebutton.h"
#include "ui/ask/troublecard.h"
#include "ui/extract/chunkscard.h"
#include "ui/extract/detailpanel.h"
#include "ui/extract/exportmenu.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldpresets.h"
#include "ui/extract/fieldscard.h"
#include "ui/extract/fieldsmodel.h"
#include "ui/extract/fieldstable.h"
#include "ui/extract/resultscard.h"
#include "ui/extract/resultsmodel.h"
#include "ui/extract/resultstable.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

enum Screen { NoDocuments, NoFields, Work };

} // namespace

QWidget* ExtractPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(10));
    row->addWidget(makeLabel(tr("Extract"), {nullptr, "title"}));
    row->addWidget(m_scope);
    m_engine = new ElidedLabel({}, {"dim", "small"});
    row->addWidget(m_engine, 1);
    m_startButton = makeButton(tr("Start"), "primary");
    m_pauseButton = makeButton(tr("Pause"));
    m_stopButton = makeButton(tr("Stop"));
    m_theme.setIcon(m_stopButton, u"stop"_s);
    auto* exporting = new ExportMenu(m_pool, [this] { return m_results->results().grid(); });
    for (QPushButton* button : {m_startButton, m_pauseButton, m_stopButton, static_cast<QPushButton*>(exporting)})
        row->addWidget(button);
    connect(m_startButton, &QPushButton::clicked, this, &ExtractPage::start);
    connect(m_pauseButton, &QPushButton::clicked, this, &ExtractPage::togglePause);
    connect(m_stopButton, &QPushButton::clicked, this, &ExtractPage::stop);
    connect(exporting, &ExportMenu::said, this, [this](const QString& text, bool isProblem) {
        if (isProblem)
            m_trouble->showTrouble(Error::make(ErrorCode::Io, text), {});
        else
            m_trouble->showTrouble({}, {text});
    });
    const auto enable = [this, exporting] { exporting->setEnabled(m_results->results().rowCount() > 0); };
    connect(&m_results->results(), &QAbstractItemModel::modelReset, exporting, enable);
    connect(&m_results->results(), &QAbstractItemModel::rowsInserted, exporting, enable);
    enable();
    return header;
}

QWidget* ExtractPage::makeNoDocuments()
{
    m_noDocuments = new EmptyState(m_theme, u"extract"_s);
    auto* library = makeButton(tr("Go to the library"), "primary");
    connect(library, &QPushButton::clicked, this, &ExtractPage::libraryWanted);
    m_noDocuments->addWidget(library);
    return m_noDocuments;
}

QWidget* ExtractPage::makeNoFields()
{
    auto* empty = new EmptyState(m_theme, u"extract"_s);
    empty->setWords(tr("What should be read out of the documents?"),
                    tr("Name the fields, and every chunk is read for them, many at the same time. Each value keeps the "
                       "words it comes from. Begin with one of these, or with fields of your own."));
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, m_theme.px(8), 0, 0);
    row->setSpacing(m_theme.px(8));
    for (const FieldSchema& preset : builtinPresets()) {
        auto* button = makeButton(withoutMnemonic(preset.name));
        connect(button, &QPushButton::clicked, this, [this, preset] { m_fields->setSchema(preset); });
        row->addWidget(button);
    }
    auto* own = makeButton(tr("Own fields"), "primary");
    connect(own, &QPushButton::clicked, this, [this] {
        m_ownFields = true;
        showState();
        m_fields->table().editNew();
    });
    row->addWidget(own);
    empty->addWidget(buttons);
    return empty;
}

QWidget* ExtractPage::makeWork()
{
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(14));
    auto* top = new QHBoxLayout;
    top->setSpacing(m_theme.px(14));
    m_fields->setMinimumWidth(m_theme.px(200));
    m_fields->setMaximumWidth(m_theme.px(520));
    for (QWidget* card : std::initializer_list<QWidget*>{m_fields, m_chunks}) {
        card->setMinimumHeight(m_theme.px(190));
        card->setMaximumHeight(m_theme.px(270));
    }
    top->addWidget(m_fields, 4);
    top->addWidget(m_chunks, 7);
    column->addLayout(top, 3);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(m_theme.px(14));
    bottom->addWidget(m_results, 1);
    ResultsTable& table = m_results->table();
    m_readFirst = new QAction(tr("Read these documents first"), this);
    connect(m_readFirst, &QAction::triggered, this,
            [this, &table] { m_extract.prioritise(table.selectedDocuments()); });
    auto* copy = new QAction(tr("Copy"), this);
    connect(copy, &QAction::triggered, &table, &ResultsTable::copy);
    table.addActions({m_readFirst, copy});
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    bottom->addWidget(m_detail);
    column->addLayout(bottom, 4);
    return work;
}

void ExtractPage::showState()
{
    const bool any = m_documents.anySearchable();
    const bool running = m_extract.isRunning();
    const bool paused = running && m_extract.progress().paused;
    const bool noFields = m_fields->fields().rowCount() == 0 && !m_ownFields;
    m_stack->setCurrentIndex(!any && !running ? NoDocuments : noFields ? NoFields : Work);
    if (!any)
        m_noDocuments->setWords(m_documents.rowCount() == 0 ? tr("No documents yet") : tr("Nothing can be read yet"),
                                m_documents.rowCount() == 0
                                    ? tr("Add documents to the library first; then read fields out of them here.")
                                    : tr("A document can be read as soon as its first chunk is in the library."));
    const bool working = m_stack->currentIndex() == Work;
    const QString engine = m_extract.engineName();
    m_engine->setFullText(m_extract.usesModel() ? tr("read by %1").arg(engine) : tr("read by rules, without a model"));
    m_engine->setVisible(any);
    m_readFirst->setEnabled(running);
    m_scope->setEnabled(!running);
    m_fields->setLocked(running);
    m_chunks->setChoosable(!running);
    m_startButton->setVisible(!running);
    m_pauseButton->setVisible(running);
    m_stopButton->setVisible(running);
    m_pauseButton->setText(paused ? tr("Go on") : tr("Pause"));
    const bool toDo = !m_estimate || m_estimate->kept < m_estimate->chunks;
    const bool begun = m_estimate && m_estimate->kept > 0;
    m_startButton->setText(!toDo ? tr("All read") : begun ? tr("Go on") : tr("Start"));
    m_startButton->setEnabled(working && m_fields->isUsable() && toDo);
}

} // namespace sheaf
