// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/rowids.h"

#include <QItemSelectionModel>

#include <memory>
#include <optional>

namespace tradebook::ui {

class RecordTableModel;

/// Which rows of a list were selected at some moment, without a list of them: may be carried to another thread, and asked there.
struct SelectedRows {
    std::shared_ptr<const RowIds> ids;
    QList<std::pair<int, int>> ranges; ///< first and last row, in order
    std::optional<IdSet> scattered; ///< instead of the ranges

    /// In the order of the list, no more than `most`.
    [[nodiscard]] std::vector<qint64> toIds(qsizetype most) const;
    [[nodiscard]] IdSet toSet() const;
    /// Every row there was, in one range.
    [[nodiscard]] bool isAll() const;
};

/// The selection of a list of any length. As long as its ranges are few it is a QItemSelectionModel like any other; where a sort has
/// scattered the selected rows over more ranges than that model can hold (it compares each with each), it keeps their ids instead, until
/// somebody selects anew. Selecting all is one range. UI thread.
class RecordSelection : public QItemSelectionModel {
    Q_OBJECT
public:
    explicit RecordSelection(RecordTableModel *records, QObject *parent = nullptr);

    [[nodiscard]] qsizetype rowCount() const;
    [[nodiscard]] bool isRowSelected(int row) const;
    [[nodiscard]] SelectedRows rows() const;
    /// Selects those rows of the list as it stands now that were selected then.
    void restore(const SelectedRows &former);
    [[nodiscard]] bool isScattered() const { return m_scattered.has_value(); }

    using QItemSelectionModel::select;
    void select(const QItemSelection &selection, SelectionFlags command) override;
    void clear() override;
    void reset() override;

Q_SIGNALS:
    /// Scattered rows were selected or let go of; of all else selectionChanged() tells.
    void scatteredChanged();
    /// The current row is about to leave the list; it is the current one still.
    void currentRowLeaving();

private:
    void selectAmongScattered(const QItemSelection &selection, SelectionFlags command);

    RecordTableModel *m_records;
    std::optional<IdSet> m_scattered;
    qsizetype m_scatteredRows = 0;
};

} // namespace tradebook::ui
