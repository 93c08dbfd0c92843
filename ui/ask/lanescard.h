#pragma once

#include "core/ask/question.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace sheaf {

class DropButton;
class ElidedLabel;
class FigureLabel;
class LanesView;
class Swatch;
class Waterfall;

// What the retrieval of a run took, beside what its measured parts take one after the other.
struct RetrievalTimes
{
    Duration measured{};
    Duration parts{}; // sum of the spans that began before retrieval ended
    double ratio = 0; // parts / measured; 0 where there is nothing to compare
};
RetrievalTimes retrievalTimes(const AskRun& run);

// "Level by level would have taken …": the run against the same parts in other orders; empty where there is no report.
QString levelsText(const GraphReport& graph);

// The queries of a question, live, and on demand everything that ran.
class LanesCard : public Card
{
    Q_OBJECT

public:
    explicit LanesCard(const Theme& theme, QWidget* parent = nullptr);

    // `variantsBy` is who thinks of the other wordings: a model's name; empty: rules do.
    void begin(const AskOptions& options, const QString& variantsBy);
    void setLanes(const QList<QueryLane>& lanes);
    void finish(const AskRun& run);

Q_SIGNALS:
    void microscopeWanted();

private:
    void showWaterfall(bool shown);
    void showLive(const QList<QueryLane>& lanes);
    void showLegend();
    QString foundText(const AskRun& run) const;

    AskMode m_mode = AskMode::FanOut;
    bool m_parallel = true;
    QString m_variantsBy;
    QLabel* m_count;
    ElidedLabel* m_about;
    FigureLabel* m_measured;
    ElidedLabel* m_rest;
    FigureLabel* m_ratio;
    LanesView* m_lanes;
    Swatch* m_embedding;
    QLabel* m_embeddingText;
    QLabel* m_searchText;
    QPushButton* m_microscope;
    DropButton* m_timeline;
    QWidget* m_whole; // the waterfall and what it comes to
    Waterfall* m_waterfall;
    QLabel* m_levels;
};

} // namespace sheaf
