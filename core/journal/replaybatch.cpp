// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replaybatch.h"

#include "core/db/query.h"
#include "core/journal/replayrows.h"
#include "core/journal/stagedrows.h"
#include "core/model/businessdate.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace tradebook::journal {

using namespace db::literals;

namespace {

/// A change that is read already.
struct Item {
    const Change *change = nullptr;
    Image image = {};
};
using Items = std::vector<Item>;

/// Changes of different rows. What one of them does another may need: deleted rows come back first, the parents before their children;
/// then the updates; then inserted rows go, the children before their parents.
struct Layer {
    std::map<int, Items> deleted; ///< by number of the table
    std::map<std::pair<int, quint64>, Items> updated; ///< by number of the table and the columns that changed
    std::map<int, Items, std::greater<>> inserted;
};

constexpr int kMostLayers = 12;

bool isHard(const Error &error)
{
    return error.kind != ErrorKind::Rule && error.kind != ErrorKind::Duplicate && error.kind != ErrorKind::StillInUse
        && error.kind != ErrorKind::Invalid;
}

quint64 columnSet(const Image &image)
{
    quint64 set = 0;
    for (const auto &field : image.fields)
        set |= quint64{1} << field.column;
    return set;
}

/// The last change of each row first, then those before; std::nullopt where some row has changed too often for that.
Result<std::optional<std::vector<Layer>>> layersOf(const Window &window)
{
    std::vector<Layer> layers;
    QHash<std::pair<int, qint64>, int> seen;
    for (const auto &change : window) {
        const int table = numberOf(*change.table);
        const auto depth = static_cast<std::size_t>(seen[{table, change.row}]++);
        if (depth >= kMostLayers)
            return std::optional<std::vector<Layer>>();
        if (layers.size() <= depth)
            layers.emplace_back();
        auto image = change.read();
        if (!image)
            return image.error();
        auto &layer = layers[depth];
        auto &items = change.operation == Operation::Update ? layer.updated[{table, columnSet(*image)}]
            : change.operation == Operation::Delete         ? layer.deleted[table]
                                                            : layer.inserted[table];
        items.push_back({&change, *std::move(image)});
    }
    return std::optional(std::move(layers));
}

/// Fills replay_rows: addRow(item) adds one of them.
template<class AddRow>
void stage(StagedRows &staged, const Items &items, int width, const AddRow &addRow)
{
    const auto isBefore = [](const Item *left, const Item *right) { return left->change->row < right->change->row; };
    std::vector<const Item *> ordered;
    ordered.reserve(items.size());
    // The oldest change first: ids that mostly ascend.
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        ordered.push_back(&*item);
    if (!std::ranges::is_sorted(ordered, isBefore))
        std::ranges::sort(ordered, isBefore);
    staged.begin(items.size(), width);
    for (const auto *item : ordered)
        addRow(*item);
}

/// Whether a statement took every staged row. Its refusal is no error: one by one says why.
Result<bool> tookAll(const Result<qint64> &taken, std::size_t rows)
{
    if (taken)
        return *taken == static_cast<qint64>(rows);
    if (isHard(taken.error()))
        return taken.error();
    return false;
}

Result<bool> insertAgain(db::Connection &writer, StagedRows &staged, const JournaledTable &table, const Items &items)
{
    const int width = static_cast<int>(table.columns.size()) + (table.hasData ? 1 : 0);
    if (!std::ranges::all_of(items, [&](const Item &item) { return item.image.fields.size() == table.columns.size(); }))
        return Error{.kind = ErrorKind::Internal, .detail = QStringLiteral("an image of the journal lacks columns")};
    stage(staged, items, width, [&](const Item &item) {
        staged.addRow(item.change->row);
        for (const auto &field : item.image.fields)
            staged.add(field.before);
        if (table.hasData)
            staged.addOwn(db::Value(item.change->data));
    });
    db::Sql from = "id"_sql;
    for (int i = 0; i < width; ++i)
        from += ", "_sql + stagedColumn(i);
    return tookAll(db::Query(writer,
                       "INSERT INTO "_sql + table.name + " (id, "_sql + columnsOf(table, ""_sql) + ") SELECT "_sql + from
                           + " FROM replay_rows ORDER BY id"_sql)
                       .run(),
        items.size());
}

/// `UPDATE … SET … FROM replay_rows …`; the staged values are before and after of each column in turn.
db::Sql restoring(const JournaledTable &table, const Image &image)
{
    db::Sql set = ""_sql;
    // The plus keeps the staged rows outside: one look into the table for each of them.
    db::Sql where = " FROM replay_rows AS staged WHERE "_sql + table.name + ".id = +staged.id"_sql;
    const bool isTouch = isTouchOnly(table, image);
    int staged = 0;
    for (const auto &field : image.fields) {
        const auto column = table.columns[static_cast<std::size_t>(field.column)];
        const auto own = table.name + "."_sql + column;
        const auto before = "staged."_sql + stagedColumn(staged);
        const auto after = "staged."_sql + stagedColumn(staged + 1);
        set += (staged > 0 ? ", "_sql : ""_sql) + (column + " = "_sql);
        if (isCompared(column) || isTouch) {
            set += before;
            where += " AND "_sql + own + " COLLATE BINARY IS "_sql + after;
        } else {
            set += "iif("_sql + own + " IS "_sql + after + ", "_sql + before + ", ?)"_sql;
        }
        staged += 2;
    }
    return "UPDATE "_sql + table.name + " SET "_sql + set + where;
}

/// The number of rows taken back, fewer than there are where only instants differ; std::nullopt where a row was not what the step left.
Result<std::optional<qint64>> restore(db::Connection &writer, StagedRows &staged, const JournaledTable &table, const Items &items)
{
    const auto &first = items.front().image;
    stage(staged, items, static_cast<int>(2 * first.fields.size()), [&](const Item &item) {
        staged.addRow(item.change->row);
        for (const auto &field : item.image.fields) {
            staged.add(field.before);
            staged.add(field.after);
        }
    });
    const bool isTouch = isTouchOnly(table, first);
    bool setsInstant = false;
    for (const auto &field : first.fields)
        setsInstant = setsInstant || !isCompared(table.columns[static_cast<std::size_t>(field.column)]);
    const db::Values values = setsInstant && !isTouch ? db::Values{isoNow()} : db::Values();
    const auto changed = db::Query(writer, restoring(table, first), values).run();
    const auto all = tookAll(changed, items.size());
    if (!all)
        return all.error();
    if (*all || (isTouch && changed))
        return std::optional(*changed);
    return std::optional<qint64>();
}

Result<bool> removeAgain(db::Connection &writer, StagedRows &staged, const JournaledTable &table, const Items &items)
{
    stage(staged, items, 0, [&](const Item &item) { staged.addRow(item.change->row, static_cast<qint64>(hashOf(table, item.image))); });
    const auto same = db::Query(writer,
        "SELECT count(*) FROM replay_rows AS staged JOIN "_sql + table.name + " ON "_sql + table.name + ".id = +staged.id WHERE "_sql
            + hashOfRow(table, table.name + "."_sql) + " = staged.hash"_sql)
                          .number();
    if (!same)
        return same.error();
    if (*same != static_cast<qint64>(items.size()))
        return false;
    return tookAll(
        db::Query(writer, "DELETE FROM "_sql + table.name + " WHERE id IN (SELECT id FROM replay_rows)"_sql).run(), items.size());
}

/// Rows that point to each other: one by one, the last first, so that no ON DELETE SET NULL meets them.
Result<bool> removeTree(db::Connection &writer, const Items &items)
{
    Window window;
    for (const auto &item : items)
        window.push_back(*item.change);
    const auto removed = replayOneByOne(writer, window);
    if (!removed && removed.error().kind != ErrorKind::UndoBlocked)
        return removed.error();
    return removed.isOk();
}

Result<std::optional<qint64>> replayLayer(db::Connection &writer, StagedRows &staged, const Layer &layer)
{
    const auto tables = journaledTables();
    qint64 expected = 0;
    const auto count = [&expected](const Result<bool> &done, const Items &items) {
        expected += static_cast<qint64>(items.size());
        return done.isOk() && *done;
    };
    Result<bool> done = true;
    for (const auto &[table, items] : layer.deleted) {
        done = insertAgain(writer, staged, tables[static_cast<std::size_t>(table)], items);
        if (!count(done, items))
            return done ? Result<std::optional<qint64>>(std::nullopt) : done.error();
    }
    for (const auto &[key, items] : layer.updated) {
        const auto restored = restore(writer, staged, tables[static_cast<std::size_t>(key.first)], items);
        if (!restored || !*restored)
            return restored;
        expected += **restored;
    }
    for (const auto &[number, items] : layer.inserted) {
        const auto &table = tables[static_cast<std::size_t>(number)];
        done = table.isTree ? removeTree(writer, items) : removeAgain(writer, staged, table, items);
        if (!count(done, items))
            return done ? Result<std::optional<qint64>>(std::nullopt) : done.error();
    }
    return std::optional(expected);
}

} // namespace

Result<std::optional<qint64>> replayInBatches(db::Connection &writer, StagedRows &staged, const Window &window)
{
    const auto layers = layersOf(window);
    if (!layers)
        return layers.error();
    if (!*layers)
        return std::optional<qint64>();
    qint64 expected = 0;
    for (const auto &layer : **layers) {
        const auto done = replayLayer(writer, staged, layer);
        if (!done || !*done)
            return done;
        expected += **done;
    }
    return std::optional(expected);
}

} // namespace tradebook::journal
