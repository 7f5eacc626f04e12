// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/list/list.h"

#include <QTableView>

namespace tradebook::ui {

class TextTableModel;

/// A few rows inside a details pane, as tall as they are: stock moves, recent orders. UI thread.
class TextTable : public QTableView {
    Q_OBJECT
public:
    struct Column {
        QString title;
        list::CellType type = list::CellType::Text; ///< how it is painted and aligned; the cells are text already
        bool takesRest = false; ///< the room left over, instead of the first Text column; its texts may be cut off, and are seen as tips
    };
    struct Row {
        qint64 id = 0;
        QStringList cells;
        QString raw = {}; ///< the stored word of a Status cell
    };

    /// The first Text column takes the room left over. More rows than `tallest` scroll.
    TextTable(const QString &name, const QList<Column> &columns, int tallest, QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);
    /// In which nothing is cut but what is too long for any pane.
    [[nodiscard]] int wantedWidth() const { return m_wantedWidth; }
    /// In which every title is to be read, and every cell but those of the column that takes the rest.
    [[nodiscard]] QSize minimumSizeHint() const override { return {m_leastWidth, QTableView::minimumSizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void measure();

    const int m_tallest;
    TextTableModel *m_model;
    int m_wantedWidth = 0;
    int m_leastWidth = 0;
};

} // namespace tradebook::ui
