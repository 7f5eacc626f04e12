// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/userdetails.h"

#include "core/words/words.h"
#include "ui/pages/orderdetails.h"
#include "ui/support/jsonfacts.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/facts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kRecentOrders = 10;

} // namespace

UserDetails::UserDetails(QWidget *parent)
    : DetailsPane(tr("User details"), {u"users"_s, u"addresses"_s, u"orders"_s}, 22, parent)
    , m_title(titleLabel({}, 1.2, this))
    , m_inactive(new Chip(this))
    , m_contact(new Facts(Facts::Side::Left, this))
    , m_summary(new Facts(Facts::Side::Left, this))
    , m_addressTitle(headingLabel(tr("Addresses"), this))
    , m_addresses(new Facts(Facts::Side::Left, this))
    , m_preferencesTitle(headingLabel(tr("Preferences"), this))
    , m_preferences(new Facts(Facts::Side::Left, this))
    , m_recentTitle(headingLabel(tr("Recent orders"), this))
    , m_recent(new TextTable(tr("Recent orders"),
          {{tr("Number")}, {tr("Date"), list::CellType::Date}, {tr("Status"), list::CellType::Status},
              {tr("Total"), list::CellType::Money}},
          kRecentOrders, this))
{
    m_title->setWordWrap(true);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_inactive);
    chips->addStretch(1);
    content()->addWidget(m_title);
    content()->addLayout(chips);
    content()->addWidget(m_contact);
    addSection(content(), headingLabel(tr("Orders"), this), m_summary);
    addSection(content(), m_recentTitle, m_recent);
    addSection(content(), m_addressTitle, m_addresses);
    addSection(content(), m_preferencesTitle, m_preferences);
    content()->addStretch(1);
}

void UserDetails::ask(qint64 id)
{
    read(
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

void UserDetails::show(const Record &record)
{
    const auto &user = record.user;
    m_title->setText(user.name);
    m_inactive->setState(user.isActive ? QString() : tr("Inactive"), Tone::Neutral);
    m_contact->setFacts({
        {tr("Code"), user.code.value_or(QString())},
        {tr("Email"), user.email.value_or(QString())},
        {tr("Phone"), user.phone},
        {tr("Since"), book().figures.date(user.createdAt.toTimeZone(book().figures.zone).date())},
    });
    showOrders(record.summary);
    showAddresses(record.addresses);
    const auto preferences = factsOfJson(user.preferences);
    m_preferences->setFacts(preferences);
    m_preferencesTitle->setVisible(!preferences.isEmpty());
}

void UserDetails::showAddresses(const QList<Address> &addresses)
{
    QList<Facts::Fact> facts;
    for (const auto &address : addresses) {
        const QString kind = address.kind == AddressKind::Billing ? tr("Billing") : tr("Shipping");
        facts.append({address.isDefault ? kind + u'\n' + tr("(default)") : kind,
            envelope(address.recipient, address.street, address.postalCode, address.city, address.region, address.country)});
    }
    m_addresses->setFacts(facts);
    m_addressTitle->setVisible(!facts.isEmpty());
}

void UserDetails::showOrders(const repo::users::OrderSummary &summary)
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

} // namespace tradebook::ui
