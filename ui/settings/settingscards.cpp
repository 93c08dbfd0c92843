#include "ui/settings/choicerow.h"
#include "ui/settings/linerow.h"
#include "ui/settings/numberrow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"

using namespace Qt::StringLiterals;

// The settings page's sections of how the work is done.
namespace sheaf {

void SettingsPage::makeParallel()
{
    begin(tr("Parallel"), tr("How much is under way at once."));
    add(new ChoiceRow(ChoiceRow::parallel(), m_theme));
    auto* adaptive = add(new SwitchRow(u"adaptive"_s, tr("Find the number of calls by itself"),
                                       tr("On by default: how many calls at once an endpoint is worth differs from 1 "
                                          "to 64, shows in how long it takes "
                                          "to answer, and changes while it runs."),
                                       &Settings::adaptive, m_theme));
    auto* calls = add(new NumberRow(
        NumberRow::whole(
            {{u"concurrency"_s}, tr("Calls at once"), tr("for each endpoint and kind of call, where it is not found")},
            {}, &Settings::concurrency, 1, 64),
        m_theme));
    connect(adaptive, &SwitchRow::toggled, calls, [calls](bool on) { calls->setEnabled(!on); });
    add(new NumberRow(NumberRow::whole({{u"max_concurrent_queries"_s}, tr("Queries at once"), tr("of one question")},
                                       {}, &Settings::maxConcurrentQueries, 1, 64),
                      m_theme));
}

void SettingsPage::makeReliability()
{
    begin(tr("Reliability"),
          tr("When an endpoint is slow or fails: a call that can work is tried again; an endpoint that fails half its "
             "calls is left alone and asked with one call now and then. Activity shows all of it."));
    add(new NumberRow(NumberRow::whole({{u"retries"_s},
                                        tr("Retries"),
                                        tr("beyond the first try: three lose one call in a hundred where a third "
                                           "fails")},
                                       {}, &Settings::retries, 0, 10),
                      m_theme));
    add(new NumberRow(
        NumberRow::seconds({{u"request_timeout_ms"_s}, tr("Time for one call"), tr("from the moment it is sent")},
                           &Settings::requestTimeout, 0.1, 3600),
        m_theme));
    add(new NumberRow(
        NumberRow::seconds(
            {{u"max_processing_time_ms"_s}, tr("Time for finding passages"), tr("what is found by then is used")},
            &Settings::maxProcessingTime, 0.1, 600),
        m_theme));
    add(new NumberRow(NumberRow::whole({{u"extraction_tries"_s},
                                        tr("Tries of an extraction"),
                                        tr("of each call that reads a chunk for fields; what failed can be read again "
                                           "later")},
                                       {}, &Settings::extractionTries, 1, 10),
                      m_theme));
    add(new NumberRow(NumberRow::seconds({{u"extraction_timeout_ms"_s},
                                          tr("Time for one try of an extraction"),
                                          tr("a chunk is short, and a server that needs longer is stuck")},
                                         &Settings::extractionTimeout, 0.1, 3600),
                      m_theme));
    add(new SwitchRow(u"hedge"_s, tr("Ask twice what is late"),
                      tr("On by default: a query's embedding that takes longer than 95 of 100 is asked for once more, "
                         "for five calls in a hundred at most. The first answer counts."),
                      &Settings::hedge, m_theme));
    add(new SwitchRow(u"fallback"_s, tr("Answer with the built-in engine where the chat endpoint does not"),
                      tr("On by default: an answer of sentences from your documents is worth more than an error. It "
                         "says so."),
                      &Settings::fallback, m_theme));
    add(new NumberRow(NumberRow::whole({{u"requests_per_minute"_s},
                                        tr("Calls a minute"),
                                        tr("for each endpoint and kind of call; 0: what its answers say")},
                                       {}, &Settings::requestsPerMinute, 0, 1'000'000),
                      m_theme));
    add(new NumberRow(
        NumberRow::whole({{u"tokens_per_minute"_s}, tr("Tokens a minute"), tr("likewise; of what is sent")}, {},
                         &Settings::tokensPerMinute, 0, 1'000'000'000),
        m_theme));
}

void SettingsPage::makeRetrieval()
{
    begin(tr("Retrieval"), tr("How passages are found for a question, and when that begins."));
    add(new NumberRow(
        NumberRow::whole(
            {{u"query_count"_s}, tr("Queries for each question"), tr("the question itself and its variants")}, {},
            &Settings::queryCount, 1, 16),
        m_theme));
    add(new NumberRow(
        NumberRow::whole({{u"hits_per_query"_s}, tr("Hits of each query"), tr("that are weighed against each other")},
                         {}, &Settings::hitsPerQuery, 1, 200),
        m_theme));
    add(new NumberRow(NumberRow::whole({{u"passages_in_prompt"_s},
                                        tr("Passages for an answer"),
                                        tr("the best of all queries; the answer cites them")},
                                       {}, &Settings::passagesInPrompt, 1, 50),
                      m_theme));
    add(new NumberRow(NumberRow::whole({{u"prompt_tokens"_s},
                                        tr("Text for an answer"),
                                        tr("of those passages, at most; a small model takes little")},
                                       tr("tokens"), &Settings::promptTokens, 200, 200'000),
                      m_theme));
    auto* ahead = add(new SwitchRow(u"prefetch"_s, tr("Search while you type"),
                                    tr("On by default: after a pause the question is searched as it stands, so that "
                                       "the work is done at Enter. The next key stops it."),
                                    &Settings::prefetch, m_theme));
    auto* variants = add(new SwitchRow(u"prefetch_variants"_s, tr("Think of variants while you type"),
                                       tr("Off by default: the chat endpoint is asked for them before Enter too, for "
                                          "a question that may never be asked."),
                                       &Settings::prefetchVariants, m_theme));
    auto* paid = add(new SwitchRow(u"prefetch_paid"_s, tr("Call services elsewhere while you type"),
                                   tr("Off by default: before Enter only what is on this machine is called, which "
                                      "costs nothing but its time."),
                                   &Settings::prefetchPaid, m_theme));
    const auto allow = [variants, paid](bool on) {
        variants->setEnabled(on);
        paid->setEnabled(on);
    };
    allow(false); // a switch is off until settings are shown
    connect(ahead, &SwitchRow::toggled, this, allow);
    add(new SwitchRow(u"judge"_s, tr("Have the chat model grade each answer"),
                      tr("Off by default: it costs one more call. What the program finds without a model stands beside "
                         "it either way."),
                      &Settings::judge, m_theme));
    add(new LineRow(LineRow::vectorStore(), m_theme));
    addKey(KeyPurpose::VectorStore, tr("Key of the vector store"), tr("the vector store"), u"SHEAF_QDRANT_KEY"_s);
}

void SettingsPage::makeReading()
{
    begin(tr("Reading"), tr("How files become text, and text becomes chunks. For what is read from now on: retry what "
                            "is in the library, or remove and add it, to have it read anew."));
    add(new SwitchRow(u"ocr"_s, tr("Read pages without text by OCR"),
                      tr("On by default, where Tesseract is installed (apt install tesseract-ocr): scans become "
                         "searchable, in the background."),
                      &Settings::ocr, m_theme));
    add(new LineRow(LineRow::ocrLanguages(), m_theme));
    add(new NumberRow(
        NumberRow::whole({{u"chunk_tokens"_s}, tr("Chunk size"), tr("how much text is searched and cited as one")},
                         tr("tokens"), &Settings::chunkTokens, 32, 2048),
        m_theme));
    add(new NumberRow(
        NumberRow::whole(
            {{u"chunk_overlap_tokens"_s}, tr("Overlap"), tr("shared with the chunk before; at most half a chunk")},
            tr("tokens"), &Settings::chunkOverlapTokens, 0, 1024),
        m_theme));
}

} // namespace sheaf
