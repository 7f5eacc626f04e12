// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/noteslist.h"

#include "core/repo/drafts.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/noterow.h"
#include "ui/support/answer.h"
#include "ui/support/readername.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kDraftDelay{500};
constexpr qsizetype kFirstRows = 10;

struct NotesRead {
    QList<Note> notes;
    QJsonObject draft;
};

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

NotesList::NotesList(QWidget *parent)
    : QWidget(parent)
    , m_input(new LinesInput(this))
    , m_add(new QPushButton(tr("Add Note"), this))
    , m_list(new QVBoxLayout)
    , m_more(new QPushButton(this))
{
    auto *label = headingLabel(tr("Add note"), this);
    label->setBuddy(m_input->target());
    nameForReaders(m_input->target(), label->text());
    m_input->target()->setToolTip(tr("Press Enter to add the note, Shift+Enter for a new line"));
    m_input->target()->installEventFilter(this);
    m_add->setAutoDefault(false);
    m_more->setProperty("link", true);
    m_more->setAutoDefault(false);
    m_more->hide();
    m_list->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(label);
    column->addWidget(m_input);
    column->addLayout(line);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &NotesList::keepDraft);
    connect(m_input, &FieldInput::edited, this, [this] {
        m_add->setEnabled(!m_input->text().trimmed().isEmpty());
        m_draftTimer.start();
    });
    connect(m_add, &QPushButton::clicked, this, &NotesList::add);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        showRows();
    });
    m_add->setEnabled(false);
}

void NotesList::setBook(const OpenBook &book)
{
    if (m_book)
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    m_record.reset();
    m_draftTimer.stop();
    m_refused.clear();
    ++m_drops;
    m_book = book;
    for (auto *row : std::as_const(m_rows))
        row->stop();
    m_input->setReadOnly(book.isReadOnly());
    take({});
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::closing, this, &NotesList::leave);
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.touches(u"notes"_s))
            ask();
    });
}

void NotesList::showRecord(const std::optional<RecordRef> &record, const QString &title)
{
    m_title = title;
    if (record == m_record)
        return;
    leave();
    m_record = record;
    m_isFirst = true;
    m_hasDraft = false;
    m_showsAll = false;
    m_input->setText({});
    m_add->setEnabled(false);
    take({});
    ask();
}

QString NotesList::draftName() const
{
    return u"note/%1/%2"_s.arg(tableOf(m_record->kind)).arg(m_record->id);
}

void NotesList::ask()
{
    if (!m_book || !m_record)
        return;
    ++m_pending;
    auto answer = m_book.store->read({}, [record = *m_record, draft = draftName()](db::Connection &connection) -> Result<NotesRead> {
        auto notes = repo::notes::of(connection, record);
        if (!notes)
            return notes.error();
        const auto kept = repo::drafts::read(connection, draft);
        if (!kept)
            return kept.error();
        return NotesRead{*std::move(notes), kept->value_or(QJsonObject())};
    });
    whenDone(this, answer, [this, asked = ++m_asked](const Result<NotesRead> &read) {
        --m_pending;
        if (asked != m_asked || m_saving > 0)
            return; // there is a newer question, or one will be asked when the notes are saved
        if (!read) {
            if (!isStale(read.error()))
                Q_EMIT failed(read.error());
            return;
        }
        take(read->notes);
        if (!std::exchange(m_isFirst, false))
            return;
        m_hasDraft = !read->draft.isEmpty();
        if (const auto text = read->draft.value(u"text"_s).toString(); m_input->text().isEmpty() && !text.isEmpty()) {
            m_input->setText(text);
            m_add->setEnabled(true);
        }
        auto edits = read->draft.value(u"edits"_s).toObject();
        const auto refused = m_refused.take(draftName());
        for (auto each = refused.begin(); each != refused.end(); ++each)
            edits.insert(each.key(), each.value());
        showKept(edits);
    });
}

void NotesList::take(const QList<Note> &notes)
{
    m_notes = notes;
    showRows();
}

void NotesList::showRows()
{
    const qsizetype count = m_showsAll ? m_notes.size() : qMin(kFirstRows, m_notes.size());
    QHash<qint64, NoteRow *> former;
    for (auto *row : std::as_const(m_rows)) {
        former.insert(row->note().id.value, row);
        m_list->removeWidget(row);
    }
    const auto before = std::exchange(m_rows, {});
    for (qsizetype at = 0; at < m_notes.size(); ++at) {
        const auto &note = m_notes.at(at);
        auto *row = former.value(note.id.value);
        if (at >= count && !(row && row->unsaved()))
            continue;
        if (row)
            row->follow(note);
        else
            row = newRow(note);
        former.remove(note.id.value);
        m_rows.append(row);
    }
    // What somebody is writing in a note that has been deleted is not deleted with it.
    for (auto *row : before) {
        if (former.contains(row->note().id.value) && row->unsaved()) {
            former.remove(row->note().id.value);
            row->lose();
            m_rows.prepend(row);
        }
    }
    for (auto *row : std::as_const(m_rows)) {
        m_list->addWidget(row);
        row->show(); // at once, without a frame in which it is missing
    }
    for (auto *row : std::as_const(former)) {
        row->hide();
        row->deleteLater();
    }
    m_more->setVisible(count < m_notes.size());
    m_more->setText(tr("Show all %1 notes").arg(m_book.figures.integer(m_notes.size())));
    Q_EMIT rearranged();
}

NoteRow *NotesList::newRow(const Note &note)
{
    auto *row = new NoteRow(note, m_book.figures, m_book.isReadOnly(), this);
    connect(row, &NoteRow::edited, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(row, &NoteRow::changed, this, [this, id = note.id](const QString &body, const QString &was) { change(id, body, was); });
    connect(row, &NoteRow::deleted, this, [this, id = note.id] { remove(id); });
    connect(row, &NoteRow::keptMine, this, [this, row](const QString &body) { addAgain(row, body); });
    connect(row, &NoteRow::tookTheirs, this, [this, row] { removeRow(row); });
    return row;
}

NoteRow *NotesList::rowOf(NoteId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const NoteRow *row) { return row->note().id == id; });
    return found == m_rows.end() ? nullptr : *found;
}

void NotesList::removeRow(NoteRow *row)
{
    m_rows.removeOne(row);
    m_list->removeWidget(row);
    row->hide();
    row->deleteLater();
    Q_EMIT rearranged();
}

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
    if (!edits.isEmpty())
        Q_EMIT rearranged();
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

bool NotesList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !(key->modifiers() & Qt::ShiftModifier)) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradebook::ui
