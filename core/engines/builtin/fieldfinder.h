#pragma once

#include "core/engines/builtin/fieldlabels.h"

#include <QRegularExpression>

namespace sheaf {

// Reads fields by rules, without a model: "label: value" lines, rows of tables under a heading of periods, values of
// the right type close behind a label in a sentence, marked boxes, signatures, names of companies, addresses and
// numbers that are told by their shape. Pure; any thread.
class FieldFinder
{
public:
    explicit FieldFinder(const QList<Field>& fields);

    // The surer the rule and the label, the higher the confidence: 1 for the label itself with a colon, below 0.5 for
    // what only has the right shape. At most 8 for each field but lists.
    // `before`: see FieldTask.
    QList<FieldCandidate> find(const QString& text, const QString& before = {}) const;

private:
    struct Rule
    {
        Field field;
        FieldKind kind = FieldKind::Plain;
        struct Label
        {
            QString words;
            QRegularExpression atStart; // of a line; captures what stands behind it as 1
            QRegularExpression within;
            double weight = 1;
        };
        QList<Label> labels;
    };
    QList<FieldCandidate> findOne(const Rule& rule, const QString& text, const QString& before) const;

    QList<Rule> m_rules;
};

} // namespace sheaf
