// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keeping.h"
#include "ui/support/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

/// What the window says about making backups. Pure.
namespace tradebook::ui::makingwords {

/// "12 minutes ago"; what lies in the future is "just now".
[[nodiscard]] QString age(const QDateTime &at, const QDateTime &now);

/// How old the last verified backup is.
struct Age {
    QString text;
    Tone tone = Tone::Neutral;
};
/// Old ones (backup::kStaleDays), none at all, a folder without it and a failed try get a word of their own, not only a colour.
[[nodiscard]] Age lastBackup(const std::optional<backup::LastBackup> &last, bool hasFailed, const QDateTime &now);

/// What was made: when, how large, where; and which place did not get it, and why.
[[nodiscard]] QString made(const backup::Made &made, const QLocale &locale);

/// A backup that was asked for could not be made.
[[nodiscard]] QString notMade(const Error &error);

} // namespace tradebook::ui::makingwords
