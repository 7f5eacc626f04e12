// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/filelook.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStandardItemModel;
class QVBoxLayout;

namespace tradebook::ui {

/// Which column of a file is which field: each with some of its values and a choice. A field has one column: who chooses it for a second
/// one takes it from the first. Of very wide files the columns at the end stay as they were found. UI thread.
class ImportColumns : public QWidget {
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);

    void setPlan(transfer::ImportKind kind, const transfer::ColumnPlan &plan);
    /// All that is chosen, column by column, for a request with onlyMapped.
    [[nodiscard]] QList<transfer::ColumnMapping> mapping() const;
    [[nodiscard]] bool knowsAny() const;

Q_SIGNALS:
    /// A person has chosen.
    void chosen();

private:
    struct Line {
        int column;
        QComboBox *choice;
        QLabel *sample;
    };
    void fillFields();
    void build();
    void choose(const Line &line);
    void showUse(const Line &line);

    transfer::ImportKind m_kind = transfer::ImportKind::Products;
    QList<transfer::ColumnUse> m_uses;
    QStandardItemModel *m_fields;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_layout;
    QList<Line> m_lines;
};

} // namespace tradebook::ui
