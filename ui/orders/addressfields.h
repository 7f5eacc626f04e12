// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/order.h"
#include "core/model/user.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tradebook::ui {

/// What stands above the fields of an address of an order.
[[nodiscard]] QString addressHeading(AddressKind kind);
/// The parts of an address ("postal_code"), as one writes them.
[[nodiscard]] const QStringList &addressParts();
/// The field of an order that holds a part: "billing_postal_code".
[[nodiscard]] QString addressField(AddressKind kind, const QString &part);
/// Below its heading a field needs no more than the name of its part. Screen readers are told whose part it is: two addresses stand in
/// one window.
void nameAddressPart(QLabel *label, QWidget *input, AddressKind kind, const QString &part);

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
