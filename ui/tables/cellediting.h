// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "ui/openbook.h"
#include "ui/tables/celldelegate.h"
#include "ui/widgets/messagebar.h"

#include <QPointer>

#include <optional>

class QLabel;

namespace tradebook::ui {

class RecordTable;

/// Editing in the cells of a list: F2 or a double click opens a cell, Enter saves it, Tab saves it and opens the next cell that can be
/// edited, Escape leaves it as it was. A cell with an invalid text stays open with the reason below it; what the book refuses opens its
/// cell again with what was typed. Nothing typed is dropped: not when the list is read again, nor when the person has gone on. UI thread.
class CellEditing : public CellDelegate {
    Q_OBJECT
public:
    /// Becomes the delegate of `table`. `fields` are the columns that can be edited.
    CellEditing(RecordTable *table, RecordKind kind, const QStringList &fields, QObject *parent);

    /// Nothing can be edited in a book that is read-only.
    void setBook(const OpenBook &book);
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    /// Below the open cell; empty where all is well.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isSettled() const { return m_writing == 0 && !m_kept; }

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void told(const tradebook::ui::MessageBar::Message &message);
    void failed(const tradebook::Error &error);
    /// The person wants to see this record to go on with a cell.
    void recordAsked(qint64 id);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// One cell as it was opened.
    struct Cell {
        qint64 id = 0;
        int column = 0;
        QVariant before;
        QString name; ///< what people call the record
    };
    /// A cell with what was typed into it.
    struct Typed {
        Cell cell;
        QString text;
        QVariant value; ///< of a checkbox
        QString reason;
        int cursor = -1; ///< where the next letter goes; -1: at the end
        bool hasKeyboard = true;
    };
    enum class Over { Before, Theirs };
    enum class Go { Stay, Next, Previous };

    [[nodiscard]] const edit::Field *fieldAt(int column) const;
    [[nodiscard]] Cell cellAt(const QModelIndex &index) const;
    [[nodiscard]] Typed typed() const;
    bool finish(Go go);
    void cancel();
    void leave(QWidget *editor);
    void move(const QModelIndex &from, Go go);
    /// Over::Theirs: whatever the field holds now, the person has seen it.
    void write(const Typed &typed, const QVariant &after, Over over = Over::Before);
    void take(const Typed &typed, const QVariant &after, const Result<void> &outcome);
    void reopen(const Typed &typed);
    void fill(const Typed &typed);
    [[nodiscard]] bool isUnchanged(const Typed &typed) const;
    [[nodiscard]] bool hasKeyboard(const QWidget *widget) const;
    void askWhichHolds(const Typed &typed, const QVariant &after, const QString &theirs);
    void sayNotSaved(const Typed &typed);
    void keep();
    void keepIfAmong(int firstRow, int lastRow);
    void restore();
    void showReason(const QString &reason);
    void placeReason();

    RecordTable *m_table;
    const RecordKind m_kind;
    const QStringList m_fields;
    OpenBook m_book;
    QLabel *m_reason;
    mutable QPointer<QWidget> m_editor;
    mutable Cell m_cell; ///< of the open editor
    std::optional<Typed> m_kept; ///< while the list is read again
    bool m_isLeaving = false;
    int m_writing = 0;
};

} // namespace tradebook::ui
