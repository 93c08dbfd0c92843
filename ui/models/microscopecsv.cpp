#include "ui/models/microscopemodel.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', "\"\""_L1);
    return u'"' + text + u'"';
}

} // namespace

QByteArray MicroscopeModel::csv() const
{
    QStringList head{u"rank"_s, u"rank in the run"_s, u"source"_s, u"cited"_s, u"document"_s,
                     u"page"_s, u"score"_s,           u"passage"_s};
    for (int list = 0; list < columnCount() - FirstList; ++list) {
        const QString name = u"query %1 %2"_s.arg(list / 2 + 1).arg(list % 2 == 0 ? u"text"_s : u"vector"_s);
        head << name + u" rank"_s << name + u" share"_s;
    }
    QString out = head.join(u',') + u"\r\n"_s;
    for (const RefusedChunk& now : m_order) {
        const int row = int(now.at);
        const FusedChunk& chunk = m_run.fused.at(row);
        const ChunkRecord record = m_chunks.value(chunk.chunk);
        const int number = m_numbers.value(chunk.chunk);
        QStringList line{QString::number(m_ranks.at(row)),
                         QString::number(row + 1),
                         number > 0 ? QString::number(number) : QString(),
                         citationOf(row).quote.isEmpty() ? u"no"_s : u"yes"_s,
                         csvCell(record.path),
                         record.paged && record.page > 0 ? QString::number(record.page) : QString(),
                         QString::number(now.score, 'g', 10),
                         csvCell(record.text)};
        for (qsizetype list = 0; list < chunk.ranks.size(); ++list) {
            const bool found = chunk.ranks.at(list) > 0;
            line << (found ? QString::number(chunk.ranks.at(list)) : QString())
                 << (found ? QString::number(now.parts.at(list), 'g', 10) : QString());
        }
        out += line.join(u',') + u"\r\n"_s;
    }
    return out.toUtf8();
}

} // namespace sheaf
