// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupwords.h"

#include "ui/support/brieftext.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tradebook::ui::backupwords {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

QString timeOf(const QDateTime &localTime, const Figures &figures, Time exactness)
{
    QString format = figures.locale.timeFormat(QLocale::ShortFormat);
    if (exactness == Time::Seconds)
        format.replace(u"mm"_s, u"mm:ss"_s);
    return figures.locale.toString(localTime.time(), format);
}

} // namespace

QString made(const QDateTime &localTime, const Figures &figures, Time exactness)
{
    const auto today = QDate::currentDate();
    const QString time = timeOf(localTime, figures, exactness);
    if (localTime.date() == today)
        return Words::tr("Today %1").arg(time);
    if (localTime.date() == today.addDays(-1))
        return Words::tr("Yesterday %1").arg(time);
    return Words::tr("%1 %2", "date, time").arg(figures.date(localTime.date()), time);
}

QString madeInFull(const QDateTime &localTime, const Figures &figures)
{
    return Words::tr("%1 %2", "date, time").arg(figures.longDate(localTime.date()), timeOf(localTime, figures, Time::Minutes));
}

backup::Backup named(const QString &path)
{
    const QFileInfo file(path);
    backup::Backup backup{.path = file.absoluteFilePath(), .localTime = {}};
    if (const auto parts = backup::partsOf(file.fileName())) {
        backup.bookName = parts->bookName;
        backup.localTime = parts->localTime;
        backup.reason = parts->reason;
    }
    return backup;
}

QString nameOf(const backup::Backup &backup, const Figures &figures)
{
    return backup.isNamed() ? madeInFull(backup.localTime, figures) : brief(QFileInfo(backup.path).fileName(), 80);
}

QString why(backup::Reason reason)
{
    switch (reason) {
    case backup::Reason::ByHand:
        return Words::tr("By hand");
    case backup::Reason::Automatic:
        return Words::tr("Automatic");
    case backup::Reason::BeforeMigration:
        return Words::tr("Before an update of the book");
    case backup::Reason::BeforeRestore:
        return Words::tr("Before a restore");
    case backup::Reason::BeforeImport:
        return Words::tr("Before an import");
    }
    return {};
}

QString title(const backup::Backup &backup, const Figures &figures)
{
    if (!backup.isNamed())
        return brief(QFileInfo(backup.path).fileName(), 100);
    const QString when = made(backup.localTime, figures);
    switch (backup.reason) {
    case backup::Reason::ByHand:
        return Words::tr("%1, by hand").arg(when);
    case backup::Reason::Automatic:
        return Words::tr("%1, automatic").arg(when);
    case backup::Reason::BeforeMigration:
        return Words::tr("%1, before an update of the book").arg(when);
    case backup::Reason::BeforeRestore:
        return Words::tr("%1, before a restore").arg(when);
    case backup::Reason::BeforeImport:
        return Words::tr("%1, before an import").arg(when);
    }
    return when;
}

QString word(Check check)
{
    switch (check) {
    case Check::Reading:
        return Words::tr("Reading…");
    case Check::Verified:
        return Words::tr("Verified");
    case Check::VerifiedNow:
        return Words::tr("Verified just now");
    case Check::NotVerified:
        return Words::tr("Not verified");
    case Check::Encrypted:
        return Words::tr("Encrypted");
    case Check::Unusable:
        return Words::tr("Not usable");
    }
    return {};
}

Tone tone(Check check)
{
    switch (check) {
    case Check::Verified:
    case Check::VerifiedNow:
        return Tone::Good;
    case Check::NotVerified:
        return Tone::Notice;
    case Check::Unusable:
        return Tone::Bad;
    case Check::Reading:
    case Check::Encrypted:
        break;
    }
    return Tone::Neutral;
}

bool isBackupName(const QString &path)
{
    const QFileInfo file(path);
    if (file.fileName().endsWith(QLatin1StringView(backup::kEnding), Qt::CaseInsensitive))
        return true;
    const bool liesAmongBackups = QFileInfo(file.absolutePath()).fileName().endsWith(u" Backups"_s);
    return liesAmongBackups && file.suffix().compare(u"tradebook"_s, Qt::CaseInsensitive) != 0;
}

} // namespace tradebook::ui::backupwords
