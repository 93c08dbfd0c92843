#pragma once

#include "core/lab/labsweep.h"

#include <QTableView>

class QStandardItemModel;

namespace sheaf {

class Theme;

// The rows of a sweep.
class SweepTable : public QTableView
{
    Q_OBJECT

public:
    explicit SweepTable(const Theme& theme, QWidget* parent = nullptr);
    void showSweep(const SweepReport& report);

private:
    QStandardItemModel* m_model;
};

} // namespace sheaf
