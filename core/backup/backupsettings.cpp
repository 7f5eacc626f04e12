// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"

#include "core/backup/backupname.h"
#include "core/repo/faults.h"
#include "core/repo/settings.h"

#include <QDir>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFolder = "backup_folder";
constexpr auto kSecondFolder = "backup_second_folder";
constexpr auto kOnClose = "backup_on_close";
constexpr auto kDaily = "backup_daily";

/// What somebody else has written there and is no folder counts as not set.
QString folderFrom(const std::optional<QJsonValue> &value)
{
    const QString folder = value ? value->toString() : QString();
    return QDir::isAbsolutePath(folder) ? QDir::cleanPath(folder) : QString();
}

Result<QString> checkedFolder(const char *field, const QString &folder)
{
    if (folder.isEmpty())
        return QString();
    if (!QDir::isAbsolutePath(folder) || folder.contains(QChar(u'\0')))
        return repo::invalid(QLatin1String(field), folder);
    return QDir::cleanPath(folder);
}

} // namespace

Result<BackupSettings> backupSettings(db::Connection &connection)
{
    BackupSettings settings;
    const auto folder = repo::settings::value(connection, QLatin1String(kFolder));
    const auto second = repo::settings::value(connection, QLatin1String(kSecondFolder));
    const auto onClose = repo::settings::value(connection, QLatin1String(kOnClose));
    const auto daily = repo::settings::value(connection, QLatin1String(kDaily));
    for (const auto *each : {&folder, &second, &onClose, &daily}) {
        if (!*each)
            return each->error();
    }
    settings.folder = folderFrom(*folder);
    settings.secondFolder = folderFrom(*second);
    settings.onClose = *onClose ? (*onClose)->toBool(settings.onClose) : settings.onClose;
    settings.daily = *daily ? (*daily)->toBool(settings.daily) : settings.daily;
    return settings;
}

Result<void> setBackupSettings(db::Connection &connection, const BackupSettings &settings)
{
    const auto folder = checkedFolder(kFolder, settings.folder);
    if (!folder)
        return folder.error();
    const auto second = checkedFolder(kSecondFolder, settings.secondFolder);
    if (!second)
        return second.error();
    if (!second->isEmpty() && *second == (folder->isEmpty() ? folderFor(connection.path()) : *folder))
        return repo::invalid(QLatin1String(kSecondFolder), *second);
    const std::pair<const char *, QJsonValue> values[]{
        {kFolder, *folder}, {kSecondFolder, *second}, {kOnClose, settings.onClose}, {kDaily, settings.daily}};
    for (const auto &[name, value] : values) {
        if (auto set = repo::settings::setValue(connection, QLatin1String(name), value); !set)
            return set;
    }
    return {};
}

QStringList foldersOf(const QString &bookPath, const BackupSettings &settings)
{
    QStringList folders{settings.folder.isEmpty() ? folderFor(bookPath) : settings.folder};
    if (!settings.secondFolder.isEmpty() && !folders.contains(settings.secondFolder))
        folders.append(settings.secondFolder);
    return folders;
}

bool isDue(Occasion occasion, const BackupSettings &settings, const Situation &situation, const QDateTime &now)
{
    if (occasion == Occasion::Closing ? !settings.onClose : !settings.daily)
        return false;
    if (!situation.lastBackup || *situation.lastBackup > now)
        return true;
    if (!situation.hasChanged)
        return false;
    return occasion == Occasion::Closing || situation.lastBackup->addDays(1) <= now;
}

} // namespace tradebook::backup
