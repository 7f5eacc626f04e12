// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"
#include "core/model/record.h"

#include <QString>

/// What each field of a record and each column of a list is for, in a sentence or two, for What's This. Empty for names without one.
namespace tradebook::ui::purposes {

[[nodiscard]] QString ofField(RecordKind kind, const QString &field);
/// A column that is a field says what the field says.
[[nodiscard]] QString ofColumn(list::Kind kind, const QString &field);

} // namespace tradebook::ui::purposes
