// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Order lines: those of orders that the book knows, or a flat sales file whose lines carry their order, customer and product.
#include "core/transfer/linecells.h"
#include "core/transfer/saleapply.h"
#include "core/transfer/salestage.h"
#include "core/transfer/salestock.h"
#include "core/transfer/saletotals.h"

namespace tradebook::transfer {

using namespace db::literals;

namespace {

/// A line that is the same by itself tells a changed order, where it is the one that carries the order's columns and no other line of it
/// is new or changed; apply() decides that at its end.
constexpr db::SqlLiteral kOutcomes
    = "SELECT lines.line, CASE WHEN lines.state = 3 AND sales.state = 2 AND sales.line = lines.line AND NOT EXISTS "
      "(SELECT 1 FROM staged.lines AS other WHERE other.sale = lines.sale AND other.state IN (1, 2)) THEN 2 ELSE lines.state END, "
      "lines.line FROM staged.lines JOIN staged.sales ON sales.id = lines.sale WHERE lines.state IN (1, 2, 3) ORDER BY lines.line"_sql;

/// A line and what its order may say otherwise, by the line of the file.
constexpr db::SqlLiteral kRecord
    = "SELECT item.sku, item.name, item.sku AS sku, item.name AS name, item.quantity AS quantity, item.unit_price AS unit_price, "
      "item.discount_bp AS discount_bp, item.tax_bp AS tax_bp, o.kind AS kind, u.name AS user_id, o.placed_at AS placed_at, "
      "o.business_date AS business_date, "
      "o.status AS status, o.shipping AS shipping, o.discount AS order_discount, o.message AS message FROM staged.lines AS given "
      "JOIN staged.sales ON sales.id = given.sale JOIN main.orders AS o ON o.id = sales.order_id LEFT JOIN main.users AS u "
      "ON u.id = o.user_id LEFT JOIN main.order_items AS item ON item.order_id = o.id AND item.line = given.position WHERE given.line = ?"_sql;

class OrderLineImport final : public KindImport {
public:
    explicit OrderLineImport(const ImportContext &context)
        : m_context(context)
        , m_isFlat(context.layout.has(Field::PlacedAt) || context.layout.has(Field::BusinessDate))
        , m_namesProducts(m_isFlat || context.layout.has(Field::ProductName))
        , m_review(context.request.reviewRows)
    {
    }

    Result<void> prepare(db::Connection &scratch) override;
    Result<void> stage(RowReader &reader) override;
    [[nodiscard]] std::optional<qint64> position() const override { return m_position; }
    Result<void> finish() override;
    Result<Counts> apply(db::Connection &writer, Progress &progress) override;
    [[nodiscard]] QList<ReviewedRow> review() const override { return m_review.rows(); }

private:
    Result<void> readHeader(RowReader &reader);
    Result<void> insert(RowReader &reader, const LineCells &cells, qint64 sale);

    void refuseOrders(Script &script, const SaleApply &sales) const;
    void findOrPromiseProducts(Script &script) const;
    void makePromisedProducts(Script &script) const;
    void refuseRepeatedLines(Script &script) const;
    static void refuseEmptyOrders(Script &script);
    static void decideLines(Script &script);
    void writeLines(Script &script, bool open) const;

    const ImportContext &m_context;
    bool m_isFlat; ///< the lines carry their order's columns, so that missing orders can be made
    bool m_namesProducts; ///< missing products can be made
    bool m_hasHeadersOfRejects = false; ///< an order's columns stand on a line that is not taken
    db::Connection *m_scratch = nullptr;
    SaleStage m_stage;
    StageStatement m_insert;
    std::optional<qint64> m_position;
    RowReview m_review;
};

Result<void> OrderLineImport::prepare(db::Connection &scratch)
{
    m_scratch = &scratch;
    if (auto prepared = m_stage.prepare(scratch); !prepared)
        return prepared;
    auto insert = StageStatement::prepare(scratch,
        "INSERT INTO lines (line, sale, position, sku, name, quantity, price, discount_bp, tax_bp, total) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_sql);
    if (!insert)
        return insert.error();
    m_insert = std::move(*insert);
    return {};
}

Result<void> OrderLineImport::stage(RowReader &reader)
{
    m_position.reset();
    const std::string_view number = reader.identifier(Field::Number);
    if (number.empty()) {
        reader.reject(Fault::MissingValue, {fieldName(Field::Number)});
        return {};
    }
    const auto opened = m_stage.open(number);
    if (!opened)
        return opened.error();
    SaleStage::Open &sale = **opened;
    ++sale.rows;
    if (!reader.layout().has(Field::Line))
        m_position = sale.rows;
    // The order's columns first: a line that cannot be taken may still be the only one that has them.
    const bool readsHeader = !reader.fault() && !sale.hasHeader;
    if (readsHeader) {
        if (auto read = readHeader(reader); !read)
            return read;
    }
    const LineCells cells = readLine(reader, sale.rows, m_context.book.currency);
    if (reader.fault()) {
        m_hasHeadersOfRejects = m_hasHeadersOfRejects || (readsHeader && sale.hasHeader);
        return {};
    }
    ++(cells.isNegative ? sale.negatives : sale.positives);
    return insert(reader, cells, sale.id);
}

/// The first row of an order whose own columns are in order tells about the whole.
Result<void> OrderLineImport::readHeader(RowReader &reader)
{
    const SaleCells header = SaleStage::readHeader(reader);
    if (m_isFlat && header.placed.instant.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::PlacedAt)});
    if (reader.fault())
        return {};
    return m_stage.setHeader(reader.line(), header);
}

Result<void> OrderLineImport::insert(RowReader &reader, const LineCells &cells, qint64 sale)
{
    m_insert.number(1, reader.line());
    m_insert.number(2, sale);
    m_insert.number(3, cells.position);
    m_insert.text(4, cells.sku);
    m_insert.text(5, reader.text(Field::ProductName));
    m_insert.number(6, cells.quantity);
    m_insert.number(7, cells.price);
    m_insert.number(8, cells.discountBp);
    m_insert.number(9, cells.taxBp);
    m_insert.number(10, cells.total);
    if (const auto inserted = m_insert.run(); !inserted)
        return inserted.error();
    return {};
}

Result<void> OrderLineImport::finish()
{
    if (auto kept = m_stage.keepOpen(); !kept)
        return kept;
    m_insert = {};
    m_stage.finish();
    if (const auto indexed = db::Query(*m_scratch, "CREATE INDEX lines_of_sale ON lines (sale, position)"_sql).run(); !indexed)
        return indexed.error();
    m_scratch = nullptr;
    return {};
}

/// Lines of both signs contradict each other; without order columns the order must be in the book.
void OrderLineImport::refuseOrders(Script &script, const SaleApply &sales) const
{
    script.run("DELETE FROM staged.sales WHERE positives + negatives = 0"_sql);
    if (m_hasHeadersOfRejects)
        script.run("UPDATE staged.sales SET line = (SELECT min(lines.line) FROM staged.lines WHERE lines.sale = sales.id) "
                   "WHERE NOT EXISTS (SELECT 1 FROM staged.lines WHERE lines.line = sales.line)"_sql);
    script.run("UPDATE staged.sales SET state = 8, fault = 'MixedSigns', data = number WHERE positives > 0 AND negatives > 0"_sql);
    script.run("UPDATE staged.sales SET kind = 'return' WHERE negatives > 0 AND state = 0"_sql);
    if (!m_isFlat)
        script.run("UPDATE staged.sales SET state = 8, fault = 'UnknownOrder', data = number WHERE state = 0 AND order_id IS NULL"_sql);
    else
        script.run("UPDATE staged.sales SET kind = 'sale' WHERE kind IS NULL AND state = 0 AND NOT (?1 AND order_id IS NOT NULL)"_sql,
            m_context.layout.has(Field::OrderKind) ? 1 : 0);
    sales.rejectMarked(script);
}

/// A promised product has a number below zero, one for each SKU: nothing is made before it is known which lines are taken.
void OrderLineImport::findOrPromiseProducts(Script &script) const
{
    script.run("UPDATE staged.lines SET product_id = (SELECT products.id FROM main.products WHERE products.sku = lines.sku) "
               "WHERE product_id IS NULL AND state < 8"_sql);
    if (script.number("SELECT EXISTS (SELECT 1 FROM staged.lines WHERE product_id IS NULL AND state < 8)"_sql) == 0)
        return;
    if (m_namesProducts) {
        script.run("CREATE TABLE staged.promised (id INTEGER PRIMARY KEY, sku TEXT NOT NULL UNIQUE)"_sql);
        script.run(
            "INSERT INTO staged.promised (sku) SELECT sku FROM staged.lines WHERE product_id IS NULL AND state < 8 GROUP BY sku"_sql);
        script.run("UPDATE staged.lines SET product_id = (SELECT -promised.id FROM staged.promised WHERE promised.sku = lines.sku) "
                   "WHERE product_id IS NULL AND state < 8"_sql);
        return;
    }
    script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, 'UnknownProduct', sku FROM staged.lines "
               "WHERE product_id IS NULL AND state < 8"_sql);
    script.run("UPDATE staged.lines SET state = 9 WHERE product_id IS NULL AND state < 8"_sql);
}

/// The first description that is not blank, else the SKU; the last price.
void OrderLineImport::makePromisedProducts(Script &script) const
{
    if (script.number("SELECT EXISTS (SELECT 1 FROM staged.lines WHERE product_id < 0 AND state < 8)"_sql) == 0)
        return;
    script.run(
        "INSERT INTO main.products (sku, name, name_key, price, created_at, updated_at) "
        "SELECT made.sku, coalesce(named.name, made.sku), fold(coalesce(named.name, made.sku)), priced.price, ?1, ?1 "
        "FROM (SELECT sku, min(CASE WHEN name IS NOT NULL THEN line END) AS name_line, max(line) AS price_line FROM staged.lines "
        "WHERE state < 8 AND product_id < 0 GROUP BY sku) AS made "
        "JOIN staged.lines AS priced ON priced.line = made.price_line LEFT JOIN staged.lines AS named ON named.line = made.name_line "
        "WHERE true ORDER BY made.sku"_sql,
        QString::fromStdString(m_context.now));
    script.run("UPDATE staged.lines SET product_id = (SELECT products.id FROM main.products WHERE products.sku = lines.sku) "
               "WHERE product_id < 0 AND state < 8"_sql);
}

/// Two rows of one order with the same line number: the first one is it.
void OrderLineImport::refuseRepeatedLines(Script &script) const
{
    if (!m_context.layout.has(Field::Line))
        return;
    script.run(
        "UPDATE staged.lines SET state = 8 FROM (SELECT sale AS twin, position AS place, min(line) AS first FROM staged.lines "
        "WHERE state < 8 GROUP BY sale, position HAVING count(*) > 1) AS repeated "
        "WHERE lines.sale = repeated.twin AND lines.position = repeated.place AND lines.line > repeated.first AND lines.state < 8"_sql);
    script.run("INSERT INTO staged.rejects (line, fault, data) SELECT line, 'DuplicateRow', 'line' || char(31) || position "
               "FROM staged.lines WHERE state = 8"_sql);
    script.run("UPDATE staged.lines SET state = 9 WHERE state = 8"_sql);
}

void OrderLineImport::refuseEmptyOrders(Script &script)
{
    script.run("UPDATE staged.sales SET state = 9 WHERE state < 8 AND NOT EXISTS "
               "(SELECT 1 FROM staged.lines WHERE lines.sale = sales.id AND lines.state < 8)"_sql);
}

void OrderLineImport::decideLines(Script &script)
{
    script.run("UPDATE staged.lines SET state = 1 WHERE state = 0 AND sale IN (SELECT id FROM staged.sales WHERE state = 1)"_sql);
    // One look-up for each line: an UPDATE … FROM would keep all of them in memory first.
    script.run(
        "UPDATE staged.lines SET state = (SELECT CASE WHEN known.id IS NULL THEN 1 "
        "WHEN (known.product_id, known.sku, known.name, known.quantity, known.unit_price, known.discount_bp, known.tax_bp, known.total) "
        "IS (lines.product_id, lines.sku, coalesce(lines.name, known.name), lines.quantity, lines.price, lines.discount_bp, "
        "lines.tax_bp, lines.total) THEN 3 ELSE 2 END FROM staged.sales LEFT JOIN main.order_items AS known "
        "ON known.order_id = sales.order_id AND known.line = lines.position WHERE sales.id = lines.sale) WHERE state = 0"_sql);
}

/// Lines of new and of known orders, sorted as they lie. `open` chooses orders that are still to be shipped, or the others: what they
/// reserve comes after what the others take from the shelf. CROSS JOIN keeps the order of the loops, so that nothing needs sorting.
/// Changed lines first, for what they no longer reserve.
void OrderLineImport::writeLines(Script &script, bool open) const
{
    const auto now = QString::fromStdString(m_context.now);
    script.run("UPDATE main.order_items SET product_id = given.product_id, sku = given.sku, name = coalesce(given.name, products.name), "
               "quantity = given.quantity, unit_price = given.price, discount_bp = given.discount_bp, tax_bp = given.tax_bp, "
               "total = given.total, updated_at = ?1 "
               "FROM staged.sales CROSS JOIN staged.lines AS given ON given.sale = sales.id CROSS JOIN main.products ON products.id = "
               "given.product_id "
               "WHERE order_items.order_id = +sales.order_id AND order_items.line = +given.position AND sales.state IN (2, 3) "
               "AND given.state = 2 AND (coalesce(sales.status, 'delivered') IN ('pending', 'processing')) = ?2"_sql,
        now, open ? 1 : 0);
    script.run("INSERT INTO main.order_items (order_id, line, product_id, sku, name, quantity, unit_price, discount_bp, tax_bp, total, "
               "discount_share, created_at, updated_at) "
               "SELECT sales.order_id, given.position, given.product_id, given.sku, coalesce(given.name, products.name), given.quantity, "
               "given.price, given.discount_bp, given.tax_bp, given.total, coalesce(shares.discount_share, 0), ?1, ?1 "
               "FROM staged.sales CROSS JOIN staged.lines AS given ON given.sale = sales.id CROSS JOIN main.products ON products.id = "
               "given.product_id "
               "LEFT JOIN staged.shares ON shares.line = given.line "
               "WHERE sales.state IN (1, 2, 3) AND given.state = 1 "
               "AND (coalesce(sales.status, 'delivered') IN ('pending', 'processing')) = ?2 ORDER BY sales.id, given.position"_sql,
        now, open ? 1 : 0);
}

Result<Counts> OrderLineImport::apply(db::Connection &writer, Progress &progress)
{
    const QString now = QString::fromStdString(m_context.now);
    Script script(writer, progress);
    const SaleApply sales(m_context, true);
    sales.findOrders(script);
    refuseOrders(script, sales);
    sales.findOrPromiseUsers(script, m_isFlat);
    progress.report(1, 10);
    refuseRepeatedLines(script);
    findOrPromiseProducts(script);
    refuseEmptyOrders(script);
    progress.report(3, 10);
    sales.decideHeaders(script);
    decideLines(script);
    sales.refuseLocked(script);
    if (m_context.request.moveStock)
        script.part([&](db::Connection &connection) { return refuseWithoutStock(connection, m_context.book); });
    sales.rejectMarked(script);
    script.part([&](db::Connection &connection) { return reckonNewOrders(connection, m_context.book); });
    sales.rejectMarked(script);
    sales.makePromisedUsers(script, m_isFlat);
    makePromisedProducts(script);
    progress.report(5, 10);
    m_review.pick(script, kOutcomes);
    m_review.lookBefore(script, kRecord);
    sales.insertOrders(script);
    writeLines(script, false);
    progress.report(8, 10);
    if (m_context.request.moveStock)
        script.part([&](db::Connection &connection) { return moveStock(connection, now); });
    writeLines(script, true);
    sales.updateOrders(script);
    // A known order with new or changed lines is a changed order, for its totals.
    script.run("UPDATE staged.sales SET state = 2 WHERE state = 3 AND EXISTS "
               "(SELECT 1 FROM staged.lines WHERE lines.sale = sales.id AND lines.state IN (1, 2))"_sql);
    script.part([&](db::Connection &connection) { return reckonTouchedOrders(connection, now); });
    // The row that told a changed header is a changed row.
    script.run(
        "UPDATE staged.lines SET state = 2 WHERE state = 3 AND line IN (SELECT line FROM staged.sales WHERE state = 2) AND NOT EXISTS "
        "(SELECT 1 FROM staged.lines AS other WHERE other.sale = lines.sale AND other.state IN (1, 2))"_sql);
    if (!m_context.layout.has(Field::Line))
        script.run("UPDATE staged.rejects SET position = (SELECT lines.position FROM staged.lines WHERE lines.line = rejects.line) "
                   "WHERE position IS NULL"_sql);
    m_review.lookAfter(script, kRecord);
    progress.report(10, 10);
    Counts counts;
    counts.newRows = script.number("SELECT count(*) FROM staged.lines WHERE state = 1"_sql);
    counts.changed = script.number("SELECT count(*) FROM staged.lines WHERE state = 2"_sql);
    counts.same = script.number("SELECT count(*) FROM staged.lines WHERE state = 3"_sql);
    if (!script.outcome())
        return script.outcome().error();
    return counts;
}

} // namespace

std::unique_ptr<KindImport> makeOrderLineImport(const ImportContext &context)
{
    return std::make_unique<OrderLineImport>(context);
}

} // namespace tradebook::transfer
