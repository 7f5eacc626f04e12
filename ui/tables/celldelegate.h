// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QStyledItemDelegate>

namespace tradebook::ui {

/// A bar at the beginning of a row: the keyboard is here.
void drawFocusBar(QPainter *painter, const QRect &row, const QPalette &palette, Qt::LayoutDirection direction);

/// Paints the cells of lists and trees (CellRole): figures in columns, states as chips, a line below each row, walk-ins, rows in flight and
/// deleted rows in the secondary colour.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Rows: a line below each, and a bar where the keyboard is. Bare: the view draws these itself.
    enum class Ground { Rows, Bare };

    explicit CellDelegate(QObject *parent, Ground ground = Ground::Rows)
        : QStyledItemDelegate(parent)
        , m_ground(ground)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The height of a row of a list in this font: 28 px at 100 %.
    [[nodiscard]] static int rowHeight(const QFont &font);

private:
    const Ground m_ground;
};

} // namespace tradebook::ui
