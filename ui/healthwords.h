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

/// One sentence each: what was found in the book, then in the backups.
[[nodiscard]] QStringList findings(const upkeep::DeepCheck &check, const Figures &figures);

} // namespace tradebook::ui::healthwords
