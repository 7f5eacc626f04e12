// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"

#include <QFileInfo>

namespace tradebook::backup {

namespace {

QString wordFor(Reason reason)
{
    switch (reason) {
    case Reason::ByHand:
        return {};
    case Reason::Automatic:
        return QStringLiteral(" automatic");
    case Reason::BeforeMigration:
        return QStringLiteral(" before-migration");
    case Reason::BeforeRestore:
        return QStringLiteral(" before-restore");
    case Reason::BeforeImport:
        return QStringLiteral(" before-import");
    }
    return {};
}

} // namespace

QString folderFor(const QString &bookPath)
{
    const QFileInfo book(bookPath);
    return book.absolutePath() + QLatin1Char('/') + book.completeBaseName() + QStringLiteral(" Backups");
}

QString fileNameFor(const QString &bookPath, Reason reason, const QDateTime &localTime, int counter)
{
    const QString name = QFileInfo(bookPath).completeBaseName();
    const QString number = counter > 1 ? QStringLiteral(" %1").arg(counter) : QString();
    return name + localTime.toString(QStringLiteral(" yyyy-MM-dd HH.mm.ss")) + wordFor(reason) + number
        + QStringLiteral(".tradebook-backup");
}

} // namespace tradebook::backup
