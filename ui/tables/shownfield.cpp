// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/shownfield.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::shownfields {
namespace {

QString keyOf(list::Kind kind)
{
    switch (kind) {
    case list::Kind::Users:
        return u"columns/users"_s;
    case list::Kind::Addresses:
        return u"columns/addresses"_s;
    case list::Kind::Products:
        return u"columns/products"_s;
    case list::Kind::Orders:
        return u"columns/orders"_s;
    case list::Kind::OrderItems:
        return u"columns/orderItems"_s;
    case list::Kind::Categories:
        return u"columns/categories"_s;
    }
    return {};
}

} // namespace

std::optional<QList<ShownField>> remembered(list::Kind kind)
{
    QList<ShownField> fields;
    for (const auto &entry : QSettings().value(keyOf(kind)).toStringList()) {
        const QString field = entry.section(u':', 0, 0);
        const bool isTwice = std::any_of(fields.cbegin(), fields.cend(), [&](const ShownField &known) { return known.field == field; });
        if (list::columnOf(kind, field) && !isTwice)
            fields.append({field, qBound(0, entry.section(u':', 1).toInt(), kWidestField)});
    }
    return fields.isEmpty() ? std::nullopt : std::optional(fields);
}

void remember(list::Kind kind, const QList<ShownField> &fields)
{
    QStringList entries;
    for (const auto &shown : fields)
        entries.append(u"%1:%2"_s.arg(shown.field).arg(shown.width));
    QSettings().setValue(keyOf(kind), entries);
}

void forget(list::Kind kind)
{
    QSettings().remove(keyOf(kind));
}

} // namespace tradebook::ui::shownfields
