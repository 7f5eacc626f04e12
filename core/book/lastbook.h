// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::book {

/// The book that either program opened last, as an absolute path; empty where there is none. Kept in the settings that both programs
/// share. The thread of the program that asks.
[[nodiscard]] QString lastBook();
void rememberBook(const QString &path);

} // namespace tradebook::book
