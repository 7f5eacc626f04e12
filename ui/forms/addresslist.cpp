// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/addresslist.h"

#include "core/repo/users.h"
#include "ui/forms/addressform.h"
#include "ui/support/answer.h"
#include "ui/support/brieftext.h"
#include "ui/support/envelope.h"
#include "ui/widgets/facts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QPushButton *linkButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("link", true);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    return button;
}

} // namespace

AddressList::AddressList(QWidget *parent)
    : QWidget(parent)
    , m_form(new AddressForm(this))
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(tr("New Address"), this))
{
    m_add->setAutoDefault(false);
    m_add->setWhatsThis(tr("Begins another address of this user, for invoices or for goods."));
    setWhatsThis(tr(
        "The addresses of this user. The default of each kind goes into new orders; those on orders that were placed stay as they were."));
    m_list->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->addWidget(m_add);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_list);
    column->addLayout(line);
    m_list->addWidget(m_form);
    m_form->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { open(std::nullopt); });
    connect(m_form, &AddressForm::closed, this, &AddressList::close);
    connect(m_form, &RecordForm::newEnded, this, &AddressList::close);
    connect(m_form, &DetailsPane::failed, this, &AddressList::failed);
    connect(m_form, &RecordForm::keptChanged, this, &AddressList::placeForm);
}

void AddressList::setBook(const OpenBook &book)
{
    m_form->setUser(std::nullopt, {});
    m_form->setBook(book);
    m_book = book;
    m_user.reset();
    m_addresses.clear();
    m_add->setVisible(!book.isReadOnly());
    showRows();
}

void AddressList::leave()
{
    m_form->setUser(std::nullopt, {});
    m_user.reset();
}

void AddressList::dropTyped()
{
    m_form->dropNew();
    m_form->dropTyped();
    m_form->showRecord(std::nullopt);
    placeForm();
}

bool AddressList::isSettled() const
{
    return m_writing == 0 && m_form->isSettled();
}

void AddressList::showAddresses(qint64 user, const QString &name, const QList<Address> &addresses)
{
    m_user = user;
    m_name = name;
    m_addresses = addresses;
    m_form->setUser(user, name);
    showRows();
}

void AddressList::showRows()
{
    for (auto *row : std::as_const(m_rows)) {
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const auto &address : std::as_const(m_addresses)) {
        const auto alike
            = std::count_if(m_addresses.begin(), m_addresses.end(), [&](const auto &other) { return other.kind == address.kind; });
        auto *row = newRow(address, alike == 1);
        m_list->addWidget(row);
        row->show(); // at once, without a frame in which it is missing
        m_rows.append(row);
    }
    placeForm();
}

QWidget *AddressList::newRow(const Address &address, bool isAlone)
{
    auto *row = new QWidget(this);
    const QString kind = address.kind == AddressKind::Billing ? tr("Billing") : tr("Shipping");
    const QString called = isAlone || address.recipient.isEmpty() ? kind : u"%1, %2"_s.arg(kind, address.recipient);
    auto *head = secondaryLabel(address.isDefault ? u"%1 %2"_s.arg(kind, tr("(default)")) : kind, row);
    head->setWordWrap(false);
    auto *body = new QLabel(
        brief(envelope(address.recipient, address.street, address.postalCode, address.city, address.region, address.country)), row);
    body->setTextFormat(Qt::PlainText);
    body->setWordWrap(true);
    body->setMinimumWidth(1);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(head);
    line->addStretch(1);
    if (!m_book.isReadOnly()) {
        auto *edit = linkButton(tr("Edit"), tr("Edit the address %1").arg(called), row);
        connect(edit, &QPushButton::clicked, this, [this, id = address.id.value] { open(id); });
        line->addWidget(edit);
        if (!address.isDefault) {
            auto *prefer = linkButton(tr("Make Default"), tr("Make the address %1 the default").arg(called), row);
            connect(prefer, &QPushButton::clicked, this, [this, address] { makeDefault(address); });
            line->addWidget(prefer);
        }
        auto *remove = linkButton(tr("Delete"), tr("Delete the address %1").arg(called), row);
        remove->setToolTip(tr("Delete this address; Undo brings it back"));
        connect(remove, &QPushButton::clicked, this, [this, address] { this->remove(address); });
        line->addWidget(remove);
    }
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(body);
    return row;
}

void AddressList::placeForm()
{
    const auto record = m_form->record();
    const auto at = std::find_if(
        m_addresses.begin(), m_addresses.end(), [&](const auto &address) { return record && address.id.value == record->id; });
    if (record && at == m_addresses.end())
        m_form->showRecord(std::nullopt); // deleted, or of another user
    m_list->removeWidget(m_form);
    m_list->insertWidget(at == m_addresses.end() ? m_list->count() : static_cast<int>(at - m_addresses.begin()) + 1, m_form);
    m_form->setVisible(m_form->record() || m_form->isNew() || m_form->hasKept());
    m_add->setEnabled(!m_form->isNew());
}

void AddressList::open(std::optional<qint64> address)
{
    if (address) {
        m_form->showRecord(address);
    } else {
        m_form->beginNew();
    }
    placeForm();
    m_form->focusFirst();
}

void AddressList::close()
{
    m_form->showRecord(std::nullopt);
    placeForm();
    m_add->setFocus(Qt::OtherFocusReason);
}

void AddressList::makeDefault(const Address &address)
{
    write(u"address.update"_s, [address](db::Connection &connection) -> Result<void> {
        auto now = repo::users::address(connection, address.id);
        if (!now)
            return now.error();
        now->isDefault = true;
        return repo::users::updateAddress(connection, *now);
    });
}

void AddressList::remove(const Address &address)
{
    write(u"address.delete"_s, [id = address.id](db::Connection &connection) { return repo::users::removeAddress(connection, id); });
}

void AddressList::write(const QString &kind, std::function<Result<void>(db::Connection &)> edit)
{
    if (!m_book || m_book.isReadOnly())
        return;
    ++m_writing;
    whenDone(this, m_book.store->write(Action{kind, {{u"name"_s, m_name}}}, std::move(edit)), [this](const Result<void> &done) {
        --m_writing;
        if (!done && !isStale(done.error()))
            Q_EMIT failed(done.error());
    });
}

} // namespace tradebook::ui
