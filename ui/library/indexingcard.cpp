#include "ui/library/indexingcard.h"

#include "core/index/timeleft.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/thinbar.h"

#include <QHBoxLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

QString progressTitle(const IndexProgress& progress)
{
    if (!progress.active())
        return progress.paused ? IndexingCard::tr("Paused · text recognition") : IndexingCard::tr("Recognising text");
    const QString files =
        progress.files == 1 ? IndexingCard::tr("1 file") : IndexingCard::tr("%1 files").arg(grouped(progress.files));
    return (progress.paused ? IndexingCard::tr("Paused · %1") : IndexingCard::tr("Indexing %1")).arg(files);
}

QString progressText(const IndexProgress& progress)
{
    if (!progress.active())
        return progress.ocrWaiting == 1 ? IndexingCard::tr("1 page left")
                                        : IndexingCard::tr("%1 pages left").arg(grouped(progress.ocrWaiting));
    QStringList parts{
        IndexingCard::tr("%1 of %2 chunks").arg(grouped(progress.chunksEmbedded), grouped(progress.chunks))};
    if (progress.filesDone > 0)
        parts.append(IndexingCard::tr("%1 of %2 files").arg(grouped(progress.filesDone), grouped(progress.files)));
    if (!progress.paused && progress.chunksPerSecond >= 0.5)
        parts.append(IndexingCard::tr("%1 chunks/s").arg(grouped(std::llround(progress.chunksPerSecond))));
    if (!progress.paused && progress.timeLeft)
        parts.append(IndexingCard::tr("%1 left").arg(timeLeftText(*progress.timeLeft)));
    return parts.join(u" · "_s);
}

QString progressWork(const IndexProgress& progress)
{
    if (!progress.active())
        return IndexingCard::tr("what has text can be asked about");
    return IndexingCard::tr("reading %1 · embedding %2 in flight").arg(progress.reading).arg(progress.embedding);
}

double progressFraction(const IndexProgress& progress)
{
    if (progress.chunks > 0)
        return double(progress.chunksEmbedded) / progress.chunks;
    return progress.files > 0 ? double(progress.filesDone) / progress.files : 0;
}

IndexingCard::IndexingCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_title(makeLabel({}, {nullptr, nullptr, true}))
    , m_text(new FigureLabel({}, {"dim"}))
    , m_work(new FigureLabel({}, {"dim"}))
    , m_bar(new ThinBar(theme))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    row->addWidget(m_title);
    row->addWidget(m_text);
    row->addStretch();
    content()->addLayout(row);
    auto* below = new QHBoxLayout; // in one row the time left would not be seen in a narrow window
    below->setSpacing(theme.px(20));
    below->addWidget(m_bar, 1);
    below->addWidget(m_work);
    content()->addLayout(below);
    m_bar->setAccessibleName(tr("Chunks embedded"));
    hide();
}

void IndexingCard::showProgress(const IndexProgress& progress)
{
    const bool recognising = !progress.active() && progress.ocrWaiting > 0;
    setVisible(progress.active() || recognising);
    if (!progress.active() && !recognising)
        return;
    m_bar->setVisible(!recognising);
    m_title->setText(progressTitle(progress));
    m_text->setText(progressText(progress));
    m_work->setText(progressWork(progress));
    m_bar->setFraction(progressFraction(progress));
}

} // namespace sheaf
