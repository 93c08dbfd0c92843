#include "core/index/stopwords.h"

#include "core/index/languages.h"

#include <algorithm>

namespace sheaf {

QStringList withoutStopWords(const QStringList& words)
{
    const QSet<QString>* list = nullptr;
    qsizetype most = -1;
    for (const QString& language : languagesWithFunctionWords()) {
        const QSet<QString>& each = functionWords(language);
        const auto known =
            std::count_if(words.begin(), words.end(), [&each](const QString& word) { return each.contains(word); });
        if (known > most) {
            most = known;
            list = &each;
        }
    }
    QStringList rest;
    std::copy_if(words.begin(), words.end(), std::back_inserter(rest),
                 [list](const QString& word) { return !list->contains(word); });
    return rest.isEmpty() ? words : rest;
}

} // namespace sheaf
