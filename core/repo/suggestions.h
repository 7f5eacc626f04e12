// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id.h"
#include "core/model/money.h"
#include "core/repo/insidescan.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace tradebook::db {
class Connection;
}

/// Completion as one types, over a million products and more: folded, so that neither case nor accents matter. Any text is only a text.
/// Synchronous, on the connection's thread. suggestions() goes by indexes only and so takes milliseconds whatever is typed;
/// suggestionsInside() is for a text with which nothing begins, and reads names and codes as far as its bounds go.
namespace tradebook::repo::products {

struct Suggestion {
    ProductId id;
    QString sku = {};
    QString name = {};
    std::optional<QString> barcode = std::nullopt;
    Money price = {};
    int taxBp = 0;
    qint64 available = 0;
    bool isActive = true; ///< false only where the whole SKU was typed
};
/// The exact SKU or barcode first, then SKUs that begin so, then names and barcodes whose words begin so. Nothing for an empty text.
[[nodiscard]] Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit = 20);
/// Active products that have the text in the middle of a word, or between letters that are written together, as in Chinese.
[[nodiscard]] Result<QList<Suggestion>> suggestionsInside(
    db::Connection &connection, const QString &text, int limit = 20, const ScanBounds &bounds = {});

} // namespace tradebook::repo::products

namespace tradebook::repo::users {

struct Suggestion {
    UserId id;
    QString name = {};
    std::optional<QString> code = std::nullopt;
    std::optional<QString> email = std::nullopt;
    QString phone = {};
};
/// Active users: the exact code or e-mail address first, then names that begin so, then words of name, code, e-mail and telephone number
/// that begin so.
[[nodiscard]] Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit = 20);
/// Active users who have the text in the middle of a word, or the digits in their telephone number, whatever its gaps.
[[nodiscard]] Result<QList<Suggestion>> suggestionsInside(
    db::Connection &connection, const QString &text, int limit = 20, const ScanBounds &bounds = {});

} // namespace tradebook::repo::users
