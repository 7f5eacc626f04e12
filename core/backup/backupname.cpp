// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTimeFormat = "yyyy-MM-dd HH.mm.ss";

struct ReasonWord {
    Reason reason;
    const char *word;
};
constexpr std::array kWords{ReasonWord{Reason::ByHand, ""}, ReasonWord{Reason::Automatic, "automatic"},
    ReasonWord{Reason::BeforeMigration, "before-migration"}, ReasonWord{Reason::BeforeRestore, "before-restore"},
    ReasonWord{Reason::BeforeImport, "before-import"}};

QString wordFor(Reason reason)
{
    for (const auto &each : kWords) {
        if (each.reason == reason)
            return QString::fromLatin1(each.word);
    }
    return {};
}

Reason reasonFrom(const QString &word)
{
    for (const auto &each : kWords) {
        if (word == QLatin1String(each.word))
            return each.reason;
    }
    return Reason::ByHand;
}

} // namespace

QString nameFor(const QString &bookPath)
{
    // File systems take 255 bytes; time, reason, counter, process and the endings of checksum and journal come to less than 90.
    constexpr qsizetype kMostBytes = 160;
    QString name = QFileInfo(bookPath).completeBaseName();
    while (name.toUtf8().size() > kMostBytes)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

QString folderFor(const QString &bookPath)
{
    return QFileInfo(bookPath).absolutePath() + u'/' + nameFor(bookPath) + " Backups"_L1;
}

QString fileNameFor(const QString &bookPath, Reason reason, const QDateTime &localTime, int counter)
{
    QString name = nameFor(bookPath) + u' ' + localTime.toString(QLatin1String(kTimeFormat));
    if (reason != Reason::ByHand)
        name += u' ' + wordFor(reason);
    if (counter > 1)
        name += u' ' + QString::number(counter);
    return name + QLatin1String(kEnding);
}

std::optional<NameParts> partsOf(const QString &fileName)
{
    static const QRegularExpression pattern(
        u"\\A(.+) (\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d)(?: (automatic|before-(?:migration|restore|import)))?(?: (\\d{1,6}))?"
        "\\.tradebook-backup\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    const auto time = QDateTime::fromString(match.captured(2), QLatin1String(kTimeFormat));
    if (!time.isValid())
        return std::nullopt;
    return NameParts{match.captured(1), time, reasonFrom(match.captured(3)), qMax(1, match.captured(4).toInt())};
}

} // namespace tradebook::backup
