// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tradebook;
using bench::Bench;

namespace {

struct Part {
    const char *name;
    void (*run)(Bench &bench);
};

/// In this order: what leaves the disk busy comes last.
constexpr Part kParts[]{
    {"start", bench::benchStart},
    {"lists", bench::benchLists},
    {"browsing", bench::benchBrowsing},
    {"memory", bench::benchMemory},
    {"reports", bench::benchReports},
    {"search", bench::benchSearch},
    {"tree", bench::benchTree},
    {"reading", bench::benchReading},
    {"completion", bench::benchCompletion},
    {"editing", bench::benchEditing},
    {"import", bench::benchImport},
    {"journey", bench::benchJourney},
    {"backups", bench::benchBackups},
    {"check", bench::benchCheck},
};

QStringList partNames()
{
    QStringList names;
    for (const Part &part : kParts)
        names.append(QString::fromLatin1(part.name));
    return names;
}

int refuse(const QString &why)
{
    std::fputs(qPrintable(u"bench: "_s + why + u'\n'), stderr);
    return 2;
}

/// How busy the machine was says how far wall times can be believed.
void sayLoad(const char *when)
{
    double load = 0;
    if (::getloadavg(&load, 1) == 1)
        bench::Report::say(u"load %1: %2"_s.arg(QString::fromLatin1(when)).arg(load, 0, 'f', 1));
}

} // namespace

int main(int argc, char **argv)
{
    if (bench::isErrand(argc, argv))
        return bench::runErrand(argc, argv);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Times what people wait for, as ratios to an anchor of the same run. Says what was missed, and fails only with --check."_s);
    parser.addHelpOption();
    parser.addOption({{u"rows"_s, u"orders"_s}, u"Orders of the generated book; 1000000 or 10000000 (1000000)."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"only"_s, u"Some parts, with commas between: %1."_s.arg(partNames().join(u", "_s)), u"NAME"_s});
    parser.addOption({u"json"_s, u"The table as JSON, at the end."_s});
    parser.addOption({u"check"_s, u"Exit 1 where a target is missed."_s});
    parser.process(application);

    const QStringList only = parser.value(u"only"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : only) {
        if (!partNames().contains(name))
            return refuse(u"there is no part \"%1\"; the parts are %2."_s.arg(name, partNames().join(u", "_s)));
    }
    bool isNumber = false;
    const qint64 orders = parser.value(u"rows"_s).toLongLong(&isNumber);
    if (!isNumber || orders < bench::kFewOrders)
        return refuse(u"--rows wants a number from %1 on, not \"%2\"."_s.arg(bench::kFewOrders).arg(parser.value(u"rows"_s)));
    sayLoad("before");
    bench::Report report(parser.isSet(u"json"_s));
    Bench all{.folder = QCoreApplication::applicationDirPath(), .orders = orders, .report = report};
    for (const Part &part : kParts) {
        if (only.isEmpty() || only.contains(QLatin1String(part.name)))
            part.run(all);
    }
    report.finish();
    sayLoad("after");
    return parser.isSet(u"check"_s) && report.missed() > 0 ? 1 : 0;
}
