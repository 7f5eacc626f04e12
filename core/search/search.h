// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/money.h"
#include "core/model/orderstatus.h"
#include "core/model/record.h"
#include "core/repo/insidescan.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// One question over users, products and orders. Whatever is typed is text. Synchronous, on the connection's thread; an interrupt ends it
/// with Superseded.
namespace tradebook::search {

enum class Kind { Users, Products, Orders };

/// How well a record matches, best first.
enum class Closeness {
    Exact, ///< the whole SKU, bar code, customer code, e-mail address, order or invoice number
    Beginning, ///< the name begins so
    CodeBeginning, ///< the SKU, the code, the number begins so
    Words, ///< the name has these words
    Parts, ///< the words begin words of the name, or stand in another column
    Inside, ///< in the middle of a word
};

/// A record that was found, with what tells it from others. Empty where its kind has no such thing.
struct Match {
    Kind kind = Kind::Users;
    qint64 id = 0;
    Closeness closeness = Closeness::Parts;
    QString field = {}; ///< the schema's name of the column that matches; "customer" for an order's person
    QString name = {}; ///< of a user or product; whom an order is for
    QString code = {}; ///< customer code, SKU, order number
    QString email = {};
    QString phone = {};
    QString barcode = {};
    Money amount = {}; ///< price; an order's total, negative for a return
    QString date = {}; ///< business date, ISO 8601
    OrderStatus status = OrderStatus::Pending;
    bool isActive = true;

    [[nodiscard]] RecordRef record() const;
};

/// What one kind has.
struct Group {
    Kind kind = Kind::Users;
    QList<Match> matches = {}; ///< best first
    qint64 count = 0; ///< of all that match, as far as they were counted
    bool isCapped = false; ///< there are more than `count`
    bool isCutShort = false; ///< not everything was looked at: rows or time ran out in the middle of words
};

struct Answer {
    QList<Group> groups = {}; ///< in the order of Question::kinds, the empty ones too
    QStringList words = {}; ///< as they were looked for, folded: for showing where they stand
    QString instead = {}; ///< nothing matches what was typed; this is what the matches have

    [[nodiscard]] bool isEmpty() const;
};

enum class Depth {
    Index, ///< by indexes alone: milliseconds, whatever is typed
    Full, ///< and, where a kind has nothing so far, in the middle of words as far as the bounds go; where all have nothing, words nearly
          ///< written so
};

struct Question {
    QString text = {};
    QList<Kind> kinds = {Kind::Users, Kind::Products, Kind::Orders};
    int limit = 100; ///< matches of a kind
    Depth depth = Depth::Full;
    bool isForgiving = true; ///< words nearly written so: with Depth::Full
    repo::ScanBounds bounds = {}; ///< for each kind
};

/// Not more than the first thousand matches of a kind are counted and ranked; of orders the newest three hundred are ranked.
[[nodiscard]] Result<Answer> find(db::Connection &connection, const Question &question);

/// "users", "products", "orders".
[[nodiscard]] QLatin1StringView nameOf(Kind kind);
[[nodiscard]] std::optional<Kind> kindNamed(QStringView name);

} // namespace tradebook::search
