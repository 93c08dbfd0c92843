#pragma once

#include "core/documents/plain/sectionbuilder.h"
#include "core/documents/worker/formats/ziparchive.h"

namespace sheaf {

// The title and the series of a chart part (DrawingML): a line for each series, "Sales: Q1 12; Q2 15".
void appendChart(ZipArchive& archive, const QString& part, SectionBuilder& sections);

} // namespace sheaf
