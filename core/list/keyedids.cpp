// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/list/keyedids.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace tradebook::list {

namespace {

/// What is sorted without a look at whether the question still stands: some hundredths of a second.
constexpr std::ptrdiff_t kSortedAtOnce = 1 << 18;
/// Entries that stand in one piece of memory.
constexpr std::size_t kBlock = 1 << 14;
/// A beginning that is so many times less than the whole is found without sorting the whole.
constexpr std::size_t kMuchLess = 8;

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

/// Puts words into the order of their bits from `low` up to `high`, equal ones staying as they stand: one pass for each eleven bits, which
/// takes a tenth of a comparing sort.
void sortByDigits(std::vector<quint64> &words, int low, int high, const GivenUp &givenUp)
{
    constexpr int kDigit = 11;
    std::vector<quint64> other(words.size());
    for (; low < high && !givenUp(); low += kDigit) {
        const auto mask = (quint64{1} << std::min(kDigit, high - low)) - 1;
        std::array<std::size_t, std::size_t{1} << kDigit> places{};
        for (const auto word : words)
            ++places[word >> low & mask];
        std::exclusive_scan(places.begin(), places.end(), places.begin(), std::size_t{0});
        for (const auto word : words)
            other[places[word >> low & mask]++] = word;
        words.swap(other);
    }
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

void IntegerKeyedIds::Span::add(qint64 number)
{
    least = std::min(least, number);
    greatest = std::max(greatest, number);
}

int IntegerKeyedIds::Span::bits() const
{
    return static_cast<int>(std::bit_width(static_cast<quint64>(greatest) - static_cast<quint64>(least)));
}

void IntegerKeyedIds::add(std::optional<qint64> key, qint64 id)
{
    if (!key) {
        m_absent.push_back(id);
        return;
    }
    if (m_blocks.empty() || m_blocks.back().size() == kBlock) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(kBlock);
    }
    m_blocks.back().push_back({*key, id});
    ++m_count;
}

void IntegerKeyedIds::append(IntegerKeyedIds &&other)
{
    m_absent.insert(m_absent.end(), other.m_absent.begin(), other.m_absent.end());
    std::move(other.m_blocks.begin(), other.m_blocks.end(), std::back_inserter(m_blocks));
    m_count += other.m_count;
    other = {};
}

std::vector<qint64> IntegerKeyedIds::take(bool descending, qint64 limit, const GivenUp &givenUp)
{
    std::sort(m_absent.begin(), m_absent.end());
    if (descending)
        std::reverse(m_absent.begin(), m_absent.end());
    const auto absent = std::exchange(m_absent, {});
    const auto left = limit < 0 || descending ? limit : std::max<qint64>(limit - static_cast<qint64>(absent.size()), 0);
    std::vector<qint64> ids;
    if (!descending && !absent.empty())
        ids = absent;
    auto present = takePresent(descending, left, givenUp);
    if (ids.empty())
        ids = std::move(present);
    else
        ids.insert(ids.end(), present.begin(), present.end());
    if (descending)
        ids.insert(ids.end(), absent.begin(), absent.end());
    if (limit >= 0 && ids.size() > static_cast<std::size_t>(limit))
        ids.resize(static_cast<std::size_t>(limit));
    return ids;
}

std::vector<qint64> IntegerKeyedIds::takePresent(bool descending, qint64 limit, const GivenUp &givenUp)
{
    Span keys;
    Span ids;
    for (const auto &block : m_blocks) {
        for (const auto &entry : block) {
            keys.add(entry.key);
            ids.add(entry.id);
        }
    }
    if (m_count == 0)
        return {};
    if (keys.bits() + ids.bits() > 64) {
        std::vector<Entry> entries;
        entries.reserve(m_count);
        for (auto &block : std::exchange(m_blocks, {}))
            entries.insert(entries.end(), block.begin(), block.end());
        m_count = 0;
        return sortedIds(entries, std::less<Entry>(), descending, limit, givenUp);
    }
    bool isById = true;
    auto words = packed(keys, ids, isById);
    const auto wanted = limit < 0 ? words.size() : std::min(words.size(), static_cast<std::size_t>(limit));
    if (wanted < words.size() / kMuchLess) {
        if (descending)
            sortBeginning(words.begin(), words.end(), static_cast<std::ptrdiff_t>(wanted), std::greater<quint64>(), givenUp);
        else
            sortBeginning(words.begin(), words.end(), static_cast<std::ptrdiff_t>(wanted), std::less<quint64>(), givenUp);
    } else {
        sortByDigits(words, isById ? ids.bits() : 0, keys.bits() + ids.bits(), givenUp);
        if (descending)
            std::reverse(words.begin(), words.end());
    }
    const auto mask = ids.bits() < 64 ? (quint64{1} << ids.bits()) - 1 : ~quint64{0};
    std::vector<qint64> taken;
    taken.reserve(wanted);
    for (std::size_t at = 0; at < wanted; ++at)
        taken.push_back(static_cast<qint64>((words[at] & mask) + static_cast<quint64>(ids.least)));
    return taken;
}

/// Key and id of each in one number, which sorts as the two do. The blocks go.
std::vector<quint64> IntegerKeyedIds::packed(Span keys, Span ids, bool &isById)
{
    std::vector<quint64> words;
    words.reserve(m_count);
    const int shift = ids.bits();
    qint64 last = std::numeric_limits<qint64>::min();
    for (auto &block : m_blocks) {
        for (const auto &[key, id] : block) {
            const auto high = static_cast<quint64>(key) - static_cast<quint64>(keys.least);
            words.push_back((shift < 64 ? high << shift : 0) | (static_cast<quint64>(id) - static_cast<quint64>(ids.least)));
            isById = isById && id >= last;
            last = id;
        }
        block = {};
    }
    m_blocks.clear();
    m_count = 0;
    return words;
}

void TextKeyedIds::add(std::optional<std::string_view> key, qint64 id)
{
    const auto text = key.value_or(std::string_view());
    m_entries.push_back({prefixOf(text), m_texts.size(), static_cast<quint32>(text.size()), key.has_value(), id});
    m_texts.append(text);
}

void TextKeyedIds::append(TextKeyedIds &&other)
{
    const auto before = m_texts.size();
    m_texts.append(other.m_texts);
    m_entries.reserve(m_entries.size() + other.m_entries.size());
    for (auto entry : other.m_entries) {
        entry.begin += before;
        m_entries.push_back(entry);
    }
    other = {};
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

void SeveralKeyedIds::Keys::append(Keys &&other)
{
    const auto before = texts.size();
    heads.insert(heads.end(), other.heads.begin(), other.heads.end());
    present.insert(present.end(), other.present.begin(), other.present.end());
    texts.append(other.texts);
    for (std::size_t at = begins.empty() ? 0 : 1; at < other.begins.size(); ++at)
        begins.push_back(before + other.begins[at]);
}

void SeveralKeyedIds::append(SeveralKeyedIds &&other)
{
    for (std::size_t at = 0; at < m_keys.size(); ++at)
        m_keys[at].append(std::exchange(other.m_keys[at], {}));
    m_ids.insert(m_ids.end(), other.m_ids.begin(), other.m_ids.end());
    other.m_ids.clear();
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
