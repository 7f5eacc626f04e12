// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/sampleshop.h"

#include "core/book/bookinfo.h"
#include "core/db/query.h"
#include "core/generate/bulkwriter.h"
#include "core/generate/samplegoods.h"
#include "core/generate/trade.h"

#include <QSet>

namespace tradebook::generate {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

constexpr quint64 kSeed = 20'240'917;
constexpr int kCustomers = 80;
constexpr qint64 kOrders = 600;

/// A note on the customer or product that stands at this place of the shop.
struct SampleNote {
    bool onProduct;
    qsizetype place;
    QStringView body;
};

constexpr SampleNote kNotes[]{
    {false, 0, u"Prefers to be called in the morning."},
    {false, 3, u"Runs the tea room by the harbour; orders mugs by the dozen before Easter."},
    {false, 11, u"Asked for an invoice with the company address."},
    {true, 0, u"The potter makes the next batch in six weeks; do not promise earlier."},
    {true, 14, u"Supplier has raised the price from October."},
};

Result<void> done(const Result<qint64> &outcome)
{
    if (!outcome)
        return outcome.error();
    return {};
}

class Shop {
public:
    Shop(db::Connection &connection, const book::BookInfo &book, const Currency &currency, BulkWriter &writer, QDate today)
        : m_connection(connection)
        , m_book(book)
        , m_currency(currency)
        , m_writer(writer)
        , m_dice(kSeed)
        , m_last(today)
        , m_first(today.addYears(-1).addDays(1))
        , m_opened(m_first.startOfDay(Qt::UTC).addDays(-1))
    {
    }

    Result<Written> fill()
    {
        for (const auto &step : {&Shop::seller, &Shop::categories, &Shop::products, &Shop::customers, &Shop::notes, &Shop::orders}) {
            if (auto written = (this->*step)(); !written)
                return written.error();
        }
        return m_written;
    }

private:
    Result<void> seller()
    {
        return done(db::Query(m_connection,
            "UPDATE book SET seller_name = ?, seller_address = ? WHERE id = 1 AND seller_name = '' AND seller_address = ''"_sql,
            u"Fern & Finch"_s, u"4 Harbour Row\nWhitcombe\nWH1 4FF"_s)
                        .run());
    }

    Result<void> categories()
    {
        for (const SampleCategory &sample : sampleCategories()) {
            Category category;
            category.id = m_writer.nextCategory();
            if (sample.parent >= 0)
                category.parentId = m_categories[sample.parent];
            category.name = sample.name.toString();
            category.description = sample.description.toString();
            category.position = m_categories.size();
            if (sample.minimum > 0)
                category.minimumStock = sample.minimum;
            category.createdAt = m_opened;
            category.updatedAt = m_opened;
            if (auto written = m_writer.add(category); !written)
                return written;
            m_categories.append(category.id);
        }
        m_written.categories = m_categories.size();
        return {};
    }

    [[nodiscard]] static qint64 minimumOf(int category)
    {
        for (int place = category; place >= 0; place = sampleCategories()[static_cast<std::size_t>(place)].parent) {
            if (const qint64 minimum = sampleCategories()[static_cast<std::size_t>(place)].minimum; minimum > 0)
                return minimum;
        }
        return 0;
    }

    Result<void> products()
    {
        for (const SampleProduct &sample : sampleProducts()) {
            Product product;
            product.id = m_writer.nextProduct();
            product.sku = sample.sku.toString();
            product.name = sample.name.toString();
            product.description = sample.description.toString();
            product.barcode = inStoreBarcode(product.id.value);
            product.price = priceIn(m_currency, sample.price);
            product.cost = priceIn(m_currency, sample.cost);
            product.taxBp = taxOfSample(sample.category);
            product.categoryId = m_categories[sample.category];
            product.createdAt = m_opened;
            product.updatedAt = m_opened;
            if (auto written = m_writer.add(product); !written)
                return written;
            Goods goods{product.id, product.sku, product.name, product.price, product.taxBp, minimumOf(sample.category), 0, 0,
                seasonOfSample(sample.category)};
            goods.onHand = goods.minimum + m_dice.between(6, 24);
            const StockMove delivery{.id = {},
                .productId = product.id,
                .delta = goods.onHand,
                .reason = u"received"_s,
                .note = u"First delivery"_s,
                .at = m_opened};
            if (auto written = m_writer.add(delivery); !written)
                return written;
            m_goods.append(goods);
        }
        m_written.products = m_goods.size();
        return {};
    }

    Result<void> customers()
    {
        QSet<QString> names;
        while (m_customers.size() < kCustomers) {
            const Person person = Person::neighbour(m_dice);
            if (names.contains(person.name()))
                continue;
            names.insert(person.name());
            User user;
            user.id = m_writer.nextUser();
            user.code = u"K%1"_s.arg(1000 + user.id.value);
            user.name = person.name();
            user.email = person.email(user.id.value);
            user.phone = person.phone();
            user.createdAt = m_opened;
            user.updatedAt = m_opened;
            if (auto written = m_writer.add(user); !written)
                return written;
            for (const AddressKind kind : {AddressKind::Billing, AddressKind::Shipping}) {
                if (auto written = m_writer.add(user.id, kind, person.address(), m_opened); !written)
                    return written;
            }
            m_customers.append({user.id, person});
        }
        m_written.users = m_customers.size();
        return {};
    }

    Result<void> notes()
    {
        for (const SampleNote &note : kNotes) {
            const std::optional<UserId> user = note.onProduct ? std::nullopt : std::optional(m_customers[note.place].id);
            const std::optional<ProductId> product = note.onProduct ? std::optional(m_goods[note.place].id) : std::nullopt;
            auto written = db::Query(m_connection, "INSERT INTO notes (user_id, product_id, author, body) VALUES (?, ?, ?, ?)"_sql, user,
                product, u"Rosa"_s, note.body.toString())
                               .run();
            if (!written)
                return written.error();
        }
        return {};
    }

    Result<void> orders()
    {
        const TradePlan plan{
            .first = m_first, .last = m_last, .orders = kOrders, .stockFrom = m_first, .invoices = true, .restocking = 0.6};
        Trade trade(m_writer, m_dice, m_book, plan);
        trade.setGoods(std::move(m_goods));
        trade.setCustomers(std::move(m_customers));
        while (!trade.isOver()) {
            if (auto day = trade.runDay(); !day)
                return day;
        }
        m_written.orders = trade.written();
        m_written.orderItems = trade.writtenItems();
        return trade.finish();
    }

    db::Connection &m_connection;
    const book::BookInfo &m_book;
    Currency m_currency;
    BulkWriter &m_writer;
    Dice m_dice;
    QDate m_last;
    QDate m_first;
    QDateTime m_opened;
    QList<CategoryId> m_categories;
    QList<Goods> m_goods;
    QList<Customer> m_customers;
    Written m_written;
};

} // namespace

Result<Written> fillSampleShop(db::Connection &connection, QDate today)
{
    const auto book = book::bookInfo(connection);
    if (!book)
        return book.error();
    const auto currency = Currency::named(book->currency);
    if (!currency)
        return Error{.kind = ErrorKind::Invalid, .data = {u"currency"_s, book->currency}};
    auto writer = BulkWriter::on(connection);
    if (!writer)
        return writer.error();
    return Shop(connection, *book, *currency, *writer, today).fill();
}

} // namespace tradebook::generate
