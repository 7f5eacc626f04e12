// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"
#include "tests/bench/windows.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kJumps = 1000;

QJsonArray arrayOf(const QList<double> &times)
{
    QJsonArray array;
    for (const double time : times)
        array.append(time);
    return array;
}

QList<double> timesOf(const QJsonValue &value)
{
    QList<double> times;
    for (const auto &time : value.toArray())
        times.append(time.toDouble());
    return times;
}

QList<double> jumpAround(const ui::TallTable &table)
{
    QList<double> times;
    QRandomGenerator dice(1);
    auto *bar = table.verticalScrollBar();
    for (int jump = 0; jump < kJumps; ++jump) {
        // Never where it stands already: nothing would be painted.
        const int to = (bar->value() + 100 + dice.bounded(bar->maximum() - 200)) % bar->maximum();
        times.append(untilPainted(table, [&] { bar->setValue(to); }));
    }
    return times;
}

/// What an index serves: both ways by date, by number, each tab, the orders of some customers.
QList<list::Request> indexedQuestions(const list::Request &present)
{
    QList<list::Request> questions;
    for (int customer = 1; customer <= 20; ++customer) {
        auto request = present;
        request.user = UserId{customer * 7};
        questions << request;
        request.user = {};
        request.tab = static_cast<list::OrderTab>(customer % 8);
        questions << request;
    }
    questions << present;
    return questions;
}

/// From the question to the first rows on the screen; the next comes when all of it is known.
QList<double> askAround(ui::ListPage &page)
{
    QList<double> times;
    auto &records = *page.records();
    bool isThere = false;
    QObject watch;
    QObject::connect(&records, &QAbstractItemModel::modelReset, &watch, [&isThere] { isThere = true; });
    // Where the whole result came before its first rows, and begins with what was shown: perhaps nothing has to be painted.
    QObject::connect(&records, &ui::RecordTableModel::completed, &watch, [&] {
        isThere = true;
        page.table()->viewport()->update();
    });
    const auto timed = [&](const std::function<void()> &ask) {
        isThere = false;
        times.append(untilPainted(*page.table(), ask, [&isThere] { return isThere; }));
        waitUntil([&] { return records.isUpToDate(); }, "the whole list");
    };
    for (const auto &request : indexedQuestions(records.request()))
        timed([&] { records.setRequest(request); });
    for (const auto &field : {u"placed_at"_s, u"number"_s, u"placed_at"_s, u"customer"_s, u"placed_at"_s}) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
            timed([&] { records.sort(list::columnOf(list::Kind::Orders, field).value(), order); });
    }
    return times;
}

void tellJumps(Bench &bench, const QList<double> &jumps)
{
    for (const qint64 size : {kMillion, 10 * kMillion}) {
        const QString operation = u"jump anywhere in %1 orders, painted, p99"_s.arg(size);
        if (size != bench.orders) {
            bench.report.skip(operation, u"--rows %1"_s.arg(size));
            continue;
        }
        bench.report.add({.operation = operation,
            .ours = percentile(jumps, 99),
            .anchor = u"one frame"_s,
            .anchorValue = kFrame,
            .reach = 1,
            .note = u"median %1 ms of %2 jumps"_s.arg(medianOf(jumps), 0, 'f', 2).arg(jumps.size())});
    }
}

} // namespace

QJsonObject browse(const QStringList &arguments)
{
    Desk desk;
    desk.open(arguments.value(0), Store::Mode::ReadOnly);
    const auto jumps = jumpAround(*desk.orders()->table());
    const auto questions = askAround(*desk.orders());
    return {{u"jumps"_s, arrayOf(jumps)}, {u"questions"_s, arrayOf(questions)}};
}

void benchBrowsing(Bench &bench)
{
    const auto said = errand(u"browse"_s, {bench.book()});
    const auto questions = timesOf(said["questions"_L1]);
    bench.report.add({.operation = u"first rows on the screen after sort or filter"_s,
        .ours = medianOf(questions),
        .anchor = u"10 ms"_s,
        .anchorValue = 10,
        .reach = 1,
        .note = u"p90 %1 ms of %2 questions that an index serves"_s.arg(percentile(questions, 90), 0, 'f', 2).arg(questions.size())});
    tellJumps(bench, timesOf(said["jumps"_L1]));
}

} // namespace tradebook::bench
