// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

namespace tradebook::ui {

class UserForm;

/// Users: the shop's customers.
class UsersPage : public ListPage {
    Q_OBJECT
public:
    explicit UsersPage(QWidget *parent = nullptr);

    [[nodiscard]] Can can() const override;
    void newRecord() override;
    void duplicateRecord() override;
    void deleteSelected() override;
    /// Forgets who the current user is, once that is confirmed.
    void anonymise() override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] UserForm *form();

protected:
    [[nodiscard]] DetailsPane *newDetails(QWidget *parent) override;
    [[nodiscard]] QString summaryText(const list::Totals &totals) const override;

private:
    void anonymise(qint64 id);
    void offerDeactivating(const QList<qint64> &ids, const Error &error);
    void deactivate(const QList<qint64> &ids);
    void dropTyped(qint64 user);
    void write(const Action &action, std::function<Result<void>(db::Connection &)> edit, std::function<void(const Error &)> refused,
        std::function<void()> done = {});

    UserForm *m_form = nullptr; ///< once the details are built; see form()
    int m_writing = 0;
};

} // namespace tradebook::ui
