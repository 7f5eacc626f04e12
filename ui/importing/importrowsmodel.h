// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importingwords.h"
#include "ui/support/figures.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace tradebook::ui {

/// The first rows of a file with what becomes of each: the cells that tell one record from another, before and after where they change,
/// and at the end what else changes or why a row is rejected. A few thousand rows at most. UI thread.
class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Outcome = importingwords::Outcome;
    enum Column { LineColumn, OutcomeColumn, FirstFieldColumn };

    explicit ImportRowsModel(const Figures &figures, QObject *parent = nullptr);

    void setReport(transfer::ImportKind kind, const transfer::ImportReport &report);
    void clear();
    /// Absent: all of them.
    void setShown(std::optional<Outcome> outcome);
    /// How many rows of this outcome are here.
    [[nodiscard]] int held(Outcome outcome) const { return m_held.at(static_cast<std::size_t>(outcome)); }
    [[nodiscard]] Outcome outcomeAt(int row) const { return rowAt(row).outcome; }
    [[nodiscard]] bool isFigure(int section) const;
    [[nodiscard]] int noteColumn() const { return FirstFieldColumn + static_cast<int>(m_fields.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        qint64 line = 0;
        Outcome outcome = Outcome::New;
        QStringList cells; ///< one for each of m_fields
        QString note;
    };
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows.at(m_shown.at(static_cast<std::size_t>(row))); }
    [[nodiscard]] Row taken(const transfer::ReviewedRow &row, const QStringList &fields) const;
    void show();

    const Figures m_figures;
    transfer::ImportKind m_kind = transfer::ImportKind::Products;
    QStringList m_fields; ///< of the columns shown
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown;
    std::array<int, 4> m_held{};
    std::optional<Outcome> m_only;
};

} // namespace tradebook::ui
