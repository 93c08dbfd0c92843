#include "ui/doctordialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString wordOf(DoctorLine::Verdict verdict)
{
    switch (verdict) {
    case DoctorLine::Verdict::Ok:
        return DoctorDialog::tr("well");
    case DoctorLine::Verdict::Note:
        return DoctorDialog::tr("note");
    case DoctorLine::Verdict::Wrong:
        return DoctorDialog::tr("wrong");
    }
    return {};
}

const char* toneOf(DoctorLine::Verdict verdict)
{
    return verdict == DoctorLine::Verdict::Ok ? "ok" : verdict == DoctorLine::Verdict::Note ? "warn" : "bad";
}

QLabel* makeText(const QString& text, const Look& look)
{
    QLabel* label = makeLabel(text, look);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DoctorDialog::DoctorDialog(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_summary(makeLabel({}, {"dim"}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Doctor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    m_place = new QVBoxLayout(inside);
    m_place->setContentsMargins(0, 0, theme.px(12), 0);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    auto* again = makeButton(tr("Look again"));
    auto* copied = makeButton(tr("Copy"));
    copied->setAccessibleName(tr("Copy the findings as text"));
    auto* closing = makeButton(tr("Close"), "primary");
    closing->setDefault(true);
    buttons->addWidget(again);
    buttons->addWidget(copied);
    buttons->addStretch();
    buttons->addWidget(closing);
    column->addLayout(buttons);
    connect(again, &QPushButton::clicked, this, &DoctorDialog::examine);
    connect(copied, &QPushButton::clicked, this, &DoctorDialog::copy);
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
    resize(theme.px(680), theme.px(600));
    examine();
}

DoctorDialog::~DoctorDialog()
{
    m_stop.request_stop();
}

void DoctorDialog::examine()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_summary->setText(tr("Looking…"));
    setLook(m_summary, {"dim"});
    setMark(m_summary, m_theme, "dim");
    if (m_workspace.examine)
        observe(m_workspace.examine(m_stop.get_token()), this, [this, stop = m_stop](const auto& lines) {
            if (!stop.stop_requested())
                showLines(lines);
        });
}

void DoctorDialog::showLines(const Result<QList<DoctorLine>>& lines)
{
    if (!lines.ok()) {
        m_summary->setText(lines.error().message);
        setLook(m_summary, {"bad"});
        setMark(m_summary, m_theme, "bad");
        return;
    }
    m_lines = *lines;
    delete m_list;
    m_list = new QWidget;
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(m_theme.px(14));
    grid->setVerticalSpacing(m_theme.px(6));
    int wrong = 0;
    int row = 0;
    for (const DoctorLine& line : std::as_const(m_lines)) {
        wrong += line.verdict == DoctorLine::Verdict::Wrong;
        QLabel* verdict = makeLabel(wordOf(line.verdict), {toneOf(line.verdict)});
        if (line.verdict == DoctorLine::Verdict::Note)
            setMark(verdict, m_theme, u"info"_s, &Colors::warnText);
        else
            setMark(verdict, m_theme, toneOf(line.verdict));
        grid->addWidget(verdict, row, 0, Qt::AlignTop);
        grid->addWidget(makeLabel(line.topic, {nullptr, nullptr, true}), row, 1, Qt::AlignTop);
        grid->addWidget(makeText(line.text, {}), row++, 2);
        if (!line.fix.isEmpty())
            grid->addWidget(makeText(line.fix, {"dim", "small"}), row++, 2);
    }
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(row, 1);
    m_place->addWidget(m_list);
    m_summary->setText(wrong == 0 ? tr("Nothing is wrong.") : tr("%n thing(s) wrong.", nullptr, wrong));
    setLook(m_summary, {wrong == 0 ? "ok" : "bad"});
    setMark(m_summary, m_theme, wrong == 0 ? "ok" : "bad");
}

void DoctorDialog::copy() const
{
    QString text;
    for (const DoctorLine& line : m_lines) {
        text += wordOf(line.verdict) + u"  "_s + line.topic + u": "_s + line.text + u'\n';
        if (!line.fix.isEmpty())
            text += u"    → "_s + line.fix + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace sheaf
