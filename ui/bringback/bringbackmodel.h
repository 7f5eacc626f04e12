// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/bringback.h"
#include "ui/support/figures.h"

#include <QAbstractTableModel>
#include <QHash>

namespace tradebook::ui {

/// What of a backup is missing in the book or different there, one kind at a time, and which of it is chosen: of every kind, whatever is
/// shown just now. Grows page by page. UI thread.
class BringBackModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, CodeColumn, NameColumn, WithinColumn, StatusColumn, AmountColumn, ChangedColumn, ColumnCount };

    explicit BringBackModel(const Figures &figures, QObject *parent = nullptr);

    void setKind(RecordKind kind);
    [[nodiscard]] RecordKind kind() const { return m_kind; }
    /// The first page takes the place of what is shown, the others go below it.
    void setRows(const restore::Differences &page);
    void append(const restore::Differences &page);
    [[nodiscard]] const QList<restore::Difference> &rows() const { return m_rows; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

    struct Chosen {
        RecordRef record;
        QString name;
    };
    /// What others may need comes first.
    [[nodiscard]] QList<Chosen> chosen() const;
    [[nodiscard]] int chosenCount() const;
    void setChosen(int row, bool isChosen);
    void chooseAll();
    void chooseNone();
    /// These are done with.
    void forget(const QList<RecordRef> &records);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void chosenChanged();
    void moreAsked();

private:
    [[nodiscard]] QString text(const restore::Difference &row, int column) const;

    const Figures m_figures;
    RecordKind m_kind = RecordKind::User;
    QList<restore::Difference> m_rows;
    QHash<RecordKind, QHash<qint64, QString>> m_chosen;
    bool m_hasMore = false;
    bool m_isFetching = false;
};

/// The name of a record with its code, as it is called in lists and messages.
[[nodiscard]] QString calledBack(const restore::Difference &row);

} // namespace tradebook::ui
