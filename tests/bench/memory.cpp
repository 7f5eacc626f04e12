// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"
#include "tests/bench/windows.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 3;

QJsonObject peak()
{
    return {{u"peak"_s, peakMemory()}};
}

double peakOf(const QString &name, const QStringList &arguments)
{
    QList<double> peaks;
    for (int round = 0; round < kRounds; ++round)
        peaks.append(errand(name, arguments)["peak"_L1].toDouble());
    return medianOf(peaks);
}

} // namespace

/// The window without a book; with an argument, a bare window with an empty table: what the model's memory goes beyond.
QJsonObject holdNothing(const QStringList &arguments)
{
    if (arguments.value(0) == "bare"_L1) {
        QMainWindow window;
        window.setCentralWidget(new QTableView(&window));
        window.show();
        QCoreApplication::processEvents();
        return peak();
    }
    const Desk desk;
    QCoreApplication::processEvents();
    return peak();
}

/// The list of all orders, counted and looked at in a hundred places.
QJsonObject holdOurs(const QStringList &arguments)
{
    Desk desk;
    desk.open(arguments.value(0), Store::Mode::ReadOnly);
    QRandomGenerator dice(1);
    const auto *table = desk.orders()->table();
    for (int jump = 0; jump < 100; ++jump) {
        table->verticalScrollBar()->setValue(dice.bounded(table->verticalScrollBar()->maximum()));
        waitUntil([&] { return isFilled(*table); }, "the list");
    }
    return peak();
}

/// The model that Qt has for this, with only the columns of our list, fetched to the end.
QJsonObject holdModel(const QStringList &arguments)
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(arguments.value(0));
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    QSqlQuery view(database);
    if (!view.exec(u"CREATE TEMP VIEW listed AS SELECT orders.id, number, placed_at, users.name AS customer, status, item_count, total "
                   "FROM orders LEFT JOIN users ON users.id = user_id"_s))
        qFatal("%s", qPrintable(view.lastError().text()));
    QMainWindow window;
    QSqlTableModel model(nullptr, database);
    model.setTable(u"listed"_s);
    model.select();
    while (model.canFetchMore())
        model.fetchMore();
    auto *table = new QTableView(&window);
    table->setModel(&model);
    window.setCentralWidget(table);
    window.show();
    QCoreApplication::processEvents();
    auto said = peak();
    said.insert(u"rows"_s, model.rowCount());
    return said;
}

void benchMemory(Bench &bench)
{
    const QString book = bench.book();
    const auto model = errand(u"hold-model"_s, {book});
    if (model["rows"_L1].toInteger() != bench.orders)
        qFatal("QSqlTableModel has %lld rows", model["rows"_L1].toInteger());
    const double bare = peakOf(u"hold-nothing"_s, {u"bare"_s});
    const double empty = peakOf(u"hold-nothing"_s, {u"ours"_s});
    const double ours = peakOf(u"hold-ours"_s, {book});
    bench.report.add({.operation = u"memory of the list of %1 orders"_s.arg(bench.orders),
        .ours = ours - empty,
        .anchor = u"QSqlTableModel fetched to the end"_s,
        .anchorValue = model["peak"_L1].toDouble() - bare,
        .reach = bench.ofMillion(0.1),
        .unit = u"MB"_s,
        .note = u"beyond the empty window; peaks %1 and %2 MB"_s.arg(ours, 0, 'f', 0).arg(model["peak"_L1].toDouble(), 0, 'f', 0)});
}

} // namespace tradebook::bench
