#include "ui/settings/settingspage.h"

#include "ui/settings/importcard.h"
#include "ui/settings/keyrow.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingsindex.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int debounce = 400;           // ms
constexpr int leastWidthForIndex = 640; // px at a scale of 1

} // namespace

SettingsPage::SettingsPage(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_theme(theme)
    , m_state(makeLabel({}, {"dim"}))
    , m_search(new QLineEdit)
    , m_index(new SettingsIndex(theme))
    , m_scroll(new PageScroll(theme))
    , m_column(m_scroll->content())
    , m_nothing(new EmptyState(theme, u"search"_s))
{
    setObjectName(u"page"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme.px(24), theme.px(18), theme.px(24) - PageScroll::gutter(theme), theme.px(18));
    outer->setSpacing(theme.px(14));
    makeHead(*outer);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme.px(14));
    middle->addWidget(m_index);
    middle->addWidget(m_scroll, 1);
    outer->addLayout(middle, 1);

    m_import = new ImportCard([this](const QString& key) { return nameOf(key); }, theme);
    m_import->setMaximumWidth(theme.px(880));
    m_column->addWidget(m_import);
    connect(m_import, &ImportCard::accepted, this, &SettingsPage::acceptImport);
    makeEndpoints();
    makeParallel();
    makeReliability();
    makeRetrieval();
    makeReading();
    makeSources();
    makePrivacy();
    makeAppearance();
    makePrices();
    m_nothing->hide();
    m_column->addWidget(m_nothing, 1);
    m_column->addStretch();
    connect(m_index, &SettingsIndex::chosen, this, &SettingsPage::goTo);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::noteScrolled);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &SettingsPage::applyNow);
    connect(&settings, &LiveSettings::changed, this, [this](const Settings& now) {
        if (!m_showing && !m_debounce.isActive())
            showSettings(now);
        if (!m_import->path().isEmpty())
            importFrom(m_import->path()); // what it would change is another matter now
    });
    showSettings(settings.value());
    say(tr("Changes take effect at once."), "dim");
}

void SettingsPage::makeHead(QVBoxLayout& outer)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(12));
    head->addWidget(makeLabel(tr("Settings"), {nullptr, "title"}));
    m_state->setWordWrap(true);
    head->addWidget(m_state, 1);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setAcceptDrops(false);
    m_search->setMinimumWidth(m_theme.px(140));
    m_search->setMaximumWidth(m_theme.px(240));
    m_search->installEventFilter(this);
    FocusEntry::set(this, m_search);
    head->addWidget(m_search, 1);
    QToolButton* more = makeIconButton(m_theme, u"more"_s, tr("Import and export"));
    auto* menu = new QMenu(more);
    menu->addAction(tr("&Import settings…"), this, &SettingsPage::chooseImport);
    menu->addAction(tr("&Export settings…"), this, &SettingsPage::chooseExport);
    connect(more, &QToolButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    head->addWidget(more);
    head->addSpacing(PageScroll::gutter(m_theme));
    outer.addLayout(head);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        for (SettingRow* row : rows()) {
            if (!row->isHidden() && row->isEnabled()) {
                reveal(row);
                return;
            }
        }
    });
    QPushButton* clear = makeButton(tr("Clear the search"));
    connect(clear, &QPushButton::clicked, m_search, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    m_nothing->addWidget(clear);
}

void SettingsPage::begin(const QString& title, const QString& about)
{
    auto* card = new Card(m_theme);
    card->setMaximumWidth(m_theme.px(880));
    card->content()->setSpacing(m_theme.px(14));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(2));
    words->addWidget(makeLabel(title, {nullptr, nullptr, true}));
    auto* text = makeLabel(about, {"dim", "small"});
    text->setWordWrap(true);
    words->addWidget(text);
    card->content()->addLayout(words);
    auto* row = new QHBoxLayout; // no wider than can be read
    row->addWidget(card, 100);
    row->addStretch(1);
    m_column->addLayout(row);
    m_index->add(title);
    m_sections.append({title, card});
}

void SettingsPage::addRow(SettingRow* row)
{
    m_sections.last().card->content()->addWidget(row);
    m_sections.last().rows.append(row);
    connect(row, &SettingRow::edited, this, &SettingsPage::schedule);
}

QList<SettingRow*> SettingsPage::rows() const
{
    QList<SettingRow*> all;
    for (const Section& section : m_sections)
        all += section.rows;
    return all;
}

QString SettingsPage::nameOf(const QString& key) const
{
    for (const SettingRow* row : rows()) {
        if (row->keys().contains(key)) // of several: which one, by its own name
            return row->keys().size() > 1 ? u"%1 (%2)"_s.arg(row->name(), key.section(u'/', -1)) : row->name();
    }
    return key;
}

void SettingsPage::find(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const Section& section = m_sections[i];
        bool found = false;
        for (SettingRow* row : section.rows) {
            const bool fits = row->hasWords(words, section.title);
            row->setVisible(fits);
            row->mark(words);
            found = found || fits;
        }
        section.card->setVisible(found);
        m_index->setShown(int(i), found);
        any = any || found;
    }
    m_nothing->setVisible(!any);
    if (!any)
        m_nothing->setWords(tr("No setting fits"),
                            tr("Nothing has “%1” in its name or what is said about it.").arg(text.left(60)));
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::goTo(int section)
{
    QWidget* card = m_sections[section].card;
    m_scroll->verticalScrollBar()->setValue(card->y());
    m_index->setCurrent(section); // also where the end of the page comes before its beginning
}

void SettingsPage::noteScrolled()
{
    const int top = m_scroll->verticalScrollBar()->value() + m_theme.px(40);
    int current = 0;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (!m_sections[i].card->isHidden() && m_sections[i].card->y() <= top)
            current = int(i);
    }
    m_index->setCurrent(current);
}

void SettingsPage::reveal(SettingRow* row)
{
    if (row->isHidden())
        m_search->clear();
    m_scroll->ensureWidgetVisible(row, 0, m_theme.px(60));
    row->focusEditor();
}

void SettingsPage::showSettings(const Settings& settings)
{
    m_showing = true;
    for (SettingRow* row : rows())
        row->showValue(settings);
    m_showing = false;
    updateReembed();
}

void SettingsPage::schedule()
{
    if (!m_showing)
        m_debounce.start();
}

void SettingsPage::applyNow()
{
    m_debounce.stop();
    Settings wanted = m_settings.value();
    QStringList wrong;
    for (const SettingRow* row : rows()) {
        row->writeTo(wanted);
        if (!row->isValid())
            wrong.append(row->name());
    }
    wanted.chunkOverlapTokens = std::min(wanted.chunkOverlapTokens, wanted.chunkTokens / 2);
    const bool storeChanged = wanted.vectorStore != m_settings.value().vectorStore;
    const Result<void> applied = m_settings.apply(wanted, m_key->typed());
    if (!applied.ok())
        say(applied.error().message, "bad");
    else if (!wrong.isEmpty())
        say(tr("“%1” is not in force: see there.").arg(wrong.first()), "bad");
    else if (storeChanged)
        say(tr("In force; the vector store from the next start"), "ok");
    else
        say(tr("In force"), "ok");
    if (applied.ok())
        m_key->handedOn();
    updateReembed();
}

void SettingsPage::say(const QString& text, const char* tone)
{
    m_state->setText(text);
    setLook(m_state, {tone});
    setMark(m_state, m_theme, tone);
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateReembed();
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_index->setVisible(width() >= m_theme.px(leastWidthForIndex));
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_search && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_search->text().isEmpty()) {
        event->accept(); // before it stops anything in the window
        if (event->type() == QEvent::KeyPress)
            m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sheaf
