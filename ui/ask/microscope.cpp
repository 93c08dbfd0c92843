#include "ui/ask/microscope.h"

#include "ui/ask/microscopetable.h"
#include "ui/models/microscopemodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Steps of the sliders: a quarter of a variant's weight, and a fiftieth from text alone to vectors alone. The weights a
// run has stand on a step of each.
constexpr double questionStep = 0.25;
constexpr int mostQuestion = 64;
constexpr double vectorStep = 0.02;
constexpr int mostVector = 90;

QSlider* makeSlider(const QString& name, int most, int width)
{
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setAccessibleName(name);
    slider->setRange(0, most);
    slider->setPageStep(most / 10);
    slider->setFixedWidth(width);
    return slider;
}

int stepOf(double value, double step)
{
    return int(value / step + 0.5);
}

} // namespace

Microscope::Microscope(Workspace& workspace, const AskRun& run, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_model(new MicroscopeModel(this))
    , m_table(new MicroscopeTable(*m_model, theme))
    , m_question(makeSlider(tr("Weight of the question against a variant"), mostQuestion, theme.px(150)))
    , m_vector(makeSlider(tr("Text against vectors"), mostVector, theme.px(150)))
    , m_said(new ElidedLabel({}, {"dim", "small"}))
{
    setWindowTitle(tr("Microscope"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    column->addWidget(new ElidedLabel(run.question, {nullptr, nullptr, true}));
    column->addWidget(makeWeights());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    m_model->setRun(run);
    m_table->fitColumns();
    reset();
    connect(m_question, &QSlider::valueChanged, this, &Microscope::weigh);
    connect(m_vector, &QSlider::valueChanged, this, &Microscope::weigh);
    connect(m_table, &MicroscopeTable::described, m_said, [this](const QString& text) { m_said->setFullText(text); });
    connect(m_table, &MicroscopeTable::openWanted, this, [this](int row) {
        const Source source = m_model->sourceOf(row);
        if (!source.chunk.path.isEmpty()) // not before it is known, nor where it is gone
            Q_EMIT sourceWanted(source, m_model->citationOf(row));
    });
    resize(theme.px(1240), theme.px(680));
    m_table->setFocus();
    readChunks();
}

QWidget* Microscope::makeWeights()
{
    auto* weights = new QWidget;
    auto* row = new QHBoxLayout(weights);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(8));
    row->addWidget(makeLabel(tr("The question counts"), {"dim"}));
    row->addWidget(m_question);
    m_questionText = new FigureLabel({}, {nullptr, nullptr, true});
    m_questionText->setFixedWidth(m_theme.px(56));
    row->addWidget(m_questionText);
    row->addSpacing(m_theme.px(10));
    row->addWidget(makeLabel(tr("text"), {"dim"}));
    row->addWidget(m_vector);
    row->addWidget(makeLabel(tr("vectors"), {"dim"}));
    m_vectorText = new FigureLabel({}, {nullptr, nullptr, true});
    m_vectorText->setFixedWidth(m_theme.px(84));
    row->addWidget(m_vectorText);
    m_reset = makeLink(tr("Reset"));
    m_reset->setToolTip(tr("The weights of the run"));
    connect(m_reset, &QPushButton::clicked, this, &Microscope::reset);
    row->addWidget(m_reset);
    m_staying = new ElidedLabel({}, {"dim", "small"});
    m_staying->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_staying, 1);
    return weights;
}

QWidget* Microscope::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(6));
    row->addWidget(new Swatch(&Colors::ok, m_theme));
    row->addWidget(makeLabel(tr("text"), {"dim", "small"}));
    row->addWidget(new Swatch(&Colors::parallel, m_theme));
    row->addWidget(makeLabel(tr("vectors"), {"dim", "small"}));
    row->addSpacing(m_theme.px(10));
    row->addWidget(m_said, 1);
    auto* keep = makeButton(tr("Export CSV…"));
    auto* done = makeButton(tr("Close"), "primary");
    row->addWidget(keep);
    row->addWidget(done);
    connect(keep, &QPushButton::clicked, this, [this] {
        chooseSaveFile(this, tr("Export the microscope"), u"microscope.csv"_s, u"csv"_s,
                       [this](const QString& path) { writeTo(path); });
    });
    connect(done, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void Microscope::reset()
{
    m_question->setValue(stepOf(questionWeight, questionStep));
    m_vector->setValue(stepOf(vectorWeight, vectorStep));
    weigh();
}

void Microscope::weigh()
{
    const FusionWeights run;
    FusionWeights weights;
    weights.question = m_question->value() * questionStep;
    weights.vector = m_vector->value() * vectorStep;
    weights.text = (mostVector - m_vector->value()) * vectorStep;
    const bool same = m_question->value() == stepOf(run.question, questionStep) &&
                      m_vector->value() == stepOf(run.vector, vectorStep);
    m_model->setWeights(same ? run : weights); // to the last digit
    m_reset->setEnabled(!same);
    m_questionText->setText(ratioText(weights.question));
    m_vectorText->setText(u"%1 : %2"_s.arg(weights.text, 0, 'f', 2).arg(weights.vector, 0, 'f', 2));
    const int cut = m_model->cut();
    const int staying = m_model->staying();
    m_staying->setFullText(staying == cut
                               ? tr("the %1 best are those of the run").arg(grouped(cut))
                               : tr("%1 of the %2 best are those of the run").arg(grouped(staying), grouped(cut)));
    m_said->setFullText(m_table->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void Microscope::readChunks()
{
    if (!m_workspace.chunks)
        return;
    observe(m_workspace.chunks(m_model->chunkIds()), this, [this](const Result<QList<ChunkRecord>>& chunks) {
        if (chunks.ok())
            m_model->setChunks(*chunks);
        else
            m_said->setFullText(chunks.error().message);
    });
}

void Microscope::writeTo(const QString& path)
{
    observe(saveFile(m_workspace.pool, path, [csv = m_model->csv()] { return csv; }), this,
            [this, path](const Result<void>& done) {
                m_said->setFullText(done.ok() ? tr("Written to %1").arg(path) : done.error().message);
            });
}

} // namespace sheaf
