#pragma once

#include "core/engines/builtin/fieldfinder.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Fields without a model, by the rules of FieldFinder, on the pool's threads. It calls itself "rules". Lives in the
// thread that made it.
class RuleFieldExtractor final
    : public QObject
    , public FieldExtractor
{
    Q_OBJECT

public:
    explicit RuleFieldExtractor(QThreadPool& pool, QObject* parent = nullptr)
        : QObject(parent)
        , m_pool(pool)
    {}

    QString engineId() const override { return QStringLiteral("rules/1"); }
    QString engineName() const override { return tr("Built-in rules (no model)"); }
    bool isModel() const override { return false; }
    Future<FieldsFound> extract(const FieldTask& task, const CallContext& call) override;
    qint64 promptTokens(const QList<Field>&, qint64) const override { return 0; }
    int callsPerTask(const QList<Field>&) const override { return 0; }

private:
    QThreadPool& m_pool;
    QList<Field> m_fields; // what m_finder was made for
    std::shared_ptr<const FieldFinder> m_finder;
};

} // namespace sheaf
