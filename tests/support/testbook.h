// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"

#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace tradebook::test {

/// A new book with the real migrations in a folder of its own, and its writer. Gone with the object. Aborts the test program where it
/// cannot be made.
class TestBook {
public:
    explicit TestBook(const QString &currency = QStringLiteral("EUR"), const QString &timeZone = QStringLiteral("UTC"));

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The writer; open until close().
    [[nodiscard]] db::Connection &writer() { return *m_writer; }
    [[nodiscard]] db::Connection reader() const;
    /// Lets go of the file, so that a Store or another program can have it.
    void close();

private:
    QTemporaryDir m_folder;
    std::optional<db::Connection> m_writer;
};

/// Runs SQL straight through the SQLite library, past every room of ours: for arranging faults and reading back.
void execute(db::Connection &connection, const QString &sql);
[[nodiscard]] QString scalar(db::Connection &connection, const QString &sql);

} // namespace tradebook::test
