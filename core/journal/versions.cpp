// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "core/journal/replaychange.h"
#include "core/journal/shownfields.h"
#include "core/journal/steps.h"
#include "core/repo/notes.h"

#include <sqlite3.h>

#include <limits>

namespace tradebook::journal {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// The row as it stands; empty where there is none.
Result<QVariantMap> rowNow(db::Connection &connection, const JournaledTable &table, qint64 id)
{
    db::Sql columns = table.columns.front();
    for (const auto column : table.columns.subspan(1))
        columns += ", "_sql + column;
    QVariantMap fields;
    auto read = db::Query(connection, "SELECT "_sql + columns + " FROM "_sql + table.name + " WHERE id = ?"_sql, id)
                    .forEach([&](const db::Row &row) {
                        for (int i = 0; i < row.columnCount(); ++i) {
                            QVariant value;
                            if (row.type(i) == SQLITE_INTEGER)
                                value = QVariant::fromValue(row.integer(i));
                            else if (row.type(i) == SQLITE_TEXT)
                                value = row.text(i);
                            fields.insert(row.columnName(i), value);
                        }
                    });
    if (!read)
        return read.error();
    return fields;
}

/// Walks from the present backwards: each change gives the row as it was before.
class Walk {
public:
    explicit Walk(QVariantMap now)
        : m_fields(std::move(now))
    {
    }

    /// False where the way ends: what it was before was not kept.
    bool goBefore(const Change &change, const Step &step)
    {
        const auto image = change.read();
        if (!image)
            return false;
        if (change.operation == Operation::Insert) {
            m_fields.clear();
            // What a step has made itself has no version before it.
            if (!m_versions.isEmpty() && m_versions.last().step.id == step.id)
                m_versions.removeLast();
            return true;
        }
        for (const auto &field : image->fields)
            m_fields.insert(nameOf(change.table->columns[static_cast<std::size_t>(field.column)]), variantOf(field.before));
        if (m_versions.isEmpty() || m_versions.last().step.id != step.id)
            m_versions.append(Version{change.id, step, m_fields});
        else
            m_versions.last() = {change.id, step, m_fields};
        return true;
    }

    [[nodiscard]] const QList<Version> &versions() const { return m_versions; }

private:
    QVariantMap m_fields;
    QList<Version> m_versions;
};

/// As core/edit writes it: a stored flag is a number.
QVariant editable(const edit::Field &field, const QVariant &stored)
{
    return field.type == edit::FieldType::Boolean && !stored.isNull() ? QVariant(stored.toLongLong() != 0) : stored;
}

Result<void> restoreNote(db::Connection &connection, const RecordRef &record, const QVariantMap &fields)
{
    return repo::notes::setBody(connection, NoteId{record.id}, fields.value(u"body"_s).toString());
}

} // namespace

Result<QList<Version>> versions(db::Connection &connection, const RecordRef &record, int limit)
{
    const auto &table = journaledTable(record.kind);
    auto now = rowNow(connection, table, record.id);
    if (!now)
        return now.error();
    Walk walk(*std::move(now));
    auto walked = db::Query(connection,
        "SELECT changes.id, table_name, row_id, operation, image, actions.id, kind, arguments, at, state, undoes_id "
        "FROM changes CROSS JOIN actions ON actions.id = changes.action_id WHERE table_name = ? AND row_id = ? ORDER BY changes.id DESC"_sql,
        QString(tableOf(record.kind)), record.id)
                      .forEach([&](const db::Row &row) {
                          const auto change = changeFrom(row);
                          return change && walk.goBefore(*change, stepFrom(row, 5)) && walk.versions().size() <= limit;
                      });
    if (!walked)
        return walked.error();
    // One more was looked at, for a step may have changed the record several times.
    return walk.versions().first(qMin<qsizetype>(walk.versions().size(), limit));
}

Result<void> restoreVersion(db::Connection &connection, const RecordRef &record, qint64 change)
{
    const auto all = versions(connection, record, std::numeric_limits<int>::max());
    if (!all)
        return all.error();
    const auto wanted = std::find_if(all->cbegin(), all->cend(), [change](const Version &version) { return version.change == change; });
    if (wanted == all->cend())
        return Error{ErrorKind::NotFound, {QString(tableOf(record.kind)), QString::number(record.id)}};
    if (record.kind == RecordKind::Note)
        return restoreNote(connection, record, wanted->fields);
    const auto now = edit::read(connection, record);
    if (!now)
        return now.error();
    QList<edit::Change> changes;
    for (const auto &field : edit::fieldsOf(record.kind)) {
        if (wanted->fields.contains(field.name))
            changes.append({field.name, now->value(field.name), editable(field, wanted->fields.value(field.name))});
    }
    return edit::apply(connection, record, changes);
}

} // namespace tradebook::journal
