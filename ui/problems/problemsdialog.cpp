#include "ui/problems/problemsdialog.h"

#include "ui/problems/problemdelegate.h"
#include "ui/problems/problemsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

ProblemsDialog::ProblemsDialog(ProblemsModel& model, const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_list(new QListView)
    , m_detail(makeLabel({}))
    , m_none(new EmptyState(theme, u"check"_s))
    , m_confirm(new ConfirmBar(theme))
    , m_retry(makeButton(tr("Try again"), "primary"))
    , m_retryAll(makeButton(tr("Try all again")))
    , m_show(makeButton({}))
    , m_remove(makeButton({}))
{
    setWindowTitle(tr("Problems"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(18), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(12));
    m_list->setModel(&model);
    m_list->setItemDelegate(new ProblemDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What went wrong"));
    column->addWidget(m_list, 1);
    m_none->setWords(tr("Nothing is wrong"), tr("What fails is collected here, with what to do about it."));
    column->addWidget(m_none, 1);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_detail);
    column->addWidget(m_confirm);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    buttons->addWidget(m_retry);
    buttons->addWidget(m_show);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_retryAll);
    column->addLayout(buttons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_chosen = row() < 0 ? QString() : m_model.at(row()).key;
        m_confirm->dismiss();
        update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &ProblemsDialog::keepChoice);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ProblemsDialog::update);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_model.retry(row()); });
    connect(m_retryAll, &QPushButton::clicked, this, [this] { m_model.retryAll(); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showWanted(m_model.at(row()).kind); });
    connect(m_remove, &QPushButton::clicked, this, &ProblemsDialog::askRemove);
    resize(theme.px(640), theme.px(460));
    keepChoice();
}

int ProblemsDialog::row() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.row() < m_model.rowCount() ? current.row() : -1;
}

void ProblemsDialog::keepChoice()
{
    int next = 0; // the first, where the chosen one is gone
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.at(i).key == m_chosen)
            next = i;
    }
    m_list->setCurrentIndex(m_model.index(next));
    update();
}

void ProblemsDialog::update()
{
    const int at = row();
    m_none->setVisible(m_model.rowCount() == 0);
    m_list->setVisible(m_model.rowCount() > 0);
    m_detail->setVisible(at >= 0);
    for (QPushButton* button : {m_retry, m_show, m_remove})
        button->setVisible(at >= 0);
    bool any = false;
    for (int i = 0; i < m_model.rowCount(); ++i)
        any = any || m_model.at(i).canRetry;
    m_retryAll->setVisible(any);
    if (at < 0)
        return;
    const Problem& problem = m_model.at(at);
    m_detail->setText(problem.where + u'\n' + problem.what + u'\n' + problem.advice);
    m_retry->setVisible(problem.canRetry);
    switch (problem.kind) {
    case Problem::Kind::Document:
        m_show->setText(tr("Show in the Library"));
        break;
    case Problem::Kind::Endpoint:
        m_show->setText(tr("Open the settings"));
        break;
    case Problem::Kind::Calls:
        m_show->setText(tr("Show in Activity"));
        break;
    case Problem::Kind::Extraction:
        m_show->setText(tr("Show in Extract"));
        break;
    }
    m_remove->setVisible(problem.kind != Problem::Kind::Endpoint);
    m_remove->setText(problem.kind == Problem::Kind::Document ? tr("Remove from the library…") : tr("Dismiss"));
}

void ProblemsDialog::askRemove()
{
    const Problem problem = m_model.at(row());
    const auto remove = [this, key = problem.key] {
        for (int i = 0; i < m_model.rowCount(); ++i) {
            if (m_model.at(i).key == key) {
                m_model.remove(i);
                return;
            }
        }
    };
    if (problem.kind != Problem::Kind::Document) {
        remove();
        return;
    }
    m_confirm->ask(tr("Remove %1 from the library? The file is not touched.").arg(problem.where), tr("Remove"),
                   tr("Keep"), remove);
}

} // namespace sheaf
