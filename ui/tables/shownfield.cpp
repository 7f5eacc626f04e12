// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/shownfield.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::shownfields {
namespace {

QString columnsKey(list::Kind kind)
{
    return u"columns/"_s + list::tableOf(kind);
}

QString sortsKey(list::Kind kind)
{
    return u"sorts/"_s + list::tableOf(kind);
}

} // namespace

std::optional<QList<ShownField>> remembered(list::Kind kind)
{
    QList<ShownField> fields;
    for (const auto &entry : QSettings().value(columnsKey(kind)).toStringList()) {
        const QString field = entry.section(u':', 0, 0);
        const bool isTwice = std::any_of(fields.cbegin(), fields.cend(), [&](const ShownField &known) { return known.field == field; });
        if (list::columnOf(kind, field) && !isTwice)
            fields.append({field, qBound(0, entry.section(u':', 1).toInt(), kWidestField)});
    }
    return fields.isEmpty() ? std::nullopt : std::optional(fields);
}

void remember(list::Kind kind, const QList<ShownField> &fields)
{
    QStringList entries;
    for (const auto &shown : fields)
        entries.append(u"%1:%2"_s.arg(shown.field).arg(shown.width));
    QSettings().setValue(columnsKey(kind), entries);
}

void forget(list::Kind kind)
{
    QSettings().remove(columnsKey(kind));
}

QList<list::Sort> rememberedSorts(list::Kind kind)
{
    QList<list::Sort> sorts;
    for (const auto &entry : QSettings().value(sortsKey(kind)).toStringList()) {
        const bool isDescending = entry.startsWith(u'-');
        const auto column = list::columnOf(kind, isDescending ? entry.sliced(1) : entry);
        const bool isTwice
            = column && std::any_of(sorts.cbegin(), sorts.cend(), [&](const list::Sort &known) { return known.column == *column; });
        if (column && !isTwice)
            sorts.append({*column, isDescending});
    }
    return sorts;
}

void rememberSorts(list::Kind kind, const QList<list::Sort> &sorts)
{
    QStringList entries;
    for (const auto &sort : sorts)
        entries.append((sort.descending ? u"-"_s : QString()) + list::columns(kind).at(sort.column).field);
    QSettings().setValue(sortsKey(kind), entries);
}

} // namespace tradebook::ui::shownfields
