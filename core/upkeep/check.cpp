// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upkeep/check.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/upkeep/fileaudit.h"
#include "core/upkeep/orderaudit.h"
#include "core/upkeep/recordaudit.h"

#include <functional>

namespace tradebook::upkeep {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

using Step = std::function<Result<void>()>;

/// Runs the steps; one that meets damage is a finding, and the others go on.
Result<void> runAll(const QList<Step> &steps, Findings &findings, const Progress &progress)
{
    for (const Step &step : steps) {
        if (progress.isCancelled())
            return Error{.kind = ErrorKind::Cancelled};
        auto outcome = step();
        if (!outcome && outcome.error().kind == ErrorKind::Damaged)
            findings.add({.rule = Rule::Integrity, .found = outcome.error().detail});
        else if (!outcome)
            return outcome;
    }
    return {};
}

Result<void> auditOrders(db::Connection &connection, Findings &findings, Progress &progress)
{
    OrderAudit audit(connection, findings, progress);
    if (auto outcome = audit.run(); !outcome)
        return outcome;
    return audit.compareSummaries();
}

std::optional<db::Sql> keyQuery(const QString &table)
{
    static const QHash<QString, db::Sql> queries{
        {u"users"_s, "SELECT name FROM users WHERE id = ?"_sql},
        {u"addresses"_s, "SELECT recipient FROM addresses WHERE id = ?"_sql},
        {u"categories"_s, "SELECT name FROM categories WHERE id = ?"_sql},
        {u"products"_s, "SELECT sku FROM products WHERE id = ?"_sql},
        {u"orders"_s, "SELECT number FROM orders WHERE id = ?"_sql},
        {u"order_items"_s,
            "SELECT number || '/' || line FROM order_items JOIN orders ON orders.id = order_id WHERE order_items.id = ?"_sql},
    };
    const auto found = queries.constFind(table);
    return found == queries.constEnd() ? std::nullopt : std::optional<db::Sql>(*found);
}

/// What people know each record by. A record that cannot be read keeps its id.
void nameRecords(db::Connection &connection, Findings &findings)
{
    for (Finding &finding : findings.all()) {
        if (finding.id == 0 || !finding.key.isEmpty())
            continue;
        if (const auto sql = keyQuery(finding.table))
            finding.key = db::Query(connection, *sql, finding.id).text().valueOr(QString());
        if (finding.key.isEmpty())
            finding.key = QString::number(finding.id);
    }
}

} // namespace

Result<Health> check(db::Connection &connection, Depth depth, Progress &progress)
{
    const bool deep = depth == Depth::Deep;
    Findings findings;
    QList<Step> file{[&] { return auditFile(connection, deep, findings); }, [&] { return auditForeignKeys(connection, findings); }};
    if (deep)
        file.append([&] { return auditSearch(connection, findings); });
    if (auto outcome = runAll(file, findings, progress); !outcome)
        return outcome.error();

    auto snapshot = db::Transaction::beginRead(connection);
    if (!snapshot)
        return snapshot.error();
    const QList<Step> rules{[&] { return auditBook(connection, findings); }, [&] { return auditValues(connection, findings); },
        [&] { return auditNames(connection, findings); }, [&] { return auditCategories(connection, findings); },
        [&] { return auditAddresses(connection, findings); }, [&] { return auditStock(connection, findings); },
        [&] { return auditReturns(connection, findings); }, [&] { return auditOrders(connection, findings, progress); }};
    if (auto outcome = runAll(rules, findings, progress); !outcome)
        return outcome.error();
    nameRecords(connection, findings);
    return Health{findings.all(), findings.leftOut()};
}

} // namespace tradebook::upkeep
