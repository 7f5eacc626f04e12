// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/readablechange.h"

#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "core/words/datasize.h"
#include "core/words/words.h"
#include "ui/support/jsonfacts.h"
#include "ui/tables/columntitles.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadableChange)
public:
    static QString of(journal::Operation operation)
    {
        switch (operation) {
        case journal::Operation::Insert:
            return tr("added");
        case journal::Operation::Update:
            return tr("changed");
        case journal::Operation::Delete:
            return tr("deleted");
        }
        return {};
    }
    static QString member(const QString &name, const QString &value) { return tr("%1: %2").arg(name, value); }
    static QString bytes(const QString &size) { return tr("a picture of %1").arg(size); }
};

} // namespace

bool isForPeople(const QString &field)
{
    static const QSet<QString> kOurs{u"id"_s, u"name_key"_s, u"created_at"_s, u"updated_at"_s, u"position"_s, u"order_item_id"_s,
        u"returns_item_id"_s, u"moves_stock"_s, u"line"_s};
    return !kOurs.contains(field);
}

namespace {

list::CellType typeOf(const QString &field)
{
    using list::CellType;
    static const QHash<QString, CellType> kTypes{{u"price"_s, CellType::Money}, {u"cost"_s, CellType::Money},
        {u"discount"_s, CellType::Money}, {u"shipping"_s, CellType::Money}, {u"tax"_s, CellType::Money}, {u"total"_s, CellType::Money},
        {u"unit_price"_s, CellType::Money}, {u"discount_share"_s, CellType::Money}, {u"tax_bp"_s, CellType::Percent},
        {u"shipping_tax_bp"_s, CellType::Percent}, {u"discount_bp"_s, CellType::Percent}, {u"is_active"_s, CellType::Boolean},
        {u"is_default"_s, CellType::Boolean}, {u"prices_include_tax"_s, CellType::Boolean}, {u"allow_overselling"_s, CellType::Boolean},
        {u"business_date"_s, CellType::Date}, {u"placed_at"_s, CellType::Instant}, {u"at"_s, CellType::Instant},
        {u"status"_s, CellType::Status}, {u"quantity"_s, CellType::Integer}, {u"delta"_s, CellType::Integer},
        {u"minimum_stock"_s, CellType::Integer}};
    return kTypes.value(field, CellType::Text);
}

/// Names of records that a field points to, each read once.
class Names {
public:
    explicit Names(db::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] bool knows(const QString &field) const { return field.endsWith("_id"_L1); }
    [[nodiscard]] Result<QString> of(const QString &field, qint64 id)
    {
        const auto key = std::pair(field, id);
        if (const auto known = m_names.constFind(key); known != m_names.constEnd())
            return *known;
        auto name = read(field, id);
        // A record that is gone by now has no name any more.
        if (!name && name.error().kind != ErrorKind::NotFound)
            return name;
        return *m_names.insert(key, name.valueOr(u"–"_s));
    }

private:
    [[nodiscard]] Result<QString> read(const QString &field, qint64 id)
    {
        if (field == "category_id"_L1 || field == "parent_id"_L1)
            return repo::categories::path(m_connection, CategoryId{id});
        if (field == "user_id"_L1)
            return repo::users::read(m_connection, UserId{id}).transform([](const User &user) { return user.name; });
        if (field == "product_id"_L1)
            return repo::products::read(m_connection, ProductId{id}).transform([](const Product &product) { return product.sku; });
        if (field == "order_id"_L1)
            return repo::orders::read(m_connection, OrderId{id}).transform([](const Order &order) { return order.number; });
        return Error{ErrorKind::NotFound};
    }

    db::Connection &m_connection;
    QHash<std::pair<QString, qint64>, QString> m_names;
};

/// `Colour: red; Sizes: S, M`
QString membersText(const QString &json)
{
    QStringList members;
    for (const auto &fact : factsOfJson(json))
        members.append(Words::member(fact.name, fact.value));
    return members.join("; "_L1);
}

Result<QString> textOf(const QString &field, const QVariant &value, Names &names, const Figures &figures)
{
    if (!value.isNull() && names.knows(field))
        return names.of(field, value.toLongLong());
    return readableValue(field, value, figures);
}

QString recordText(const journal::RowChange &change)
{
    QString kind = words::recordName(tableOf(change.record.kind));
    if (!kind.isEmpty())
        kind[0] = kind[0].toUpper();
    return change.name.isEmpty() ? kind : kind + u' ' + change.name;
}

} // namespace

QString readableValue(const QString &field, const QVariant &value, const Figures &figures)
{
    if (value.isNull())
        return {};
    if (value.userType() == QMetaType::QByteArray)
        return Words::bytes(words::dataSize(value.toByteArray().size(), figures.locale));
    if (field == "attributes"_L1 || field == "preferences"_L1)
        return membersText(value.toString());
    const bool isOrderKind = field == "kind"_L1 && orderKindFrom(value.toString());
    if (isOrderKind)
        return words::orderKindName(*orderKindFrom(value.toString()));
    return cellText(figures, list::Kind::Products, {field, typeOf(field), true}, value);
}

Result<QList<ReadableChange>> readableChanges(db::Connection &connection, qint64 step, const Figures &figures, int limit)
{
    const auto rows = journal::rowsOf(connection, step, limit);
    if (!rows)
        return rows.error();
    Names names(connection);
    QList<ReadableChange> readable;
    for (const auto &row : *rows) {
        const QString record = recordText(row);
        const QString what = Words::of(row.operation);
        const auto before = readable.size();
        for (const auto &field : row.fields) {
            if (!isForPeople(field.field) || field.before == field.after)
                continue;
            const auto old = textOf(field.field, field.before, names, figures);
            if (!old)
                return old.error();
            const auto now = textOf(field.field, field.after, names, figures);
            if (!now)
                return now.error();
            if (!old->isEmpty() || !now->isEmpty())
                readable.append({record, what, columnTitle(list::Kind::Products, field.field), *old, *now});
        }
        if (readable.size() == before)
            readable.append({record, what, {}, {}, {}});
    }
    return readable;
}

} // namespace tradebook::ui
