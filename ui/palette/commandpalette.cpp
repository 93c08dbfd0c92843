#include "ui/palette/commandpalette.h"

#include "ui/library/documentdelegates.h"
#include "ui/palette/palettemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostRows = 10; // shown at once
constexpr int mostRecent = 30;

class PaletteDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {theme().px(120), theme().px(32)};
    }

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem&,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        const QFont small = theme().font(TextSize::Tiny);
        const QString hint = index.data(PaletteModel::HintRole).toString();
        const int hintWidth = QFontMetrics(small).horizontalAdvance(hint);
        painter.setFont(small);
        painter.setPen(c.dim);
        painter.drawText(QStyle::alignedRect(painter.layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                             QSize(hintWidth, inside.height()), inside),
                         Qt::AlignCenter | Qt::TextSingleLine, hint);
        QRect room = inside;
        if (painter.layoutDirection() == Qt::RightToLeft)
            room.setLeft(room.left() + hintWidth + theme().px(12));
        else
            room.setRight(room.right() - hintWidth - theme().px(12));
        drawLine(painter, room, index);
    }

private:
    // The name and behind it, fainter, its detail; the letters that fit stand out.
    void drawLine(QPainter& painter, const QRect& room, const QModelIndex& index) const
    {
        const Colors& c = theme().colors();
        const QFont font = theme().font();
        const QString name = index.data().toString();
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const QString line = detail.isEmpty() ? name : name + u" · "_s + detail;
        const QString shown = QFontMetrics(font).elidedText(line, Qt::ElideRight, room.width());
        const int whole = shown == line ? int(shown.size()) : int(shown.size()) - 1; // without the …
        QList<QTextLayout::FormatRange> formats;
        const auto add = [&](int from, int count, const QColor& color, bool strong) {
            QTextLayout::FormatRange range;
            range.start = from;
            range.length = count;
            range.format.setForeground(color);
            if (strong)
                range.format.setFontUnderline(true);
            formats.append(range);
        };
        add(0, int(std::min(name.size(), shown.size())), c.text, false);
        if (shown.size() > name.size())
            add(int(name.size()), int(shown.size() - name.size()), c.dim, false);
        for (const int place : index.data(PaletteModel::PlacesRole).value<QList<int>>()) {
            if (place < whole)
                add(place, 1, c.accent, true);
        }
        QTextLayout layout(shown, font);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(painter.layoutDirection());
        option.setAlignment(QStyle::visualAlignment(painter.layoutDirection(), Qt::AlignLeft));
        layout.setTextOption(option);
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine text = layout.createLine();
        text.setLineWidth(room.width());
        layout.endLayout();
        layout.draw(&painter, QPointF(room.left(), room.top() + (room.height() - text.height()) / 2));
    }
};

} // namespace

CommandPalette::CommandPalette(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(new PaletteModel(this))
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(makeLabel(tr("Nothing of that name."), {"dim"}))
{
    setObjectName(u"popup"_s);
    setAccessibleName(tr("Commands"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(theme.px(6));
    m_edit->setPlaceholderText(tr("A command, a page, a document, an earlier question, a setting"));
    m_edit->setAccessibleName(tr("Find a command"));
    m_edit->installEventFilter(this);
    column->addWidget(m_edit);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it
    column->addWidget(m_list, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    column->addWidget(m_nothing);
    hide();

    connect(m_edit, &QLineEdit::textChanged, m_model, &PaletteModel::setTyped);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CommandPalette::selectFirst);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(&theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            hide();
    });
    parent->installEventFilter(this);
}

void CommandPalette::setRecent(const QStringList& keys)
{
    m_recent = keys.mid(0, mostRecent);
    m_model->setRecent(m_recent);
}

void CommandPalette::open(const QList<PaletteEntry>& entries)
{
    m_model->setEntries(entries);
    if (isVisible())
        return;
    m_before = QApplication::focusWidget();
    m_edit->clear();
    m_model->setTyped({});
    place();
    raise();
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
}

void CommandPalette::place()
{
    const QWidget* over = parentWidget();
    const int width = std::min(m_theme.px(620), over->width() - m_theme.px(32));
    const int rows = m_theme.px(32) * mostRows;
    const int height = std::min(rows + m_edit->sizeHint().height() + m_theme.px(24), over->height() - m_theme.px(48));
    setGeometry((over->width() - width) / 2, std::min(m_theme.px(72), (over->height() - height) / 2), width, height);
}

void CommandPalette::selectFirst()
{
    const bool any = m_model->rowCount() > 0;
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    m_nothing->setVisible(!any);
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteEntry entry = m_model->at(row);
    dismiss(); // what is done next may want the focus for itself
    QStringList recent = m_recent;
    recent.removeAll(entry.key);
    recent.prepend(entry.key);
    setRecent(recent);
    Q_EMIT used(entry.key);
    entry.run();
}

bool CommandPalette::keyPressed(int key)
{
    const int rows = m_model->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [this, rows](int to) {
        if (rows > 0)
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1)));
    };
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Down:
        go(row + 1 < rows ? row + 1 : 0);
        return true;
    case Qt::Key_Up:
        go(row > 0 ? row - 1 : rows - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + mostRows);
        return true;
    case Qt::Key_PageUp:
        go(row - mostRows);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    // The keys of the list are not the window's while this is open.
    if (event->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return event->type() == QEvent::KeyPress && keyPressed(key->key());
}

} // namespace sheaf
