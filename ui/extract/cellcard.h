#pragma once

#include "core/extract/extractledger.h"
#include "ui/widgets/card.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sheaf {

class ElidedLabel;

// One chunk: its text, what was read out of it, how often it was tried and how long that took, and why it failed.
class CellCard : public Card
{
    Q_OBJECT

public:
    explicit CellCard(const Theme& theme, QWidget* parent = nullptr);

    void showCell(const CellDetail& detail);
    void showError(const Error& error); // it cannot be looked up
    const CellDetail& detail() const { return m_detail; }

Q_SIGNALS:
    void againWanted(sheaf::ChunkId chunk);
    void placeWanted(); // the page it stands on
    void closeWanted();

private:
    CellDetail m_detail;
    ElidedLabel* m_title;
    QLabel* m_facts;
    QLabel* m_reason;
    QLabel* m_answer;
    QPlainTextEdit* m_text;
    QPushButton* m_again;
    QPushButton* m_place;
};

} // namespace sheaf
