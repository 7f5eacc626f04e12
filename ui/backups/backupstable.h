// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tradebook::ui {

class BackupsModel;

/// The list of backups. UI thread.
class BackupsTable : public QTableView {
    Q_OBJECT
public:
    explicit BackupsTable(BackupsModel *model, QWidget *parent = nullptr);

    /// Each column as wide as what stands in it; the last one takes the rest.
    void fitColumns();

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace tradebook::ui
