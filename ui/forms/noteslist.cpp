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
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kDraftDelay{500};
constexpr qsizetype kFirstRows = 10;

struct NotesRead {
    QList<Note> notes;
    QString draft;
};

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
    m_book = book;
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
        return NotesRead{*std::move(notes), kept->value_or(QJsonObject()).value(u"text"_s).toString()};
    });
    whenDone(this, answer, [this, record = *m_record](const Result<NotesRead> &read) {
        --m_pending;
        if (m_record != record)
            return;
        if (!read) {
            if (!isStale(read.error()))
                Q_EMIT failed(read.error());
            return;
        }
        take(read->notes);
        if (std::exchange(m_isFirst, false) && m_input->text().isEmpty() && !read->draft.isEmpty()) {
            m_input->setText(read->draft);
            m_hasDraft = true;
            m_add->setEnabled(true);
        }
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
    m_rows.clear();
    for (qsizetype at = 0; at < count; ++at) {
        const auto &note = m_notes.at(at);
        auto *row = former.take(note.id.value);
        if (row) {
            row->follow(note);
        } else {
            row = new NoteRow(note, m_book.figures, m_book.isReadOnly(), this);
            connect(row, &NoteRow::changed, this, [this, id = note.id](const QString &body) { change(id, body); });
            connect(row, &NoteRow::deleted, this, [this, id = note.id] { remove(id); });
        }
        m_list->addWidget(row);
        row->show(); // at once, without a frame in which it is missing
        m_rows.append(row);
    }
    for (auto *row : std::as_const(former)) {
        row->hide();
        row->deleteLater();
    }
    m_more->setVisible(count < m_notes.size());
    m_more->setText(tr("Show all %1 notes").arg(m_book.figures.integer(m_notes.size())));
    Q_EMIT rearranged();
}

void NotesList::write(
    const QString &verb, std::function<Result<void>(db::Connection &)> edit, std::function<void(const Result<void> &)> then)
{
    if (!m_book || m_book.isReadOnly())
        return;
    ++m_pending;
    whenDone(this, m_book.store->write(Action{verb, {{u"name"_s, m_title}}}, std::move(edit)),
        [this, then = std::move(then)](const Result<void> &done) {
            --m_pending;
            if (!done && !isStale(done.error()))
                Q_EMIT failed(done.error());
            if (then)
                then(done);
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
            return repo::drafts::remove(connection, draft);
        },
        [this, record, body](const Result<void> &added) {
            if (m_record != record)
                return;
            if (added && m_input->text() == body) {
                m_input->setText({});
                m_hasDraft = false;
            }
            m_add->setEnabled(!m_input->text().trimmed().isEmpty());
        });
}

void NotesList::change(NoteId id, const QString &body)
{
    write(
        u"note.update"_s, [id, body](db::Connection &connection) { return repo::notes::setBody(connection, id, body); },
        [this, id, body](const Result<void> &changed) {
            for (auto *row : std::as_const(m_rows)) {
                if (!changed && row->note().id == id)
                    row->resume(body);
            }
        });
}

void NotesList::remove(NoteId id)
{
    write(u"note.delete"_s, [id](db::Connection &connection) { return repo::notes::remove(connection, id); }, {});
}

void NotesList::keepDraft()
{
    if (!m_record)
        return;
    const QString text = m_input->text();
    if (text.isEmpty() && !m_hasDraft)
        return;
    m_hasDraft = !text.isEmpty();
    write(u"draft.keep"_s,
        [name = draftName(), text](db::Connection &connection) {
            return text.isEmpty() ? repo::drafts::remove(connection, name)
                                  : repo::drafts::save(connection, name, QJsonObject{{u"text"_s, text}});
        },
        {});
}

void NotesList::leave()
{
    for (auto *row : std::as_const(m_rows))
        row->finish();
    if (m_draftTimer.isActive()) {
        m_draftTimer.stop();
        keepDraft();
    }
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
