// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/model/record.h"
#include "core/result.h"

#include <QString>

namespace tradebook::journal {

/// What people call a record, as it is now or was when it was deleted: a name, a number; a row that belongs to a record has that one's.
/// Empty where nothing is known of it.
[[nodiscard]] Result<QString> recordName(db::Connection &connection, const RecordRef &record);

} // namespace tradebook::journal
