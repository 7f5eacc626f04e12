// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/addressfields.h"

#include "core/words/words.h"
#include "ui/help/purposes.h"

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

AddressFields::AddressFields(AddressKind kind, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const QString prefix = kind == AddressKind::Billing ? u"billing_"_s : u"shipping_"_s;
    for (const auto &part : kParts) {
        auto *edit = new QLineEdit(this);
        edit->setWhatsThis(purposes::ofField(RecordKind::Address, QLatin1StringView(part.field)));
        // Two addresses stand in one window: each label says whose part it names.
        auto *label = new QLabel(words::fieldHeading(prefix + QLatin1StringView(part.field)), this);
        label->setProperty("role", u"secondary"_s);
        label->setBuddy(edit);
        const int row = static_cast<int>(m_edits.size());
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
