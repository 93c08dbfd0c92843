#include "ui/extract/resultstable.h"

#include "ui/extract/resultsfilter.h"
#include "ui/extract/resultsmodel.h"
#include "ui/library/documentdelegates.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// "USD 82,959,000" of "USD 82959000".
QString groupedAmount(const QString& plain)
{
    const QString number = plain.section(u' ', -1);
    const qsizetype whole = number.indexOf(u'.') < 0 ? number.size() : number.indexOf(u'.');
    bool ok = false;
    const qint64 value = number.left(whole).toLongLong(&ok);
    if (!ok || std::abs(value) < 10'000)
        return plain;
    return plain.left(plain.size() - number.size()) + grouped(value) + number.mid(whole);
}

// A value, a mark where it needs looking at, and the page as a chip.
class ValueDelegate : public RowDelegate
{
    Q_DECLARE_TR_FUNCTIONS(ValueDelegate)

public:
    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        if (index.column() == ResultsModel::documentColumn) {
            RowDelegate::paintContent(painter, inside, option, index);
            return;
        }
        QString value = index.data().toString().left(300).simplified();
        if (index.data(ResultsModel::AmountRole).toBool())
            value = groupedAmount(value);
        if (value.isEmpty()) {
            const bool missing = index.data(ResultsModel::MissingRole).toBool();
            painter.setPen(missing ? c.badText : c.dim);
            const bool pending = index.data(ResultsModel::PendingRole).toBool();
            const QRect room =
                missing && !pending ? drawIcon(painter, inside, u"warning"_s, c.badText, theme().px(14)) : inside;
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                             pending   ? u"…"_s
                             : missing ? tr("missing")
                                       : u"—"_s);
            return;
        }
        const int others = index.data(ResultsModel::OthersRole).toInt();
        const bool unverified = index.data(ResultsModel::UnverifiedRole).toBool();
        const bool doubtful = others > 0 || unverified;
        const bool chosen = !doubtful && index.data(ResultsModel::ChosenRole).toBool();
        QString said; // behind the value's own words
        if (others > 0)
            said = u"  "_s + tr("%1 values", nullptr, int(others)).arg(others);
        else if (unverified)
            said = u"  "_s + tr("not in the text");
        const int page = index.data(ResultsModel::PageRole).toInt();
        const QString chip = page > 0 ? tr("p. %1").arg(page) : QString();
        const QFont small = theme().font(TextSize::Tiny, QFont::DemiBold);
        const QFontMetrics smallMetrics(small);
        const int gap = theme().px(6);
        const int chipWidth = chip.isEmpty() ? 0 : smallMetrics.horizontalAdvance(chip) + theme().px(10) + gap;
        const QColor color = doubtful ? c.warnText : c.text;
        const QRect words = doubtful ? drawIcon(painter, inside, u"warning"_s, color, theme().px(14))
                            : chosen ? drawIcon(painter, inside, u"check"_s, c.okText, theme().px(14))
                                     : inside;
        const auto roomBeside = [&] {
            return std::max(0, words.width() - chipWidth - option.fontMetrics.horizontalAdvance(said));
        };
        if (option.fontMetrics.horizontalAdvance(value) > roomBeside())
            said.clear(); // the tool tip has the words
        const QString text = option.fontMetrics.elidedText(value, Qt::ElideRight, roomBeside()) + said;
        painter.setPen(color);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        if (chip.isEmpty())
            return;
        const QRect behind(words.left() + option.fontMetrics.horizontalAdvance(text) + gap,
                           inside.center().y() - smallMetrics.height() / 2, chipWidth - gap,
                           smallMetrics.height() + theme().px(2));
        if (behind.right() > words.right() + theme().px(8))
            return;
        const QRect box = QStyle::visualRect(painter.layoutDirection(), words, behind);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? c.panel : c.accentSoft);
        painter.drawRoundedRect(box, theme().px(5), theme().px(5));
        painter.setFont(small);
        painter.setPen(c.accent);
        painter.drawText(box, Qt::AlignCenter, chip);
    }
};

} // namespace

ResultsTable::ResultsTable(ResultsModel& results, const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_results(results)
    , m_theme(theme)
    , m_filter(new ResultsFilter(this))
{
    setAccessibleName(tr("What was read"));
    m_filter->setSourceModel(&results);
    setModel(m_filter);
    setItemDelegate(new ValueDelegate(theme, this));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    setSortingEnabled(true);
    m_filter->sort(-1); // as the library has them, until a header is clicked
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QAbstractItemView::clicked, this, &ResultsTable::activate);
    connect(&results, &QAbstractItemModel::modelReset, this, &ResultsTable::dress);
    connect(&theme, &Theme::changed, this, &ResultsTable::dress);
    dress();
}

void ResultsTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_theme.px(33));
    QHeaderView* header = horizontalHeader();
    header->setMinimumSectionSize(m_theme.px(60));
    const int fields = m_filter->columnCount() - 1;
    if (fields < 0)
        return;
    setColumnWidth(ResultsModel::documentColumn, m_theme.px(230));
    const int share = fields == 0 ? 0 : (viewport()->width() - m_theme.px(230)) / fields;
    for (int field = 1; field <= fields; ++field)
        setColumnWidth(field, std::max(m_theme.px(170), share));
}

void ResultsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    dress();
}

void ResultsTable::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QModelIndex source = m_filter->mapToSource(index);
    Q_EMIT valueActivated(m_results.at(source.row()).document, source.column() - 1);
}

QString ResultsTable::selectedText() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    QString text;
    int row = -1;
    for (const QModelIndex& cell : cells) {
        if (row >= 0)
            text += cell.row() == row ? u'\t' : u'\n';
        row = cell.row();
        text += cell.data().toString().simplified();
    }
    return text;
}

QList<DocumentId> ResultsTable::selectedDocuments() const
{
    QList<int> rows;
    for (const QModelIndex& cell : selectionModel()->selectedIndexes())
        rows.append(cell.row());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<DocumentId> documents;
    for (const int row : rows)
        documents.append(m_results.at(m_filter->mapToSource(m_filter->index(row, 0)).row()).document);
    return documents;
}

void ResultsTable::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ResultsTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace sheaf
