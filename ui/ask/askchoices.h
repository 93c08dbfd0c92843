#pragma once

#include "core/ask/question.h"

#include <QWidget>

class QSettings;

namespace sheaf {

class Collections;
class DocumentsModel;
class LiveSettings;
class ModeButton;
class ScopeButton;
class ScopePrivacy;
class SourcesButton;
class Theme;

// How, where and about what a question is asked: the buttons at the head of the Ask page.
class AskChoices : public QWidget
{
    Q_OBJECT

public:
    AskChoices(LiveSettings& settings, DocumentsModel& documents, Collections& collections, const Theme& theme,
               QWidget* parent = nullptr);

    AskOptions options() const;
    ModeButton& mode() const { return *m_mode; }
    ScopeButton& scope() const { return *m_scope; }
    void save(QSettings& state) const;
    void restore(const QSettings& state);

Q_SIGNALS:
    void changed();
    void settingsWanted();

private:
    LiveSettings& m_settings;
    ModeButton* m_mode;
    SourcesButton* m_sources;
    ScopeButton* m_scope;
    ScopePrivacy* m_privacy;
};

} // namespace sheaf
