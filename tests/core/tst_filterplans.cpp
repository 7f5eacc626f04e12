// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/list.h"
#include "tests/support/plans.h"
#include "tests/support/randomshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Expression;
using filter::Field;
using filter::FieldType;
using filter::Operator;
using list::Kind;
using list::OrderTab;
using list::Request;
using list::Sort;

namespace {

constexpr std::array kKinds{Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories};

constexpr PlanReason kReasons[]{
    {"no index serves the order or the filter: (key, id) is read and sorted in C++", "/* collect */", "^SCAN [a-z]+$"},
    {"no index serves the filter, so every row is looked at to count", "/* filtered count */", "^SCAN [a-z]+$"},
    {"no index serves the filter, so every row is looked at to add up", "/* total */", "^SCAN [a-z]+$"},
    {"a name of a category is one row or few; which of them stands highest", "WITH RECURSIVE up (start,", "^USE TEMP B-TREE FOR ORDER BY$"},
};

using Operators = QList<Operator>;

const Operators kRanges{Operator::Equal, Operator::Matches, Operator::Less, Operator::AtMost, Operator::More, Operator::AtLeast,
    Operator::Between, Operator::AnyOf};

/// Where an index finds the rows: nothing may read the list's whole table then, whatever the order.
bool isIndexed(Kind kind, const Field &field, Operator op)
{
    static const QHash<QPair<int, QString>, Operators> kIndexed = [] {
        const Operators code = kRanges + Operators{Operator::StartsWith};
        const Operators name{Operator::Equal, Operator::AnyOf, Operator::StartsWith};
        const Operators reference{Operator::Matches, Operator::Equal, Operator::Contains, Operator::StartsWith};
        const Operators choice{Operator::Equal, Operator::Matches, Operator::AnyOf};
        QHash<QPair<int, QString>, Operators> all;
        const auto add = [&all](Kind of, const QStringList &fields, const Operators &operators) {
            for (const auto &each : fields)
                all.insert({static_cast<int>(of), each}, operators);
        };
        add(Kind::Users, {u"code"_s}, code);
        add(Kind::Users, {u"name"_s, u"email"_s}, name);
        add(Kind::Users, {u"total"_s}, kRanges);
        add(Kind::Addresses, {u"customer"_s, u"user"_s}, reference);
        add(Kind::Products, {u"sku"_s, u"barcode"_s}, code);
        add(Kind::Products, {u"name"_s}, name);
        add(Kind::Products, {u"category"_s}, reference + Operators{Operator::Empty});
        add(Kind::Products, {u"revenue"_s, u"minimum_stock"_s}, kRanges);
        add(Kind::Orders, {u"number"_s}, code);
        add(Kind::Orders, {u"placed_at"_s, u"business_date"_s, u"invoice_number"_s}, kRanges);
        add(Kind::Orders, {u"customer"_s, u"user"_s}, reference + Operators{Operator::Empty});
        add(Kind::Orders, {u"status"_s, u"kind"_s}, choice);
        add(Kind::OrderItems, {u"order"_s, u"number"_s, u"product"_s}, reference);
        add(Kind::Categories, {u"code"_s}, code);
        return all;
    }();
    return kIndexed.value({static_cast<int>(kind), field.name}).contains(op);
}

QString someValue(Kind kind, const Field &field)
{
    switch (field.type) {
    case FieldType::Date:
    case FieldType::Instant:
        return u"2026-02"_s;
    case FieldType::Choice:
        return field.choices.last();
    case FieldType::Boolean:
        return u"yes"_s;
    case FieldType::Reference:
        if (kind == Kind::Products)
            return u"by code"_s;
        return field.name == u"product"_s ? u"a product"_s : kind == Kind::OrderItems ? u"an order"_s : u"a user"_s;
    default:
        return u"1"_s;
    }
}

Expression compared(Kind kind, const Field &field, Operator op)
{
    const auto written = someValue(kind, field);
    filter::Condition condition{field.name, op, {written}};
    if (op == Operator::Between || op == Operator::AnyOf)
        condition.values = {written, written};
    if (op == Operator::Empty || op == Operator::NotEmpty)
        condition.values.clear();
    return {.type = Expression::Type::Compare, .condition = condition};
}

} // namespace

/// Every statement that a filter can produce is explained: each field with each operator in every order.
class tst_filterplans : public QObject {
    Q_OBJECT

    void ask(const Request &request)
    {
        must(list::firstRows(*m_reader, request, 3));
        must(list::ids(*m_reader, request));
        must(list::count(*m_reader, request));
        must(list::totals(*m_reader, request));
    }

    /// In the kind's own order, by each column in both directions, and by two columns.
    void askInEveryOrder(Request request)
    {
        ask(request);
        const auto columns = static_cast<int>(list::columns(request.kind).size());
        for (int column = 0; column < columns; ++column) {
            request.sorts = {Sort{column, true}};
            ask(request);
            if (m_hasFigures) // the planner's figures make no difference between the directions
                continue;
            request.sorts = {Sort{column, false}};
            ask(request);
            request.sorts = {Sort{column, false}, Sort{(column + 1) % columns, true}};
            ask(request);
        }
    }

    QStringList statementsOf(const Request &request)
    {
        const StatementTrace trace(*m_reader);
        askInEveryOrder(request);
        const auto statements = trace.statements();
        m_explained += statements.size();
        return statements;
    }

    /// What the planner knows of a book with a million orders, after PRAGMA optimize.
    void takeFiguresOfALargeBook()
    {
        execute(m_book.writer(), u"ANALYZE; DELETE FROM sqlite_stat1"_s);
        execute(m_book.writer(), uR"(INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
            ('addresses', 'addresses_by_user', '275157 2'), ('addresses', 'addresses_one_default', '308637 2 1'),
            ('order_items', 'order_items_by_product', '3991596 55'), ('order_items', 'order_items_by_returned', '56021 1'),
            ('order_items', 'sqlite_autoindex_order_items_1', '4134240 3 1'), ('orders', 'orders_by_date', '1113453 1001'),
            ('orders', 'orders_by_number', '1437072 251 1'), ('orders', 'orders_by_placed', '1078800 1'),
            ('orders', 'orders_by_status', '450296 1001 1'), ('orders', 'orders_by_user', '528105 1001 1'),
            ('orders', 'orders_by_user_date', '1292193 1001 6'), ('orders', 'orders_open', '5940 1'),
            ('orders', 'orders_returns', '18592 1'), ('orders', 'sqlite_autoindex_orders_1', '1029000 1'),
            ('orders', 'sqlite_autoindex_orders_2', '1043072 1001'), ('product_sales', 'product_sales_by_revenue', '32550 2'))"_s);
        m_reader.emplace(m_book.reader());
        m_hasFigures = true;
    }

    void judge(const QStringList &statements, const QString &about, bool isIndexed)
    {
        const auto found = planBreaches(*m_reader, kReasons, statements);
        QVERIFY2(found.isEmpty(), qPrintable(about + u": "_s + found.value(0)));
        if (!isIndexed)
            return;
        for (const auto &sql : statements) {
            const auto plan = planOf(*m_reader, sql);
            for (const auto &line : plan) {
                const bool isOfTheList = isBareScan(line, plan) && sql.startsWith(u"/*"_s);
                QVERIFY2(!isOfTheList, qPrintable(about + u": "_s + line + u"  <-  "_s + sql));
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        fillRandomly(m_book.writer(), 12, {.users = 20, .categories = 10, .products = 20, .orders = 40});
        execute(m_book.writer(), u"UPDATE users SET code = 'a user' WHERE id = 1"_s);
        execute(m_book.writer(), u"UPDATE products SET sku = 'a product' WHERE id = 1"_s);
        execute(m_book.writer(), u"UPDATE orders SET number = 'an order' WHERE id = 1"_s);
        execute(m_book.writer(), u"UPDATE categories SET code = 'by code', name = 'by name', name_key = 'by name' WHERE id = 1"_s);
        m_reader.emplace(m_book.reader());
    }

    void readsByIndexWhereOneServes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("hasFigures");
        for (const auto hasFigures : {false, true}) {
            for (const auto kind : kKinds)
                QTest::addRow("%d %d", hasFigures, static_cast<int>(kind)) << static_cast<int>(kind) << hasFigures;
        }
    }

    void readsByIndexWhereOneServes()
    {
        QFETCH(int, kind);
        QFETCH(bool, hasFigures);
        if (hasFigures && !m_hasFigures)
            takeFiguresOfALargeBook();
        const auto which = static_cast<Kind>(kind);
        for (const auto &field : list::filterFields(which)) {
            for (const auto op : filter::operatorsOf(field.type)) {
                const auto statements = statementsOf({.kind = which, .filter = compared(which, field, op)});
                QVERIFY(statements.size() > 3);
                judge(statements, field.name + u' ' + filter::writtenAs(op), isIndexed(which, field, op));
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%d statements explained", static_cast<int>(m_explained));
    }

    void readsByIndexBesideTabsUsersBranchesAndTexts()
    {
        QList<Request> requests;
        for (int tab = 0; tab <= static_cast<int>(OrderTab::Returns); ++tab) {
            for (const auto &field : {u"status"_s, u"placed_at"_s, u"total"_s, u"customer"_s, u"kind"_s}) {
                const auto *spec = &*std::ranges::find(list::filterFields(Kind::Orders), field, &Field::name);
                const auto expression = compared(Kind::Orders, *spec, Operator::Equal);
                if (spec->type == FieldType::Reference)
                    requests << Request{.tab = static_cast<OrderTab>(tab), .filter = compared(Kind::Orders, *spec, Operator::Matches)};
                else
                    requests << Request{.tab = static_cast<OrderTab>(tab), .filter = expression};
                requests << Request{.tab = static_cast<OrderTab>(tab), .user = UserId{1}, .filter = requests.last().filter};
                requests << Request{.text = u"ann"_s, .tab = static_cast<OrderTab>(tab), .filter = requests.last().filter};
            }
        }
        for (const auto kind : kKinds) {
            const auto &fields = list::filterFields(kind);
            const auto first = compared(kind, fields[0], Operator::Equal);
            const auto second = compared(kind, fields[1], Operator::NotEmpty);
            const Expression words{.type = Expression::Type::Words, .words = u"ann"_s};
            for (const auto &expression : {Expression{.type = Expression::Type::Any, .parts = {first, second}},
                     Expression{.type = Expression::Type::Not, .parts = {first}}, words, Expression{.parts = {words, second}},
                     Expression{.type = Expression::Type::Any, .parts = {words, first}}}) {
                requests << Request{.kind = kind, .filter = expression} << Request{.kind = kind, .text = u"a"_s, .filter = expression};
                if (kind == Kind::Products)
                    requests << Request{.kind = kind, .branch = CategoryId{1}, .filter = expression};
                if (kind == Kind::OrderItems)
                    requests << Request{.kind = kind, .order = OrderId{1}, .filter = expression};
            }
        }
        for (const auto &request : std::as_const(requests)) {
            judge(statementsOf(request), filter::textOf(request.filter), false);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // The first screen of what is asked most is read in the order of an index, and no further than it goes.
    void givesTheFirstRowsOfIndexedFiltersInOneWalk_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("index");
        QTest::newRow("status") << u"status"_s << QStringList{u"shipped"_s} << u"orders_by_status (status=?)"_s;
        QTest::newRow("open") << u"status"_s << QStringList{u"open"_s} << u"orders_open"_s;
        QTest::newRow("returns") << u"kind"_s << QStringList{u"return"_s} << u"orders_returns"_s;
        QTest::newRow("customer") << u"customer"_s << QStringList{u"a user"_s} << u"orders_by_user (user_id=?)"_s;
        QTest::newRow("days") << u"placed_at"_s << QStringList{u"2026-02"_s} << u"orders_by_placed (placed_at>? AND placed_at<?)"_s;
    }

    void givesTheFirstRowsOfIndexedFiltersInOneWalk()
    {
        QFETCH(QString, field);
        QFETCH(QStringList, values);
        QFETCH(QString, index);
        const StatementTrace trace(*m_reader);
        const Expression matches{.type = Expression::Type::Compare, .condition = {field, Operator::Matches, values}};
        must(list::firstRows(*m_reader, {.filter = matches}, 3));
        int walks = 0;
        const auto statements = trace.statements();
        for (const auto &sql : statements) {
            QVERIFY2(!sql.startsWith(u"/* collect"_s) && !sql.startsWith(u"/* look"_s), qPrintable(sql));
            if (!sql.contains(u"ORDER BY o.placed_at DESC"_s))
                continue;
            ++walks;
            const auto plan = planOf(*m_reader, sql);
            QVERIFY2(plan.join(u'\n').contains(index), qPrintable(plan.join(u'\n')));
        }
        QCOMPARE(walks, 1);
    }

    void looksNoFurtherThanItHelps_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("isCollected");
        QTest::newRow("enough among the first") << u"shipping"_s << false;
        QTest::newRow("hopeless after a thousand") << u"discount"_s << true;
        QTest::newRow("promising, then none") << u"tax"_s << true;
    }

    void looksNoFurtherThanItHelps()
    {
        QFETCH(QString, field);
        QFETCH(bool, isCollected);
        TestBook book;
        execute(book.writer(),
            u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 6000)"
            " INSERT INTO orders (number, placed_at, business_date, shipping, discount, tax)"
            " SELECT 'x' || i, strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || i || ' minutes'), '2026-01-01',"
            " i % 30 = 0, i % 500 = 0, (i > 5000 OR i < 500) AND i % 15 = 0 FROM n"_s);
        auto reader = book.reader();
        const Expression one{.type = Expression::Type::Compare, .condition = {field, Operator::Equal, {u"0.01"_s}}};
        const auto ids = must(list::ids(reader, {.filter = one}));
        const StatementTrace trace(reader);
        const auto first = must(list::firstRows(reader, {.filter = one}, 90));
        QCOMPARE(first.size(), std::min<qsizetype>(90, static_cast<qsizetype>(ids.size())));
        for (qsizetype i = 0; i < first.size(); ++i)
            QCOMPARE(first[i].id, ids[static_cast<std::size_t>(i)]);
        const auto statements = trace.statements();
        const auto has = [&](const QString &begin) {
            return std::ranges::any_of(statements, [&](const QString &sql) { return sql.startsWith(begin); });
        };
        QVERIFY(has(u"/* look */"_s));
        QCOMPARE(has(u"/* collect */"_s), isCollected);
    }

    void everyReasonIsNeeded()
    {
        const StatementTrace trace(*m_reader);
        const auto &fields = list::filterFields(Kind::Orders);
        const auto total = *std::ranges::find(fields, u"total"_s, &Field::name);
        ask({.sorts = {Sort{5, false}}, .filter = compared(Kind::Orders, total, Operator::AtLeast)});
        ask({.kind = Kind::Products,
            .filter = {.type = Expression::Type::Compare, .condition = {u"category"_s, Operator::Matches, {u"by name"_s}}}});
        const auto statements = trace.statements();
        for (const auto &reason : kReasons) {
            const bool isUsed = std::ranges::any_of(statements, [&](const QString &sql) {
                const auto plan = planOf(*m_reader, sql);
                return sql.startsWith(QLatin1String(reason.statement)) && std::ranges::any_of(plan, [&](const QString &line) {
                    return QRegularExpression(QLatin1String(reason.planLine)).match(line).hasMatch();
                });
            });
            QVERIFY2(isUsed, reason.name);
        }
    }

private:
    TestBook m_book;
    std::optional<db::Connection> m_reader;
    qsizetype m_explained = 0;
    bool m_hasFigures = false;
};

QTEST_GUILESS_MAIN(tst_filterplans)
#include "tst_filterplans.moc"
