#pragma once

#include "core/documents/document.h"
#include "ui/pages/passagetoshow.h"
#include "ui/pages/textplace.h"
#include "ui/workspace.h"

#include <QPlainTextEdit>

namespace sheaf {

class Theme;

// The text of a document as it was read, a page at a time, with a passage marked. The document is read once, when its
// text is first wanted.
class TextPage : public QPlainTextEdit
{
    Q_OBJECT

public:
    TextPage(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);
    ~TextPage() override;

    // Forgets the document before it.
    void setDocument(const QString& path, const Secret& password = {});
    void forget();
    // Shows page `page` with the passage marked where it stands there; reads the document first where it has to.
    void showPage(int page, const PassageToShow& passage);
    // What is looked for is marked on the page, and place `current` (from 0; -1: none) is scrolled into view.
    void setFind(const QString& typed, int current);
    const std::optional<DocumentText>& document() const { return m_document; }

Q_SIGNALS:
    void opened(); // the document has been read
    void failed(const sheaf::Error& error);
    void placed(const sheaf::TextPlace& place); // the page is shown

private:
    void place();
    void show(const TextPlace& place);
    void mark();
    CallContext newCall(); // stops the work before

    Workspace& m_workspace;
    const Theme& m_theme;
    QString m_path;
    Secret m_password;
    std::optional<DocumentText> m_document;
    bool m_reading = false;
    std::stop_source m_stop;
    quint64 m_turn = 0; // an outcome of another turn is dropped
    int m_page = 1;
    PassageToShow m_passage;
    std::optional<TextRange> m_mark; // of the passage, on the page in front
    QString m_find;
    int m_hit = -1;
};

} // namespace sheaf
