// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/edit/fields.h"
#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/stock.h"
#include "core/repo/users.h"
#include "core/restore/bringback.h"
#include "core/restore/counterparts.h"
#include "core/restore/foreseeing.h"
#include "core/restore/partdifferences.h"

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

QVariant variantOf(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

/// What is told of a record besides the fields that a person edits; it stays as it is.
Result<QVariantMap> factsOf(db::Connection &connection, const RecordRef &record)
{
    if (record.kind == RecordKind::Product) {
        return repo::stock::level(connection, ProductId{record.id}).transform([](const StockLevel &level) {
            return QVariantMap{{u"on_hand"_s, level.onHand}, {u"reserved"_s, level.reserved}};
        });
    }
    if (record.kind == RecordKind::Order) {
        return repo::orders::read(connection, OrderId{record.id}).transform([](const Order &order) {
            return QVariantMap{{u"status"_s, QString(storedName(order.status))}, {u"tax"_s, order.tax.value},
                {u"total"_s, order.total.value}, {u"invoice_number"_s, variantOf(order.invoiceNumber)}};
        });
    }
    return QVariantMap();
}

QStringList factNames(RecordKind kind)
{
    if (kind == RecordKind::Product)
        return {u"on_hand"_s, u"reserved"_s};
    if (kind == RecordKind::Order)
        return {u"status"_s, u"tax"_s, u"total"_s, u"invoice_number"_s};
    return {};
}

/// What a reference is called; empty where there is none.
Result<QString> nameOf(db::Connection &connection, edit::FieldType type, const QVariant &id)
{
    if (id.isNull())
        return QString();
    if (type == edit::FieldType::Category)
        return repo::categories::path(connection, CategoryId{id.toLongLong()});
    return repo::users::read(connection, UserId{id.toLongLong()}).transform([](const User &user) { return user.name; });
}

/// One record of both; `now` absent where it is missing.
class Beside {
public:
    Beside(db::Connection &backup, db::Connection &book, RecordRef record, std::optional<qint64> now)
        : m_backup(backup)
        , m_book(book)
        , m_record(record)
        , m_now(now)
    {
    }

    Result<QList<FieldDifference>> fields()
    {
        QList<FieldDifference> fields;
        auto read = readBoth([](db::Connection &connection, const RecordRef &record) { return edit::read(connection, record); });
        if (!read)
            return read.error();
        for (const auto &field : edit::fieldsOf(m_record.kind)) {
            FieldDifference difference{.field = field.name, .inBackup = m_had.value(field.name), .now = m_has.value(field.name)};
            if (field.type == edit::FieldType::Category || field.type == edit::FieldType::User) {
                if (auto named = name(difference, field.type); !named)
                    return named.error();
            }
            fields.append(difference);
        }
        if (auto facts = readBoth(factsOf); !facts)
            return facts.error();
        // A missing order comes back as it was, and so does a product's ledger; of what is there they stay.
        for (const QString &fact : factNames(m_record.kind)) {
            const bool comesBack = !m_now && fact != u"reserved"_s;
            fields.append({.field = fact, .inBackup = m_had.value(fact), .now = m_has.value(fact), .comesBack = comesBack});
        }
        return fields;
    }

private:
    template<class Read>
    Result<void> readBoth(Read &&read)
    {
        auto had = read(m_backup, m_record);
        if (!had)
            return had.error();
        m_had = *had;
        m_has.clear();
        if (!m_now)
            return {};
        auto has = read(m_book, RecordRef{m_record.kind, *m_now});
        if (!has)
            return has.error();
        m_has = *has;
        return {};
    }

    Result<void> name(FieldDifference &difference, edit::FieldType type)
    {
        auto had = nameOf(m_backup, type, difference.inBackup);
        if (!had)
            return had.error();
        difference.nameInBackup = *had;
        auto has = nameOf(m_book, type, difference.now);
        if (!has)
            return has.error();
        difference.nameNow = *has;
        return standIn(difference, type == edit::FieldType::Category ? RecordKind::Category : RecordKind::User);
    }

    /// The same one under another id is no difference.
    Result<void> standIn(FieldDifference &difference, RecordKind kind)
    {
        if (difference.inBackup.isNull() || difference.now.isNull())
            return {};
        auto there = Counterparts(m_backup, m_book).standIn({kind, difference.inBackup.toLongLong()});
        if (!there)
            return there.error();
        if (*there && **there == difference.now.toLongLong())
            difference.inBackup = difference.now;
        return {};
    }

    db::Connection &m_backup;
    db::Connection &m_book;
    RecordRef m_record;
    std::optional<qint64> m_now;
    QVariantMap m_had;
    QVariantMap m_has;
};

/// Whether anything of it would come back.
bool isDifferent(const RecordDifference &difference)
{
    return std::ranges::any_of(difference.fields, [](const FieldDifference &field) { return field.comesBack && field.differs(); })
        || std::ranges::any_of(difference.parts, [](const PartDifference &part) {
               return part.state == RecordState::Missing || part.state == RecordState::Changed
                   || (part.state == RecordState::Added && part.record.kind == RecordKind::OrderItem);
           });
}

Result<RecordDifference> compareOne(db::Connection &backup, db::Connection &book, const RecordRef &record)
{
    const Counterparts counterparts(backup, book);
    RecordDifference difference{.record = record};
    auto name = counterparts.name(record);
    if (!name)
        return name.error();
    difference.name = *name;
    auto now = counterparts.same(record);
    if (!now)
        return now.error();
    auto fields = Beside(backup, book, record, *now).fields();
    if (!fields)
        return fields.error();
    difference.fields = *fields;
    auto parts = partDifferences(backup, book, record, *now);
    if (!parts)
        return parts.error();
    difference.parts = *parts;
    auto needs = counterparts.needs(record);
    if (!needs)
        return needs.error();
    difference.needs = *needs;
    difference.state = !*now ? RecordState::Missing : isDifferent(difference) ? RecordState::Changed : RecordState::Same;
    auto refusal = foreseenRefusal(backup, book, record, *now);
    if (!refusal)
        return refusal.error();
    difference.refusal = *refusal;
    return difference;
}

} // namespace

Result<RecordDifference> differenceOf(const Staged &staged, db::Connection &reader, const RecordRef &record)
{
    auto backup = db::Connection::open(staged.path, {.access = db::Access::ReadOnly});
    if (!backup)
        return backup.error();
    auto snapshot = db::Transaction::beginRead(reader);
    if (!snapshot)
        return snapshot.error();
    return compareOne(*backup, reader, record);
}

} // namespace tradebook::restore
