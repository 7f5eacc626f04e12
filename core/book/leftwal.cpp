// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/leftwal.h"

#include "core/book/bookfile.h"
#include "core/book/publish.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// Empty where there is no such file, or its file system does not know.
QString birthOf(const QString &path)
{
    const auto identity = FileIdentity::of(path);
    const QDateTime birth = QFileInfo(path).birthTime();
    return identity && birth.isValid() ? birth.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// A number that is free again is soon given to another file.
QString walStampOf(const QString &path)
{
    const QString wal = walPathOf(path);
    const QString birth = birthOf(wal);
    const auto identity = FileIdentity::of(wal);
    return birth.isEmpty() || !identity ? QString() : QString::number(identity->number) + u' ' + birth;
}

} // namespace

Marks::Files filesOf(const QString &path)
{
    return {birthOf(path), walStampOf(path)};
}

bool isWalOfAnother(const QString &path)
{
    const auto known = Marks(path).files();
    if (known.book.isEmpty() || known.wal.isEmpty())
        return false;
    const auto now = filesOf(path);
    return !now.book.isEmpty() && now.book != known.book && now.wal == known.wal;
}

Result<void> setAsideWalOfAnother(const QString &path)
{
    if (!isWalOfAnother(path))
        return {};
    const QFileInfo wal(walPathOf(path));
    auto aside = publishFree(wal.filePath(), wal.dir(), wal, u" (set aside)"_s);
    if (!aside)
        return aside.error();
    QFile::remove(sharedMemoryPathOf(path));
    Marks(path).setWalSetAside(*aside);
    return {};
}

} // namespace tradebook::book
