// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupwords.h"

#include <QAbstractTableModel>

namespace tradebook::ui {

/// A backup, and what has become known of it.
struct BackupRow {
    backup::Backup backup;
    std::optional<Result<backup::Contents>> contents = {};
    std::optional<Result<backup::Verified>> verified = {};

    [[nodiscard]] backupwords::Check check() const;
    [[nodiscard]] bool isEncrypted() const;
    /// Why it is not usable, in a sentence.
    [[nodiscard]] QString reason() const;
};

/// The backups, newest first. UI thread.
class BackupsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MadeColumn, WhyColumn, SizeColumn, VersionColumn, OrdersColumn, LastOrderColumn, CheckColumn, WhereColumn, ColumnCount };

    explicit BackupsModel(const Figures &figures, QObject *parent = nullptr);

    /// What is known of those that were there before, and have not changed, stays.
    void setBackups(const QList<backup::Backup> &backups);
    void setContents(const QString &path, const Result<backup::Contents> &contents);
    void setVerified(const QString &path, const Result<backup::Verified> &verified);
    [[nodiscard]] const QList<BackupRow> &rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const QString &path) const;
    [[nodiscard]] qint64 bytes() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const BackupRow &row, int column) const;
    [[nodiscard]] bool sharesMinute(const backup::Backup &backup) const;
    [[nodiscard]] QString tip(const BackupRow &row, int column) const;

    const Figures m_figures;
    QList<BackupRow> m_rows;
};

} // namespace tradebook::ui
