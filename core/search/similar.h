// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/wordindex.h"

#include <optional>

/// Words of the index that a mistyped word may have meant. Internal to the room.
namespace tradebook::search {

/// How many letters are wrong, missing, too many or changed places with their neighbour; absent beyond `most`. Pure.
[[nodiscard]] std::optional<int> lettersApart(QStringView one, QStringView other, int most);

struct Similar {
    QString word;
    int apart = 0;
};
/// The nearest word of the index without digits, one letter apart, or two from eight letters on; absent where there is none, and for words
/// of fewer than four letters and with digits. Reads no more than `looks` words, and those that cannot suit by their first letters not at
/// all.
[[nodiscard]] Result<std::optional<Similar>> similarWord(
    db::Connection &connection, repo::WordIndex index, const repo::TypedWord &word, int looks = 2000);

} // namespace tradebook::search
