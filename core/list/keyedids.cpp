// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/keyedids.h"

#include <algorithm>

namespace tradebook::list {

namespace {

/// What is sorted without a look at whether the question still stands: some hundredths of a second.
constexpr std::ptrdiff_t kSortedAtOnce = 1 << 18;

/// Puts the first `wanted` of the entries into order, in place. A long range is parted in the middle first, so that a question that
/// nobody waits for any more ends soon.
template<class Iterator, class Less>
void sortBeginning(Iterator begin, Iterator end, std::ptrdiff_t wanted, const Less &less, const GivenUp &givenUp)
{
    while (end - begin > kSortedAtOnce && wanted > 0) {
        if (givenUp())
            return;
        const auto middle = begin + (end - begin) / 2;
        std::nth_element(begin, middle, end, less);
        sortBeginning(begin, middle, std::min(wanted, middle - begin), less, givenUp);
        wanted -= middle - begin;
        begin = middle;
    }
    if (wanted <= 0 || givenUp())
        return;
    if (wanted >= end - begin)
        std::sort(begin, end, less);
    else
        std::partial_sort(begin, begin + wanted, end, less);
}

template<class Entry, class Less>
std::vector<qint64> sortedIds(std::vector<Entry> &entries, const Less &less, bool descending, qint64 limit, const GivenUp &givenUp)
{
    const auto wanted = limit < 0 ? entries.size() : std::min(entries.size(), static_cast<std::size_t>(limit));
    const auto end = static_cast<std::ptrdiff_t>(wanted);
    const auto greater = [&less](const Entry &left, const Entry &right) { return less(right, left); };
    if (descending)
        sortBeginning(entries.begin(), entries.end(), end, greater, givenUp);
    else
        sortBeginning(entries.begin(), entries.end(), end, less, givenUp);
    std::vector<qint64> ids;
    ids.reserve(wanted);
    std::transform(entries.begin(), entries.begin() + end, std::back_inserter(ids), [](const Entry &entry) { return entry.id; });
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

std::vector<qint64> IntegerKeyedIds::take(bool descending, qint64 limit, const GivenUp &givenUp)
{
    const auto less = [](const Entry &left, const Entry &right) {
        if (left.present != right.present)
            return right.present;
        return left.key != right.key ? left.key < right.key : left.id < right.id;
    };
    return sortedIds(m_entries, less, descending, limit, givenUp);
}

void TextKeyedIds::add(std::optional<std::string_view> key, qint64 id)
{
    const auto text = key.value_or(std::string_view());
    m_entries.push_back({prefixOf(text), m_texts.size(), static_cast<quint32>(text.size()), key.has_value(), id});
    m_texts.append(text);
}

std::vector<qint64> TextKeyedIds::take(bool descending, qint64 limit, const GivenUp &givenUp)
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
    return sortedIds(m_entries, less, descending, limit, givenUp);
}

SeveralKeyedIds::SeveralKeyedIds(const std::vector<bool> &descending)
    : m_keys(descending.size())
{
    for (std::size_t at = 0; at < m_keys.size(); ++at)
        m_keys[at].descending = descending[at];
}

void SeveralKeyedIds::addKey(std::size_t at, std::optional<qint64> key)
{
    m_keys[at].heads.push_back(key ? static_cast<quint64>(*key) ^ (quint64{1} << 63) : 0);
    m_keys[at].present.push_back(key.has_value());
}

void SeveralKeyedIds::addKey(std::size_t at, std::optional<std::string_view> key)
{
    auto &keys = m_keys[at];
    const auto text = key.value_or(std::string_view());
    keys.heads.push_back(prefixOf(text));
    keys.present.push_back(key.has_value());
    if (keys.begins.empty())
        keys.begins.push_back(0);
    keys.texts.append(text);
    keys.begins.push_back(keys.texts.size());
}

int SeveralKeyedIds::Keys::compare(std::size_t left, std::size_t right) const
{
    if (heads[left] != heads[right])
        return heads[left] < heads[right] ? -1 : 1;
    if (present[left] != present[right])
        return present[right] ? -1 : 1;
    if (begins.empty())
        return 0;
    const auto text = [this](std::size_t row) { return std::string_view(texts).substr(begins[row], begins[row + 1] - begins[row]); };
    return text(left).compare(text(right));
}

bool SeveralKeyedIds::isLess(const Entry &left, const Entry &right) const
{
    if (left.head != right.head)
        return (left.head < right.head) != m_keys.front().descending;
    for (const auto &keys : m_keys) {
        if (const int order = keys.compare(left.row, right.row); order != 0)
            return (order < 0) != keys.descending;
    }
    return m_keys.back().descending ? m_ids[left.row] > m_ids[right.row] : m_ids[left.row] < m_ids[right.row];
}

std::vector<qint64> SeveralKeyedIds::take(qint64 limit, const GivenUp &givenUp)
{
    std::vector<Entry> entries;
    entries.reserve(m_ids.size());
    for (std::size_t row = 0; row < m_ids.size(); ++row)
        entries.push_back({m_keys.front().heads[row], static_cast<quint32>(row)});
    const auto wanted = limit < 0 ? entries.size() : std::min(entries.size(), static_cast<std::size_t>(limit));
    const auto less = [this](const Entry &left, const Entry &right) { return isLess(left, right); };
    sortBeginning(entries.begin(), entries.end(), static_cast<std::ptrdiff_t>(wanted), less, givenUp);
    m_beforeTheLastRun = wanted;
    while (m_beforeTheLastRun > 0 && m_keys.front().compare(entries[m_beforeTheLastRun - 1].row, entries[wanted - 1].row) == 0)
        --m_beforeTheLastRun;
    std::vector<qint64> ids;
    ids.reserve(wanted);
    for (std::size_t at = 0; at < wanted; ++at)
        ids.push_back(m_ids[entries[at].row]);
    return ids;
}

} // namespace tradebook::list
