// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMetaEnum>
#include <QTest>

namespace tradebook::test {

/// An error as one line of a test's log.
inline QString described(const Error &error)
{
    return QStringLiteral("kind %1 (%2), %3, SQLite %4")
        .arg(static_cast<int>(error.kind))
        .arg(error.data.join(QLatin1Char('|')), error.detail)
        .arg(error.sqliteCode);
}

} // namespace tradebook::test

/// Like QVERIFY(result), but says which error it was.
#define QVERIFY_OK(result)                                                                                                                 \
    do {                                                                                                                                   \
        const auto &outcomeToVerify = (result);                                                                                            \
        QVERIFY2(outcomeToVerify.isOk(), outcomeToVerify.isOk() ? "" : qPrintable(tradebook::test::described(outcomeToVerify.error())));   \
    } while (false)

/// The result is an error of this kind.
#define QVERIFY_KIND(result, expected)                                                                                                     \
    do {                                                                                                                                   \
        const auto &outcomeToFail = (result);                                                                                              \
        QVERIFY2(!outcomeToFail.isOk(), "no error");                                                                                       \
        QVERIFY2(outcomeToFail.error().kind == (expected), qPrintable(tradebook::test::described(outcomeToFail.error())));                 \
    } while (false)
