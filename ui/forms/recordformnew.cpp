// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/newfields.h"
#include "ui/forms/editaction.h"
#include "ui/forms/fieldinput.h"
#include "ui/forms/fieldtext.h"
#include "ui/forms/formstrip.h"
#include "ui/forms/recordform.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

// New records, and what is kept of those that are not finished.
namespace tradebook::ui {

QVariantMap RecordForm::defaults() const
{
    return {};
}

RecordForm::Creation RecordForm::creation(const QVariantMap &values) const
{
    Q_UNUSED(values)
    return [](db::Connection &) -> Result<qint64> { return Error{.kind = ErrorKind::Internal, .detail = u"nothing to create here"_s}; };
}

void RecordForm::beginNew(const QVariantMap &preset)
{
    if (!book() || isReadOnly() || !m_newButtons)
        return;
    if (m_isNew) {
        focusFirst();
        return;
    }
    const auto before = recordId();
    const auto unfinished = m_kept;
    showRecord(std::nullopt);
    m_before = before;
    m_discarded = {};
    setNew(true);
    const auto first = defaults();
    for (auto *editor : std::as_const(m_editors)) {
        editor->showValue(first.value(editor->field().name));
        if (unfinished.isEmpty() && preset.contains(editor->field().name))
            editor->setText(fieldtext::textOf(editor->field(), preset.value(editor->field().name), book().figures));
    }
    newBegun();
    if (!unfinished.isEmpty())
        showUnsaved(unfinished);
    else if (!preset.isEmpty())
        m_draftTimer.start();
    reveal();
    showStrip();
    focusFirst();
    Q_EMIT typedChanged();
}

QVariantMap RecordForm::typed() const
{
    QVariantMap values;
    for (const auto *editor : m_editors) {
        if (const auto value = editor->value(); value)
            values.insert(editor->field().name, *value);
    }
    return values;
}

void RecordForm::setNew(bool isNew)
{
    m_isNew = isNew;
    if (m_newButtons)
        m_newButtons->setVisible(isNew);
    if (m_add)
        m_add->setEnabled(true);
    for (auto *holder : std::as_const(m_savedOnly))
        holder->setVisible(!isNew);
}

void RecordForm::settleNew(FieldEditor *editor)
{
    const auto value = editor->value();
    if (!value && !editor->text().isEmpty()) {
        editor->refuse(value.error());
        return;
    }
    editor->clearReason();
    if (!value || value->isNull() || !editor->isDirty())
        return;
    // Said now, while the person is still at it, and not only when all the rest is typed.
    ++m_checking;
    auto answer = book().store->read({}, [kind = m_kind, field = editor->field().name, value = *value](db::Connection &connection) {
        return edit::checkNew(connection, kind, field, value);
    });
    whenDone(this, answer, [this, editor, text = editor->text(), session = m_session](const Result<void> &checked) {
        --m_checking;
        const bool isStillAsked = session == m_session && m_isNew && m_add->isEnabled() && editor->text() == text;
        if (!checked && isStillAsked && !isStale(checked.error()))
            editor->refuse(checked.error());
    });
}

Result<QVariantMap> RecordForm::typedValues()
{
    QVariantMap values;
    std::optional<Error> first;
    for (auto *editor : std::as_const(m_editors)) {
        const auto value = editor->value();
        if (value) {
            values.insert(editor->field().name, *value);
            continue;
        }
        editor->refuse(value.error());
        if (!first) {
            first = value.error();
            editor->input()->target()->setFocus(Qt::OtherFocusReason);
        }
    }
    if (first)
        return *first;
    return values;
}

void RecordForm::add()
{
    const auto values = typedValues();
    if (!values || !m_add->isEnabled())
        return;
    m_add->setEnabled(false);
    m_draftTimer.stop();
    ++m_writing;
    auto answer = book().store->write(Action{actionKind(m_kind, u"create"_s), {{u"name"_s, titleOf(*values)}}},
        [create = creation(*values), draft = draftName(std::nullopt)](db::Connection &connection) -> Result<qint64> {
            const auto id = create(connection);
            if (!id)
                return id.error();
            if (auto removed = repo::drafts::remove(connection, draft); !removed)
                return removed.error();
            return *id;
        });
    whenDone(this, answer, [this, session = m_session, draft = newDraftName()](const Result<qint64> &id) {
        --m_writing;
        takeCreated(id, session, draft);
    });
}

void RecordForm::takeCreated(const Result<qint64> &id, quint64 session, const QString &draft)
{
    if (!id) {
        if (session == m_session && m_isNew) {
            m_add->setEnabled(true);
            refuseNew(id.error());
        } else if (!isStale(id.error())) {
            Q_EMIT failed(id.error()); // the draft still holds what was typed
        }
        return;
    }
    if (draft == newDraftName())
        m_kept = {};
    if (session != m_session || !m_isNew) {
        // Left while it was being added; leaving has kept a draft of what is a record now.
        writeDraft(draft, {});
        showStrip();
        return;
    }
    setNew(false); // before showRecord(), which would keep a draft
    showRecord(*id);
    Q_EMIT created(RecordRef{m_kind, *id});
    Q_EMIT newEnded();
}

void RecordForm::refuseNew(const Error &error)
{
    if (isStale(error))
        return;
    m_draftTimer.start();
    auto *editor = this->editor(error.data.value(0));
    if (!editor) {
        Q_EMIT failed(error);
        return;
    }
    editor->refuse(error);
    editor->input()->target()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::cancelNew()
{
    m_discarded = unsaved();
    m_kept = {};
    m_draftTimer.stop();
    writeDraft(draftName(std::nullopt), {});
    setNew(false);
    ++m_session;
    showRecord(m_before);
    Q_EMIT newEnded();
}

void RecordForm::dropNew()
{
    m_draftTimer.stop();
    m_kept = {};
    m_discarded = {};
    m_dropped = ++m_session;
    ++m_keptAsked;
    if (m_isNew) {
        setNew(false); // before showRecord(), which would keep a draft
        for (auto *editor : std::as_const(m_editors))
            editor->showValue({});
        showRecord(std::nullopt);
        Q_EMIT newEnded();
    }
    showStrip();
}

void RecordForm::discard()
{
    m_discarded = m_isNew ? unsaved() : m_kept;
    m_kept = {};
    m_draftTimer.stop();
    writeDraft(draftName(std::nullopt), {});
    if (m_isNew) {
        const auto before = m_before;
        const auto discarded = m_discarded;
        setNew(false);
        beginNew();
        m_before = before;
        m_discarded = discarded;
    }
    showStrip();
}

void RecordForm::bringBack()
{
    m_kept = std::exchange(m_discarded, {});
    writeDraft(draftName(std::nullopt), m_kept);
    beginNew();
}

// --- drafts ---------------------------------------------------------------------------------------------------------------------

QString RecordForm::draftName(std::optional<qint64> id) const
{
    return id ? u"%1/%2"_s.arg(actionKind(m_kind, {}).chopped(1)).arg(*id) : newDraftName();
}

QString RecordForm::newDraftName() const
{
    return actionKind(m_kind, {}).chopped(1);
}

QJsonObject RecordForm::unsaved() const
{
    QJsonObject draft;
    const QString locale = book().figures.locale.name();
    for (const auto *editor : m_editors) {
        if (editor->isDirty())
            draft.insert(
                editor->field().name, QJsonObject{{u"text"_s, editor->text()}, {u"was"_s, editor->savedText()}, {u"locale"_s, locale}});
    }
    return draft;
}

void RecordForm::showUnsaved(const QJsonObject &draft)
{
    for (auto *editor : std::as_const(m_editors)) {
        const auto kept = draft.value(editor->field().name).toObject();
        if (kept.isEmpty())
            continue;
        // 1,250 is not the same figure in every language.
        const auto now = [&](const QString &text) {
            const QString typedIn = kept.value(u"locale"_s).toString();
            Figures typed = book().figures;
            typed.locale = QLocale(typedIn);
            const bool isOurs = typedIn.isEmpty() || typedIn == book().figures.locale.name();
            return isOurs ? text : fieldtext::rewritten(editor->field(), text, typed, book().figures);
        };
        const QString text = now(kept.value(u"text"_s).toString());
        if (m_isNew) {
            editor->setText(text);
            settle(editor);
        } else {
            editor->showKept(text, now(kept.value(u"was"_s).toString(editor->savedText())));
        }
    }
}

void RecordForm::keepDraft()
{
    m_draftTimer.stop();
    const auto draft = unsaved();
    if (m_isNew) {
        if (draft == m_kept)
            return;
        m_kept = draft;
        writeDraft(draftName(std::nullopt), draft);
    } else if (m_hasFields && (m_hasDraft || !draft.isEmpty())) {
        m_hasDraft = !draft.isEmpty();
        writeDraft(draftName(recordId()), draft);
    }
}

/// Another book stands in the place of the one that held the draft.
void RecordForm::keepAgain()
{
    if (m_isNew)
        m_kept = unsaved();
    if (!m_kept.isEmpty())
        writeDraft(newDraftName(), m_kept);
    else if (!m_isNew && m_newButtons)
        readKept();
}

void RecordForm::writeDraft(const QString &name, const QJsonObject &draft)
{
    if (!book() || isReadOnly())
        return;
    ++m_writing;
    auto answer = book().store->write({u"draft.keep"_s}, [name, draft](db::Connection &connection) {
        return draft.isEmpty() ? repo::drafts::remove(connection, name) : repo::drafts::save(connection, name, draft);
    });
    whenDone(this, answer, [this](const Result<void> &kept) {
        --m_writing;
        if (!kept && !isStale(kept.error()))
            Q_EMIT failed(kept.error());
    });
}

void RecordForm::readKept()
{
    m_kept = {};
    m_discarded = {};
    ++m_keptAsked;
    showStrip();
    if (!book() || isReadOnly())
        return;
    auto answer
        = book().store->read({}, [name = newDraftName()](db::Connection &connection) { return repo::drafts::read(connection, name); });
    whenDone(this, answer, [this, asked = ++m_keptAsked](const Result<std::optional<QJsonObject>> &kept) {
        if (!kept || !*kept || asked != m_keptAsked || !m_kept.isEmpty())
            return;
        m_kept = **kept;
        if (m_isNew && unsaved().isEmpty())
            showUnsaved(m_kept);
        showStrip();
    });
}

void RecordForm::showStrip()
{
    const FormStrip::Offer discarding{tr("Discard"), [this] { discard(); }};
    if (m_isNew && !m_kept.isEmpty())
        m_strip->say(m_words.unfinished, {tr("Start Afresh"), [this] { discard(); }});
    else if (!m_isNew && !m_kept.isEmpty())
        m_strip->say(m_words.unfinished, {tr("Continue"), [this] { beginNew(); }}, discarding);
    else if (!m_discarded.isEmpty())
        m_strip->say(tr("What was typed is discarded."), {tr("Bring Back"), [this] { bringBack(); }});
    else
        m_strip->dismiss();
    Q_EMIT keptChanged();
}

} // namespace tradebook::ui
