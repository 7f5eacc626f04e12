// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/journalwalk.h"

#include <QRandomGenerator>

#include <array>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

/// What a person with another SQLite tool may do to an open book, a row by chance. Each keeps what the health check proves.
constexpr std::array kDeeds{
    "UPDATE products SET description = '%1' WHERE id = (SELECT id FROM products ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE products SET price = price + 1, updated_at = '%1' WHERE id = (SELECT id FROM products ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE products SET sku = '%1' WHERE id = (SELECT id FROM products ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE products SET category_id = (SELECT id FROM categories ORDER BY id * %2 % 997 LIMIT 1) WHERE id % 3 = 1",
    "UPDATE products SET is_active = 1 - is_active WHERE id % 3 = 0",
    "DELETE FROM products WHERE id = (SELECT id FROM products EXCEPT SELECT product_id FROM order_items ORDER BY 1 DESC LIMIT 1)",
    "INSERT INTO products (sku, name, name_key) VALUES ('%1', 'foreign', 'foreign')",
    "INSERT INTO stock_moves (product_id, delta, reason, note) SELECT id, 1 + %2 % 5, 'received', '%1' FROM products "
    "ORDER BY id * %2 % 997 LIMIT 2",
    "INSERT INTO stock_moves (product_id, delta, reason, note) SELECT product_id, -on_hand, 'adjusted', '%1' FROM stock "
    "WHERE on_hand > 0 ORDER BY product_id * %2 % 997 LIMIT 2",
    "INSERT INTO orders (number, placed_at, business_date, moves_stock, message) "
    "VALUES ('%1', '2026-01-01T00:00:00.000Z', '2026-01-02', 0, '%1')",
    "UPDATE orders SET message = '%1' WHERE id = (SELECT id FROM orders ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE orders SET business_date = '2026-01-03' WHERE id = (SELECT id FROM orders ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE orders SET user_id = (SELECT id FROM users ORDER BY id * %2 % 997 LIMIT 1) WHERE id = (SELECT id FROM orders ORDER BY id * %2 "
    "% 997 "
    "LIMIT 1)",
    "UPDATE orders SET status = 'processing' WHERE status = 'pending'",
    "UPDATE orders SET status = 'cancelled' WHERE id = (SELECT id FROM orders WHERE status = 'pending' ORDER BY id * %2 % 997 LIMIT 1)",
    "DELETE FROM orders WHERE id = (SELECT id FROM orders WHERE status = 'cancelled' ORDER BY id * %2 % 997 LIMIT 1)",
    "DELETE FROM users WHERE id = (SELECT id FROM users EXCEPT SELECT user_id FROM orders ORDER BY 1 DESC LIMIT 1)",
    "INSERT INTO addresses (user_id, kind, city) SELECT id, 'billing', '%1' FROM users ORDER BY id * %2 % 997 LIMIT 1",
    "DELETE FROM addresses WHERE id = (SELECT id FROM addresses ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE addresses SET city = '%1' WHERE id = (SELECT id FROM addresses ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE categories SET parent_id = NULL WHERE id = (SELECT id FROM categories ORDER BY id * %2 % 997 LIMIT 1)",
    "UPDATE categories SET description = '%1' WHERE id = (SELECT id FROM categories ORDER BY id * %2 % 997 LIMIT 1)",
    "DELETE FROM categories WHERE id = (SELECT id FROM categories ORDER BY id * %2 % 997 LIMIT 1)",
    "DELETE FROM product_images WHERE id = (SELECT id FROM product_images ORDER BY id * %2 % 997 LIMIT 1)",
    "INSERT INTO notes (product_id, body) SELECT id, '%1' FROM products ORDER BY id * %2 % 997 LIMIT 1",
    "INSERT INTO notes (order_id, body) SELECT id, '%1' FROM orders ORDER BY id * %2 % 997 LIMIT 1",
    "DELETE FROM notes WHERE id = (SELECT id FROM notes ORDER BY id * %2 % 997 LIMIT 1)",
};

} // namespace

/// Undo and redo beside a program that writes into the same book: each does its step whole and keeps what the other wrote, or refuses
/// with its reason and changes nothing.
class tst_foreignwrites : public QObject {
    Q_OBJECT

    /// What the other program wrote and what still stands: the rows with its marks.
    static QSet<QString> marks(const JournalBook &book)
    {
        const auto digest = book.digest();
        QSet<QString> found;
        for (const auto &table : {u"products"_s, u"orders"_s, u"stock_moves"_s, u"addresses"_s, u"categories"_s, u"notes"_s}) {
            for (const auto &row : digest[table]) {
                for (const auto &cell : row.split(u'|')) {
                    if (cell.startsWith(u"foreign "_s))
                        found.insert(table + u' ' + row.section(u'|', 0, 0) + u' ' + cell);
                }
            }
        }
        return found;
    }

private Q_SLOTS:
    void undoAndRedoKeepWhatAnotherProgramWrote_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void undoAndRedoKeepWhatAnotherProgramWrote()
    {
        QFETCH(quint32, seed);
        JournalBook book;
        JournalWalk walk(*book.store(), seed);
        QRandomGenerator dice(seed);
        QSet<QString> written;
        int refused = 0;
        int replayed = 0;
        for (int turn = 1; turn <= 300; ++turn) {
            const int which = dice.bounded(100);
            if (turn < 60 || which < 40) {
                (void)walk.edit();
                continue;
            }
            if (which < 65) {
                const auto sql = QString::fromLatin1(kDeeds[static_cast<std::size_t>(dice.bounded(int(kDeeds.size())))])
                                     .replace(u"%1"_s, u"foreign %1"_s.arg(turn))
                                     .replace(u"%2"_s, QString::number(1 + dice.bounded(996)));
                const auto there = marks(book);
                (void)executeOn(book.store().path(), u"PRAGMA foreign_keys = ON; "_s + sql); // the book's rules may refuse it
                written += marks(book) - there;
                continue;
            }
            const auto before = book.digest();
            const auto kept = marks(book) & written; // a copy that the shop itself made may go
            const bool isUndo = which < 88;
            const auto next = book.ahead();
            const auto outcome = isUndo ? book.undo() : book.redo();
            const auto step = isUndo ? next.undo : next.redo;
            const auto told = u"turn %1, %2 of %3"_s.arg(turn).arg(isUndo ? u"undo"_s : u"redo"_s, step ? step->action.kind : u"-"_s);
            if (outcome) {
                ++replayed;
                if (isUndo)
                    QVERIFY2(marks(book).contains(kept), qPrintable(told + (kept - marks(book)).values().join(u", ")));
            } else {
                ++refused;
                const auto &error = outcome.error();
                QVERIFY2(error.kind == ErrorKind::UndoBlocked || error.kind == ErrorKind::NothingToUndo
                        || error.kind == ErrorKind::NothingToRedo,
                    qPrintable(told + u": "_s + error.data.join(u'/') + u' ' + error.detail));
                QVERIFY2(difference(book.digest(), before).isEmpty(), qPrintable(told));
            }
            if (turn % 10 == 0) {
                const auto faults = book.faults();
                QVERIFY2(faults.isEmpty(), qPrintable(told + u": "_s + faults));
            }
        }
        qInfo("%d done, %d refused, %d edits", replayed, refused, walk.edits());
        QVERIFY(replayed > 5 && refused > 5);
        const auto faults = book.faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void textThatIsNoUtf8ComesBackAsItWas()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 100; ++i)
                addProduct(writer, u"P%1"_s.arg(i));
            return 0;
        });
        QCOMPARE(executeOn(book.store().path(),
                     u"UPDATE products SET description = CAST(x'ff00fe22c3285c' AS TEXT), attributes = CAST(x'80' AS TEXT)"_s),
            0);
        const auto before = book.digest();
        book.execute(u"DELETE FROM products WHERE id < 90"_s);
        book.execute(u"UPDATE products SET description = CAST(x'c0' AS TEXT) || id"_s);
        VERIFY_OK(book.undo());
        VERIFY_OK(book.undo());
        QCOMPARE(difference(book.digest(), before), QString());
        VERIFY_OK(book.redo());
        VERIFY_OK(book.redo());
        VERIFY_OK(book.undo());
        VERIFY_OK(book.undo());
        QCOMPARE(difference(book.digest(), before), QString());
    }
};

QTEST_GUILESS_MAIN(tst_foreignwrites)
#include "tst_foreignwrites.moc"
