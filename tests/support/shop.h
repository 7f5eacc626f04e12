// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/transaction.h"
#include "core/model/product.h"
#include "core/model/user.h"
#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/stock.h"
#include "core/repo/users.h"

#include <QStringList>
#include <QTest>

namespace tradebook::test {

/// The value of a result, or the test program ends with its error: for arranging, not for what a test is about.
template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("arranging failed: kind %d, %s, %s", static_cast<int>(result.error().kind), qPrintable(result.error().data.join(u',')),
            qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// In a transaction of its own.
template<class Edit>
auto mustCommit(db::Connection &connection, Edit &&edit)
{
    return must(db::inTransaction(connection, std::forward<Edit>(edit)));
}

/// Texts that have broken programs: quotes, wildcards, SQL, empty-looking, other scripts, beyond the BMP, right-to-left.
[[nodiscard]] inline QStringList hostileTexts()
{
    return {QStringLiteral("O'Brien"), QStringLiteral("100 % _ underlined"), QStringLiteral("\"; DROP TABLE users; --"),
        QStringLiteral("NULL"), QStringLiteral("a\\b\\"), QStringLiteral("line\nbreak\ttab"), QStringLiteral("Žluťoučký kůň"),
        QStringLiteral("日本語"), QStringLiteral("🧦 sock"), QStringLiteral("שלום"), QStringLiteral("?1 :a @b $c"), QString(20000, u'x')};
}

inline ProductId addProduct(db::Connection &connection, const QString &sku, qint64 price = 1000, qint64 onHand = 0)
{
    const auto id
        = must(repo::products::create(connection, {.id = {}, .sku = sku, .name = QStringLiteral("Name of ") + sku, .price = {price}}));
    if (onHand > 0)
        must(repo::stock::change(connection, {.id = {}, .productId = id, .delta = onHand, .reason = QStringLiteral("received")}));
    return id;
}

inline UserId addUser(db::Connection &connection, const QString &name)
{
    return must(repo::users::create(connection, {.id = {}, .name = name}));
}

inline CategoryId addCategory(db::Connection &connection, const QString &name, std::optional<CategoryId> parent = std::nullopt)
{
    return must(repo::categories::create(connection, {.id = {}, .parentId = parent, .name = name}));
}

} // namespace tradebook::test

/// Fails the test unless `result` is this error with this data.
#define COMPARE_ERROR(result, expectedKind, ...)                                                                                           \
    do {                                                                                                                                   \
        const auto &checkedResult = (result);                                                                                              \
        QVERIFY2(!checkedResult.isOk(), "succeeded, though an error was expected");                                                        \
        QCOMPARE(static_cast<int>(checkedResult.error().kind), static_cast<int>(expectedKind));                                            \
        QCOMPARE(checkedResult.error().data, (QStringList{__VA_ARGS__}));                                                                  \
    } while (false)

/// Fails the test with the error's words unless `result` holds a value.
#define VERIFY_OK(result)                                                                                                                  \
    do {                                                                                                                                   \
        const auto &checkedResult = (result);                                                                                              \
        QVERIFY2(checkedResult.isOk(),                                                                                                     \
            checkedResult.isOk() ? ""                                                                                                      \
                                 : qPrintable(QString::number(static_cast<int>(checkedResult.error().kind)) + u' '                         \
                                     + checkedResult.error().data.join(u',') + u' ' + checkedResult.error().detail));                      \
    } while (false)
