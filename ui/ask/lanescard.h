#pragma once

#include "core/ask/question.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace sheaf {

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

// The queries of a question, live, and on demand everything that ran.
class LanesCard : public Card
{
    Q_OBJECT

public:
    explicit LanesCard(const Theme& theme, QWidget* parent = nullptr);

    void begin(bool parallel);
    void setLanes(const QList<QueryLane>& lanes);
    void finish(const AskRun& run);

Q_SIGNALS:
    void microscopeWanted();

private:
    void showWaterfall(bool shown);
    void showLive(const QList<QueryLane>& lanes);

    bool m_parallel = true;
    QLabel* m_count;
    ElidedLabel* m_about;
    FigureLabel* m_measured;
    ElidedLabel* m_rest;
    FigureLabel* m_ratio;
    LanesView* m_lanes;
    Swatch* m_embedding;
    QPushButton* m_microscope;
    QPushButton* m_timeline;
    Waterfall* m_waterfall;
};

} // namespace sheaf
