// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/salestage.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/transfer/statuswords.h"

#include <initializer_list>

namespace tradebook::transfer {

using namespace db::literals;

namespace {

/// Status and kind of the header, by word or by whether the order was shipped.
void readStatus(RowReader &reader, SaleCells &cells)
{
    if (const QString word = reader.string(Field::Status); !word.isEmpty()) {
        const auto status = orderStatusOfWord(word);
        if (!status)
            reader.reject(Fault::BadStatus, {word});
        else
            cells.status = QString(storedName(*status)).toStdString();
    } else if (reader.layout().has(Field::ShippedAt)) {
        cells.isBlankDay = !reader.moment(Field::ShippedAt);
        cells.status = cells.isBlankDay ? "processing" : "delivered";
    }
    if (const QString word = reader.string(Field::OrderKind); !word.isEmpty()) {
        const auto kind = orderKindOfWord(word);
        if (!kind)
            reader.reject(Fault::BadOrderKind, {fieldName(Field::OrderKind), word});
        else
            cells.kind = QString(storedName(*kind)).toStdString();
    }
}

} // namespace

Result<void> SaleStage::prepare(db::Connection &scratch)
{
    m_scratch = &scratch;
    // sales.state: 0 undecided, 1 new, 2 changed, 3 same, 8 to be rejected with fault and data, 9 rejected; lines.state likewise
    const auto sales = db::Query(scratch,
        "CREATE TABLE sales (id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, line INTEGER, user_code TEXT, "
        "user_email TEXT COLLATE NOCASE, user_name TEXT, user_phone TEXT, kind TEXT, status TEXT, placed_at TEXT, business_date TEXT, "
        "shipping INTEGER, discount INTEGER, message TEXT, billing_recipient TEXT, billing_street TEXT, billing_city TEXT, "
        "billing_region TEXT, billing_postal_code TEXT, billing_country TEXT, shipping_recipient TEXT, shipping_street TEXT, "
        "shipping_city TEXT, shipping_region TEXT, shipping_postal_code TEXT, shipping_country TEXT, content INTEGER, "
        "row_count INTEGER NOT NULL DEFAULT 0, positives INTEGER NOT NULL DEFAULT 0, negatives INTEGER NOT NULL DEFAULT 0, "
        "is_day INTEGER, blank_day INTEGER, order_id INTEGER, user_id INTEGER, state INTEGER NOT NULL DEFAULT 0, fault TEXT, data TEXT)"_sql)
                           .run();
    if (!sales)
        return sales.error();
    const auto lines = db::Query(scratch,
        "CREATE TABLE lines (line INTEGER PRIMARY KEY, sale INTEGER NOT NULL, position INTEGER NOT NULL, sku TEXT NOT NULL, name TEXT, "
        "quantity INTEGER NOT NULL, price INTEGER NOT NULL, discount_bp INTEGER NOT NULL, tax_bp INTEGER NOT NULL, total INTEGER NOT NULL, "
        "product_id INTEGER, state INTEGER NOT NULL DEFAULT 0)"_sql)
                           .run();
    if (!lines)
        return lines.error();
    struct Wanted {
        StageStatement *statement;
        db::Sql sql;
    };
    for (const Wanted &wanted : std::initializer_list<Wanted>{
             {&m_insert,
                 "INSERT INTO sales (number, line, content, user_code, user_email, user_name, user_phone, kind, status, placed_at, "
                 "business_date, shipping, discount, message, billing_recipient, billing_street, billing_city, billing_region, "
                 "billing_postal_code, billing_country, shipping_recipient, shipping_street, shipping_city, shipping_region, "
                 "shipping_postal_code, shipping_country, is_day, blank_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING"_sql},
             {&m_contentOf, "SELECT content FROM sales WHERE number = ?"_sql},
             {&m_insertOpen, "INSERT INTO sales (number) VALUES (?)"_sql},
             {&m_setHeader,
                 "UPDATE sales SET line = ?2, user_code = ?3, user_email = ?4, user_name = ?5, user_phone = ?6, kind = ?7, "
                 "status = ?8, placed_at = ?9, business_date = ?10, shipping = ?11, discount = ?12, message = ?13, "
                 "billing_recipient = ?14, billing_street = ?15, billing_city = ?16, billing_region = ?17, "
                 "billing_postal_code = ?18, billing_country = ?19, shipping_recipient = ?20, shipping_street = ?21, "
                 "shipping_city = ?22, shipping_region = ?23, shipping_postal_code = ?24, shipping_country = ?25, is_day = ?26, "
                 "blank_day = ?27 "
                 "WHERE id = ?1"_sql},
             {&m_keep, "UPDATE sales SET row_count = ?2, positives = ?3, negatives = ?4 WHERE id = ?1"_sql},
         }) {
        auto prepared = StageStatement::prepare(scratch, wanted.sql);
        if (!prepared)
            return prepared.error();
        *wanted.statement = std::move(*prepared);
    }
    return {};
}

void SaleStage::finish()
{
    for (StageStatement *statement : {&m_insert, &m_contentOf, &m_insertOpen, &m_setHeader, &m_keep})
        *statement = {};
    m_scratch = nullptr;
}

SaleCells SaleStage::readHeader(RowReader &reader)
{
    SaleCells cells;
    cells.userCode = reader.identifier(Field::UserCode);
    cells.userEmail = reader.text(Field::UserEmail);
    if (!cells.userEmail.empty() && !isEmail(QString::fromStdString(cells.userEmail)))
        reader.reject(Fault::BadEmail, {QString::fromStdString(cells.userEmail)});
    cells.userName = reader.text(Field::UserName);
    cells.userPhone = reader.text(Field::UserPhone);
    const auto placed = reader.moment(Field::PlacedAt, Field::PlacedTime);
    const auto date = reader.moment(Field::BusinessDate);
    if (placed || date)
        cells.placed = placed ? *placed : *date;
    if (date)
        cells.placed.businessDate = date->businessDate;
    readStatus(reader, cells);
    cells.shipping = reader.money(Field::Shipping);
    cells.discount = reader.money(Field::OrderDiscount);
    cells.message = reader.text(Field::Message);
    cells.billing = readBillingAddress(reader);
    cells.shippingAddress = readAddress(reader, AddressForm::Shipping);
    reader.checkCurrency();
    return cells;
}

void SaleStage::addTo(ContentHash &hash, const SaleCells &cells)
{
    for (const std::string *text : {&cells.userCode, &cells.userEmail, &cells.userName, &cells.userPhone, &cells.kind, &cells.status,
             &cells.placed.instant, &cells.placed.businessDate, &cells.message})
        hash.add(*text);
    hash.add(cells.shipping);
    hash.add(cells.discount);
    cells.billing.addTo(hash);
    cells.shippingAddress.addTo(hash);
}

void SaleStage::bindHeader(StageStatement &statement, int first, const SaleCells &cells)
{
    for (const std::string *text : {&cells.userCode, &cells.userEmail, &cells.userName, &cells.userPhone, &cells.kind, &cells.status,
             &cells.placed.instant, &cells.placed.businessDate})
        statement.text(first++, *text);
    statement.number(first++, cells.shipping);
    statement.number(first++, cells.discount);
    statement.text(first++, cells.message);
    cells.billing.bind(statement, first);
    cells.shippingAddress.bind(statement, first + 6);
    statement.number(first + 12, cells.placed.hasTime ? 0 : 1);
    statement.number(first + 13, cells.isBlankDay ? 1 : 0);
}

Result<bool> SaleStage::insert(std::string_view number, qint64 line, const SaleCells &cells, qint64 content)
{
    m_insert.text(1, number);
    m_insert.number(2, line);
    m_insert.number(3, content);
    bindHeader(m_insert, 4, cells);
    const auto inserted = m_insert.run();
    if (!inserted)
        return inserted.error();
    return *inserted > 0;
}

Result<std::optional<qint64>> SaleStage::contentOf(std::string_view number)
{
    m_contentOf.text(1, number);
    return m_contentOf.ask();
}

Result<SaleStage::Open *> SaleStage::open(std::string_view number)
{
    if (m_open.id != 0 && number == m_openNumber)
        return &m_open;
    if (auto kept = keepOpen(); !kept)
        return kept.error();
    m_openNumber = number;
    const auto known = db::Query(*m_scratch, "SELECT id, row_count, positives, negatives, line IS NOT NULL FROM sales WHERE number = ?"_sql,
        QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size())))
                           .one([](const db::Row &row) {
                               return Open{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.boolean(4)};
                           });
    if (!known)
        return known.error();
    if (*known) {
        m_open = **known;
        return &m_open;
    }
    m_insertOpen.text(1, number);
    if (const auto inserted = m_insertOpen.run(); !inserted)
        return inserted.error();
    m_open = Open{.id = m_insertOpen.lastId()};
    return &m_open;
}

Result<void> SaleStage::setHeader(qint64 line, const SaleCells &cells)
{
    m_setHeader.number(1, m_open.id);
    m_setHeader.number(2, line);
    bindHeader(m_setHeader, 3, cells);
    if (const auto set = m_setHeader.run(); !set)
        return set.error();
    m_open.hasHeader = true;
    return {};
}

Result<void> SaleStage::keepOpen()
{
    if (m_open.id == 0)
        return {};
    m_keep.number(1, m_open.id);
    m_keep.number(2, m_open.rows);
    m_keep.number(3, m_open.positives);
    m_keep.number(4, m_open.negatives);
    if (const auto kept = m_keep.run(); !kept)
        return kept.error();
    return {};
}

} // namespace tradebook::transfer
