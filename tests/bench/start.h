// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tradebook::bench {

/// The bench starts itself to time a start: with --start-ours BOOK as the window program up to its first painted list, with
/// --start-bare BOOK as the least Qt program that shows 100 orders.
[[nodiscard]] bool isStart(int argc, char **argv);
[[nodiscard]] int start(int argc, char **argv);

} // namespace tradebook::bench
