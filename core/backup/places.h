// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keeping.h"

#include <functional>

/// Where a backup goes.
namespace tradebook::backup {

struct Place {
    QString folder;
    std::function<QString(int counter)> nameFor;
    /// One of the book's backup folders, which are thinned; not a place that was chosen once.
    bool isThinned = false;
    std::optional<Error> missing = {}; ///< why nothing can be written there
};

/// The places of a request, the first one first. Errors: those of the target; of the book, where its settings have to be read.
[[nodiscard]] Result<QList<Place>> placesOf(const Request &request, const QDateTime &localTime);

} // namespace tradebook::backup
