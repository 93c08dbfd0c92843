#pragma once

#include "ui/widgets/emptystate.h"

namespace sheaf {

// The Ask page before the first question: questions to begin with, or the way to the library.
class AskEmpty : public EmptyState
{
    Q_OBJECT

public:
    explicit AskEmpty(const Theme& theme, QWidget* parent = nullptr);

    // Cheap where nothing has changed.
    void showQuestions(const QStringList& questions);
    // No documents can be asked about: there are none, and the samples may be offered, or none that is ready.
    void showLibrary(bool anyDocuments, bool offerSamples);

Q_SIGNALS:
    void libraryWanted();
    void samplesWanted();
    void questionWanted(const QString& question);

private:
    bool isNew(const QString& state); // and then empties the list

    QString m_state;
    QVBoxLayout* m_list;
};

} // namespace sheaf
