// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

/// An action in its three forms: about nothing named, about one record by its name (%1), about many (%n). %2 is what the action carries
/// besides: a percentage, a status, a field, a change of stock.
struct ActionWords {
    const char *kind;
    const char *bare;
    const char *one;
    const char *many;
};

#define SAY(text) QT_TRANSLATE_NOOP("Action", text)

constexpr ActionWords kActions[]{
    {"user.create", SAY("Add a user"), SAY("Add user %1"), SAY("Add %n users")},
    {"user.update", SAY("Change a user"), SAY("Change user %1"), SAY("Change %n users")},
    {"user.delete", SAY("Delete a user"), SAY("Delete user %1"), SAY("Delete %n users")},
    {"user.activate", SAY("Activate a user"), SAY("Activate user %1"), SAY("Activate %n users")},
    {"user.deactivate", SAY("Deactivate a user"), SAY("Deactivate user %1"), SAY("Deactivate %n users")},
    {"user.anonymise", SAY("Anonymise a user"), SAY("Anonymise a user"), SAY("Anonymise %n users")},
    {"user.merge", SAY("Merge users"), SAY("Merge users into %1"), SAY("Merge %n users")},
    {"user.preferences", SAY("Change the preferences of a user"), SAY("Change the preferences of %1"),
        SAY("Change the preferences of %n users")},
    {"user.tags", SAY("Change tags"), SAY("Change the tags of %1"), SAY("Change the tags of %n users")},
    {"address.create", SAY("Add an address"), SAY("Add an address of %1"), SAY("Add %n addresses")},
    {"address.update", SAY("Change an address"), SAY("Change an address of %1"), SAY("Change %n addresses")},
    {"address.delete", SAY("Delete an address"), SAY("Delete an address of %1"), SAY("Delete %n addresses")},
    {"category.create", SAY("Add a category"), SAY("Add category %1"), SAY("Add %n categories")},
    {"category.update", SAY("Change a category"), SAY("Change category %1"), SAY("Change %n categories")},
    {"category.move", SAY("Move a category"), SAY("Move category %1"), SAY("Move %n categories")},
    {"category.delete", SAY("Delete a category"), SAY("Delete category %1"), SAY("Delete %n categories")},
    {"product.create", SAY("Add a product"), SAY("Add product %1"), SAY("Add %n products")},
    {"product.update", SAY("Change a product"), SAY("Change product %1"), SAY("Change %n products")},
    {"product.upsert", SAY("Add or change a product"), SAY("Add or change product %1"), SAY("Add or change %n products")},
    {"product.delete", SAY("Delete a product"), SAY("Delete product %1"), SAY("Delete %n products")},
    {"product.activate", SAY("Activate a product"), SAY("Activate product %1"), SAY("Activate %n products")},
    {"product.deactivate", SAY("Deactivate a product"), SAY("Deactivate product %1"), SAY("Deactivate %n products")},
    {"product.paste", SAY("Paste products"), SAY("Paste product %1"), SAY("Paste %n products")},
    {"product.merge", SAY("Merge products"), SAY("Merge products into %1"), SAY("Merge %n products")},
    {"product.category", SAY("Move a product to another category"), SAY("Move product %1 to another category"),
        SAY("Move %n products to another category")},
    {"product.price", SAY("Change a price"), SAY("Change the price of %1"), SAY("Change %n prices")},
    {"product.price.raise", SAY("Raise prices"), SAY("Raise the price of %1 by %2"), SAY("Raise %n prices by %2")},
    {"product.price.lower", SAY("Lower prices"), SAY("Lower the price of %1 by %2"), SAY("Lower %n prices by %2")},
    {"product.tags", SAY("Change tags"), SAY("Change the tags of %1"), SAY("Change the tags of %n products")},
    {"product.image", SAY("Change a photo"), SAY("Change the photo of %1"), SAY("Change %n photos")},
    {"stock.change", SAY("Change the stock"), SAY("Change the stock of %1 by %2"), SAY("Change the stock of %n products")},
    {"stock.receive", SAY("Receive goods"), SAY("Receive goods of %1 (%2)"), SAY("Receive %n products")},
    {"stock.adjust", SAY("Adjust the stock"), SAY("Adjust the stock of %1 by %2"), SAY("Adjust the stock of %n products")},
    {"stock.count", SAY("Count the stock"), SAY("Count the stock of %1"), SAY("Count the stock of %n products")},
    {"order.place", SAY("Place an order"), SAY("Place order %1"), SAY("Place %n orders")},
    {"order.update", SAY("Change an order"), SAY("Change order %1"), SAY("Change %n orders")},
    {"order.paste", SAY("Paste a line"), SAY("Paste a line into order %1"), SAY("Paste %n lines")},
    {"order.status", SAY("Change the status of an order"), SAY("Set order %1 to %2"), SAY("Set %n orders to %2")},
    {"order.cancel", SAY("Cancel an order"), SAY("Cancel order %1"), SAY("Cancel %n orders")},
    {"order.delete", SAY("Delete an order"), SAY("Delete order %1"), SAY("Delete %n orders")},
    {"order.return", SAY("Take goods back"), SAY("Take goods of order %1 back"), SAY("Take goods of %n orders back")},
    {"order.invoice", SAY("Issue an invoice"), SAY("Issue the invoice of order %1"), SAY("Issue %n invoices")},
    {"note.create", SAY("Add a note"), SAY("Add a note on %1"), SAY("Add %n notes")},
    {"note.update", SAY("Change a note"), SAY("Change a note on %1"), SAY("Change %n notes")},
    {"note.delete", SAY("Delete a note"), SAY("Delete a note on %1"), SAY("Delete %n notes")},
    {"record.restore", SAY("Restore a former version"), SAY("Restore a former version of %1"), SAY("Restore %n former versions")},
    {"record.bringback", SAY("Bring back a record from a backup"), SAY("Bring back %1 from a backup"),
        SAY("Bring back records from a backup")}, // how many of them were refused is not known when it begins
    {"view.save", SAY("Save a view"), SAY("Save view %1"), SAY("Save %n views")},
    {"view.rename", SAY("Rename a view"), SAY("Rename view %1"), SAY("Rename %n views")},
    {"view.delete", SAY("Delete a view"), SAY("Delete view %1"), SAY("Delete %n views")},
    {"book.update", SAY("Change the settings of the book"), SAY("Change the settings of %1"), SAY("Change %n settings of the book")},
    {"import.users", SAY("Import users"), SAY("Import users from %1"), SAY("Import %n users")},
    {"import.addresses", SAY("Import addresses"), SAY("Import addresses from %1"), SAY("Import %n addresses")},
    {"import.categories", SAY("Import categories"), SAY("Import categories from %1"), SAY("Import %n categories")},
    {"import.products", SAY("Import products"), SAY("Import products from %1"), SAY("Import %n products")},
    {"import.orders", SAY("Import orders"), SAY("Import orders from %1"), SAY("Import %n orders")},
    {"import.order-lines", SAY("Import order lines"), SAY("Import order lines from %1"), SAY("Import %n order lines")},
    {"book.restore", SAY("Restore a backup"), SAY("Restore the backup %1"), SAY("Restore a backup")},
    {"generate", SAY("Fill the book with made-up records"), SAY("Fill the book with made-up records"), SAY("Make up %n orders")},
    {"sample", SAY("Open the sample shop"), SAY("Open the sample shop"), SAY("Open the sample shop")},
};

#undef SAY

constexpr qint64 kMostCounted = 2147483647; // translate() counts in int

const ActionWords *wordsOf(const QString &kind)
{
    for (const ActionWords &words : kActions) {
        if (kind == QLatin1StringView(words.kind))
            return &words;
    }
    return nullptr;
}

/// What a sentence says besides the record.
QString circumstance(const QVariantMap &arguments)
{
    const QLocale locale;
    if (const auto bp = arguments.constFind(u"percent_bp"_s); bp != arguments.constEnd())
        return percent(qAbs(bp->toInt()), locale);
    if (const auto status = arguments.constFind(u"status"_s); status != arguments.constEnd()) {
        const auto known = orderStatusFrom(status->toString());
        return known ? statusName(*known) : status->toString();
    }
    if (const auto delta = arguments.constFind(u"delta"_s); delta != arguments.constEnd())
        return (delta->toLongLong() > 0 ? locale.positiveSign() : QString()) + locale.toString(delta->toLongLong());
    return fieldName(arguments.value(u"field"_s).toString());
}

QString recordOf(const QVariantMap &arguments)
{
    for (const QString &key : {u"name"_s, u"number"_s, u"file"_s, u"sku"_s}) {
        if (const QString value = arguments.value(key).toString(); !value.isEmpty())
            return u"“%1”"_s.arg(value);
    }
    return {};
}

} // namespace

QString actionName(const Action &action)
{
    if (action.kind == journal::kUndo || action.kind == journal::kRedo) {
        const auto of = action.arguments.value(u"of"_s).toMap();
        const QString name = actionName({of.value(u"kind"_s).toString(), of.value(u"arguments"_s).toMap()});
        return action.kind == journal::kUndo ? QCoreApplication::translate("Action", "Undo: %1").arg(name)
                                             : QCoreApplication::translate("Action", "Redo: %1").arg(name);
    }
    const ActionWords *words = wordsOf(action.kind);
    if (!words)
        return QCoreApplication::translate("Action", "Change the book");
    const QString record = recordOf(action.arguments);
    const QString besides = circumstance(action.arguments);
    const qint64 count = action.arguments.value(u"count"_s, 1).toLongLong();
    const bool many = count != 1 && !action.arguments.contains(u"file"_s);
    const QLatin1StringView form(many ? words->many : words->one);
    // Without what it should say besides, or without the record's name, the sentence is the bare one.
    if ((besides.isEmpty() && form.contains("%2"_L1)) || (record.isEmpty() && !many))
        return QCoreApplication::translate("Action", words->bare);
    if (many)
        return QCoreApplication::translate("Action", words->many, nullptr, static_cast<int>(qMin<qint64>(count, kMostCounted)))
            .replace("%2"_L1, besides);
    // One pass, so that a name which itself holds "%2" stays as it is.
    const QString text = QCoreApplication::translate("Action", words->one);
    if (form.contains("%2"_L1))
        return text.arg(record, besides);
    return form.contains("%1"_L1) ? text.arg(record) : text;
}

QStringList actionKinds()
{
    QStringList kinds;
    for (const ActionWords &words : kActions)
        kinds.append(QString::fromLatin1(words.kind));
    return kinds;
}

} // namespace tradebook::words
