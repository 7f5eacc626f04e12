// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// What a person typed, as the search indexes are asked for it. Pure. Internal to the room.
namespace tradebook::repo {

/// A question for FTS5: rows whose column begins with the text as a whole, quoted, so that quotes, stars and minus signs are text like any
/// other. Absent where no letter or digit is in it.
[[nodiscard]] std::optional<QString> columnBeginning(const QString &column, const QString &text);

/// As it is typed, then in the cases that codes are written in: indexes of codes know A from a.
[[nodiscard]] QStringList casesOf(const QString &code);

/// The first text behind all that begin with this one: the end of an index range. U+10FFFF sorts behind every letter.
[[nodiscard]] QString endOfRange(const QString &begin);

} // namespace tradebook::repo
