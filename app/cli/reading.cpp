// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reading.h"

#include "core/book/bookinfo.h"
#include "core/book/lastbook.h"
#include "core/book/opening.h"

namespace tradebook::cli {

Result<ExitCode> readBook(const QString &path, const Reading &read)
{
    auto prepared = book::prepare(path, book::Wanted::ReadOnly);
    if (!prepared)
        return prepared.error();
    auto connection = book::openReader(*prepared);
    if (!connection)
        return connection.error();
    if (auto verified = book::verifyStructure(*connection); !verified)
        return verified.error();
    book::rememberBook(prepared->path);
    return read(*connection);
}

Result<ExitCode> inspectBook(const QString &path, const Reading &read)
{
    auto prepared = book::prepare(path, book::Wanted::Inspect);
    if (!prepared)
        return prepared.error();
    auto connection = book::openReader(*prepared);
    if (!connection)
        return connection.error();
    book::rememberBook(prepared->path);
    return read(*connection);
}

Result<Currency> currencyOf(db::Connection &connection)
{
    auto info = book::bookInfo(connection);
    if (!info)
        return info.error();
    const auto currency = Currency::named(info->currency);
    if (!currency)
        return Error{.kind = ErrorKind::Invalid, .data = {QStringLiteral("currency"), info->currency}};
    return *currency;
}

} // namespace tradebook::cli
