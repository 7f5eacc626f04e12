// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders without their lines, which come with a file of their own; the totals follow then.
#include "core/transfer/saleapply.h"
#include "core/transfer/salestage.h"
#include "core/transfer/saletotals.h"

namespace tradebook::transfer {

using namespace db::literals;

namespace {

class OrderImport final : public KindImport {
public:
    explicit OrderImport(const ImportContext &context)
        : m_context(context)
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

private:
    const ImportContext &m_context;
    SaleStage m_stage;
    qint64 m_repeated = 0;
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
    if (*first == hash.value())
        ++m_repeated;
    else
        reader.reject(Fault::DuplicateRow, {fieldName(Field::Number), reader.string(Field::Number)});
    return {};
}

Result<Counts> OrderImport::apply(db::Connection &writer, Progress &progress)
{
    Script script(writer, progress);
    const SaleApply sales(m_context, false);
    sales.findOrders(script);
    sales.findOrMakeUsers(script, false);
    sales.decideHeaders(script);
    sales.refuseLocked(script);
    script.part([&](db::Connection &connection) { return reckonNewOrders(connection, m_context.book); });
    sales.rejectMarked(script);
    sales.insertOrders(script);
    sales.updateOrders(script);
    script.part([&](db::Connection &connection) { return reckonTouchedOrders(connection, QString::fromStdString(m_context.now)); });
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
