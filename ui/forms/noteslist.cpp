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
    m_input->target()->setWhatsThis(
        tr("A remark on this record. Enter adds it, Shift+Enter begins a new line; the filter of the list finds it."));
    m_add->setWhatsThis(tr("Adds what is typed above as a note on this record."));
    m_more->setWhatsThis(tr("Shows the older notes on this record, too."));
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
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_input);
    column->addLayout(line);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_draftTimer.setParent(this); // to be found by its name
    m_draftTimer.setObjectName(u"rest"_s);
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
