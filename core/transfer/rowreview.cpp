// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rowreview.h"

#include "core/transfer/celltext.h"
#include "core/transfer/csvreader.h"
#include "core/transfer/textsource.h"

#include <QHash>

#include <sqlite3.h>

#include <algorithm>

namespace tradebook::transfer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstField = 2;
constexpr qsizetype kLongestCell = 200;

QVariant valueOf(const db::Row &row, int column)
{
    switch (row.type(column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return row.integer(column);
    default:
        return row.text(column);
    }
}

QString cutToFit(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    // In bytes first: a cell may be a megabyte long.
    const QString words = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), std::size_t{kLongestCell} * 4)));
    return words.size() > kLongestCell ? words.first(kLongestCell - 1) + u'…' : words;
}

QStringList cellsOf(const Record &record, const QList<int> &columns)
{
    QStringList cells;
    for (const int column : columns) {
        const auto at = static_cast<std::size_t>(column);
        cells.append(at < record.cells.size() ? cutToFit(record.cells[at]) : QString());
    }
    return cells;
}

} // namespace

bool RowReview::isFull() const
{
    for (std::size_t at = 0; at < m_counts.size(); ++at) {
        if (m_counts.at(at) < std::min<qint64>(m_most, m_expected.at(at)))
            return false;
    }
    return true;
}

bool RowReview::add(qint64 line, qint64 key, RowOutcome outcome)
{
    qint64 &count = m_counts.at(static_cast<std::size_t>(outcome));
    if (count >= m_most)
        return false;
    ++count;
    m_picked.push_back({{.line = line, .outcome = outcome}, key});
    return true;
}

void RowReview::addRepeated(qint64 line)
{
    add(line, 0, RowOutcome::Same);
}

Result<void> RowReview::look(db::Connection &connection, const db::Sql &sql, bool isAfter)
{
    db::Query question(connection, sql, 0);
    for (Picked &picked : m_picked) {
        if (picked.key == 0 || (!isAfter && picked.row.outcome != RowOutcome::Changed))
            continue;
        auto read = question.with(picked.key).forEach([&](const db::Row &row) {
            picked.row.key = row.text(0);
            picked.row.name = row.text(1);
            for (int column = kFirstField; column < row.columnCount(); ++column) {
                const qsizetype at = column - kFirstField;
                if (at >= picked.fields.size())
                    picked.fields.append({row.columnName(column)});
                (isAfter ? picked.fields[at].after : picked.fields[at].before) = valueOf(row, column);
            }
        });
        if (!read)
            return read.error();
    }
    return {};
}

void RowReview::lookBefore(Script &script, const db::Sql &sql)
{
    if (isWanted())
        script.part([&](db::Connection &connection) { return look(connection, sql, false); });
}

void RowReview::lookAfter(Script &script, const db::Sql &sql)
{
    if (isWanted())
        script.part([&](db::Connection &connection) { return look(connection, sql, true); });
}

void RowReview::tell(qint64 line, const QString &key, const QString &name, const QList<ReviewedChange> &changes)
{
    if (m_picked.empty() || m_picked.back().row.line != line)
        return;
    m_picked.back().row.key = key;
    m_picked.back().row.name = name;
    m_picked.back().fields = changes;
}

Result<void> RowReview::spell(const QString &field, const std::function<Result<QVariant>(const QVariant &)> &word)
{
    QHash<qint64, QVariant> known;
    for (Picked &picked : m_picked) {
        for (auto &change : picked.fields) {
            if (change.field != field || change.before == change.after)
                continue;
            for (QVariant *value : {&change.before, &change.after}) {
                const qint64 id = value->toLongLong();
                if (value->isNull())
                    continue;
                if (!known.contains(id)) {
                    const auto words = word(*value);
                    if (!words)
                        return words.error();
                    known.insert(id, *words);
                }
                *value = known.value(id);
            }
        }
    }
    return {};
}

QList<ReviewedRow> RowReview::rows() const
{
    QList<ReviewedRow> rows;
    for (const Picked &picked : m_picked) {
        rows.append(picked.row);
        for (const auto &change : picked.fields) {
            if (picked.row.outcome != RowOutcome::Same && change.before != change.after)
                rows.last().changes.append(change);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ReviewedRow &one, const ReviewedRow &other) { return one.line < other.line; });
    return rows;
}

Result<void> readCells(TextSource &source, const Dialect &dialect, const QList<int> &columns, const ShownRows &rows)
{
    QHash<qint64, QStringList *> wanted;
    for (auto &row : rows.taken)
        wanted.insert(row.line, &row.cells);
    for (auto &row : rows.rejected)
        wanted.insert(row.line, &row.cells);
    if (wanted.isEmpty())
        return {};
    qsizetype found = 0;
    qint64 read = 0;
    return readCsv(source, dialect, [&](const Record &record) -> Result<bool> {
        if (++read % 1024 == 0 && !rows.goOn(source.position()))
            return Error{ErrorKind::Cancelled};
        if (auto *cells = wanted.value(record.line)) {
            *cells = cellsOf(record, columns);
            ++found;
        }
        return found < wanted.size();
    });
}

} // namespace tradebook::transfer
