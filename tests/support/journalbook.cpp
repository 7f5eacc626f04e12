// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbook.h"

#include "core/upkeep/check.h"
#include "tests/support/bookstate.h"

#include <sqlite3.h>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

QString textOf(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL)
        return u"NULL"_s;
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    return QString::fromLatin1(bytes, sqlite3_column_bytes(statement, column));
}

QStringList rowsOf(sqlite3 *handle, const QString &sql)
{
    QStringList rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(handle));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList values;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            values << textOf(statement, column);
        rows << values.join(u'|');
    }
    sqlite3_finalize(statement);
    return rows;
}

QString questionOf(const QString &table)
{
    if (table == u"book"_s)
        return u"SELECT name, currency, seller_name, seller_address, prices_include_tax, allow_overselling, time_zone, default_minimum, "
               "created_at, updated_at FROM book"_s;
    const QString question = u"SELECT * FROM "_s + table;
    if (table == u"daily_sales"_s)
        return question + u" WHERE orders <> 0 OR total <> 0 ORDER BY 1"_s;
    return question + u" ORDER BY 1"_s;
}

class Quiet final : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

} // namespace

Digest digestOf(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_busy_timeout(handle, 10'000);
    Digest digest;
    const auto tables = rowsOf(handle,
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_fts*' AND name NOT IN "
        "('actions', 'changes', 'drafts', 'settings', 'import_profiles', 'schema_migrations')"_s);
    for (const auto &table : tables)
        digest.insert(table, rowsOf(handle, questionOf(table)));
    sqlite3_close(handle);
    return digest;
}

QString difference(const Digest &left, const Digest &right)
{
    QStringList found;
    for (auto table = left.cbegin(); table != left.cend(); ++table) {
        const auto &other = right[table.key()];
        for (const auto &row : table.value()) {
            if (!other.contains(row))
                found << u"%1: only left: %2"_s.arg(table.key(), row.left(200));
        }
        for (const auto &row : other) {
            if (!table.value().contains(row))
                found << u"%1: only right: %2"_s.arg(table.key(), row.left(200));
        }
        if (found.size() > 20)
            break;
    }
    if (found.isEmpty() && left != right)
        found << u"the same rows, more often"_s;
    return found.join(u'\n');
}

void JournalBook::execute(const QString &sql)
{
    edit([sql](db::Connection &writer) -> Result<void> {
        test::execute(writer, sql);
        return {};
    });
}

journal::Ahead JournalBook::ahead()
{
    return ask([](db::Connection &reader) { return journal::ahead(reader); });
}

void JournalBook::reopen()
{
    m_store.reopen();
}

QString JournalBook::faults() const
{
    QStringList faults;
    const auto looked = must(answerOf(m_store->runJob({u"check"_s}, [](db::Connection &writer, Progress &) -> Result<QStringList> {
        Quiet quiet;
        const auto found = upkeep::check(writer, upkeep::Depth::Deep, quiet);
        if (!found)
            return found.error();
        QStringList list;
        for (const auto &finding : found->findings)
            list << QStringList{upkeep::ruleName(finding.rule), finding.table, finding.key, finding.field, finding.found, finding.expected}
                        .join(u' ');
        return list;
    })));
    faults += looked;
    faults += faultsOf(m_store.path()).split(u'\n', Qt::SkipEmptyParts);
    return faults.join(u'\n');
}

} // namespace tradebook::test
