#pragma once

#include <QSortFilterProxyModel>

namespace sheaf {

// The table of calls sorted by value and cut down to those of one state, one task, one endpoint and to rows that hold
// every word typed.
class CallFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, Running, Waiting, Retrying, Failed };

    explicit CallFilter(QObject* parent = nullptr);
    void setShow(Show show);
    void setTask(const QString& task);         // empty: any
    void setEndpoint(const QString& endpoint); // empty: any
    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Show m_show = Show::All;
    QString m_task;
    QString m_endpoint;
    QStringList m_words;
};

} // namespace sheaf
