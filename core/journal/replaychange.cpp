// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/replaychange.h"

#include "core/journal/recordingtriggers.h"
#include "core/journal/recordname.h"

namespace tradebook::journal {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 32 * 1024 * 1024;

Operation operationFrom(std::string_view text)
{
    if (text == "insert")
        return Operation::Insert;
    return text == "delete" ? Operation::Delete : Operation::Update;
}

} // namespace

Result<Image> Change::read() const
{
    const std::string_view text(image.constData(), static_cast<std::size_t>(image.size()));
    return operation == Operation::Update ? readRowDiff(*table, text) : readRowImage(*table, text);
}

std::optional<Change> changeFrom(const db::Row &row)
{
    const auto *table = journaledTable(row.utf8(1));
    if (!table)
        return std::nullopt;
    const auto image = row.utf8(4);
    return Change{row.integer(0), table, row.integer(2), operationFrom(row.utf8(3)),
        QByteArray(image.data(), static_cast<qsizetype>(image.size())), {}};
}

Result<Window> windowOf(db::Connection &connection, qint64 step, qint64 before, int most)
{
    Window window;
    qsizetype bytes = 0;
    auto read = db::Query(connection,
        "SELECT id, table_name, row_id, operation, image, data FROM changes WHERE action_id = ? AND id < ? ORDER BY id DESC LIMIT ?"_sql,
        step, before, most)
                    .forEach([&](const db::Row &row) -> Result<void> {
                        if (bytes > kMostBytes)
                            return {};
                        auto change = changeFrom(row);
                        if (!change)
                            return Error{.kind = ErrorKind::Internal, .detail = u"the journal knows no table %1"_s.arg(row.text(1))};
                        change->data = row.blob(5);
                        window.push_back(*std::move(change));
                        bytes += window.back().image.size() + window.back().data.size();
                        return {};
                    });
    if (!read)
        return read.error();
    return window;
}

bool isTouchOnly(const JournaledTable &table, const Image &image)
{
    return image.fields.size() == 1 && !isCompared(table.columns[static_cast<std::size_t>(image.fields.front().column)]);
}

db::Sql columnsOf(const JournaledTable &table, const db::Sql &prefix)
{
    db::Sql list = prefix + table.columns.front();
    for (const auto column : table.columns.subspan(1))
        list += ", "_sql + prefix + column;
    if (table.hasData)
        list += ", "_sql + prefix + "data"_sql;
    return list;
}

db::Sql hashOfRow(const JournaledTable &table, const db::Sql &prefix)
{
    return "row_hash("_sql + numberLiteral(table) + ", "_sql + columnsOf(table, prefix) + ")"_sql;
}

Error blocked(db::Connection &connection, const JournaledTable &table, qint64 row, const QString &column)
{
    const RecordRef record{table.kind, row};
    const auto name = recordName(connection, record);
    QStringList data{QString(tableOf(table.kind)), name.valueOr(QString())};
    if (!column.isEmpty())
        data.append(column);
    return {.kind = ErrorKind::UndoBlocked, .data = data, .detail = u"%1 %2 %3"_s.arg(data[0]).arg(row).arg(column)};
}

} // namespace tradebook::journal
