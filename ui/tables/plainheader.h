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
    /// A column that the list is sorted by.
    struct Mark {
        int section = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    /// The first decides; where there are several, each shows its rank.
    void setMarks(const QList<Mark> &marks);
    /// What was held down in the click that sectionClicked() tells of.
    [[nodiscard]] Qt::KeyboardModifiers clickModifiers() const { return m_clickModifiers; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// -1 where the list is not sorted by it.
    [[nodiscard]] qsizetype rankOf(int section) const;
    [[nodiscard]] QFont titleFont() const;

    QList<Mark> m_marks; ///< empty: what the sort indicator says
    Qt::KeyboardModifiers m_clickModifiers;
};

} // namespace tradebook::ui
