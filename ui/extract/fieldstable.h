#pragma once

#include <QTableView>

namespace sheaf {

class FieldsModel;
class Theme;

// The fields, each edited where it stands: a double click, F2 or simply typing. Delete removes, Alt+Up and Alt+Down
// move, Space says whether it is required.
class FieldsTable : public QTableView
{
    Q_OBJECT

public:
    FieldsTable(FieldsModel& fields, const Theme& theme, QWidget* parent = nullptr);

    void editNew(); // adds a field and begins with its name
    void removeCurrent();
    void moveCurrent(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();

    FieldsModel& m_fields;
    const Theme& m_theme;
};

} // namespace sheaf
