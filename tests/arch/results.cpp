// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiles as it stands. tests/CMakeLists.txt compiles it again with a Result ignored, and wants the compiler to refuse that.
#include "core/result.h"

using tradebook::Result;

Result<int> counted();
Result<void> done();
bool used();

bool used()
{
#if defined(IGNORE_VALUE)
    counted();
#elif defined(IGNORE_VOID)
    done();
#elif defined(IGNORE_CHAIN)
    counted().transform([](int count) { return count + 1; });
#endif
    return counted().isOk() && done().isOk();
}
