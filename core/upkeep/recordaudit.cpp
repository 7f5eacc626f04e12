// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/recordaudit.h"

#include "core/db/query.h"
#include "core/model/returnrules.h"
#include "core/model/text.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

struct ReturnedPart {
    qint64 id = 0;
    qint64 quantity = 0;
    Money total;
    bool cancelled = false;
    bool fits = false; ///< a return's line, of a sale's line of the same product
};

/// What came back of one sold line, in the order it did.
struct ReturnedLine {
    qint64 soldItem = 0;
    qint64 sold = 0;
    Money total;
    std::vector<ReturnedPart> parts;
};

void auditPart(const ReturnedPart &part, const Result<Money> &expected, Findings &findings)
{
    if (expected)
        findings.compare(Rule::ReturnRefund, u"order_items"_s, part.id, u"total"_s, part.total.value, expected->value);
}

void auditReturnedLine(const ReturnedLine &line, Findings &findings)
{
    qint64 pieces = 0;
    Money refunded;
    bool anyCancelled = false;
    for (const ReturnedPart &part : line.parts) {
        if (!part.fits)
            findings.add({Rule::ReturnLink, u"order_items"_s, part.id, {}, u"returns_item_id"_s, QString::number(line.soldItem), {}});
        anyCancelled = anyCancelled || part.cancelled;
    }
    for (const ReturnedPart &part : line.parts) {
        if (part.cancelled)
            continue;
        // A part was reckoned when parts that are cancelled now still counted; then only the whole can be proven.
        if (!anyCancelled && part.fits)
            auditPart(part, refund(line.total, line.sold, pieces, part.quantity, refunded), findings);
        pieces += part.quantity;
        refunded.value += part.total.value;
    }
    if (pieces > line.sold)
        findings.compare(Rule::ReturnedPieces, u"order_items"_s, line.soldItem, u"quantity"_s, pieces, line.sold);
    else if (anyCancelled && (refunded > line.total || (pieces == line.sold && refunded != line.total)))
        findings.compare(Rule::ReturnRefund, u"order_items"_s, line.soldItem, u"total"_s, refunded.value, line.total.value);
}

struct Node {
    qint64 parent = 0;
    bool reachesRoot = false;
};

} // namespace

Result<void> auditReturns(db::Connection &connection, Findings &findings)
{
    ReturnedLine line;
    auto outcome = db::Query(connection,
        "SELECT sold.id, sold.quantity, sold.total, part.id, part.quantity, part.total, back.status = 'cancelled', "
        "back.kind = 'return' AND sale.kind = 'sale' AND part.product_id = sold.product_id "
        "FROM order_items AS part JOIN orders AS back ON back.id = part.order_id "
        "JOIN order_items AS sold ON sold.id = part.returns_item_id JOIN orders AS sale ON sale.id = sold.order_id "
        "WHERE part.returns_item_id IS NOT NULL ORDER BY part.returns_item_id, part.order_id, part.line"_sql)
                       .forEach([&](const db::Row &row) {
                           if (row.integer(0) != line.soldItem) {
                               auditReturnedLine(line, findings);
                               line = {.soldItem = row.integer(0), .sold = row.integer(1), .total = Money{row.integer(2)}, .parts = {}};
                           }
                           line.parts.push_back({row.integer(3), row.integer(4), Money{row.integer(5)}, row.boolean(6), row.boolean(7)});
                       });
    auditReturnedLine(line, findings);
    return outcome;
}

Result<void> auditStock(db::Connection &connection, Findings &findings)
{
    return db::Query(connection,
        "SELECT products.id, ifnull(stock.on_hand, 0), ifnull(moved.pieces, 0) FROM products "
        "LEFT JOIN stock ON stock.product_id = products.id "
        "LEFT JOIN (SELECT product_id, sum(delta) AS pieces FROM stock_moves GROUP BY product_id) AS moved ON moved.product_id = "
        "products.id "
        "WHERE stock.on_hand < 0 OR ifnull(stock.on_hand, 0) <> ifnull(moved.pieces, 0) ORDER BY products.id"_sql)
        .forEach([&findings](const db::Row &row) {
            const qint64 id = row.integer(0);
            findings.compare(Rule::OnHand, u"products"_s, id, u"on_hand"_s, row.integer(1), row.integer(2));
            if (row.integer(1) < 0)
                findings.add({Rule::NegativeStock, u"products"_s, id, {}, u"on_hand"_s, QString::number(row.integer(1)), u"0"_s});
        });
}

Result<void> auditValues(db::Connection &connection, Findings &findings)
{
    struct Values {
        QLatin1StringView table;
        db::SqlLiteral wrong; ///< id, field, value
    };
    // Amounts of lines and orders are proven by their rules.
    static constexpr Values kValues[]{
        {"users"_L1,
            "SELECT id, 'name', name FROM users WHERE trim(name) = '' UNION ALL SELECT id, 'code', code FROM users WHERE trim(code) = '' "
            "UNION ALL SELECT id, 'email', email FROM users WHERE length(email) - length(replace(email, '@', '')) <> 1"_sql},
        {"categories"_L1,
            "SELECT id, 'name', name FROM categories WHERE trim(name) = '' UNION ALL "
            "SELECT id, 'minimum_stock', minimum_stock FROM categories WHERE minimum_stock < 0"_sql},
        {"products"_L1,
            "SELECT id, 'sku', sku FROM products WHERE trim(sku) = '' UNION ALL SELECT id, 'name', name FROM products WHERE trim(name) = "
            "'' "
            "UNION ALL SELECT id, 'price', price FROM products WHERE price < 0 UNION ALL SELECT id, 'cost', cost FROM products WHERE cost "
            "< 0 "
            "UNION ALL SELECT id, 'tax_bp', tax_bp FROM products WHERE tax_bp NOT BETWEEN 0 AND 100000 UNION ALL "
            "SELECT id, 'minimum_stock', minimum_stock FROM products WHERE minimum_stock < 0"_sql},
        {"orders"_L1,
            "SELECT id, 'number', number FROM orders WHERE trim(number) = '' UNION ALL "
            "SELECT id, 'kind', kind FROM orders WHERE kind NOT IN ('sale', 'return') UNION ALL SELECT id, 'status', status FROM orders "
            "WHERE status NOT IN ('pending', 'processing', 'shipped', 'delivered', 'cancelled') UNION ALL "
            "SELECT id, 'business_date', business_date FROM orders WHERE business_date IS NOT date(business_date) UNION ALL "
            "SELECT id, 'placed_at', placed_at FROM orders WHERE placed_at IS NOT strftime('%Y-%m-%dT%H:%M:%fZ', placed_at)"_sql}};
    for (const Values &values : kValues) {
        auto audited = db::Query(connection, values.wrong).forEach([&](const db::Row &row) {
            findings.add({Rule::Value, QString(values.table), row.integer(0), {}, row.text(1), row.text(2), {}});
        });
        if (!audited)
            return audited;
    }
    return {};
}

Result<void> auditNames(db::Connection &connection, Findings &findings)
{
    const auto audit = [&](const db::Sql &sql, const QString &table) {
        return db::Query(connection, sql).forEach([&](const db::Row &row) {
            const QString name = row.text(1);
            const QString key = row.text(2);
            if (const QString expected = fold(name); key != expected)
                findings.add({Rule::NameKey, table, row.integer(0), name, u"name_key"_s, key, expected});
        });
    };
    if (auto audited = audit("SELECT id, name, name_key FROM users"_sql, u"users"_s); !audited)
        return audited;
    if (auto audited = audit("SELECT id, name, name_key FROM products"_sql, u"products"_s); !audited)
        return audited;
    return audit("SELECT id, name, name_key FROM categories"_sql, u"categories"_s);
}

Result<void> auditCategories(db::Connection &connection, Findings &findings)
{
    QHash<qint64, Node> nodes;
    auto read = db::Query(connection, "SELECT id, parent_id FROM categories"_sql).forEach([&nodes](const db::Row &row) {
        nodes.insert(row.integer(0), {row.integer(1), row.isNull(1)});
    });
    if (!read)
        return read;
    for (auto start = nodes.begin(); start != nodes.end(); ++start) {
        std::vector<qint64> path;
        QSet<qint64> onPath;
        qint64 id = start.key();
        // A category above that is missing is a finding of the foreign keys, not of this rule.
        while (nodes.contains(id) && !nodes[id].reachesRoot && !onPath.contains(id)) {
            path.push_back(id);
            onPath.insert(id);
            id = nodes[id].parent;
        }
        if (onPath.contains(id)) {
            for (qint64 member = nodes[id].parent;; member = nodes[member].parent) {
                findings.add({Rule::CategoryCycle, u"categories"_s, member, {}, u"parent_id"_s, QString::number(nodes[member].parent), {}});
                if (member == id)
                    break;
            }
        }
        for (const qint64 passed : path)
            nodes[passed].reachesRoot = true; // or was told about already
    }
    return {};
}

Result<void> auditAddresses(db::Connection &connection, Findings &findings)
{
    return db::Query(connection,
        "SELECT user_id, count(*) FROM addresses WHERE is_default = 1 GROUP BY user_id, kind HAVING count(*) > 1 ORDER BY user_id"_sql)
        .forEach([&findings](const db::Row &row) {
            findings.compare(Rule::DefaultAddress, u"users"_s, row.integer(0), u"is_default"_s, row.integer(1), 1);
        });
}

Result<void> auditBook(db::Connection &connection, Findings &findings)
{
    const auto books = db::Query(connection, "SELECT count(*) FROM book"_sql).number();
    if (!books)
        return books.error();
    findings.compare(Rule::BookRow, u"book"_s, 0, {}, *books, 1);
    const auto replaying = db::Query(connection, "SELECT count(*) FROM journal_state WHERE replaying <> 0"_sql).number();
    if (!replaying)
        return replaying.error();
    findings.compare(Rule::Replaying, u"book"_s, 0, {}, *replaying, 0);
    return db::Query(connection,
        "SELECT next_invoice_number, (SELECT max(invoice_number) FROM orders) AS given FROM book WHERE next_invoice_number <= given"_sql)
        .forEach([&findings](const db::Row &row) {
            findings.compare(Rule::InvoiceCounter, u"book"_s, 0, u"next_invoice_number"_s, row.integer(0), row.integer(1) + 1);
        });
}

} // namespace tradebook::upkeep
