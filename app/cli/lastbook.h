// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::cli {

/// The book that either program opened last, as an absolute path; empty where there is none. Kept in the program's settings.
[[nodiscard]] QString lastBook();
void rememberBook(const QString &path);

} // namespace tradebook::cli
