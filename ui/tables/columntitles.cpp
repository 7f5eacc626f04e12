// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/columntitles.h"

#include "core/words/words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct Titles {
    Q_DECLARE_TR_FUNCTIONS(Columns)
public:
    static QString of(const QString &field)
    {
        static const QHash<QString, const char *> s_titles = {
            {u"number"_s, QT_TR_NOOP("Number")},
            {u"kind"_s, QT_TR_NOOP("Kind")},
            {u"status"_s, QT_TR_NOOP("Status")},
            {u"placed_at"_s, QT_TR_NOOP("Placed")},
            {u"business_date"_s, QT_TR_NOOP("Date")},
            {u"customer"_s, QT_TR_NOOP("Customer")},
            {u"item_count"_s, QT_TR_NOOP("Items")},
            {u"discount"_s, QT_TR_NOOP("Discount")},
            {u"shipping"_s, QT_TR_NOOP("Shipping")},
            {u"tax"_s, QT_TR_NOOP("Tax")},
            {u"total"_s, QT_TR_NOOP("Total")},
            {u"invoice_number"_s, QT_TR_NOOP("Invoice")},
            {u"message"_s, QT_TR_NOOP("Message")},
            {u"sku"_s, QT_TR_NOOP("SKU")},
            {u"name"_s, QT_TR_NOOP("Name")},
            {u"description"_s, QT_TR_NOOP("Description")},
            {u"barcode"_s, QT_TR_NOOP("Barcode")},
            {u"price"_s, QT_TR_NOOP("Price")},
            {u"cost"_s, QT_TR_NOOP("Cost")},
            {u"tax_bp"_s, QT_TR_NOOP("Tax")},
            {u"minimum_stock"_s, QT_TR_NOOP("Minimum")},
            {u"category"_s, QT_TR_NOOP("Category")},
            {u"on_hand"_s, QT_TR_NOOP("On hand")},
            {u"reserved"_s, QT_TR_NOOP("Reserved")},
            {u"available"_s, QT_TR_NOOP("Available")},
            {u"is_active"_s, QT_TR_NOOP("Active")},
            {u"code"_s, QT_TR_NOOP("Code")},
            {u"email"_s, QT_TR_NOOP("Email")},
            {u"phone"_s, QT_TR_NOOP("Phone")},
            {u"orders"_s, QT_TR_NOOP("Orders")},
            {u"last_business_date"_s, QT_TR_NOOP("Last order")},
            {u"recipient"_s, QT_TR_NOOP("Recipient")},
            {u"street"_s, QT_TR_NOOP("Street")},
            {u"city"_s, QT_TR_NOOP("City")},
            {u"region"_s, QT_TR_NOOP("Region")},
            {u"postal_code"_s, QT_TR_NOOP("Postal code")},
            {u"country"_s, QT_TR_NOOP("Country")},
            {u"is_default"_s, QT_TR_NOOP("Default")},
            {u"line"_s, QT_TR_NOOP("Line")},
            {u"quantity"_s, QT_TR_NOOP("Qty")},
            {u"unit_price"_s, QT_TR_NOOP("Price")},
            {u"discount_bp"_s, QT_TR_NOOP("Discount")},
            {u"discount_share"_s, QT_TR_NOOP("Share of discount")},
            {u"path"_s, QT_TR_NOOP("Path")},
            {u"units"_s, QT_TR_NOOP("Sold")},
            {u"revenue"_s, QT_TR_NOOP("Sales")},
            {u"position"_s, QT_TR_NOOP("Position")},
            {u"products"_s, QT_TR_NOOP("Products")},
            {u"created_at"_s, QT_TR_NOOP("Added")},
            {u"updated_at"_s, QT_TR_NOOP("Changed")},
        };
        const auto found = s_titles.constFind(field);
        return found == s_titles.cend() ? QString() : tr(*found);
    }
    static QString spent() { return tr("Spent"); }
    static QString walkIn() { return tr("Walk-in"); }
    static QString yesNo(bool yes) { return yes ? tr("Yes") : tr("No"); }
};

/// "postal_code" as "Postal code", for a column without a title of its own.
QString readable(QString field)
{
    field.replace(u'_', u' ');
    if (!field.isEmpty())
        field[0] = field[0].toUpper();
    return field;
}

} // namespace

QString columnTitle(list::Kind kind, const QString &field)
{
    if (kind == list::Kind::Users && field == u"total"_s)
        return Titles::spent();
    if (const QString title = Titles::of(field); !title.isEmpty())
        return title;
    const QString heading = words::fieldHeading(field);
    return heading.isEmpty() ? readable(field) : heading;
}

QString cellText(const Figures &figures, list::Kind kind, const list::Column &column, const QVariant &raw)
{
    if (raw.isNull()) {
        return kind == list::Kind::Orders && column.field == u"customer"_s ? walkInName() : QString();
    }
    switch (column.type) {
    case list::CellType::Text:
        if (kind == list::Kind::Orders && column.field == u"kind"_s) {
            const auto orderKind = orderKindFrom(raw.toString());
            return orderKind ? words::orderKindName(*orderKind) : raw.toString();
        }
        return raw.toString();
    case list::CellType::Integer:
        return figures.integer(raw.toLongLong());
    case list::CellType::Money:
        return figures.money(Money{raw.toLongLong()});
    case list::CellType::Percent:
        return figures.percent(raw.toLongLong());
    case list::CellType::Date:
        return figures.date(QDate::fromString(raw.toString(), Qt::ISODate));
    case list::CellType::Instant:
        return figures.instant(QDateTime::fromString(raw.toString(), Qt::ISODateWithMs));
    case list::CellType::Status: {
        const auto status = orderStatusFrom(raw.toString());
        return status ? words::statusName(*status) : raw.toString();
    }
    case list::CellType::Boolean:
        return Titles::yesNo(raw.toBool());
    }
    return {};
}

QString walkInName()
{
    return Titles::walkIn();
}

Tone statusTone(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Pending:
        return Tone::Notice;
    case OrderStatus::Processing:
        return Tone::Accent;
    case OrderStatus::Shipped:
        return Tone::Calm;
    case OrderStatus::Delivered:
        return Tone::Good;
    case OrderStatus::Cancelled:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

} // namespace tradebook::ui
