// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders without their lines, which come with a file of their own; the totals follow then.
#include "core/transfer/saleapply.h"
#include "core/transfer/salestage.h"
#include "core/transfer/saletotals.h"

namespace tradebook::transfer {

using namespace db::literals;

namespace {

/// An order by its id in `sales`.
constexpr db::SqlLiteral kRecord
    = "SELECT o.number, u.name, o.kind AS kind, u.name AS user_id, o.placed_at AS placed_at, o.business_date AS business_date, o.status AS "
      "status, "
      "o.shipping AS shipping, o.discount AS discount, o.total AS total, o.message AS message, o.billing_recipient AS billing_recipient, "
      "o.billing_street AS billing_street, o.billing_city AS billing_city, o.billing_region AS billing_region, "
      "o.billing_postal_code AS billing_postal_code, o.billing_country AS billing_country, o.shipping_recipient AS shipping_recipient, "
      "o.shipping_street AS shipping_street, o.shipping_city AS shipping_city, o.shipping_region AS shipping_region, "
      "o.shipping_postal_code AS shipping_postal_code, o.shipping_country AS shipping_country FROM staged.sales AS given "
      "JOIN main.orders AS o ON o.id = given.order_id LEFT JOIN main.users AS u ON u.id = o.user_id WHERE given.id = ?"_sql;

class OrderImport final : public KindImport {
public:
    explicit OrderImport(const ImportContext &context)
        : m_context(context)
        , m_review(context.request.reviewRows)
    {
    }

    Result<void> prepare(db::Connection &scratch) override { return m_stage.prepare(scratch); }
    Result<void> stage(RowReader &reader) override;
    Result<void> finish() override
    {
        m_stage.finish();
        return {};
    }
    Result<Counts> apply(db::Connection &writer, Progress &progress) override;
    [[nodiscard]] QList<ReviewedRow> review() const override { return m_review.rows(); }

private:
    const ImportContext &m_context;
    SaleStage m_stage;
    qint64 m_repeated = 0;
    RowReview m_review;
};

Result<void> OrderImport::stage(RowReader &reader)
{
    const std::string_view number = reader.identifier(Field::Number);
    if (number.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::Number)});
    const SaleCells cells = SaleStage::readHeader(reader);
    if (cells.placed.instant.empty())
        reader.reject(Fault::MissingValue, {fieldName(Field::PlacedAt)});
    if (reader.fault())
        return {};
    ContentHash hash;
    SaleStage::addTo(hash, cells);
    const auto inserted = m_stage.insert(number, reader.line(), cells, hash.value());
    if (!inserted)
        return inserted.error();
    if (*inserted)
        return {};
    const auto first = m_stage.contentOf(number);
    if (!first)
        return first.error();
    if (*first == hash.value()) {
        ++m_repeated;
        m_review.addRepeated(reader.line());
    } else {
        reader.reject(Fault::DuplicateRow, {fieldName(Field::Number), reader.string(Field::Number)});
    }
    return {};
}

Result<Counts> OrderImport::apply(db::Connection &writer, Progress &progress)
{
    Script script(writer, progress);
    const SaleApply sales(m_context, false);
    sales.findOrders(script);
    sales.findOrPromiseUsers(script, false);
    sales.decideHeaders(script);
    sales.refuseLocked(script);
    script.part([&](db::Connection &connection) { return reckonNewOrders(connection, m_context.book); });
    sales.rejectMarked(script);
    sales.makePromisedUsers(script, false);
    m_review.pick(script, "SELECT line, state, id FROM staged.sales WHERE state IN (1, 2, 3) AND line IS NOT NULL ORDER BY id"_sql);
    m_review.lookBefore(script, kRecord);
    sales.insertOrders(script);
    sales.updateOrders(script);
    script.part([&](db::Connection &connection) { return reckonTouchedOrders(connection, QString::fromStdString(m_context.now)); });
    m_review.lookAfter(script, kRecord);
    Counts counts;
    counts.newRows = script.number("SELECT count(*) FROM staged.sales WHERE state = 1"_sql);
    counts.changed = script.number("SELECT count(*) FROM staged.sales WHERE state = 2"_sql);
    counts.same = m_repeated + script.number("SELECT count(*) FROM staged.sales WHERE state = 3"_sql);
    if (!script.outcome())
        return script.outcome().error();
    return counts;
}

} // namespace

std::unique_ptr<KindImport> makeOrderImport(const ImportContext &context)
{
    return std::make_unique<OrderImport>(context);
}

} // namespace tradebook::transfer
