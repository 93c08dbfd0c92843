#include "ui/library/workcard.h"

#include "core/index/timeleft.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thinbar.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds workLook(250);
constexpr Milliseconds soonestLeft(2'000); // before that it says nothing
constexpr Milliseconds longestInSeconds(120'000);
constexpr double leastShare = 0.02; // likewise

} // namespace

QString workText(double share, Milliseconds since)
{
    if (share <= 0)
        return words("%1 so far")
            .arg(since < longestInSeconds ? words("%1 s").arg(since.count() / 1'000) : durationText(since));
    QString percent = words("%1 %").arg(std::floor(share * 100));
    if (share < leastShare || share >= 1 || since < soonestLeft)
        return percent;
    const auto left = Milliseconds(qint64(double(since.count()) * (1 - share) / share));
    return words("%1 · %2 left").arg(percent, timeLeftText(left));
}

WorkCard::WorkCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_title(new ElidedLabel({}, {nullptr, nullptr, true}))
    , m_figures(new FigureLabel({}, {"dim"}))
    , m_stopButton(makeButton(tr("Stop")))
    , m_bar(new ThinBar(theme))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    row->addWidget(m_title, 1);
    row->addWidget(m_figures);
    theme.setIcon(m_stopButton, u"stop"_s);
    row->addWidget(m_stopButton);
    content()->addLayout(row);
    content()->addWidget(m_bar);
    m_look.setInterval(workLook);
    connect(&m_look, &QTimer::timeout, this, &WorkCard::look);
    connect(m_stopButton, &QPushButton::clicked, this, [this] {
        m_stopButton->setEnabled(false);
        m_stop.request_stop();
    });
    hide();
}

WorkCard::~WorkCard()
{
    m_stop.request_stop();
}

void WorkCard::begin(const QString& title)
{
    m_stop = {};
    m_progress = {};
    m_since.start();
    m_title->setFullText(title, Qt::ElideMiddle);
    m_bar->setAccessibleName(title);
    m_stopButton->setEnabled(true);
    m_look.start();
    look();
    show();
}

void WorkCard::end()
{
    m_look.stop();
    hide();
}

void WorkCard::look()
{
    m_bar->setFraction(m_progress.share());
    m_figures->setText(workText(m_progress.share(), Milliseconds(m_since.elapsed())));
    m_figures->updateGeometry();
}

} // namespace sheaf
