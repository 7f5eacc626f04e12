// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tradebook::migrate {

/// One numbered step of the schema, up and down.
struct Script {
    int version = 0;
    QString name; ///< the slug: "orders" of 0004_orders.up.sql
    QByteArray up;
    QByteArray down;

    [[nodiscard]] QString fileName() const;
    /// SHA-256 in hex of the up script with line ends normalised to LF.
    [[nodiscard]] QByteArray checksum() const;
};

/// Names the way checksums are made, should it ever change.
inline constexpr char kChecksumAlgorithm[] = "sha256-lf";

/// Reads the pairs of NNNN_slug.up.sql and .down.sql in a folder, in order. MigrationMissing where one is unpaired or a number is left out.
[[nodiscard]] Result<QList<Script>> scriptsIn(const QString &folder);
/// The scripts embedded in this program.
[[nodiscard]] const QList<Script> &builtInScripts();
/// The newest version this program knows.
[[nodiscard]] int newestVersion();

} // namespace tradebook::migrate
