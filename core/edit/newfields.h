// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/result.h"

#include <QString>
#include <QVariant>

namespace tradebook::db {
class Connection;
}

namespace tradebook::edit {

/// Whether a record that is not made yet could have this value, asked before the rest of it is typed: what must be its own and is taken
/// is Duplicate, an e-mail address that is none is Invalid (data: field, value), as making the record would answer. Reads only, and
/// somebody may take the value meanwhile: making the record is still what decides. Synchronous, on the connection's thread.
[[nodiscard]] Result<void> checkNew(db::Connection &connection, RecordKind kind, const QString &field, const QVariant &value);

} // namespace tradebook::edit
