// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/drafts.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/noterow.h"
#include "ui/forms/noteslist.h"
#include "ui/support/answer.h"

#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is written: notes, and drafts of those that are not in the book yet.
namespace tradebook::ui {
namespace {

/// Takes out of the draft what is in the book now: the text of a new note, or the edit of the note with this id.
Result<void> forget(db::Connection &connection, const QString &name, std::optional<NoteId> id)
{
    const auto kept = repo::drafts::read(connection, name);
    if (!kept)
        return kept.error();
    if (!*kept)
        return {};
    QJsonObject rest = **kept;
    auto edits = rest.take(u"edits"_s).toObject();
    if (id)
        edits.remove(QString::number(id->value));
    else
        rest.remove(u"text"_s);
    if (!edits.isEmpty())
        rest.insert(u"edits"_s, edits);
    return rest.isEmpty() ? repo::drafts::remove(connection, name) : repo::drafts::save(connection, name, rest);
}

Result<void> keepEdit(db::Connection &connection, const QString &name, NoteId id, const QJsonObject &edit)
{
    const auto kept = repo::drafts::read(connection, name);
    if (!kept)
        return kept.error();
    auto draft = kept->value_or(QJsonObject());
    auto edits = draft.value(u"edits"_s).toObject();
    edits.insert(QString::number(id.value), edit);
    draft.insert(u"edits"_s, edits);
    return repo::drafts::save(connection, name, draft);
}

NoteRow::Unsaved unsavedOf(const QJsonObject &edit)
{
    return {edit.value(u"text"_s).toString(), edit.value(u"was"_s).toString()};
}

} // namespace

void NotesList::showKept(const QJsonObject &edits)
{
    if (m_book.isReadOnly())
        return;
    for (auto each = edits.begin(); each != edits.end(); ++each) {
        const NoteId id{each.key().toLongLong()};
        const auto unsaved = unsavedOf(each.value().toObject());
        const bool isThere = std::any_of(m_notes.begin(), m_notes.end(), [id](const Note &note) { return note.id == id; });
        if (isThere && !rowOf(id)) {
            m_showsAll = true;
            showRows();
        }
        auto *row = rowOf(id);
        if (!row) {
            row = newRow({.id = id, .record = *m_record, .body = unsaved.was});
            m_rows.prepend(row);
            m_list->insertWidget(0, row);
            row->show();
        }
        if (!row->isEditing())
            row->resume(unsaved);
        if (!isThere)
            row->lose();
    }
}

void NotesList::write(
    const QString &verb, std::function<Result<void>(db::Connection &)> edit, std::function<bool(const Result<void> &)> then)
{
    if (!m_book || m_book.isReadOnly())
        return;
    ++m_pending;
    whenDone(this, m_book.store->write(Action{verb, {{u"name"_s, m_title}}}, std::move(edit)),
        [this, then = std::move(then)](const Result<void> &done) {
            --m_pending;
            const bool isTold = then && then(done);
            if (!done && !isTold && !isStale(done.error()))
                Q_EMIT failed(done.error());
        });
}

void NotesList::add()
{
    const QString body = m_input->text();
    if (!m_book || !m_record || m_book.isReadOnly() || body.trimmed().isEmpty() || !m_add->isEnabled())
        return;
    m_add->setEnabled(false);
    m_draftTimer.stop();
    const auto record = *m_record;
    write(
        u"note.create"_s,
        [record, body, draft = draftName()](db::Connection &connection) -> Result<void> {
            if (auto added = repo::notes::add(connection, {.id = {}, .record = record, .body = body}); !added)
                return added.error();
            return forget(connection, draft, std::nullopt);
        },
        [this, record, body](const Result<void> &added) {
            if (m_record != record)
                return false;
            if (added && m_input->text() == body)
                m_input->setText({});
            m_add->setEnabled(!m_input->text().trimmed().isEmpty());
            return false;
        });
}

void NotesList::change(NoteId id, const QString &body, const QString &was)
{
    ++m_saving;
    write(
        u"note.update"_s,
        [id, body, was, draft = draftName()](db::Connection &connection) -> Result<void> {
            if (auto changed = repo::notes::replaceBody(connection, id, was, body); !changed)
                return changed;
            return forget(connection, draft, id);
        },
        [this, id, draft = draftName(), edit = QJsonObject{{u"text"_s, body}, {u"was"_s, was}}, drops = m_drops](
            const Result<void> &changed) {
            --m_saving;
            const bool isTold = !changed && drops == m_drops && takeRefusal(draft, id, edit, changed.error());
            ask();
            return isTold;
        });
}

bool NotesList::takeRefusal(const QString &draft, NoteId id, const QJsonObject &edit, const Error &error)
{
    auto *row = m_record && draftName() == draft ? rowOf(id) : nullptr;
    if (row) {
        row->refused(unsavedOf(edit));
        m_draftTimer.start();
        // The next answer brings the note as it is now, with the two ways out.
        return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound;
    }
    // The person has gone on. It waits at its record, even where the book does not take the draft either.
    auto refused = m_refused.value(draft);
    refused.insert(QString::number(id.value), edit);
    m_refused.insert(draft, refused);
    write(u"draft.keep"_s, [draft, id, edit](db::Connection &connection) { return keepEdit(connection, draft, id, edit); }, {});
    if (m_record && draftName() == draft)
        m_isFirst = true; // and has come back meanwhile
    return false;
}

void NotesList::addAgain(NoteRow *row, const QString &body)
{
    row->setEnabled(false);
    write(
        u"note.create"_s,
        [record = *m_record, body, id = row->note().id, draft = draftName()](db::Connection &connection) -> Result<void> {
            if (auto added = repo::notes::add(connection, {.id = {}, .record = record, .body = body}); !added)
                return added.error();
            return forget(connection, draft, id);
        },
        [this, row = QPointer(row)](const Result<void> &added) {
            if (row && added) {
                row->stop();
                removeRow(row);
            } else if (row) {
                row->setEnabled(true);
            }
            return false;
        });
}

void NotesList::remove(NoteId id)
{
    write(u"note.delete"_s, [id](db::Connection &connection) { return repo::notes::remove(connection, id); }, {});
}

QJsonObject NotesList::unsaved() const
{
    QJsonObject draft;
    if (!m_input->text().isEmpty())
        draft.insert(u"text"_s, m_input->text());
    QJsonObject edits;
    for (const auto *row : m_rows) {
        if (const auto typed = row->unsaved(); typed)
            edits.insert(QString::number(row->note().id.value), QJsonObject{{u"text"_s, typed->text}, {u"was"_s, typed->was}});
    }
    if (!edits.isEmpty())
        draft.insert(u"edits"_s, edits);
    return draft;
}

void NotesList::keepDraft()
{
    if (!m_record)
        return;
    const auto draft = unsaved();
    if (draft.isEmpty() && !m_hasDraft)
        return;
    m_hasDraft = !draft.isEmpty();
    write(u"draft.keep"_s,
        [name = draftName(), draft](db::Connection &connection) {
            return draft.isEmpty() ? repo::drafts::remove(connection, name) : repo::drafts::save(connection, name, draft);
        },
        {});
}

void NotesList::leave()
{
    const bool isDue = m_draftTimer.isActive();
    m_draftTimer.stop();
    // Kept first, then saved: a save that succeeds takes its text out of the draft, one that is refused leaves it there.
    if (isDue || std::any_of(m_rows.begin(), m_rows.end(), [](const NoteRow *row) { return row->unsaved().has_value(); }))
        keepDraft();
    for (auto *row : std::as_const(m_rows)) {
        row->finish();
        row->stop();
    }
}

void NotesList::dropTyped()
{
    m_draftTimer.stop();
    ++m_drops;
    if (m_record)
        m_refused.remove(draftName());
    m_hasDraft = false;
    m_isFirst = false; // what is kept in the book is shown no more
    m_input->setText({});
    m_add->setEnabled(false);
    for (auto *row : std::as_const(m_rows))
        row->stop();
    ask();
}

} // namespace tradebook::ui
