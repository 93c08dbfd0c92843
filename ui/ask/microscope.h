#pragma once

#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;

namespace sheaf {

class ElidedLabel;
class FigureLabel;
class MicroscopeModel;
class MicroscopeTable;
class Theme;

// What a run found and why it stands where it stands: its passages by the lists of its queries, and the weights of the
// fusion to try others, which asks nobody again. Deletes itself when it is closed.
class Microscope : public QDialog
{
    Q_OBJECT

public:
    // For a run of which canFuseAgain is true.
    Microscope(Workspace& workspace, const AskRun& run, const Theme& theme, QWidget* parent);

    void reset();
    void writeTo(const QString& path); // CSV
    MicroscopeModel& model() const { return *m_model; }
    MicroscopeTable& table() const { return *m_table; }

Q_SIGNALS:
    void sourceWanted(const sheaf::Source& source, const sheaf::Citation& citation);

private:
    QWidget* makeWeights();
    QWidget* makeFoot();
    void weigh();
    void readChunks();

    Workspace& m_workspace;
    const Theme& m_theme;
    MicroscopeModel* m_model;
    MicroscopeTable* m_table;
    QSlider* m_question;
    QSlider* m_vector;
    FigureLabel* m_questionText = nullptr;
    FigureLabel* m_vectorText = nullptr;
    ElidedLabel* m_staying = nullptr;
    QPushButton* m_reset = nullptr;
    ElidedLabel* m_said;
};

} // namespace sheaf
