#include "core/engines/filematches.h"

#include "core/base/wording.h"
#include "core/engines/builtin/words.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qsizetype maxWords = 12;
constexpr qsizetype leastStem = 4; // a shorter one stands in too many words
constexpr qsizetype mostKept = 4000;
constexpr double insideWord = 0.5;
constexpr double inContext = 0.25;

// 1 where the word begins a word of the line, less where it stands inside one, 0 where it is not there.
double presence(const QString& line, const QString& word)
{
    double found = 0;
    for (qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = line.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !line[at - 1].isLetterOrNumber())
            return 1;
        found = insideWord;
    }
    return found;
}

bool isIn(const QString& path, const QString& folder)
{
    return path == folder || folder == "/"_L1 || path.startsWith(folder + u'/');
}

} // namespace

Result<QStringList> searchableFolders(const QStringList& folders)
{
    if (folders.isEmpty())
        return Error::make(ErrorCode::InvalidInput,
                           Wording::tr("No folder may be looked into. Allow one in the settings, or with --folder."));
    QStringList canonical;
    for (const QString& folder : folders) {
        const QFileInfo info(folder);
        if (const QString path = info.canonicalFilePath(); info.isDir() && !path.isEmpty())
            canonical.append(path);
    }
    if (canonical.isEmpty())
        return Error::make(ErrorCode::NotFound, Wording::tr("None of the folders that may be looked into is there: %1.")
                                                    .arg(folders.join(", "_L1).left(300)));
    canonical.removeDuplicates();
    QStringList outermost;
    for (const QString& path : std::as_const(canonical)) {
        const bool inside = std::any_of(canonical.cbegin(), canonical.cend(),
                                        [&](const QString& other) { return other != path && isIn(path, other); });
        if (!inside)
            outermost.append(path);
    }
    return outermost;
}

QStringList fileSearchWords(const QString& query)
{
    const QList<Word> all = WordSplitter().words(query);
    const bool onlyStops = std::all_of(all.begin(), all.end(), [](const Word& word) { return word.isStop(); });
    QStringList words;
    for (const Word& word : all) {
        if (word.isStop() && !onlyStops)
            continue;
        const bool byStem = word.stem.size() >= leastStem && word.lower.startsWith(word.stem);
        const QString sought = byStem ? word.stem : word.lower;
        if (!words.contains(sought) && words.size() < maxWords)
            words.append(sought);
    }
    return words;
}

QString shownLine(const QString& line, const QStringList& words)
{
    QString text = line.left(maxSearchedLine);
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.size() <= maxShownLine)
        return text;
    qsizetype first = text.size();
    for (const QString& word : words) {
        if (const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
            first = std::min(first, at);
    }
    if (first == text.size())
        first = 0;
    const qsizetype begin = std::clamp<qsizetype>(first - maxShownLine / 4, 0, text.size() - maxShownLine);
    const bool more = begin + maxShownLine < text.size();
    return (begin > 0 ? u"…"_s : QString()) + text.mid(begin, maxShownLine) + (more ? u"…"_s : QString());
}

FileMatch matchAt(const QString& path, const QStringList& lines, int index, int contextLines, const QStringList& words)
{
    FileMatch match;
    match.path = path;
    match.line = index + 1;
    match.text = shownLine(lines[index], words);
    for (int i = std::max(0, index - contextLines); i < index; ++i)
        match.before.append(shownLine(lines[i], words));
    for (int i = index + 1; i <= index + contextLines && i < lines.size(); ++i)
        match.after.append(shownLine(lines[i], words));
    return match;
}

FileMatchRanking::FileMatchRanking(QStringList words, int limit)
    : m_words(std::move(words))
    , m_limit(limit)
    , m_linesWith(m_words.size(), 0)
{}

FileMatch FileMatchRanking::add(FileMatch match)
{
    ++m_lines;
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_linesWith[i] += match.text.contains(m_words[i], Qt::CaseInsensitive);
    match.score = score(match);
    m_matches.append(match);
    if (m_matches.size() > mostKept)
        thinOut();
    return match;
}

double FileMatchRanking::score(const FileMatch& match) const
{
    double sum = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        double there = presence(match.text, m_words[i]);
        for (const QStringList& context : {match.before, match.after}) {
            for (const QString& line : context)
                there = std::max(there, inContext * presence(line, m_words[i]));
        }
        sum += there * std::log(1 + double(m_lines + 1) / double(m_linesWith[i] + 1));
    }
    return sum;
}

// The better half stays; what is rare may change what is best, but hardly at this number.
void FileMatchRanking::thinOut()
{
    for (FileMatch& match : m_matches)
        match.score = score(match);
    const auto middle = m_matches.begin() + m_matches.size() / 2;
    std::nth_element(m_matches.begin(), middle, m_matches.end(),
                     [](const FileMatch& a, const FileMatch& b) { return a.score > b.score; });
    m_matches.erase(middle, m_matches.end());
}

QList<FileMatch> FileMatchRanking::best(int contextLines) const
{
    QList<FileMatch> sorted = m_matches;
    for (FileMatch& match : sorted)
        match.score = score(match);
    std::sort(sorted.begin(), sorted.end(), [](const FileMatch& a, const FileMatch& b) {
        return a.score != b.score ? a.score > b.score : std::tie(a.path, a.line) < std::tie(b.path, b.line);
    });
    QList<FileMatch> best;
    for (const FileMatch& match : std::as_const(sorted)) {
        if (best.size() >= m_limit)
            break;
        const bool shown = std::any_of(best.begin(), best.end(), [&](const FileMatch& better) {
            return better.path == match.path && std::abs(better.line - match.line) <= contextLines;
        });
        if (!shown)
            best.append(match);
    }
    return best;
}

} // namespace sheaf
