// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/bookrecord.h"

#include "core/backup/backupsettings.h"
#include "core/repo/settings.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace tradebook::edit {

namespace {

constexpr qint64 kMegabyte = 1024LL * 1024;

Result<BookSettings> readSettings(db::Connection &connection)
{
    const auto footer = repo::settings::footer(connection);
    const auto step = repo::settings::priceStep(connection);
    const auto bounds = repo::settings::journalBounds(connection);
    if (!footer)
        return footer.error();
    if (!step)
        return step.error();
    if (!bounds)
        return bounds.error();
    const auto backups = backup::backupSettings(connection);
    if (!backups)
        return backups.error();
    return BookSettings{.footer = *footer,
        .priceStep = *step,
        .journalDays = bounds->days,
        .journalMegabytes = bounds->bytes / kMegabyte,
        .backupFolder = backups->folder,
        .backupSecondFolder = backups->secondFolder,
        .backupOnClose = backups->onClose,
        .backupDaily = backups->daily};
}

backup::BackupSettings backupsOf(const BookSettings &settings)
{
    return {settings.backupFolder, settings.backupSecondFolder, settings.backupOnClose, settings.backupDaily};
}

Result<void> writeBackups(db::Connection &connection, const BookSettings &old, const BookSettings &now)
{
    if (backupsOf(old) == backupsOf(now))
        return {};
    auto written = backup::setBackupSettings(connection, backupsOf(now));
    // Two folders that are the same: it is the one that was changed that is not right.
    if (!written && written.error().kind == ErrorKind::Invalid && old.backupSecondFolder == now.backupSecondFolder)
        return Error{ErrorKind::Invalid, {u"backup_folder"_s, now.backupFolder}};
    return written;
}

Result<void> writeIfOther(db::Connection &connection, const QString &name, bool isOther, const QJsonValue &value)
{
    return isOther ? repo::settings::setValue(connection, name, value) : Result<void>();
}

} // namespace

Result<BookRecord> readBook(db::Connection &connection)
{
    const auto info = book::bookInfo(connection);
    if (!info)
        return info.error();
    const auto settings = readSettings(connection);
    if (!settings)
        return settings.error();
    return BookRecord{*info, *settings};
}

Result<void> writeBook(db::Connection &connection, const BookRecord &before, const BookRecord &after)
{
    if (before.info != after.info) {
        if (auto written = book::setBookInfo(connection, after.info); !written)
            return written;
    }
    const auto &old = before.settings;
    const auto &now = after.settings;
    return writeIfOther(connection, u"footer"_s, old.footer != now.footer, now.footer)
        .andThen([&] { return writeIfOther(connection, u"price_step"_s, old.priceStep != now.priceStep, now.priceStep.value); })
        .andThen([&] { return writeIfOther(connection, u"journal_days"_s, old.journalDays != now.journalDays, now.journalDays); })
        .andThen([&] {
            return writeIfOther(
                connection, u"journal_bytes"_s, old.journalMegabytes != now.journalMegabytes, now.journalMegabytes * kMegabyte);
        })
        .andThen([&] { return writeBackups(connection, old, now); });
}

} // namespace tradebook::edit
