#include "ui/library/documentcard.h"

#include "ui/models/documentfacts.h"
#include "ui/models/documentwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QPushButton>

namespace sheaf {

namespace {

constexpr int columns = 2;

} // namespace

DocumentCard::DocumentCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_name(new ElidedLabel({}, {nullptr, nullptr, true}))
    , m_facts(new QGridLayout)
{
    content()->setSpacing(theme.px(6));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    head->addWidget(m_name, 1);
    auto* look = makeButton(tr("Look into it"));
    look->setToolTip(tr("Opens the document beside the library, with its text as it was read (Enter)"));
    connect(look, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_record); });
    head->addWidget(look);
    content()->addLayout(head);
    m_facts->setHorizontalSpacing(theme.px(14));
    m_facts->setVerticalSpacing(theme.px(3));
    for (int column = 0; column < columns; ++column)
        m_facts->setColumnStretch(2 * column + 1, 1);
    content()->addLayout(m_facts);
    hide();
}

void DocumentCard::showDocument(const DocumentRecord& record)
{
    m_record = record;
    m_name->setFullText(fileNameOf(record.path), Qt::ElideMiddle);
    m_name->setToolTip(plainTooltip(record.path));
    const DocumentFacts facts = factsOf(record);
    while (m_facts->count() > 0 && m_facts->count() != 2 * facts.size()) { // another number stands elsewhere
        const std::unique_ptr<QLayoutItem> item(m_facts->takeAt(m_facts->count() - 1));
        delete item->widget();
    }
    const int rows = int(facts.size() + columns - 1) / columns;
    for (int i = 0; i < int(facts.size()); ++i) {
        if (2 * i >= m_facts->count()) {
            m_facts->addWidget(makeLabel({}, {"dim", "small"}), i % rows, 2 * (i / rows));
            m_facts->addWidget(new ElidedLabel({}, {nullptr, "small"}), i % rows, 2 * (i / rows) + 1);
        }
        static_cast<QLabel*>(m_facts->itemAt(2 * i)->widget())->setText(facts.at(i).first);
        auto* value = static_cast<ElidedLabel*>(m_facts->itemAt(2 * i + 1)->widget());
        value->setFullText(facts.at(i).second, Qt::ElideRight);
        value->setToolTip(plainTooltip(facts.at(i).second));
    }
    show();
}

} // namespace sheaf
