#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QWidget>
#include <functional>

class QMenu;

namespace sheaf {

// What a panel of the Lab can save. The functions run on a pool and hold all they need; empty ones are not offered.
struct LabExports
{
    QString name;              // of the files, without a suffix
    QPointer<QWidget> picture; // null: there is nothing to save at all
    std::function<QByteArray()> csv = {};
    std::function<QByteArray()> trace = {}; // Chrome's trace format
    std::function<QByteArray()> pdf = {};

    bool isEmpty() const { return picture.isNull(); }
};

// Saves and copies what the Lab shows. GUI thread.
class LabExporter final : public QObject
{
    Q_OBJECT

public:
    // `over` is what dialogs stand over; both outlive it.
    LabExporter(QThreadPool& pool, QWidget* over);

    // An action for each thing that can be saved.
    void fill(QMenu& menu, const LabExports& exports);
    // Composes and writes, without asking where.
    void save(const QString& path, const std::function<QByteArray()>& content);

Q_SIGNALS:
    void said(const QString& text, bool failed);

private:
    void offer(QMenu& menu, const QString& text, const QString& name, const QString& suffix,
               const std::function<QByteArray()>& content);

    QThreadPool& m_pool;
    QWidget* m_over;
};

} // namespace sheaf
