// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// Every test program is compiled with this header in front (tests/CMakeLists.txt).
namespace tradebook::test {

/// How long, in milliseconds, a test waits for what must come before it calls it missing. Nobody waits so long for a good answer; it
/// only has to be beyond what a machine does that is busy with ten other things.
constexpr int kPatience = 60'000;

/// Lets the event loop run until the condition holds.
template<class Condition>
[[nodiscard]] bool comes(Condition condition)
{
    return QTest::qWaitFor(condition, kPatience);
}

} // namespace tradebook::test

// Qt Test's own five seconds are too few there.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, tradebook::test::kPatience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, tradebook::test::kPatience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, tradebook::test::kPatience)
