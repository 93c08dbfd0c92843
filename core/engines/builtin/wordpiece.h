#pragma once

#include <QByteArrayView>
#include <QString>
#include <span>
#include <vector>

namespace sheaf {

// Divides words into the longest pieces that a vocabulary knows, from the left (WordPiece as in BERT). Numbers are
// places in the vocabulary. Immutable once made: any number of threads.
class WordPiece
{
public:
    // The vocabulary as BERT's vocab.txt holds it: UTF-8, a token on each line, "##" before those that continue a word.
    explicit WordPiece(QByteArrayView vocabulary);

    int size() const { return int(m_entries.size()); }
    int unknown() const { return m_unknown; } // the number of [UNK]; -1 where the vocabulary has none

    // Appends the pieces of a word, which is normalised (see bertNormalised). A word that is not made of known pieces,
    // or has more than 100 characters, is [UNK] as a whole.
    void divide(QStringView word, std::vector<int>& pieces) const;

    // A whole text, without [CLS] and [SEP].
    std::vector<int> encode(QStringView text) const;

private:
    struct Entry // of the vocabulary: where its characters lie in m_text
    {
        quint32 begin = 0;
        quint32 length = 0;
        bool continues = false;
    };
    int find(QStringView piece, quint32 hash, bool continues) const; // -1: not known

    std::u16string m_text;
    std::vector<Entry> m_entries;
    std::vector<int> m_slots; // open addressing by hash; -1: free
    qsizetype m_longest = 0;
    int m_unknown = -1;
};

} // namespace sheaf
