// Kills the program at random moments, as tst_kill does, for as many rounds as are asked for, and prints what came of
// it. Ends with 1 where anything was found. 1,000 rounds take about ten minutes.

#include "integration/killtrial.h"

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
    const QCommandLineOption rounds(u"rounds"_s, u"How many programs are killed."_s, u"n"_s, u"1000"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of everything that is random."_s, u"n"_s, u"1"_s);
    parser.addOptions({rounds, seed});
    parser.process(application);
    const int count = parser.value(rounds).toInt();
    KillTrial trial(parser.value(seed).toULongLong());
    qsizetype told = 0;
    const auto tell = [&] {
        const KillReport& report = trial.report();
        for (; told < report.findings.size(); ++told)
            std::printf("FOUND %s\n", qPrintable(report.findings[told]));
        std::fflush(stdout);
    };
    for (int round = 1; round <= count; ++round) {
        trial.round();
        if (round % 40 == 0 || round == count)
            trial.finish();
        tell();
        if (round % 100 == 0)
            std::printf("%d rounds\n", round);
    }
    const KillReport& report = trial.report();
    for (auto deed = report.deeds.cbegin(); deed != report.deeds.cend(); ++deed)
        std::printf("%s: %d\n", qPrintable(deed.key()), deed.value());
    std::printf("%d killed at work, %d had ended before; brought to its end %d times; %d texts embedded, %d of them "
                "though their vectors were stored; slowest opening %lld ms; %lld findings\n",
                report.killed, report.ended, report.finished, report.asked, report.again,
                static_cast<long long>(report.slowestOpening.count()), static_cast<long long>(report.findings.size()));
    return report.findings.isEmpty() && report.again == 0 ? 0 : 1;
}
