// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/users.h"
#include "ui/pages/detailspane.h"

namespace tradebook::ui {

class Chip;
class Facts;
class TextTable;

/// One customer: how to reach them, addresses, preferences, what they ordered.
class UserDetails : public DetailsPane {
    Q_OBJECT
public:
    explicit UserDetails(QWidget *parent = nullptr);

protected:
    void ask(qint64 id) override;

private:
    struct Record {
        User user;
        QList<Address> addresses;
        repo::users::OrderSummary summary;
    };
    void show(const Record &record);
    void showAddresses(const QList<Address> &addresses);
    void showOrders(const repo::users::OrderSummary &summary);

    QLabel *m_title;
    Chip *m_inactive;
    Facts *m_contact;
    Facts *m_summary;
    QLabel *m_addressTitle;
    Facts *m_addresses;
    QLabel *m_preferencesTitle;
    Facts *m_preferences;
    QLabel *m_recentTitle;
    TextTable *m_recent;
};

} // namespace tradebook::ui
