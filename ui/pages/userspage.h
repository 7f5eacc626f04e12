// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

namespace tradebook::ui {

/// Users: the shop's customers.
class UsersPage : public ListPage {
    Q_OBJECT
public:
    explicit UsersPage(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;
};

} // namespace tradebook::ui
