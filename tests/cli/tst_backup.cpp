// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/cli.h"
#include "tests/support/foreignprocess.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tradebook::test;

namespace {

/// A shop of three products and its backups, all by the command line.
struct Scene {
    Cli cli;
    QString book = cli.newBook();

    Scene()
    {
        const QString csv = cli.file(u"goods.csv"_s, "sku,name,price\nA,Mug,3.50\nB,Bowl,4.00\nC,Jug,9.00\n");
        if (cli.run({u"import"_s, u"products"_s, csv, book}).code != 0)
            qFatal("no shop");
    }
    [[nodiscard]] Outcome backup(const QStringList &more = {}) const { return cli.run(QStringList{u"backup"_s, book} + more); }
    [[nodiscard]] QString backedUp(const QStringList &more = {}) const
    {
        const QString path = backup(more + QStringList{u"--json"_s}).object()["path"_L1].toString();
        if (path.isEmpty())
            qFatal("no backup");
        return path;
    }
    void set(const QString &name, const QString &folder) const
    {
        if (executeOn(book, u"INSERT INTO settings (name, json) VALUES ('%1', '\"%2\"')"_s.arg(name, folder)) != 0)
            qFatal("no setting");
    }
    [[nodiscard]] QString folder() const { return cli.path(u"shop Backups"_s); }
    [[nodiscard]] QString made(const QString &name) const
    {
        if (!QDir().mkpath(cli.path(name)))
            qFatal("no folder");
        return cli.path(name);
    }
};

QByteArray sha256Of(const QString &path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex();
}

QStringList filesBelow(const QString &folder)
{
    QStringList files = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    files.removeIf([](const QString &name) { return name.endsWith(".lock"_L1); });
    return files;
}

} // namespace

/// backup, backups, verify and what info says of backups: as DESIGN section 7 promises.
class tst_backup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backsUpIntoTheFolderOfTheBook()
    {
        const Scene scene;
        const Outcome outcome = scene.backup({u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.err, QString());
        const QJsonObject json = outcome.object();
        const QString path = json["path"_L1].toString();
        static const QRegularExpression name(
            u"\\A([A-Z]:)?/.*/shop Backups/shop \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d\\.tradebook-backup\\z"_s);
        QVERIFY2(name.match(path).hasMatch(), qPrintable(path));
        QCOMPARE(json["bytes"_L1].toInteger(), QFileInfo(path).size());
        QCOMPARE(json["missed"_L1].toArray(), QJsonArray());
        QCOMPARE(json["thinned"_L1].toArray(), QJsonArray());
        QVERIFY(json["seconds"_L1].isDouble());
        const QJsonArray copies = json["copies"_L1].toArray();
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies[0].toObject()["sha256"_L1].toString().toLatin1(), sha256Of(path));
        QCOMPARE(bytesOf(path + u".sha256"_s), sha256Of(path) + "  " + QFileInfo(path).fileName().toUtf8() + '\n');
        for (const QString &file : {path, path + u".sha256"_s})
            QVERIFY(isOwnersAlone(file));
        QCOMPARE(filesBelow(scene.folder()).size(), 2);
        QCOMPARE(difference(digestOf(path), digestOf(scene.book)), QString());
    }

    void tellsPeopleWhereAndHowLarge()
    {
        const Scene scene;
        const Outcome outcome = scene.backup();
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.startsWith("Verified backup "_L1 + scene.folder()), qPrintable(outcome.out));
        QCOMPARE(outcome.out.count(u'\n'), 1);
    }

    void takesAFolderOrAFileThatIsNotThere()
    {
        const Scene scene;
        const QString stick = scene.made(u"stick"_s);
        QVERIFY(scene.backedUp({stick}).startsWith(stick + u"/shop 2"_s));
        QVERIFY(scene.backedUp({stick + u'/'}).startsWith(stick + u"/shop 2"_s)); // in the same second, too
        QCOMPARE(QDir(stick).entryList({u"*.tradebook-backup"_s}).size(), 2);
        const QString file = stick + u"/my copy.db"_s;
        QCOMPARE(scene.backedUp({file, u"--deep"_s}), file);
        const QString compact = stick + u"/compact"_s;
        QCOMPARE(scene.backedUp({compact, u"--compact"_s}), compact);
        QCOMPARE(difference(digestOf(compact), digestOf(scene.book)), QString());
        for (const QString &each : {file, compact})
            QCOMPARE(scene.cli.run({u"verify"_s, each, u"--deep"_s}).code, 0);
        QVERIFY(!QFileInfo::exists(scene.folder()));
    }

    void refusesWhatWouldReplaceOrCannotBe_data()
    {
        QTest::addColumn<QString>("dest");
        QTest::addColumn<QString>("says");
        QTest::newRow("the book") << u"shop.tradebook"_s << u"is the book itself"_s;
#ifdef Q_OS_UNIX // only administrators may make links elsewhere
        QTest::newRow("a link to it") << u"link"_s << u"is the book itself"_s;
#endif
        QTest::newRow("a hard link to it") << u"hard"_s << u"is the book itself"_s;
        QTest::newRow("its -wal") << u"shop.tradebook-wal"_s << u"belongs to it"_s;
        QTest::newRow("its lock") << u".shop.tradebook.lock"_s << u"belongs to it"_s;
        QTest::newRow("where restores work") << u".shop.tradebook.restore/x"_s << u"belongs to it"_s;
        QTest::newRow("a file") << u"there"_s << u"exists already"_s;
        QTest::newRow("a file whose checksum is there") << u"orphan"_s << u"exists already"_s;
#ifdef Q_OS_UNIX
        QTest::newRow("a pipe") << u"pipe"_s << u"not a file"_s;
#endif
        QTest::newRow("a folder that is missing") << u"none/x"_s << u"is not there"_s;
        QTest::newRow("below a file") << u"there/x"_s << u"not a file"_s;
    }
    void refusesWhatWouldReplaceOrCannotBe()
    {
        QFETCH(QString, dest);
        QFETCH(QString, says);
        const Scene scene;
        const QByteArray book = bytesOf(scene.book);
        QVERIFY(QFile::link(scene.book, scene.cli.path(u"link"_s)));
        QVERIFY(linkHard(scene.book, scene.cli.path(u"hard"_s)));
        (void)scene.cli.file(u"there"_s, "mine");
        (void)scene.cli.file(u"orphan.sha256"_s, "mine");
        (void)scene.made(u".shop.tradebook.restore"_s);
        QVERIFY(putNoFile(scene.cli.path(u"pipe"_s)));
        const QStringList before = filesBelow(QFileInfo(scene.book).path());
        for (const QStringList &more : {QStringList{}, QStringList{u"--json"_s}}) {
            const Outcome outcome = scene.backup(QStringList{scene.cli.path(dest)} + more);
            QCOMPARE(outcome.code, 3);
            QCOMPARE(outcome.out, QString());
            QVERIFY2(outcome.sentence().contains(says), qPrintable(outcome.err));
        }
        QCOMPARE(bytesOf(scene.book), book);
        QCOMPARE(bytesOf(scene.cli.path(u"there"_s)), QByteArray("mine"));
        QCOMPARE(filesBelow(QFileInfo(scene.book).path()), before);
    }

    void refusesWhatIsNoBook()
    {
        const Cli cli;
        for (const QString &path : {cli.path(u"none"_s), cli.file(u"empty"_s, {}), cli.file(u"text"_s, QByteArray(5000, 'x')), aDevice()}) {
            const Outcome outcome = cli.run({u"backup"_s, path, u"--json"_s});
            QCOMPARE(outcome.code, 3);
            QCOMPARE(outcome.out, QString());
            QVERIFY2(!outcome.sentence().isEmpty(), qPrintable(outcome.err));
            QVERIFY(!QFileInfo::exists(path + u" Backups"_s));
        }
#ifdef Q_OS_UNIX // elsewhere another test's book may be the last one
        QCOMPARE(cli.run({u"backup"_s}).code, 2);
#endif
        QCOMPARE(cli.run({u"backup"_s, u"a"_s, u"b"_s, u"c"_s}).code, 2);
        QCOMPARE(cli.run({u"verify"_s}).code, 2);
        QCOMPARE(cli.run({u"backups"_s, u"a"_s, u"b"_s}).code, 2);
    }

    void aDamagedBookIsSaidAndItsBackupsStay()
    {
        const Scene scene;
        const QString good = scene.backedUp();
        QCOMPARE(executeOn(scene.book, kManyProducts), 0);
        damageTheMiddle(scene.book);
        const Outcome outcome = scene.backup();
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.sentence().contains(scene.book + u"” is damaged"_s), qPrintable(outcome.err));
        QCOMPARE(filesBelow(scene.folder()), (QStringList{QFileInfo(good).fileName(), QFileInfo(good).fileName() + u".sha256"_s}));
    }

    void bothPlacesGetItAndAMissingOneIsSaid()
    {
        const Scene scene;
        const QString first = scene.made(u"first"_s);
        const QString second = scene.cli.path(u"second"_s);
        scene.set(u"backup_folder"_s, first);
        scene.set(u"backup_second_folder"_s, second);
        const Outcome missing = scene.backup({u"--json"_s});
        QCOMPARE(missing.code, 0);
        QCOMPARE(missing.object()["copies"_L1].toArray().size(), 1);
        const QJsonObject missed = missing.object()["missed"_L1].toArray()[0].toObject();
        QCOMPARE(missed["folder"_L1].toString(), second);
        QVERIFY(missed["sentence"_L1].toString().contains(u"is not there"_s));
        QVERIFY(scene.backup().out.contains("No backup in "_L1 + second));
        (void)scene.made(u"second"_s);
        const QJsonArray copies = scene.backup({u"--json"_s, u"--compact"_s}).object()["copies"_L1].toArray();
        QCOMPARE(copies.size(), 2);
        const QString there = copies[1].toObject()["path"_L1].toString();
        QVERIFY(there.startsWith(second));
        QCOMPARE(bytesOf(there), bytesOf(copies[0].toObject()["path"_L1].toString()));
        QCOMPARE(bytesOf(there + u".sha256"_s).left(64), sha256Of(there));
        QCOMPARE(scene.cli.run({u"backups"_s, scene.book, u"--json"_s}).array().size(), 4);
        // Neither there: that is a failure.
        QVERIFY(QDir(first).removeRecursively() && QDir(second).removeRecursively());
        QCOMPARE(scene.backup().code, 3);
    }

    void listsBackupsNewestFirst()
    {
        const Scene scene;
        QCOMPARE(scene.cli.run({u"backups"_s, scene.book, u"--json"_s}).array(), QJsonArray());
        const QString made = scene.backedUp();
        const QString older = scene.folder() + u"/shop 2025-01-31 23.59.59 before-restore.tradebook-backup"_s;
        const QString junk = scene.folder() + u"/shop 2026-01-31 23.59.59 automatic.tradebook-backup"_s;
        writeBytes(older, bytesOf(made));
        writeBytes(junk, "junk");
        writeBytes(scene.folder() + u"/other 2026-01-31 23.59.59.tradebook-backup"_s, "of another book");
        const Outcome outcome = scene.cli.run({u"backups"_s, scene.book, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        const QJsonArray rows = outcome.array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]["path"_L1].toString(), made);
        QCOMPARE(rows[0]["reason"_L1].toString(), u"by-hand"_s);
        QVERIFY(rows[0]["verified"_L1].toBool());
        QCOMPARE(rows[0]["bytes"_L1].toInteger(), QFileInfo(made).size());
        QCOMPARE(rows[1]["path"_L1].toString(), junk);
        QCOMPARE(rows[1]["reason"_L1].toString(), u"automatic"_s);
        QCOMPARE(rows[2]["path"_L1].toString(), older);
        QCOMPARE(rows[2]["reason"_L1].toString(), u"before-restore"_s);
        QCOMPARE(rows[2]["made_at"_L1].toString(), u"2025-01-31T23:59:59"_s);
        QVERIFY(!rows[2]["verified"_L1].toBool(true));
        QCOMPARE(scene.cli.run({u"backups"_s, scene.book}).out.count("tradebook-backup"_L1), 3);

        const QJsonArray contents = scene.cli.run({u"backups"_s, scene.book, u"--contents"_s, u"--json"_s}).array();
        QCOMPARE(contents[0]["orders"_L1].toInteger(-1), 0);
        QVERIFY(contents[0]["schema_version"_L1].toInteger() > 0);
        QVERIFY(contents[0]["last_order"_L1].isNull());
        QVERIFY(!contents[1]["refusal"_L1].toString().isEmpty());
        QVERIFY(contents[1]["schema_version"_L1].isNull() || contents[1]["schema_version"_L1].toString().isEmpty());
    }

    void listsTheBackupsOfALostBook()
    {
        const Scene scene;
        const QString made = scene.backedUp();
        writeBytes(scene.book, QByteArray(5000, 'x'));
        QCOMPARE(scene.cli.run({u"backups"_s, scene.book, u"--json"_s}).array()[0]["path"_L1].toString(), made);
        QVERIFY(QFile::remove(scene.book));
        QCOMPARE(scene.cli.run({u"backups"_s, scene.book, u"--json"_s}).array()[0]["path"_L1].toString(), made);
        QCOMPARE(scene.cli.run({u"backups"_s, scene.cli.path(u"none"_s)}).code, 3);
    }

    void theBookMayBeLeftOut()
    {
        Scene scene;
        scene.cli.setVariable(u"TRADEBOOK_BOOK"_s, scene.book);
        QCOMPARE(scene.cli.run({u"backup"_s}).code, 0);
        QCOMPARE(scene.cli.run({u"backups"_s, u"--json"_s}).array().size(), 1);
    }

    void verifiesWhatIsGood()
    {
        const Scene scene;
        const QString path = scene.backedUp();
        const QByteArray bytes = bytesOf(path);
        for (const QStringList &more : {QStringList{}, QStringList{u"--deep"_s}}) {
            const Outcome outcome = scene.cli.run(QStringList{u"verify"_s, path, u"--json"_s} + more);
            QCOMPARE(outcome.code, 0);
            QVERIFY(outcome.object()["good"_L1].toBool());
            QVERIFY(outcome.object()["checksum"_L1].toBool());
            QCOMPARE(outcome.object()["bytes"_L1].toInteger(), bytes.size());
            QVERIFY(outcome.object()["schema_version"_L1].toInteger() > 0);
        }
        QVERIFY(scene.cli.run({u"verify"_s, path}).out.startsWith("The backup is good"_L1));
        QVERIFY(QFile::remove(path + u".sha256"_s));
        const Outcome without = scene.cli.run({u"verify"_s, path, u"--json"_s});
        QCOMPARE(without.code, 0);
        QVERIFY(!without.object()["checksum"_L1].toBool(true));
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(filesBelow(scene.folder()), QStringList{QFileInfo(path).fileName()});
    }

    void findsEveryFlippedBit()
    {
        const Scene scene;
        const QString path = scene.backedUp();
        const QByteArray bytes = bytesOf(path);
        for (qsizetype at = 3; at < bytes.size(); at += bytes.size() / 7) {
            QByteArray changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            writeBytes(path, changed);
            const Outcome outcome = scene.cli.run({u"verify"_s, path, u"--json"_s});
            QCOMPARE(outcome.code, 1);
            QVERIFY(!outcome.object()["good"_L1].toBool(true));
            QVERIFY(!outcome.object()["sentence"_L1].toString().isEmpty());
            QCOMPARE(bytesOf(path), changed);
        }
        writeBytes(path, bytes.first(bytes.size() - 100));
        QCOMPARE(scene.cli.run({u"verify"_s, path}).code, 1);
        writeBytes(path, bytes);
        QCOMPARE(scene.cli.run({u"verify"_s, path}).code, 0);
        writeBytes(path + u".sha256"_s, QByteArray(64, '0'));
        QCOMPARE(scene.cli.run({u"verify"_s, path}).code, 1);
    }

    void saysWhatIsNoBackup()
    {
        const Scene scene;
        const QString foreign = scene.cli.path(u"foreign.db"_s);
        QVERIFY(QFile::copy(scene.backedUp(), foreign));
        QCOMPARE(executeOn(foreign, u"PRAGMA application_id = 5"_s), 0);
        const QString newer = scene.cli.path(u"newer.db"_s);
        QVERIFY(QFile::copy(scene.backedUp(), newer));
        QCOMPARE(executeOn(newer, u"PRAGMA user_version = 999"_s), 0);
        for (const QString &bad : {foreign, scene.cli.file(u"empty"_s, {}), scene.cli.file(u"text"_s, QByteArray(5000, 'x'))}) {
            const Outcome outcome = scene.cli.run({u"verify"_s, bad, u"--json"_s});
            QCOMPARE(outcome.code, 1);
            QVERIFY(!outcome.object()["good"_L1].toBool(true));
        }
        for (const QString &refused : {newer, scene.cli.path(u"none"_s), scene.folder(), aDevice()}) {
            const Outcome outcome = scene.cli.run({u"verify"_s, refused, u"--json"_s});
            QCOMPARE(outcome.code, 3);
            QCOMPARE(outcome.out, QString());
            QVERIFY2(!outcome.sentence().isEmpty(), qPrintable(outcome.err));
        }
    }

    void infoTellsTheLastVerifiedBackup()
    {
        const Scene scene;
        const auto info = [&] { return scene.cli.run({u"info"_s, scene.book, u"--json"_s}).object(); };
        QVERIFY(info()["last_backup"_L1].isNull());
        QVERIFY(info()["last_backup_at"_L1].isNull());
        QVERIFY(scene.cli.run({u"info"_s, scene.book}).out.contains(u"none"_s));
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
        const QString elsewhere = scene.backedUp({scene.made(u"stick"_s)});
        QCOMPARE(info()["last_backup"_L1].toString(), elsewhere);
        const QDateTime at = QDateTime::fromString(info()["last_backup_at"_L1].toString(), Qt::ISODateWithMs);
        QVERIFY(at >= before && at <= QDateTime::currentDateTimeUtc());
        const QString made = scene.backedUp();
        QCOMPARE(info()["last_backup"_L1].toString(), made);
        QVERIFY(QFile::remove(made));
        QVERIFY(info()["last_backup"_L1].isNull());
    }

    void copiesOneMomentWhileAnotherProgramWrites()
    {
        const Scene scene;
        QCOMPARE(executeOn(scene.book, kManyProducts), 0);
        // Each commit raises every price by one: a copy of two moments would show two raises.
        constexpr int kCommits = 60;
        QStringList steps{u"say:writing"_s};
        for (int commit = 0; commit < kCommits; ++commit)
            steps.append(u"sql:UPDATE products SET price = price + 1"_s);
        ForeignProcess writer(scene.book, steps + QStringList{u"say:done"_s});
        QVERIFY(writer.waitFor("writing"));
        QStringList made;
        for (const QStringList &more : {QStringList{}, QStringList{u"--compact"_s}, QStringList{u"--deep"_s}}) {
            const Outcome outcome = scene.backup(more + QStringList{u"--json"_s});
            QCOMPARE(outcome.code, 0);
            made.append(outcome.object()["path"_L1].toString());
        }
        QVERIFY(writer.waitFor("done"));
        QVERIFY(writer.finish());
        for (const QString &path : made) {
            QCOMPARE(scene.cli.run({u"verify"_s, path, u"--deep"_s}).code, 0);
            const Outcome prices
                = scene.cli.run({u"query"_s, path, u"SELECT count(DISTINCT price) AS n FROM products WHERE sku LIKE 'S%'"_s, u"--json"_s});
            QCOMPARE(prices.code, 0);
            QCOMPARE(prices.array()[0]["n"_L1].toInteger(), 1);
        }
    }
};

TRADEBOOK_FOREIGN_TEST_MAIN(tst_backup)
#include "tst_backup.moc"
