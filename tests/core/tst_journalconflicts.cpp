// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/support/bookstate.h"
#include "tests/support/journalbook.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

/// An undo that would overwrite something later refuses with its reason and changes nothing.
class tst_journalconflicts : public QObject {
    Q_OBJECT

    /// What another program writes while the store is open: no step of ours.
    static void behindItsBack(JournalBook &book, const QString &sql)
    {
        QCOMPARE(executeOn(book.store().path(), u"PRAGMA foreign_keys = ON; "_s + sql), 0);
    }

    static ProductId product(JournalBook &book, const QString &sku, qint64 pieces = 0)
    {
        return book.edit(
            {u"product.create"_s}, [=](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, sku, 1000, pieces); });
    }

    static void verifyBlocked(JournalBook &book, const QStringList &data)
    {
        const auto before = book.digest();
        const auto steps = book.store().ask(u"SELECT count(*) FROM actions"_s);
        const auto refused = book.undo();
        if (!refused && refused.error().kind != ErrorKind::UndoBlocked)
            qWarning("%s", qPrintable(refused.error().detail));
        COMPARE_ERROR(refused, ErrorKind::UndoBlocked, data);
        QCOMPARE(difference(book.digest(), before), QString());
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM actions"_s), steps);
        QCOMPARE(book.store().ask(u"SELECT replaying FROM journal_state"_s), 0);
        QCOMPARE(book.faults(), QString());
    }

private Q_SLOTS:
    void aLaterChangeOfTheSameColumnRefuses()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.execute(u"UPDATE products SET price = 1500"_s);
        behindItsBack(book, u"UPDATE products SET price = 2000"_s);
        verifyBlocked(book, {u"products"_s, u"Name of A"_s, u"price"_s});
    }

    void aLaterChangeOfAnotherColumnDoesNot()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.execute(u"UPDATE products SET price = 1500"_s);
        behindItsBack(book, u"UPDATE products SET cost = 7"_s);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT price * 100 + cost FROM products"_s), 100'007);
    }

    void aLaterChangeOfCaseAloneRefuses()
    {
        JournalBook book;
        book.execute(u"INSERT INTO users (name, name_key, email) VALUES ('Ann', 'ann', 'a@x.ch')"_s);
        book.execute(u"UPDATE users SET email = 'b@x.ch'"_s);
        behindItsBack(book, u"UPDATE users SET email = 'B@x.ch'"_s);
        verifyBlocked(book, {u"users"_s, u"Ann"_s, u"email"_s});
    }

    void anInstantIsNoReasonButIsSetAnew()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.execute(u"UPDATE products SET price = 1500, updated_at = '2026-01-01T00:00:00.000Z'"_s);
        behindItsBack(book, u"UPDATE products SET updated_at = '2026-01-02T00:00:00.000Z'"_s);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT price FROM products WHERE updated_at > '2026-01-03'"_s), 1000);
    }

    void aNewRowThatWasChangedStays()
    {
        JournalBook book;
        product(book, u"A"_s);
        behindItsBack(book, u"UPDATE products SET description = 'blue'"_s);
        verifyBlocked(book, {u"products"_s, u"Name of A"_s, u"description"_s});
    }

    void aNewRowThatIsGoneRefuses()
    {
        JournalBook book;
        product(book, u"A"_s);
        behindItsBack(book, u"DELETE FROM products"_s);
        verifyBlocked(book, {u"products"_s, QString()});
    }

    void whatWasAttachedToANewRowIsNotLost()
    {
        JournalBook book;
        book.edit({u"user.create"_s}, [](db::Connection &writer) -> Result<UserId> { return addUser(writer, u"Ann"_s); });
        behindItsBack(book, u"INSERT INTO addresses (user_id, kind, city) VALUES (1, 'billing', 'Bern')"_s);
        verifyBlocked(book, {u"addresses"_s, u"Ann"_s});
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM addresses"_s), 1);
    }

    void aNewCategoryThatIsInUseStays()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.edit({u"category.create"_s}, [](db::Connection &writer) -> Result<CategoryId> { return addCategory(writer, u"Cups"_s); });
        behindItsBack(book, u"UPDATE products SET category_id = 1"_s);
        verifyBlocked(book, {u"products"_s, u"Name of A"_s});
        QCOMPARE(book.store().ask(u"SELECT category_id FROM products"_s), 1);
    }

    void aNewProductThatIsSoldStays()
    {
        JournalBook book;
        product(book, u"A"_s);
        behindItsBack(book,
            u"INSERT INTO orders (number, placed_at, business_date, moves_stock) VALUES "
            "('1', '2026-01-01T00:00:00.000Z', '2026-01-01', 0)"_s);
        behindItsBack(book,
            u"INSERT INTO order_items (order_id, line, product_id, sku, name, quantity, unit_price, total) VALUES (1, 1, 1, 'A', 'A', 1, 0, 0)"_s);
        verifyBlocked(book, {u"products"_s, u"Name of A"_s});
    }

    void aNameThatWasTakenMeanwhileRefuses()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.execute(u"UPDATE products SET sku = 'B'"_s);
        behindItsBack(book, u"INSERT INTO products (sku, name, name_key) VALUES ('A', 'another', 'another')"_s);
        verifyBlocked(book, {u"products"_s, u"Name of A"_s, u"sku"_s});
    }

    void goodsThatHaveLeftCannotBeTakenOffTheShelf()
    {
        JournalBook book;
        const auto id = product(book, u"A"_s);
        book.edit({u"stock.change"_s}, [id](db::Connection &writer) {
            return repo::stock::change(writer, {.id = {}, .productId = id, .delta = 5, .reason = u"received"_s});
        });
        behindItsBack(book, u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, -3, 'adjusted')"_s);
        verifyBlocked(book, {u"stock"_s, u"Name of A"_s, u"on_hand"_s});
        const auto sentence = words::sentence(book.undo().error());
        QVERIFY2(sentence.contains(u"Name of A"_s), qPrintable(sentence));
    }

    // 10 out, 10 in: taken back in reverse order the 10 that came in go first, and there are only 5 left.
    void aReplayMayPassThroughLessThanNothing()
    {
        JournalBook book;
        product(book, u"A"_s, 10);
        book.edit({u"stock.change"_s}, [](db::Connection &writer) -> Result<int> {
            execute(writer, u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, -10, 'adjusted'), (1, 10, 'received')"_s);
            return 0;
        });
        behindItsBack(book, u"INSERT INTO stock_moves (product_id, delta, reason) VALUES (1, -5, 'adjusted')"_s);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT on_hand FROM stock"_s), 5);
        VERIFY_OK(book.redo());
        QCOMPARE(book.store().ask(u"SELECT on_hand FROM stock"_s), 5);
        QCOMPARE(book.faults(), QString());
    }

    void oneRowOfManyIsEnough()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 400; ++i)
                addProduct(writer, u"P%1"_s.arg(i));
            return 0;
        });
        behindItsBack(book, u"UPDATE products SET cost = 1 WHERE sku = 'P390'"_s);
        verifyBlocked(book, {u"products"_s, u"Name of P390"_s}); // one of many is kept as a hash: which field is not known
        behindItsBack(book, u"UPDATE products SET cost = 0 WHERE sku = 'P390'"_s);
        book.execute(u"UPDATE products SET price = price + id"_s);
        behindItsBack(book, u"UPDATE products SET price = 1 WHERE sku = 'P200'"_s);
        verifyBlocked(book, {u"products"_s, u"Name of P200"_s, u"price"_s});
    }

    void aRuleThatHoldsNowRefuses()
    {
        JournalBook book;
        book.execute(u"UPDATE book SET currency = 'CHF'"_s);
        behindItsBack(book, u"INSERT INTO products (sku, name, price) VALUES ('A', 'A', 5)"_s);
        const auto refused = book.undo();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::UndoBlocked);
        QCOMPARE(refused.error().data.first(), u"book"_s);
    }

    void aRedoRefusesToo()
    {
        JournalBook book;
        product(book, u"A"_s);
        book.execute(u"UPDATE products SET price = 1500"_s);
        VERIFY_OK(book.undo());
        behindItsBack(book, u"UPDATE products SET price = 3"_s);
        COMPARE_ERROR(book.redo(), ErrorKind::UndoBlocked, u"products"_s, u"Name of A"_s, u"price"_s);
        behindItsBack(book, u"UPDATE products SET price = 1000"_s);
        VERIFY_OK(book.redo());
    }

    void aJobOutsideTheJournalIsNotOverwritten()
    {
        JournalBook book;
        product(book, u"A"_s);
        VERIFY_OK(answerOf(book.store()->runJob({u"generate"_s}, [](db::Connection &writer, Progress &) {
            return db::inTransaction(writer, [&]() -> Result<int> {
                execute(writer, u"UPDATE products SET name = 'made up', name_key = 'made up'"_s);
                return 0;
            });
        })));
        verifyBlocked(book, {u"products"_s, u"made up"_s, u"name"_s});
    }

    void aBookThatIsOnlyReadRefuses()
    {
        const OpenStore store(Store::Mode::ReadOnly);
        QCOMPARE(answerOf(store->undo()).error().kind, ErrorKind::ReadOnly);
        QCOMPARE(answerOf(store->redo()).error().kind, ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(tst_journalconflicts)
#include "tst_journalconflicts.moc"
