// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/cellediting.h"

#include "ui/forms/fieldtext.h"
#include "ui/support/restyling.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/recordtable.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A cell of a list as the value of its field.
QVariant valueOf(const edit::Field &field, const QVariant &raw)
{
    if (field.type == edit::FieldType::Boolean)
        return raw.toBool();
    if (raw.isNull() || (field.isOptional && raw.toString().isEmpty()))
        return field.isOptional ? QVariant() : QVariant(QString());
    if (field.type == edit::FieldType::BasisPoints)
        return raw.toInt();
    if (field.type == edit::FieldType::Money || field.type == edit::FieldType::Integer)
        return raw.toLongLong();
    return raw.toString();
}

bool isSame(const QVariant &one, const QVariant &other)
{
    return (one.isNull() && other.isNull()) || (one.isNull() == other.isNull() && one == other);
}

} // namespace

CellEditing::CellEditing(RecordTable *table, RecordKind kind, const QStringList &fields, QObject *parent)
    : CellDelegate(parent)
    , m_table(table)
    , m_kind(kind)
    , m_fields(fields)
    , m_reason(new QLabel(table->viewport()))
{
    m_reason->setObjectName(u"cellReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->hide();
    table->setItemDelegate(this);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(table->records(), &RecordTableModel::aboutToReorder, this, &CellEditing::keep);
    connect(table, &RecordTable::rowsLeaving, this, &CellEditing::keepIfAmong);
    connect(table->records(), &RecordTableModel::reordered, this, &CellEditing::restore);
    connect(table->records(), &RecordTableModel::completed, this, &CellEditing::restore);
    connect(table->records(), &QAbstractItemModel::dataChanged, this, &CellEditing::restore);
}

void CellEditing::setBook(const OpenBook &book)
{
    if (m_editor && !(m_book && finish(Go::Stay)))
        leave(m_editor);
    if (m_book.store)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    const bool isOther = m_book.store != book.store;
    m_book = book;
    if (m_book.store) {
        connect(m_book.store.get(), &Store::closing, this, [this] {
            if (m_editor)
                finish(Go::Stay);
        });
    }
    m_kept.reset();
    if (isOther)
        m_writing = 0;
    m_table->records()->setEditableFields(book && !book.isReadOnly() ? m_fields : QStringList());
}

QString CellEditing::reason() const
{
    return m_reason->isHidden() ? QString() : m_reason->text();
}

const edit::Field *CellEditing::fieldAt(int column) const
{
    return edit::fieldNamed(m_kind, m_table->records()->columnAt(column).field);
}

CellEditing::Cell CellEditing::cellAt(const QModelIndex &index) const
{
    const auto *records = m_table->records();
    const auto nameColumn = list::columnOf(records->kind(), m_kind == RecordKind::Order ? u"number"_s : u"name"_s);
    const auto name = nameColumn ? index.siblingAtColumn(*nameColumn).data(RawRole).toString() : QString();
    return {index.data(IdRole).toLongLong(), index.column(), valueOf(*fieldAt(index.column()), index.data(RawRole)), name};
}

QWidget *CellEditing::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const auto *field = fieldAt(index.column());
    if (!field)
        return nullptr;
    if (m_editor) {
        // The cell that is open has a text that cannot be saved yet.
        m_editor->setFocus();
        return nullptr;
    }
    m_cell = cellAt(index);
    const QString title = columnTitle(m_table->records()->kind(), field->name);
    if (field->type == edit::FieldType::Boolean) {
        auto *box = new QCheckBox(title, parent);
        box->setAutoFillBackground(true);
        m_editor = box;
    } else {
        auto *line = new QLineEdit(parent);
        line->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        m_editor = line;
    }
    m_editor->setObjectName(u"cellEditor"_s);
    m_editor->setAccessibleName(title);
    return m_editor;
}

void CellEditing::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Once only: a list that is read again must not take the typed text away.
    if (editor->property("isFilled").toBool())
        return;
    editor->setProperty("isFilled", true);
    if (auto *box = qobject_cast<QCheckBox *>(editor))
        box->setChecked(m_cell.before.toBool());
    else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(fieldtext::textOf(*fieldAt(index.column()), m_cell.before, m_book.figures));
        line->selectAll();
    }
}

void CellEditing::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    // The book is written by finish(); what the view asks for besides that is nothing to save.
    Q_UNUSED(editor)
    Q_UNUSED(model)
    Q_UNUSED(index)
}

void CellEditing::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    QRect place = option.rect;
    const int missing = editor->minimumSizeHint().height() - place.height();
    if (missing > 0)
        place.adjust(0, -missing / 2, 0, missing - missing / 2);
    // An editor narrower than what one types would hide it.
    place.setWidth(qMax(place.width(), editor->fontMetrics().averageCharWidth() * 12));
    editor->setGeometry(place);
    const_cast<CellEditing *>(this)->placeReason();
}

CellEditing::Typed CellEditing::typed() const
{
    Typed typed{m_cell, {}, {}, reason(), -1, hasKeyboard(m_editor)};
    if (const auto *box = qobject_cast<QCheckBox *>(m_editor))
        typed.value = box->isChecked();
    else if (const auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        typed.text = line->text();
        typed.cursor = line->cursorPosition();
    }
    return typed;
}

bool CellEditing::isUnchanged(const Typed &typed) const
{
    const auto *field = fieldAt(typed.cell.column);
    return field->type == edit::FieldType::Boolean ? typed.value.toBool() == typed.cell.before.toBool()
                                                   : typed.text == fieldtext::textOf(*field, typed.cell.before, m_book.figures);
}

bool CellEditing::hasKeyboard(const QWidget *widget) const
{
    // Also while another window is active for a while.
    return widget && m_table->window()->focusWidget() == widget;
}

bool CellEditing::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_editor || m_isLeaving)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Tab:
            finish(Go::Next);
            return true;
        case Qt::Key_Backtab:
            finish(Go::Previous);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            finish(Go::Stay);
            return true;
        case Qt::Key_Escape:
            cancel();
            return true;
        default:
            return false;
        }
    case QEvent::FocusOut:
        // Not when a menu or another window takes the keyboard for a while.
        if (m_editor->window()->isActiveWindow() && !QApplication::activePopupWidget())
            finish(Go::Stay);
        return false;
    default:
        return false;
    }
}

bool CellEditing::finish(Go go)
{
    const auto cell = typed();
    const auto *field = fieldAt(m_cell.column);
    QVariant after = cell.value;
    if (field->type != edit::FieldType::Boolean) {
        const auto value = fieldtext::valueOf(*field, cell.text, m_book.figures);
        if (!value) {
            showReason(fieldtext::reason(*field, value.error(), m_book.figures));
            return false;
        }
        after = *value;
    }
    const auto index = m_table->currentIndex();
    leave(m_editor);
    if (!isSame(cell.cell.before, after))
        write(cell, after);
    move(index, go);
    return true;
}

void CellEditing::cancel()
{
    leave(m_editor);
}

void CellEditing::leave(QWidget *editor)
{
    m_isLeaving = true;
    m_reason->hide();
    m_editor = nullptr;
    const bool hadKeyboard = hasKeyboard(editor);
    Q_EMIT closeEditor(editor, NoHint);
    if (hadKeyboard)
        m_table->setFocus();
    m_isLeaving = false;
}

void CellEditing::move(const QModelIndex &from, Go go)
{
    if (go == Go::Stay || !from.isValid())
        return;
    const auto *header = m_table->horizontalHeader();
    const int step = go == Go::Next ? 1 : -1;
    int row = from.row();
    int visual = header->visualIndex(from.column());
    // At most once through this row and the next.
    for (int tries = 0; tries < 2 * header->count(); ++tries) {
        visual += step;
        if (visual < 0 || visual >= header->count()) {
            row += step;
            visual = step > 0 ? 0 : header->count() - 1;
        }
        const auto index = m_table->records()->index(row, header->logicalIndex(visual));
        if (!index.isValid())
            return;
        if (!m_table->isColumnHidden(index.column()) && index.flags().testFlag(Qt::ItemIsEditable)) {
            m_table->setCurrentIndex(index);
            m_table->edit(index);
            return;
        }
    }
}

void CellEditing::keep()
{
    if (!m_editor)
        return;
    m_kept = typed();
    // Now: the view would only hide it, and the keyboard would go to whatever widget comes next.
    leave(m_editor);
}

void CellEditing::keepIfAmong(int firstRow, int lastRow)
{
    const auto row = m_editor ? m_table->records()->rowOf(m_cell.id) : std::nullopt;
    if (row && *row >= firstRow && *row <= lastRow)
        keep();
}

void CellEditing::restore()
{
    if (!m_kept)
        return;
    // As soon as the record is there, so that the next letter goes where the one before went.
    const auto *records = m_table->records();
    const auto row = records->rowOf(m_kept->cell.id);
    if (!row && !records->isComplete())
        return;
    const auto index = row ? records->index(*row, m_kept->cell.column) : QModelIndex();
    if (index.isValid() && index.data(StateRole).toInt() == static_cast<int>(RowState::InFlight))
        return; // asked for by that; dataChanged() comes with it
    reopen(*std::exchange(m_kept, std::nullopt));
}

void CellEditing::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    if (m_editor) {
        m_editor->setProperty("invalid", !reason.isEmpty());
        m_editor->setToolTip(reason);
        m_editor->setAccessibleDescription(reason);
        restyle(m_editor);
    }
    placeReason();
    QAccessibleEvent event(m_reason, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void CellEditing::placeReason()
{
    if (!m_editor || m_reason->isHidden())
        return;
    const QRect cell = m_editor->geometry();
    const QRect room = m_table->viewport()->rect();
    const int width = qMin(room.width(), qMax(cell.width(), m_reason->fontMetrics().averageCharWidth() * 34));
    m_reason->resize(width, m_reason->heightForWidth(width));
    const int below = cell.bottom() + 2;
    const int y = below + m_reason->height() <= room.bottom() ? below : cell.top() - m_reason->height() - 2;
    m_reason->move(qBound(0, cell.left(), qMax(0, room.right() - width)), y);
    m_reason->raise();
}

} // namespace tradebook::ui
