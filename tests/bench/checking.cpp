// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/store.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 3;

/// Commits of one edit each, 5 ms apart, as long as goOn() says; how long each took, from the question to the answer.
QList<double> edit(Store &store, const std::function<bool()> &goOn)
{
    constexpr int kPause = 5;
    QList<double> times;
    for (qint64 number = 1; goOn(); ++number) {
        QElapsedTimer timer;
        timer.start();
        sure(answerOf(store.write({u"product.update"_s},
                 [number](db::Connection &writer) -> Result<void> {
                     auto done = db::Query(writer, "UPDATE products SET price = price + 1 WHERE id = ?"_sql, number % 1000 + 1).run();
                     return done ? Result<void>() : done.error();
                 })),
            "commit");
        times.append(millisecondsOf(timer));
        QThread::msleep(kPause);
    }
    return times;
}

double checked(Store &store)
{
    QElapsedTimer timer;
    timer.start();
    if (!sure(answerOf(store.checkDeeply()), "check").isWhole())
        qFatal("the book is not whole");
    return millisecondsOf(timer);
}

} // namespace

void benchCheck(Bench &bench)
{
    const QString place = bench.folder + "/checking"_L1;
    const QString path = copyOf(bench.book(), place);
    auto store = sure(answerOf(Store::open(path, Store::Mode::ReadWrite)), "open");
    QList<double> alone;
    QList<double> beside;
    QList<double> commits;
    QList<double> commitsBeside;
    qint64 wal = 0;
    for (int round = 0; round < kRounds; ++round) {
        alone.append(checked(*store));
        QElapsedTimer timer;
        timer.start();
        commits += edit(*store, [&] { return millisecondsOf(timer) < alone.last(); });
        auto check = store->checkDeeply();
        timer.restart();
        commitsBeside += edit(*store, [&] { return !check.isFinished(); });
        beside.append(millisecondsOf(timer));
        wal = std::max(wal, QFileInfo(path + "-wal"_L1).size());
        sure(answerOf(check), "check");
    }
    const double wanted = medianOf(alone);
    bench.report.add({.operation = u"deep check of %1 MB, no backup"_s.arg(QFileInfo(path).size() / 1'000'000),
        .ours = wanted,
        .anchor = u"1 s"_s,
        .anchorValue = 1000,
        .reach = {}});
    bench.report.add({.operation = u"the same beside a commit every 5 ms"_s,
        .ours = medianOf(beside),
        .anchor = u"without"_s,
        .anchorValue = wanted,
        .reach = 2,
        .note = u"%1 commits, -wal %2 MB"_s.arg(commitsBeside.size()).arg(wal / 1'000'000)});
    bench.report.add({.operation = u"those commits, p99"_s,
        .ours = percentile(commitsBeside, 99),
        .anchor = u"10 ms"_s,
        .anchorValue = 10,
        .reach = 1,
        .note = u"%1 ms without a check"_s.arg(percentile(commits, 99), 0, 'f', 3)});
    sure(answerOf(store->close()), "close");
    QDir(place).removeRecursively();
}

} // namespace tradebook::bench
