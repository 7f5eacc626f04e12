// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/categorytree.h"

#include "core/db/query.h"
#include "core/model/text.h"

#include <algorithm>

namespace tradebook::transfer {

using namespace db::literals;

Result<CategoryTree> CategoryTree::load(db::Connection &connection, const QString &now)
{
    CategoryTree tree;
    tree.m_now = now;
    auto read = db::Query(connection, "SELECT id, parent_id, code, name, description, position, minimum_stock FROM main.categories"_sql)
                    .forEach([&](const db::Row &row) {
                        tree.index({row.integer(0), row.maybeInteger(1), row.text(2), row.text(3), row.text(4), row.integer(5),
                            row.maybeInteger(6)});
                    });
    if (!read)
        return read.error();
    return tree;
}

void CategoryTree::index(const Node &node)
{
    m_nodes.insert(node.id, node);
    if (!node.code.isEmpty())
        m_byCode.insert(node.code, node.id);
    m_byPlace.insert({node.parentId.value_or(0), node.name}, node.id);
    m_byName.insert(node.name, node.id);
}

const CategoryTree::Node *CategoryTree::byId(qint64 id) const
{
    const auto found = m_nodes.constFind(id);
    return found == m_nodes.constEnd() ? nullptr : &*found;
}

const CategoryTree::Node *CategoryTree::byCode(const QString &code) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.constEnd() ? nullptr : byId(*found);
}

std::vector<const CategoryTree::Node *> CategoryTree::byName(std::optional<qint64> parentId, const QString &name) const
{
    QList<qint64> ids = m_byPlace.values({parentId.value_or(0), name});
    std::sort(ids.begin(), ids.end());
    std::vector<const Node *> nodes;
    for (const qint64 id : ids)
        nodes.push_back(byId(id));
    return nodes;
}

const CategoryTree::Node *CategoryTree::byUniqueName(const QString &name) const
{
    return m_byName.count(name) == 1 ? byId(m_byName.value(name)) : nullptr;
}

bool CategoryTree::isBelow(qint64 id, qint64 ancestor) const
{
    std::optional<qint64> at = id;
    while (at) {
        if (*at == ancestor)
            return true;
        const Node *node = byId(*at);
        at = node == nullptr ? std::nullopt : node->parentId;
    }
    return false;
}

CategoryTree::Way CategoryTree::follow(const QStringList &path) const
{
    Way way;
    for (const QString &name : path) {
        const auto known = byName(way.last, name);
        if (known.empty())
            break;
        way.last = known.front()->id;
        ++way.steps;
    }
    return way;
}

Result<qint64> CategoryTree::findOrMake(db::Connection &connection, const QStringList &path)
{
    auto [parent, known] = follow(path);
    for (const QString &name : path.mid(known)) {
        const auto made = insert(connection, {0, parent, {}, name});
        if (!made)
            return made.error();
        parent = *made;
    }
    return parent.value_or(0);
}

Result<qint64> CategoryTree::insert(db::Connection &connection, Node node)
{
    const auto code = node.code.isEmpty() ? std::nullopt : std::optional<QString>(node.code);
    const auto inserted = db::Query(connection,
        "INSERT INTO main.categories (parent_id, code, name, name_key, description, position, minimum_stock, created_at, updated_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)"_sql,
        node.parentId, code, node.name, fold(node.name), node.description, node.position, node.minimumStock, m_now)
                              .run();
    if (!inserted)
        return inserted.error();
    node.id = connection.lastInsertId();
    index(node);
    return node.id;
}

Result<void> CategoryTree::update(db::Connection &connection, const Node &node)
{
    const auto code = node.code.isEmpty() ? std::nullopt : std::optional<QString>(node.code);
    const auto updated = db::Query(connection,
        "UPDATE main.categories SET parent_id = ?1, code = ?2, name = ?3, name_key = ?4, description = ?5, position = ?6, "
        "minimum_stock = ?7, updated_at = ?8 WHERE id = ?9"_sql,
        node.parentId, code, node.name, fold(node.name), node.description, node.position, node.minimumStock, m_now, node.id)
                             .run();
    if (!updated)
        return updated.error();
    const Node before = m_nodes.value(node.id);
    m_byPlace.remove({before.parentId.value_or(0), before.name}, node.id);
    m_byName.remove(before.name, node.id);
    index(node);
    return {};
}

} // namespace tradebook::transfer
