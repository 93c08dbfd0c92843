#include "ui/ask/askempty.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

AskEmpty::AskEmpty(const Theme& theme, QWidget* parent)
    : EmptyState(theme, u"ask"_s, parent)
{
    auto* list = new QWidget;
    list->setFixedWidth(theme.px(520));
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, theme.px(8), 0, 0);
    m_list->setSpacing(theme.px(8));
    addWidget(list);
}

bool AskEmpty::isNew(const QString& state)
{
    if (state == m_state)
        return false;
    m_state = state;
    while (QLayoutItem* item = m_list->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    return true;
}

void AskEmpty::showLibrary(bool anyDocuments, bool offerSamples)
{
    if (!isNew(anyDocuments ? u"nothing searchable"_s : u"no documents"_s))
        return;
    setWords(anyDocuments ? tr("Nothing can be asked yet") : tr("No documents yet"),
             anyDocuments
                 ? tr("A document can be asked about as soon as its first chunk is in.")
                 : tr("Drop files or folders into this window, then ask about them here. No model and no server "
                      "needed: the built-in engine answers with sentences from your documents."));
    const bool samples = offerSamples && !anyDocuments;
    if (samples) {
        auto* add = makeButton(tr("Try the samples"), "primary");
        connect(add, &QPushButton::clicked, this, &AskEmpty::samplesWanted);
        m_list->addWidget(add, 0, Qt::AlignHCenter);
    }
    auto* library = makeButton(tr("Go to the library"), samples ? nullptr : "primary");
    connect(library, &QPushButton::clicked, this, &AskEmpty::libraryWanted);
    m_list->addWidget(library, 0, Qt::AlignHCenter);
}

void AskEmpty::showQuestions(const QStringList& questions)
{
    if (!isNew(u"questions\n"_s + questions.join(u'\n')))
        return;
    setWords(tr("What would you like to know?"),
             tr("Every question becomes several queries that are searched at the same time."));
    for (const QString& question : questions) {
        auto* button = makeButton(withoutMnemonic(question), "suggestion");
        connect(button, &QPushButton::clicked, this, [this, question] { Q_EMIT questionWanted(question); });
        m_list->addWidget(button);
    }
}

} // namespace sheaf
