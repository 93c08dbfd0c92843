#include "ui/palette/windowcommands.h"

#include "ui/ask/askpage.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/session/recentquestions.h"
#include "ui/settings/settingspage.h"
#include "ui/windowactions.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString withoutMark(QString text)
{
    return text.remove(u'&');
}

void collect(const QList<QAction*>& actions, const QString& menu, const QList<QAction*>& pages,
             QList<PaletteEntry>& entries)
{
    for (QAction* action : actions) {
        const QString text = withoutMark(action->text());
        if (action->menu()) {
            collect(action->menu()->actions(), text, pages, entries);
        } else if (!action->isSeparator() && action->isVisible() && action->isEnabled() && !text.isEmpty()) {
            const bool page = pages.contains(action);
            entries.append({page ? PaletteEntry::Kind::Page : PaletteEntry::Kind::Action,
                            u"action:%1/%2"_s.arg(menu, text), text, page ? QString() : menu,
                            action->shortcut().toString(QKeySequence::NativeText), [guard = QPointer<QAction>(action)] {
                                if (guard)
                                    guard->trigger();
                            }});
        }
    }
}

// A spin box's own line, a button that opens or resets something: they have no value of their own to look for.
bool holdsValue(const QWidget* widget)
{
    if (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
        qobject_cast<const QComboBox*>(widget->parentWidget()))
        return false;
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget);
}

QString nameOf(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button && !button->text().isEmpty() ? withoutMark(button->text()) : widget->accessibleName();
}

} // namespace

QList<PaletteEntry> menuEntries(const QMenuBar& bar, const QList<QAction*>& pages)
{
    QList<PaletteEntry> entries;
    collect(bar.actions(), {}, pages, entries);
    std::stable_partition(entries.begin(), entries.end(),
                          [](const PaletteEntry& entry) { return entry.kind == PaletteEntry::Kind::Page; });
    return entries;
}

QList<PaletteEntry> settingEntries(const QWidget& page, const std::function<void(QWidget*)>& go)
{
    QList<PaletteEntry> entries;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (!holdsValue(widget) || !widget->isVisibleTo(&page))
            continue;
        const QString name = nameOf(widget);
        if (name.isEmpty())
            continue;
        entries.append({PaletteEntry::Kind::Setting,
                        u"setting:"_s + name,
                        name,
                        {},
                        WindowCommands::tr("Setting"),
                        [go, guard = QPointer<QWidget>(widget)] {
                            if (guard)
                                go(guard);
                        }});
    }
    return entries;
}

WindowCommands::WindowCommands(MainWindow& window, RecentQuestions& questions, const Theme& theme)
    : QObject(&window)
    , m_window(window)
    , m_questions(questions)
    , m_palette(new CommandPalette(theme, window.centralWidget()))
{
    connect(&questions, &RecentQuestions::changed, this, [this] {
        if (m_palette->isVisible())
            m_palette->open(entries());
    });
}

void WindowCommands::toggle()
{
    if (m_palette->isVisible()) {
        m_palette->dismiss();
        return;
    }
    m_palette->open(entries());
    m_questions.refresh();
}

QList<PaletteEntry> WindowCommands::entries() const
{
    MainWindow& window = m_window;
    const WindowActions& a = window.actions();
    QList<PaletteEntry> all = menuEntries(*window.menuBar(), a.pages->actions());
    all.removeIf([&a](const PaletteEntry& entry) { return entry.text == withoutMark(a.commands->text()); });
    for (const QString& question : m_questions.all()) {
        all.append({PaletteEntry::Kind::Question,
                    u"question:"_s + question,
                    question.simplified(),
                    {},
                    tr("Ask again"),
                    [&window, question] {
                        window.showPage(MainWindow::Ask);
                        window.ask().ask(question);
                    }});
    }
    all += settingEntries(window.settings(), [this](QWidget* widget) { goToSetting(widget); });
    const DocumentsModel& documents = window.documents();
    for (int row = 0; row < documents.rowCount(); ++row) {
        const DocumentRecord& record = documents.at(row);
        const QString name = fileNameOf(record.path);
        all.append({PaletteEntry::Kind::Document, u"document:%1"_s.arg(record.id.value), name,
                    record.title == name ? QString() : record.title, tr("Document"), [&window, id = record.id] {
                        window.showPage(MainWindow::Library);
                        window.library().showDocument(id);
                    }});
    }
    return all;
}

void WindowCommands::goToSetting(QWidget* widget) const
{
    m_window.showPage(MainWindow::SettingsScreen);
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(above))
            scroll->ensureWidgetVisible(widget, 0, scroll->viewport()->height() / 3);
    }
    widget->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sheaf
