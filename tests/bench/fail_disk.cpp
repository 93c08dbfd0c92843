// Lets the disk fail at every single write while a library is made and filled, in each way tst_disk knows, and prints
// what came of it. Ends with 1 where anything was found.

#include "support/disktrial.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf::test;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption writes(u"writes"_s, u"The first so many, each."_s, u"n"_s, u"2000"_s);
    const QCommandLineOption from(u"from"_s, u"The first of them."_s, u"n"_s, u"1"_s);
    const QCommandLineOption documents(u"documents"_s, u"In the library."_s, u"n"_s, u"24"_s);
    const QCommandLineOption seed(u"seed"_s, u"Which unsynced writes a power cut keeps."_s, u"n"_s, u"1"_s);
    parser.addOptions({writes, from, documents, seed});
    parser.process(application);
    int findings = 0;
    for (const DiskFault fault : {DiskFault::Full, DiskFault::IoError, DiskFault::Torn, DiskFault::PowerCut}) {
        int reached = 0;
        int refused = 0;
        for (int write = parser.value(from).toInt(); write <= parser.value(writes).toInt(); ++write) {
            const DiskTrial trial = DiskTrial::run(fault, write, parser.value(documents).toInt(),
                                                   parser.value(seed).toUInt() * 10'000 + quint32(write));
            if (!trial.reached)
                break;
            ++reached;
            refused += trial.refused;
            findings += int(trial.findings.size());
            for (const QString& finding : trial.findings)
                std::printf("FOUND %s, write %d: %s\n", diskFaultName(fault), write, qPrintable(finding));
            std::fflush(stdout);
        }
        std::printf("%s: %d writes failed, %d documents refused until there was a disk again\n", diskFaultName(fault),
                    reached, refused);
    }
    std::printf("%d findings\n", findings);
    return findings == 0 ? 0 : 1;
}
