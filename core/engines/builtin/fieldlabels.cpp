#include "core/engines/builtin/fieldlabels.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Usual
{
    const char* name; // a pattern of the field's name
    QList<FieldLabel> labels;
};

const QList<Usual>& usualLabels()
{
    static const QList<Usual> usual{
        {"\\b(revenues?|sales|turnover|umsatz|umsatzerlöse)\\b",
         {{u"total net revenue"_s, 1},
          {u"total revenues"_s, 1},
          {u"total revenue"_s, 1},
          {u"total net sales"_s, 1},
          {u"umsatzerlöse"_s, 0.9},
          {u"net revenue"_s, 0.85},
          {u"net revenues"_s, 0.85},
          {u"net sales"_s, 0.75},
          {u"consolidated"_s, 0.3},
          {u"revenue"_s, 0.7},
          {u"revenues"_s, 0.7},
          {u"sales"_s, 0.5}}},
        {"\\b(net (income|profit|earnings|loss)|profit|jahresüberschuss)\\b",
         {{u"net income"_s, 1},
          {u"net earnings"_s, 1},
          {u"net profit"_s, 1},
          {u"net loss"_s, 0.9},
          {u"profit for the period"_s, 0.9},
          {u"jahresüberschuss"_s, 1}}},
        {"\\b(eps|per share)\\b",
         {{u"diluted earnings per share"_s, 1},
          {u"earnings per share diluted"_s, 1},
          {u"diluted"_s, 0.8},
          {u"earnings per share"_s, 0.5}}},
        {"\\b(period|quarter)\\b",
         {{u"quarterly period ended"_s, 1},
          {u"fiscal year ended"_s, 0.8},
          {u"fiscal quarter ended"_s, 0.8},
          {u"quarter ended"_s, 0.7},
          {u"period ended"_s, 0.7}}},
        {"\\b(invoice|rechnung)", {{u"invoice no"_s, 0.9}, {u"invoice number"_s, 0.9}, {u"rechnungsnummer"_s, 0.9}}},
        {"\\b(total|amount|betrag|summe)\\b",
         {{u"total amount"_s, 0.9}, {u"amount due"_s, 0.8}, {u"grand total"_s, 0.9}, {u"gesamtbetrag"_s, 0.9}}},
    };
    return usual;
}

// "periodEnd", "period_end" → "period end".
QString wordsOf(const QString& name)
{
    static const QRegularExpression seam(u"[_-]+|(?<=[a-z])(?=[A-Z])"_s);
    return QString(name).replace(seam, u" "_s).simplified().toLower();
}

bool named(const Field& field, const QString& pattern)
{
    return wordsOf(field.name).contains(QRegularExpression(pattern));
}

} // namespace

FieldKind fieldKind(const Field& field)
{
    const bool textual = field.type == FieldType::Text || field.type == FieldType::List;
    if (textual && named(field, u"e[ -]?mail"_s))
        return FieldKind::Mail;
    if (textual && named(field, u"\\b(tele)?phone|\\btel\\b|telefon"_s))
        return FieldKind::Phone;
    if (textual && named(field, u"\\b(company|registrant|issuer|firma|unternehmen)\\b"_s))
        return FieldKind::Company;
    if (field.type == FieldType::Date && named(field, u"\\b(filing|filed|signed|signature|signing)\\b"_s))
        return FieldKind::FilingDate;
    if (named(field, u"\\b(eps|per share)\\b"_s))
        return FieldKind::PerShare;
    return FieldKind::Plain;
}

QList<FieldLabel> labelsOf(const Field& field)
{
    const QString own = wordsOf(field.name);
    QList<FieldLabel> labels;
    for (const Usual& usual : usualLabels()) {
        if (!own.contains(QRegularExpression(QString::fromUtf8(usual.name))))
            continue;
        for (const FieldLabel& label : usual.labels)
            labels.append(label);
    }
    switch (fieldKind(field)) {
    case FieldKind::FilingDate:
        labels += {{u"date filed"_s, 1}, {u"filed on"_s, 0.9}, {u"dated"_s, 0.8}, {u"date"_s, 0.8}};
        break;
    case FieldKind::Phone:
        labels += {{u"telephone"_s, 1}, {u"phone"_s, 1}, {u"tel"_s, 1}, {u"telefon"_s, 1}};
        break;
    case FieldKind::Mail:
        labels += {{u"email"_s, 1}, {u"e mail"_s, 1}};
        break;
    case FieldKind::Company:
        labels += {{u"company name"_s, 1}, {u"company"_s, 0.8}, {u"firma"_s, 0.8}};
        break;
    case FieldKind::Plain:
    case FieldKind::PerShare:
        break;
    }
    const auto known = std::any_of(labels.begin(), labels.end(), [&](const FieldLabel& l) { return l.words == own; });
    if (!known)
        labels.append({own, 0.95});
    std::stable_sort(labels.begin(), labels.end(),
                     [](const FieldLabel& a, const FieldLabel& b) { return a.weight > b.weight; });
    return labels;
}

} // namespace sheaf
