// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/statuswords.h"

#include "core/transfer/fields.h"

#include <QHash>

namespace tradebook::transfer {

namespace {

struct Words {
    OrderStatus status;
    const char *keys; ///< as headerKey()
};

constexpr Words kStatusWords[] = {
    {OrderStatus::Pending, "pending new open created placed received onhold unpaid awaitingpayment pendingpayment offen neu eingegangen"},
    {OrderStatus::Processing,
        "processing approved invoiced paid confirmed inprogress inprocess unfulfilled partial partiallyfulfilled awaitingshipment "
        "unshipped "
        "picking packed backordered bezahlt bestatigt inbearbeitung"},
    {OrderStatus::Shipped, "shipped sent dispatched intransit outfordelivery versendet versandt unterwegs"},
    {OrderStatus::Delivered,
        "delivered complete completed fulfilled closed done finished resolved refunded returned geliefert zugestellt abgeschlossen "
        "erledigt"},
    {OrderStatus::Cancelled, "cancelled canceled void voided failed unavailable rejected disputed trash storniert abgebrochen annulliert"},
};

} // namespace

std::optional<OrderStatus> orderStatusOfWord(const QString &word)
{
    static const QHash<QString, OrderStatus> words = [] {
        QHash<QString, OrderStatus> known;
        for (const Words &entry : kStatusWords) {
            const QStringList keys = QString::fromLatin1(entry.keys).split(u' ', Qt::SkipEmptyParts);
            for (const QString &key : keys)
                known.insert(key, entry.status);
        }
        return known;
    }();
    QString key = headerKey(word);
    if (key.startsWith(QLatin1String("wc"))) // WooCommerce's own form, wc-completed
        key = words.contains(key) ? key : key.mid(2);
    const auto found = words.constFind(key);
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<OrderKind> orderKindOfWord(const QString &word)
{
    const QString key = headerKey(word);
    static const QStringList sales = {QStringLiteral("sale"), QStringLiteral("order"), QStringLiteral("invoice"), QStringLiteral("verkauf"),
        QStringLiteral("rechnung"), QStringLiteral("bestellung"), QStringLiteral("shoporder")};
    static const QStringList returns = {QStringLiteral("return"), QStringLiteral("refund"), QStringLiteral("creditnote"),
        QStringLiteral("credit"), QStringLiteral("gutschrift"), QStringLiteral("retoure"), QStringLiteral("ruckgabe")};
    if (sales.contains(key))
        return OrderKind::Sale;
    if (returns.contains(key))
        return OrderKind::Return;
    return std::nullopt;
}

} // namespace tradebook::transfer
