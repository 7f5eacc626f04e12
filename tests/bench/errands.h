// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

/// What is measured in a process of its own: starts, memory, a window. The bench starts itself as `tradebook_bench --errand NAME …`; the
/// errand prints one JSON object.
namespace tradebook::bench {

[[nodiscard]] bool isErrand(int argc, char **argv);
[[nodiscard]] int runErrand(int argc, char **argv);

/// Runs it, and gives what it said; the end of the program where it failed.
[[nodiscard]] QJsonObject errand(const QString &name, const QStringList &arguments);

// The errands. Each has an application and tells its figures.
[[nodiscard]] QJsonObject startOurs(const QStringList &arguments);
[[nodiscard]] QJsonObject startBare(const QStringList &arguments);
[[nodiscard]] QJsonObject holdOurs(const QStringList &arguments);
[[nodiscard]] QJsonObject holdNothing(const QStringList &arguments);
[[nodiscard]] QJsonObject holdModel(const QStringList &arguments);
[[nodiscard]] QJsonObject browse(const QStringList &arguments);
[[nodiscard]] QJsonObject travel(const QStringList &arguments);
[[nodiscard]] QJsonObject importAlone(const QStringList &arguments);

} // namespace tradebook::bench
