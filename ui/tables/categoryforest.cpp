// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/categorytreemodel.h"

#include <algorithm>

namespace tradebook::ui {

CategoryForest::CategoryForest(std::vector<TreeNode> nodes)
    : m_nodes(std::move(nodes))
    , m_parents(m_nodes.size(), -1)
    , m_rows(m_nodes.size(), 0)
{
    m_byId.reserve(static_cast<qsizetype>(m_nodes.size()));
    for (int at = 0; at < size(); ++at)
        m_byId.insert(node(at).id.value, at);
    for (int at = 0; at < size(); ++at) {
        if (const auto parent = node(at).parentId)
            m_parents[static_cast<std::size_t>(at)] = m_byId.value(parent->value, -1);
    }
    breakCircles();
    layOut();
}

void CategoryForest::breakCircles()
{
    // A book never holds a circle (a trigger refuses it); a file that another tool has edited must not hang the window.
    enum Mark : char { Unseen, OnTheWay, Done };
    std::vector<char> marks(m_nodes.size(), Unseen);
    std::vector<int> way;
    for (int start = 0; start < size(); ++start) {
        way.clear();
        int at = start;
        while (at >= 0 && marks[static_cast<std::size_t>(at)] == Unseen) {
            marks[static_cast<std::size_t>(at)] = OnTheWay;
            way.push_back(at);
            at = parentOf(at);
        }
        if (at >= 0 && marks[static_cast<std::size_t>(at)] == OnTheWay)
            m_parents[static_cast<std::size_t>(at)] = -1;
        for (const int seen : way)
            marks[static_cast<std::size_t>(seen)] = Done;
    }
}

void CategoryForest::layOut()
{
    // Counting sort by parent: children of one parent end up side by side, in the order they came.
    m_firstChild.assign(m_nodes.size() + 2, 0);
    for (const int parent : m_parents)
        ++m_firstChild[static_cast<std::size_t>(parent + 2)];
    for (std::size_t at = 1; at < m_firstChild.size(); ++at)
        m_firstChild[at] += m_firstChild[at - 1];
    std::vector<int> next = m_firstChild;
    m_children.resize(m_nodes.size());
    for (int at = 0; at < size(); ++at) {
        const auto parent = static_cast<std::size_t>(parentOf(at) + 1);
        m_rows[static_cast<std::size_t>(at)] = next[parent] - m_firstChild[parent];
        m_children[static_cast<std::size_t>(next[parent]++)] = at;
    }
}

int CategoryForest::childCount(int at) const
{
    if (m_firstChild.empty())
        return 0;
    const auto parent = static_cast<std::size_t>(at + 1);
    return m_firstChild[parent + 1] - m_firstChild[parent];
}

int CategoryForest::childAt(int at, int row) const
{
    return m_children[static_cast<std::size_t>(m_firstChild[static_cast<std::size_t>(at + 1)] + row)];
}

std::optional<int> CategoryForest::find(CategoryId id) const
{
    const auto found = m_byId.constFind(id.value);
    return found == m_byId.cend() ? std::nullopt : std::optional(*found);
}

QStringList CategoryForest::pathOf(CategoryId id) const
{
    QStringList path;
    for (int at = find(id).value_or(-1); at >= 0; at = parentOf(at))
        path.prepend(node(at).name);
    return path;
}

bool CategoryForest::canStandBelow(CategoryId id, std::optional<CategoryId> parent) const
{
    for (int at = parent ? find(*parent).value_or(-1) : -1; at >= 0; at = parentOf(at)) {
        if (node(at).id == id)
            return false;
    }
    return true;
}

} // namespace tradebook::ui
