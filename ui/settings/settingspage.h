#pragma once

#include "core/base/settingsfile.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace sheaf {

class Card;
class EmptyState;
class ImportCard;
class KeyRow;
class LiveSettings;
class PageScroll;
class SettingRow;
class SettingsIndex;
class SwitchRow;
class Theme;

// Everything a person can choose, in sections, with a search over all of it. A change is in force a moment after it is
// made; there is no button to press. Settings go to a file and come from one, without any key.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent = nullptr);

    // Applies what is typed and not yet in force.
    void applyNow();
    // Every row in its order, and the way to one of them.
    QList<SettingRow*> rows() const;
    void reveal(SettingRow* row);
    void exportTo(const QString& path);
    // Shows what the file would change; nothing changes before that was accepted.
    void importFrom(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Section
    {
        QString title;
        Card* card = nullptr;
        QList<SettingRow*> rows = {};
    };
    void makeHead(QVBoxLayout& outer);
    void makeEndpoints();
    void makeReembed();
    void makeParallel();
    void makeReliability();
    void makeRetrieval();
    void makeReading();
    void makeSources();
    void makePrivacy();
    void makeAppearance();
    void makePrices();
    void addKey(KeyPurpose purpose, const QString& name, const QString& subject, const QString& variable);
    void begin(const QString& title, const QString& about);
    template<class Row>
    Row* add(Row* row)
    {
        addRow(row);
        return row;
    }
    void addRow(SettingRow* row);

    void find(const QString& text);
    void goTo(int section);
    void noteScrolled();
    void showSettings(const Settings& settings);
    void schedule();
    void acceptImport(const SettingsImport& import);
    void chooseImport();
    void chooseExport();
    QString nameOf(const QString& key) const;
    void updateReembed();
    void say(const QString& text, const char* tone);

    Workspace& m_workspace;
    LiveSettings& m_settings;
    const Theme& m_theme;
    QTimer m_debounce;
    bool m_showing = false;

    QLabel* m_state;
    QLineEdit* m_search;
    SettingsIndex* m_index;
    PageScroll* m_scroll;
    QVBoxLayout* m_column;
    EmptyState* m_nothing;
    ImportCard* m_import = nullptr;
    QList<Section> m_sections;
    KeyRow* m_key = nullptr;
    QWidget* m_reembed = nullptr;
};

} // namespace sheaf
