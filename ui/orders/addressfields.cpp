// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/addressfields.h"

#include "core/words/words.h"
#include "ui/help/purposes.h"
#include "ui/support/readername.h"
#include "ui/widgets/facts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct Part {
    const char *field;
    QString AddressSnapshot::*value;
};

constexpr std::array kParts{Part{"recipient", &AddressSnapshot::recipient}, Part{"street", &AddressSnapshot::street},
    Part{"postal_code", &AddressSnapshot::postalCode}, Part{"city", &AddressSnapshot::city}, Part{"region", &AddressSnapshot::region},
    Part{"country", &AddressSnapshot::country}};

} // namespace

QString addressHeading(AddressKind kind)
{
    return kind == AddressKind::Billing ? AddressFields::tr("Billing address") : AddressFields::tr("Shipping address");
}

const QStringList &addressParts()
{
    static const QStringList s_parts = [] {
        QStringList parts;
        for (const auto &part : kParts)
            parts.append(QLatin1StringView(part.field));
        return parts;
    }();
    return s_parts;
}

QString addressField(AddressKind kind, const QString &part)
{
    return (kind == AddressKind::Billing ? u"billing_"_s : u"shipping_"_s) + part;
}

void nameAddressPart(QLabel *label, QWidget *input, AddressKind kind, const QString &part)
{
    const QString whole = words::fieldHeading(addressField(kind, part));
    label->setText(words::fieldHeading(part));
    label->setAccessibleName(whole);
    nameForReaders(input, whole);
}

AddressFields::AddressFields(AddressKind kind, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(headingLabel(addressHeading(kind), this), 0, 0, 1, 2);
    for (const auto &part : addressParts()) {
        auto *edit = new QLineEdit(this);
        edit->setWhatsThis(purposes::ofField(RecordKind::Address, part));
        auto *label = new QLabel(this);
        label->setProperty("role", u"secondary"_s);
        label->setBuddy(edit);
        nameAddressPart(label, edit, kind, part);
        const int row = static_cast<int>(m_edits.size()) + 1;
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row, 1);
        connect(edit, &QLineEdit::textEdited, this, &AddressFields::edited);
        m_edits.append(edit);
    }
}

void AddressFields::setAddress(const AddressSnapshot &address)
{
    for (std::size_t at = 0; at < kParts.size(); ++at) {
        auto *edit = m_edits.at(static_cast<qsizetype>(at));
        if (const auto &text = address.*kParts[at].value; edit->text() != text)
            edit->setText(text);
        edit->setCursorPosition(0);
    }
}

AddressSnapshot AddressFields::address() const
{
    AddressSnapshot address;
    for (std::size_t at = 0; at < kParts.size(); ++at)
        address.*kParts[at].value = m_edits.at(static_cast<qsizetype>(at))->text().trimmed();
    return address;
}

} // namespace tradebook::ui
