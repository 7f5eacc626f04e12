// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tradebook::ui {

class BringBackModel;

/// The records of a backup with a box before each; Space chooses those that are selected, or takes them back. UI thread.
class BringBackTable : public QTableView {
    Q_OBJECT
public:
    explicit BringBackTable(BringBackModel *model, QWidget *parent = nullptr);

    /// The columns that the kind has, each as wide as what stands in the rows that are here.
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BringBackModel *m_rows;
};

} // namespace tradebook::ui
