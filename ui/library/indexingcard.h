#pragma once

#include "core/index/indexer.h"
#include "ui/widgets/card.h"

class QLabel;

namespace sheaf {

class FigureLabel;
class ThinBar;

// What the progress says, in words. Pure.
QString progressTitle(const IndexProgress& progress);
QString progressText(const IndexProgress& progress); // "1,842 of 4,120 chunks · 412 chunks/s · about 3 minutes left"
QString progressWork(const IndexProgress& progress); // "reading 2 · embedding 8 in flight"
double progressFraction(const IndexProgress& progress);

// Shown while files are indexed.
class IndexingCard : public Card
{
    Q_OBJECT

public:
    explicit IndexingCard(const Theme& theme, QWidget* parent = nullptr);
    void showProgress(const IndexProgress& progress);

private:
    QLabel* m_title;
    FigureLabel* m_text;
    FigureLabel* m_work;
    ThinBar* m_bar;
};

} // namespace sheaf
