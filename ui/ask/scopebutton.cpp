#include "ui/ask/scopebutton.h"

#include "ui/models/collections.h"
#include "ui/models/documentfilter.h"
#include "ui/models/documentsmodel.h"
#include "ui/models/scopemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/label.h"

#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

ScopeButton::ScopeButton(DocumentsModel& documents, Collections& collections, const Theme& theme, QWidget* parent)
    : DropButton({}, "chip", parent)
    , m_theme(theme)
    , m_collections(collections)
    , m_model(new ScopeModel(documents, this))
    , m_filter(new DocumentFilter(this))
    , m_popup(new QFrame(this, Qt::Popup))
    , m_collection(new ChoiceButton(tr("Collection"), tr("none")))
    , m_search(new QLineEdit)
    , m_list(new QListView)
{
    m_filter->setSourceModel(m_model);
    m_filter->sort(0);
    m_popup->setObjectName(u"popup"_s);
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(theme.px(10), theme.px(10), theme.px(10), theme.px(10));
    column->setSpacing(theme.px(8));
    column->addWidget(m_collection, 0, Qt::AlignLeft);
    m_search->setPlaceholderText(tr("Find a document"));
    m_search->setAccessibleName(tr("Find a document"));
    column->addWidget(m_search);
    m_list->setModel(m_filter);
    m_list->setModelColumn(DocumentsModel::Document);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("Documents to ask about"));
    column->addWidget(m_list);
    auto* all = makeLink(tr("All documents"));
    column->addWidget(all, 0, Qt::AlignLeft);

    connect(m_search, &QLineEdit::textChanged, m_filter, &DocumentFilter::setWords);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_filter->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    connect(all, &QPushButton::clicked, this, [this] {
        m_model->setScope({});
        m_popup->hide();
    });
    connect(this, &QPushButton::clicked, this, &ScopeButton::openList);
    connect(m_collection, &ChoiceButton::chosen, this,
            [this](const QString& value) { m_model->setCollection(collectionOf(value)); });
    connect(&collections, &Collections::changed, this, &ScopeButton::showCollections);
    connect(m_model, &ScopeModel::scopeChanged, this, [this] {
        m_collection->choose(choiceOf(m_model->scope().collections.value(0)));
        showText();
        Q_EMIT scopeChanged();
    });
    connect(&theme, &Theme::changed, this, &ScopeButton::showMark);
    showMark();
    showCollections();
    showText();
}

void ScopeButton::showCollections()
{
    m_collection->setVisible(!m_collections.all().isEmpty());
    m_collection->setChoices(choicesOf(m_collections.all()));
    m_model->setCollections(m_collections.all());
}

Scope ScopeButton::scope() const
{
    return m_model->scope();
}

void ScopeButton::setScope(const Scope& scope)
{
    m_model->setScope(scope);
}

void ScopeButton::setPrivate(bool isPrivate)
{
    m_private = isPrivate;
    showMark();
    showText();
}

void ScopeButton::showMark()
{
    const QIcon lock = m_theme.icon(u"lock"_s, m_theme.colors().dim);
    m_collection->setMark(lock, tr("private"));
    setIcon(m_private ? lock : QIcon());
}

void ScopeButton::showText()
{
    const QString text = m_private ? tr("%1 (private)").arg(m_model->text()) : m_model->text();
    setText(withoutMnemonic(fontMetrics().elidedText(text, Qt::ElideMiddle, m_theme.px(220))));
    setToolTip(plainTooltip(text));
    setAccessibleName(tr("Asks about: %1").arg(text));
}

void ScopeButton::openList()
{
    m_search->clear();
    m_popup->resize(m_theme.px(340), m_theme.px(360));
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height() + m_theme.px(4))));
    m_popup->show();
    m_search->setFocus();
}

} // namespace sheaf
