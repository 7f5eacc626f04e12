// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/keyedids.h"

#include <algorithm>
#include <cstring>

namespace tradebook::list {

namespace {

template<class Entry, class Less>
std::vector<qint64> sortedIds(std::vector<Entry> &entries, const Less &less, bool descending, qint64 limit)
{
    const auto wanted = limit < 0 ? entries.size() : std::min(entries.size(), static_cast<std::size_t>(limit));
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(wanted);
    const auto greater = [&less](const Entry &left, const Entry &right) { return less(right, left); };
    if (wanted == entries.size())
        descending ? std::sort(entries.begin(), entries.end(), greater) : std::sort(entries.begin(), entries.end(), less);
    else
        descending ? std::partial_sort(entries.begin(), end, entries.end(), greater)
                   : std::partial_sort(entries.begin(), end, entries.end(), less);
    std::vector<qint64> ids;
    ids.reserve(wanted);
    std::transform(entries.begin(), end, std::back_inserter(ids), [](const Entry &entry) { return entry.id; });
    return ids;
}

quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (std::size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return prefix;
}

} // namespace

void IntegerKeyedIds::add(std::optional<qint64> key, qint64 id)
{
    m_entries.push_back({key.value_or(0), id, key.has_value()});
}

std::vector<qint64> IntegerKeyedIds::take(bool descending, qint64 limit)
{
    const auto less = [](const Entry &left, const Entry &right) {
        if (left.present != right.present)
            return right.present;
        return left.key != right.key ? left.key < right.key : left.id < right.id;
    };
    return sortedIds(m_entries, less, descending, limit);
}

void TextKeyedIds::add(std::optional<std::string_view> key, qint64 id)
{
    const auto text = key.value_or(std::string_view());
    m_entries.push_back({prefixOf(text), m_texts.size(), static_cast<quint32>(text.size()), key.has_value(), id});
    m_texts.append(text);
}

std::vector<qint64> TextKeyedIds::take(bool descending, qint64 limit)
{
    const auto less = [this](const Entry &left, const Entry &right) {
        if (left.present != right.present)
            return right.present;
        if (left.prefix != right.prefix)
            return left.prefix < right.prefix;
        const auto order = std::string_view(m_texts)
                               .substr(left.begin, left.length)
                               .compare(std::string_view(m_texts).substr(right.begin, right.length));
        return order != 0 ? order < 0 : left.id < right.id;
    };
    return sortedIds(m_entries, less, descending, limit);
}

} // namespace tradebook::list
