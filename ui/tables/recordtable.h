// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/recordselection.h"
#include "ui/tables/recordtablemodel.h"
#include "ui/tables/shownfield.h"
#include "ui/tables/talltable.h"

#include <QElapsedTimer>

#include <optional>

namespace tradebook::ui {

class EmptyState;
class PlainHeader;

/// The view of a RecordTableModel: sorting by a click on the header, by several columns with Shift, the selection kept by id over sort,
/// filter and refresh, letters that lead to the row that begins with them, and what to do first where there is nothing to show.
class RecordTable : public TallTable {
    Q_OBJECT
public:
    /// `name` is what a screen reader calls the list.
    RecordTable(RecordTableModel *records, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] RecordTableModel *records() const { return m_records; }
    [[nodiscard]] std::optional<qint64> currentId() const;
    [[nodiscard]] qsizetype selectedRows() const;
    /// The same as they are, for a reader's thread.
    [[nodiscard]] SelectedRows selected() const;
    /// Of the selected rows, in the order of the list; at most `most`.
    [[nodiscard]] QList<qint64> selectedIds(qsizetype most) const;
    /// Makes the record current and visible; once its place is known, if the list is still being read.
    void selectId(qint64 id);
    /// What is seen where the list has no rows.
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    /// The column that takes the room left over.
    void setStretchField(const QString &field);
    /// Which columns are seen, in this order, until somebody chooses others; without a call those shown at first.
    void showFields(const QStringList &fields);
    /// What is seen, in the order of the screen, with the widths that were chosen.
    [[nodiscard]] QList<ShownField> shownFields() const;
    /// Not empty. Says nothing.
    void setShownFields(const QList<ShownField> &fields);
    /// What showFields() has asked for, each as wide as it needs.
    [[nodiscard]] QList<ShownField> ownFields() const;
    /// Sorts by this column alone; where it is the one already, the other way round.
    void sortBy(int column);
    /// The rows that are equal so far stand by this column; where it is among the sorts already, it is turned round.
    void addToSort(int column);
    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void currentIdChanged();
    void selectionCounted();
    /// A person has moved a column in the head, or made it wider or narrower.
    void shownFieldsChosen();
    /// Before the rows go, and before the view lets go of what is open in them.
    void rowsLeaving(int first, int last);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int across, int down) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] bool isRowSelected(const QModelIndex &index) const override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void keepSelection();
    void restoreSelection();
    void makeCurrent(int row);
    void takePlaceOf(int row);
    void reportCurrent();
    void measure();
    void stretch();
    void arrange(const QStringList &fields);
    void takeWidth(int column, int width);
    void showSort();
    void showEmptiness();

    RecordTableModel *m_records;
    RecordSelection *m_selection;
    QString m_stretchField;
    QStringList m_ownFields;
    QHash<QString, int> m_chosenWidths; ///< as in ShownField
    PlainHeader *m_header;
    EmptyState *m_empty;
    bool m_isStretching = false;
    std::optional<qint64> m_reportedId;
    /// What was current and selected before the rows changed their places, until their new places are known.
    struct Kept {
        std::optional<qint64> current;
        SelectedRows selected;
        std::optional<int> row = {}; ///< of the current record, where the question stays the same: what takes its place if it leaves
    };
    std::optional<Kept> m_kept;
    bool m_isReordering = false;
    QString m_typed; ///< letters that belong together
    QElapsedTimer m_sinceTyped;
};

} // namespace tradebook::ui
