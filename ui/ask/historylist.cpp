#include "ui/ask/historylist.h"

#include "ui/library/documentdelegates.h"
#include "ui/models/conversationsmodel.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestTitle = 200; // as core/index/conversationstore.h has it

class HistoryDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {theme().px(120), theme().px(48)};
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* edit = new QLineEdit(parent);
        edit->setMaxLength(longestTitle);
        edit->setAccessibleName(ConversationsModel::tr("Title of the conversation"));
        return edit;
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(option.rect.adjusted(theme().px(2), theme().px(6), -theme().px(2), -theme().px(6)));
    }

protected:
    void paintContent(QPainter& painter, const QRect& inside, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Colors& c = theme().colors();
        const bool open = index.data(ConversationsModel::OpenRole).toBool();
        if (open)
            painter.fillRect(QRect(option.rect.topLeft(), QSize(theme().px(3), option.rect.height() - 1)), c.accent);
        const QFont font = theme().font(TextSize::Body, open ? QFont::DemiBold : QFont::Normal);
        const QRect upper(inside.left(), inside.top() + theme().px(5), inside.width(), theme().px(20));
        painter.setFont(font);
        painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
        QString below = index.data(ConversationsModel::WhenRole).toString() + u" · "_s +
                        index.data(ConversationsModel::TurnsRole).toString();
        if (index.data(ConversationsModel::PinnedRole).toBool())
            below.prepend(ConversationsModel::tr("pinned") + u" · "_s);
        const QFont small = theme().font(TextSize::Tiny);
        const QRect lower(inside.left(), upper.bottom(), inside.width(), theme().px(17));
        painter.setFont(small);
        painter.setPen(c.dim);
        painter.drawText(lower, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(small).elidedText(below, Qt::ElideRight, lower.width()));
    }
};

} // namespace

HistoryList::HistoryList(ConversationsModel& conversations, const Theme& theme, QWidget* parent)
    : QListView(parent)
    , m_conversations(conversations)
{
    setAccessibleName(tr("Conversations"));
    setModel(&conversations);
    setItemDelegate(new HistoryDelegate(theme, this));
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT openWanted(index.row()); });
    connect(&theme, &Theme::changed, this, [this] { doItemsLayout(); });
}

void HistoryList::keyPressEvent(QKeyEvent* event)
{
    const bool chosen = currentIndex().isValid() && state() != EditingState;
    if (chosen && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT openWanted(currentIndex().row());
    else if (chosen && event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

void HistoryList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const bool pinned = index.data(ConversationsModel::PinnedRole).toBool();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex at(index);
    const auto add = [&](const QString& text, auto fn) {
        connect(menu->addAction(text), &QAction::triggered, this, [at, fn] {
            if (at.isValid())
                fn(at.row());
        });
    };
    add(tr("&Open"), [this](int row) { Q_EMIT openWanted(row); });
    add(tr("Re&name"), [this](int row) { edit(m_conversations.index(row)); });
    add(pinned ? tr("Un&pin") : tr("&Pin to the top"),
        [this, pinned](int row) { m_conversations.setPinned(row, !pinned); });
    add(tr("&Export to Markdown…"), [this](int row) { Q_EMIT exportWanted(row); });
    menu->addSeparator();
    add(tr("&Remove"), [this](int row) { Q_EMIT removeWanted(row); });
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                            : viewport()->mapToGlobal(visualRect(index).center()));
}

} // namespace sheaf
