// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tradebook::ui {

/// A table of any length whose rows have one height and cost nothing: where a row stands is arithmetic. QTableView's own header of rows
/// holds a section for each, which takes the window's thread longer than a frame for a million of them, and eight bytes for each
/// (PERFORMANCE section 3); here that header stays empty. Columns, their header and what screen readers see are QTableView's own. Rows
/// are selected whole; none is hidden, moved or spanned. UI thread.
class TallTable : public QTableView {
    Q_OBJECT
public:
    explicit TallTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeight(int height);
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

    // QTableView's own would ask its header of rows.
    /// -1 where no row stands.
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int rowViewportPosition(int row) const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &position) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected Q_SLOTS:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] int sizeHintForRow(int row) const override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    /// Whether the row is painted as selected.
    [[nodiscard]] virtual bool isRowSelected(const QModelIndex &index) const;

private:
    struct Span {
        int first = 0;
        int last = -1;
    };
    [[nodiscard]] int rows() const { return model() ? model()->rowCount() : 0; }
    /// The rows between two heights of the viewport.
    [[nodiscard]] Span rowsBetween(int top, int bottom) const;
    [[nodiscard]] QList<int> columnsBetween(int left, int right) const;
    void layOutHeader();
    void paintCell(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const;
    [[nodiscard]] int nextColumn(int from, int step) const;
    void scrollAcross(int column, ScrollHint hint);

    int m_rowHeight = 24;
    bool m_isLayingOut = false;
};

} // namespace tradebook::ui
