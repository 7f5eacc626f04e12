// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/bookkey.h"
#include "core/backup/filing.h"
#include "core/backup/keeping.h"
#include "tests/support/encryptedfile.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::test {

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

inline void setKey(db::Connection &writer, const std::optional<PublicKey> &key)
{
    mustCommit(writer, [&] { return setBookKey(writer, key); });
}

/// A book with rows in it that wants its backups encrypted.
struct Shop {
    TestBook book;
    KeyPair keys = keysOf(kPassphrase);

    Shop()
    {
        for (int i = 0; i < 300; ++i)
            addProduct(book.writer(), u"Erdbeermarmelade %1"_s.arg(i));
        setKey(book.writer(), keys.publicKey);
    }
    [[nodiscard]] QString path() const { return book.path(); }
    [[nodiscard]] QString made(Reason reason = Reason::ByHand) const
    {
        return must(backUp({.bookPath = path(), .reason = reason})).copies.first().path;
    }
};

inline Keyring ringFor(const QString &file, const QString &passphrase = kPassphrase)
{
    const Keyring ring;
    if (!ring.unlock(file, Passphrase(passphrase)))
        qFatal("the passphrase does not open %s", qPrintable(file));
    return ring;
}

inline void flip(const QString &path, qsizetype at)
{
    auto bytes = contentOf(path);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    put(path, bytes);
}

} // namespace tradebook::test
