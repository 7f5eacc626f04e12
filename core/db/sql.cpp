// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sql.h"

#include <algorithm>

namespace tradebook::db {

Sql Sql::placeholders(int count)
{
    std::string text = "?";
    text.reserve(static_cast<std::size_t>(std::max(count, 1)) * 2);
    for (int i = 1; i < count; ++i)
        text += ",?";
    return Sql(std::move(text));
}

Sql Sql::parameter(int number)
{
    return Sql('?' + std::to_string(number));
}

} // namespace tradebook::db
