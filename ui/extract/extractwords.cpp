#include "ui/extract/extractwords.h"

#include "core/index/timeleft.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString counted(qint64 n, const char* one, const char* many)
{
    return grouped(n) + u' ' + words(n == 1 ? one : many);
}

} // namespace

QString estimateText(const ExtractEstimate& estimate, bool usesModel, const QString& currency)
{
    QString what = counted(estimate.chunks, QT_TRANSLATE_NOOP("sheaf", "chunk"), QT_TRANSLATE_NOOP("sheaf", "chunks")) +
                   u' ' +
                   words("in %1").arg(counted(estimate.documents, QT_TRANSLATE_NOOP("sheaf", "document"),
                                              QT_TRANSLATE_NOOP("sheaf", "documents")));
    if (estimate.kept > 0)
        what += estimate.kept == estimate.chunks ? words(", all read before")
                                                 : words(", %1 of them read before").arg(grouped(estimate.kept));
    QStringList parts{what};
    if (estimate.kept == estimate.chunks)
        return what;
    if (usesModel) {
        parts.append(counted(estimate.calls, QT_TRANSLATE_NOOP("sheaf", "call"), QT_TRANSLATE_NOOP("sheaf", "calls")));
        parts.append(words("about %1 tokens").arg(grouped(estimate.promptTokens + estimate.completionTokens)));
        parts.append(estimate.cost ? moneyText(*estimate.cost, currency) : words("price unknown"));
    } else {
        parts.append(words("no calls, no cost"));
    }
    parts.append(estimate.time ? timeLeftText(*estimate.time) : words("time not known yet"));
    return parts.join(u" · "_s);
}

QString countsText(const ExtractProgress& progress)
{
    QStringList parts{words("%1 done").arg(grouped(progress.done))};
    if (progress.running > 0)
        parts.append(words("%1 in flight").arg(grouped(progress.running)));
    if (progress.waiting > 0)
        parts.append(words("%1 waiting").arg(grouped(progress.waiting)));
    if (progress.retried > 0)
        parts.append(words("%1 retried").arg(grouped(progress.retried)));
    if (progress.failed > 0)
        parts.append(words("%1 failed").arg(grouped(progress.failed)));
    return parts.join(u" · "_s);
}

QString speedText(const ExtractProgress& progress, bool usesModel)
{
    if (!usesModel || progress.elapsed < Milliseconds(500) || progress.worked <= Milliseconds(0))
        return {};
    return ratioText(double(progress.worked.count()) / double(progress.elapsed.count()));
}

QString leftText(const ExtractProgress& progress)
{
    if (!progress.left || progress.running + progress.waiting == 0)
        return {};
    const qint64 seconds = (progress.left->count() + 999) / 1000;
    const QString time = seconds < 120 ? words("%1 s").arg(seconds) : timeLeftText(*progress.left);
    return words("%1 left").arg(time);
}

QString spentText(const std::optional<ExtractEstimate>& estimate, const ExtractProgress& progress,
                  const ExtractBudget& budget, bool usesModel, const QString& currency)
{
    if (!usesModel)
        return {};
    QStringList parts;
    if (estimate && estimate->cost)
        parts.append(words("estimate %1").arg(moneyText(*estimate->cost, currency)));
    if (!progress.cost)
        parts.append(words("%1 tokens, price unknown").arg(grouped(progress.promptTokens + progress.completionTokens)));
    else if (budget.cost)
        parts.append(
            words("spent %1 of %2").arg(moneyText(*progress.cost, currency), moneyText(*budget.cost, currency)));
    else
        parts.append(words("spent %1").arg(moneyText(*progress.cost, currency)));
    if (budget.calls)
        parts.append(words("%1 of %2 calls").arg(grouped(progress.calls), grouped(*budget.calls)));
    if (budget.tokens)
        parts.append(words("%1 of %2 tokens")
                         .arg(grouped(progress.promptTokens + progress.completionTokens), grouped(*budget.tokens)));
    return parts.join(u" · "_s);
}

QString budgetText(const ExtractBudget& budget, const QString& currency)
{
    QStringList parts;
    if (budget.calls)
        parts.append(counted(*budget.calls, "call", "calls"));
    if (budget.tokens)
        parts.append(counted(*budget.tokens, "token", "tokens"));
    if (budget.cost)
        parts.append(moneyText(*budget.cost, currency));
    if (budget.time)
        parts.append(words("%1 min").arg(double(budget.time->count()) / 60'000.0));
    return parts.isEmpty() ? words("none") : parts.join(u", "_s);
}

QStringList endingNotes(const ExtractRun& run)
{
    QStringList notes;
    if (!run.budget.isEmpty())
        notes.append(run.budget + u' ' + words("Raise it and go on: what was read is kept."));
    if (run.progress.failed > 0)
        notes.append(words("%1 could not be read. Click a failed cell for the reason, or go on to try them again.")
                         .arg(counted(run.progress.failed, QT_TRANSLATE_NOOP("sheaf", "chunk"),
                                      QT_TRANSLATE_NOOP("sheaf", "chunks"))));
    return notes;
}

} // namespace sheaf
