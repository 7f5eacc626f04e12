// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/selling.h"

#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/openstore.h"
#include "tests/support/outcome.h"
#include "tests/support/peer.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace tradebook::test {

using namespace Qt::StringLiterals;

namespace {

/// The first fault that any thread reports.
class FirstFault {
public:
    void note(const QString &fault)
    {
        const std::lock_guard lock(m_mutex);
        if (m_fault.isEmpty())
            m_fault = fault;
    }
    [[nodiscard]] QString text() const
    {
        const std::lock_guard lock(m_mutex);
        return m_fault;
    }

private:
    mutable std::mutex m_mutex;
    QString m_fault;
};

Result<void> takeOne(const OpenStore &store, qint64 product)
{
    return answerOf(store->write({u"sell"_s}, [product](db::Connection &writer) { return moveStock(writer, product, -1); }));
}

void sell(const OpenStore &store, qint64 product, int count, FirstFault &fault)
{
    for (int i = 0; i < count && fault.text().isEmpty(); ++i) {
        if (const auto sold = takeOne(store, product); !sold)
            fault.note(described(sold.error()));
    }
}

void watch(const OpenStore &store, Store::Lane lane, const std::atomic<bool> &isOver, FirstFault &fault)
{
    while (!isOver) {
        const auto sums = answerOf(store->read(
            {}, [](db::Connection &reader) { return stockSums(reader); }, lane));
        if (!sums)
            fault.note(described(sums.error()));
        else if (sums->onHand != sums->moved)
            fault.note(u"%1 on hand, %2 moved"_s.arg(sums->onHand).arg(sums->moved));
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

/// After the last piece: the shelf is empty, and not one more can be taken.
void lookBehind(const OpenStore &store, qint64 product, FirstFault &fault)
{
    if (const auto left = store.ask(u"SELECT on_hand FROM stock"_s); left != 0)
        fault.note(u"%1 left"_s.arg(left));
    if (const auto more = takeOne(store, product); more || more.error().kind != ErrorKind::Rule)
        fault.note(u"one more was sold"_s);
    if (const auto closed = answerOf(store->close()); !closed)
        fault.note(described(closed.error()));
    if (const QString faults = faultsOf(store.path()); !faults.isEmpty())
        fault.note(faults);
}

} // namespace

QString sellOut(int threads, int each)
{
    const OpenStore store;
    const auto product
        = answerOf(store->write({u"stock"_s}, [=](db::Connection &writer) { return addProduct(writer, u"A"_s, (threads + 1) * each); }));
    if (!product)
        return described(product.error());
    Peer watching({u"watch"_s, store.path()});
    Peer selling({u"sell"_s, store.path(), QString::number(*product), QString::number(each)});
    FirstFault fault;
    std::atomic<bool> isOver{false};
    std::vector<std::thread> sellers;
    for (int i = 0; i < threads; ++i)
        sellers.emplace_back([&] { sell(store, *product, each, fault); });
    std::thread interactive([&] { watch(store, Store::Lane::Interactive, isOver, fault); });
    std::thread background([&] { watch(store, Store::Lane::Background, isOver, fault); });
    if (const QString said = selling.line(); said != u"sold"_s)
        fault.note(u"the other program: "_s + said);
    for (auto &seller : sellers)
        seller.join();
    isOver = true;
    interactive.join();
    background.join();
    watching.say("enough");
    if (const QString said = watching.line(); !said.startsWith(u"snapshots"_s) || !watching.finish())
        fault.note(u"the onlooker: "_s + said);
    lookBehind(store, *product, fault);
    return fault.text();
}

} // namespace tradebook::test
