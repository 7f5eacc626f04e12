// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/makingwords.h"

#include "core/backup/backupsettings.h"
#include "core/words/counted.h"
#include "core/words/datasize.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tradebook::ui::makingwords {
namespace {

struct MakingWords {
    Q_DECLARE_TR_FUNCTIONS(MakingWords)
};

QString folderOf(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absolutePath());
}

} // namespace

QString age(const QDateTime &at, const QDateTime &now)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 seconds = at.secsTo(now);
    if (seconds < kMinute)
        return MakingWords::tr("just now");
    if (seconds < kHour)
        return MakingWords::tr("%Ln minutes ago", nullptr, words::counted(seconds / kMinute));
    if (seconds < kDay)
        return MakingWords::tr("%Ln hours ago", nullptr, words::counted(seconds / kHour));
    return MakingWords::tr("%Ln days ago", nullptr, words::counted(seconds / kDay));
}

Age lastBackup(const std::optional<backup::LastBackup> &last, bool hasFailed, const QDateTime &now)
{
    if (!last)
        return {hasFailed ? MakingWords::tr("Backup failed, none yet") : MakingWords::tr("No backup yet"),
            hasFailed ? Tone::Bad : Tone::Notice};
    const QString ago = age(last->at, now);
    if (hasFailed)
        return {MakingWords::tr("Backup failed, last one %1").arg(ago), Tone::Bad};
    if (last->at.addDays(backup::kStaleDays) < now)
        return {MakingWords::tr("Backup overdue, last one %1").arg(ago), Tone::Notice};
    if (!last->missingIn.isEmpty())
        return {MakingWords::tr("Backed up and verified %1, in one place only").arg(ago), Tone::Notice};
    return {MakingWords::tr("Backed up and verified %1").arg(ago), Tone::Good};
}

QString made(const backup::Made &made, const QLocale &locale)
{
    const auto &first = made.copies.first();
    const QString when = locale.toString(first.takenAt.toLocalTime().time(), QLocale::ShortFormat);
    const QString size = words::dataSize(first.bytes, locale);
    QString text = made.copies.size() == 1
        ? MakingWords::tr("Backed up and verified at %1: %2 in “%3”.").arg(when, size, folderOf(first.path))
        : MakingWords::tr("Backed up and verified at %1: %2 in “%3” and in “%4”.")
              .arg(when, size, folderOf(first.path), folderOf(made.copies.last().path));
    for (const auto &missed : made.missed)
        text = MakingWords::tr("%1 One place did not get it: %2", "what was done, then a sentence that says why not")
                   .arg(text, words::sentence(missed.error));
    return text;
}

QString notMade(const Error &error)
{
    // Which place it was about says what was not done.
    if (error.kind == ErrorKind::TargetIsBook)
        return words::sentence(error);
    return MakingWords::tr("No backup was made. %1", "then a sentence that says why").arg(words::sentence(error));
}

} // namespace tradebook::ui::makingwords
