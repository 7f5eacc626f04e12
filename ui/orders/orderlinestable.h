// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tradebook::ui {

class OrderLinesModel;

/// The table "Lines": typing goes from cell to cell with Tab, Enter ends a line's entry, Delete removes a line. As tall as its lines, up
/// to `tallest`. UI thread.
class OrderLinesTable : public QTableView {
    Q_OBJECT
public:
    OrderLinesTable(OrderLinesModel *model, int tallest, QWidget *parent = nullptr);

    /// Puts the keyboard into a cell; where it can be typed in, the text is selected for typing over.
    void enter(int row, int column);
    /// A cell is being typed in.
    [[nodiscard]] bool isTyping() const { return state() == EditingState; }
    /// Columns that a narrow pane has no room for.
    void setColumnsHidden(const QList<int> &columns);
    /// As tall as so many lines even where there are fewer: room for what is said while there are none.
    void setLeastRows(int rows);
    /// Names of goods stay to be read, whatever figures stand beside them.
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_leastWidth, 60}; }

Q_SIGNALS:
    /// Enter was pressed in a cell: the next thing can be added.
    void entered();
    /// Delete was pressed on a line.
    void removeAsked();
    /// Rows of a spreadsheet are to become lines.
    void pasteAsked();
    /// No cell is being typed in any more.
    void left();

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void measure();
    [[nodiscard]] QModelIndex nextEditable(const QModelIndex &from, int step) const;

    OrderLinesModel *m_lines;
    const int m_tallest;
    int m_least = 1;
    int m_leastWidth = 200;
};

} // namespace tradebook::ui
