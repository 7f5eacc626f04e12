// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/model/record.h"

#include <QVariant>

namespace tradebook::ui {

/// What the edit of one field is called: "Change the price of “Mug”", "Deactivate user “Mia”". `name` is what people call the record.
[[nodiscard]] Action editAction(RecordKind kind, const QString &name, const QString &field, const QVariant &after);
/// "user.delete": the kind of an action on a record of this kind.
[[nodiscard]] QString actionKind(RecordKind kind, const QString &verb);

} // namespace tradebook::ui
