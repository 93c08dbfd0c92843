#include "ui/lab/beyondform.h"

#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

template<class Box>
void dress(Box* box, const QString& name, const QString& about, const QString& unit)
{
    box->setAccessibleName(name);
    box->setToolTip(about);
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setGroupSeparatorShown(true);
    box->setMinimumWidth(box->fontMetrics().horizontalAdvance(u"1,000,000"_s)); // not that of the largest with its unit
}

} // namespace

BeyondForm::BeyondForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto* rows = new QFormLayout(this);
    rows->setContentsMargins({});
    rows->setVerticalSpacing(theme.px(6));
    rows->setHorizontalSpacing(theme.px(10));
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(makeLabel(tr("Documents"), {nullptr, nullptr, true}));
    m_documents = addWhole(rows, tr("Documents"), tr("How many there are to take in"), 1, 1'000'000);
    m_pages =
        addNumber(rows, tr("Pages in each"), tr("Half of the documents have fewer, half have more"), 1, 10'000, 1);
    m_spread =
        addNumber(rows, tr("Spread"),
                  tr("How different they are: the standard deviation of the logarithm; 0: all are alike"), 0, 2, 2);
    m_chunks = addNumber(rows, tr("Chunks on a page"), tr("Pieces that are embedded each by itself"), 0.1, 100, 1);
    rows->addRow(makeLabel(tr("This machine"), {nullptr, nullptr, true}));
    m_cores = addWhole(rows, tr("Cores that read"), tr("Each reads one document at a time"), 1, 256);
    m_reading = addNumber(rows, tr("Pages a second"), tr("That one core reads"), 0.1, 100'000, 1);
    rows->addRow(makeLabel(tr("Servers"), {nullptr, nullptr, true}));
    m_servers = addWhole(rows, tr("Servers"), tr("Each with a window of its own"), 1, 256);
    m_slots = addWhole(rows, tr("Calls at a time"), tr("That each of them works on; further ones wait there"), 1, 256);
    m_batch = addWhole(rows, tr("Chunks in a call"), tr("At most"), 1, 512);
    m_latency = addNumber(rows, tr("A call takes"), tr("While a server works on it: half of them take longer"), 0,
                          60'000, 0, tr(" ms"));
    m_jitter = addNumber(rows, tr("Jitter"),
                         tr("Log-normal: the standard deviation of the logarithm; 0: all take as long"), 0, 2, 2);
    m_rate = addWhole(rows, tr("Calls a minute"), tr("That each server allows; 0: any number"), 0, 1'000'000);
    m_failures = addNumber(rows, tr("Failures"), tr("Calls that have to be tried again"), 0, 90, 1, tr(" %"));
    m_adaptive = new QCheckBox(tr("Window found by itself"));
    m_adaptive->setToolTip(tr("How many calls each server is sent at a time is found as the program finds it"));
    rows->addRow(m_adaptive);
    m_inFlight = addWhole(rows, tr("In flight"), tr("Calls that each server is sent at a time"), 1, 256);
    connect(m_adaptive, &QCheckBox::toggled, this, [this](bool adaptive) {
        m_inFlight->setEnabled(!adaptive);
        tell();
    });
    setOptions({});
}

QSpinBox* BeyondForm::addWhole(QFormLayout* rows, const QString& name, const QString& about, int least, int most,
                               const QString& unit)
{
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    dress(box, name, about, unit);
    rows->addRow(makeLabel(name, {"dim"}), box);
    connect(box, &QSpinBox::valueChanged, this, &BeyondForm::tell);
    return box;
}

QDoubleSpinBox* BeyondForm::addNumber(QFormLayout* rows, const QString& name, const QString& about, double least,
                                      double most, int decimals, const QString& unit)
{
    auto* box = new QDoubleSpinBox;
    box->setDecimals(decimals);
    box->setRange(least, most);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    dress(box, name, about, unit);
    rows->addRow(makeLabel(name, {"dim"}), box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &BeyondForm::tell);
    return box;
}

void BeyondForm::tell()
{
    if (!m_setting)
        Q_EMIT changed();
}

VirtualOptions BeyondForm::options() const
{
    VirtualOptions options;
    options.documents = m_documents->value();
    options.pagesPerDocument = m_pages->value();
    options.pagesSigma = m_spread->value();
    options.chunksPerPage = m_chunks->value();
    options.cores = m_cores->value();
    options.pagesPerSecond = m_reading->value();
    options.servers = m_servers->value();
    options.slotCount = m_slots->value();
    options.batch = m_batch->value();
    options.latencyMs = m_latency->value();
    options.latencySigma = m_jitter->value();
    options.adaptive = m_adaptive->isChecked();
    options.inFlight = m_inFlight->value();
    options.requestsPerMinute = m_rate->value();
    options.failures = m_failures->value() / 100;
    return options;
}

void BeyondForm::setOptions(const VirtualOptions& options)
{
    m_setting = true;
    m_documents->setValue(options.documents);
    m_pages->setValue(options.pagesPerDocument);
    m_spread->setValue(options.pagesSigma);
    m_chunks->setValue(options.chunksPerPage);
    m_cores->setValue(options.cores);
    m_reading->setValue(options.pagesPerSecond);
    m_servers->setValue(options.servers);
    m_slots->setValue(options.slotCount);
    m_batch->setValue(options.batch);
    m_latency->setValue(options.latencyMs);
    m_jitter->setValue(options.latencySigma);
    m_adaptive->setChecked(options.adaptive);
    m_inFlight->setEnabled(!options.adaptive);
    m_inFlight->setValue(options.inFlight);
    m_rate->setValue(options.requestsPerMinute);
    m_failures->setValue(options.failures * 100);
    m_setting = false;
}

} // namespace sheaf
