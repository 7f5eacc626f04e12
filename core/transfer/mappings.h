// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/import.h"

#include <QStringList>

namespace tradebook::db {
class Connection;
}

/// What the columns of somebody's files are, remembered under a name in the table `import_profiles`: they travel with the book and are not
/// journaled. Another program may have written there too: each is looked at before it is believed. Synchronous, on the connection's thread.
namespace tradebook::transfer::mappings {

/// Longer names are refused; a longer JSON is not read.
inline constexpr qsizetype kLongestName = 100;
inline constexpr qsizetype kLongestJson = 1'000'000;

struct Mapping {
    QString name;
    ImportKind kind = ImportKind::Products;
    /// By the names of columns. A column that is not here is an attribute of products, and of other kinds ignored.
    QList<ColumnMapping> columns = {};
    friend bool operator==(const Mapping &, const Mapping &) = default;

    /// Whether a file with these columns is one of these files: it has all that are mapped to a field.
    [[nodiscard]] bool fits(const QStringList &header) const;
};

/// By name; those that cannot be read are left out.
[[nodiscard]] Result<QList<Mapping>> all(db::Connection &connection);
/// In the place of one of this name. Errors: Invalid (data: "name").
[[nodiscard]] Result<void> save(db::Connection &connection, const Mapping &mapping);
/// None there is no error.
[[nodiscard]] Result<void> remove(db::Connection &connection, const QString &name);

} // namespace tradebook::transfer::mappings
