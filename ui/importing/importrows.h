// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importrowsmodel.h"

#include <QWidget>

class QLabel;
class QTabBar;
class QTableView;

namespace tradebook::ui {

class EmptyState;

/// What becomes of the rows of a file: a tab with its count for each outcome, and the table "Rows". UI thread.
class ImportRows : public QWidget {
    Q_OBJECT
public:
    explicit ImportRows(const Figures &figures, QWidget *parent = nullptr);

    /// Nothing is known yet: why, and what to do.
    void clear(const QString &why, const QString &advice = {});
    void setReport(transfer::ImportKind kind, const transfer::ImportReport &report);

    [[nodiscard]] QTableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void chooseTab(int tab);
    [[nodiscard]] QList<int> wantedWidths() const;
    [[nodiscard]] int widthOfNotes() const;
    void measure();
    void showNote();

    const Figures m_figures;
    ImportRowsModel *m_model;
    QTabBar *m_tabs;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_note;
    std::array<qint64, 4> m_counts{};
};

} // namespace tradebook::ui
