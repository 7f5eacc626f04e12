// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tradebook::transfer {

/// The categories of a book in memory, for finding them by code and by path while a file is applied, and for making what is missing. Runs
/// on the writer, inside the transaction.
class CategoryTree {
public:
    struct Node {
        qint64 id = 0;
        std::optional<qint64> parentId;
        QString code; ///< empty where it has none
        QString name;
        QString description = {};
        qint64 position = 0;
        std::optional<qint64> minimumStock = std::nullopt;
    };

    [[nodiscard]] static Result<CategoryTree> load(db::Connection &connection, const QString &now);

    [[nodiscard]] const Node *byId(qint64 id) const;
    [[nodiscard]] const Node *byCode(const QString &code) const;
    /// The children of a parent (none: the roots) with this name, in the order of their ids.
    [[nodiscard]] std::vector<const Node *> byName(std::optional<qint64> parentId, const QString &name) const;
    /// The only category of this name in the whole tree.
    [[nodiscard]] const Node *byUniqueName(const QString &name) const;
    [[nodiscard]] bool isBelow(qint64 id, qint64 ancestor) const;

    /// How far a path leads: the last category of it that there is, and how many of its names that takes.
    struct Way {
        std::optional<qint64> last;
        qsizetype steps = 0;
    };
    [[nodiscard]] Way follow(const QStringList &path) const;
    /// The category at the end of a path from a root; missing ones are made.
    [[nodiscard]] Result<qint64> findOrMake(db::Connection &connection, const QStringList &path);
    [[nodiscard]] Result<qint64> insert(db::Connection &connection, Node node);
    [[nodiscard]] Result<void> update(db::Connection &connection, const Node &node);

private:
    void index(const Node &node);

    QString m_now;
    QHash<qint64, Node> m_nodes;
    QHash<QString, qint64> m_byCode;
    QMultiHash<std::pair<qint64, QString>, qint64> m_byPlace; ///< parent's id (0 for roots) and name
    QMultiHash<QString, qint64> m_byName;
};

} // namespace tradebook::transfer
