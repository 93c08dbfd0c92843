#pragma once

#include "core/ask/question.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace sheaf {

class AnswerView;
class ElidedLabel;
class SourcesTable;

// The answer as it arrives, what is known about it, and the passages it rests on.
class AnswerCard : public Card
{
    Q_OBJECT

public:
    explicit AnswerCard(const Theme& theme, QWidget* parent = nullptr);

    void begin();
    void grow(const QString& text);
    void finish(const AskRun& run);
    void mark(int number); // the source that is open in the viewer
    AnswerView& view() const { return *m_view; }
    SourcesTable& sources() const { return *m_sources; }

Q_SIGNALS:
    void sourceWanted(int number);
    void copyWanted();
    void againWanted();

private:
    QWidget* makeFacts(const Theme& theme);

    QLabel* m_kind;
    QLabel* m_waiting;
    AnswerView* m_view;
    QWidget* m_facts = nullptr;
    ElidedLabel* m_known = nullptr;
    QPushButton* m_copy = nullptr;
    SourcesTable* m_sources;
};

} // namespace sheaf
