// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/words/counted.h"
#include "core/words/spoken.h"
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

#define SAY QT_TRANSLATE_NOOP
#define SAY_MANY QT_TRANSLATE_N_NOOP

constexpr ActionWords kActions[]{
    {"user.create", SAY("Action", "Add a user"), SAY("Action", "Add user %1"), SAY_MANY("Action", "Add %n users")},
    {"user.update", SAY("Action", "Change a user"), SAY("Action", "Change user %1"), SAY_MANY("Action", "Change %n users")},
    {"user.delete", SAY("Action", "Delete a user"), SAY("Action", "Delete user %1"), SAY_MANY("Action", "Delete %n users")},
    {"user.activate", SAY("Action", "Activate a user"), SAY("Action", "Activate user %1"), SAY_MANY("Action", "Activate %n users")},
    {"user.deactivate", SAY("Action", "Deactivate a user"), SAY("Action", "Deactivate user %1"), SAY_MANY("Action", "Deactivate %n users")},
    {"user.anonymise", SAY("Action", "Anonymise a user"), SAY("Action", "Anonymise a user"), SAY_MANY("Action", "Anonymise %n users")},
    {"user.merge", SAY("Action", "Merge users"), SAY("Action", "Merge users into %1"), SAY_MANY("Action", "Merge %n users")},
    {"user.preferences", SAY("Action", "Change the preferences of a user"), SAY("Action", "Change the preferences of %1"),
        SAY_MANY("Action", "Change the preferences of %n users")},
    {"user.tags", SAY("Action", "Change tags"), SAY("Action", "Change the tags of %1"), SAY_MANY("Action", "Change the tags of %n users")},
    {"address.create", SAY("Action", "Add an address"), SAY("Action", "Add an address of %1"), SAY_MANY("Action", "Add %n addresses")},
    {"address.update", SAY("Action", "Change an address"), SAY("Action", "Change an address of %1"),
        SAY_MANY("Action", "Change %n addresses")},
    {"address.delete", SAY("Action", "Delete an address"), SAY("Action", "Delete an address of %1"),
        SAY_MANY("Action", "Delete %n addresses")},
    {"category.create", SAY("Action", "Add a category"), SAY("Action", "Add category %1"), SAY_MANY("Action", "Add %n categories")},
    {"category.update", SAY("Action", "Change a category"), SAY("Action", "Change category %1"),
        SAY_MANY("Action", "Change %n categories")},
    {"category.move", SAY("Action", "Move a category"), SAY("Action", "Move category %1"), SAY_MANY("Action", "Move %n categories")},
    {"category.delete", SAY("Action", "Delete a category"), SAY("Action", "Delete category %1"),
        SAY_MANY("Action", "Delete %n categories")},
    {"product.create", SAY("Action", "Add a product"), SAY("Action", "Add product %1"), SAY_MANY("Action", "Add %n products")},
    {"product.update", SAY("Action", "Change a product"), SAY("Action", "Change product %1"), SAY_MANY("Action", "Change %n products")},
    {"product.upsert", SAY("Action", "Add or change a product"), SAY("Action", "Add or change product %1"),
        SAY_MANY("Action", "Add or change %n products")},
    {"product.delete", SAY("Action", "Delete a product"), SAY("Action", "Delete product %1"), SAY_MANY("Action", "Delete %n products")},
    {"product.activate", SAY("Action", "Activate a product"), SAY("Action", "Activate product %1"),
        SAY_MANY("Action", "Activate %n products")},
    {"product.deactivate", SAY("Action", "Deactivate a product"), SAY("Action", "Deactivate product %1"),
        SAY_MANY("Action", "Deactivate %n products")},
    {"product.paste", SAY("Action", "Paste products"), SAY("Action", "Paste product %1"), SAY_MANY("Action", "Paste %n products")},
    {"product.merge", SAY("Action", "Merge products"), SAY("Action", "Merge products into %1"), SAY_MANY("Action", "Merge %n products")},
    {"product.category", SAY("Action", "Move a product to another category"), SAY("Action", "Move product %1 to another category"),
        SAY_MANY("Action", "Move %n products to another category")},
    {"product.price", SAY("Action", "Change a price"), SAY("Action", "Change the price of %1"), SAY_MANY("Action", "Change %n prices")},
    {"product.price.raise", SAY("Action", "Raise prices"), SAY("Action", "Raise the price of %1 by %2"),
        SAY_MANY("Action", "Raise %n prices by %2")},
    {"product.price.lower", SAY("Action", "Lower prices"), SAY("Action", "Lower the price of %1 by %2"),
        SAY_MANY("Action", "Lower %n prices by %2")},
    {"product.tags", SAY("Action", "Change tags"), SAY("Action", "Change the tags of %1"),
        SAY_MANY("Action", "Change the tags of %n products")},
    {"product.image", SAY("Action", "Change a photo"), SAY("Action", "Change the photo of %1"), SAY_MANY("Action", "Change %n photos")},
    {"stock.change", SAY("Action", "Change the stock"), SAY("Action", "Change the stock of %1 by %2"),
        SAY_MANY("Action", "Change the stock of %n products")},
    {"stock.receive", SAY("Action", "Receive goods"), SAY("Action", "Receive goods of %1 (%2)"), SAY_MANY("Action", "Receive %n products")},
    {"stock.adjust", SAY("Action", "Adjust the stock"), SAY("Action", "Adjust the stock of %1 by %2"),
        SAY_MANY("Action", "Adjust the stock of %n products")},
    {"stock.count", SAY("Action", "Count the stock"), SAY("Action", "Count the stock of %1"),
        SAY_MANY("Action", "Count the stock of %n products")},
    {"order.place", SAY("Action", "Place an order"), SAY("Action", "Place order %1"), SAY_MANY("Action", "Place %n orders")},
    {"order.update", SAY("Action", "Change an order"), SAY("Action", "Change order %1"), SAY_MANY("Action", "Change %n orders")},
    {"order.paste", SAY("Action", "Paste a line"), SAY("Action", "Paste a line into order %1"), SAY_MANY("Action", "Paste %n lines")},
    {"order.status", SAY("Action", "Change the status of an order"), SAY("Action", "Set order %1 to %2"),
        SAY_MANY("Action", "Set %n orders to %2")},
    {"order.cancel", SAY("Action", "Cancel an order"), SAY("Action", "Cancel order %1"), SAY_MANY("Action", "Cancel %n orders")},
    {"order.delete", SAY("Action", "Delete an order"), SAY("Action", "Delete order %1"), SAY_MANY("Action", "Delete %n orders")},
    {"order.return", SAY("Action", "Take goods back"), SAY("Action", "Take goods of order %1 back"),
        SAY_MANY("Action", "Take goods of %n orders back")},
    {"order.invoice", SAY("Action", "Issue an invoice"), SAY("Action", "Issue the invoice of order %1"),
        SAY_MANY("Action", "Issue %n invoices")},
    {"note.create", SAY("Action", "Add a note"), SAY("Action", "Add a note on %1"), SAY_MANY("Action", "Add %n notes")},
    {"note.update", SAY("Action", "Change a note"), SAY("Action", "Change a note on %1"), SAY_MANY("Action", "Change %n notes")},
    {"note.delete", SAY("Action", "Delete a note"), SAY("Action", "Delete a note on %1"), SAY_MANY("Action", "Delete %n notes")},
    {"record.restore", SAY("Action", "Restore a former version"), SAY("Action", "Restore a former version of %1"),
        SAY_MANY("Action", "Restore %n former versions")},
    {"record.bringback", SAY("Action", "Bring back a record from a backup"), SAY("Action", "Bring back %1 from a backup"),
        SAY("Action", "Bring back records from a backup")}, // how many of them were refused is not known when it begins
    {"view.save", SAY("Action", "Save a view"), SAY("Action", "Save view %1"), SAY_MANY("Action", "Save %n views")},
    {"view.rename", SAY("Action", "Rename a view"), SAY("Action", "Rename view %1"), SAY_MANY("Action", "Rename %n views")},
    {"view.delete", SAY("Action", "Delete a view"), SAY("Action", "Delete view %1"), SAY_MANY("Action", "Delete %n views")},
    {"book.update", SAY("Action", "Change the settings of the book"), SAY("Action", "Change the settings of %1"),
        SAY_MANY("Action", "Change %n settings of the book")},
    {"import.users", SAY("Action", "Import users"), SAY("Action", "Import users from %1"), SAY_MANY("Action", "Import %n users")},
    {"import.addresses", SAY("Action", "Import addresses"), SAY("Action", "Import addresses from %1"),
        SAY_MANY("Action", "Import %n addresses")},
    {"import.categories", SAY("Action", "Import categories"), SAY("Action", "Import categories from %1"),
        SAY_MANY("Action", "Import %n categories")},
    {"import.products", SAY("Action", "Import products"), SAY("Action", "Import products from %1"),
        SAY_MANY("Action", "Import %n products")},
    {"import.orders", SAY("Action", "Import orders"), SAY("Action", "Import orders from %1"), SAY_MANY("Action", "Import %n orders")},
    {"import.order-lines", SAY("Action", "Import order lines"), SAY("Action", "Import order lines from %1"),
        SAY_MANY("Action", "Import %n order lines")},
    {"book.restore", SAY("Action", "Restore a backup"), SAY("Action", "Restore the backup %1"), SAY("Action", "Restore a backup")},
    {"generate", SAY("Action", "Fill the book with made-up records"), SAY("Action", "Fill the book with made-up records"),
        SAY_MANY("Action", "Make up %n orders")},
    {"sample", SAY("Action", "Open the sample shop"), SAY("Action", "Open the sample shop"), SAY("Action", "Open the sample shop")},
};

#undef SAY
#undef SAY_MANY

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
            return quoted(value);
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
    if (many) {
        const int number = form.contains("%n"_L1) ? counted(count) : -1;
        return QCoreApplication::translate("Action", words->many, nullptr, number).replace("%2"_L1, besides);
    }
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
