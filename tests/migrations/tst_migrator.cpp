// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/query.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"
#include "core/migrate/tally.h"
#include "tests/support/testbook.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
using namespace db::literals;

namespace {

QString sourceFile(const QString &path)
{
    return qEnvironmentVariable("TRADEBOOK_SOURCE") + QLatin1Char('/') + path;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void seed(db::Connection &writer)
{
    execute(writer, contentOf(sourceFile(QStringLiteral("tests/support/seed.sql"))));
    execute(writer, contentOf(sourceFile(QStringLiteral("tests/support/seed_notes.sql"))));
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

migrate::MakeCopy noCopy()
{
    return [] { return Result<QString>(QStringLiteral("copied")); };
}

migrate::Script script(const char *up, const char *down = "DROP TABLE extra;")
{
    return {migrate::newestVersion() + 1, QStringLiteral("extra"), up, down};
}

} // namespace

class Migrator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void embedsEveryScriptOfTheFolder();
    void givesTheGoldenSchema();
    void recordsTheFingerprintOfEveryVersion();
    void goesDownAndUpAgainWithRows_data();
    void goesDownAndUpAgainWithRows();
    void doesNothingTheSecondTime();
    void recordsWhatWasApplied();
    void refusesABrokenScriptWherever_data();
    void refusesABrokenScriptWherever();
    void refusesForbiddenStatements_data();
    void refusesForbiddenStatements();
    void refusesAStepThatLosesRows();
    void refusesAStepThatLeavesOrphans();
    void keepsChecksumsOverLineEnds();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void doesNotStartWithoutACopy();
    void countsEveryTable();
};

void Migrator::embedsEveryScriptOfTheFolder()
{
    const auto folder = migrate::scriptsIn(sourceFile(QStringLiteral("migrations")));
    QVERIFY(folder);
    QCOMPARE(folder->size(), migrate::builtInScripts().size());
    QVERIFY(!folder->isEmpty());
    for (qsizetype i = 0; i < folder->size(); ++i) {
        QCOMPARE(folder->at(i).fileName(), migrate::builtInScripts().at(i).fileName());
        QCOMPARE(folder->at(i).checksum(), migrate::builtInScripts().at(i).checksum());
        QCOMPARE(folder->at(i).down, migrate::builtInScripts().at(i).down);
    }
}

void Migrator::givesTheGoldenSchema()
{
    TestBook book;
    const auto text = migrate::schemaText(book.writer());
    QVERIFY(text);
    QCOMPARE(QString::fromUtf8(*text), contentOf(sourceFile(QStringLiteral("migrations/schema.sql"))));
}

void Migrator::recordsTheFingerprintOfEveryVersion()
{
    const auto lines = contentOf(sourceFile(QStringLiteral("migrations/fingerprints"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (int version = 1; version <= migrate::newestVersion(); ++version) {
        const auto computed = migrate::computedFingerprint(version);
        QVERIFY(computed);
        QCOMPARE(lines.value(version - 1), QStringLiteral("%1 %2").arg(version).arg(QString::fromLatin1(*computed)));
        QCOMPARE(*migrate::expectedFingerprint(version), *computed);
    }
    QCOMPARE(lines.size(), migrate::newestVersion());
}

void Migrator::goesDownAndUpAgainWithRows_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < migrate::newestVersion(); ++version)
        QTest::addRow("to %d and back", version) << version;
}

void Migrator::goesDownAndUpAgainWithRows()
{
    QFETCH(int, version);
    TestBook book;
    seed(book.writer());
    const auto before = migrate::tallyOf(book.writer());
    QVERIFY(before);
    for (auto measure = before->begin(); measure != before->end(); ++measure)
        QVERIFY2(measure.value() > 0, qPrintable(measure.key()));

    const auto down = migrate::migrateTo(book.writer(), version, noCopy());
    QVERIFY2(down, qPrintable(down ? QString() : down.error().detail));
    QCOMPARE(down->copy, QStringLiteral("copied"));
    QCOMPARE(*migrate::versionOf(book.writer()), version);
    QCOMPARE(*migrate::fingerprintOf(book.writer()), *migrate::expectedFingerprint(version));

    const auto up = migrate::migrateTo(book.writer(), migrate::newestVersion(), noCopy());
    QVERIFY2(up, qPrintable(up ? QString() : up.error().detail));
    QCOMPARE(scalar(book.writer(), QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    QCOMPARE(scalar(book.writer(), QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    const auto after = migrate::tallyOf(book.writer());
    QVERIFY(after);
    if (version >= 4) { // orders stayed: the summaries are made again from them
        for (const auto *name :
            {"orders", "orders.total", "order_items", "daily_sales", "product_sales", "customer_sales", "stock.on_hand"})
            QCOMPARE(after->value(QString::fromLatin1(name)), before->value(QString::fromLatin1(name)));
        QCOMPARE(scalar(book.writer(), QStringLiteral("SELECT group_concat(units || '/' || revenue) FROM product_sales")),
            QStringLiteral("1/250,1/296"));
        QCOMPARE(scalar(book.writer(),
                     QStringLiteral("SELECT orders || '/' || total || '/' || last_business_date FROM customer_sales WHERE user_id = 1")),
            QStringLiteral("2/546/2026-01-05"));
    }
}

void Migrator::doesNothingTheSecondTime()
{
    TestBook book;
    const auto changes = book.writer().totalChanges();
    const auto again = migrate::migrateTo(book.writer(), migrate::newestVersion(), {});
    QVERIFY(again);
    QCOMPARE(again->from, again->to);
    QVERIFY(again->copy.isEmpty());
    QCOMPARE(book.writer().totalChanges(), changes);
}

void Migrator::recordsWhatWasApplied()
{
    TestBook book;
    const auto applied = migrate::appliedMigrations(book.writer());
    QVERIFY(applied);
    QCOMPARE(applied->size(), migrate::newestVersion());
    QCOMPARE(applied->first().name, QStringLiteral("book"));
    QCOMPARE(applied->first().checksum, migrate::builtInScripts().first().checksum());
    QVERIFY(applied->first().appliedAt.endsWith(QLatin1Char('Z')));
    QVERIFY(migrate::verifyHistory(book.writer()));
}

void Migrator::refusesABrokenScriptWherever_data()
{
    QTest::addColumn<QByteArray>("up");
    QTest::newRow("first statement") << QByteArray("CREATE TABLE users (id INTEGER) STRICT; CREATE TABLE extra (id INTEGER) STRICT;");
    QTest::newRow("not the last statement") << QByteArray(
        "CREATE TABLE extra (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1); CREATE TABLE more (id INTEGER) STRICT;");
    QTest::newRow("last statement") << QByteArray("CREATE TABLE extra (id INTEGER) STRICT; UPDATE users SET name = '' WHERE id = 1;");
    QTest::newRow("unfinished") << QByteArray("CREATE TABLE extra (id INTEGER) STRICT; UPDATE users SET name = 'x'");
    QTest::newRow("unterminated text") << QByteArray("CREATE TABLE extra (id INTEGER) STRICT; UPDATE users SET name = 'x;");
    QTest::newRow("NUL") << QByteArray("CREATE TABLE extra (id INTEGER) STRICT;\0 SELECT 1;", 51);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "CREATE TABLE extra (id INTEGER) STRICT;");
}

void Migrator::refusesABrokenScriptWherever()
{
    QFETCH(QByteArray, up);
    TestBook book;
    seed(book.writer());
    auto scripts = migrate::builtInScripts();
    scripts.append(script(up.constData()));
    scripts.last().up = up;
    const auto outcome = migrate::migrateTo(book.writer(), migrate::newestVersion() + 1, noCopy(), scripts);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().kind == ErrorKind::MigrationFailed || outcome.error().kind == ErrorKind::MigrationScript);
    QCOMPARE(outcome.error().data.value(0), scripts.last().fileName());
    QVERIFY(!book.writer().isInTransaction());
    QCOMPARE(*migrate::versionOf(book.writer()), migrate::newestVersion());
    QVERIFY(migrate::verifyHistory(book.writer()));
    QCOMPARE(scalar(book.writer(), QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
}

void Migrator::refusesForbiddenStatements_data()
{
    QTest::addColumn<QString>("statement");
    for (const auto *statement : {"COMMIT;", "ROLLBACK;", "BEGIN;", "SAVEPOINT s;", "ATTACH ':memory:' AS a;", "PRAGMA user_version = 99;",
             "PRAGMA writable_schema = ON;"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void Migrator::refusesForbiddenStatements()
{
    QFETCH(QString, statement);
    TestBook book;
    auto scripts = migrate::builtInScripts();
    scripts.append(script((QStringLiteral("CREATE TABLE extra (id INTEGER) STRICT; ") + statement).toUtf8().constData()));
    QVERIFY(!migrate::migrateTo(book.writer(), migrate::newestVersion() + 1, noCopy(), scripts));
    QVERIFY(!book.writer().isInTransaction());
    QCOMPARE(scalar(book.writer(), QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'")), QStringLiteral("0"));
}

void Migrator::refusesAStepThatLosesRows()
{
    TestBook book;
    seed(book.writer());
    auto scripts = migrate::builtInScripts();
    scripts.append(script("CREATE TABLE extra (id INTEGER) STRICT; DELETE FROM drafts;"));
    const auto outcome = migrate::migrateTo(book.writer(), migrate::newestVersion() + 1, noCopy(), scripts);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().detail.contains(QLatin1String("drafts")), qPrintable(outcome.error().detail));
    QCOMPARE(scalar(book.writer(), QStringLiteral("SELECT count(*) FROM drafts")), QStringLiteral("1"));
}

void Migrator::refusesAStepThatLeavesOrphans()
{
    TestBook book;
    seed(book.writer());
    auto scripts = migrate::builtInScripts();
    scripts.append(script("CREATE TABLE extra (id INTEGER) STRICT; UPDATE addresses SET user_id = 999;"));
    const auto outcome = migrate::migrateTo(book.writer(), migrate::newestVersion() + 1, noCopy(), scripts);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().detail.contains(QLatin1String("point nowhere")), qPrintable(outcome.error().detail));
    QCOMPARE(scalar(book.writer(), QStringLiteral("SELECT count(*) FROM addresses WHERE user_id = 1")), QStringLiteral("2"));
}

void Migrator::keepsChecksumsOverLineEnds()
{
    const migrate::Script lf{1, QStringLiteral("x"), "SELECT 1;\nSELECT 2;\n", ""};
    const migrate::Script crlf{1, QStringLiteral("x"), "SELECT 1;\r\nSELECT 2;\r\n", ""};
    const migrate::Script other{1, QStringLiteral("x"), "SELECT 1;\nSELECT 3;\n", ""};
    QCOMPARE(lf.checksum(), crlf.checksum());
    QVERIFY(lf.checksum() != other.checksum());
}

void Migrator::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("kind");
    QTest::newRow("edited") << QStringLiteral("UPDATE schema_migrations SET checksum = 'x' WHERE version = 2")
                            << int(ErrorKind::MigrationEdited);
    QTest::newRow("renamed") << QStringLiteral("UPDATE schema_migrations SET name = 'x' WHERE version = 2")
                             << int(ErrorKind::MigrationEdited);
    QTest::newRow("missing") << QStringLiteral("DELETE FROM schema_migrations WHERE version = 3") << int(ErrorKind::MigrationMissing);
    QTest::newRow("newer") << QStringLiteral("PRAGMA user_version = 9999") << int(ErrorKind::NewerVersion);
    QTest::newRow("negative") << QStringLiteral("PRAGMA user_version = -3") << int(ErrorKind::UnknownVersion);
    QTest::newRow("foreign trigger") << QStringLiteral(
        "CREATE TRIGGER evil AFTER INSERT ON products BEGIN UPDATE users SET name = 'admin'; END")
                                     << int(ErrorKind::SchemaChanged);
    QTest::newRow("foreign view") << QStringLiteral("CREATE VIEW v AS SELECT 1") << int(ErrorKind::SchemaChanged);
    QTest::newRow("index gone") << QStringLiteral("DROP INDEX users_by_name") << int(ErrorKind::SchemaChanged);
}

void Migrator::refusesWhatDoesNotFit()
{
    QFETCH(QString, damage);
    QFETCH(int, kind);
    TestBook book;
    execute(book.writer(), damage);
    const QString path = book.path();
    book.close();
    const auto before = hashOf(path);
    {
        auto reader = book.reader();
        const auto verified = migrate::verifyHistory(reader);
        QVERIFY(!verified);
        QCOMPARE(int(verified.error().kind), kind);
    }
    auto writer = db::Connection::open(path, {.access = db::Access::ReadWrite});
    QVERIFY(writer);
    bool isCopied = false;
    const auto outcome = migrate::migrateTo(*writer, 1, [&isCopied] {
        isCopied = true;
        return Result<QString>(QString());
    });
    QVERIFY(!outcome);
    QCOMPARE(int(outcome.error().kind), kind);
    QVERIFY(!isCopied);
    QVERIFY(writer->close());
    QCOMPARE(hashOf(path), before);
}

void Migrator::doesNotStartWithoutACopy()
{
    TestBook book;
    const auto outcome = migrate::migrateTo(book.writer(), 3, [] {
        return Result<QString>(Error{ErrorKind::DiskFull, {QStringLiteral("/there")}});
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::MigrationCopy);
    QCOMPARE(*migrate::versionOf(book.writer()), migrate::newestVersion());
}

void Migrator::countsEveryTable()
{
    TestBook book;
    const auto tally = migrate::tallyOf(book.writer());
    QVERIFY(tally);
    const auto tables = db::Query(book.writer(),
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"_sql)
                            .all([](const db::Row &row) { return row.text(0); });
    QVERIFY(tables);
    QVERIFY(tables->size() > 20);
    for (const auto &table : *tables)
        QVERIFY2(tally->contains(table), qPrintable(table));
}

QTEST_GUILESS_MAIN(Migrator)
#include "tst_migrator.moc"
