#pragma once

#include "core/index/searcher.h"
#include "ui/widgets/dropbutton.h"

class QFrame;
class QLineEdit;
class QListView;

namespace sheaf {

class ChoiceButton;
class Collections;
class DocumentFilter;
class DocumentsModel;
class ScopeModel;
class Theme;

// "All documents": a list to search and check, or a collection, for questions about some of the documents only.
class ScopeButton : public DropButton
{
    Q_OBJECT

public:
    ScopeButton(DocumentsModel& documents, Collections& collections, const Theme& theme, QWidget* parent = nullptr);

    Scope scope() const;
    void setScope(const Scope& scope);
    // Shows a lock: the scope touches a private collection.
    void setPrivate(bool isPrivate);

Q_SIGNALS:
    void scopeChanged();

private:
    void openList();
    void showCollections();
    void showText();
    void showMark();

    const Theme& m_theme;
    Collections& m_collections;
    ScopeModel* m_model;
    DocumentFilter* m_filter;
    QFrame* m_popup;
    ChoiceButton* m_collection;
    QLineEdit* m_search;
    QListView* m_list;
    bool m_private = false;
};

} // namespace sheaf
