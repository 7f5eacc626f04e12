// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include <QCoreApplication>
#include <QHash>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

struct Term {
    const char *name;
    const char *word;
};

constexpr Term kFields[]{
    {"allow_overselling", QT_TRANSLATE_NOOP("Field", "overselling")},
    {"attributes", QT_TRANSLATE_NOOP("Field", "attributes")},
    {"author", QT_TRANSLATE_NOOP("Field", "author")},
    {"available", QT_TRANSLATE_NOOP("Field", "available stock")},
    {"backup_daily", QT_TRANSLATE_NOOP("Field", "daily backup")},
    {"backup_folder", QT_TRANSLATE_NOOP("Field", "backup folder")},
    {"backup_on_close", QT_TRANSLATE_NOOP("Field", "backup when closing")},
    {"backup_second_folder", QT_TRANSLATE_NOOP("Field", "second backup folder")},
    {"barcode", QT_TRANSLATE_NOOP("Field", "barcode")},
    {"billing_city", QT_TRANSLATE_NOOP("Field", "billing city")},
    {"billing_country", QT_TRANSLATE_NOOP("Field", "billing country")},
    {"billing_postal_code", QT_TRANSLATE_NOOP("Field", "billing postal code")},
    {"billing_recipient", QT_TRANSLATE_NOOP("Field", "billing name")},
    {"billing_region", QT_TRANSLATE_NOOP("Field", "billing region")},
    {"billing_street", QT_TRANSLATE_NOOP("Field", "billing street")},
    {"body", QT_TRANSLATE_NOOP("Field", "text")},
    {"business_date", QT_TRANSLATE_NOOP("Field", "date")},
    {"category", QT_TRANSLATE_NOOP("Field", "category")},
    {"category_id", QT_TRANSLATE_NOOP("Field", "category")},
    {"city", QT_TRANSLATE_NOOP("Field", "city")},
    {"code", QT_TRANSLATE_NOOP("Field", "code")},
    {"cost", QT_TRANSLATE_NOOP("Field", "cost")},
    {"country", QT_TRANSLATE_NOOP("Field", "country")},
    {"created_at", QT_TRANSLATE_NOOP("Field", "time of entry")},
    {"currency", QT_TRANSLATE_NOOP("Field", "currency")},
    {"customer", QT_TRANSLATE_NOOP("Field", "customer")},
    {"default_minimum", QT_TRANSLATE_NOOP("Field", "default minimum stock")},
    {"delta", QT_TRANSLATE_NOOP("Field", "change of stock")},
    {"description", QT_TRANSLATE_NOOP("Field", "description")},
    {"discount", QT_TRANSLATE_NOOP("Field", "discount of the order")},
    {"discount_bp", QT_TRANSLATE_NOOP("Field", "discount of the line")},
    {"discount_share", QT_TRANSLATE_NOOP("Field", "share of the discount")},
    {"email", QT_TRANSLATE_NOOP("Field", "e-mail address")},
    {"footer", QT_TRANSLATE_NOOP("Field", "footer")},
    {"invoice_number", QT_TRANSLATE_NOOP("Field", "invoice number")},
    {"is_active", QT_TRANSLATE_NOOP("Field", "active")},
    {"is_default", QT_TRANSLATE_NOOP("Field", "default")},
    {"item_count", QT_TRANSLATE_NOOP("Field", "number of lines")},
    {"items", QT_TRANSLATE_NOOP("Field", "lines")},
    {"journal_days", QT_TRANSLATE_NOOP("Field", "days of history")},
    {"journal_megabytes", QT_TRANSLATE_NOOP("Field", "size of the history")},
    {"kind", QT_TRANSLATE_NOOP("Field", "kind")},
    {"last_business_date", QT_TRANSLATE_NOOP("Field", "last order")},
    {"line", QT_TRANSLATE_NOOP("Field", "line")},
    {"logo", QT_TRANSLATE_NOOP("Field", "logo")},
    {"message", QT_TRANSLATE_NOOP("Field", "message")},
    {"minimum_stock", QT_TRANSLATE_NOOP("Field", "minimum stock")},
    {"moves_stock", QT_TRANSLATE_NOOP("Field", "effect on stock")},
    {"name", QT_TRANSLATE_NOOP("Field", "name")},
    {"name_key", QT_TRANSLATE_NOOP("Field", "sorting name")},
    {"next_invoice_number", QT_TRANSLATE_NOOP("Field", "next invoice number")},
    {"next_order_number", QT_TRANSLATE_NOOP("Field", "next order number")},
    {"number", QT_TRANSLATE_NOOP("Field", "order number")},
    {"on_hand", QT_TRANSLATE_NOOP("Field", "stock on hand")},
    {"order", QT_TRANSLATE_NOOP("Field", "order")},
    {"order_id", QT_TRANSLATE_NOOP("Field", "order")},
    {"orders", QT_TRANSLATE_NOOP("Field", "orders")},
    {"parent_id", QT_TRANSLATE_NOOP("Field", "category above")},
    {"percent", QT_TRANSLATE_NOOP("Field", "percentage")},
    {"phone", QT_TRANSLATE_NOOP("Field", "telephone number")},
    {"placed_at", QT_TRANSLATE_NOOP("Field", "time of the order")},
    {"position", QT_TRANSLATE_NOOP("Field", "position")},
    {"postal_code", QT_TRANSLATE_NOOP("Field", "postal code")},
    {"preferences", QT_TRANSLATE_NOOP("Field", "preferences")},
    {"price", QT_TRANSLATE_NOOP("Field", "price")},
    {"price_step", QT_TRANSLATE_NOOP("Field", "price step")},
    {"prices_include_tax", QT_TRANSLATE_NOOP("Field", "prices with tax")},
    {"product", QT_TRANSLATE_NOOP("Field", "product")},
    {"product_count", QT_TRANSLATE_NOOP("Field", "products")},
    {"product_id", QT_TRANSLATE_NOOP("Field", "product")},
    {"quantity", QT_TRANSLATE_NOOP("Field", "quantity")},
    {"reason", QT_TRANSLATE_NOOP("Field", "reason")},
    {"recipient", QT_TRANSLATE_NOOP("Field", "recipient")},
    {"region", QT_TRANSLATE_NOOP("Field", "region")},
    {"reserved", QT_TRANSLATE_NOOP("Field", "reserved stock")},
    {"returns_item_id", QT_TRANSLATE_NOOP("Field", "line that comes back")},
    {"revenue", QT_TRANSLATE_NOOP("Field", "revenue")},
    {"seller_address", QT_TRANSLATE_NOOP("Field", "address of the shop")},
    {"seller_name", QT_TRANSLATE_NOOP("Field", "name of the shop")},
    {"shipping", QT_TRANSLATE_NOOP("Field", "shipping cost")},
    {"shipping_city", QT_TRANSLATE_NOOP("Field", "shipping city")},
    {"shipping_country", QT_TRANSLATE_NOOP("Field", "shipping country")},
    {"shipping_postal_code", QT_TRANSLATE_NOOP("Field", "shipping postal code")},
    {"shipping_recipient", QT_TRANSLATE_NOOP("Field", "shipping name")},
    {"shipping_region", QT_TRANSLATE_NOOP("Field", "shipping region")},
    {"shipping_street", QT_TRANSLATE_NOOP("Field", "shipping street")},
    {"shipping_tax_bp", QT_TRANSLATE_NOOP("Field", "tax rate of shipping")},
    {"sku", QT_TRANSLATE_NOOP("Field", "SKU")},
    {"status", QT_TRANSLATE_NOOP("Field", "status")},
    {"street", QT_TRANSLATE_NOOP("Field", "street")},
    {"tags", QT_TRANSLATE_NOOP("Field", "tags")},
    {"tax", QT_TRANSLATE_NOOP("Field", "tax")},
    {"tax_bp", QT_TRANSLATE_NOOP("Field", "tax rate")},
    {"time_zone", QT_TRANSLATE_NOOP("Field", "time zone")},
    {"total", QT_TRANSLATE_NOOP("Field", "total")},
    {"unit_price", QT_TRANSLATE_NOOP("Field", "unit price")},
    {"units", QT_TRANSLATE_NOOP("Field", "pieces")},
    {"updated_at", QT_TRANSLATE_NOOP("Field", "last change")},
    {"user", QT_TRANSLATE_NOOP("Field", "user")},
    {"user_id", QT_TRANSLATE_NOOP("Field", "customer")},
};

struct RecordTerm {
    const char *singular;
    const char *plural;
    const char *one;
    const char *many;
};

constexpr RecordTerm kRecords[]{
    {"action", "actions", QT_TRANSLATE_NOOP("Record", "change"), QT_TRANSLATE_NOOP("Record", "changes")},
    {"address", "addresses", QT_TRANSLATE_NOOP("Record", "address"), QT_TRANSLATE_NOOP("Record", "addresses")},
    {"book", "book", QT_TRANSLATE_NOOP("Record", "book"), QT_TRANSLATE_NOOP("Record", "books")},
    {"category", "categories", QT_TRANSLATE_NOOP("Record", "category"), QT_TRANSLATE_NOOP("Record", "categories")},
    {"note", "notes", QT_TRANSLATE_NOOP("Record", "note"), QT_TRANSLATE_NOOP("Record", "notes")},
    {"order", "orders", QT_TRANSLATE_NOOP("Record", "order"), QT_TRANSLATE_NOOP("Record", "orders")},
    {"order_item", "order_items", QT_TRANSLATE_NOOP("Record", "order line"), QT_TRANSLATE_NOOP("Record", "order lines")},
    {"product", "products", QT_TRANSLATE_NOOP("Record", "product"), QT_TRANSLATE_NOOP("Record", "products")},
    {"product_image", "product_images", QT_TRANSLATE_NOOP("Record", "photo"), QT_TRANSLATE_NOOP("Record", "photos")},
    {"saved_view", "saved_views", QT_TRANSLATE_NOOP("Record", "saved view"), QT_TRANSLATE_NOOP("Record", "saved views")},
    {"stock_move", "stock_moves", QT_TRANSLATE_NOOP("Record", "change of stock"), QT_TRANSLATE_NOOP("Record", "changes of stock")},
    {"user", "users", QT_TRANSLATE_NOOP("Record", "user"), QT_TRANSLATE_NOOP("Record", "users")},
};

const RecordTerm *recordTerm(const QString &kind)
{
    for (const RecordTerm &term : kRecords) {
        if (kind == QLatin1StringView(term.singular) || kind == QLatin1StringView(term.plural))
            return &term;
    }
    return nullptr;
}

QString wordOf(const QString &field)
{
    static const QHash<QString, const char *> words = [] {
        QHash<QString, const char *> table;
        for (const Term &term : kFields)
            table.insert(QString::fromLatin1(term.name), term.word);
        return table;
    }();
    const auto found = words.constFind(field);
    return found == words.constEnd() ? QString() : QCoreApplication::translate("Field", *found);
}

} // namespace

QString fieldName(const QString &field)
{
    if (QString word = wordOf(field); !word.isEmpty())
        return word;
    // A rule of the schema names its column somewhere: "email = trim(email)".
    QString name;
    for (qsizetype i = 0; i <= field.size(); ++i) {
        if (i < field.size() && (field[i].isLetterOrNumber() || field[i] == u'_')) {
            name += field[i];
            continue;
        }
        if (QString word = wordOf(name); !word.isEmpty())
            return word;
        name.clear();
    }
    return {};
}

QString fieldHeading(const QString &field)
{
    QString word = fieldName(field);
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString recordName(const QString &kind)
{
    const RecordTerm *term = recordTerm(kind);
    return QCoreApplication::translate("Record", term ? term->one : QT_TRANSLATE_NOOP("Record", "record"));
}

QString recordsName(const QString &kind)
{
    const RecordTerm *term = recordTerm(kind);
    return QCoreApplication::translate("Record", term ? term->many : QT_TRANSLATE_NOOP("Record", "records"));
}

QString statusName(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Pending:
        return QCoreApplication::translate("OrderStatus", "Pending");
    case OrderStatus::Processing:
        return QCoreApplication::translate("OrderStatus", "Processing");
    case OrderStatus::Shipped:
        return QCoreApplication::translate("OrderStatus", "Shipped");
    case OrderStatus::Delivered:
        return QCoreApplication::translate("OrderStatus", "Delivered");
    case OrderStatus::Cancelled:
        return QCoreApplication::translate("OrderStatus", "Cancelled");
    }
    return {};
}

QString orderKindName(OrderKind kind)
{
    return kind == OrderKind::Sale ? QCoreApplication::translate("OrderKind", "Sale") : QCoreApplication::translate("OrderKind", "Return");
}

QString percent(int basisPoints, const QLocale &locale)
{
    const int digits = basisPoints % 100 == 0 ? 0 : (basisPoints % 10 == 0 ? 1 : 2);
    return locale.toString(basisPoints / 100.0, 'f', digits) + QChar(QChar::Nbsp) + locale.percent();
}

} // namespace tradebook::words
