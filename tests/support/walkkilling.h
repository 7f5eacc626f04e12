// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tradebook::test {

/// A shop that is run by chance in another process, with undo and redo, and killed at a moment of chance; its book is opened again and
/// the next process goes on with it. After each kill the book is healthy, and at last everything taken back leaves it as it began. What
/// went wrong; empty when nothing did.
[[nodiscard]] QString killWalks(quint32 seed, int kills);

} // namespace tradebook::test
