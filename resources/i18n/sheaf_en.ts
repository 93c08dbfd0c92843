<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Plot</name>
    <message numerus="yes">
        <source>%1: %n points from %2 to %3, the last %4.</source>
        <translation>
            <numerusform>%1: %n point from %2 to %3, the last %4.</numerusform>
            <numerusform>%1: %n points from %2 to %3, the last %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>It answers in %1 ms and has %n models: %2.</source>
        <translation>
            <numerusform>It answers in %1 ms and has %n model: %2.</numerusform>
            <numerusform>It answers in %1 ms and has %n models: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message numerus="yes">
        <source>%1 values</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf</name>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) gave up: %1</source>
        <translation>
            <numerusform>%n call gave up: %1</numerusform>
            <numerusform>%n calls gave up: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s) could not be read.</source>
        <translation>
            <numerusform>%n chunk could not be read.</numerusform>
            <numerusform>%n chunks could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::BeyondPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages, chunks and reading speed are those of your %n document(s).</source>
        <translation>
            <numerusform>Pages, chunks and reading speed are those of your %n document.</numerusform>
            <numerusform>Pages, chunks and reading speed are those of your %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages and chunks are those of your %n document(s).</source>
        <translation>
            <numerusform>Pages and chunks are those of your %n document.</numerusform>
            <numerusform>Pages and chunks are those of your %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::CellCard</name>
    <message numerus="yes">
        <source>%1 attempts</source>
        <translation>
            <numerusform>%1 attempt</numerusform>
            <numerusform>%1 attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ChunksCard</name>
    <message numerus="yes">
        <source>%1 chunks</source>
        <translation>
            <numerusform>%1 chunk</numerusform>
            <numerusform>%1 chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) wrong.</source>
        <translation>
            <numerusform>%n thing wrong.</numerusform>
            <numerusform>%n things wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ExportMenu</name>
    <message numerus="yes">
        <source>%1 documents were written to %2.</source>
        <translation>
            <numerusform>%1 document was written to %2.</numerusform>
            <numerusform>%1 documents were written to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::GanttView</name>
    <message numerus="yes">
        <source>%1 lanes, done after %2</source>
        <translation>
            <numerusform>%1 lane, done after %2</numerusform>
            <numerusform>%1 lanes, done after %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::HistoryChart</name>
    <message numerus="yes">
        <source>%1 questions, the longest took %2 ms</source>
        <translation>
            <numerusform>%1 question, the longest took %2 ms</numerusform>
            <numerusform>%1 questions, the longest took %2 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LabRaceCard</name>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s), reused</source>
        <translation>
            <numerusform>%n connection, reused</numerusform>
            <numerusform>%n connections, reused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LanesCard</name>
    <message numerus="yes">
        <source>%1 facts so far</source>
        <translation>
            <numerusform>%1 fact so far</numerusform>
            <numerusform>%1 facts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 facts</source>
        <translation>
            <numerusform>%1 fact</numerusform>
            <numerusform>%1 facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 variants from your documents’ own words</source>
        <translation>
            <numerusform>%1 variant from your documents’ own words</numerusform>
            <numerusform>%1 variants from your documents’ own words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 variants by %2</source>
        <translation>
            <numerusform>%1 variant by %2</numerusform>
            <numerusform>%1 variants by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LibraryPage</name>
    <message numerus="yes">
        <source>Removed %n document(s) from the library. The files themselves stay.</source>
        <translation>
            <numerusform>Removed %n document from the library. The files themselves stay.</numerusform>
            <numerusform>Removed %n documents from the library. The files themselves stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::LongWork</name>
    <message numerus="yes">
        <source>%n file(s) went through.</source>
        <translation>
            <numerusform>%n file went through.</numerusform>
            <numerusform>%n files went through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::RaceCard</name>
    <message numerus="yes">
        <source>%1 queries · %2</source>
        <translation>
            <numerusform>%1 query · %2</numerusform>
            <numerusform>%1 queries · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ResultsCard</name>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 document</numerusform>
            <numerusform>%1 documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::RunDetail</name>
    <message numerus="yes">
        <source>The same calls with %n in flight</source>
        <translation>
            <numerusform>The same calls with %n in flight</numerusform>
            <numerusform>The same calls with %n in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ScopeModel</name>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 document</numerusform>
            <numerusform>%1 documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::SentModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::ServerOffer</name>
    <message numerus="yes">
        <source>%1 with %n model(s) answers on this machine</source>
        <translation>
            <numerusform>%1 with %n model answers on this machine</numerusform>
            <numerusform>%1 with %n models answers on this machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheaf::StatusLine</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
