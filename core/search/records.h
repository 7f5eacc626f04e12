// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/search.h"

#include <QSet>

#include <span>

/// Where the records of each kind are looked up. Internal to the room.
namespace tradebook::search {

/// What a person typed, in the forms that it is looked for.
struct Typed {
    QString text; ///< without blanks around it
    QString folded;
    QList<repo::TypedWord> words;
};

/// Ids, each once, in the order in which they are found.
struct Candidates {
    std::vector<qint64> ids;
    QSet<qint64> known;
    QSet<qint64> exact;
    int names = 0; ///< whose name begins with the text

    bool add(qint64 id);
};

/// Adds the records whose code, bar code, number or address is the whole text, then those whose name or code begins so: at most `limit` for
/// each.
[[nodiscard]] Result<void> addBeginnings(db::Connection &connection, Kind kind, const Typed &typed, int limit, Candidates &candidates);

/// A record as it is ranked.
struct Ranked {
    qint64 id = 0;
    Closeness closeness = Closeness::Parts;
    bool isItsCode = false; ///< what was typed is its own code or number, not another number that it bears
    QString code; ///< folded
    QString name; ///< folded; of an order, whom it is billed and shipped to, in lines
};
/// Adds these records. `isRough`: only those that have all words.
[[nodiscard]] Result<void> addRanked(db::Connection &connection, Kind kind, const Typed &typed, std::span<const qint64> ids,
    const QSet<qint64> &exact, bool isRough, QList<Ranked> &records);
/// Best first, at most `limit`.
void keepBest(Kind kind, int limit, QList<Ranked> &records);

/// The records with these ids, in no order; what has vanished is left out.
[[nodiscard]] Result<QList<Match>> details(db::Connection &connection, Kind kind, std::span<const qint64> ids);
/// The texts of a record in which words are looked for, folded, with the names of their columns; the name first.
[[nodiscard]] QList<std::pair<QString, QString>> columnsOf(const Match &match);

[[nodiscard]] repo::WordIndex indexOf(Kind kind);

} // namespace tradebook::search
