// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsmodel.h"

#include "core/list/list.h"
#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

bool isFigure(int column)
{
    return column == BackupsModel::SizeColumn || column == BackupsModel::VersionColumn || column == BackupsModel::OrdersColumn;
}

} // namespace

backupwords::Check BackupRow::check() const
{
    using backupwords::Check;
    if (verified && !(*verified && !(*verified)->hasSeenContents))
        return *verified ? Check::VerifiedNow : Check::Unusable;
    if (!contents)
        return Check::Reading;
    if (!*contents && contents->error().kind == ErrorKind::Encrypted)
        return Check::Encrypted;
    if (!*contents)
        return Check::Unusable;
    return backup.hasHash ? Check::Verified : Check::NotVerified;
}

bool BackupRow::isEncrypted() const
{
    return contents && (*contents ? (*contents)->isEncrypted : contents->error().kind == ErrorKind::Encrypted);
}

QString BackupRow::reason() const
{
    if (verified && !*verified)
        return words::sentence(verified->error());
    if (contents && !*contents)
        return words::sentence(contents->error());
    return {};
}

BackupsModel::BackupsModel(const Figures &figures, QObject *parent)
    : QAbstractTableModel(parent)
    , m_figures(figures)
{
}

void BackupsModel::setBackups(const QList<backup::Backup> &backups)
{
    beginResetModel();
    const auto former = std::exchange(m_rows, {});
    for (const auto &backup : backups) {
        BackupRow row{.backup = backup};
        for (const auto &known : former) {
            if (known.backup == backup)
                row = known;
        }
        m_rows.append(std::move(row));
    }
    endResetModel();
}

void BackupsModel::setContents(const QString &path, const Result<backup::Contents> &contents)
{
    const int row = rowOf(path);
    if (row < 0)
        return;
    m_rows[row].contents = contents;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void BackupsModel::setVerified(const QString &path, const Result<backup::Verified> &verified)
{
    const int row = rowOf(path);
    if (row < 0)
        return;
    m_rows[row].verified = verified;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int BackupsModel::rowOf(const QString &path) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).backup.path == path)
            return row;
    }
    return -1;
}

qint64 BackupsModel::bytes() const
{
    qint64 sum = 0;
    for (const auto &row : m_rows)
        sum += row.backup.bytes;
    return sum;
}

int BackupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupsModel::text(const BackupRow &row, int column) const
{
    const backup::Contents *contents = row.contents && *row.contents ? &**row.contents : nullptr;
    switch (column) {
    case MadeColumn:
        return backupwords::made(
            row.backup.localTime, m_figures, sharesMinute(row.backup) ? backupwords::Time::Seconds : backupwords::Time::Minutes);
    case WhyColumn:
        return row.backup.isNamed() ? backupwords::why(row.backup.reason) : tr("Not known");
    case SizeColumn:
        return words::dataSize(row.backup.bytes, m_figures.locale);
    case VersionColumn:
        return contents ? m_figures.integer(contents->schemaVersion) : QString();
    case OrdersColumn:
        return contents ? m_figures.integer(contents->tally.value(u"orders"_s)) : QString();
    case LastOrderColumn:
        if (!contents || !contents->lastOrderDate)
            return {};
        return m_figures.date(QDate::fromString(contents->lastOrderDate->left(10), Qt::ISODate));
    case CheckColumn:
        if (row.isEncrypted() && row.check() == backupwords::Check::Verified)
            return tr("Encrypted, verified");
        return backupwords::word(row.check());
    case WhereColumn:
        return QDir::toNativeSeparators(QFileInfo(row.backup.path).absolutePath());
    default:
        return {};
    }
}

bool BackupsModel::sharesMinute(const backup::Backup &backup) const
{
    constexpr int kMinute = 60;
    const auto minute = backup.localTime.toSecsSinceEpoch() / kMinute;
    return std::ranges::count_if(m_rows, [minute](const BackupRow &row) {
        return row.backup.localTime.toSecsSinceEpoch() / kMinute == minute;
    }) > 1;
}

QString BackupsModel::tip(const BackupRow &row, int column) const
{
    if (column == WhereColumn)
        return QDir::toNativeSeparators(row.backup.path);
    if (column == MadeColumn)
        return backupwords::madeInFull(row.backup.localTime, m_figures);
    if (column == CheckColumn && row.check() == backupwords::Check::NotVerified)
        return tr("No checksum lies beside this backup; Verify looks through all of it.");
    const QString reason = row.reason();
    return reason.isEmpty() ? text(row, column) : reason;
}

QVariant BackupsModel::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return brief(text(row, index.column()));
    case Qt::ToolTipRole:
        return brief(tip(row, index.column()));
    case TypeRole:
        return static_cast<int>(isFigure(index.column()) ? list::CellType::Integer : list::CellType::Text);
    case QuietRole:
        return row.check() == backupwords::Check::Unusable || index.column() == WhereColumn;
    case RawRole:
        return index.column() == CheckColumn ? QVariant(static_cast<int>(row.check())) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Made"), tr("Why"), tr("Size"), tr("Version"), tr("Orders"), tr("Last order"), tr("Check"), tr("Where")};
    return titles.value(section);
}

} // namespace tradebook::ui
