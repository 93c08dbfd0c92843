#pragma once

#include "core/lab/labsnapshot.h"

#include <QDateTime>

namespace sheaf {

// A race as it stands on one page of paper.
struct RaceSheet
{
    QString heading; // what of whom
    bool simulated = false;
    QDateTime when;
    LabLane sequential;
    LabLane parallel;
    QList<int> critical;
    std::optional<Duration> ideal;
    std::optional<QString> speedUp;
    QList<std::pair<QString, QString>> figures; // name and value
};

// One A4 page: heading, figures, both lanes on one time axis. Any thread. Pure.
QByteArray pdfOf(const RaceSheet& sheet);

} // namespace sheaf
