// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/userform.h"

#include "core/repo/likeness.h"
#include "core/words/words.h"
#include "ui/forms/addressform.h"
#include "ui/forms/addresslist.h"
#include "ui/forms/likenessline.h"
#include "ui/forms/noteslist.h"
#include "ui/help/whatsthis.h"
#include "ui/support/brieftext.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kRecentOrders = 10;

/// Leaves out what must be another one's own.
Result<void> copyAddresses(db::Connection &connection, UserId from, UserId to)
{
    const auto addresses = repo::users::addresses(connection, from);
    if (!addresses)
        return addresses.error();
    for (Address address : *addresses) {
        address.userId = to;
        if (auto added = repo::users::addAddress(connection, address); !added)
            return added.error();
    }
    return {};
}

std::optional<QString> givenText(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

LikenessLine::Ask usersLike(const QVariantMap &typed, qint64 id)
{
    User user{.id = UserId{id}};
    user.name = typed.value(u"name"_s).toString();
    user.email = givenText(typed.value(u"email"_s));
    user.phone = typed.value(u"phone"_s).toString();
    return [user](db::Connection &connection) -> LikenessLine::Answer {
        const auto found = repo::users::similarTo(connection, user, 1);
        if (!found)
            return found.error();
        QList<LikenessLine::Like> likes;
        for (const auto &similar : *found) {
            const auto &other = similar.user;
            likes.append({other.id.value, other.code ? u"%1 (%2)"_s.arg(other.name, *other.code) : other.name, similar.fields});
        }
        return likes;
    };
}

} // namespace

UserForm::UserForm(QWidget *parent)
    : RecordForm(RecordKind::User, {tr("Add User"), tr("An unfinished new user is kept here.")}, tr("User details"),
        {u"users"_s, u"addresses"_s, u"orders"_s}, kPaneWidth, parent)
    , m_title(titleLabel({}, 1.2, this))
    , m_inactive(new Chip(this))
    , m_since(secondaryLabel({}, this))
    , m_summary(new Facts(Facts::Side::Left, this))
    , m_recent(new TextTable(tr("Recent orders"),
          {{tr("Number")}, {tr("Date"), list::CellType::Date}, {tr("Status"), list::CellType::Status},
              {tr("Total"), list::CellType::Money}},
          kRecentOrders, this))
    , m_recentTitle(headingLabel(tr("Recent orders"), this))
    , m_likeness(new LikenessLine(this, usersLike))
    , m_addresses(new AddressList(this))
    , m_notes(new NotesList(this))
{
    whatsthis::explainColumns(m_recent,
        {tr("The number of the order."), tr("The day for which the order counts."), tr("How far the order is."),
            tr("What the order comes to; a return counts negative.")});
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_since);
    line->addWidget(m_inactive);
    line->addStretch(1);
    content()->addWidget(m_title);
    content()->addLayout(line);
    content()->addSpacing(4);
    addField(u"code"_s, tr("Code"));
    addField(u"name"_s, tr("Name"));
    addField(u"email"_s, tr("Email"));
    addField(u"phone"_s, tr("Phone"));
    addField(u"is_active"_s, tr("Active"));
    content()->addWidget(m_likeness);
    addNewButtons();
    addSavedOnly(m_addresses, headingLabel(tr("Addresses"), this));
    addWideField(u"preferences"_s, tr("Preferences"));
    addSavedOnly(m_summary, headingLabel(tr("Orders"), this));
    addSavedOnly(m_recent, m_recentTitle);
    addSavedOnly(m_notes);
    content()->addStretch(1);
    sayWhileEmpty(tr("A user who is selected in the list is shown here, with addresses and orders."));
    m_recent->setToolTip(tr("Press Enter on an order, or double-click it, to see it"));
    connect(m_recent, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT recordAsked({RecordKind::Order, index.data(IdRole).toLongLong()});
    });
    connect(m_likeness, &LikenessLine::showAsked, this, [this](qint64 other) { Q_EMIT recordAsked({RecordKind::User, other}); });
    connect(m_likeness, &LikenessLine::mergeAsked, this, &UserForm::mergeAsked);
    connect(m_addresses, &AddressList::failed, this, &DetailsPane::failed);
    connect(m_notes, &NotesList::failed, this, &DetailsPane::failed);
}

void UserForm::setBook(const OpenBook &book)
{
    RecordForm::setBook(book);
    m_addresses->setBook(book);
    m_notes->setBook(book);
    m_likeness->setBook(book);
}

void UserForm::showRecord(std::optional<qint64> id)
{
    if (id != recordId() || isNew()) {
        m_addresses->leave();
        m_notes->showRecord(std::nullopt, {});
    }
    RecordForm::showRecord(id);
}

bool UserForm::isSettled() const
{
    return RecordForm::isSettled() && m_addresses->isSettled() && m_notes->isSettled() && m_likeness->isSettled();
}

void UserForm::dropTyped()
{
    if (isNew())
        return;
    RecordForm::dropTyped();
    m_addresses->dropTyped();
    m_notes->dropTyped();
}

void UserForm::ask(qint64 id)
{
    askWith(
        id,
        [id = UserId{id}](db::Connection &connection) -> Result<Record> {
            auto user = repo::users::read(connection, id);
            if (!user)
                return user.error();
            auto addresses = repo::users::addresses(connection, id);
            if (!addresses)
                return addresses.error();
            auto summary = repo::users::orderSummary(connection, id, kRecentOrders);
            if (!summary)
                return summary.error();
            return Record{*std::move(user), *std::move(addresses), *std::move(summary)};
        },
        [this](const Record &record) { show(record); });
}

void UserForm::show(const Record &record)
{
    const auto &user = record.user;
    constexpr qsizetype kMostLetters = 200; // a pasted page of text as a name
    m_title->setText(brief(user.name, kMostLetters));
    m_since->setText(tr("Since %1").arg(book().figures.date(user.createdAt.toTimeZone(book().figures.zone).date())));
    m_since->show();
    m_inactive->setState(user.isActive ? QString() : tr("Inactive"), Tone::Neutral);
    showOrders(record.summary);
    m_addresses->showAddresses(user.id.value, user.name, record.addresses);
    m_notes->showRecord(RecordRef{RecordKind::User, user.id.value}, user.name);
}

void UserForm::showOrders(const repo::users::OrderSummary &summary)
{
    const auto &figures = book().figures;
    m_summary->setFacts({
        {tr("Count"), figures.integer(summary.count)},
        {tr("Spent"), figures.money(summary.total), Facts::Weight::Strong},
        {tr("Average"), summary.count > 0 ? figures.money(summary.average) : QString()},
        {tr("Last order"), summary.last ? figures.date(*summary.last) : QString()},
    });
    QList<TextTable::Row> rows;
    for (const auto &order : summary.recent) {
        rows.append(
            {order.id.value, {order.number, figures.date(order.businessDate), words::statusName(order.status), figures.money(order.total)},
                QString(storedName(order.status))});
    }
    m_recent->setRows(rows);
    m_recent->setVisible(!rows.isEmpty());
    m_recentTitle->setVisible(!rows.isEmpty());
}

void UserForm::newBegun()
{
    m_copyOf.reset();
    m_title->setText(tr("New user"));
    m_since->hide();
    m_inactive->setState({}, Tone::Neutral);
}

QVariantMap UserForm::defaults() const
{
    return {{u"is_active"_s, true}};
}

void UserForm::duplicate()
{
    const auto from = record();
    if (!from)
        return;
    auto values = savedValues();
    values.remove(u"code"_s);
    values.remove(u"email"_s);
    const bool isFree = !hasKept();
    beginNew(values);
    if (isFree && isNew())
        m_copyOf = from->id;
}

RecordForm::Creation UserForm::creation(const QVariantMap &values) const
{
    User user{.id = {}};
    user.code = givenText(values.value(u"code"_s));
    user.name = values.value(u"name"_s).toString();
    user.email = givenText(values.value(u"email"_s));
    user.phone = values.value(u"phone"_s).toString();
    user.isActive = values.value(u"is_active"_s).toBool();
    user.preferences = values.value(u"preferences"_s).toString();
    return [user, copyOf = m_copyOf](db::Connection &connection) -> Result<qint64> {
        const auto id = repo::users::create(connection, user);
        if (!id)
            return id.error();
        if (copyOf) {
            if (auto copied = copyAddresses(connection, UserId{*copyOf}, *id); !copied)
                return copied.error();
        }
        return id->value;
    };
}

} // namespace tradebook::ui
