// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/editaction.h"

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString recordWord(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return u"user"_s;
    case RecordKind::Address:
        return u"address"_s;
    case RecordKind::Category:
        return u"category"_s;
    case RecordKind::Product:
    case RecordKind::ProductImage:
        return u"product"_s;
    case RecordKind::Order:
    case RecordKind::OrderItem:
        return u"order"_s;
    case RecordKind::StockMove:
        return u"stock"_s;
    case RecordKind::Note:
        return u"note"_s;
    case RecordKind::SavedView:
        return u"view"_s;
    case RecordKind::Book:
        return u"book"_s;
    }
    return {};
}

} // namespace

QString actionKind(RecordKind kind, const QString &verb)
{
    return recordWord(kind) + u'.' + verb;
}

Action editAction(RecordKind kind, const QString &name, const QString &field, const QVariant &after)
{
    const QString record = recordWord(kind);
    Action action{record + u".update"_s, {{kind == RecordKind::Order ? u"number"_s : u"name"_s, name}, {u"field"_s, field}}};
    if (field == u"is_active"_s)
        action.kind = record + (after.toBool() ? u".activate"_s : u".deactivate"_s);
    else if (kind == RecordKind::Product && field == u"price"_s)
        action.kind = u"product.price"_s;
    else if (kind == RecordKind::Product && field == u"category_id"_s)
        action.kind = u"product.category"_s;
    else if (kind == RecordKind::User && field == u"preferences"_s)
        action.kind = u"user.preferences"_s;
    else if (kind == RecordKind::Category && field == u"parent_id"_s)
        action.kind = u"category.move"_s;
    return action;
}

} // namespace tradebook::ui
