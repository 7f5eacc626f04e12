// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace tradebook::ui {

/// The head of our lists: quiet titles on the pane's ground, a line below, a small arrow beside the title that the list is sorted by
/// (pointing up where the smallest stands first).
class PlainHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit PlainHeader(QWidget *parent = nullptr);

    /// What a title needs, with its arrow.
    [[nodiscard]] int titleWidth(const QString &title) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QFont titleFont() const;
};

} // namespace tradebook::ui
