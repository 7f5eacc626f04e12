// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tradebook::ui {

/// A line of the help's list: a heading, a topic, or a topic that was found with the line in which it was found below it.
class TopicDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kTopic = Qt::UserRole; ///< absent: a heading
    static constexpr int kContext = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tradebook::ui
