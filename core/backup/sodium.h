// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sodium.h>

namespace tradebook::backup {

/// Before anything of libsodium; any thread, any number of times. Where the library does not start, its random numbers would be none: the
/// program ends.
void startSodium();

} // namespace tradebook::backup
