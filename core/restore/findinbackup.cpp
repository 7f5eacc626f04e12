// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "core/restore/bringback.h"
#include "core/restore/counterparts.h"

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

using MaybeId = std::optional<qint64>;

template<class Record>
MaybeId idOf(const std::optional<Record> &found)
{
    return found ? MaybeId(found->id.value) : MaybeId();
}

Result<MaybeId> userBy(db::Connection &backup, const QString &key)
{
    auto byCode = repo::users::byCode(backup, key);
    if (!byCode || *byCode)
        return std::move(byCode).transform(idOf<User>);
    return repo::users::byEmail(backup, key).transform(idOf<User>);
}

/// By code, else by path as it is written everywhere.
Result<MaybeId> categoryBy(db::Connection &backup, const QString &key)
{
    auto byCode = repo::categories::byCode(backup, key);
    if (!byCode || *byCode)
        return std::move(byCode).transform(idOf<Category>);
    auto tree = repo::categories::tree(backup);
    if (!tree)
        return tree.error();
    QStringList path;
    for (const auto &node : std::as_const(*tree)) {
        path.resize(node.depth);
        path.append(node.name);
        if (path.join(" > "_L1) == key)
            return MaybeId(node.id.value);
    }
    return MaybeId();
}

Result<MaybeId> find(db::Connection &backup, RecordKind kind, const QString &key)
{
    switch (kind) {
    case RecordKind::User:
        return userBy(backup, key);
    case RecordKind::Category:
        return categoryBy(backup, key);
    case RecordKind::Product:
        return repo::products::bySku(backup, key).transform(idOf<Product>);
    default:
        return repo::orders::byNumber(backup, key).transform([](const std::optional<OrderId> &found) {
            return found ? MaybeId(found->value) : MaybeId();
        });
    }
}

QString wordOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return u"user"_s;
    case RecordKind::Category:
        return u"category"_s;
    case RecordKind::Product:
        return u"product"_s;
    default:
        return u"order"_s;
    }
}

} // namespace

Result<RecordRef> recordInBackup(const Staged &staged, RecordKind kind, const QString &key)
{
    auto backup = db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
    if (!backup)
        return backup.error();
    bool isNumber = false;
    const qint64 id = key.startsWith(u'#') ? key.sliced(1).toLongLong(&isNumber) : 0;
    if (isNumber) {
        const RecordRef record{kind, id};
        auto named = Counterparts(*backup, *backup).name(record);
        return named ? Result<RecordRef>(record) : named.error();
    }
    auto found = find(*backup, kind, key.trimmed());
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, {wordOf(kind), key}};
    return RecordRef{kind, **found};
}

} // namespace tradebook::restore
