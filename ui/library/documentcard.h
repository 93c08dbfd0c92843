#pragma once

#include "core/index/documentrecord.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace sheaf {

class ElidedLabel;
class Theme;

// What is known of the chosen document, and a way to look into it. Hidden while none is chosen, or several are.
class DocumentCard : public Card
{
    Q_OBJECT

public:
    explicit DocumentCard(const Theme& theme, QWidget* parent = nullptr);
    void showDocument(const DocumentRecord& record);
    DocumentId document() const { return m_record.id; }

Q_SIGNALS:
    void openWanted(const sheaf::DocumentRecord& record);

private:
    const Theme& m_theme;
    DocumentRecord m_record;
    ElidedLabel* m_name;
    QGridLayout* m_facts;
};

} // namespace sheaf
