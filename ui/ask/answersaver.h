#pragma once

#include "ui/ask/answerexport.h"

#include <QObject>

class QThreadPool;

namespace sheaf {

// Asks where an answer is to be saved and saves it, on the pool.
class AnswerSaver : public QObject
{
    Q_OBJECT

public:
    AnswerSaver(QThreadPool& pool, QWidget* over);

    void save(const AskRun& run, const QString& currency, AnswerFormat format);

Q_SIGNALS:
    void said(const QString& text, bool bad); // how it went

private:
    void write(const AskRun& run, const QString& currency, AnswerFormat format, const QString& path);

    QThreadPool& m_pool;
    QWidget* const m_over;
};

} // namespace sheaf
