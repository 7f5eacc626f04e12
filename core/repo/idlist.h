// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace tradebook::repo {

/// Ids as one value for `IN (SELECT value FROM json_each(?))`: one statement for any number of them.
template<class Tag>
[[nodiscard]] QString jsonOf(std::span<const Id<Tag>> ids)
{
    QByteArray json = "[";
    for (const auto id : ids)
        json += QByteArray::number(id.value) + ',';
    if (!ids.empty())
        json.chop(1);
    return QString::fromLatin1(json + ']');
}

} // namespace tradebook::repo
