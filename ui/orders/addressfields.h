// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/model/user.h"

#include <QWidget>

class QLineEdit;

namespace tradebook::ui {

/// The six fields of an address of an order that is being typed. UI thread.
class AddressFields : public QWidget {
    Q_OBJECT
public:
    explicit AddressFields(AddressKind kind, QWidget *parent = nullptr);

    void setAddress(const AddressSnapshot &address);
    [[nodiscard]] AddressSnapshot address() const;

Q_SIGNALS:
    void edited();

private:
    QList<QLineEdit *> m_edits;
};

} // namespace tradebook::ui
