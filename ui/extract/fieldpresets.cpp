#include "ui/extract/fieldpresets.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace sheaf {

namespace {

Field field(const char* name, FieldType type, const char* meaning, bool required = false)
{
    return {words(name), type, words(meaning), required, {}};
}

} // namespace

QList<FieldSchema> builtinPresets()
{
    using T = FieldType;
    return {
        {words("Quarterly report"),
         {field("company", T::Text, "who files the report", true),
          field("quarter", T::Date, "the day the fiscal quarter ended"),
          field("revenue", T::Money, "net sales, total revenue of the quarter"),
          field("net income", T::Money, "net earnings, profit after tax"),
          field("filing date", T::Date, "date the report was filed or signed")}},
        {words("Invoice"),
         {field("invoice number", T::Text, "number of the invoice", true),
          field("issued by", T::Text, "company that asks for the money"),
          field("invoice date", T::Date, "date of the invoice"), field("due date", T::Date, "payable until"),
          field("total", T::Money, "amount due with tax", true), field("tax", T::Money, "VAT, sales tax")}},
        {words("CV"),
         {field("name", T::Text, "the person's full name", true), field("e-mail", T::Text, "mail address"),
          field("phone", T::Text, "telephone number"), field("last employer", T::Text, "most recent company"),
          field("degree", T::Text, "highest degree and where"), field("languages", T::List, "languages spoken"),
          field("skills", T::List, "skills, tools, technologies")}},
        {words("Paper"),
         {field("title", T::Text, "title of the paper", true), field("authors", T::List, "who wrote it"),
          field("year", T::Number, "year of publication"), field("method", T::Text, "approach, in a few words"),
          field("data set", T::List, "data used in the experiments"),
          field("main result", T::Text, "the most important finding")}},
    };
}

} // namespace sheaf
