#pragma once

#include "core/ask/question.h"
#include "ui/widgets/card.h"

class QLabel;

namespace sheaf {

class AnswerFactsLine;
class AnswerView;
class SourcesTable;

// The answer as it arrives, what is known about it, and the passages it rests on.
class AnswerCard : public Card
{
    Q_OBJECT

public:
    explicit AnswerCard(const Theme& theme, QWidget* parent = nullptr);

    void begin();
    void grow(const QString& text);
    void finish(const AskRun& run, const QString& currency);
    void mark(int number); // the source that is open in the viewer
    AnswerView& view() const { return *m_view; }
    SourcesTable& sources() const { return *m_sources; }
    AnswerFactsLine& facts() const { return *m_facts; }

Q_SIGNALS:
    void sourceWanted(int number);

private:
    QLabel* m_kind;
    QLabel* m_waiting;
    AnswerView* m_view;
    AnswerFactsLine* m_facts;
    SourcesTable* m_sources;
};

} // namespace sheaf
