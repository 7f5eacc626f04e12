// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/openbook.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace tradebook::ui {

class ChangesModel;
class EmptyState;
class StepsModel;

/// What was done to the book, newest first, and the rows that a step changed, field by field. Of one record: with its former versions,
/// which can be brought back. Follows the book while it is open; deletes itself when closed. UI thread.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    /// `name` is what people call the record. Without a record: the whole book.
    HistoryDialog(const OpenBook &book, const std::optional<RecordRef> &record, const QString &name, QWidget *parent);

    /// Nothing is on its way; for screenshots and tests.
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

private:
    void build();
    void askSteps();
    void askOlder();
    void takeSteps(const QList<journal::Step> &steps);
    void askChanges();
    void restoreVersion();
    void show(const QString &sentence);

    const OpenBook m_book;
    const std::optional<RecordRef> m_record;
    const QString m_name;
    StepsModel *m_steps;
    ChangesModel *m_changes;
    QTableView *m_stepsView;
    QTableView *m_changesView;
    EmptyState *m_empty;
    QLabel *m_message;
    QPushButton *m_restore;
    QPushButton *m_older;
    quint64 m_generation = 0;
    int m_pending = 0;
};

} // namespace tradebook::ui
