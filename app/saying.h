// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::app {

enum class Stream { Answers, Errors };

/// Writes to whoever has started the program from a terminal, in UTF-8. On Windows, where a program with windows has no console of its
/// own, on that of the program it was started from.
void say(Stream where, const QString &text);

} // namespace tradebook::app
