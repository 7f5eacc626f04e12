// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// How a saved view is written. Another tool may have written there too: each value is looked at before it is believed.
namespace tradebook::repo::views {
namespace {

constexpr int kWidest = 20000;

constexpr std::array kKinds = {
    std::pair("users"_L1, list::Kind::Users), std::pair("products"_L1, list::Kind::Products), std::pair("orders"_L1, list::Kind::Orders)};

constexpr std::array kTabs = {std::pair("all"_L1, list::OrderTab::All), std::pair("open"_L1, list::OrderTab::Open),
    std::pair("pending"_L1, list::OrderTab::Pending), std::pair("processing"_L1, list::OrderTab::Processing),
    std::pair("shipped"_L1, list::OrderTab::Shipped), std::pair("delivered"_L1, list::OrderTab::Delivered),
    std::pair("cancelled"_L1, list::OrderTab::Cancelled), std::pair("returns"_L1, list::OrderTab::Returns)};

template<class Names, class Value>
QString nameOf(const Names &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(), [value](const auto &one) { return one.second == value; });
    return found == names.end() ? QString() : QString(found->first);
}

/// Absent where the object holds something else than one of the names.
template<class Names>
auto valueOf(const Names &names, const QJsonValue &name) -> std::optional<decltype(names.front().second)>
{
    const auto found = std::find_if(names.begin(), names.end(), [text = name.toString()](const auto &one) { return one.first == text; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

Error unreadable(const QString &name, const QString &why)
{
    return {.kind = ErrorKind::Invalid, .data = {u"view"_s, name}, .detail = why};
}

/// A text that may be left out; absent where something else stands there.
std::optional<QString> textOf(const QJsonObject &object, QLatin1StringView key)
{
    const auto value = object.value(key);
    if (!value.isUndefined() && !value.isString())
        return std::nullopt;
    return value.toString();
}

QList<Column> columnsOf(list::Kind kind, const QJsonArray &array)
{
    QList<Column> columns;
    for (const auto &value : array) {
        const Column column{value.toObject().value("field"_L1).toString(), qBound(0, value.toObject().value("width"_L1).toInt(), kWidest)};
        const bool isTwice = std::any_of(columns.cbegin(), columns.cend(), [&](const Column &one) { return one.field == column.field; });
        if (list::columnOf(kind, column.field) && !isTwice)
            columns.append(column);
    }
    return columns;
}

QList<SortedBy> sortsOf(list::Kind kind, const QJsonArray &array)
{
    QList<SortedBy> sorts;
    for (const auto &value : array) {
        const SortedBy sort{value.toObject().value("field"_L1).toString(), value.toObject().value("descending"_L1).toBool()};
        const bool isTwice = std::any_of(sorts.cbegin(), sorts.cend(), [&](const SortedBy &one) { return one.field == sort.field; });
        if (list::columnOf(kind, sort.field) && !isTwice)
            sorts.append(sort);
    }
    return sorts;
}

} // namespace

QString toJson(const View &view)
{
    const auto &content = view.content;
    QJsonObject object{{"kind"_L1, nameOf(kKinds, content.kind)}, {"icon"_L1, view.icon}};
    if (!content.filter.isEmpty())
        object.insert("filter"_L1, content.filter);
    if (!content.text.isEmpty())
        object.insert("text"_L1, content.text);
    if (content.tab != list::OrderTab::All)
        object.insert("tab"_L1, nameOf(kTabs, content.tab));
    if (content.category)
        object.insert("category"_L1, content.category->value);
    if (content.withoutCategory)
        object.insert("withoutCategory"_L1, true);
    QJsonArray columns;
    for (const auto &column : content.columns)
        columns.append(QJsonObject{{"field"_L1, column.field}, {"width"_L1, column.width}});
    object.insert("columns"_L1, columns);
    QJsonArray sorts;
    for (const auto &sort : content.sorts)
        sorts.append(QJsonObject{{"field"_L1, sort.field}, {"descending"_L1, sort.descending}});
    object.insert("sorts"_L1, sorts);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<View> fromJson(const QString &name, const QString &json)
{
    if (json.size() > kLongestJson)
        return unreadable(name, u"longer than views are"_s);
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(json.toUtf8(), &fault);
    if (!document.isObject())
        return unreadable(name, fault.error == QJsonParseError::NoError ? u"no JSON object"_s : fault.errorString());
    const auto object = document.object();
    const auto kind = valueOf(kKinds, object.value("kind"_L1));
    if (!kind)
        return unreadable(name, u"kind"_s);
    const auto tab = object.contains("tab"_L1) ? valueOf(kTabs, object.value("tab"_L1)) : std::optional(list::OrderTab::All);
    if (!tab)
        return unreadable(name, u"tab"_s);
    const auto filter = textOf(object, "filter"_L1);
    const auto text = textOf(object, "text"_L1);
    if (!filter || !text)
        return unreadable(name, filter ? u"text"_s : u"filter"_s);
    const auto category = object.value("category"_L1);
    if (!category.isUndefined() && category.toInteger() <= 0)
        return unreadable(name, u"category"_s);
    View view{name, object.value("icon"_L1).toString(), {*kind, *filter, *text, *tab}};
    if (!category.isUndefined())
        view.content.category = CategoryId{category.toInteger()};
    view.content.withoutCategory = object.value("withoutCategory"_L1).toBool();
    view.content.columns = columnsOf(*kind, object.value("columns"_L1).toArray());
    view.content.sorts = sortsOf(*kind, object.value("sorts"_L1).toArray());
    return view;
}

} // namespace tradebook::repo::views
