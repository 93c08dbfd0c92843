#include "ui/settings/endpointform.h"
#include "ui/settings/linerow.h"
#include "ui/settings/numberrow.h"
#include "ui/settings/pricesrow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

// The cards of the settings page that hold numbers and switches.
namespace sheaf {

void SettingsPage::makeParallel()
{
    Card* card = addCard(tr("Speed"), tr("In parallel and one by one give the same hits; only the time differs."));
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(6));
    row->addWidget(makeLabel(tr("Ask and embed")), 1);
    m_parallel = makeButton(tr("In parallel"), "segment");
    m_oneByOne = makeButton(tr("One by one"), "segment");
    auto* group = new QButtonGroup(this);
    for (QPushButton* button : {m_parallel, m_oneByOne}) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    connect(m_parallel, &QPushButton::toggled, this, &SettingsPage::schedule);
    card->content()->addLayout(row);
    auto* adaptive =
        new SwitchRow(tr("Find the number of calls by itself"),
                      tr("On by default: how many calls at once an endpoint is worth differs from 1 to 64, shows in "
                         "how long it takes to answer, and changes while it runs."),
                      &Settings::adaptive, m_theme);
    addSwitch(*card, adaptive);
    m_concurrency = new NumberRow(NumberRow::whole(tr("Calls at once"),
                                                   tr("for each endpoint and kind of call, where it is not found"), {},
                                                   &Settings::concurrency, 1, 64),
                                  m_theme);
    addNumber(*card, m_concurrency);
    connect(adaptive, &SwitchRow::edited, m_concurrency, [this](bool on) { m_concurrency->setEnabled(!on); });
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Queries for each question"),
                                                    tr("the question itself and its variants"), {},
                                                    &Settings::queryCount, 1, 16),
                                   m_theme));
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Queries at once"), tr("of one question"), {},
                                                    &Settings::maxConcurrentQueries, 1, 64),
                                   m_theme));
    addNumber(*card,
              new NumberRow(NumberRow::seconds(tr("Time for finding passages"), tr("what is found by then is used"),
                                               &Settings::maxProcessingTime, 0.1, 600),
                            m_theme));
    addNumber(*card, new NumberRow(NumberRow::seconds(tr("Time for one call"), tr("from the moment it is sent"),
                                                      &Settings::requestTimeout, 0.1, 3600),
                                   m_theme));
}

void SettingsPage::makeTrouble()
{
    Card* card = addCard(tr("When an endpoint is slow or fails"),
                         tr("A call that can work is tried again; an endpoint that fails half its calls is left alone "
                            "and asked with one call now and then. Activity shows all of it."));
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Retries"),
                                                    tr("beyond the first try: three lose one call in a hundred where "
                                                       "a third fails"),
                                                    {}, &Settings::retries, 0, 10),
                                   m_theme));
    addSwitch(*card, new SwitchRow(tr("Ask twice what is late"),
                                   tr("On by default: a query's embedding that takes longer than 95 of 100 is asked "
                                      "for once more, for five calls in a hundred at most. The first answer counts."),
                                   &Settings::hedge, m_theme));
    addSwitch(*card, new SwitchRow(tr("Have the chat model grade each answer"),
                                   tr("Off by default: it costs one more call. What the program finds without a model "
                                      "stands beside it either way."),
                                   &Settings::judge, m_theme));
    addSwitch(*card, new SwitchRow(tr("Answer with the built-in engine where the chat endpoint does not"),
                                   tr("On by default: an answer of sentences from your documents is worth more than an "
                                      "error. It says so."),
                                   &Settings::fallback, m_theme));
    m_spare = new EndpointForm(
        EndpointRole::SpareChat, m_workspace, [] { return std::optional<Secret>(); }, m_theme);
    card->content()->addWidget(m_spare);
    connect(m_spare, &EndpointForm::edited, this, &SettingsPage::schedule);
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Calls a minute"),
                                                    tr("for each endpoint and kind of call; 0: what its answers say"),
                                                    {}, &Settings::requestsPerMinute, 0, 1'000'000),
                                   m_theme));
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Tokens a minute"), tr("likewise; of what is sent"), {},
                                                    &Settings::tokensPerMinute, 0, 1'000'000'000),
                                   m_theme));
}

void SettingsPage::makeKept()
{
    Card* card = addCard(tr("Kept and counted"),
                         tr("In the library's own folder, readable by you alone. Removing a document empties what was "
                            "kept of answers."));
    addSwitch(*card,
              new SwitchRow(tr("Keep answers of endpoints"),
                            tr("On by default: the same text gives the same vector, so that nothing is asked for "
                               "twice. Races never use what was kept."),
                            &Settings::cache, m_theme));
    addSwitch(*card, new SwitchRow(tr("Remember conversations"),
                                   tr("On by default: a question may lean on those before it. Off: nothing of them is "
                                      "kept, and nothing that was kept is used."),
                                   &Settings::memory, m_theme));
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Room for it"), tr("the oldest go first; from the next start"),
                                                    tr("MB"), &Settings::cacheMegabytes, 1, 1'000'000),
                                   m_theme));
    addLine(*card, new LineRow(LineRow::vectorStore(), m_theme));
    addKey(*card, tr("the vector store"), QStringLiteral("SHEAF_QDRANT_KEY"), KeyPurpose::VectorStore);
    addNumber(*card,
              new NumberRow(NumberRow::whole(tr("Port for Prometheus"),
                                             tr("figures on 127.0.0.1, for this machine only; 0: nobody listens"), {},
                                             &Settings::metricsPort, 0, 65'535),
                            m_theme));
}

void SettingsPage::makePrices()
{
    Card* card = addCard(tr("Prices"), tr("What calls have cost shows in Activity and in the counts for Prometheus."));
    m_prices = new PricesRow(m_theme);
    card->content()->addWidget(m_prices);
    connect(m_prices, &PricesRow::edited, this, &SettingsPage::schedule);
}

void SettingsPage::makeDocuments()
{
    Card* card = addCard(
        tr("Chunks"), tr("For documents added from now on. Documents in the library keep their chunks; remove and add "
                         "them to cut them anew."));
    addNumber(*card, new NumberRow(NumberRow::whole(tr("Chunk size"), tr("how much text is searched and cited as one"),
                                                    tr("tokens"), &Settings::chunkTokens, 32, 2048),
                                   m_theme));
    addNumber(*card,
              new NumberRow(NumberRow::whole(tr("Overlap"), tr("shared with the chunk before; at most half a chunk"),
                                             tr("tokens"), &Settings::chunkOverlapTokens, 0, 1024),
                            m_theme));
}

void SettingsPage::makeReading()
{
    Card* card = addCard(tr("Reading"), tr("How files become text. For files that are read from now on; retry or add "
                                           "again what is in the library."));
    addSwitch(*card, new SwitchRow(tr("Read pages without text by OCR"),
                                   tr("On by default, where Tesseract is installed (apt install tesseract-ocr): scans "
                                      "become searchable, in the background."),
                                   &Settings::ocr, m_theme));
    addLine(*card, new LineRow(LineRow::ocrLanguages(), m_theme));
}

} // namespace sheaf
