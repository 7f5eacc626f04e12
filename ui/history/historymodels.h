// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/history/readablechange.h"
#include "ui/support/figures.h"

#include <QAbstractTableModel>

class QFontMetrics;

namespace tradebook::ui {

/// Steps of the journal, newest first. UI thread.
class StepsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhenColumn, WhatColumn, RowsColumn, StateColumn, ColumnCount };

    explicit StepsModel(const Figures &figures, QObject *parent = nullptr);

    void setSteps(const QList<journal::Step> &steps);
    void append(const QList<journal::Step> &older);
    [[nodiscard]] const QList<journal::Step> &steps() const { return m_steps; }
    /// How wide the words of the last column are.
    [[nodiscard]] static int widestState(const QFontMetrics &metrics);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const journal::Step &step, int column) const;

    const Figures m_figures;
    QList<journal::Step> m_steps;
};

/// The fields that one step changed. UI thread.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RecordColumn, FieldColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ChangesModel(QObject *parent = nullptr);

    void setChanges(const QList<ReadableChange> &changes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ReadableChange> m_changes;
};

} // namespace tradebook::ui
