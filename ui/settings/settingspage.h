#pragma once

#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sheaf {

class Card;
class EndpointForm;
class LiveSettings;
class LineRow;
class NumberRow;
class PricesRow;
class SwitchRow;
class Theme;

// Everything a person can choose. A change is in force a moment after it is made; there is no button to press.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Workspace& workspace, LiveSettings& settings, const Theme& theme, QWidget* parent = nullptr);

    // Applies what is typed and not yet in force.
    void applyNow();

protected:
    void showEvent(QShowEvent* event) override;

private:
    Card* addCard(const QString& title, const QString& about);
    void makeModels();
    void makeParallel();
    void makeTrouble();
    void makeDocuments();
    void makeReading();
    void makeKept();
    void makePrices();
    void makeSources();
    void addKey(Card& card, const QString& service, const QString& variable, KeyPurpose purpose);
    void addNumber(Card& card, NumberRow* row);
    void addLine(Card& card, LineRow* row);
    void addSwitch(Card& card, SwitchRow* row);
    void showSettings(const Settings& settings);
    void schedule();
    void updateReembed();
    std::optional<Secret> typedKey() const;
    void say(const QString& text, const char* tone);

    Workspace& m_workspace;
    LiveSettings& m_settings;
    const Theme& m_theme;
    QTimer m_debounce;
    bool m_showing = false;
    bool m_keyTyped = false;

    QVBoxLayout* m_column = nullptr;
    QLabel* m_state;
    EndpointForm* m_embedding = nullptr;
    EndpointForm* m_chat = nullptr;
    EndpointForm* m_rerank = nullptr;
    EndpointForm* m_spare = nullptr;
    QList<SwitchRow*> m_switches;
    QLineEdit* m_key = nullptr;
    QLabel* m_keyProblem = nullptr;
    QCheckBox* m_localOnly = nullptr;
    NumberRow* m_concurrency = nullptr;
    QWidget* m_reembed = nullptr;
    QPushButton* m_parallel = nullptr;
    QPushButton* m_oneByOne = nullptr;
    QList<NumberRow*> m_numbers;
    QList<LineRow*> m_lines;
    PricesRow* m_prices = nullptr;
};

} // namespace sheaf
