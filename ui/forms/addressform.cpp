// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/addressform.h"

#include "core/repo/users.h"
#include "ui/forms/fieldinput.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

AddressForm::AddressForm(QWidget *parent)
    : RecordForm(RecordKind::Address, {tr("Add Address"), tr("An unfinished new address is kept here.")}, tr("Address"), {u"addresses"_s},
        20, parent)
{
    setObjectName(u"addressForm"_s);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    content()->setContentsMargins(0, 4, 0, 8);
    auto *kinds = new ChoiceInput({{u"billing"_s, tr("Billing")}, {u"shipping"_s, tr("Shipping")}}, this);
    addField(u"kind"_s, tr("Kind"), kinds);
    addField(u"recipient"_s, tr("Recipient"));
    addField(u"street"_s, tr("Street"));
    addField(u"city"_s, tr("City"));
    addField(u"region"_s, tr("Region"));
    addField(u"postal_code"_s, tr("Postal code"));
    addField(u"country"_s, tr("Country"));
    addField(u"is_default"_s, tr("Default"));
    addNewButtons();
    auto *done = new QPushButton(tr("Done"), this);
    done->setToolTip(tr("Close this address; every field is saved already"));
    addSavedOnly(done);
    connect(done, &QPushButton::clicked, this, &AddressForm::closed);
    widget()->installEventFilter(this);
}

void AddressForm::setUser(std::optional<qint64> user, const QString &name)
{
    m_userName = name;
    if (user == m_user)
        return;
    showRecord(std::nullopt); // what is unsaved belongs to the user before
    m_user = user;
    if (m_user)
        readKept();
}

QString AddressForm::newDraftName() const
{
    return u"address/new/%1"_s.arg(m_user.value_or(0));
}

QString AddressForm::titleOf(const QVariantMap &values) const
{
    Q_UNUSED(values)
    return m_userName; // "Change an address of “Mia”"
}

QVariantMap AddressForm::defaults() const
{
    return {{u"kind"_s, u"billing"_s}, {u"is_default"_s, false}};
}

void AddressForm::ask(qint64 id)
{
    askWith(
        id, [](db::Connection &) -> Result<bool> { return true; }, [](bool) {});
}

RecordForm::Creation AddressForm::creation(const QVariantMap &values) const
{
    const auto text = [&values](const QString &field) { return values.value(field).toString(); };
    Address address{.id = {}, .userId = UserId{m_user.value_or(0)}};
    address.kind = text(u"kind"_s) == u"shipping"_s ? AddressKind::Shipping : AddressKind::Billing;
    address.recipient = text(u"recipient"_s);
    address.street = text(u"street"_s);
    address.city = text(u"city"_s);
    address.region = text(u"region"_s);
    address.postalCode = text(u"postal_code"_s);
    address.country = text(u"country"_s);
    address.isDefault = values.value(u"is_default"_s).toBool();
    return [address](db::Connection &connection) -> Result<qint64> {
        const auto id = repo::users::addAddress(connection, address);
        if (!id)
            return id.error();
        return id->value;
    };
}

QSize AddressForm::sizeHint() const
{
    return {DetailsPane::sizeHint().width() / 2, widget()->sizeHint().height()};
}

QSize AddressForm::minimumSizeHint() const
{
    return {fontMetrics().height() * 8, widget()->sizeHint().height()};
}

bool AddressForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        updateGeometry();
    }
    return RecordForm::eventFilter(watched, event);
}

} // namespace tradebook::ui
