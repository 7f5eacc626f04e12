// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/uithread.h"
#include "core/transfer/import.h"
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"
#include "tests/bench/importing.h"
#include "tests/bench/windows.h"
#include "ui/bookdesk.h"

#include <QDir>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kSteps = 200; ///< at least, and as long as the import runs
constexpr int kLongest = 180'000; ///< ms

/// The program lives so long without being asked for anything.
void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void jump(ui::ListPage &page, QRandomGenerator &dice)
{
    auto *bar = page.table()->verticalScrollBar();
    bar->setValue(dice.bounded(bar->maximum() + 1));
}

void type(QLineEdit &box, const QString &text)
{
    for (qsizetype letters = 0; letters <= text.size(); ++letters) {
        box.setText(text.left(letters));
        pause(60);
    }
}

/// What somebody does who looks for something: jumps, sorts, types into the filter, changes the page, selects.
void step(Desk &desk, int number, QRandomGenerator &dice)
{
    static const QStringList kPages{u"orders"_s, u"products"_s, u"users"_s};
    const QString name = kPages.at(number / 20 % 3);
    desk.window().showPage(name);
    auto &page = *desk.page(name);
    switch (number % 10) {
    case 3:
        page.records()->sort(dice.bounded(4), dice.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        break;
    case 5:
        type(*page.filterBox(), number % 20 == 5 ? u"anna"_s : u"mug"_s);
        break;
    case 6:
        page.filterBox()->clear();
        break;
    case 7:
        page.table()->selectRow(page.table()->rowAt(page.table()->viewport()->height() / 2));
        break;
    case 8:
        page.table()->selectAll();
        break;
    default:
        jump(page, dice);
    }
    pause(50);
}

} // namespace

QJsonObject travel(const QStringList &arguments)
{
    Desk desk;
    TimedApplication::instance()->setWatching(true);
    desk.open(arguments.value(0), Store::Mode::ReadWrite);
    const auto store = desk.window().desk()->book().store;
    auto import = transfer::importFile(*store, {.kind = transfer::ImportKind::Products, .file = arguments.value(1)});
    QRandomGenerator dice(1);
    QElapsedTimer timer;
    timer.start();
    int steps = 0;
    while (timer.elapsed() < kLongest && (steps < kSteps || !import.isFinished()))
        step(desk, steps++, dice);
    const bool isWhole = import.isFinished();
    import.cancel();
    waitUntil([&] { return import.isFinished(); }, "the end of the import");
    TimedApplication::instance()->setWatching(false);
    const auto &events = TimedApplication::instance()->events();
    double held = 0;
    for (const double event : events.wall)
        held += event > kFrame ? event : 0;
    return {{u"p999"_s, percentile(events.wall, 99.9)}, {u"worked"_s, percentile(events.processor, 99.9)},
        {u"longest"_s, TimedApplication::instance()->longest()}, {u"events"_s, events.wall.size()}, {u"steps"_s, steps},
        {u"seconds"_s, millisecondsOf(timer) / 1000}, {u"held"_s, held}, {u"whole"_s, isWhole}, {u"calls"_s, db::UiThread::calls()}};
}

void benchJourney(Bench &bench)
{
    const QString place = bench.folder + "/journey"_L1;
    const QString book = copyOf(bench.book(), place);
    const auto said = errand(u"travel"_s, {book, productsFile(place, static_cast<int>(bench.products()), false)});
    if (said["calls"_L1].toInt() != 0)
        qFatal("the window's thread called the database");
    bench.report.add({.operation = u"window held by one event, p99.9, while importing %1"_s.arg(bench.products()),
        .ours = said["p999"_L1].toDouble(),
        .anchor = u"one frame"_s,
        .anchorValue = kFrame,
        .reach = 1,
        .note = u"%1 ms of processor; longest %2; of %3 events in %4 s; in all %5 ms held for more than a frame; the import %6"_s
                    .arg(said["worked"_L1].toDouble(), 0, 'f', 1)
                    .arg(said["longest"_L1].toString())
                    .arg(said["events"_L1].toInt())
                    .arg(said["seconds"_L1].toDouble(), 0, 'f', 0)
                    .arg(said["held"_L1].toDouble(), 0, 'f', 0)
                    .arg(said["whole"_L1].toBool() ? u"went to its end"_s : u"was ended before its time"_s)});
    QDir(place).removeRecursively();
}

} // namespace tradebook::bench
