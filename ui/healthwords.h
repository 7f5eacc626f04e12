// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/upkeep/deepcheck.h"
#include "ui/support/figures.h"
#include "ui/support/theme.h"

#include <QString>
#include <QStringList>

/// What people read about the health of their book. Pure.
namespace tradebook::ui::healthwords {

struct Verdict {
    Tone tone = Tone::Neutral;
    QString text;
};
/// What a check has found, in a sentence or two, and what to do about it.
[[nodiscard]] Verdict verdict(const upkeep::DeepCheck &check);
/// The same of what is remembered of an earlier day.
[[nodiscard]] Verdict verdict(const std::optional<book::Marks::DeepCheck> &remembered);

/// Damage to the file itself, so that nothing that is read from it can be relied on.
[[nodiscard]] bool isDamaged(const upkeep::Health &book);

/// One sentence each: what was found in the book.
[[nodiscard]] QStringList findings(const upkeep::Health &book, const Figures &figures);
/// The same, with what was found in the backups and the technical words, for a report.
[[nodiscard]] QStringList report(const upkeep::DeepCheck &check, const Figures &figures);

} // namespace tradebook::ui::healthwords
