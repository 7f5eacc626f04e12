// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"
#include "core/transfer/import.h"
#include "tests/support/testbook.h"

#include <functional>

namespace tradebook::test {

/// The folder of the shared test data; empty where this machine has none.
[[nodiscard]] QString realDataFolder();

/// A new book and its store, for importing into it and asking it afterwards.
class ImportBook {
public:
    explicit ImportBook(const QString &currency = QStringLiteral("EUR"), const QString &timeZone = QStringLiteral("Europe/London"));

    [[nodiscard]] Store &store() const { return *m_store; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_book.folder(); }

    using Tweak = std::function<void(transfer::ImportRequest &)>;
    [[nodiscard]] Result<transfer::ImportReport> import(transfer::ImportKind kind, const QString &file, const Tweak &tweak = {}) const;
    /// The same with the text as a file.
    [[nodiscard]] Result<transfer::ImportReport> importText(
        transfer::ImportKind kind, const QByteArray &text, const Tweak &tweak = {}) const;

    /// As the window does: what the columns were found to be is mapped by name, and nothing else counts.
    [[nodiscard]] Result<transfer::ImportReport> importMapped(transfer::ImportKind kind, const QString &file) const;

    /// The first column of the first row.
    [[nodiscard]] QString ask(const QString &sql) const;
    [[nodiscard]] qint64 number(const QString &sql) const { return ask(sql).toLongLong(); }
    /// All rows, cells joined by |, rows by line ends.
    [[nodiscard]] QString table(const QString &sql) const;
    /// What the check of the book finds; empty where it is healthy.
    [[nodiscard]] QString findings() const;

private:
    TestBook m_book;
    QString m_path;
    std::shared_ptr<Store> m_store;
};

/// "rows new changed same rejected"
[[nodiscard]] QString counts(const transfer::ImportReport &report);

} // namespace tradebook::test
