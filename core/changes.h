// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace tradebook {

namespace db {
class Connection;
}

/// What a committed write has touched, per table: the ids (empty set with all = true means "too many to name").
struct Changes {
    struct Rows {
        QSet<qint64> inserted;
        QSet<qint64> updated;
        QSet<qint64> removed;
        bool all = false;
    };
    QHash<QString, Rows> tables; ///< by table name
    bool external = false; ///< another process wrote; anything may have changed
    std::optional<Action> action; ///< the edit that did it; absent when another process wrote

    [[nodiscard]] bool touches(const QString &table) const { return external || tables.contains(table); }
    [[nodiscard]] bool isEmpty() const { return !external && tables.isEmpty(); }
};

/// Listens to the writer's rows (sqlite3_update_hook) and folds them into Changes. Lives in the writer thread, no longer than
/// its connection. Only tables of the book itself count: not the shadow tables of the search index, not the journal's own (who shows
/// the history asks anew after each change), not a staged database.
/// SQLite tells the hook nothing of a DELETE without WHERE on a table without triggers and foreign keys, nor of REPLACE: the house
/// writes `DELETE … WHERE true` and no REPLACE.
class ChangeCollector {
public:
    /// Above so many ids a table's rows are no longer named.
    static constexpr int kNamedRows = 10'000;

    explicit ChangeCollector(db::Connection &writer);
    ~ChangeCollector();
    ChangeCollector(const ChangeCollector &) = delete;
    ChangeCollector &operator=(const ChangeCollector &) = delete;

    /// Forgets what was collected; a new edit begins.
    void restart();
    /// What has been collected since restart().
    [[nodiscard]] Changes take();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tradebook
