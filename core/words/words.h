// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/action.h"
#include "core/model/orderstatus.h"
#include "core/result.h"

#include <QLocale>
#include <QString>
#include <QStringList>

/// The room of core that speaks to people. Everything here is in the language of the installed translators (QCoreApplication::translate)
/// and without technical terms; what a log needs is in Error::detail. Any thread.
namespace tradebook::words {

/// What went wrong and what to do about it, in one sentence that ends with a full stop.
[[nodiscard]] QString sentence(const Error &error);

/// "Raise 12 prices by 5 %". Arguments that an action may carry: `count` (records), `name` (the one record's), `number` (an order's),
/// `file`, `percent_bp`, `status`, `field`, `delta`. A kind that is not known is "Change the book".
[[nodiscard]] QString actionName(const Action &action);
/// The kinds that actionName() knows.
[[nodiscard]] QStringList actionKinds();

[[nodiscard]] QString statusName(OrderStatus status);
[[nodiscard]] QString orderKindName(OrderKind kind);

/// A column of the schema as people call it within a sentence: "price", "e-mail address", "stock on hand". Of a longer text the first
/// column that stands in it; empty where there is none.
[[nodiscard]] QString fieldName(const QString &field);
/// The same at the head of a column: "E-mail address".
[[nodiscard]] QString fieldHeading(const QString &field);
/// A kind of record, singular ("product") or plural ("products"), from its table's name or its singular.
[[nodiscard]] QString recordName(const QString &kind);
[[nodiscard]] QString recordsName(const QString &kind);

/// "5 %", "2.55 %"
[[nodiscard]] QString percent(int basisPoints, const QLocale &locale);

} // namespace tradebook::words
