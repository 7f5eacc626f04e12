// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace tradebook {

/// The libraries below Qt that this process runs with: name and version, for reports. Any thread.
[[nodiscard]] QList<std::pair<QString, QString>> libraryVersions();

} // namespace tradebook
