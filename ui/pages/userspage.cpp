// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/userspage.h"

#include "core/edit/bulk.h"
#include "core/repo/users.h"
#include "core/words/counted.h"
#include "core/words/words.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/forms/userform.h"
#include "ui/support/answer.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

Action actionOn(const QString &kind, const QList<qint64> &ids, const QString &name)
{
    if (ids.size() == 1)
        return {kind, {{u"name"_s, name}}};
    return {kind, {{u"count"_s, ids.size()}}};
}

} // namespace

UsersPage::UsersPage(QWidget *parent)
    : ListPage(list::Kind::Users,
        {tr("Users"), tr("Filter: name, email, code, phone"), tr("This book has no users yet"), tr("New User"), tr("No user matches"),
            UserForm::kPaneWidth},
        parent)
{
    table()->setStretchField(u"email"_s);
    table()->showFields({u"code"_s, u"name"_s, u"email"_s, u"phone"_s, u"orders"_s, u"total"_s, u"last_business_date"_s});
}

DetailsPane *UsersPage::newDetails(QWidget *parent)
{
    m_form = new UserForm(parent);
    connect(m_form, &RecordForm::created, this, [this](const RecordRef &record) { showRecord(record.id); });
    connect(m_form, &UserForm::recordAsked, this, &Page::recordAsked);
    connect(m_form, &UserForm::mergeAsked, this, &UsersPage::merge);
    return m_form;
}

UserForm *UsersPage::form()
{
    std::ignore = details();
    return m_form;
}

QString UsersPage::summaryText(const list::Totals &totals) const
{
    return tr("%Ln users", nullptr, words::counted(totals.rows));
}

Page::Can UsersPage::can() const
{
    auto can = ListPage::can();
    if (!book() || book().isReadOnly())
        return can;
    can.create = true;
    can.duplicate = table()->currentId().has_value();
    can.remove = table()->selectedRows() > 0;
    can.merge = table()->selectedRows() == 2;
    can.anonymise = can.duplicate && table()->selectedRows() <= 1;
    return can;
}

void UsersPage::newRecord()
{
    form()->beginNew();
}

void UsersPage::duplicateRecord()
{
    form()->duplicate();
}

bool UsersPage::isSettled() const
{
    return ListPage::isSettled() && m_writing == 0;
}

void UsersPage::write(const Action &action, std::function<Result<void>(db::Connection &)> edit, std::function<void(const Error &)> refused,
    std::function<void()> done)
{
    ++m_writing;
    whenDone(this, book().store->write(action, std::move(edit)),
        [this, refused = std::move(refused), done = std::move(done)](const Result<void> &written) {
            --m_writing;
            if (written && done)
                done();
            else if (!written && !isStale(written.error()))
                refused(written.error());
        });
}

void UsersPage::deleteSelected()
{
    if (!can().remove)
        return;
    const auto ids = idsToEdit();
    if (ids.isEmpty())
        return;
    write(
        actionOn(u"user.delete"_s, ids, recordName()),
        [ids](db::Connection &connection) -> Result<void> {
            for (const qint64 id : ids) {
                if (auto removed = repo::users::remove(connection, UserId{id}); !removed)
                    return removed;
            }
            return {};
        },
        [this, ids](const Error &error) {
            if (error.kind == ErrorKind::StillInUse)
                offerDeactivating(ids, error);
            else
                Q_EMIT failed(error);
        });
}

void UsersPage::anonymise()
{
    const auto id = table()->currentId();
    if (!id || !can().anonymise)
        return;
    auto *dialog = new AnonymiseDialog(recordName(), window());
    connect(dialog, &QDialog::accepted, this, [this, id = *id] { anonymise(id); });
    dialog->open();
}

void UsersPage::anonymise(qint64 id)
{
    if (!book() || book().isReadOnly())
        return;
    dropTyped(id);
    form()->setEnabled(false); // nothing is typed between the yes and the end
    // Without the name, which the journal would keep.
    write(
        {u"user.anonymise"_s}, [id](db::Connection &connection) { return repo::users::anonymise(connection, UserId{id}); },
        [this](const Error &error) {
            form()->setEnabled(true);
            // Of a user that has gone meanwhile people don't know the number.
            Q_EMIT failed(error.kind == ErrorKind::NotFound ? Error{.kind = error.kind, .data = {u"user"_s}} : error);
        },
        [this, id] {
            form()->setEnabled(true);
            dropTyped(id); // what was asked for before and has come since
        });
}

void UsersPage::dropTyped(qint64 user)
{
    if (form()->record() == RecordRef{RecordKind::User, user})
        form()->dropTyped();
}

void UsersPage::offerDeactivating(const QList<qint64> &ids, const Error &error)
{
    MessageBar::Message message{Tone::Notice, {}, tr("Deactivate")};
    const QString name = error.data.value(1);
    message.text = ids.size() == 1
        ? tr("“%1” stands on orders and is kept; nothing was deleted. A user who is not active is offered no more.").arg(name)
        : tr("“%1” stands on orders and is kept; none of the %Ln users was deleted.", nullptr, words::counted(ids.size())).arg(name);
    message.action = [this, ids] { deactivate(ids); };
    Q_EMIT told(message);
}

void UsersPage::deactivate(const QList<qint64> &ids)
{
    if (!book() || book().isReadOnly())
        return;
    write(
        actionOn(u"user.deactivate"_s, ids, recordName()),
        [ids](db::Connection &connection) -> Result<void> {
            const auto changed = edit::apply(connection, {RecordKind::User, ids, edit::ActiveStep{false}});
            return changed ? Result<void>() : Result<void>(changed.error());
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

} // namespace tradebook::ui
