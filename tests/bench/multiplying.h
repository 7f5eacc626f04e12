// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::bench {

/// Makes a generated book `times` as large: every customer, product, order, line and stock move stands in it so many times, under numbers
/// of its own, and the summaries say so. Ten million orders come about in minutes instead of an hour, since no trigger runs and each index
/// is built once, by sorting. The result passes `check`. Only for a file of ours that nothing else has open: a crash would ruin it.
void multiply(const QString &book, int times);

} // namespace tradebook::bench
