// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/repo/categories.h"
#include "core/repo/faults.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::categories {

namespace {

/// The children of one parent: neighbours in the flat read, which comes ordered by parent.
struct Children {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where the node of an id stands: an array as long as the ids lie close together, as those of a book do.
class Places {
public:
    explicit Places(const std::vector<Node> &nodes)
    {
        if (nodes.empty())
            return;
        const auto [least, greatest] = std::ranges::minmax(nodes, {}, [](const Node &node) { return node.id.value; });
        m_first = least.id.value;
        const auto span = static_cast<quint64>(greatest.id.value) - static_cast<quint64>(m_first);
        if (span < kWidest * nodes.size())
            m_near.resize(span + 1, kNone);
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            if (m_near.empty())
                m_far.insert(nodes[at].id.value, at);
            else
                m_near[static_cast<std::size_t>(nodes[at].id.value - m_first)] = at;
        }
    }
    [[nodiscard]] std::optional<std::size_t> of(CategoryId id) const
    {
        if (m_near.empty()) {
            const auto found = m_far.constFind(id.value);
            return found == m_far.constEnd() ? std::nullopt : std::optional(*found);
        }
        const auto at = static_cast<quint64>(id.value) - static_cast<quint64>(m_first);
        return at < m_near.size() && m_near[at] != kNone ? std::optional(m_near[at]) : std::nullopt;
    }

private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t kWidest = 16; ///< numbers for each node

    qint64 m_first = 0;
    std::vector<std::size_t> m_near;
    QHash<qint64, std::size_t> m_far;
};

/// What stands right in one category.
struct Own {
    qint64 products = 0;
    Money stockValue = {};
    Money revenue = {};
};

struct Flat {
    explicit Flat(std::vector<Node> all)
        : nodes(std::move(all))
        , places(nodes)
        , children(nodes.size())
        , own(nodes.size())
    {
        std::size_t begin = 0;
        for (std::size_t end = 1; end <= nodes.size(); ++end) {
            const auto &parent = nodes[begin].parentId;
            if (end < nodes.size() && nodes[end].parentId == parent)
                continue;
            if (!parent)
                roots = {begin, end};
            else if (const auto at = places.of(*parent))
                children[*at] = {begin, end};
            begin = end;
        }
    }

    // The same index in all of them: what is added up touches nothing of the texts.
    std::vector<Node> nodes;
    Places places;
    std::vector<Children> children;
    std::vector<Own> own;
    Children roots;
};

Result<Flat> readFlat(db::Connection &connection)
{
    const auto count = db::Query(connection, "SELECT count(*) FROM categories"_sql).number();
    if (!count)
        return count.error();
    std::vector<Node> nodes;
    nodes.reserve(static_cast<std::size_t>(*count));
    auto read = db::Query(
        connection, "SELECT id, parent_id, name, code, minimum_stock FROM categories ORDER BY parent_id, position, name_key, id"_sql)
                    .forEach([&nodes](const db::Row &row) {
                        nodes.push_back({.id = row.id<CategoryId>(0),
                            .parentId = row.maybeId<CategoryId>(1),
                            .name = row.text(2),
                            .code = row.maybeText(3),
                            .minimumStock = row.maybeInteger(4)});
                    });
    if (!read)
        return read.error();
    return Flat(std::move(nodes));
}

/// Counted here: SQLite takes three times as long to group them.
Result<void> addCounts(db::Connection &connection, Flat &flat)
{
    std::optional<CategoryId> last;
    Own *own = nullptr;
    return db::Query(connection, "SELECT category_id FROM products WHERE category_id IS NOT NULL ORDER BY category_id"_sql)
        .forEach([&](const db::Row &row) {
            const auto id = row.id<CategoryId>(0);
            if (id != last) {
                last = id;
                const auto at = flat.places.of(id);
                own = at ? &flat.own[*at] : nullptr;
            }
            if (own)
                ++own->products;
        });
}

Result<void> addMoney(db::Connection &connection, Flat &flat)
{
    // Reads the products in the order of their category, so that nothing has to be sorted.
    constexpr auto kMoney = "SELECT p.category_id, count(*), sum(s.on_hand * p.cost), sum(t.revenue) "
                            "FROM products AS p CROSS JOIN stock AS s ON s.product_id = p.id "
                            "CROSS JOIN product_sales AS t ON t.product_id = p.id "
                            "WHERE p.category_id IS NOT NULL GROUP BY p.category_id"_sql;
    constexpr int kSqliteInteger = 1;
    return db::Query(connection, kMoney).forEach([&flat](const db::Row &row) -> Result<void> {
        const auto found = flat.places.of(row.id<CategoryId>(0));
        if (!found)
            return {};
        if (row.type(2) != kSqliteInteger) // a product beyond 64 bits has become a floating point number
            return Error{.kind = ErrorKind::Overflow, .data = {u"stock_value"_s}};
        flat.own[*found] = {row.integer(1), {row.integer(2)}, {row.integer(3)}};
        return {};
    });
}

/// Depth first without recursion: a tree may be as deep as it has nodes.
class Walk {
public:
    explicit Walk(Flat &flat)
        : m_flat(flat)
        , m_visited(flat.nodes.size(), false)
    {
        m_places.reserve(flat.nodes.size());
    }

    void from(Children first)
    {
        push(first, kNone, 0);
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
        for (std::size_t i = 0; i < m_flat.nodes.size(); ++i) {
            if (!m_visited[i])
                from({i, i + 1});
        }
    }
    /// Children stand behind their parent: from the end, every node is complete when it is added to its parent.
    Result<QList<Node>> rolledUp()
    {
        auto below = m_flat.own;
        for (auto place = m_places.crbegin(); place != m_places.crend(); ++place) {
            if (place->parent == kNone)
                continue;
            auto &above = below[place->parent];
            const auto value = add(above.stockValue, below[place->index].stockValue);
            const auto revenue = add(above.revenue, below[place->index].revenue);
            if (!value || !revenue)
                return Error{.kind = ErrorKind::Overflow, .data = {value ? u"revenue"_s : u"stock_value"_s}};
            above = {above.products + below[place->index].products, *value, *revenue};
        }
        QList<Node> nodes;
        nodes.reserve(static_cast<qsizetype>(m_places.size()));
        for (const auto &[index, parent, depth] : m_places) {
            auto &node = nodes.emplaceBack(std::move(m_flat.nodes[index]));
            node.depth = depth;
            node.ownProducts = m_flat.own[index].products;
            node.products = below[index].products;
            node.stockValue = below[index].stockValue;
            node.revenue = below[index].revenue;
        }
        return nodes;
    }

private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    struct Level {
        std::size_t next;
        std::size_t end;
        std::size_t parent; ///< index in the flat read
        int depth;
    };
    struct Place {
        std::size_t index;
        std::size_t parent;
        int depth;
    };

    void push(Children children, std::size_t parent, int depth) { m_stack.push_back({children.begin, children.end, parent, depth}); }
    void visit(std::size_t index, std::size_t parent, int depth)
    {
        if (m_visited[index])
            return;
        m_visited[index] = true;
        if (const auto &children = m_flat.children[index]; children.begin < children.end)
            push(children, index, depth + 1);
        m_places.push_back({index, parent, depth});
    }

    Flat &m_flat;
    std::vector<bool> m_visited;
    std::vector<Level> m_stack;
    std::vector<Place> m_places; ///< in the order of the tree
};

} // namespace

Result<QList<Node>> tree(db::Connection &connection, Figures figures)
{
    auto flat = readFlat(connection);
    if (!flat)
        return flat.error();
    auto added = figures == Figures::Counts ? addCounts(connection, *flat) : addMoney(connection, *flat);
    if (!added) {
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
