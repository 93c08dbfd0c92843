#pragma once

#include "core/ask/question.h"

#include <QTableView>

namespace sheaf {

class SourcesModel;
class Theme;

// The sources below an answer, as high as its rows. A click or Enter on a row opens it.
class SourcesTable : public QTableView
{
    Q_OBJECT

public:
    explicit SourcesTable(const Theme& theme, QWidget* parent = nullptr);
    void setSources(const QList<Source>& sources, int queries);
    void mark(int number);

Q_SIGNALS:
    void sourceActivated(int number);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void dress();

    const Theme& m_theme;
    SourcesModel* m_model;
};

} // namespace sheaf
