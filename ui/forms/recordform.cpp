// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/recordform.h"

#include "core/restore/restoring.h"
#include "ui/forms/editaction.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/fieldtext.h"
#include "ui/forms/formstrip.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// What is typed is kept when the typing rests.
constexpr std::chrono::milliseconds kDraftDelay{500};

} // namespace

RecordForm::RecordForm(RecordKind kind, const Words &words, const QString &name, const QStringList &tables, double width, QWidget *parent)
    : DetailsPane(name, tables, width, parent)
    , m_kind(kind)
    , m_words(words)
    , m_strip(new FormStrip(this))
{
    addAbove(m_strip);
    m_draftTimer.setParent(this); // to be found by its name
    m_draftTimer.setObjectName(u"rest"_s);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &RecordForm::keepDraft);
}

FieldEditor *RecordForm::editor(const QString &field) const
{
    for (auto *editor : m_editors) {
        if (editor->field().name == field)
            return editor;
    }
    return nullptr;
}

void RecordForm::focusFirst()
{
    if (!m_editors.isEmpty())
        m_editors.first()->input()->target()->setFocus(Qt::OtherFocusReason);
}

// --- which record ---------------------------------------------------------------------------------------------------------------

void RecordForm::setBook(const OpenBook &book)
{
    DetailsPane::setBook(book);
    m_kept = {};
    m_discarded = {};
    for (auto *editor : std::as_const(m_editors)) {
        editor->setFigures(book.figures);
        editor->input()->setReadOnly(book.isReadOnly());
    }
    showStrip();
    if (m_newButtons)
        readKept();
    if (!book)
        return;
    connect(book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        if (changes.action && changes.action->kind == restore::kAction)
            keepAgain();
    });
}

void RecordForm::showRecord(std::optional<qint64> id)
{
    if (m_isNew || id != recordId()) {
        leave();
        setNew(false);
        m_draftTimer.stop();
        m_hasFields = false;
        m_hasDraft = false;
        ++m_session;
    }
    DetailsPane::showRecord(id);
    showStrip();
    Q_EMIT typedChanged();
}

void RecordForm::dropTyped()
{
    if (m_isNew)
        return;
    for (auto *editor : std::as_const(m_editors))
        editor->restore();
    // A save under way would tell what was typed as the value that the book has.
    for (auto *editor : std::as_const(m_editors))
        editor->saving = 0;
    m_dropped = ++m_session;
    m_draftTimer.stop();
    m_hasDraft = false;
}

std::optional<RecordRef> RecordForm::record() const
{
    const auto id = recordId();
    return id && !m_isNew ? std::optional(RecordRef{m_kind, *id}) : std::nullopt;
}

bool RecordForm::isSettled() const
{
    return DetailsPane::isSettled() && m_writing == 0 && m_checking == 0 && !m_draftTimer.isActive();
}

Result<RecordForm::FieldsRead> RecordForm::fieldsOf(db::Connection &connection, const RecordRef &record, const QString &draft)
{
    auto values = edit::read(connection, record);
    if (!values)
        return values.error();
    auto kept = repo::drafts::read(connection, draft);
    if (!kept)
        return kept.error();
    return FieldsRead{*std::move(values), *std::move(kept)};
}

void RecordForm::takeFields(const FieldsRead &fields)
{
    if (m_hasFields && isAskDue())
        return; // read before the latest change; the next answer is under way
    m_values = fields.values;
    for (auto *editor : std::as_const(m_editors)) {
        const auto value = fields.values.value(editor->field().name);
        if (!m_hasFields)
            editor->showValue(value);
        else if (editor->saving == 0)
            editor->followValue(value);
    }
    Q_EMIT typedChanged();
    if (m_hasFields)
        return;
    m_hasFields = true;
    m_hasDraft = fields.draft && !fields.draft->isEmpty();
    if (m_hasDraft)
        showUnsaved(*fields.draft);
}

QVariantMap RecordForm::savedValues() const
{
    QVariantMap values = m_values;
    for (const auto *editor : m_editors)
        values.insert(editor->field().name, editor->savedValue());
    return values;
}

QString RecordForm::titleOf(const QVariantMap &values) const
{
    return values.value(m_kind == RecordKind::Order ? u"number"_s : u"name"_s).toString();
}

// --- saving ---------------------------------------------------------------------------------------------------------------------

void RecordForm::settle(FieldEditor *editor)
{
    if (isReadOnly() || (!m_isNew && !m_hasFields))
        return;
    if (m_isNew)
        settleNew(editor);
    else
        save(editor);
}

void RecordForm::save(FieldEditor *editor)
{
    if (editor->hasConflict())
        return;
    if (!editor->isDirty()) {
        if (editor->isRefused())
            editor->clearReason(); // the wrong text was taken back by hand
        return;
    }
    if (!m_isLeaving && editor->saving > 0 && editor->savingText == editor->text())
        return;
    const auto value = editor->value();
    if (!value) {
        editor->refuse(value.error());
        return;
    }
    if (editor->saving == 0 && editor->isSavedValue(*value)) {
        editor->showValue(*value); // the same in other words: " 12,5" for 12.50
        return;
    }
    const QString sent = editor->text();
    const RecordRef record{m_kind, *recordId()};
    ++editor->saving;
    ++m_writing;
    editor->savingText = sent;
    auto answer = book().store->write(editAction(m_kind, titleOf(savedValues()), editor->field().name, *value),
        [record, field = editor->field().name, after = *value, before = editor->chain(), draft = draftName(record.id)](
            db::Connection &connection) -> Result<void> {
            if (auto applied = edit::apply(connection, record, {{field, *before, after}}); !applied)
                return applied;
            *before = after;
            return forget(connection, draft, field);
        });
    whenDone(this, answer, [this, editor, record, sent, after = *value, session = m_session](const Result<void> &saved) {
        --m_writing;
        if (session == m_session) {
            --editor->saving;
            takeAnswer(editor, saved, sent, after);
        } else if (!saved) {
            takeLateRefusal(record, session, editor, sent, saved.error());
        }
    });
}

void RecordForm::takeAnswer(FieldEditor *editor, const Result<void> &answer, const QString &sent, const QVariant &after)
{
    if (answer) {
        editor->confirm(sent, after);
        m_values.insert(editor->field().name, after);
        if (m_hasDraft)
            m_draftTimer.start();
        else if (unsaved().isEmpty())
            m_draftTimer.stop();
        return;
    }
    if (isStale(answer.error()) || editor->saving > 0)
        return; // a newer text is on its way and will be answered
    m_draftTimer.start();
    if (answer.error().kind == ErrorKind::Conflict)
        refresh(); // the value as it is now comes with its two ways out
    else
        editor->refuse(answer.error());
}

Result<void> RecordForm::forget(db::Connection &connection, const QString &draft, const QString &field)
{
    const auto kept = repo::drafts::read(connection, draft);
    if (!kept)
        return kept.error();
    if (!*kept || !(*kept)->contains(field))
        return {};
    QJsonObject rest = **kept;
    rest.remove(field);
    return rest.isEmpty() ? repo::drafts::remove(connection, draft) : repo::drafts::save(connection, draft, rest);
}

void RecordForm::takeLateRefusal(const RecordRef &record, quint64 session, FieldEditor *editor, const QString &sent, const Error &error)
{
    if (isStale(error))
        return;
    // The person has gone on; the draft that leaving wrote holds the text.
    Q_EMIT failed(error);
    if (session >= m_dropped && this->record() == record && m_hasFields && !editor->isDirty()) { // and has come back meanwhile
        editor->setText(sent);
        editor->refuse(error);
        m_hasDraft = true;
    }
}

void RecordForm::act(const QString &kind, std::function<Result<void>(db::Connection &)> edit, std::function<void()> then)
{
    if (!book() || isReadOnly())
        return;
    ++m_writing;
    auto answer = book().store->write(Action{kind, {{u"name"_s, titleOf(savedValues())}}}, std::move(edit));
    whenDone(this, answer, [this, then = std::move(then)](const Result<void> &done) {
        --m_writing;
        if (done && then)
            then();
        else if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

void RecordForm::leave()
{
    m_draftTimer.stop();
    if (!book() || isReadOnly())
        return;
    if (m_isNew) {
        keepDraft();
        return;
    }
    if (!m_hasFields)
        return;
    // Kept first, then saved: a save that succeeds takes its field out of the draft, one that is refused leaves it there.
    const QJsonObject draft = unsaved();
    if (m_hasDraft || !draft.isEmpty())
        writeDraft(draftName(recordId()), draft);
    m_isLeaving = true;
    for (auto *editor : std::as_const(m_editors))
        save(editor);
    m_isLeaving = false;
    for (auto *editor : std::as_const(m_editors))
        editor->saving = 0; // their answers belong to the record that is left
    ++m_session;
    m_hasFields = false;
    m_hasDraft = false;
}

} // namespace tradebook::ui
