#pragma once

#include "core/base/ids.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <optional>

namespace sheaf {

// The library's table sorted by value and cut down to rows whose path or state holds every word typed.
class DocumentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DocumentFilter(QObject* parent = nullptr);
    enum class Show { All, Searchable, Unfinished, Failed, Quarantined, Missing };
    void setShow(Show show);
    void setWords(const QString& text);
    void setOnly(const std::optional<QSet<DocumentId>>& documents); // nothing: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Show m_show = Show::All;
    QStringList m_words;
    std::optional<QSet<DocumentId>> m_only;
};

} // namespace sheaf
