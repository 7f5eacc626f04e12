// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tradebook::db {
class Connection;
}

/// Internal to the room.
namespace tradebook::repo {

/// Both JSON objects in one: what the kept one says goes before. Where one of them is no object the kept one alone.
[[nodiscard]] Result<QString> mergedJson(db::Connection &connection, const QString &kept, const QString &other);

[[nodiscard]] Error mergedWithItself();

} // namespace tradebook::repo
