// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/verifiedcopy.h"
#include "core/restore/staging.h"
#include "tests/support/journalbook.h"
#include "tests/support/outcome.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace tradebook::test {

/// The bytes of a file that no connection of this process has open.
[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Enough rows that a page in the middle of the file is one of theirs.
inline const QString kManyProducts = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                                                    "INSERT INTO products (sku, name, description, price) "
                                                    "SELECT 'S' || i, 'P', hex(randomblob(300)), 1 FROM n");

/// A page of rows is lost; the file opens all the same. For a file that no connection of this process has open.
inline void damageTheMiddle(const QString &path)
{
    constexpr qsizetype kPage = 4096;
    QByteArray bytes = bytesOf(path);
    const qsizetype at = bytes.size() / kPage / 2 * kPage;
    writeBytes(path, bytes.replace(at, kPage, QByteArray(kPage, '\x7f')));
}

/// A backup of the book as it is now; its path.
[[nodiscard]] inline QString backedUp(const QString &book)
{
    return must(backup::makeVerifiedCopy(book, backup::Reason::ByHand, backup::Proof::Quick)).path;
}

/// Everything in a folder but locks and backups, hidden files too: what a restore may have left.
[[nodiscard]] inline QStringList entriesOf(const QString &folder)
{
    QStringList entries = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    entries.removeIf(
        [](const QString &name) { return name.endsWith(QStringLiteral(".lock")) || name.endsWith(QStringLiteral(" Backups")); });
    return entries;
}

} // namespace tradebook::test
