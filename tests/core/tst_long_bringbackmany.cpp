// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/querymonitor.h"
#include "core/db/queryplan.h"
#include "core/migrate/migrator.h"
#include "tests/support/bringback.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;
using restore::Outcome;

namespace {

/// Customers, each with an address, and products: the rows that a statement must not read one by one.
const QString kPeople
    = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
      "INSERT INTO users (code, name, name_key, email) SELECT 'U' || i, 'Name ' || i, 'name ' || i, i || '@x.example' FROM n"_s;
const QString kAddresses = u"INSERT INTO addresses (user_id, kind, street) SELECT id, 'billing', 'Street ' || id FROM users"_s;
const QString kGoods = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                       "INSERT INTO products (sku, name, name_key, price) SELECT 'S' || i, 'Product ' || i, 'product ' || i, i FROM n"_s;
constexpr int kMany = 100'000;

void fill(db::Connection &writer, int rows)
{
    execute(writer, kPeople.arg(rows));
    execute(writer, kAddresses);
    execute(writer, kGoods.arg(rows));
}

QList<RecordRef> all(const restore::Differences &found)
{
    QList<RecordRef> records;
    for (const auto &row : found.rows)
        records.append(row.record);
    return records;
}

/// Ends what it is asked by while it works.
class CancellingAfter final : public Progress {
public:
    explicit CancellingAfter(qint64 records)
        : m_records(records)
    {
    }
    void report(qint64 done, qint64) override { m_isCancelled = m_isCancelled || done >= m_records; }
    [[nodiscard]] bool isCancelled() const override { return m_isCancelled; }

private:
    qint64 m_records;
    bool m_isCancelled = false;
};

} // namespace

class tst_long_bringbackmany : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amongAHundredThousandNothingIsReadRowByRowForARecord()
    {
        BroughtBook shop;
        shop.book.edit({u"generate"_s}, [](db::Connection &writer) -> Result<void> {
            fill(writer, kMany);
            return {};
        });
        shop.backUp();
        const auto before = shop.book.digest();
        shop.book.edit([](db::Connection &writer) -> Result<void> {
            execute(writer, u"DELETE FROM users WHERE id % 200 = 7"_s);
            execute(writer, u"UPDATE products SET price = price + 1 WHERE id % 500 = 3"_s);
            return {};
        });
        const auto people = shop.differences(RecordKind::User);
        QCOMPARE(people.rows.size(), 500);
        QCOMPARE(*people.missing, 500);
        QVERIFY(!people.hasMore);
        const auto goods = shop.differences(RecordKind::Product);
        QCOMPARE(*goods.changed, 200);
        db::QueryMonitor::process().reset();
        const auto brought = must(shop.bring(all(people) + all(goods)));
        QStringList statements;
        for (const auto &figures : db::QueryMonitor::process().figures()) {
            if (figures.count > 0
                && (figures.sql.startsWith(u"SELECT"_s) || figures.sql.startsWith(u"UPDATE"_s) || figures.sql.startsWith(u"INSERT"_s)))
                statements.append(figures.sql);
        }
        QCOMPARE(brought.count(Outcome::Added), 500);
        QCOMPARE(brought.count(Outcome::Changed), 200);
        int planned = 0;
        auto reader = shop.reader();
        VERIFY_OK(reader.attach(shop.staged().path, "staged"));
        static const QRegularExpression kScan(u"^SCAN (users|addresses|products|stock|notes|one|had|twin|changes|orders|order_items)\\b"_s);
        for (const QString &sql : std::as_const(statements)) {
            const auto plan = db::queryPlan(reader.handle(), sql.toStdString());
            if (!plan)
                continue; // of the temporary tables of the writer
            ++planned;
            for (const QString &line : *plan)
                QVERIFY2(!kScan.match(line.trimmed()).hasMatch(), qPrintable(line + u"  <-  "_s + sql));
        }
        QVERIFY2(planned > 15, qPrintable(QString::number(planned)));
        VERIFY_OK(reader.detach("staged"));
        // What came in and was changed back is, instants apart, what it was; and one undo takes all of it.
        QCOMPARE(shop.number(u"SELECT count(*) FROM addresses"_s), kMany);
        QCOMPARE(shop.book.digest().value(u"users"_s), before.value(u"users"_s));
        VERIFY_OK(shop.book.undo());
        QCOMPARE(shop.number(u"SELECT count(*) FROM users"_s), kMany - 500);
        QCOMPARE(*shop.differences(RecordKind::Product).changed, 200);
        VERIFY_OK(shop.book.redo());
        QCOMPARE(shop.book.digest().value(u"users"_s), before.value(u"users"_s));
        QCOMPARE(shop.book.faults(), QString());
    }

    void pagesFollowEachOtherWithoutGapOrOverlap()
    {
        BroughtBook shop;
        shop.book.edit({u"generate"_s}, [](db::Connection &writer) -> Result<void> {
            fill(writer, 1000);
            return {};
        });
        shop.backUp();
        shop.book.execute(u"DELETE FROM users WHERE id % 3 = 0"_s);
        QList<qint64> ids;
        restore::DifferencesRequest request{.kind = RecordKind::User, .limit = 50};
        for (bool hasMore = true; hasMore;) {
            const auto page = shop.book.ask([&](db::Connection &reader) { return restore::differences(shop.staged(), reader, request); });
            QCOMPARE(page.missing.has_value(), !request.before.has_value());
            if (page.missing)
                QCOMPARE(*page.missing, 333);
            for (const auto &row : page.rows)
                ids.append(row.record.id);
            request.before = ids.last();
            hasMore = page.hasMore;
        }
        QCOMPARE(ids.size(), 333);
        QVERIFY(std::ranges::is_sorted(ids, std::greater()));
        QVERIFY(std::ranges::adjacent_find(ids) == ids.end());
        QCOMPARE(*shop.differences(RecordKind::User, u"NAME 99"_s).missing, 5); // 99, 990, 993, 996, 999: those that three divides
    }

    void whatIsInterruptedIsSupersededAndLeavesTheReaderUsable()
    {
        BroughtBook shop;
        shop.book.edit({u"generate"_s}, [](db::Connection &writer) -> Result<void> {
            fill(writer, 100);
            return {};
        });
        shop.backUp();
        shop.book.execute(u"DELETE FROM users WHERE id = 5"_s);
        auto reader = shop.reader();
        reader.interrupter().interrupt();
        const auto interrupted = restore::differences(shop.staged(), reader, {});
        QVERIFY(!interrupted);
        reader.interrupter().rearm();
        const auto found = restore::differences(shop.staged(), reader, {});
        VERIFY_OK(found);
        QCOMPARE(*found->missing, 1);
    }

    void aCancelLeavesTheBookAsItWas()
    {
        BroughtBook shop;
        shop.book.edit({u"generate"_s}, [](db::Connection &writer) -> Result<void> {
            fill(writer, 200);
            return {};
        });
        shop.backUp();
        shop.book.execute(u"DELETE FROM users"_s);
        const auto before = shop.book.digest();
        const auto chosen = all(shop.differences(RecordKind::User));
        QCOMPARE(chosen.size(), 200);
        const auto cancelled = answerOf(shop.book.store()->writeStaged(
            restore::bringBackAction(200, {}), shop.staged().path, [staged = shop.staged(), chosen](db::Connection &writer, Progress &) {
                CancellingAfter progress(120);
                return restore::bringBack(staged, writer, chosen, progress);
            }));
        QVERIFY_KIND(cancelled, ErrorKind::Cancelled);
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
        VERIFY_OK(shop.bring(chosen));
        QCOMPARE(shop.number(u"SELECT count(*) FROM users"_s), 200);
        QCOMPARE(shop.book.faults(), QString());
    }

    void aBackupOfAnOlderVersionGivesItsRecordsToo()
    {
        BroughtBook shop;
        shop.book.edit([](db::Connection &writer) -> Result<void> {
            fill(writer, 3);
            return {};
        });
        const QString backup = shop.book.store().folder() + u"/old.tradebook"_s;
        QVERIFY(QFile::copy(backedUp(shop.path()), backup));
        {
            auto old = must(db::Connection::open(backup, {.access = db::Access::ReadWrite}));
            must(old.trustSchema());
            must(migrate::migrateTo(old, migrate::newestVersion() - 1, [] { return Result<QString>(QString()); }));
        }
        shop.book.execute(u"DELETE FROM users WHERE id = 2"_s);
        shop.stage(backup);
        QCOMPARE(shop.staged().version, migrate::newestVersion() - 1);
        QCOMPARE(shop.bringThereAndBack({RecordKind::User, 2}).outcome, Outcome::Added);
        QCOMPARE(shop.wrong(), QString());
    }

    void categoriesInACircleAreRefusedNotFollowedForEver()
    {
        BroughtBook shop;
        const auto ids = shop.book.edit([](db::Connection &writer) {
            const auto above = addCategory(writer, u"Above"_s);
            const auto below = addCategory(writer, u"Below"_s, above);
            must(repo::products::create(writer, {.id = {}, .sku = u"A"_s, .name = u"A"_s, .categoryId = below}));
            return Result(std::pair(above, below));
        });
        // As another tool may have left them.
        const QString backup = shop.book.store().folder() + u"/circle.tradebook"_s;
        QVERIFY(QFile::copy(backedUp(shop.path()), backup));
        {
            auto writer = must(db::Connection::open(backup, {.access = db::Access::ReadWrite}));
            sqlite3_db_config(writer.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
            execute(writer, u"UPDATE categories SET parent_id = %1 WHERE id = %2"_s.arg(ids.second.value).arg(ids.first.value));
        }
        shop.book.execute(u"DELETE FROM products"_s);
        shop.book.execute(u"DELETE FROM categories"_s);
        shop.stage(backup);
        const auto before = shop.book.digest();
        for (const RecordRef record : {RecordRef{RecordKind::Product, 1}, RecordRef{RecordKind::Category, ids.first.value}}) {
            (void)shop.differenceOf(record);
            const auto brought = shop.bringThereAndBack(record);
            QCOMPARE(brought.outcome, Outcome::Refused);
            QCOMPARE(brought.refusal->kind, ErrorKind::Rule);
        }
        QCOMPARE(test::difference(shop.book.digest(), before), QString());
    }

    void whoWasAnonymisedStaysSo()
    {
        BroughtBook shop;
        const auto id = shop.book.edit(
            [](db::Connection &writer) { return repo::users::create(writer, {.id = {}, .name = u"Ada"_s, .email = u"ada@x.example"_s}); });
        shop.backUp();
        shop.book.edit({u"user.anonymise"_s}, [id](db::Connection &writer) { return repo::users::anonymise(writer, id); });
        const RecordRef record{RecordKind::User, id.value};
        QCOMPARE(shop.differenceOf(record).refusal->kind, ErrorKind::Rule);
        QCOMPARE(shop.bringThereAndBack(record).outcome, Outcome::Refused);
        QCOMPARE(shop.number(u"SELECT count(*) FROM users WHERE email IS NOT NULL"_s), 0);
    }
};

QTEST_GUILESS_MAIN(tst_long_bringbackmany)
#include "tst_long_bringbackmany.moc"
