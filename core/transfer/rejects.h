// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/csvreader.h"
#include "core/transfer/import.h"

#include <QFile>

namespace tradebook::db {
class Connection;
}

namespace tradebook::transfer {

class TextSource;

/// Copies the rejects of the scratch database, by line, into a private spool file, before the transaction takes them away; gives their
/// number and keeps the first ones for the report.
[[nodiscard]] Result<qint64> spoolRejects(db::Connection &writer, const QString &spoolPath, QList<RejectedRow> &first);

/// Writes the rejects file: the original cells of each rejected row, then its line and the reason in words; before those, with withPlaces,
/// the place of an order's line as `order_line`. The file appears whole or not at all. Reads the source once more, beside the spool, so
/// that memory stays flat.
[[nodiscard]] Result<void> writeRejects(
    TextSource &source, const Dialect &dialect, const QString &spoolPath, const QString &path, bool withPlaces);

/// A cell as it stands in a CSV file, quoted where needed.
[[nodiscard]] std::string csvCell(std::string_view cell, char delimiter);

} // namespace tradebook::transfer
