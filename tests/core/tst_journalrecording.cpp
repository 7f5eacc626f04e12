// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/db/querymonitor.h"
#include "core/db/transaction.h"
#include "core/generate/sampleshop.h"
#include "core/journal/journaledtable.h"
#include "core/repo/drafts.h"
#include "tests/support/bookstate.h"
#include "tests/support/journalbook.h"

#include <QJsonObject>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::db::literals;
using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QStringList columnOf(db::Connection &connection, const QString &sql)
{
    return scalar(connection, u"SELECT group_concat(value, ' ') FROM (%1)"_s.arg(sql)).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// What becomes a step of the journal, and what does not.
class tst_journalrecording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A column that nobody has thought of would be lost by an undo.
    void everyColumnIsJournaledOrDerived()
    {
        TestBook book;
        for (const auto &table : journal::journaledTables()) {
            const auto name = text(table.name.view());
            QStringList known{u"id"_s};
            for (const auto part : {table.columns, table.derived}) {
                for (const auto column : part)
                    known << text(column.view());
            }
            if (table.hasData)
                known << u"data"_s;
            auto real = columnOf(book.writer(), u"SELECT name AS value FROM pragma_table_info('%1')"_s.arg(name));
            known.sort();
            real.sort();
            QCOMPARE(known, real);
            QCOMPARE(QString(tableOf(table.kind)), name);
        }
    }

    void everyTableIsJournaledOrNamedHere()
    {
        TestBook book;
        QStringList known{u"stock"_s, u"daily_sales"_s, u"product_sales"_s, u"customer_sales"_s, u"actions"_s, u"changes"_s,
            u"journal_state"_s, u"settings"_s, u"drafts"_s, u"import_profiles"_s, u"schema_migrations"_s};
        for (const auto &table : journal::journaledTables())
            known << text(table.name.view());
        auto real = columnOf(book.writer(),
            u"SELECT name AS value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT GLOB '*_fts*'"_s);
        known.sort();
        real.sort();
        QCOMPARE(real, known);
    }

    void whatChangesNoRowOfTheJournalIsNoStep()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"A"_s); });
        VERIFY_OK(book.undo());
        book.edit({u"draft.save"_s}, [](db::Connection &writer) { return repo::drafts::save(writer, u"user"_s, {{u"name"_s, u"Ann"_s}}); });
        book.execute(u"UPDATE book SET next_order_number = 9"_s);
        book.execute(u"UPDATE products SET price = price"_s);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM actions WHERE id > 0"_s), 2); // the product and its undo
        QVERIFY(book.ahead().redo.has_value());
        VERIFY_OK(book.redo());
    }

    void anEditThatFailsLeavesNothing()
    {
        JournalBook book;
        const auto failed = answerOf(book.store()->write({u"product.create"_s}, [](db::Connection &writer) -> Result<int> {
            addProduct(writer, u"A"_s);
            return Error{ErrorKind::Invalid};
        }));
        QVERIFY(!failed);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes"_s), 0);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM actions WHERE id > 0"_s), 0);
    }

    // The images go with the statement or the part that is taken back, and the step with the rest of the edit stays.
    void whatIsTakenBackWithinAnEditIsNotInTheJournal()
    {
        JournalBook book;
        book.execute(u"INSERT INTO products (sku, name) VALUES ('A', 'A'), ('B', 'B'), ('C', 'C')"_s);
        book.edit([](db::Connection &writer) -> Result<int> {
            // The last row fails: the first two were changed already, and are changed back.
            auto refused = db::Query(writer, "UPDATE products SET sku = CASE id WHEN 3 THEN 'new 1' ELSE 'new ' || id END"_sql).run();
            if (refused)
                return Error{ErrorKind::Internal};
            execute(writer, u"UPDATE products SET cost = 5 WHERE id = 2"_s);
            auto part = db::Savepoint::begin(writer);
            execute(writer, u"UPDATE products SET cost = 6; DELETE FROM products WHERE id = 1"_s);
            must(part->rollback());
            return 0;
        });
        QCOMPARE(book.ahead().undo->rows, 1);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT sum(cost) FROM products"_s), 0);
        QCOMPARE(book.faults().contains(u"integrity"_s), false);
    }

    void madeUpRecordsAreNoStep()
    {
        JournalBook book;
        book.edit({u"sample"_s}, [](db::Connection &writer) { return generate::fillSampleShop(writer, QDate(2026, 5, 1)); });
        QVERIFY(!book.ahead().undo);
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes"_s), 0);
    }

    void anInvoiceIsNotTakenBack()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            addProduct(writer, u"A"_s, 100, 5);
            return 0;
        });
        book.edit({u"order.place"_s},
            [](db::Connection &writer) { return repo::orders::create(writer, {.items = {{.productId = {1}, .quantity = 1}}}); });
        book.edit({u"order.invoice"_s}, [](db::Connection &writer) -> Result<int> {
            execute(writer, u"UPDATE orders SET invoice_number = 1"_s);
            return 0;
        });
        QCOMPARE(book.ahead().undo->action.kind, u"order.place"_s);
        QCOMPARE(book.ask([](db::Connection &reader) { return journal::history(reader, {}); }).first().state, journal::StepState::Dropped);
        COMPARE_ERROR(book.undo(), ErrorKind::UndoBlocked, u"orders"_s, u"1"_s, u"invoice_number"_s);
    }

    void manyInsertsAreKeptAsHashes()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            execute(writer,
                u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                "INSERT INTO products (sku, name, name_key) SELECT 'P' || i, 'p', 'p' FROM n"_s);
            return 0;
        });
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes WHERE image LIKE '#________________'"_s), 800);
        VERIFY_OK(book.undo());
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM changes WHERE operation = 'delete' AND image LIKE '{%'"_s), 1000);
        VERIFY_OK(book.redo());
        QCOMPARE(book.store().ask(u"SELECT count(*) FROM products"_s), 1000);
    }

    // Not row by row: the search index would cost its price for each.
    void manyRowsAreTakenBackByFewStatements()
    {
        JournalBook book;
        const auto before = book.digest();
        book.edit([](db::Connection &writer) -> Result<int> {
            for (int i = 0; i < 500; ++i)
                addProduct(writer, u"P%1"_s.arg(i), 5, 1);
            return 0;
        });
        book.execute(u"UPDATE products SET price = price + id, name = name || 'x', name_key = name_key || 'x'"_s);
        db::QueryMonitor::process().reset();
        for (int i = 0; i < 2; ++i)
            VERIFY_OK(book.undo());
        QCOMPARE(difference(book.digest(), before), QString());
        for (int i = 0; i < 2; ++i)
            VERIFY_OK(book.redo());
        for (const auto &figures : db::QueryMonitor::process().figures()) {
            if (figures.sql.contains(u"products"_s) || figures.sql.contains(u"stock_moves"_s))
                QVERIFY2(figures.count < 10, qPrintable(figures.sql));
        }
        QCOMPARE(book.faults(), QString());
    }

    void theJournalIsNotAmongTheChanges()
    {
        JournalBook book;
        book.edit({u"product.create"_s}, [](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"A"_s); });
        auto changes = book.store().changes();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes[0].tables.contains(u"products"_s));
        VERIFY_OK(book.undo());
        VERIFY_OK(book.redo());
        changes += book.store().changes();
        QCOMPARE(changes.size(), 3);
        for (const auto &each : std::as_const(changes)) {
            for (const auto *table : {"actions", "changes", "journal_state"})
                QVERIFY(!each.tables.contains(QString::fromLatin1(table)));
        }
        QCOMPARE(changes[1].action->kind, QString(journal::kUndo));
        QCOMPARE(changes[2].action->kind, QString(journal::kRedo));
        QVERIFY(changes[1].tables[u"products"_s].removed.contains(1));
        QVERIFY(changes[2].tables[u"products"_s].inserted.contains(1));
    }

    void aPhotoIsReplacedAndNeverChanged()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<int> {
            addProduct(writer, u"A"_s);
            must(repo::products::addImage(writer, {1}, u"image/png"_s, "abc"));
            return 0;
        });
        const auto refused = answerOf(book.store()->write({u"product.image"_s},
            [](db::Connection &writer) { return db::Query(writer, "UPDATE product_images SET data = x'00'"_sql).run(); }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rule);
    }

    // After a migration that changes what is journaled, the images of before are of no use.
    void aJournalOfOtherColumnsIsBegunAnew()
    {
        JournalBook book;
        book.edit([](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"A"_s); });
        book.reopen();
        QVERIFY(book.ahead().undo.has_value());
        QCOMPARE(executeOn(book.store().path(), u"UPDATE actions SET arguments = 'other' WHERE id = 0"_s), 0);
        book.reopen();
        QVERIFY(!book.ahead().undo);
        QCOMPARE(book.store().ask(u"SELECT (SELECT count(*) FROM actions) + (SELECT count(*) FROM changes)"_s), 0);
        book.edit([](db::Connection &writer) -> Result<ProductId> { return addProduct(writer, u"B"_s); });
        book.reopen();
        VERIFY_OK(book.undo());
    }
};

QTEST_GUILESS_MAIN(tst_journalrecording)
#include "tst_journalrecording.moc"
