#include "ui/extract/extractpage.h"

#include "ui/ask/scopebutton.h"
#include "ui/ask/troublecard.h"
#include "ui/extract/budgetbutton.h"
#include "ui/extract/chunkscard.h"
#include "ui/extract/detailpanel.h"
#include "ui/extract/extractwords.h"
#include "ui/extract/fieldscard.h"
#include "ui/extract/fieldsmodel.h"
#include "ui/extract/fieldstable.h"
#include "ui/extract/heatmap.h"
#include "ui/extract/resultscard.h"
#include "ui/extract/resultsfeed.h"
#include "ui/extract/resultsmodel.h"
#include "ui/extract/resultstable.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int planInterval = 300;      // ms after a change of what is to be read
constexpr int libraryInterval = 3'000; // ms after one of the library, which changes all the time while it is indexed

} // namespace

ExtractPage::ExtractPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents,
                         Collections& collections, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_extract(*workspace.extract)
    , m_pool(workspace.pool)
    , m_settings(settings)
    , m_documents(documents)
    , m_theme(theme)
    , m_scope(new ScopeButton(documents, collections, theme))
    , m_stack(new QStackedWidget)
    , m_trouble(new TroubleCard(theme))
    , m_fields(new FieldsCard(m_extract, theme))
    , m_chunks(new ChunksCard(m_extract, documents, theme))
    , m_results(new ResultsCard(theme))
    , m_detail(new DetailPanel(m_extract, theme))
    , m_feed(new ResultsFeed(m_extract, m_results->results(), this))
{
    setObjectName(u"page"_s);
    FocusEntry::set(this, &m_fields->table());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(18));
    column->setSpacing(theme.px(14));
    column->addWidget(makeHeader());
    column->addWidget(m_trouble);
    m_stack->addWidget(makeNoDocuments());
    m_stack->addWidget(makeNoFields());
    m_stack->addWidget(makeWork());
    column->addWidget(m_stack, 1);

    m_planDue.setSingleShot(true);
    m_planDue.setInterval(planInterval);
    connect(&m_planDue, &QTimer::timeout, this, &ExtractPage::plan);
    m_libraryDue.setSingleShot(true);
    m_libraryDue.setInterval(libraryInterval);
    connect(&m_libraryDue, &QTimer::timeout, this, &ExtractPage::planSoon);
    connectCards();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&documents, signal, this, &ExtractPage::followLibrary);
    connect(&documents, &QAbstractItemModel::modelReset, this, &ExtractPage::followLibrary);
    connect(&documents, &QAbstractItemModel::dataChanged, this, &ExtractPage::followLibrary);
    connect(&settings, &LiveSettings::changed, this, &ExtractPage::planSoon);
    connect(m_trouble, &TroubleCard::settingsWanted, this, &ExtractPage::settingsWanted);
    m_chunks->setCurrency(settings.value().currency);
    showState();
}

ExtractPage::~ExtractPage()
{
    m_stop.request_stop();
}

void ExtractPage::connectCards()
{
    connect(&m_extract, &ExtractModel::planned, m_chunks, &ChunksCard::showCells);
    connect(&m_extract, &ExtractModel::progressChanged, this, [this](const ExtractProgress& progress) {
        m_chunks->showProgress(progress);
        m_feed->look();
        if (progress.trouble != m_waitsFor) {
            m_waitsFor = progress.trouble;
            m_trouble->showTrouble({}, m_waitsFor.isEmpty() ? QStringList() : QStringList{m_waitsFor});
        }
    });
    connect(&m_extract, &ExtractModel::finished, this, &ExtractPage::finish);
    connect(&m_extract, &ExtractModel::failed, this, [this](const Error& error) {
        m_trouble->showTrouble(error, {});
        showState();
        Q_EMIT runningChanged(false);
    });
    connect(&m_extract, &ExtractModel::engineChanged, this, &ExtractPage::planSoon);
    const auto otherWork = [this] {
        if (!m_extract.isRunning())
            m_chunks->showProgress({}); // what the last run has used was for something else
        planSoon();
    };
    connect(m_fields, &FieldsCard::schemaChanged, this, otherWork);
    connect(m_scope, &ScopeButton::scopeChanged, this, otherWork);
    connect(m_chunks, &ChunksCard::againChanged, this, &ExtractPage::plan);
    connect(&m_chunks->map(), &HeatMap::cellClicked, this,
            [this](int cell) { m_detail->showCell(m_fields->schema(), m_extract.chunkAt(cell)); });
    connect(&m_results->table(), &ResultsTable::valueActivated, this, &ExtractPage::openValue);
    connect(m_feed, &ResultsFeed::failed, this, [this](const Error& error) { m_trouble->showTrouble(error, {}); });
    const auto refresh = [this] { m_detail->refresh(m_results->results().grid()); };
    connect(&m_results->results(), &QAbstractItemModel::dataChanged, m_detail, refresh);
    connect(m_detail, &DetailPanel::passageWanted, this, &ExtractPage::passageWanted);
    connect(m_detail, &DetailPanel::againWanted, this, &ExtractPage::runAgain);
    connect(m_detail, &DetailPanel::chosen, m_feed, &ResultsFeed::refresh);
    connect(m_detail, &DetailPanel::failed, this, [this](const Error& error) { m_trouble->showTrouble(error, {}); });
}

ExtractOptions ExtractPage::options() const
{
    ExtractOptions options;
    options.schema = m_fields->schema();
    options.scope = m_scope->scope();
    options.scope.without = m_documents.hiddenIds();
    options.window = m_settings.value().parallel ? m_settings.value().concurrency : 1;
    options.again = m_chunks->again();
    options.budget = m_chunks->budget().budget();
    return options;
}

void ExtractPage::setScope(const QList<DocumentId>& documents)
{
    m_scope->setScope(documents);
}

void ExtractPage::planSoon()
{
    showState();
    if (isVisible() && !m_extract.isRunning() && !m_planDue.isActive())
        m_planDue.start();
}

void ExtractPage::followLibrary()
{
    showState();
    if (!m_libraryDue.isActive())
        m_libraryDue.start();
}

void ExtractPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    planSoon();
}

// Looks up what a run would take, and what is known already.
void ExtractPage::plan()
{
    m_planDue.stop();
    if (m_extract.isRunning())
        return;
    m_stop.request_stop();
    m_stop = {};
    m_estimate.reset();
    m_chunks->setCurrency(m_settings.value().currency);
    if (!m_fields->isUsable() || !m_documents.anySearchable()) {
        m_chunks->showEstimate({});
        m_feed->show({}, {});
        showState();
        return;
    }
    CallContext call;
    call.stop = m_stop.get_token();
    const ExtractOptions wanted = options();
    m_feed->show(wanted.schema, wanted.scope);
    observe(m_extract.estimate(wanted, call), this, [this, token = call.stop](const Result<ExtractEstimate>& estimate) {
        if (token.stop_requested() || m_extract.isRunning())
            return;
        if (estimate.ok())
            m_estimate = *estimate;
        else
            m_trouble->showTrouble(estimate.error(), {});
        m_chunks->showCells();
        m_chunks->showEstimate(m_estimate);
        showState();
    });
}

void ExtractPage::start()
{
    if (m_extract.isRunning() || !m_fields->isUsable() || !m_documents.anySearchable())
        return;
    begin(options());
}

void ExtractPage::begin(const ExtractOptions& options)
{
    m_stop.request_stop();
    m_stop = {};
    m_planDue.stop();
    m_trouble->showTrouble({}, {});
    m_waitsFor.clear();
    m_chunks->showProgress({});
    m_feed->show(options.schema, options.scope);
    m_extract.start(options);
    showState();
    Q_EMIT runningChanged(m_extract.isRunning());
}

void ExtractPage::togglePause()
{
    if (!m_extract.isRunning())
        return;
    if (m_extract.progress().paused)
        m_extract.resume();
    else
        m_extract.pause();
    showState();
}

void ExtractPage::stop()
{
    m_extract.stop();
}

void ExtractPage::runAgain(ChunkId chunk)
{
    if (m_extract.isRunning()) {
        m_extract.again(chunk);
        return;
    }
    ExtractOptions one = options();
    one.again = ExtractOptions::Again::FailedAndNew;
    one.only = {chunk};
    begin(one);
    m_detail->close();
}

void ExtractPage::finish(const ExtractRun& run)
{
    m_chunks->showCells();
    m_chunks->showProgress(run.progress);
    m_chunks->setAgain(ExtractOptions::Again::FailedAndNew);
    m_trouble->showTrouble(run.error, endingNotes(run));
    plan();
    showState();
    Q_EMIT runningChanged(false);
}

void ExtractPage::openValue(DocumentId document, int field)
{
    const ResultsModel& results = m_results->results();
    const int row = results.rowOf(document);
    if (row < 0)
        return;
    const ResultRow& found = results.at(row);
    const MergedValue* value = results.valueAt(results.index(row, field + 1));
    if (field < 0 || !value) {
        PassageToShow passage;
        passage.path = found.path;
        passage.title = found.title;
        passage.paged = found.paged;
        Q_EMIT passageWanted(passage);
        return;
    }
    if (value->values.isEmpty() && value->alternatives.isEmpty())
        return;
    const ResultRow shown = found; // the grid may change before the quote is there
    const MergedValue merged = *value;
    m_detail->showValue(results.grid().schema, shown, merged);
    if (!merged.values.isEmpty() && !merged.values.first().quotes.isEmpty())
        m_detail->openQuote(results.grid().schema, shown, merged.values.first().quotes.first());
}

void ExtractPage::saveState(QSettings& state) const
{
    state.setValue(u"extract/schema"_s, QJsonDocument(toJson(m_fields->schema())).toJson(QJsonDocument::Compact));
}

void ExtractPage::restoreState(const QSettings& state)
{
    const auto schema = schemaFromJson(state.value(u"extract/schema"_s).toByteArray(), tr("The saved fields"));
    if (schema.ok()) // otherwise there were none, or none that could be used
        m_fields->setSchema(*schema);
}

} // namespace sheaf
