// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/repo/categories.h"
#include "core/repo/faults.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::categories {

namespace {

/// The children of one parent: neighbours in the flat read, which comes ordered by parent.
struct Children {
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Flat {
    QList<Node> nodes;
    QHash<qint64, qsizetype> indexById;
    QHash<qint64, Children> childrenById;
    Children roots;
};

Result<Flat> readFlat(db::Connection &connection)
{
    Flat flat;
    auto read = db::Query(
        connection, "SELECT id, parent_id, name, code, minimum_stock FROM categories ORDER BY parent_id, position, name_key, id"_sql)
                    .forEach([&flat](const db::Row &row) {
                        const auto index = flat.nodes.size();
                        flat.nodes.append(Node{.id = row.id<CategoryId>(0),
                            .parentId = row.maybeId<CategoryId>(1),
                            .name = row.text(2),
                            .code = row.maybeText(3),
                            .minimumStock = row.maybeInteger(4)});
                        const auto &node = flat.nodes.constLast();
                        flat.indexById.insert(node.id.value, index);
                        auto &siblings = node.parentId ? flat.childrenById[node.parentId->value] : flat.roots;
                        if (siblings.begin == siblings.end)
                            siblings.begin = index;
                        siblings.end = index + 1;
                    });
    if (!read)
        return read.error();
    return flat;
}

Result<void> addFigures(db::Connection &connection, Flat &flat, Figures figures)
{
    // Both read the products in the order of their category, so that nothing has to be sorted.
    const db::Sql counts = "SELECT category_id, count(*), 0, 0 FROM products WHERE category_id IS NOT NULL GROUP BY category_id"_sql;
    const db::Sql money = "SELECT p.category_id, count(*), sum(s.on_hand * p.cost), sum(t.revenue) "
                          "FROM products AS p CROSS JOIN stock AS s ON s.product_id = p.id "
                          "CROSS JOIN product_sales AS t ON t.product_id = p.id "
                          "WHERE p.category_id IS NOT NULL GROUP BY p.category_id"_sql;
    constexpr int kSqliteInteger = 1;
    db::Query query(connection, figures == Figures::Counts ? counts : money);
    return query.forEach([&flat](const db::Row &row) -> Result<void> {
        const auto found = flat.indexById.constFind(row.integer(0));
        if (found == flat.indexById.constEnd())
            return {};
        if (row.type(2) != kSqliteInteger) // a product beyond 64 bits has become a floating point number
            return Error{.kind = ErrorKind::Overflow, .data = {u"stock_value"_s}};
        auto &node = flat.nodes[*found];
        node.ownProducts = node.products = row.integer(1);
        node.stockValue = {row.integer(2)};
        node.revenue = {row.integer(3)};
        return {};
    });
}

/// Depth first without recursion: a tree may be as deep as it has nodes.
class Walk {
public:
    explicit Walk(Flat &flat)
        : m_flat(flat)
        , m_visited(static_cast<std::size_t>(flat.nodes.size()), false)
    {
        m_nodes.reserve(flat.nodes.size());
        m_parents.reserve(flat.nodes.size());
    }

    void from(Children first)
    {
        push(first, -1, 0);
        while (!m_stack.empty()) {
            auto &level = m_stack.back();
            if (level.next == level.end) {
                m_stack.pop_back();
                continue;
            }
            visit(level.next++, level.parent, level.depth);
        }
    }
    /// What no root leads to.
    void rest()
    {
        for (qsizetype i = 0; i < m_flat.nodes.size(); ++i) {
            if (!m_visited[static_cast<std::size_t>(i)])
                from({i, i + 1});
        }
    }
    /// Children stand behind their parent: from the end, every node is complete when it is added to its parent.
    Result<QList<Node>> rolledUp()
    {
        for (auto i = m_nodes.size() - 1; i >= 0; --i) {
            const auto parent = m_parents[i];
            if (parent < 0)
                continue;
            auto &above = m_nodes[parent];
            const auto value = add(above.stockValue, m_nodes[i].stockValue);
            const auto revenue = add(above.revenue, m_nodes[i].revenue);
            if (!value || !revenue)
                return Error{.kind = ErrorKind::Overflow, .data = {value ? u"revenue"_s : u"stock_value"_s}};
            above.products += m_nodes[i].products;
            above.stockValue = *value;
            above.revenue = *revenue;
        }
        return std::move(m_nodes);
    }

private:
    struct Level {
        qsizetype next;
        qsizetype end;
        qsizetype parent; ///< index in m_nodes
        int depth;
    };

    void push(Children children, qsizetype parent, int depth) { m_stack.push_back({children.begin, children.end, parent, depth}); }
    void visit(qsizetype index, qsizetype parent, int depth)
    {
        if (m_visited[static_cast<std::size_t>(index)])
            return;
        m_visited[static_cast<std::size_t>(index)] = true;
        auto &node = m_flat.nodes[index];
        node.depth = depth;
        if (const auto children = m_flat.childrenById.constFind(node.id.value); children != m_flat.childrenById.constEnd())
            push(*children, m_nodes.size(), depth + 1);
        m_parents.append(parent);
        m_nodes.append(std::move(node));
    }

    Flat &m_flat;
    std::vector<bool> m_visited;
    std::vector<Level> m_stack;
    QList<Node> m_nodes;
    QList<qsizetype> m_parents;
};

} // namespace

Result<QList<Node>> tree(db::Connection &connection, Figures figures)
{
    auto flat = readFlat(connection);
    if (!flat)
        return flat.error();
    if (auto added = addFigures(connection, *flat, figures); !added) {
        if (added.error().detail.contains("integer overflow"_L1))
            return Error{.kind = ErrorKind::Overflow, .data = {u"stock_value"_s}, .detail = added.error().detail};
        return added.error();
    }
    Walk walk(*flat);
    walk.from(flat->roots);
    walk.rest();
    return walk.rolledUp();
}

} // namespace tradebook::repo::categories
