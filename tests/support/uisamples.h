#pragma once

#include "core/concurrency/spanrecorder.h"
#include "core/lab/racereport.h"
#include "support/fakeui.h"

// Made-up documents and runs for the tests and the pictures of the window.
namespace sheaf::test {

inline DocumentRecord record(int id, const QString& name, DocumentState state, Stage stage, int pages, int chunks,
                             int embedded)
{
    DocumentRecord r;
    r.id = DocumentId{id};
    r.path = QStringLiteral("/home/ada/papers/") + name;
    r.title = name;
    r.state = state;
    r.stage = stage;
    r.pages = pages;
    r.chunks = chunks;
    r.embedded = embedded;
    if (state == DocumentState::Searchable)
        r.time = Milliseconds(300 + chunks * 2);
    return r;
}

inline QList<DocumentRecord> sampleDocuments()
{
    using S = DocumentState;
    QList<DocumentRecord> list{
        record(1, QStringLiteral("install.en.pdf"), S::Searchable, Stage::Index, 148, 1204, 1204),
        record(2, QStringLiteral("debian-reference.en.pdf"), S::Searchable, Stage::Index, 251, 2318, 2318),
        record(3, QStringLiteral("2023 Q3 NVDA.pdf"), S::Working, Stage::Embed, 52, 388, 240),
        record(4, QStringLiteral("2023 Q3 MSFT.pdf"), S::Working, Stage::Embed, 71, 512, 160),
        record(5, QStringLiteral("policy.pdf"), S::Working, Stage::Parse, 0, 0, 0),
        record(6, QStringLiteral("scan-of-contract.pdf"), S::Failed, Stage::Parse, 12, 0, 0),
        record(7, QStringLiteral("thesis-final-v7.pdf"), S::Waiting, Stage::Read, 0, 0, 0),
        record(8, QStringLiteral("deep-pages.pdf"), S::Failed, Stage::Read, 0, 0, 0),
        record(9, QStringLiteral("old-notes.md"), S::Searchable, Stage::Index, 1, 9, 9),
        record(10, QStringLiteral("payroll-2023.pdf"), S::Failed, Stage::Read, 0, 0, 0),
    };
    list[5].error =
        Error::make(ErrorCode::NoText, QStringLiteral("no text layer on any of 12 pages; it needs text recognition"));
    list[7].error = Error::make(ErrorCode::ResourceLimit, QStringLiteral("reading took longer than 10 s: stopped"));
    list[8].paged = false;
    list[8].note = QStringLiteral("already in the library");
    list[9].error = Error::make(ErrorCode::PasswordRequired, QStringLiteral("encrypted: it needs its password"));
    return list;
}

// The same with one in quarantine and one whose file has gone, and collections and watched folders to show with them.
inline void fillLibrary(FakeDesk& desk)
{
    desk.indexer.records = sampleDocuments();
    DocumentRecord quarantined =
        record(11, QStringLiteral("from-the-net.pdf"), DocumentState::Failed, Stage::Read, 0, 0, 0);
    quarantined.quarantine = QStringLiteral("ab12");
    quarantined.error = Error::make(ErrorCode::ResourceLimit, QStringLiteral("it ended its reader twice"));
    DocumentRecord missing =
        record(12, QStringLiteral("lent-and-gone.pdf"), DocumentState::Searchable, Stage::Index, 31, 240, 240);
    missing.missing = true;
    desk.indexer.records += {quarantined, missing};
    desk.library.collections = {{CollectionId{1}, QStringLiteral("Quarterly reports")},
                                {CollectionId{2}, QStringLiteral("Manuals")}};
    desk.library.members = {{CollectionId{1}, {DocumentId{3}, DocumentId{4}}},
                            {CollectionId{2}, {DocumentId{1}, DocumentId{2}}}};
    desk.library.folders = {{QStringLiteral("/home/ada/papers"), {QStringLiteral("*.tmp"), QStringLiteral("drafts/")}},
                            {QStringLiteral("/srv/shared/contracts"), {}}};
    desk.library.findings = {QStringLiteral("12 vectors belong to no passage."),
                             QStringLiteral("The counts of 3 documents differ from their rows.")};
}

inline Span span(int id, const QString& kind, const QString& name, int lane, double from, double to,
                 const QList<int>& after)
{
    const auto ms = [](double value) {
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(value));
    };
    return {id, kind, name, lane, after, ms(from), ms(to), Span::Outcome::Done};
}

inline AskRun sampleRun(bool parallel = true)
{
    const QStringList queries{QStringLiteral("How are shared libraries versioned in packages?"),
                              QStringLiteral("shared library versioning policy"),
                              QStringLiteral("SONAME change package rename"),
                              QStringLiteral("dependency on library ABI"),
                              QStringLiteral("what does shlibs control file do"),
                              QStringLiteral("symbols files compared to shlibs"),
                              QStringLiteral("when must a library package be renamed"),
                              QStringLiteral("example of a versioned dependency")};
    const double starts[] = {0, 212, 246, 271, 305, 338, 360, 391};
    const double embeds[] = {118, 112, 109, 120, 101, 118, 107, 122};
    const double searches[] = {38, 36, 41, 33, 35, 40, 37, 35};
    const auto ms = [](double value) {
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(value));
    };
    AskRun run;
    run.question = queries.first();
    run.options.parallel = parallel;
    run.asked = QDateTime::currentDateTimeUtc();
    int id = 0;
    double now = 0;
    run.spans.append(span(++id, QStringLiteral("expand"), QStringLiteral("other ways to ask"), 0, 0, 205, {}));
    const int expand = id;
    if (!parallel)
        now = 205;
    double end = 0;
    for (int i = 0; i < int(queries.size()); ++i) {
        const double begin = parallel ? starts[i] : now;
        QueryLane lane;
        lane.index = i;
        lane.text = queries.at(i);
        lane.state = QueryLane::State::Done;
        lane.waited = ms(begin);
        lane.embedding = ms(embeds[i]);
        lane.searching = ms(searches[i]);
        lane.hits = 20;
        run.lanes.append(lane);
        run.spans.append(span(++id, QStringLiteral("embed"), lane.text, i + 1, begin, begin + embeds[i],
                              i ? QList<int>{expand} : QList<int>{}));
        const int embed = id;
        const double searchEnd = begin + embeds[i] + searches[i];
        run.spans.append(span(++id, QStringLiteral("search"), lane.text, i + 1, begin + embeds[i], searchEnd, {embed}));
        if (parallel)
            run.spans.append(span(++id, QStringLiteral("text"), lane.text, i + 1, begin, begin + 22, {}));
        else
            run.spans.append(span(++id, QStringLiteral("text"), lane.text, i + 1, searchEnd, searchEnd + 22, {embed}));
        now = searchEnd + (parallel ? 0 : 22);
        end = std::max(end, now);
    }
    run.retrieval = ms(end);
    run.spans.append(span(++id, QStringLiteral("write"), QStringLiteral("qwen3"), 0, end + 12, 2390, {id - 1}));
    run.firstToken = ms(610);
    run.total = ms(2400);
    const QString policy = QStringLiteral("/home/ada/papers/policy.pdf");
    const auto source = [&](int number, const QString& path, int page, const QString& text, int textRank,
                            int vectorRank, int foundBy) {
        Source s;
        s.number = number;
        s.chunk.id = ChunkId{number};
        s.chunk.document = DocumentId{number};
        s.chunk.path = path;
        s.chunk.page = page;
        s.chunk.text = text;
        s.textRank = textRank;
        s.vectorRank = vectorRank;
        s.foundBy = foundBy;
        s.score = 0.1;
        run.sources.append(s);
        run.fused.append({s.chunk.id, s.score, {}});
    };
    source(1, policy, 87,
           QStringLiteral("The run-time shared library must be placed in a package whose name changes whenever the "
                          "SONAME of the shared library changes."),
           1, 2, 6);
    source(2, policy, 88,
           QStringLiteral("If you have several shared libraries built from the same source tree, you may lump them all "
                          "together into a single shared library package."),
           4, 1, 5);
    source(3, policy, 93, QStringLiteral("The symbols system keeps the minimal version associated to each symbol."), 2,
           5, 4);
    source(4, QStringLiteral("/home/ada/papers/maint-guide.pdf"), 41,
           QStringLiteral("dh_makeshlibs and dpkg-gensymbols create the control files."), 9, 3, 3);
    run.answer.engine = QStringLiteral("qwen3 at 127.0.0.1");
    run.answer.promptTokens = 612;
    run.answer.completionTokens = 148;
    const QStringList sentences{
        QStringLiteral("A shared library’s package name carries the library’s **SONAME version**, so that two "
                       "incompatible versions can be installed side by side [1]."),
        QStringLiteral("When the ABI changes incompatibly, the SONAME changes and the package is renamed [2]."),
        QStringLiteral("Packages that use the library get their dependency from a **symbols** file, or from an older "
                       "**shlibs** file where no symbols file is given [3][4]."),
        QStringLiteral("Most upstream projects bump it once a year."),
    };
    const QList<QList<int>> marks{{1}, {2}, {3, 4}, {}};
    for (int i = 0; i < int(sentences.size()); ++i) {
        const int begin = int(run.answer.text.size()) + (i ? 1 : 0);
        run.answer.text += (i ? QStringLiteral(" ") : QString()) + sentences.at(i);
        for (const int n : marks.at(i)) {
            Citation c;
            c.number = n;
            c.sentenceBegin = begin;
            c.sentenceEnd = int(run.answer.text.size());
            c.verdict = n == 4 ? Citation::Verdict::Approximate : Citation::Verdict::Verified;
            c.quote = run.sources.at(n - 1).chunk.text;
            run.answer.citations.append(c);
        }
        const bool invented = marks.at(i).isEmpty();
        run.answer.sentences.append({begin, int(run.answer.text.size()), true,
                                     invented ? Citation::Verdict::NotFound : Citation::Verdict::Verified,
                                     invented ? 0 : marks.at(i).first()});
    }
    run.answer.quality = AnswerQuality{0.75, 1, 1, 0.875, {}};
    run.cost = 0.0012;
    run.summary = summarize(run.spans);
    return run;
}

inline RaceReport sampleRace()
{
    RaceReport report{sampleRun(false), sampleRun(true), true, 20, 20};
    const auto bare = [](AskRun& run) {
        run.spans.removeIf(
            [](const Span& s) { return s.kind == QLatin1String("expand") || s.kind == QLatin1String("write"); });
        run.retrieval = {};
        for (Span& s : run.spans) {
            const Duration shift =
                run.options.parallel ? run.lanes.at(s.lane - 1).waited : std::chrono::milliseconds(205);
            s.start -= shift;
            s.end -= shift;
            run.retrieval = std::max(run.retrieval, s.end);
        }
    };
    bare(report.sequential);
    bare(report.parallel);
    return report;
}

inline QList<StoredRun> sampleHistory()
{
    QList<StoredRun> runs; // newest first
    for (int i = 13; i >= 0; --i) {
        StoredRun run;
        run.id = RunId{i + 1};
        run.asked = QDateTime::currentDateTimeUtc().addSecs(-3600 * (13 - i));
        run.question = QStringLiteral("Question %1").arg(i + 1);
        run.queries = 8;
        run.sequentialMs = 900 + (i * 137) % 480;
        run.wallMs = run.sequentialMs / (4.8 + (i % 4) * 0.7);
        if (i % 5 == 3) {
            run.pair = QStringLiteral("race-%1").arg(i);
            StoredRun other = run;
            other.parallel = false;
            other.wallMs = run.sequentialMs * 1.04;
            runs.append(run);
            runs.append(other);
        } else {
            runs.append(run);
        }
    }
    return runs;
}

} // namespace sheaf::test
