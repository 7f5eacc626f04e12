// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/userspage.h"

#include "ui/pages/userdetails.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {

UsersPage::UsersPage(QWidget *parent)
    : ListPage(list::Kind::Users,
        {tr("Users"), tr("Filter: name, email, code, phone"), tr("This book has no users yet."), tr("No user matches.")}, new UserDetails,
        parent)
{
    table()->setStretchField(u"name"_s);
    table()->showFields({u"code"_s, u"name"_s, u"email"_s, u"phone"_s, u"orders"_s, u"total"_s, u"last_business_date"_s});
}

QString UsersPage::summaryText(const list::Totals &totals) const
{
    return totals.rows == 1 ? tr("1 user") : tr("%1 users").arg(book().figures.integer(totals.rows));
}

} // namespace tradebook::ui
