#include "ui/lab/rundetail.h"

#include "core/lab/traceexport.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pictureexport.h"
#include "ui/widgets/savefile.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int widest = 64;

} // namespace

RunDetail::RunDetail(const Theme& theme, QThreadPool& pool, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_pool(pool)
    , m_facts(makeLabel({}, {"dim", "small"}))
    , m_waterfall(new Waterfall(theme))
{
    content()->addWidget(makeHeader());
    m_facts->setWordWrap(true);
    content()->addWidget(m_facts);
    m_replayRow = makeReplay();
    content()->addWidget(m_replayRow);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Timeline of the chosen question"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme.px(6), 0);
    column->addWidget(m_waterfall);
    column->addStretch();
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    content()->addWidget(scroll, 1);
}

QWidget* RunDetail::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(6));
    m_title = new ElidedLabel({}, {nullptr, nullptr, true});
    row->addWidget(m_title, 1);
    QToolButton* more = makeIconButton(m_theme, u"more"_s, tr("Copy or save the timeline"));
    connect(more, &QToolButton::clicked, this,
            [this, more] { openMenu(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
    QToolButton* close = makeIconButton(m_theme, u"close"_s, tr("Close the timeline"));
    connect(close, &QToolButton::clicked, this, &RunDetail::closed);
    row->addWidget(close);
    return header;
}

QWidget* RunDetail::makeReplay()
{
    auto* replay = new QWidget;
    auto* column = new QVBoxLayout(replay);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(4));
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    m_windowText = makeLabel({}, {nullptr, "small"});
    m_window = new QSlider(Qt::Horizontal);
    m_window->setRange(1, widest);
    m_window->setPageStep(8);
    m_window->setAccessibleName(tr("The same calls with so many in flight"));
    row->addWidget(m_windowText);
    row->addWidget(m_window, 1);
    column->addLayout(row);
    m_timeText = makeLabel({}, {"parallel", "small"});
    m_timeText->setWordWrap(true);
    column->addWidget(m_timeText);
    connect(m_window, &QSlider::valueChanged, this, &RunDetail::showReplay);
    return replay;
}

void RunDetail::showWaiting(const QString& question)
{
    m_spans.clear();
    m_title->setFullText(question.simplified());
    m_facts->setText(tr("Reading what was recorded…"));
    m_replayRow->hide();
    m_waterfall->setSpans({}, {});
}

void RunDetail::showTrouble(const QString& message)
{
    m_facts->setText(message);
}

void RunDetail::showRun(const QString& question, const QList<Span>& spans)
{
    m_spans = spans;
    m_replay = replayOf(spans);
    m_title->setFullText(question.simplified());
    m_waterfall->setSpans(spans, summarize(spans).critical);
    m_replayRow->setVisible(!m_replay.rows.isEmpty());
    if (m_replay.rows.isEmpty()) {
        m_facts->setText(tr("No parts of it were recorded."));
        return;
    }
    m_facts->setText(tr("It took %1 with at most %2 at once; the critical path is %3.")
                         .arg(durationText(m_replay.measured))
                         .arg(m_replay.measuredPeak)
                         .arg(durationText(m_replay.criticalPath)));
    m_window->setValue(std::max(1, m_replay.measuredPeak));
    showReplay();
}

void RunDetail::showReplay()
{
    const int window = m_window->value();
    const Duration time = m_replay.time(window);
    m_windowText->setText(tr("The same calls with %n in flight", nullptr, window));
    const Duration alone = m_replay.rows.isEmpty() ? Duration() : m_replay.rows.first().time;
    const QString gain = time > Duration() ? ratioText(toMs(alone) / toMs(time)) : QString();
    m_timeText->setText(tr("%1, computed from their measured times: %2 as fast as one by one (%3)")
                            .arg(durationText(time), gain, durationText(alone)));
    m_timeText->setToolTip(plainTooltip(table()));
    m_window->setAccessibleDescription(m_timeText->text());
}

QString RunDetail::table() const
{
    QStringList lines;
    for (const ReplayRow& row : m_replay.rows)
        lines.append(tr("%1 in flight: %2").arg(row.window).arg(durationText(row.time)));
    return lines.join(u'\n');
}

void RunDetail::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setEnabled(!m_spans.isEmpty());
    connect(menu->addAction(tr("Copy picture")), &QAction::triggered, this, [this] { copyPicture(*m_waterfall); });
    menu->addSeparator();
    connect(menu->addAction(tr("Picture (PNG)…")), &QAction::triggered, this,
            [this] { save(u"png"_s, toPng(*m_waterfall)); });
    connect(menu->addAction(tr("Drawing (SVG)…")), &QAction::triggered, this,
            [this] { save(u"svg"_s, toSvg(*m_waterfall)); });
    connect(menu->addAction(tr("Trace for chrome://tracing (JSON)…")), &QAction::triggered, this,
            [this] { save(u"json"_s, chromeTrace(traceOf(m_spans, 1), {m_title->fullText()})); });
    menu->popup(at);
}

void RunDetail::save(const QString& suffix, const QByteArray& bytes)
{
    chooseSaveFile(
        this, tr("Save the timeline"), fileNameFrom(u"timeline"_s, suffix), suffix, [this, bytes](const QString& path) {
            const auto saved = saveFile(m_pool, path, [bytes] { return bytes; });
            observe(saved, this, [this, path](const Result<void>& result) {
                Q_EMIT said(result.ok() ? tr("%1 was written.").arg(path) : result.error().message, !result.ok());
            });
        });
}

void RunDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace sheaf
