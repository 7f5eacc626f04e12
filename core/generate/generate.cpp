// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/generate.h"

#include "core/book/bookinfo.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/generate/bulkwriter.h"
#include "core/generate/catalog.h"
#include "core/generate/people.h"
#include "core/generate/trade.h"
#include "core/model/businessdate.h"

#include <algorithm>

namespace tradebook::generate {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

/// Records in one transaction. Customers and goods are drawn at random, so that each transaction touches the pages of whole indexes: few
/// large ones write them less often.
constexpr qint64 kBatch = 100'000;
constexpr qint64 kReportEvery = 1'000;
constexpr qint64 kProductsPerCategory = 50;
constexpr int kMonths = 24;
constexpr int kDaysWithStock = 90;

Result<void> checkAmounts(const Amounts &amounts)
{
    const auto refuse = [](const QString &field, qint64 value) {
        return Error{.kind = ErrorKind::Invalid, .data = {field, QString::number(value)}};
    };
    if (amounts.products < 0 || (amounts.products == 0 && amounts.orders > 0))
        return refuse(u"products"_s, amounts.products);
    if (amounts.users < 0)
        return refuse(u"users"_s, amounts.users);
    if (amounts.orders < 0)
        return refuse(u"orders"_s, amounts.orders);
    return {};
}

/// Holds the indexes of a million orders, as long as they are written at random.
class LargeCache {
public:
    explicit LargeCache(db::Connection &connection)
        : m_connection(connection)
        , m_before(db::Query(connection, "PRAGMA cache_size"_sql).number().valueOr(0))
    {
        // Only faster: where it is refused, everything works as well.
        (void)db::Query(m_connection, "PRAGMA cache_size = -524288"_sql).run();
    }
    ~LargeCache()
    {
        if (m_before == kOfWriter)
            (void)db::Query(m_connection, "PRAGMA cache_size = -65536"_sql).run();
    }
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    static constexpr qint64 kOfWriter = -65536;
    db::Connection &m_connection;
    qint64 m_before;
};

/// The steps of one run and what they share.
class Run {
public:
    Run(db::Connection &connection, const book::BookInfo &book, BulkWriter &writer, const Amounts &amounts, Progress &progress)
        : m_connection(connection)
        , m_book(book)
        , m_writer(writer)
        , m_amounts(amounts)
        , m_progress(progress)
        , m_dice(amounts.seed)
        , m_lastDay(amounts.lastDay.isValid() ? amounts.lastDay : QDate::currentDate())
        , m_firstDay(m_lastDay.addMonths(-kMonths).addDays(1))
        , m_opened(m_firstDay.startOfDay(Qt::UTC))
    {
    }

    Result<Written> all()
    {
        if (auto written = users(); !written)
            return written.error();
        if (auto written = products(); !written)
            return written.error();
        if (auto written = orders(); !written)
            return written.error();
        return m_written;
    }

private:
    /// step() writes one record (or a day of them) and tells how many; in transactions of kBatch, until it writes none.
    template<class Step>
    Result<void> inBatches(Step step)
    {
        bool more = true;
        while (more) {
            auto outcome = db::inTransaction(m_connection, [&]() -> Result<void> {
                for (qint64 inBatch = 0; more && inBatch < kBatch;) {
                    const Result<std::optional<qint64>> count = step();
                    if (!count)
                        return count.error();
                    more = count->has_value();
                    inBatch += count->value_or(0);
                    if (auto told = report(count->value_or(0)); !told)
                        return told;
                }
                return {};
            });
            if (!outcome)
                return outcome;
        }
        return {};
    }

    Result<void> report(qint64 written)
    {
        m_done += written;
        m_unreported += written;
        if (m_unreported < kReportEvery)
            return {};
        m_unreported = 0;
        m_progress.report(m_done, m_amounts.users + m_amounts.products + m_amounts.orders);
        if (m_progress.isCancelled())
            return Error{.kind = ErrorKind::Cancelled};
        return {};
    }

    Result<void> users()
    {
        return inBatches([this]() -> Result<std::optional<qint64>> {
            if (m_written.users == m_amounts.users)
                return std::optional<qint64>();
            if (auto written = user(); !written)
                return written.error();
            ++m_written.users;
            return std::optional<qint64>(1);
        });
    }

    Result<void> user()
    {
        const Person person = Person::anybody(m_dice);
        User user;
        user.id = m_writer.nextUser();
        user.code = u"C%1"_s.arg(user.id.value, 6, 10, QLatin1Char('0'));
        user.name = person.name();
        user.email = person.email(user.id.value);
        user.phone = person.phone();
        user.isActive = m_dice.chance(0.97);
        user.createdAt = m_opened.addSecs(-m_dice.below(qint64{300} * 86400));
        user.updatedAt = user.createdAt;
        m_customers.append({user.id, person});
        if (auto written = m_writer.add(user); !written)
            return written;
        if (auto written = m_writer.add(user.id, AddressKind::Billing, person.address(), user.createdAt); !written)
            return written;
        if (!m_dice.chance(0.3))
            return {};
        return m_writer.add(user.id, AddressKind::Shipping, Person::anybody(m_dice).address(), user.createdAt);
    }

    Result<void> products()
    {
        if (m_amounts.products == 0)
            return {};
        const auto currency = Currency::named(m_book.currency);
        if (!currency)
            return Error{.kind = ErrorKind::Invalid, .data = {u"currency"_s, m_book.currency}};
        Catalog catalog(m_writer, m_dice, *currency, m_opened);
        const qint64 categories = std::max<qint64>(1, m_amounts.products / kProductsPerCategory);
        auto tree = db::inTransaction(m_connection, [&] { return catalog.writeCategories(categories); });
        if (!tree)
            return tree;
        m_written.categories = categories;
        return inBatches([&]() -> Result<std::optional<qint64>> {
            if (m_written.products == m_amounts.products)
                return std::optional<qint64>();
            const auto goods = catalog.writeProduct();
            if (!goods)
                return goods.error();
            m_goods.append(*goods);
            ++m_written.products;
            return std::optional<qint64>(1);
        });
    }

    Result<void> orders()
    {
        if (m_amounts.orders == 0)
            return {};
        const TradePlan plan{
            .first = m_firstDay, .last = m_lastDay, .orders = m_amounts.orders, .stockFrom = m_lastDay.addDays(-kDaysWithStock)};
        Trade trade(m_writer, m_dice, m_book, plan);
        trade.setGoods(std::move(m_goods));
        trade.setCustomers(std::move(m_customers));
        auto outcome = inBatches([&]() -> Result<std::optional<qint64>> {
            // The counters move with the orders that take their numbers.
            if (trade.isOver())
                return std::optional<qint64>();
            const qint64 before = trade.written();
            if (auto day = trade.runDay(); !day)
                return day.error();
            if (auto counters = trade.finish(); !counters)
                return counters.error();
            return std::optional<qint64>(trade.written() - before);
        });
        m_written.orders = trade.written();
        m_written.orderItems = trade.writtenItems();
        return outcome;
    }

    db::Connection &m_connection;
    const book::BookInfo &m_book;
    BulkWriter &m_writer;
    const Amounts &m_amounts;
    Progress &m_progress;
    Dice m_dice;
    QDate m_lastDay;
    QDate m_firstDay;
    QDateTime m_opened;
    QList<Customer> m_customers;
    QList<Goods> m_goods;
    Written m_written;
    qint64 m_done = 0;
    qint64 m_unreported = 0;
};

} // namespace

Result<Written> generate(db::Connection &connection, const Amounts &amounts, Progress &progress)
{
    if (auto checked = checkAmounts(amounts); !checked)
        return checked.error();
    const auto book = book::bookInfo(connection);
    if (!book)
        return book.error();
    auto writer = BulkWriter::on(connection);
    if (!writer)
        return writer.error();
    const LargeCache cache(connection);
    return Run(connection, *book, *writer, amounts, progress).all();
}

} // namespace tradebook::generate
