// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/model/businessdate.h"
#include "core/repo/categories.h"
#include "core/repo/faults.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::categories {

namespace {

/// The room left between two siblings, so that the next one put there moves nobody.
constexpr qint64 kGap = 1024;
/// Beyond it positions are laid out anew: far from the ends of 64 bits.
constexpr qint64 kFarthest = qint64{1} << 40;

struct Sibling {
    qint64 id = 0;
    qint64 position = 0;
    QString key;
};

Result<QList<Sibling>> siblingsOf(db::Connection &connection, std::optional<CategoryId> parent)
{
    return db::Query(connection,
        "SELECT id, position, name_key FROM categories WHERE parent_id IS ? ORDER BY parent_id, position, name_key, id"_sql, parent)
        .all([](const db::Row &row) {
            return Sibling{row.integer(0), row.integer(1), row.text(2)};
        });
}

bool standsBefore(const Sibling &one, const Sibling &other)
{
    if (one.position != other.position)
        return one.position < other.position;
    // Names compare as SQLite does, by bytes of UTF-8.
    const auto left = one.key.toUtf8();
    const auto right = other.key.toUtf8();
    return left != right ? left < right : one.id < other.id;
}

/// Writes a position where it differs from what is stored.
Result<void> writePosition(db::Connection &connection, const Sibling &sibling, qint64 position)
{
    if (sibling.position == position)
        return {};
    const auto written
        = db::Query(connection, "UPDATE categories SET position = ?, updated_at = ? WHERE id = ?"_sql, position, isoNow(), sibling.id)
              .run();
    if (!written)
        return written.error();
    return {};
}

/// Makes room at `at` by moving the siblings on its shorter side; the position that is free then.
Result<qint64> makeRoom(db::Connection &connection, const QList<Sibling> &siblings, qsizetype at)
{
    const bool isFar = std::any_of(siblings.cbegin(), siblings.cend(), [](const Sibling &one) { return qAbs(one.position) > kFarthest; });
    if (isFar) {
        for (qsizetype i = 0; i < siblings.size(); ++i) {
            if (auto written = writePosition(connection, siblings.at(i), (i < at ? i : i + 1) * kGap); !written)
                return written.error();
        }
        return at * kGap;
    }
    const bool movesBehind = siblings.size() - at <= at;
    const qint64 free = movesBehind ? siblings.at(at - 1).position + kGap : siblings.at(at).position - kGap;
    const auto first = movesBehind ? at : 0;
    const auto last = movesBehind ? siblings.size() : at;
    for (auto i = first; i < last; ++i) {
        if (auto written = writePosition(connection, siblings.at(i), siblings.at(i).position + (movesBehind ? 2 : -2) * kGap); !written)
            return written.error();
    }
    return free;
}

/// The position with which `self` stands at `at` among its siblings.
Result<qint64> positionAt(db::Connection &connection, const QList<Sibling> &siblings, qsizetype at, Sibling self)
{
    const auto fits = [&] {
        return (at == 0 || standsBefore(siblings.at(at - 1), self)) && (at == siblings.size() || standsBefore(self, siblings.at(at)));
    };
    if (fits())
        return self.position;
    if (siblings.isEmpty())
        return 0;
    if (at > 0) { // by its name within a group that has no order of its own
        self.position = siblings.at(at - 1).position;
        if (fits())
            return self.position;
    }
    if (at < siblings.size()) {
        self.position = siblings.at(at).position;
        if (fits())
            return self.position;
    }
    if (at == siblings.size() && qAbs(siblings.last().position) <= kFarthest)
        return siblings.last().position + kGap;
    if (at == 0 && qAbs(siblings.first().position) <= kFarthest)
        return siblings.first().position - kGap;
    if (at > 0 && at < siblings.size()) {
        const qint64 low = siblings.at(at - 1).position;
        const qint64 high = siblings.at(at).position;
        if (qAbs(low) <= kFarthest && qAbs(high) <= kFarthest && high - low > 1)
            return low + (high - low) / 2;
    }
    return makeRoom(connection, siblings, at);
}

/// Where among the siblings the category shall stand; NotFound where the one named has gone.
Result<qsizetype> rowOf(const QList<Sibling> &siblings, const Place &place, const Sibling &self)
{
    if (place.among == Place::Among::Before) {
        for (qsizetype at = 0; at < siblings.size(); ++at) {
            if (siblings.at(at).id == place.sibling.value)
                return at;
        }
        return notFound(u"category"_s, place.sibling);
    }
    const bool hasOrder
        = std::any_of(siblings.cbegin(), siblings.cend(), [&](const Sibling &one) { return one.position != siblings.first().position; });
    if (place.among == Place::Among::Last || siblings.isEmpty() || hasOrder)
        return siblings.size();
    const Sibling wanted{self.id, siblings.first().position, self.key};
    return std::distance(siblings.cbegin(), std::lower_bound(siblings.cbegin(), siblings.cend(), wanted, standsBefore));
}

} // namespace

Result<void> place(db::Connection &connection, CategoryId id, const Place &place)
{
    if (auto open = needsTransaction(connection); !open)
        return open;
    const auto category = read(connection, id);
    if (!category)
        return category.error();
    auto siblings = siblingsOf(connection, place.parent);
    if (!siblings)
        return siblings.error();
    const auto key
        = db::Query(connection, "SELECT name_key FROM categories WHERE id = ?"_sql, id).one([](const db::Row &row) { return row.text(0); });
    if (!key)
        return key.error();
    if (place.among == Place::Among::Before && place.sibling == id)
        return {};
    const Sibling self{id.value, category->position, key->value_or(QString())};
    siblings->removeIf([id](const Sibling &one) { return one.id == id.value; });
    const auto row = rowOf(*siblings, place, self);
    if (!row)
        return row.error();
    const auto position = positionAt(connection, *siblings, *row, self);
    if (!position)
        return position.error();
    if (*position == category->position && category->parentId == place.parent)
        return {};
    return move(connection, id, place.parent, *position);
}

Result<Held> held(db::Connection &connection, CategoryId id)
{
    auto found = db::Query(connection,
        "SELECT (SELECT count(*) FROM categories WHERE parent_id = c.id), (SELECT count(*) FROM products WHERE category_id = c.id) "
        "FROM categories AS c WHERE c.id = ?"_sql,
        id)
                     .one([](const db::Row &row) {
                         return Held{row.integer(0), row.integer(1)};
                     });
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"category"_s, id);
    return **found;
}

} // namespace tradebook::repo::categories
