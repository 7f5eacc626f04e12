// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/bookguard.h"

#include "core/book/bookfile.h"
#include "core/book/fileidentity.h"
#include "core/book/instancelock.h"
#include "core/transfer/fault.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tradebook::transfer {

namespace {

bool isDatabase(const QString &path)
{
    static const QByteArray kMagic("SQLite format 3", 16);
    // not a book: that is open in this process; its own files have been told apart by their identity
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kMagic.size()) == kMagic;
}

} // namespace

bool belongsToBook(const QString &book, const QString &path)
{
    const auto file = book::FileIdentity::of(path);
    const QStringList family{book, book::walPathOf(book), book::sharedMemoryPathOf(book), book::InstanceLock::pathFor(book)};
    return file && std::any_of(family.begin(), family.end(), [&](const QString &each) { return book::FileIdentity::of(each) == file; });
}

Result<void> mayTakeRejects(const QString &path, const QString &source, const QString &book)
{
    // Looked at before anything opens it: a pipe keeps waiting who does, and a device would be replaced by the file.
    const QFileInfo there(path);
    if (there.exists() && !there.isFile())
        return Error{ErrorKind::NotARegularFile, {path}};
    const auto target = book::FileIdentity::of(path);
    if (!target)
        return {};
    if (belongsToBook(book, path) || target == book::FileIdentity::of(source) || isDatabase(path))
        return fileError(Fault::CannotWriteRejects, {path});
    return {};
}

} // namespace tradebook::transfer
