// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/journal/pruning.h"
#include "core/repo/settings.h"
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/journalbook.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

/// What the journal tells: steps, rows, former versions; what it forgets.
class tst_journalhistory : public QObject {
    Q_OBJECT

    static QList<journal::Step> history(JournalBook &book, const journal::HistoryRequest &request = {})
    {
        return book.ask([request](db::Connection &reader) { return journal::history(reader, request); });
    }
    static QStringList kinds(JournalBook &book, RecordKind kind, qint64 id)
    {
        QStringList kinds;
        for (const auto &step : history(book, {.record = RecordRef{kind, id}}))
            kinds << step.action.kind;
        return kinds;
    }
    static QList<journal::RowChange> rows(JournalBook &book, qint64 step)
    {
        return book.ask([step](db::Connection &reader) { return journal::rowsOf(reader, step); });
    }
    static QList<journal::Version> versions(JournalBook &book, const RecordRef &record, int limit = 100)
    {
        return book.ask([=](db::Connection &reader) { return journal::versions(reader, record, limit); });
    }
    static void say(JournalBook &book, const QString &kind, const QString &sql)
    {
        book.edit({kind}, [sql](db::Connection &writer) -> Result<int> {
            execute(writer, sql);
            return 0;
        });
    }
    static QString text(JournalBook &book, const QString &sql)
    {
        return book.ask([sql](db::Connection &reader) -> Result<QString> { return scalar(reader, sql); });
    }

    static void shop(JournalBook &book)
    {
        say(book, u"user.create"_s, u"INSERT INTO users (name, name_key) VALUES ('Ann', 'ann')"_s);
        book.edit({u"product.create"_s}, [](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"A"_s, 100, 5); });
    }

private Q_SLOTS:
    void tellsTheNewestFirstInPages()
    {
        JournalBook book;
        shop(book);
        for (int i = 0; i < 5; ++i)
            say(book, u"product.update"_s, u"UPDATE products SET price = %1"_s.arg(i));
        const auto all = history(book);
        QCOMPARE(all.size(), 7);
        QCOMPARE(all.last().action.kind, u"user.create"_s);
        QCOMPARE(all.last().rows, 1);
        QCOMPARE(all[5].rows, 2); // the product and its move
        const auto page = history(book, {.record = std::nullopt, .before = all[2].id, .limit = 2});
        QCOMPARE(page.size(), 2);
        QCOMPARE(page[0].id, all[3].id);
        QVERIFY(all.first().at > QDateTime::currentDateTimeUtc().addSecs(-60));
        const auto paged = history(book, {.record = RecordRef{RecordKind::Product, 1}, .before = all[2].id, .limit = 2});
        QCOMPARE(paged.size(), 2);
        QCOMPARE(paged[0].id, all[3].id);
    }

    void tellsUndosByName()
    {
        JournalBook book;
        book.edit({u"user.create"_s, {{u"name"_s, u"Ann"_s}}},
            [](db::Connection &writer) -> Result<UserId> { return addUser(writer, u"Ann"_s); });
        VERIFY_OK(book.undo());
        VERIFY_OK(book.redo());
        const auto all = history(book);
        QCOMPARE(all.size(), 3);
        QCOMPARE(words::actionName(all[2].action), u"Add user “Ann”"_s);
        QCOMPARE(words::actionName(all[1].action), u"Undo: Add user “Ann”"_s);
        QCOMPARE(words::actionName(all[0].action), u"Redo: Add user “Ann”"_s);
        QCOMPARE(all[1].undoes, all[2].id);
        QCOMPARE(all[0].undoes, all[1].id);
        QCOMPARE(all[2].state, journal::StepState::Done);
        QCOMPARE(all[1].state, journal::StepState::Undone);
    }

    // Also by rows that belong to it, whether they are there or gone.
    void tellsOfOneRecord()
    {
        JournalBook book;
        shop(book);
        say(book, u"address.create"_s, u"INSERT INTO addresses (user_id, kind, city) VALUES (1, 'billing', 'Bern')"_s);
        say(book, u"note.create"_s, u"INSERT INTO notes (user_id, body) VALUES (1, 'x')"_s);
        say(book, u"address.delete"_s, u"DELETE FROM addresses"_s);
        say(book, u"stock.change"_s, u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, 4, 'received')"_s);
        say(book, u"product.image"_s, u"INSERT INTO product_images (product_id, media_type, data) VALUES (1, 'image/png', x'01')"_s);
        say(book, u"product.image"_s, u"DELETE FROM product_images"_s);
        book.edit({u"order.place"_s}, [](db::Connection &writer) {
            return repo::orders::create(writer, {.userId = UserId{1}, .items = {{.productId = {1}, .quantity = 1}}});
        });
        book.edit(
            {u"order.status"_s}, [](db::Connection &writer) { return repo::orders::setStatus(writer, {1}, OrderStatus::Processing); });
        book.edit({u"order.status"_s}, [](db::Connection &writer) { return repo::orders::setStatus(writer, {1}, OrderStatus::Shipped); });
        say(book, u"note.create"_s, u"INSERT INTO notes (order_id, body) VALUES (1, 'x')"_s);
        say(book, u"category.create"_s, u"INSERT INTO categories (name, name_key) VALUES ('c', 'c')"_s);
        say(book, u"note.create"_s, u"INSERT INTO notes (category_id, body) VALUES (1, 'x')"_s);

        QCOMPARE(
            kinds(book, RecordKind::User, 1), (QStringList{u"address.delete"_s, u"note.create"_s, u"address.create"_s, u"user.create"_s}));
        QCOMPARE(kinds(book, RecordKind::Product, 1),
            (QStringList{u"order.status"_s, u"product.image"_s, u"product.image"_s, u"stock.change"_s, u"product.create"_s}));
        QCOMPARE(
            kinds(book, RecordKind::Order, 1), (QStringList{u"note.create"_s, u"order.status"_s, u"order.status"_s, u"order.place"_s}));
        QCOMPARE(kinds(book, RecordKind::Category, 1), (QStringList{u"note.create"_s, u"category.create"_s}));
        QCOMPARE(kinds(book, RecordKind::User, 2), QStringList());
    }

    void tellsTheRowsOfAStep()
    {
        JournalBook book;
        shop(book);
        const auto made = rows(book, history(book)[1].id);
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].record, (RecordRef{RecordKind::User, 1}));
        QCOMPARE(made[0].name, u"Ann"_s);
        QCOMPARE(made[0].operation, journal::Operation::Insert);
        QCOMPARE(made[0].fields.first().field, u"name"_s);
        QVERIFY(made[0].fields.first().before.isNull());
        QCOMPARE(made[0].fields.first().after.toString(), u"Ann"_s);

        say(book, u"product.update"_s, u"UPDATE products SET price = 7, name = 'Mug', name_key = 'mug', barcode = '4', updated_at = 'x'"_s);
        const auto changed = rows(book, history(book).first().id);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].name, u"Mug"_s);
        QCOMPARE(changed[0].fields.size(), 3);
        QCOMPARE(changed[0].fields[1].field, u"barcode"_s);
        QVERIFY(changed[0].fields[1].before.isNull());
        QCOMPARE(changed[0].fields[2].before.toLongLong(), 100);
        QCOMPARE(changed[0].fields[2].after.toLongLong(), 7);

        say(book, u"product.delete"_s, u"DELETE FROM products"_s);
        const auto gone = rows(book, history(book).first().id);
        QCOMPARE(gone.size(), 2);
        QCOMPARE(gone[0].record.kind, RecordKind::StockMove); // what goes with it goes before it
        QCOMPARE(gone[0].name, u"Mug"_s);
        QCOMPARE(gone[1].name, u"Mug"_s);
        QCOMPARE(gone[1].operation, journal::Operation::Delete);
        const auto last = history(book).first().id;
        QCOMPARE(book.ask([last](db::Connection &reader) { return journal::rowsOf(reader, last, 1); }).size(), 1);
    }

    void givesFormerVersions()
    {
        JournalBook book;
        shop(book);
        const RecordRef product{RecordKind::Product, 1};
        QCOMPARE(versions(book, product).size(), 0);
        say(book, u"product.update"_s, u"UPDATE products SET price = 200"_s);
        say(book, u"product.update"_s,
            u"UPDATE products SET price = 300, name = 'Mug', name_key = 'mug'; UPDATE products SET price = 301"_s);
        const auto former = versions(book, product);
        QCOMPARE(former.size(), 2);
        QCOMPARE(former[0].fields[u"price"_s].toLongLong(), 200);
        QCOMPARE(former[0].fields[u"name"_s].toString(), u"Name of A"_s);
        QCOMPARE(former[1].fields[u"price"_s].toLongLong(), 100);
        QCOMPARE(former[1].step.action.kind, u"product.update"_s);
        QVERIFY(former[0].fields[u"barcode"_s].isNull() && former[0].fields.contains(u"barcode"_s));
        QCOMPARE(versions(book, product, 1).size(), 1);
        say(book, u"product.delete"_s, u"DELETE FROM products"_s);
        const auto last = versions(book, product);
        QCOMPARE(last.size(), 3);
        QCOMPARE(last[0].fields[u"price"_s].toLongLong(), 301);
        QCOMPARE(last[2].fields[u"price"_s].toLongLong(), 100);
    }

    void restoresAFormerVersionAsAStep()
    {
        JournalBook book;
        shop(book);
        const RecordRef product{RecordKind::Product, 1};
        say(book, u"product.update"_s, u"UPDATE products SET price = 200, is_active = 0, minimum_stock = 4"_s);
        say(book, u"product.update"_s, u"UPDATE products SET price = 300, name = 'Mug', name_key = 'mug'"_s);
        const auto before = book.digest();
        const auto first = versions(book, product).last().change;
        book.edit({u"product.update"_s}, [=](db::Connection &writer) { return journal::restoreVersion(writer, product, first); });
        QCOMPARE(text(book, u"SELECT price || ' ' || name || ' ' || is_active || ' ' || (minimum_stock IS NULL) FROM products"_s),
            u"100 Name of A 1 1"_s);
        VERIFY_OK(book.undo());
        QCOMPARE(difference(book.digest(), before), QString());
        const auto none = answerOf(book.store()->write(
            {u"product.update"_s}, [=](db::Connection &writer) { return journal::restoreVersion(writer, product, 99); }));
        COMPARE_ERROR(none, ErrorKind::NotFound, u"products"_s, u"1"_s);
    }

    void forgetsAPerson()
    {
        JournalBook book;
        book.edit({u"user.create"_s, {{u"name"_s, u"Ann Secret"_s}}}, [](db::Connection &writer) -> Result<int> {
            const auto user = addUser(writer, u"Ann Secret"_s);
            must(repo::users::addAddress(writer, {.id = {}, .userId = user, .street = u"Secret Street"_s}));
            execute(writer, u"INSERT INTO notes (user_id, body) VALUES (1, 'Secret note')"_s);
            addUser(writer, u"Bob"_s);
            return 0;
        });
        say(book, u"address.delete"_s, u"DELETE FROM addresses"_s);
        book.edit({u"user.anonymise"_s, {{u"name"_s, u"Ann Secret"_s}}}, [](db::Connection &writer) {
            execute(writer, u"UPDATE users SET name = 'Anonymous', name_key = 'anonymous' WHERE id = 1; DELETE FROM notes"_s);
            return journal::forgetRecord(writer, {RecordKind::User, 1});
        });
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes WHERE image LIKE '%secret%'"_s), 0);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM actions WHERE arguments LIKE '%secret%'"_s), 0);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes WHERE image LIKE '%Bob%'"_s), 1);
        QCOMPARE(history(book).size(), 3);
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
        for (const auto &step : history(book))
            (void)rows(book, step.id); // readable all the same
        QCOMPARE(versions(book, {RecordKind::User, 1}).size(), 0);
    }

    void saysHowLargeItIs()
    {
        JournalBook book;
        auto size = book.ask([](db::Connection &reader) { return journal::size(reader); });
        QCOMPARE(size.steps + size.rows + size.bytes, 0);
        QVERIFY(!size.oldest);
        shop(book);
        book.edit([](db::Connection &writer) { return repo::products::addImage(writer, {1}, u"image/png"_s, QByteArray(100'000, 'x')); });
        say(book, u"product.image"_s, u"DELETE FROM product_images"_s);
        size = book.ask([](db::Connection &reader) { return journal::size(reader); });
        QCOMPARE(size.steps, 4);
        QCOMPARE(size.rows, 5);
        QVERIFY(size.bytes > 100'000 && size.bytes < 110'000); // the photo once, when it went
        QCOMPARE(size.oldest, history(book).last().at);
    }

    void isPrunedByAge()
    {
        JournalBook book;
        shop(book);
        say(book, u"product.update"_s, u"UPDATE products SET price = 3"_s);
        QCOMPARE(executeOn(book.store().path(), u"UPDATE actions SET at = '2001-01-01T00:00:00.000Z' WHERE id IN (1, 2)"_s), 0);
        const auto pruned
            = book.edit({u"prune"_s}, [](db::Connection &writer) { return journal::prune(writer, {.days = 30, .bytes = 0}); });
        QCOMPARE(pruned, 2);
        QCOMPARE(history(book).size(), 1);
        VERIFY_OK(book.undo());
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
    }

    // A step that is larger than a slice goes in several, and is not to be undone from the first of them on.
    void isPrunedBySizeInSlices()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 250; ++i)
                addProduct(writer, u"P%1"_s.arg(i));
            return 0;
        });
        say(book, u"product.update"_s, u"UPDATE products SET price = price + 1"_s);
        const auto slice = [](db::Connection &writer) { return journal::prune(writer, {.days = 0, .bytes = 1}, 100); };
        QCOMPARE(book.edit({u"prune"_s}, slice), 0);
        QCOMPARE(history(book).last().state, journal::StepState::Dropped);
        QCOMPARE(history(book).last().rows, 150);
        QCOMPARE(book.edit({u"prune"_s}, slice), 0);
        QCOMPARE(book.edit({u"prune"_s}, slice), 1);
        QCOMPARE(book.edit({u"prune"_s}, slice), 0); // the newest stays
        QCOMPARE(history(book).size(), 1);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT max(price) - min(price) FROM products"_s), 0);
    }

    // An undo whose step is gone stays in the history and is nothing that could be redone or undone.
    void prunesWhatWasUndone()
    {
        JournalBook book;
        shop(book);
        VERIFY_OK(book.undo());
        QCOMPARE(executeOn(book.store().path(), u"UPDATE actions SET at = '2001-01-01T00:00:00.000Z' WHERE id IN (1, 2)"_s), 0);
        QCOMPARE(book.edit({u"prune"_s}, [](db::Connection &writer) { return journal::prune(writer, {.days = 30, .bytes = 0}); }), 2);
        COMPARE_ERROR(book.redo(), ErrorKind::NothingToRedo);
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
        QCOMPARE(history(book).size(), 1);
    }

    void theIdlePrunerKeepsTheBoundsOfTheBook()
    {
        TestBook book;
        auto &writer = book.writer();
        execute(writer,
            u"INSERT INTO actions (kind, at) VALUES ('a', '2001-01-01T00:00:00.000Z'), ('b', '2001-01-02T00:00:00.000Z'), "
            "('c', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), ('d', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))"_s);
        execute(writer,
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) INSERT INTO changes (action_id, "
            "table_name, row_id, operation, image) SELECT 1 + i / 3000, 'users', i, 'update', '{}' FROM n"_s);
        mustCommit(writer, [&] { return repo::settings::setValue(writer, u"journal_days"_s, 30); });
        mustCommit(writer, [&] { return repo::settings::setValue(writer, u"journal_bytes"_s, 4000); });
        journal::Pruner pruner;
        for (int beat = 0; beat < 100; ++beat)
            pruner.beat(writer);
        QCOMPARE(scalar(writer, u"SELECT group_concat(kind, '') FROM actions"_s), u"d"_s);
        QCOMPARE(scalar(writer, u"SELECT count(*) FROM changes"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_journalhistory)
#include "tst_journalhistory.moc"
