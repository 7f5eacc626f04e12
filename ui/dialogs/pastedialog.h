// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/pastedtable.h"
#include "ui/openbook.h"
#include "ui/support/answer.h"
#include "ui/tables/texttable.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace tradebook::ui {

/// Shows what a block from a spreadsheet would do before it does it: which column is what, what becomes of each row, and which rows are
/// not taken and why. Reads and checks off the UI thread; nothing is changed before its button is pressed. Closes when that is done;
/// deletes itself. UI thread.
class PasteDialog : public QDialog {
    Q_OBJECT
public:
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString message() const;

protected:
    /// What the columns of the preview are for, in their order.
    void explainColumns(const QStringList &sentences);
    /// What a column may be.
    struct Role {
        QString field;
        QString name;
    };
    /// What is known about the block with the columns as they are chosen.
    struct Checked {
        qint64 taken = 0;
        QString counts;
        QString note = {};
        QString button;
        QList<TextTable::Row> rows = {};
    };
    PasteDialog(const OpenBook &book, const QList<Role> &roles, const QList<TextTable::Column> &columns, QWidget *parent);

    void read(const transfer::Clip &clip);
    [[nodiscard]] virtual transfer::PasteLayout guess(const transfer::PastedTable &table, std::optional<bool> hasHead) const = 0;
    /// Asks what would happen; ends with show() or say().
    virtual void check() = 0;
    /// Does what is shown; ends with accept(), or refuse().
    virtual void paste() = 0;

    void show(const Checked &checked);
    void say(const QString &sentence);
    /// Pasting has failed: nothing was changed, and what is shown can be pasted again.
    void refuse(const Error &error);
    [[nodiscard]] const OpenBook &book() const { return m_book; }
    [[nodiscard]] const transfer::PastedTable &table() const { return *m_table; }
    [[nodiscard]] const transfer::PasteLayout &layoutOf() const { return m_layout; }
    [[nodiscard]] int columnOf(const QString &field) const { return static_cast<int>(m_layout.fields.indexOf(field)); }

    /// take(answer) is called only while the same columns are chosen.
    template<class Answer, class Take>
    void await(const QFuture<Answer> &future, Take take)
    {
        ++m_pending;
        whenDone(this, future, [this, generation = m_generation, take = std::move(take)](const Answer &answer) {
            --m_pending;
            if (generation == m_generation)
                take(answer);
        });
    }

private:
    void build(const QList<TextTable::Column> &columns);
    void showColumns();
    void takeChoice(int column);
    void checkAgain();

    const OpenBook m_book;
    const QList<Role> m_roles;
    QScrollArea *m_scroll;
    QCheckBox *m_hasHead;
    QList<QComboBox *> m_choices;
    QLabel *m_counts;
    QLabel *m_message;
    TextTable *m_rows;
    QPushButton *m_paste;
    std::optional<transfer::PastedTable> m_table;
    transfer::PasteLayout m_layout;
    quint64 m_generation = 0;
    int m_pending = 0;
};

} // namespace tradebook::ui
