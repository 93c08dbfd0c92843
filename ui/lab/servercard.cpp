#include "ui/lab/servercard.h"

#include "ui/lab/labwords.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QList<int> latencies{0, 2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000};
const QList<int> jitters{0, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100};
const QList<int> limits{1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 48, 64, 0};
const QList<int> rates{60, 120, 300, 600, 1200, 3000, 6000, 12'000, 0};
const QList<int> shares{0, 1, 2, 5, 10, 15, 20, 30, 40, 50};

QString inMilliseconds(int value)
{
    return durationText(Milliseconds(value));
}

QString inPercent(int value)
{
    return shareText(value / 100.0);
}

QString orUnlimited(int value)
{
    return value == 0 ? words("unlimited") : grouped(value);
}

} // namespace

ServerCard::ServerCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
{
    content()->addWidget(makeLabel(tr("Simulated server"), {nullptr, nullptr, true}));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(5));
    grid->setColumnStretch(1, 1);
    m_latency = add(*grid, tr("latency"), tr("How long one call takes"), latencies, 150, inMilliseconds);
    m_jitter = add(*grid, tr("jitter"), tr("How much that varies from call to call"), jitters, 10, inPercent);
    m_limit = add(*grid, tr("answers at once"), tr("Further calls wait at the server"), limits, 0, orUnlimited);
    m_rate = add(*grid, tr("calls a minute"), tr("Beyond that it says 429"), rates, 0, orUnlimited);
    const std::tuple<FaultKind, QString, QString> faults[] = {
        {FaultKind::TooManyRequests, tr("429 errors"), tr("Too many requests, at the door; try again later")},
        {FaultKind::ServerError, tr("500 errors"), tr("The server has failed")},
        {FaultKind::SlowBody, tr("slow answers"), tr("The answer dribbles")},
        {FaultKind::Hang, tr("hangs"), tr("Nothing comes, on an open connection")},
        {FaultKind::Reset, tr("drops"), tr("The connection is reset")},
    };
    for (const auto& [kind, name, about] : faults)
        m_faults.append({kind, add(*grid, name, about, shares, 0, inPercent)});
    content()->addLayout(grid);
    auto* note = makeLabel(tr("On this machine, answered by the built-in engine. Move a slider while it runs and see."),
                           {"dim", "small"});
    note->setWordWrap(true);
    content()->addWidget(note);
    content()->addStretch();
    setFixedWidth(theme.px(310));
}

int ServerCard::add(QGridLayout& grid, const QString& name, const QString& about, const QList<int>& values, int value,
                    QString (*text)(int))
{
    const int index = int(m_settings.size());
    Setting setting{values, text, new QSlider(Qt::Horizontal), new FigureLabel};
    setting.slider->setRange(0, int(values.size()) - 1);
    setting.slider->setPageStep(2);
    setting.slider->setValue(int(values.indexOf(value)));
    setting.slider->setAccessibleName(name);
    setting.slider->setAccessibleDescription(about);
    setting.slider->setToolTip(about);
    setting.figure->setText(text(value));
    setting.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QLabel* label = makeLabel(name, {"dim"});
    label->setToolTip(about);
    grid.addWidget(label, index, 0);
    grid.addWidget(setting.slider, index, 1);
    grid.addWidget(setting.figure, index, 2);
    grid.setColumnMinimumWidth(2, m_theme.px(62));
    m_settings.append(setting);
    connect(setting.slider, &QSlider::valueChanged, this, [this, index] {
        const Setting& moved = m_settings.at(index);
        moved.figure->setText(moved.text(moved.value()));
        Q_EMIT changed();
    });
    return index;
}

int ServerCard::Setting::value() const
{
    return values.at(slider->value());
}

void ServerCard::setLatency(int ms)
{
    const auto nearer = [ms](int a, int b) { return std::abs(a - ms) < std::abs(b - ms); };
    const auto best = std::min_element(latencies.begin(), latencies.end(), nearer);
    m_settings.at(m_latency).slider->setValue(int(best - latencies.begin()));
}

void ServerCard::apply(LabOptions& options) const
{
    options.latencyMs = m_settings.at(m_latency).value();
    options.jitter = m_settings.at(m_jitter).value() / 100.0;
    options.serverLimit = m_settings.at(m_limit).value();
    options.requestsPerMinute = m_settings.at(m_rate).value();
    options.faults = 0;
    options.faultRates = {};
    for (const auto& [kind, index] : m_faults)
        options.faultRates.set(kind, m_settings.at(index).value() / 100.0);
    options.faultsLater = true;
}

} // namespace sheaf
