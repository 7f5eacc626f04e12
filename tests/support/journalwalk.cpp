// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalwalk.h"

#include "core/repo/merging.h"
#include "core/repo/notes.h"

#include <QCryptographicHash>

#include <array>

namespace tradebook::test {

using namespace Qt::StringLiterals;
namespace orders = repo::orders;
namespace products = repo::products;
namespace users = repo::users;

namespace {

using Dice = QRandomGenerator;

/// An id by chance; 0 where the table is empty.
qint64 oneOf(db::Connection &writer, const char *table, Dice &dice)
{
    const auto rows = scalar(writer, u"SELECT count(*) FROM %1"_s.arg(QLatin1String(table))).toInt();
    if (rows == 0)
        return 0;
    return scalar(writer, u"SELECT id FROM %1 ORDER BY id LIMIT 1 OFFSET %2"_s.arg(QLatin1String(table)).arg(dice.bounded(rows)))
        .toLongLong();
}

QString word(Dice &dice)
{
    static const QStringList kWords{u"Mug"_s, u"Plate"_s, u"Žluť"_s, u"日本"_s, u"O'Brien"_s, u"Tea \"cup\""_s, u"🧦"_s, u"a\\b"_s};
    return kWords[dice.bounded(kWords.size())] + u' ' + QString::number(dice.bounded(100'000));
}

template<class T>
Result<void> done(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

Result<void> makeProducts(db::Connection &writer, Dice &dice)
{
    const int many = dice.bounded(8) == 0 ? 120 : 1 + dice.bounded(3);
    for (int i = 0; i < many; ++i) {
        const auto category = oneOf(writer, "categories", dice);
        const auto made = products::create(writer,
            {.id = {},
                .sku = word(dice),
                .name = word(dice),
                .price = {dice.bounded(5000)},
                .taxBp = dice.bounded(3) * 700,
                .categoryId = category > 0 ? std::optional(CategoryId{category}) : std::nullopt});
        if (!made)
            return made.error();
        if (auto got = repo::stock::change(writer, {.id = {}, .productId = *made, .delta = 1 + dice.bounded(40), .reason = u"received"_s});
            !got)
            return got.error();
    }
    return {};
}

Result<void> makeUser(db::Connection &writer, Dice &dice)
{
    const auto user = users::create(writer, {.id = {}, .name = word(dice)});
    if (!user)
        return user.error();
    return done(users::addAddress(writer, {.id = {}, .userId = *user, .city = word(dice), .isDefault = true}));
}

Result<void> changeAddresses(db::Connection &writer, Dice &dice)
{
    if (dice.bounded(2) == 0)
        return users::removeAddress(writer, {oneOf(writer, "addresses", dice)});
    return done(users::addAddress(writer,
        {.id = {}, .userId = {oneOf(writer, "users", dice)}, .kind = AddressKind::Shipping, .city = word(dice), .isDefault = true}));
}

Result<void> placeOrder(db::Connection &writer, Dice &dice)
{
    orders::NewOrder order;
    const auto user = oneOf(writer, "users", dice);
    if (user > 0 && dice.bounded(3) > 0)
        order.userId = UserId{user};
    for (int line = 1 + dice.bounded(4); line > 0; --line)
        order.items.append(
            {.productId = {oneOf(writer, "products", dice)}, .quantity = 1 + dice.bounded(3), .discountBp = dice.bounded(2) * 500});
    order.shipping = {dice.bounded(2) * 490};
    order.discount = {dice.bounded(3)};
    order.movesStock = dice.bounded(5) > 0;
    order.businessDate = QDate(2026, 1, 1).addDays(dice.bounded(5));
    return done(orders::create(writer, order));
}

Result<void> changeStatus(db::Connection &writer, Dice &dice)
{
    const int many = dice.bounded(6) == 0 ? 30 : 1;
    Result<void> first;
    for (int i = 0; i < many; ++i) {
        const auto status = static_cast<OrderStatus>(dice.bounded(5));
        // One that the rules refuse stays as it is, as in a bulk edit.
        auto set = orders::setStatus(writer, {oneOf(writer, "orders", dice)}, status);
        if (many == 1)
            first = std::move(set);
    }
    return first;
}

Result<void> takeBack(db::Connection &writer, Dice &dice)
{
    const auto order = orders::read(writer, {oneOf(writer, "orders", dice)});
    if (!order)
        return order.error();
    QList<orders::ReturnedItem> items;
    for (const auto &item : order->items) {
        if (items.isEmpty() || dice.bounded(2) == 0)
            items.append({item.id, 1});
    }
    return done(orders::createReturn(writer, order->id, items));
}

/// Lines leave, come, grow and shrink; refused where they are fixed.
Result<void> changeLines(db::Connection &writer, Dice &dice)
{
    const auto order = orders::read(writer, {oneOf(writer, "orders", dice)});
    if (!order)
        return order.error();
    QList<orders::EditedItem> items;
    for (const auto &item : order->items) {
        if (dice.bounded(4) > 0)
            items.append({.item = item.id, .quantity = 1 + dice.bounded(4), .discountBp = dice.bounded(3) * 500});
    }
    if (items.isEmpty() || dice.bounded(2) == 0)
        items.append({.productId = {oneOf(writer, "products", dice)}, .quantity = 1 + dice.bounded(3)});
    return orders::setItems(writer, order->id, items);
}

Result<void> orderAgain(db::Connection &writer, Dice &dice)
{
    const auto copy = orders::copyOf(writer, {oneOf(writer, "orders", dice)});
    return copy ? done(orders::create(writer, copy->order)) : Result<void>(copy.error());
}

Result<void> duplicate(db::Connection &writer, Dice &dice)
{
    if (dice.bounded(2) == 0)
        return done(products::duplicate(writer, {oneOf(writer, "products", dice)}));
    return done(users::duplicate(writer, {oneOf(writer, "users", dice)}));
}

Result<void> removeOrder(db::Connection &writer, Dice &dice)
{
    return orders::remove(writer, {oneOf(writer, "orders", dice)});
}

Result<void> receive(db::Connection &writer, Dice &dice)
{
    return done(repo::stock::change(
        writer, {.id = {}, .productId = {oneOf(writer, "products", dice)}, .delta = dice.bounded(20) - 5, .reason = u"adjusted"_s}));
}

Result<void> count(db::Connection &writer, Dice &dice)
{
    return done(repo::stock::count(writer, {oneOf(writer, "products", dice)}, dice.bounded(60)));
}

Result<void> reprice(db::Connection &writer, Dice &dice)
{
    QList<ProductId> ids;
    for (int i = dice.bounded(200); i >= 0; --i) {
        if (const ProductId id{oneOf(writer, "products", dice)}; !ids.contains(id))
            ids.append(id);
    }
    return done(products::changePrices(writer, ids, {.percentBp = dice.bounded(1000) - 400, .amount = {dice.bounded(9)}}));
}

Result<void> changeProduct(db::Connection &writer, Dice &dice)
{
    auto product = products::read(writer, {oneOf(writer, "products", dice)});
    if (!product)
        return product.error();
    product->name = word(dice);
    product->minimumStock = dice.bounded(2) == 0 ? std::nullopt : std::optional<qint64>(dice.bounded(9));
    return products::update(writer, *product);
}

Result<void> removeProduct(db::Connection &writer, Dice &dice)
{
    return products::remove(writer, {oneOf(writer, "products", dice)});
}

Result<void> removeUser(db::Connection &writer, Dice &dice)
{
    return users::remove(writer, {oneOf(writer, "users", dice)});
}

Result<void> changeCategories(db::Connection &writer, Dice &dice)
{
    const auto one = oneOf(writer, "categories", dice);
    const auto other = oneOf(writer, "categories", dice);
    switch (one > 0 ? dice.bounded(4) : 0) {
    case 0:
    case 1:
        return done(repo::categories::create(
            writer, {.id = {}, .parentId = one > 0 ? std::optional(CategoryId{one}) : std::nullopt, .name = word(dice)}));
    case 2:
        return repo::categories::move(writer, {one}, CategoryId{other}, dice.bounded(3));
    default:
        return repo::categories::remove(writer, {one}, {.go = static_cast<repo::categories::Contents::Go>(2 * dice.bounded(2))});
    }
}

Result<void> changePhoto(db::Connection &writer, Dice &dice)
{
    const auto photo = oneOf(writer, "product_images", dice);
    if (photo > 0 && dice.bounded(2) == 0)
        return products::removeImage(writer, photo);
    return done(products::addImage(writer, {oneOf(writer, "products", dice)}, u"image/png"_s, QByteArray(dice.bounded(5000), '\x01')));
}

Result<void> write(db::Connection &writer, Dice &dice)
{
    static constexpr std::array kTables{"users", "products", "orders", "categories"};
    static constexpr std::array kKinds{RecordKind::User, RecordKind::Product, RecordKind::Order, RecordKind::Category};
    if (const auto note = oneOf(writer, "notes", dice); note > 0 && dice.bounded(3) == 0)
        return repo::notes::remove(writer, {note});
    const auto which = static_cast<std::size_t>(dice.bounded(4));
    return done(repo::notes::add(writer,
        {.id = {},
            .record = {kKinds[which], oneOf(writer, kTables[which], dice)},
            .body = word(dice),
            .at = QDateTime::currentDateTimeUtc()}));
}

Result<void> merge(db::Connection &writer, Dice &dice)
{
    if (dice.bounded(2) == 0)
        return products::merge(writer, {oneOf(writer, "products", dice)}, {oneOf(writer, "products", dice)});
    return users::merge(writer, {oneOf(writer, "users", dice)}, {oneOf(writer, "users", dice)});
}

struct Deed {
    const char *kind;
    Result<void> (*edit)(db::Connection &, Dice &);
    int weight;
};
constexpr std::array kDeeds{
    Deed{"product.create", makeProducts, 6},
    Deed{"user.create", makeUser, 4},
    Deed{"address.update", changeAddresses, 4},
    Deed{"order.place", placeOrder, 20},
    Deed{"order.status", changeStatus, 30},
    Deed{"order.return", takeBack, 8},
    Deed{"order.update", changeLines, 14},
    Deed{"order.place", orderAgain, 4},
    Deed{"product.create", duplicate, 3},
    Deed{"order.delete", removeOrder, 6},
    Deed{"stock.change", receive, 8},
    Deed{"stock.count", count, 4},
    Deed{"product.price", reprice, 5},
    Deed{"product.update", changeProduct, 5},
    Deed{"product.delete", removeProduct, 4},
    Deed{"user.delete", removeUser, 3},
    Deed{"category.update", changeCategories, 8},
    Deed{"product.image", changePhoto, 4},
    Deed{"note.create", write, 5},
    Deed{"product.merge", merge, 3},
};

const Deed &drawn(Dice &dice)
{
    int weights = 0;
    for (const auto &deed : kDeeds)
        weights += deed.weight;
    int left = dice.bounded(weights);
    for (const auto &deed : kDeeds) {
        left -= deed.weight;
        if (left < 0)
            return deed;
    }
    return kDeeds.front();
}

} // namespace

JournalWalk::Turn JournalWalk::nextTurn()
{
    const int turn = m_random.bounded(100);
    if (turn < 22)
        return Turn::Undo;
    return turn < 36 ? Turn::Redo : Turn::Edit;
}

bool JournalWalk::edit()
{
    const Deed &deed = drawn(m_random);
    const auto seed = m_random.generate();
    const auto outcome = answerOf(m_store.write({QString::fromLatin1(deed.kind)}, [&deed, seed](db::Connection &writer) {
        Dice dice(seed);
        return deed.edit(writer, dice);
    }));
    ++(outcome ? m_edits : m_refusals);
    return outcome.isOk();
}

QString JournalWalk::replay(Turn turn, bool *isDone)
{
    const auto outcome = answerOf(turn == Turn::Undo ? m_store.undo() : m_store.redo());
    *isDone = outcome.isOk();
    m_replays += *isDone ? 1 : 0;
    const auto nothing = turn == Turn::Undo ? ErrorKind::NothingToUndo : ErrorKind::NothingToRedo;
    if (outcome || outcome.error().kind == nothing)
        return {};
    return u"%1 refused: %2 %3"_s.arg(turn == Turn::Undo ? u"undo"_s : u"redo"_s, outcome.error().data.join(u'/'), outcome.error().detail);
}

QString JournalWalk::go()
{
    const auto turn = nextTurn();
    if (turn == Turn::Edit) {
        (void)edit();
        return {};
    }
    bool isDone = false;
    return replay(turn, &isDone);
}

QByteArray JournalWalk::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto digest = digestOf(m_store.path());
    for (auto table = digest.cbegin(); table != digest.cend(); ++table) {
        hash.addData(table.key().toUtf8());
        hash.addData(table.value().join(u'\n').toUtf8());
    }
    return hash.result();
}

QString JournalWalk::goAndCompare()
{
    const auto turn = nextTurn();
    const auto before = fingerprint();
    if (turn == Turn::Edit) {
        const bool isDone = edit();
        const auto after = fingerprint();
        if (!isDone && after != before)
            return u"a refused edit left something"_s;
        if (after != before) {
            m_done.push_back({before, after});
            m_undone.clear();
        }
        return {};
    }
    auto &from = turn == Turn::Undo ? m_done : m_undone;
    auto &to = turn == Turn::Undo ? m_undone : m_done;
    bool isDone = false;
    if (const auto fault = replay(turn, &isDone); !fault.isEmpty())
        return fault;
    if (isDone == from.empty())
        return isDone ? u"a step that changed nothing"_s : u"a step was lost"_s;
    if (!isDone)
        return {};
    if (fingerprint() != (turn == Turn::Undo ? from.back().before : from.back().after))
        return turn == Turn::Undo ? u"an undo left something else"_s : u"a redo left something else"_s;
    to.push_back(from.back());
    from.pop_back();
    return {};
}

QString JournalWalk::undoEverything()
{
    for (;;) {
        bool isDone = false;
        if (const auto fault = replay(Turn::Undo, &isDone); !fault.isEmpty() || !isDone)
            return fault;
    }
}

} // namespace tradebook::test
