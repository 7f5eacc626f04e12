// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/user.h"
#include "ui/openbook.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace tradebook::ui {

class AddressForm;

/// The addresses of a user: each as it stands on a letter, with Edit, Make Default and Delete; one of them, or a new one, is edited in
/// its place. UI thread.
class AddressList : public QWidget {
    Q_OBJECT
public:
    explicit AddressList(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    void showAddresses(qint64 user, const QString &name, const QList<Address> &addresses);
    /// Another user is about to be shown: what is unsaved is saved or kept.
    void leave();
    /// What is typed, saved elsewhere or not, is gone for good; an address that is open is closed.
    void dropTyped();
    [[nodiscard]] AddressForm *form() const { return m_form; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void failed(const tradebook::Error &error);

private:
    void showRows();
    QWidget *newRow(const Address &address, bool isAlone);
    void open(std::optional<qint64> address);
    void close();
    void placeForm();
    void makeDefault(const Address &address);
    void remove(const Address &address);
    void write(const QString &kind, std::function<Result<void>(db::Connection &)> edit);

    OpenBook m_book;
    std::optional<qint64> m_user;
    QString m_name;
    QList<Address> m_addresses;
    QList<QWidget *> m_rows;
    int m_writing = 0;
    AddressForm *m_form;
    QVBoxLayout *m_list;
    QPushButton *m_add;
};

} // namespace tradebook::ui
