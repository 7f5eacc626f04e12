// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/parsing.h"
#include "core/list/list.h"
#include "tests/support/filtering.h"
#include "tests/support/randomshop.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using filter::Condition;
using filter::Expression;
using filter::FieldType;
using filter::Operator;
using list::Kind;
using list::OrderTab;
using list::Request;
using list::Sort;

namespace {

constexpr std::array kKinds{Kind::Users, Kind::Addresses, Kind::Products, Kind::Orders, Kind::OrderItems, Kind::Categories};

std::vector<qint64> idsOf(const QList<list::Row> &rows)
{
    std::vector<qint64> ids;
    for (const auto &row : rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace

/// Filters over a real book against the same conditions evaluated in C++ over the rows.
class tst_filtering : public QObject {
    Q_OBJECT

    /// Checks everything that a list gives for the request; the ids that are expected are those for which `holds`.
    template<class Holds>
    void compare(const Request &request, const Holds &holds)
    {
        auto whole = request;
        whole.filter = {};
        auto expected = must(list::ids(*m_reader, whole));
        std::erase_if(expected, [&](qint64 id) { return !holds(id); });
        const auto ids = must(list::ids(*m_reader, request));
        const auto text = filter::textOf(request.filter);
        auto sorted = ids;
        auto wanted = expected;
        std::sort(sorted.begin(), sorted.end());
        std::sort(wanted.begin(), wanted.end());
        QVERIFY2(sorted == wanted, qPrintable(text + u": %1 rows, not %2"_s.arg(sorted.size()).arg(wanted.size())));
        // Customers' orders stand by date within a customer where an index gives them so, else by id.
        if (!m_hasFinerOrder)
            QVERIFY2(ids == expected, qPrintable(text + u": another order"_s));
        const auto first = idsOf(must(list::firstRows(*m_reader, request, 7)));
        QVERIFY2(std::ranges::equal(first, ids | std::views::take(7)), qPrintable(text + u": other first rows"_s));
        QCOMPARE(must(list::count(*m_reader, request)), static_cast<qint64>(ids.size()));
        const auto totals = must(list::totals(*m_reader, request));
        QCOMPARE(totals.rows, static_cast<qint64>(ids.size()));
        if (totals.sum)
            QVERIFY2(*totals.sum == m_rows->sumOf(request.kind, ids), qPrintable(text + u": another sum"_s));
        m_found += ids.empty() ? 0 : 1;
        ++m_asked;
    }

    void compareCondition(Kind kind, const Condition &condition)
    {
        const Expression expression{.type = Expression::Type::Compare, .condition = condition};
        compare({.kind = kind, .filter = expression}, [&](qint64 id) { return m_rows->holds(kind, id, expression); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        fillRandomly(m_book.writer(), 21, {.users = 40, .categories = 15, .products = 60, .orders = 200});
        scatterTimes(m_book.writer());
        m_reader.emplace(m_book.reader());
        m_rows.emplace(*m_reader);
    }

    void init()
    {
        m_found = m_asked = 0;
        m_hasFinerOrder = false;
    }

    void comparesEveryFieldWithEveryOperator_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : kKinds)
            QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
    }

    void comparesEveryFieldWithEveryOperator()
    {
        QFETCH(int, kind);
        const auto which = static_cast<Kind>(kind);
        QRandomGenerator random(7);
        for (const auto &field : list::filterFields(which)) {
            for (const auto op : filter::operatorsOf(field.type)) {
                const auto repeats = op == Operator::Empty || op == Operator::NotEmpty ? 1 : 8;
                int found = 0;
                for (int i = 0; i < repeats; ++i) {
                    const auto before = m_found;
                    compareCondition(which, m_rows->someCondition(which, field, op, random));
                    if (QTest::currentTestFailed())
                        return;
                    found += m_found - before;
                }
                // Values are taken from the rows, so what is asked for is there.
                const bool isThere = op == Operator::Equal || op == Operator::Matches || op == Operator::Contains
                    || op == Operator::StartsWith || op == Operator::AtMost || op == Operator::AtLeast || op == Operator::AnyOf;
                QVERIFY2(found > 0 || !isThere, qPrintable(field.name + u' ' + filter::writtenAs(op)));
            }
        }
        QVERIFY(m_asked > 100);
    }

    void combinesConditionsWithTextTabBranchAndSorts()
    {
        QRandomGenerator random(8);
        for (int i = 0; i < 600; ++i) {
            const auto kind = kKinds[random.bounded(static_cast<quint32>(kKinds.size()))];
            Request request{.kind = kind, .filter = m_rows->someExpression(kind, random)};
            if (random.bounded(3) == 0)
                request.text = QStringList{u"mug"_s, u"ann"_s, u"1"_s, u"%"_s}[random.bounded(4)];
            if (kind == Kind::Orders && random.bounded(2) == 0)
                request.tab = static_cast<OrderTab>(random.bounded(8));
            if (kind == Kind::Orders && random.bounded(4) == 0)
                request.user = UserId{1 + random.bounded(40)};
            if (kind == Kind::Products && random.bounded(3) == 0)
                request.branch = CategoryId{1 + random.bounded(15)};
            if (kind == Kind::OrderItems && random.bounded(4) == 0)
                request.order = OrderId{1 + random.bounded(200)};
            const auto columns = static_cast<int>(list::columns(kind).size());
            for (auto sorts = random.bounded(3); sorts > 0; --sorts)
                request.sorts.append(Sort{static_cast<int>(random.bounded(columns)), random.bounded(2) == 0});
            m_hasFinerOrder = false;
            for (const auto &sort : request.sorts)
                m_hasFinerOrder = m_hasFinerOrder || isFiner(kind, list::columns(kind)[sort.column].field);
            m_hasFinerOrder = m_hasFinerOrder || (request.sorts.isEmpty() && kind == Kind::Addresses);
            compare(request, [&](qint64 id) { return m_rows->holds(kind, id, request.filter); });
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(m_found > 100, qPrintable(QString::number(m_found)));
    }

    void findsWordsAsTheListsTextDoes()
    {
        for (const auto kind : kKinds) {
            for (const auto &text : {u"mug"_s, u"ANN smith"_s, u"%"_s, u"1"_s, u"no such thing"_s, u""_s}) {
                const auto expected = must(list::ids(*m_reader, {.kind = kind, .text = text}));
                const Expression words{.type = Expression::Type::Words, .words = text};
                QCOMPARE(must(list::ids(*m_reader, {.kind = kind, .filter = words})), expected);
                QCOMPARE(must(list::count(*m_reader, {.kind = kind, .filter = words})), static_cast<qint64>(expected.size()));
                // Not where a text is looked for first: beside another text, and within "or".
                auto both = must(list::ids(*m_reader, {.kind = kind, .text = u"a"_s, .filter = words}));
                auto other = must(list::ids(*m_reader, {.kind = kind, .text = u"a"_s}));
                const QSet<qint64> found(expected.begin(), expected.end());
                std::erase_if(other, [&](qint64 id) { return !found.contains(id); });
                QCOMPARE(both, other);
                const Expression either{.type = Expression::Type::Any, .parts = {words, words}};
                auto anyway = must(list::ids(*m_reader, {.kind = kind, .filter = either}));
                std::sort(anyway.begin(), anyway.end());
                auto sorted = expected;
                std::sort(sorted.begin(), sorted.end());
                QCOMPARE(anyway, sorted);
            }
        }
    }

    void namesTheRecordThatIsNotThere()
    {
        const auto ask = [&](Kind kind, const QString &text) {
            const auto expression = must(filter::parse(text, list::filterFields(kind), must(list::filterReading(*m_reader))));
            return list::ids(*m_reader, {.kind = kind, .filter = expression});
        };
        COMPARE_ERROR(ask(Kind::Orders, u"customer:\"nobody at all\""_s), ErrorKind::NotFound, u"user"_s, u"nobody at all"_s);
        COMPARE_ERROR(ask(Kind::Orders, u"status:open or user:xyz"_s), ErrorKind::NotFound, u"user"_s, u"xyz"_s);
        COMPARE_ERROR(ask(Kind::Products, u"category:xyz"_s), ErrorKind::NotFound, u"category"_s, u"xyz"_s);
        COMPARE_ERROR(ask(Kind::OrderItems, u"order:xyz"_s), ErrorKind::NotFound, u"order"_s, u"xyz"_s);
        COMPARE_ERROR(ask(Kind::OrderItems, u"product:xyz"_s), ErrorKind::NotFound, u"product"_s, u"xyz"_s);
        const auto expression = Expression{.type = Expression::Type::Compare, .condition = {u"user"_s, Operator::Matches, {u"xyz"_s}}};
        COMPARE_ERROR(list::count(*m_reader, {.filter = expression}), ErrorKind::NotFound, u"user"_s, u"xyz"_s);
        COMPARE_ERROR(list::totals(*m_reader, {.filter = expression}), ErrorKind::NotFound, u"user"_s, u"xyz"_s);
        COMPARE_ERROR(list::firstRows(*m_reader, {.filter = expression}, 5), ErrorKind::NotFound, u"user"_s, u"xyz"_s);
    }

    void findsACategoryByItsNameOfSeveralTheHighest()
    {
        TestBook book;
        execute(book.writer(), uR"(
            INSERT INTO categories (id, parent_id, code, name, name_key, position) VALUES
                (1, NULL, NULL, 'Garden', 'garden', 2), (2, 1, 'tools', 'Tools', 'tools', 0), (3, NULL, NULL, 'House', 'house', 1),
                (4, 3, NULL, 'Töols', 'tools', 0), (5, 4, NULL, 'Garden', 'garden', 0), (6, 1, NULL, 'None', 'none', 0);
            INSERT INTO products (id, sku, name, name_key, category_id) VALUES (1, 'a', 'A', 'a', 1), (2, 'b', 'B', 'b', 2), (3, 'c', 'C', 'c', 4),
                (4, 'd', 'D', 'd', 5), (5, 'e', 'E', 'e', NULL), (6, 'f', 'F', 'f', 6);)"_s);
        auto reader = book.reader();
        const auto ids = [&](const QString &value, Operator op) {
            const Expression compared{.type = Expression::Type::Compare, .condition = {u"category"_s, op, {value}}};
            return must(list::ids(reader, {.kind = Kind::Products, .filter = compared}));
        };
        using Ids = std::vector<qint64>;
        QCOMPARE(ids(u"GARDEN"_s, Operator::Matches), (Ids{1, 2, 6}));
        QCOMPARE(ids(u"garden"_s, Operator::Equal), (Ids{1}));
        QCOMPARE(ids(u"garden"_s, Operator::NotEqual), (Ids{2, 3, 4, 5, 6}));
        QCOMPARE(ids(u"tools"_s, Operator::Matches), (Ids{2})); // a code goes before a name
        QCOMPARE(ids(u"Tools"_s, Operator::Matches), (Ids{3, 4})); // as high as the other: House stands before Garden
        QCOMPARE(ids(u"none"_s, Operator::Matches), (Ids{5}));
        QCOMPARE(ids(u"none"_s, Operator::NotEqual), (Ids{1, 2, 3, 4, 6}));
        QCOMPARE(ids(u"ard"_s, Operator::Contains), (Ids{1, 4}));
    }

    void refusesATreeThatNoTextMakes()
    {
        const auto reason = [&](const Expression &expression) {
            const auto ids = list::ids(*m_reader, {.filter = expression});
            return ids || ids.error().kind != ErrorKind::Filter ? QString() : ids.error().data.value(0);
        };
        const auto compared
            = [](const Condition &condition) { return Expression{.type = Expression::Type::Compare, .condition = condition}; };
        QCOMPARE(reason(compared({u"id; DROP TABLE orders"_s, Operator::Equal, {u"1"_s}})), u"field"_s);
        QCOMPARE(reason(compared({u"total"_s, Operator::Contains, {u"1"_s}})), u"operator"_s);
        QCOMPARE(reason(compared({u"total"_s, Operator::Between, {u"1"_s}})), u"values"_s);
        QCOMPARE(reason(compared({u"total"_s, Operator::Equal, {}})), u"values"_s);
        QCOMPARE(reason(compared({u"placed_at"_s, Operator::AnyOf, {}})), u"values"_s);
        QCOMPARE(reason(compared({u"total"_s, Operator::Equal, {u"1 OR 1"_s}})), u"amount"_s);
        Expression deep;
        for (int i = 0; i < 10'000; ++i)
            deep = Expression{.type = Expression::Type::Not, .parts = {deep}};
        QCOMPARE(reason(deep), u"many"_s);
        const Expression many{
            .type = Expression::Type::Any, .parts = QList<Expression>(501, compared({u"total"_s, Operator::Equal, {u"1"_s}}))};
        QCOMPARE(reason(many), u"many"_s);
        const Expression most{
            .type = Expression::Type::Any, .parts = QList<Expression>(490, compared({u"total"_s, Operator::Equal, {u"1"_s}}))};
        QCOMPARE(reason(most), QString());
        // Parts that are missing hold as an empty list of conditions does.
        const auto all = must(list::count(*m_reader, {}));
        QCOMPARE(must(list::count(*m_reader, {.filter = {.type = Expression::Type::Not, .parts = {}}})), 0);
        QCOMPARE(must(list::count(*m_reader, {.filter = {.type = Expression::Type::Any, .parts = {}}})), 0);
        QCOMPARE(must(list::count(*m_reader, {.filter = {.parts = {Expression()}}})), all);
    }

    void takesThousandsOfValues()
    {
        QStringList skus;
        for (int i = 0; i < 9'000; ++i)
            skus << u"a%1"_s.arg(i);
        compareCondition(Kind::Products, {u"sku"_s, Operator::AnyOf, skus});
        QVERIFY(m_found > 0);
    }

    // A value is a value, whatever stands in it.
    void bindsEveryValue()
    {
        const auto before = scalar(m_book.writer(), u"SELECT count(*) || '-' || (SELECT count(*) FROM sqlite_schema) FROM users"_s);
        QStringList texts = hostileTexts();
        texts << u"' OR '1'='1"_s << u"1); DELETE FROM orders; --"_s << u"x' UNION SELECT id FROM users --"_s << u"%"_s << u"_"_s << u"*"_s
              << u"?4"_s << u"\\"_s << u"a\"b"_s << u"[\"a\"]"_s << u"{}"_s;
        for (const auto kind : kKinds) {
            for (const auto &field : list::filterFields(kind)) {
                if (field.type != FieldType::Text && field.type != FieldType::Code)
                    continue;
                for (const auto &text : std::as_const(texts)) {
                    for (const auto op : filter::operatorsOf(field.type)) {
                        if (op == Operator::Empty || op == Operator::NotEmpty)
                            continue;
                        compareCondition(kind, {field.name, op, op == Operator::Between ? QStringList{text, text} : QStringList{text}});
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
        }
        QCOMPARE(scalar(m_book.writer(), u"SELECT count(*) || '-' || (SELECT count(*) FROM sqlite_schema) FROM users"_s), before);
    }

private:
    static bool isFiner(Kind kind, const QString &field)
    {
        return field == u"customer"_s || (kind == Kind::OrderItems && field == u"number"_s);
    }

    TestBook m_book{u"EUR"_s, u"America/New_York"_s};
    std::optional<db::Connection> m_reader;
    std::optional<FilteredRows> m_rows;
    int m_found = 0;
    int m_asked = 0;
    bool m_hasFinerOrder = false;
};

QTEST_GUILESS_MAIN(tst_filtering)
#include "tst_filtering.moc"
