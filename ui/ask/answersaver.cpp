#include "ui/ask/answersaver.h"

#include "core/concurrency/run.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The question as the name of a file.
QString fileNameFor(const QString& question)
{
    QString name;
    for (const QChar c : question.simplified().left(60))
        name += c.isLetterOrNumber() || c == u'-' ? c : u' ';
    name = name.simplified();
    return name.isEmpty() ? u"answer"_s : name;
}

} // namespace

AnswerSaver::AnswerSaver(QThreadPool& pool, QWidget* over)
    : QObject(over)
    , m_pool(pool)
    , m_over(over)
{}

void AnswerSaver::save(const AskRun& run, const QString& currency, AnswerFormat format)
{
    const bool pdf = format == AnswerFormat::Pdf;
    auto* dialog = new QFileDialog(m_over, pdf ? tr("Save the answer as PDF") : tr("Save the answer as Markdown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(pdf ? u"pdf"_s : u"md"_s);
    dialog->setNameFilter(pdf ? tr("PDF (*.pdf)") : tr("Markdown (*.md)"));
    dialog->selectFile(fileNameFor(run.question));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, run, currency, format](const QString& path) { write(run, currency, format, path); });
    dialog->open();
}

void AnswerSaver::write(const AskRun& run, const QString& currency, AnswerFormat format, const QString& path)
{
    const auto written = sheaf::run(&m_pool, CallContext(),
                                    [run, currency, format, path] { return writeAnswer(run, currency, format, path); });
    observe(written, this, [this, path](const Result<void>& result) {
        if (result.ok())
            Q_EMIT said(tr("Saved as %1").arg(path), false);
        else
            Q_EMIT said(result.error().message, true);
    });
}

} // namespace sheaf
