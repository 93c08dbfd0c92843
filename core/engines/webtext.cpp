#include "core/engines/webtext.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestEntity = 10;
constexpr double rankConstant = 60;

bool beginsTag(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return false;
    const QChar next = text[at + 1];
    return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
}

QString withoutTags(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype close = -1; // of the tag looked at last
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'<' || !beginsTag(text, i)) {
            plain.append(text[i]);
            continue;
        }
        if (close < i)
            close = text.indexOf(u'>', i);
        if (close < 0)
            break; // a tag that was cut off
        plain.append(u' ');
        i = close;
    }
    return plain;
}

// The character an entity's name stands for; 0 for none.
char32_t entity(QStringView name)
{
    static const QHash<QString, char32_t> known{
        {u"amp"_s, U'&'},   {u"lt"_s, U'<'},    {u"gt"_s, U'>'},     {u"quot"_s, U'"'},   {u"apos"_s, U'\''},
        {u"nbsp"_s, U' '},  {u"ndash"_s, U'–'}, {u"mdash"_s, U'—'},  {u"lsquo"_s, U'‘'},  {u"rsquo"_s, U'’'},
        {u"ldquo"_s, U'“'}, {u"rdquo"_s, U'”'}, {u"hellip"_s, U'…'}, {u"middot"_s, U'·'}, {u"bull"_s, U'•'},
        {u"euro"_s, U'€'},  {u"pound"_s, U'£'}, {u"copy"_s, U'©'},   {u"reg"_s, U'®'},    {u"trade"_s, U'™'},
        {u"deg"_s, U'°'},   {u"laquo"_s, U'«'}, {u"raquo"_s, U'»'},  {u"times"_s, U'×'}};
    if (!name.startsWith(u'#'))
        return known.value(name.toString(), 0);
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    bool ok = false;
    const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool character = ok && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return character ? char32_t(code) : 0;
}

QString withEntities(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&') {
            const qsizetype end = text.mid(i, longestEntity + 2).indexOf(u';');
            const char32_t character = end > 1 ? entity(text.mid(i + 1, end - 1)) : 0;
            if (character) {
                plain.append(QString::fromUcs4(&character, 1));
                i += end;
                continue;
            }
        }
        plain.append(text[i]);
    }
    return plain;
}

QString withoutControls(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Format)
            continue;
        plain.append(c.category() == QChar::Other_Control ? QChar(u' ') : c);
    }
    return plain.simplified();
}

// Cut between words where there is one near the end.
QString cut(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', most - 1);
    qsizetype end = space > most / 2 ? space : most - 1;
    if (text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

} // namespace

QString webText(const QString& html, qsizetype most)
{
    constexpr qsizetype longestHtml = 100'000; // far more than any excerpt
    return cut(withoutControls(withEntities(withoutTags(QStringView(html).left(longestHtml)))), most);
}

std::optional<QUrl> webAddress(const QString& text)
{
    if (text.size() > longestAddress)
        return {};
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty() ||
        !url.userInfo().isEmpty())
        return {};
    return url;
}

QString webPageKey(const QUrl& url)
{
    static const QRegularExpression counting(u"^(utm_.*|gclid|fbclid|msclkid|mc_cid|mc_eid|ref_src)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString host = url.host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    const int port = url.port(-1);
    if (port > 0 && port != (url.scheme() == "https"_L1 ? 443 : 80))
        host += u':' + QString::number(port);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    QStringList items;
    for (const auto& [name, value] : QUrlQuery(url.query(QUrl::FullyEncoded)).queryItems(QUrl::FullyEncoded)) {
        if (!counting.match(name).hasMatch())
            items.append(name + u'=' + value);
    }
    items.sort();
    return host + path + u'?' + items.join(u'&');
}

QString webQuery(const QString& question)
{
    const QStringList words = withoutControls(question).split(u' ').mid(0, maxWebQueryWords);
    QString query = words.join(u' ');
    if (query.size() > maxWebQuery) {
        query.truncate(maxWebQuery);
        if (query.back().isHighSurrogate())
            query.chop(1);
    }
    return query;
}

QList<WebResult> mergeWebResults(const QList<QList<WebResult>>& lists, int limit)
{
    struct Page
    {
        WebResult result;
        QStringList services;
        double score = 0;
    };
    QList<Page> pages;
    QHash<QString, qsizetype> places;
    for (const QList<WebResult>& list : lists) {
        QSet<QString> seen; // a page counts once for each service
        for (qsizetype rank = 0; rank < list.size(); ++rank) {
            const WebResult& found = list[rank];
            const QString key = webPageKey(found.url);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            const auto known = places.constFind(key);
            const qsizetype place = known == places.cend() ? pages.size() : *known;
            if (known == places.cend()) {
                places.insert(key, place);
                pages.append({found, {}, 0});
            }
            Page& page = pages[place];
            page.score += 1 / (rankConstant + double(rank) + 1);
            page.services.append(found.service);
            if (page.result.title.isEmpty())
                page.result.title = found.title;
            if (found.text.size() > page.result.text.size())
                page.result.text = found.text;
        }
    }
    std::stable_sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.score > b.score; });
    QList<WebResult> merged;
    for (Page& page : pages.mid(0, limit)) {
        page.services.removeDuplicates();
        page.result.service = page.services.join(", "_L1);
        merged.append(page.result);
    }
    return merged;
}

} // namespace sheaf
