// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/shownfield.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QMenu;

namespace tradebook::ui {

class ColumnsDialog;
class RecordTable;

/// What is seen of a page's list: as it was chosen the last time, in the head of the list, in its context menu and in the column chooser. A
/// saved view may lend the list its own for a while. UI thread.
class ListColumns : public QObject {
    Q_OBJECT
public:
    ListColumns(RecordTable *table, const QString &listName, QObject *parent);
    ~ListColumns() override;
    Q_DISABLE_COPY_MOVE(ListColumns)

    /// What was chosen for this list, once the page has said what is seen at first.
    void restore();
    /// Shows these, and remembers nothing of what is chosen until endLending().
    void lend(const QList<ShownField> &fields);
    void endLending();
    /// Opens the column chooser.
    void choose();
    void reset();
    /// The commands of the list's head, at this column; the caller shows the menu.
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    /// A person has chosen.
    void chosen();

private:
    void take(const QList<ShownField> &fields);
    void taken();
    void save();

    RecordTable *m_table;
    const list::Kind m_kind;
    const QString m_listName;
    QPointer<ColumnsDialog> m_dialog;
    bool m_isRestored = false;
    bool m_isLent = false;
    QList<ShownField> m_unsaved; ///< kept here: the table may go first
    QTimer m_saveTimer; ///< a column that is dragged has many widths
};

} // namespace tradebook::ui
