#pragma once

#include "support/uisamples.h"

namespace sheaf::test {

// A run as the pictures and tests of the Extract page have it: 444 chunks of ten reports, most of them read.
inline ResultGrid sampleGrid()
{
    ResultGrid grid;
    grid.schema = {QStringLiteral("Quarterly report"),
                   {{QStringLiteral("company"), FieldType::Text, QStringLiteral("who files"), true, {}},
                    {QStringLiteral("quarter"), FieldType::Text, QStringLiteral("fiscal quarter"), false, {}},
                    {QStringLiteral("revenue"), FieldType::Money, QStringLiteral("net sales, total"), false, {}},
                    {QStringLiteral("net income"), FieldType::Money, QStringLiteral("after tax"), false, {}}}};
    const QStringList names{QStringLiteral("AAPL"), QStringLiteral("AMZN"), QStringLiteral("INTC"),
                            QStringLiteral("MSFT"), QStringLiteral("NVDA")};
    for (int i = 0; i < 10; ++i) {
        ResultRow row;
        row.document = DocumentId{i + 1};
        row.path = QStringLiteral("/papers/2022 Q%1 %2.pdf").arg(i < 5 ? 3 : 4).arg(names[i % 5]);
        row.chunks = 44;
        row.done = i < 8 ? 44 : 20;
        for (const Field& field : grid.schema.fields) {
            MergedValue value;
            value.field = field.name;
            const QString plain = field.type == FieldType::Money
                                      ? QStringLiteral("USD %1").arg(82'959'000 - i * 7'100'000)
                                  : field.name == QStringLiteral("company") ? names[i % 5] + QStringLiteral(" Inc.")
                                                                            : QStringLiteral("Q3 2022");
            const ValueQuote quote{ChunkId{i * 44 + 3}, 3 + i % 4,
                                   QStringLiteral("%1 of %2 as reported").arg(field.name, plain), i != 6};
            if (i < 8 || field.type == FieldType::Text)
                value.values.append({plain, plain, {quote}, 1, true, i != 6});
            if (i == 3 && field.name == QStringLiteral("quarter")) {
                value.alternatives.append(
                    {QStringLiteral("Q1 FY23"), QStringLiteral("Q1 FY23"), {quote}, 0.9, true, true});
                value.conflict = true;
            }
            row.values.append(value);
        }
        grid.rows.append(row);
    }
    return grid;
}

inline ExtractProgress sampleProgress()
{
    ExtractProgress p;
    p.chunks = 444;
    p.done = 266;
    p.failed = 4;
    p.running = 20;
    p.waiting = 154;
    p.retried = 5;
    p.calls = 275;
    p.promptTokens = 180'000;
    p.completionTokens = 12'000;
    p.cost = 0.26;
    p.elapsed = Milliseconds(24'000);
    p.worked = Milliseconds(434'400);
    p.left = Milliseconds(14'000);
    return p;
}

inline void fillExtract(FakeDesk& desk)
{
    QByteArray cells(444, char(CellState::Waiting));
    for (int i = 0; i < 290; ++i)
        cells[i] = char(i < 270 ? CellState::Done : CellState::Running);
    for (const int failed : {0, 94, 180, 187})
        cells[failed] = char(CellState::Failed);
    for (const int again : {47, 57, 66, 150, 276})
        cells[again] = char(cells[again] | triedAgain);
    desk.extract.cellsNow = cells;
    desk.extract.stretchesNow.clear();
    for (int i = 0; i < 10; ++i)
        desk.extract.stretchesNow.append({DocumentId{i + 1}, i * 44, i < 9 ? 44 : 48});
    desk.extract.grid = sampleGrid();
    ExtractEstimate& estimate = desk.extract.estimateNow;
    estimate.documents = 10;
    estimate.chunks = 444;
    estimate.calls = 444;
    estimate.promptTokens = 290'000;
    estimate.completionTokens = 19'000;
    estimate.cost = 0.42;
    estimate.time = Milliseconds(38'000);
    CellDetail& detail = desk.extract.detail;
    detail.chunk.id = ChunkId{95};
    detail.chunk.path = QStringLiteral("/papers/2022 Q3 INTC.pdf");
    detail.chunk.page = 5;
    detail.chunk.ordinal = 6;
    detail.chunk.text =
        QStringLiteral("Intel Corporation. Net revenue was $15,338 million, and net income $1,019 million.");
    detail.state = CellState::Failed;
    detail.attempts = 3;
    detail.time = Milliseconds(2'410);
    detail.message = QStringLiteral("qwen3 at 127.0.0.1 answered twice without the JSON it was asked for.");
}

} // namespace sheaf::test
