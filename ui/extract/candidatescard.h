#pragma once

#include "core/extract/extractresults.h"
#include "ui/widgets/card.h"

class QLabel;
class QLabel;
class QVBoxLayout;

namespace sheaf {

class ElidedLabel;

// Every value a document gives for a field, with the words that say so; one of them can be kept as the right one.
class CandidatesCard : public Card
{
    Q_OBJECT

public:
    explicit CandidatesCard(const Theme& theme, QWidget* parent = nullptr);

    void showValue(const ResultRow& row, const MergedValue& value);
    DocumentId document() const { return m_document; }
    const QString& field() const { return m_field; }

Q_SIGNALS:
    void quoteWanted(const sheaf::ValueQuote& quote);
    void kept(const QString& plain); // empty: the choice is taken back
    void closeWanted();

private:
    QLabel* makeMarked(const QString& text, const char* tone) const;
    QWidget* makeValue(const SupportedValue& value, bool isFirst, bool mayKeep);

    const Theme& m_theme;
    DocumentId m_document;
    QString m_field;
    bool m_paged = true;
    bool m_chosen = false;
    ElidedLabel* m_title;
    ElidedLabel* m_of;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_place;
};

} // namespace sheaf
