<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source> ⚠ %1 values</source>
        <translation>
            <numerusform> ⚠ %1 value</numerusform>
            <numerusform> ⚠ %1 values</numerusform>
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
    <name>sheaf::ScopeModel</name>
    <message numerus="yes">
        <source>%1 documents</source>
        <translation>
            <numerusform>%1 document</numerusform>
            <numerusform>%1 documents</numerusform>
        </translation>
    </message>
</context>
</TS>
