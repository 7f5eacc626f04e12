// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/querymonitor.h"
#include "core/db/queryplan.h"
#include "core/reports/reports.h"
#include "tests/support/randomshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

namespace {

/// Every statement run since reset(), with its plan.
QStringList plansOf(db::Connection &reader)
{
    QStringList lines;
    for (const auto &figures : db::QueryMonitor::process().figures()) {
        if (figures.count == 0 || figures.sql.startsWith(u"BEGIN"_s) || figures.sql.contains(u"sqlite_schema"_s))
            continue;
        for (const auto &line : must(db::queryPlan(reader.handle(), figures.sql.toStdString())))
            lines << line.trimmed();
    }
    lines.sort();
    return lines;
}

} // namespace

class tst_reportplans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Large tables only by index. What is sorted in SQL is the days of the summary: windows order them by date, by number and by total.
    void readsByIndex()
    {
        TestBook book;
        fillRandomly(book.writer(), 1, {.users = 20, .categories = 8, .products = 60, .orders = 250});
        execute(book.writer(), u"ANALYZE"_s);
        auto reader = book.reader();
        db::QueryMonitor::process().reset();
        QVERIFY(!must(reports::dailySales(reader, {.from = QDate(2026, 2, 10)})).isEmpty());
        const QStringList daily = plansOf(reader);
        static const QRegularExpression kAllowed(
            u"^(SCAN daily_sales|SEARCH daily_sales USING INDEX .*|SCAN \\(subquery-\\d+\\)|CO-ROUTINE \\(subquery-\\d+\\)|USE TEMP B-TREE FOR ORDER BY)$"_s);
        for (const auto &line : daily)
            QVERIFY2(kAllowed.match(line).hasMatch(), qPrintable(line));
        db::QueryMonitor::process().reset();
        QVERIFY(!must(reports::productRanking(reader)).isEmpty());
        // Every product has its row in the summary, and all of them are asked for.
        QCOMPARE(plansOf(reader).filter(QRegularExpression(u"SCAN|TEMP"_s)), (QStringList{u"SCAN categories"_s, u"SCAN product_sales"_s}));
        db::QueryMonitor::process().reset();
        QVERIFY(!must(reports::productRanking(reader, {.from = QDate(2026, 2, 10)})).isEmpty());
        const QStringList within = plansOf(reader);
        QCOMPARE(within.filter(QRegularExpression(u"SCAN|TEMP"_s)), (QStringList{u"SCAN categories"_s}));
        QVERIFY(within.contains(u"SEARCH orders USING INDEX orders_by_date (business_date>? AND business_date<?)"_s));
        QVERIFY(!within.filter(u"SEARCH order_items USING"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_reportplans)
#include "tst_reportplans.moc"
