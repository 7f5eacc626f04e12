// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/spoken.h"
#include "ui/forms/editaction.h"
#include "ui/forms/fieldtext.h"
#include "ui/support/answer.h"
#include "ui/tables/cellediting.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/recordtable.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// The half of CellEditing that writes a cell and takes the book's answer.
namespace tradebook::ui {
namespace {

/// Whether the person can mend it in the cell.
bool isAboutTheField(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Duplicate:
    case ErrorKind::Overflow:
    case ErrorKind::TooManyDigits:
    case ErrorKind::Rule:
    case ErrorKind::StillInUse:
        return true;
    default:
        return false;
    }
}

/// What Conflict tells, as a value of the field again.
QVariant storedValue(const edit::Field &field, const QString &text)
{
    if (text.isEmpty() && field.isOptional)
        return {};
    switch (field.type) {
    case edit::FieldType::Boolean:
        return text == u"true"_s || text == u"1"_s;
    case edit::FieldType::BasisPoints:
        return text.toInt();
    case edit::FieldType::Money:
    case edit::FieldType::Integer:
        return text.toLongLong();
    default:
        return text;
    }
}

} // namespace

void CellEditing::write(const Typed &typed, const QVariant &after, Over over)
{
    const RecordRef record{m_kind, typed.cell.id};
    edit::Change change{fieldAt(typed.cell.column)->name, typed.cell.before, after};
    m_table->records()->setPending(typed.cell.id, typed.cell.column, after);
    ++m_writing;
    auto written = m_book.store->write(editAction(m_kind, typed.cell.name, change.field, after),
        [record, change, over](db::Connection &connection) mutable -> Result<void> {
            if (over == Over::Theirs) {
                const auto now = edit::read(connection, record);
                if (!now)
                    return now.error();
                change.before = now->value(change.field);
            }
            return edit::apply(connection, record, {change});
        });
    whenDone(this, written, [this, typed, after, store = m_book.store.get()](const Result<void> &outcome) {
        if (store != m_book.store.get())
            return;
        --m_writing;
        take(typed, after, outcome);
    });
}

void CellEditing::take(const Typed &typed, const QVariant &after, const Result<void> &outcome)
{
    m_table->records()->settlePending(typed.cell.id, typed.cell.column, outcome.isOk());
    if (outcome)
        return;
    const auto &error = outcome.error();
    if (error.kind == ErrorKind::Conflict) {
        askWhichHolds(typed, after, error.data.value(1));
        return;
    }
    if (!isAboutTheField(error)) {
        Q_EMIT failed(error);
        return;
    }
    Typed again = typed;
    again.reason = fieldtext::reason(*fieldAt(typed.cell.column), error, m_book.figures);
    again.hasKeyboard = hasKeyboard(m_table);
    if (again.hasKeyboard)
        reopen(again);
    else
        sayNotSaved(again); // the person types elsewhere by now
}

void CellEditing::reopen(const Typed &typed)
{
    const auto row = m_table->records()->rowOf(typed.cell.id);
    const auto index = row ? m_table->records()->index(*row, typed.cell.column) : QModelIndex();
    if (m_editor || !index.isValid() || !m_table->isVisible() || !index.flags().testFlag(Qt::ItemIsEditable)) {
        sayNotSaved(typed);
        return;
    }
    if (typed.hasKeyboard) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_table->edit(index);
        fill(typed);
        return;
    }
    // The person is at work in another place of the window: the cell stands open again, the keyboard stays there.
    const QPointer<QWidget> at = m_table->window()->focusWidget();
    m_isLeaving = true;
    m_table->edit(index);
    fill(typed);
    if (at)
        at->setFocus();
    m_isLeaving = false;
}

void CellEditing::fill(const Typed &typed)
{
    if (!m_editor)
        return;
    m_cell.before = typed.cell.before;
    if (auto *box = qobject_cast<QCheckBox *>(m_editor)) {
        box->setChecked(typed.value.toBool());
    } else if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        line->setText(typed.text);
        if (typed.cursor >= 0)
            line->setCursorPosition(typed.cursor);
    }
    showReason(typed.reason);
}

void CellEditing::sayNotSaved(const Typed &typed)
{
    if (isUnchanged(typed))
        return;
    const QString title = columnTitle(m_table->records()->kind(), fieldAt(typed.cell.column)->name);
    const QString head = tr("%1 of “%2” was not saved; you entered “%3”.").arg(title, typed.cell.name, typed.text);
    MessageBar::Message message{Tone::Notice, typed.reason.isEmpty() ? head : head + u' ' + typed.reason};
    message.button = tr("Edit Again");
    message.action = [self = QPointer(this), typed, store = m_book.store.get()] {
        if (!self || self->m_book.store.get() != store)
            return;
        if (self->m_editor && !self->finish(Go::Stay))
            return;
        // Opened once the list shows the record.
        self->m_kept = typed;
        self->m_kept->hasKeyboard = true;
        Q_EMIT self->recordAsked(typed.cell.id);
        if (self->m_table->records()->isComplete())
            self->restore();
    };
    Q_EMIT told(message);
}

void CellEditing::askWhichHolds(const Typed &typed, const QVariant &after, const QString &theirs)
{
    const auto *field = fieldAt(typed.cell.column);
    const auto shown = [&](const QVariant &value) {
        if (field->type == edit::FieldType::Boolean)
            return value.toBool() ? tr("Yes") : tr("No");
        const QString text = fieldtext::textOf(*field, value, m_book.figures);
        return text.isEmpty() ? tr("empty") : words::quoted(text);
    };
    const QString title = columnTitle(m_table->records()->kind(), field->name);
    MessageBar::Message message{Tone::Notice,
        tr("%1 of “%2” was changed meanwhile: it is %3 now, you entered %4.")
            .arg(title, typed.cell.name, shown(storedValue(*field, theirs)), shown(after))};
    message.button = tr("Keep Mine");
    message.action = [self = QPointer(this), typed, after, store = m_book.store.get()] {
        if (self && self->m_book.store.get() == store)
            self->write(typed, after, Over::Theirs);
    };
    message.otherButton = tr("Take Theirs"); // the list has read theirs already
    Q_EMIT told(message);
}

} // namespace tradebook::ui
