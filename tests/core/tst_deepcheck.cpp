// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupsettings.h"
#include "core/backup/bookkey.h"
#include "core/backup/keeping.h"
#include "core/book/marks.h"
#include "core/upkeep/deepcheck.h"
#include "core/upkeep/power.h"
#include "core/words/checkwords.h"
#include "tests/support/encryptedfile.h"
#include "tests/support/openstore.h"
#include "tests/support/restorebook.h"
#include "tests/support/shop.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <atomic>

using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::upkeep;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWhole = 1000;
constexpr int kRounds = 60; // for what is sooner or later met on the way

/// Cancelled when it is asked for the n-th time; never with 0.
class Asked final : public Progress {
public:
    explicit Asked(int cancelAt = 0)
        : m_cancelAt(cancelAt)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        last = done;
        outOf = total;
    }
    [[nodiscard]] bool isCancelled() const override { return ++m_asked >= m_cancelAt && m_cancelAt > 0; }
    [[nodiscard]] int asked() const { return m_asked; }
    qint64 last = 0;
    qint64 outOf = 0;

private:
    int m_cancelAt;
    mutable std::atomic<int> m_asked{0};
};

/// A book at rest, with enough rows that a page in its middle is one of theirs.
struct Shop {
    explicit Shop(const QString &sql = {})
    {
        execute(book.writer(), kManyProducts);
        execute(book.writer(), u"UPDATE products SET name_key = 'p'"_s);
        if (!sql.isEmpty()) {
            execute(book.writer(), u"PRAGMA foreign_keys = OFF"_s);
            execute(book.writer(), sql);
        }
        path = book.path();
        book.close();
    }
    TestBook book;
    QString path;

    [[nodiscard]] Result<DeepCheck> check() const
    {
        Asked progress;
        return checkDeeply({.bookPath = path}, progress);
    }
    [[nodiscard]] book::Marks marks() const { return book::Marks(path); }
    QString backUp(backup::Reason reason = backup::Reason::ByHand, const QStringList &folders = {}) const
    {
        return must(backup::backUp({.bookPath = path, .reason = reason, .folders = folders})).copies.first().path;
    }
};

QList<Rule> rulesOf(const DeepCheck &check)
{
    QList<Rule> rules;
    for (const Finding &finding : check.book.findings)
        rules.append(finding.rule);
    return rules;
}

void grow(db::Connection &writer, int megabytes)
{
    execute(writer,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO drafts (name, json) SELECT 'd' "
        "|| i || hex(randomblob(8)), hex(zeroblob(500000)) FROM n"_s.arg(megabytes));
}

} // namespace

class tst_deepcheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aWholeBookAndItsNewestBackupAreRemembered()
    {
        const Shop shop;
        QVERIFY(!shop.marks().lastDeepCheck());
        shop.backUp();
        const QString newest = shop.backUp();
        const auto before = QDateTime::currentDateTimeUtc().addMSecs(-1);
        Asked progress;
        const auto check = checkDeeply({.bookPath = shop.path}, progress);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QCOMPARE(check->backups.size(), 1);
        QCOMPARE(check->backups.first().path, newest);
        QVERIFY(!check->backups.first().error);
        QCOMPARE(progress.last, kWhole);
        QCOMPARE(progress.outOf, kWhole);
        const auto mark = shop.marks().lastDeepCheck();
        QVERIFY(mark && mark->isWhole());
        QVERIFY(mark->at >= before && mark->at <= QDateTime::currentDateTimeUtc());
        QVERIFY(shop.marks().isWhole());
    }

    void theBookIsLeftAsItWas()
    {
        const Shop shop;
        const QByteArray before = bytesOf(shop.path);
        QVERIFY_OK(shop.check());
        QCOMPARE(bytesOf(shop.path), before);
    }

    void withoutABackupTheBookAloneIsLookedAt()
    {
        const Shop shop;
        const auto check = shop.check();
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QVERIFY(check->backups.isEmpty());
    }

    void aDamagedPageIsAFindingAndRemembered()
    {
        const Shop shop;
        damageTheMiddle(shop.path);
        const auto check = shop.check();
        QVERIFY_OK(check);
        QVERIFY(rulesOf(*check).contains(Rule::Integrity));
        QVERIFY(!check->isWhole());
        const auto mark = shop.marks().lastDeepCheck();
        QVERIFY(mark);
        QCOMPARE(mark->findings, check->book.findings.size() + check->book.leftOut);
        QVERIFY(!shop.marks().isWhole());
    }

    void aFileThatCannotBeReadAtAllIsAFinding()
    {
        const Shop shop;
        writeBytes(shop.path, QByteArray(20000, 'x'));
        const auto check = shop.check();
        QVERIFY_OK(check);
        QCOMPARE(rulesOf(*check), QList{Rule::Integrity});
        QVERIFY_KIND(checkDeeply({.bookPath = shop.book.folder() + u"/none"_s}, *std::make_unique<Asked>()), ErrorKind::FileMissing);
    }

    void aReferenceToNothingIsAFinding()
    {
        const Shop shop(u"UPDATE products SET category_id = 4711 WHERE id = 3"_s);
        const auto check = shop.check();
        QVERIFY_OK(check);
        QCOMPARE(rulesOf(*check), QList{Rule::ForeignKey});
        QCOMPARE(check->book.findings.first().table, u"products"_s);
    }

    void aWrongSumIsAFinding()
    {
        const Shop shop(u"UPDATE stock SET on_hand = on_hand + 1 WHERE product_id = 3"_s);
        const auto check = shop.check();
        QVERIFY_OK(check);
        QCOMPARE(rulesOf(*check), QList{Rule::OnHand});
    }

    void aDamagedNewestBackupIsNamed()
    {
        const Shop shop;
        const QString older = shop.backUp();
        const QString newest = shop.backUp();
        damageTheMiddle(older);
        QVERIFY(shop.check()->isWhole()); // of the older ones it knows nothing
        damageTheMiddle(newest);
        const auto check = shop.check();
        QVERIFY_OK(check);
        QVERIFY(check->book.isHealthy());
        QVERIFY(!check->isWhole());
        QCOMPARE(check->damagedBackups().size(), 1);
        QCOMPARE(check->damagedBackups().first().path, newest);
        QVERIFY(words::checkedBackup(check->damagedBackups().first()).contains(QDir::toNativeSeparators(newest)));
        QCOMPARE(shop.marks().lastDeepCheck()->damagedBackups, QStringList{newest});
        // A new one takes its place.
        shop.backUp();
        QVERIFY(shop.check()->isWhole());
    }

    void anEncryptedBackupIsComparedWithItsChecksumAlone()
    {
        TestBook book;
        mustCommit(book.writer(), [&] { return backup::setBookKey(book.writer(), keysOf(kPassphrase).publicKey); });
        const QString newest = must(backup::backUp({.bookPath = book.path()})).copies.first().path;
        Asked progress;
        const auto check = checkDeeply({.bookPath = book.path()}, progress);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QCOMPARE(check->backups.size(), 1);
        QVERIFY(check->backups.first().isUnproven());
        QVERIFY(words::checkedBackup(check->backups.first()).contains(u"encrypted"_s));
        writeBytes(newest, bytesOf(newest).replace(3000, 4, "damn"));
        const auto damaged = checkDeeply({.bookPath = book.path()}, progress);
        QVERIFY_OK(damaged);
        QCOMPARE(damaged->damagedBackups().size(), 1);
    }

    void theNewestOfEachFolderIsLookedThrough()
    {
        TestBook book;
        const QString second = book.folder() + u"/second"_s;
        QVERIFY(QDir().mkpath(second));
        mustCommit(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.secondFolder = second}); });
        const auto made = must(backup::backUp({.bookPath = book.path()}));
        QCOMPARE(made.copies.size(), 2);
        writeBytes(made.copies.last().path, QByteArray(4096, 'x'));
        Asked progress;
        const auto check = checkDeeply({.bookPath = book.path()}, progress);
        QVERIFY_OK(check);
        QCOMPARE(check->backups.size(), 2);
        QVERIFY(!check->backups.first().isDamaged());
        QCOMPARE(check->damagedBackups().first().path, made.copies.last().path);
    }

    void theBackupsOfAnotherBookOfThatNameAreNotItsOwn()
    {
        TestBook book;
        TestBook other;
        execute(other.writer(), u"UPDATE book SET created_at = '2001-01-01T00:00:00.000Z'"_s);
        const QString shared = book.folder() + u"/shared"_s;
        QVERIFY(QDir().mkpath(shared));
        mustCommit(book.writer(), [&] { return backup::setBackupSettings(book.writer(), {.folder = shared}); });
        const QString own = must(backup::backUp({.bookPath = book.path()})).copies.first().path;
        must(backup::backUp({.bookPath = other.path(), .folders = {shared}}));
        Asked progress;
        const auto check = checkDeeply({.bookPath = book.path()}, progress);
        QVERIFY_OK(check);
        QCOMPARE(check->backups.size(), 1);
        QCOMPARE(check->backups.first().path, own);
    }

    /// At every moment at which it asks; what was found by then is not believed, and nothing is remembered.
    void cancelledItRemembersNothing()
    {
        const Shop shop;
        shop.backUp();
        Asked whole;
        QVERIFY_OK(checkDeeply({.bookPath = shop.path}, whole));
        shop.marks().setLastDeepCheck({.at = QDateTime::fromMSecsSinceEpoch(1000)});
        for (int at = 1; at < whole.asked(); at += 1 + whole.asked() / 20) {
            Asked progress(at);
            const auto check = checkDeeply({.bookPath = shop.path}, progress);
            if (check && progress.asked() < at) {
                shop.marks().setLastDeepCheck({.at = QDateTime::fromMSecsSinceEpoch(1000)});
                continue; // the threads asked less often this time
            }
            QVERIFY_KIND(check, ErrorKind::Cancelled);
            QCOMPARE(shop.marks().lastDeepCheck()->at, QDateTime::fromMSecsSinceEpoch(1000).toUTC());
        }
    }

    void itGivesWayAndBeginsAgain()
    {
        const Shop shop;
        std::atomic<int> asked{0};
        Asked progress;
        const auto check = checkDeeply({.bookPath = shop.path,
                                           .mustGiveWay =
                                               [&asked] {
                                                   constexpr int kFrom = 3; // it has begun by then
                                                   constexpr int kTo = 20;
                                                   const int now = ++asked;
                                                   return now >= kFrom && now < kTo;
                                               }},
            progress);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QVERIFY(asked >= 20);
    }

    void whenTheWalGrowsItLetsGoOfTheBook()
    {
        OpenStore store;
        std::atomic<int> asked{0};
        Asked progress;
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"gives way"_s));
        const auto check
            = checkDeeply({.bookPath = store.path(),
                              .mustGiveWay =
                                  [&] {
                                      constexpr int kMegabytes = 40;
                                      constexpr int kInTheMiddle = 3;
                                      if (++asked == kInTheMiddle)
                                          must(answerOf(store->write({u"book.update"_s}, [](db::Connection &writer) -> Result<void> {
                                              grow(writer, kMegabytes);
                                              return {};
                                          })));
                                      return false;
                                  }},
                progress);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
    }

    void isDueWhenItIsOld()
    {
        const Shop shop;
        auto marks = shop.marks();
        const auto now = QDateTime::currentDateTimeUtc();
        QVERIFY(isDeepCheckDue(marks, now, true)); // was never made
        marks.setLastDeepCheck({.at = now});
        QVERIFY(!isDeepCheckDue(marks, now.addDays(kDeepCheckDays).addSecs(-60), false));
        QVERIFY(isDeepCheckDue(marks, now.addDays(kDeepCheckDays), false));
        // On battery a week later.
        QVERIFY(!isDeepCheckDue(marks, now.addDays(kDeepCheckDays), true));
        QVERIFY(isDeepCheckDue(marks, now.addDays(2 * kDeepCheckDays), true));
        // The clock was set back.
        QVERIFY(isDeepCheckDue(marks, now.addSecs(-60), true));
        // Where something was found, the next day.
        marks.setLastDeepCheck({.at = now, .findings = 1});
        QVERIFY(!isDeepCheckDue(marks, now.addSecs(60), false));
        QVERIFY(isDeepCheckDue(marks, now.addDays(1), false));
        marks.setLastDeepCheck({.at = now, .damagedBackups = {u"/a\u00e4 b"_s, u"/c"_s}});
        QCOMPARE(marks.lastDeepCheck()->damagedBackups, QStringList({u"/a\u00e4 b"_s, u"/c"_s}));
        QVERIFY(isDeepCheckDue(marks, now.addDays(1), false));
        // Owed, until it is made.
        marks.oweDeepCheck();
        QVERIFY(isDeepCheckDue(marks, now, true));
        marks.setLastDeepCheck({.at = now});
        QVERIFY(!isDeepCheckDue(marks, now, false));
    }

    void nothingIsThinnedAfterACheckThatFoundSomething_data()
    {
        QTest::addColumn<bool>("quick");
        QTest::addColumn<qint64>("findings");
        QTest::addColumn<QStringList>("damaged");
        QTest::newRow("the quick look") << true << qint64(0) << QStringList();
        QTest::newRow("the book") << false << qint64(1) << QStringList();
        QTest::newRow("a backup") << false << qint64(0) << QStringList{u"/x"_s};
    }

    void nothingIsThinnedAfterACheckThatFoundSomething()
    {
        QFETCH(bool, quick);
        QFETCH(qint64, findings);
        QFETCH(QStringList, damaged);
        TestBook book;
        auto marks = book::Marks(book.path());
        const backup::Request automatic{.bookPath = book.path(), .reason = backup::Reason::Automatic};
        marks.setCheckFailed(quick);
        marks.setLastDeepCheck({.at = QDateTime::currentDateTimeUtc(), .findings = findings, .damagedBackups = damaged});
        for (int i = 0; i < 14; ++i)
            QVERIFY(must(backup::backUp(automatic)).thinned.isEmpty());
        marks.setCheckFailed(false);
        marks.setLastDeepCheck({.at = QDateTime::currentDateTimeUtc()});
        QVERIFY(!must(backup::backUp(automatic)).thinned.isEmpty());
    }

    void knowsWhenItRunsOnBattery()
    {
        const QTemporaryDir folder;
        const auto supply = [&folder](const QString &name, const QByteArray &type, const QByteArray &status, const QByteArray &scope) {
            QDir(folder.path()).mkpath(name);
            writeBytes(folder.filePath(name + u"/type"_s), type + '\n');
            writeBytes(folder.filePath(name + u"/status"_s), status + '\n');
            writeBytes(folder.filePath(name + u"/scope"_s), scope + '\n');
        };
        QVERIFY(!isOnBattery(folder.path()));
        QVERIFY(!isOnBattery(folder.filePath(u"none"_s)));
        supply(u"AC"_s, "Mains", "", "");
        supply(u"mouse"_s, "Battery", "Discharging", "Device");
        supply(u"BAT0"_s, "Battery", "Charging", "System");
        QVERIFY(!isOnBattery(folder.path()));
        supply(u"BAT0"_s, "Battery", "Discharging", "System");
        QVERIFY(isOnBattery(folder.path()));
    }
};

QTEST_GUILESS_MAIN(tst_deepcheck)
#include "tst_deepcheck.moc"
