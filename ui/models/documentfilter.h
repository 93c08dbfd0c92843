#pragma once

#include <QSortFilterProxyModel>

namespace sheaf {

// The library's table sorted by value and cut down to rows whose path or state holds every word typed.
class DocumentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DocumentFilter(QObject* parent = nullptr);
    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace sheaf
