#pragma once

#include <QSortFilterProxyModel>

namespace sheaf {

// Documents by words that stand in any of their cells, and by what needs looking at. Sorts values as what they are;
// documents without one stand at the end, whichever way.
class ResultsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Conflicts, Missing, Unverified };

    explicit ResultsFilter(QObject* parent = nullptr);
    void setWords(const QString& words);
    void setShow(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;

private:
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace sheaf
