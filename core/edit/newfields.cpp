// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/newfields.h"

#include "core/model/text.h"
#include "core/repo/faults.h"
#include "core/repo/products.h"
#include "core/repo/users.h"

using namespace Qt::StringLiterals;

namespace tradebook::edit {
namespace {

template<class Record>
Result<void> mustBeFree(const Result<std::optional<Record>> &found, const QString &field, const QString &value)
{
    if (!found)
        return found.error();
    if (*found)
        return Error{.kind = ErrorKind::Duplicate, .data = {field, value}};
    return {};
}

} // namespace

Result<void> checkNew(db::Connection &connection, RecordKind kind, const QString &field, const QVariant &value)
{
    const QString text = trimmedName(value.toString());
    if (text.isEmpty())
        return {};
    if (kind == RecordKind::User && field == u"email"_s)
        return isEmail(text) ? mustBeFree(repo::users::byEmail(connection, text), field, text) : Result<void>(repo::invalid(field, text));
    if (kind == RecordKind::User && field == u"code"_s)
        return mustBeFree(repo::users::byCode(connection, text), field, text);
    if (kind == RecordKind::Product && field == u"sku"_s)
        return mustBeFree(repo::products::bySku(connection, text), field, text);
    return {};
}

} // namespace tradebook::edit
