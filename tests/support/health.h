// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upkeep/check.h"
#include "tests/support/shop.h"

namespace tradebook::test {

/// What check finds in a book, one line each; empty where it is sound.
[[nodiscard]] inline QString complaints(db::Connection &connection, upkeep::Depth depth = upkeep::Depth::Usual)
{
    struct Silent final : Progress {
        void report(qint64, qint64) override { }
        [[nodiscard]] bool isCancelled() const override { return false; }
    } silent;
    const auto health = must(upkeep::check(connection, depth, silent));
    QStringList lines;
    for (const auto &finding : health.findings)
        lines << QStringLiteral("%1 %2 %3: %4 for %5").arg(finding.table, finding.key, finding.field, finding.found, finding.expected);
    return lines.join(u'\n');
}

} // namespace tradebook::test
