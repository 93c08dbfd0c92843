#pragma once

#include "core/base/clock.h"
#include "support/cliprogram.h"
#include "support/faultserver.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <map>
#include <mutex>

namespace sheaf::test {

// What a trial has seen.
struct KillReport
{
    int killed = 0; // programs that were at work
    int ended = 0;  // came to their end before their time
    QMap<QString, int> deeds;
    int finished = 0; // times everything was brought to its end
    int asked = 0;    // texts that went out for their vectors
    int again = 0;    // of them, those whose vector stood in the library already
    Milliseconds slowestOpening{};
    QStringList findings; // none is good news
};

// A library whose programs are killed at random moments, again and again, while they index, extract, remove, embed
// anew, back up, move and bring an old library up to date. After each kill the library is looked at: the store against
// itself, the vectors' file against the store, what was complete before against what is there. Everything it does
// follows from the seed, but for the moment itself.
class KillTrial
{
public:
    explicit KillTrial(quint64 seed);
    ~KillTrial();

    bool isValid() const { return m_program.isValid(); }
    // One program, killed, and the look at what it leaves.
    void round();
    // Everything to its end: every file in the library, once, and as a library has it that was never disturbed.
    void finish();
    const KillReport& report() const { return m_report; }

private:
    struct Known // of a complete document
    {
        QString hash;
        QList<qint64> chunks;
    };
    struct Seen
    {
        QMap<QString, Known> documents; // by path
        QSet<QString> texts;            // of chunks with vectors
        QHash<qint64, int> cells;       // chunks that were read for fields, and in how many attempts
        QString model;                  // of the vectors
        int gaps = 0;                   // passages that are not where their number says
    };

    void index();
    void extract();
    void remove();
    void reembed();
    void backup();
    void move();
    void migrate();
    void writeFile(int number);
    QStringList words(const QStringList& words) const; // with the endpoint
    bool killInTime(const QString& deed, const QStringList& words, const QString& folder);
    void look();
    Seen seen(const QString& folder);
    void compare(const Seen& now);
    void find(const QString& finding);
    QStringList contentOf(const QString& folder);
    ServerReply embeddings(const ReceivedRequest& request);

    CliProgram m_program;
    FaultServer m_server;
    QRandomGenerator m_random;
    std::map<QString, int> m_within = {}; // ms; kills fall into that, for each deed
    KillReport m_report;
    QString m_library; // the folder of the moment, within the program's home
    QString m_model = QStringLiteral("model-a");
    QMap<int, int> m_versions; // of each file
    QSet<QString> m_removed;   // paths that this round's program removes
    Seen m_before;
    int m_round = 0;
    int m_moves = 0;
    bool m_anew = false; // this round's program embeds what has vectors

    mutable std::mutex m_mutex; // the server asks in its own thread
    QStringList m_asked;        // in this round
};

} // namespace sheaf::test
