// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tradebook::ui {

enum PaletteRole {
    PaletteTextRole = Qt::UserRole + 1,
    PaletteDetailRole,
    PaletteFigureRole,
    PaletteIconRole,
    PaletteHeadingRole,
    PaletteWordsRole
};

/// Paints a row of the palette: icon, name with the parts that were looked for in bold, what tells it from others, a figure at the end.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tradebook::ui
