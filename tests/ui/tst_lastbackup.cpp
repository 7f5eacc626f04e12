// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/marks.h"
#include "tests/ui/backupfixture.h"
#include "ui/backups/backupswindow.h"
#include "ui/backups/makingwords.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A backup of the book as if it had been made so many days ago.
void leaveBackup(const ShopToBackUp &shop, int days)
{
    const auto made = backup::makeVerifiedCopy(shop.path(), backup::Reason::Automatic, backup::Proof::Quick);
    if (!made)
        qFatal("no backup");
    const auto then = QDateTime::currentDateTime().addDays(-days);
    const QString path = QDir(shop.backups()).filePath(backup::fileNameFor(shop.path(), backup::Reason::Automatic, then));
    if (!QFile::rename(made->path, path) || !QFile::rename(made->path + u".sha256"_s, path + u".sha256"_s))
        qFatal("the backup does not move");
}

} // namespace

/// The age of the last verified backup, and the backups that nobody has to ask for while a book is open.
class tst_lastbackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void theAgeIsSaidInTheUnitThatFits_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("a clock that was set back") << qint64(-100) << u"just now"_s;
        QTest::newRow("59 seconds") << qint64(59) << u"just now"_s;
        QTest::newRow("a minute") << qint64(60) << u"1 minute ago"_s;
        QTest::newRow("12 minutes") << qint64(12 * 60 + 59) << u"12 minutes ago"_s;
        QTest::newRow("an hour") << qint64(3600) << u"1 hour ago"_s;
        QTest::newRow("23 hours") << qint64(23 * 3600) << u"23 hours ago"_s;
        QTest::newRow("a day") << qint64(86400) << u"1 day ago"_s;
        QTest::newRow("a year") << qint64(365 * 86400) << u"365 days ago"_s;
    }
    void theAgeIsSaidInTheUnitThatFits()
    {
        QFETCH(const qint64, seconds);
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        QTEST(makingwords::age(now.addSecs(-seconds), now), "text");
    }

    void afterAWeekItWarnsByColourAndByWord()
    {
        const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        const auto standing = [&](int days, bool hasFailed) {
            return makingwords::lastBackup(backup::LastBackup{u"x"_s, now.addDays(-days), 1}, hasFailed, now);
        };
        QCOMPARE(standing(7, false).tone, Tone::Good);
        QCOMPARE(standing(8, false).tone, Tone::Notice);
        QCOMPARE(standing(8, false).text, u"Backup overdue, last one 8 days ago"_s);
        QCOMPARE(standing(1, true).tone, Tone::Bad);
        QVERIFY(standing(1, true).text.startsWith(u"Backup failed"_s));
        QCOMPARE(makingwords::lastBackup({}, false, now).tone, Tone::Notice);
    }

    void aNewBookHasNoBackupYet()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        QCOMPARE(shown.standing()->accessibleName(), u"No backup yet"_s);
        QCOMPARE(shown.standing()->property("state").toString(), u"notice"_s);
    }

    void anOldBackupIsFoundAtOpeningAndWarnedOf()
    {
        const ShopToBackUp shop;
        leaveBackup(shop, 9);
        BackupWindow shown(shop.path());
        QCOMPARE(shown.standing()->accessibleName(), u"Backup overdue, last one 9 days ago"_s);
        QCOMPARE(shown.standing()->property("state").toString(), u"notice"_s);
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
        QCOMPARE(shown.standing()->property("state").toString(), u"good"_s);
    }

    void aMarkOfThisMachineInThePastIsFoundToo()
    {
        const ShopToBackUp shop;
        book::Marks(shop.path())
            .setLastBackup({shop.folder() + u"/not connected/backups/x"_s, 1, QDateTime::currentDateTimeUtc().addDays(-3)});
        BackupWindow shown(shop.path());
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified 3 days ago"_s);
    }

    void pressingTheAgeShowsTheBackups()
    {
        const ShopToBackUp shop;
        leaveBackup(shop, 1);
        BackupWindow shown(shop.path());
        shown.standing()->click();
        QVERIFY(shown.window->findChild<BackupsWindow *>());
    }

    void theAgeIsKeptUpToDateByATimer()
    {
        const ShopToBackUp shop;
        book::Marks(shop.path())
            .setLastBackup({shop.folder() + u"/not connected/backups/x"_s, 1, QDateTime::currentDateTimeUtc().addSecs(-58)});
        BackupWindow shown(shop.path());
        auto *timer = shown.desk()->findChild<QTimer *>(u"ageTimer"_s);
        QVERIFY(timer->isActive());
        timer->setInterval(10);
        QTRY_COMPARE(shown.standing()->accessibleName(), u"Backed up and verified 1 minute ago"_s);
    }

    void aTimerAsksForTheDailyBackup()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        auto *timer = shown.desk()->findChild<QTimer *>(u"dueTimer"_s);
        QVERIFY(timer->isActive());
        timer->setInterval(0);
        QTRY_COMPARE(shop.made().size(), 1);
        shown.settle();
        QVERIFY(timer->interval() >= 60'000);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QVERIFY(!timer->isActive());
    }

    void aBackupThatIsInOnePlaceOnlyIsSaid()
    {
        const QTemporaryDir disk;
        const QString stick = disk.filePath(u"stick"_s);
        const ShopToBackUp shop({.secondFolder = stick});
        {
            BackupWindow shown(shop.path());
            shown.trigger(u"Back Up Now"_s);
            QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now, in one place only"_s);
            QCOMPARE(shown.standing()->property("state").toString(), u"notice"_s);
        }
        // It is still so the next time, and after a backup went to both it is not.
        BackupWindow shown(shop.path());
        QVERIFY(shown.standing()->accessibleName().endsWith(u", in one place only"_s));
        QVERIFY2(shown.standing()->toolTip().contains(stick), qPrintable(shown.standing()->toolTip()));
        QVERIFY(QDir().mkdir(stick));
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
        shown.desk()->look();
        shown.settle();
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
    }

    void theDailyBackupIsMadeWithoutAWord()
    {
        const ShopToBackUp shop;
        leaveBackup(shop, 2);
        BackupWindow shown(shop.path());
        shown.edit(u"Changed"_s);
        shown.desk()->backUpIfDue();
        shown.settle();
        QCOMPARE(shop.made().size(), 2);
        QCOMPARE(shop.made().first().reason, backup::Reason::Automatic);
        QVERIFY(!shown.window->messageBar()->isVisible());
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
        // Not twice a day.
        shown.edit(u"Changed again"_s);
        shown.desk()->backUpIfDue();
        shown.settle();
        QCOMPARE(shop.made().size(), 2);
    }

    void aDailyBackupThatFailsWarnsInBothBarsOnce()
    {
        const QTemporaryDir disk;
        const QString folder = disk.filePath(u"stick"_s);
        const ShopToBackUp shop({.folder = folder});
        BackupWindow shown(shop.path());
        shown.desk()->backUpIfDue();
        shown.settle();
        QVERIFY2(shown.message().startsWith(u"The daily backup was not made. The folder “%1” is not there"_s.arg(folder)),
            qPrintable(shown.message()));
        QCOMPARE(shown.standing()->accessibleName(), u"Backup failed, none yet"_s);
        QCOMPARE(shown.standing()->property("state").toString(), u"bad"_s);
        QVERIFY2(shown.standing()->toolTip().contains(folder), qPrintable(shown.standing()->toolTip()));
        // It is not tried again at once, nor said again.
        shown.window->messageBar()->dismiss();
        shown.desk()->backUpIfDue();
        QVERIFY(shown.desk()->isSettled());
        QVERIFY(!shown.window->messageBar()->isVisible());
        // One by hand that comes off ends the warning.
        QVERIFY(QDir().mkdir(folder));
        shown.trigger(u"Back Up Now"_s);
        QCOMPARE(shown.standing()->accessibleName(), u"Backed up and verified just now"_s);
    }

    void aBackupThatIsAskedForWhileTheDailyOneLooksIsMadeAfterIt()
    {
        const ShopToBackUp shop({.daily = false});
        BackupWindow shown(shop.path());
        HeldBackups held(shown.store());
        shown.desk()->backUpIfDue();
        QVERIFY(shown.window.action(u"Back Up Now"_s)->isEnabled());
        shown.window.action(u"Back Up Now"_s)->trigger();
        held.letGo();
        QTRY_COMPARE(shop.made().size(), 1);
        shown.settle();
        QVERIFY2(shown.message().startsWith(u"Backed up and verified"_s), qPrintable(shown.message()));
    }

    void backupsThatSomebodyTakesAwayAreMissed()
    {
        const ShopToBackUp shop;
        BackupWindow shown(shop.path());
        shown.trigger(u"Back Up Now"_s);
        QVERIFY(QDir(shop.backups()).removeRecursively());
        QVERIFY(QDir().mkdir(shop.backups()));
        shown.desk()->look();
        shown.settle();
        QCOMPARE(shown.standing()->accessibleName(), u"No backup yet"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_lastbackup)
#include "tst_lastbackup.moc"
