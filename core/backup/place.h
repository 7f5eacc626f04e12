// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tradebook::backup {

/// Where a backup goes: a folder, and the names to try in it.
struct Place {
    QString folder;
    std::function<QString(int counter)> nameFor;
    /// One of the book's backup folders, which are thinned; not a place that was chosen once.
    bool isThinned = false;
    /// Only used while no place before it has got the backup.
    bool isFallback = false;
};

} // namespace tradebook::backup
