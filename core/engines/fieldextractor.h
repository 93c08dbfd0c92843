#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

enum class FieldType { Text, Number, Date, Money, YesNo, List, OneOf };

// Something that is wanted of every document.
struct Field
{
    QString name; // unique in its schema
    FieldType type = FieldType::Text;
    QString description = {}; // for the model, and further words the rules look for
    bool required = false;    // a document without it is marked
    QStringList choices = {}; // of OneOf

    bool operator==(const Field&) const = default;
};

// A value somebody read out of a piece of text. A list gives one candidate for each of its items.
struct FieldCandidate
{
    QString field;
    QString value;         // as it stands in the text, or as the model wrote it
    QString quote = {};    // words of the text that say so; may be empty
    double confidence = 1; // of the one who read it, 0 to 1

    bool operator==(const FieldCandidate&) const = default;
};

// A piece of a document and what is to be read out of it.
struct FieldTask
{
    QString document; // title or file name
    int page = 0;     // from 1; 0 where the format has none
    QString text;
    QList<Field> fields;
    QString before = {}; // the end of the page's text before it: a table's heading may stand there. Nothing is read out
                         // of it
};

struct FieldsFound
{
    QList<FieldCandidate> candidates;
    int calls = 0; // to an endpoint, repairs among them
    int promptTokens = 0;
    int completionTokens = 0;
};

// A piece of text into candidates: a chat model, or the built-in rules. Called in the thread that made it; a stop ends
// it as Cancelled.
class FieldExtractor
{
public:
    FieldExtractor() = default;
    FieldExtractor(const FieldExtractor&) = delete;
    FieldExtractor& operator=(const FieldExtractor&) = delete;
    virtual ~FieldExtractor() = default;

    virtual QString engineId() const = 0;   // what results are kept under: the same id gives the same results
    virtual QString engineName() const = 0; // for the person
    virtual bool isModel() const = 0;       // its calls take tokens and may cost something
    // BadResponse where an answer could not be used even after it was asked for again.
    virtual Future<FieldsFound> extract(const FieldTask& task, const CallContext& call) = 0;
    // An estimate of what a task sends, by the text's own tokens.
    virtual qint64 promptTokens(const QList<Field>& fields, qint64 textTokens) const = 0;
    // Calls to an endpoint that one task takes where nothing goes wrong.
    virtual int callsPerTask(const QList<Field>& fields) const = 0;
};

} // namespace sheaf
