#pragma once

#include "core/lab/labreport.h"
#include "core/lab/racereport.h"
#include "ui/lab/labexporter.h"
#include "ui/lab/racesheet.h"

namespace sheaf {

// What can be saved of a race: of a workload, and of a question. `picture` is what is drawn.
LabExports exportsOf(const LabReport& report, const LabSnapshot& snapshot, const QString& heading, QWidget* picture);
LabExports exportsOf(const RaceReport& report, QWidget* picture);

// The same as a page. `when` is now.
RaceSheet sheetOf(const LabReport& report, const LabSnapshot& snapshot, const QString& heading, const QDateTime& when);
RaceSheet sheetOf(const RaceReport& report, const QDateTime& when);

} // namespace sheaf
