// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace tradebook::test {

/// How many rows each table of a book has: two states of a book that differ by an edit differ here.
using RowCounts = QMap<QString, qint64>;

/// Through the SQLite library alone, read-write as another program would, so that a -wal left by a crash is taken in.
[[nodiscard]] RowCounts rowCounts(const QString &path);

/// Every row of every table, the journal and the search index too, as one SHA-256 in hex. An error of SQLite is part of it.
[[nodiscard]] QByteArray contentHash(const QString &path);

/// What is wrong with a book: integrity_check, foreign_key_check, stock against its moves, daily sales against the orders. Empty when
/// nothing is.
[[nodiscard]] QString faultsOf(const QString &path);

/// Runs SQL as another program would. The SQLite result code.
int executeOn(const QString &path, const QString &sql);

} // namespace tradebook::test
