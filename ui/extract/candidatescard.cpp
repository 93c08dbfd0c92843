#include "ui/extract/candidatescard.h"

#include "ui/models/documentwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostQuotes = 4; // of one value

} // namespace

CandidatesCard::CandidatesCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_title(new ElidedLabel({}, {nullptr, nullptr, true}))
    , m_of(new ElidedLabel({}, {"dim", "small"}))
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    auto* close = makeIconButton(theme, u"close"_s, tr("Close"));
    connect(close, &QToolButton::clicked, this, &CandidatesCard::closeWanted);
    row->addWidget(close);
    content()->addLayout(row);
    content()->addWidget(m_of);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    m_place = new QVBoxLayout(inside);
    m_place->setContentsMargins({});
    scroll->setWidget(inside);
    content()->addWidget(scroll, 1);
}

void CandidatesCard::showValue(const ResultRow& row, const MergedValue& value)
{
    m_document = row.document;
    m_field = value.field;
    m_paged = row.paged;
    m_chosen = value.chosen;
    m_title->setFullText(value.field);
    m_of->setFullText(fileNameOf(row.path), Qt::ElideMiddle);
    if (m_list) { // a button of it may be what asks for the new one
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(12));
    const bool mayKeep = !value.alternatives.isEmpty() && value.values.size() == 1;
    bool first = true;
    for (const SupportedValue& each : value.values + value.alternatives) {
        column->addWidget(makeValue(each, first, mayKeep));
        first = false;
    }
    column->addStretch();
    m_place->addWidget(m_list);
    show();
}

QLabel* CandidatesCard::makeMarked(const QString& text, const char* tone) const
{
    QLabel* label = makeLabel(text, {tone, "small"});
    setMark(label, m_theme, tone);
    return label;
}

QWidget* CandidatesCard::makeValue(const SupportedValue& value, bool isFirst, bool mayKeep)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(m_theme.px(3));
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(6));
    auto* text = makeLabel(value.plain, {nullptr, nullptr, isFirst});
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(text, 1);
    if (isFirst && m_chosen) {
        row->addWidget(makeMarked(tr("kept by you"), "ok"));
        auto* undo = makeLink(tr("Undo"));
        undo->setAccessibleName(tr("Take the choice back"));
        connect(undo, &QPushButton::clicked, this, [this] { Q_EMIT kept({}); });
        row->addWidget(undo);
    } else if (mayKeep) {
        auto* keep = makeButton(tr("Keep"), "chip");
        keep->setAccessibleName(tr("Keep %1").arg(value.plain));
        connect(keep, &QPushButton::clicked, this, [this, plain = value.plain] { Q_EMIT kept(plain); });
        row->addWidget(keep);
    }
    column->addLayout(row);
    if (!value.verified)
        column->addWidget(makeMarked(tr("does not stand in the text"), "warn"));
    if (!value.fits)
        column->addWidget(makeMarked(tr("is not of the field's type"), "warn"));
    for (const ValueQuote& quote : value.quotes.mid(0, mostQuotes)) {
        auto* said = makeLabel(quote.text.isEmpty() ? tr("no words of the text say so") : u"“%1”"_s.arg(quote.text),
                               {"dim", "small"});
        said->setWordWrap(true);
        column->addWidget(said);
        auto* link = makeLink(m_paged ? tr("page %1").arg(quote.page) : tr("show the place"));
        link->setAccessibleName(tr("Show where %1 stands").arg(value.plain));
        connect(link, &QPushButton::clicked, this, [this, quote] { Q_EMIT quoteWanted(quote); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    if (value.quotes.size() > mostQuotes)
        column->addWidget(makeLabel(tr("and %1 more places").arg(value.quotes.size() - mostQuotes), {"dim", "tiny"}));
    return box;
}

} // namespace sheaf
