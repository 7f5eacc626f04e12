// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tradebook {

/// The text by which names are found and sorted: case folded, compatibility forms resolved, digits in ASCII, accents dropped ("Ærø Straße"
/// becomes "aero strasse"). Vowel signs that make another word in Indic and Thai writing, and kana voicing, are kept. Idempotent. Any
/// thread.
[[nodiscard]] QString fold(QStringView text);

/// Order of names as people expect it: folded, runs of digits as numbers ("item 9" before "item 10"); where all is equal but zeros in
/// front, fewer zeros come first. Negative, 0 or positive. Any thread.
[[nodiscard]] int naturalCompare(QStringView left, QStringView right);

/// Without white space and invisible marks (byte order mark, zero width space) at both ends.
[[nodiscard]] QString trimmedName(QStringView text);

/// One `@` with something on both sides, no white space and no control character. More is not known about an address before a letter
/// arrives.
[[nodiscard]] bool isEmail(QStringView text);

/// The digits of a telephone number, in ASCII whatever the script, for comparing and searching: "+44 (0)20 79" becomes "4402079".
[[nodiscard]] QString phoneDigits(QStringView text);

} // namespace tradebook
