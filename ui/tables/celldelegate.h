// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace tradebook::ui {

/// Paints the cells of lists and trees (CellRole): figures in columns, states as chips, a line below each row, walk-ins, rows in flight and
/// deleted rows in the secondary colour.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Lines { BelowRows, None };

    explicit CellDelegate(QObject *parent, Lines lines = Lines::BelowRows)
        : QStyledItemDelegate(parent)
        , m_lines(lines)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height of a row of a list in this font: 28 px at 100 %.
    [[nodiscard]] static int rowHeight(const QFont &font);

private:
    const Lines m_lines;
};

} // namespace tradebook::ui
