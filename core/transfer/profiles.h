// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/fields.h"

#include <optional>

namespace tradebook::transfer {

[[nodiscard]] bool isProfile(const QString &name);
/// The field that a profile gives to a header (as headerKey). `leaveOut` is a column that the profile knows and does not want.
struct ProfileEntry {
    std::optional<Field> field;
};
[[nodiscard]] std::optional<ProfileEntry> profileEntry(const QString &profile, ImportKind kind, const QString &key);

} // namespace tradebook::transfer
