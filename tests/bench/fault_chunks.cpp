// Passages through a server that fails in every way it knows, as tst_faults does, for as many as are asked for. Ends
// with 1 where one was not stored exactly once.

#include "integration/faulttrial.h"

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
    const QCommandLineOption chunks(u"chunks"_s, u"In a hundred to each document."_s, u"n"_s, u"10000"_s);
    const QCommandLineOption rate(u"rate"_s, u"Of calls that fail."_s, u"share"_s, u"0.3"_s);
    const QCommandLineOption seed(u"seed"_s, u"Of the faults."_s, u"n"_s, u"1"_s);
    parser.addOptions({chunks, rate, seed});
    parser.process(application);
    const int documents = std::max(1, parser.value(chunks).toInt() / 100);
    const FaultTrial trial =
        FaultTrial::run(documents, 100, parser.value(rate).toDouble(), parser.value(seed).toULongLong());
    for (const QString& finding : trial.findings)
        std::printf("FOUND %s\n", qPrintable(finding));
    std::printf("%d passages in %d documents, %lld calls, %lld of them failed, %.1f s; %lld findings\n", trial.chunks,
                documents, static_cast<long long>(trial.calls), static_cast<long long>(trial.faults), trial.seconds,
                static_cast<long long>(trial.findings.size()));
    return trial.findings.isEmpty() ? 0 : 1;
}
