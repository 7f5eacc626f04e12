// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/restorebook.h"
#include "tests/ui/backupfixture.h"
#include "ui/backups/backupswindow.h"
#include "ui/dialogs/healthdialog.h"
#include "ui/healthdesk.h"
#include "ui/restoredesk.h"
#include "ui/tables/texttable.h"

#include <QClipboard>
#include <QProgressBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A book at rest that was made to differ from what it should be, by SQL.
class SpoiltShop {
public:
    explicit SpoiltShop(const QString &sql = {})
        : m_book(u"EUR"_s, u"Europe/Berlin"_s)
    {
        QStandardPaths::setTestModeEnabled(true);
        addProduct(m_book.writer(), u"M1"_s, 1000, 5);
        if (!sql.isEmpty())
            execute(m_book.writer(), sql);
        m_book.close();
    }
    [[nodiscard]] QString path() const { return m_book.path(); }
    [[nodiscard]] book::Marks marks() const { return book::Marks(path()); }
    QString backUp() const { return must(backup::backUp({.bookPath = path()})).copies.first().path; }

private:
    TestBook m_book;
};

const QString kWrongStock = u"UPDATE stock SET on_hand = 7"_s;

struct CheckWindow : BackupWindow {
    using BackupWindow::BackupWindow;

    [[nodiscard]] HealthDesk *health() { return window->healthDesk(); }
    [[nodiscard]] HealthDialog *dialog()
    {
        for (auto *each : window->findChildren<HealthDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *dialogButton(const QString &name)
    {
        for (auto *button : dialog()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == name)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString verdict() { return dialog()->findChild<QLabel *>(u"healthVerdict"_s)->text(); }
    [[nodiscard]] QLabel *checkState() { return window->findChild<QLabel *>(u"statusCheck"_s); }
    void comesToRest()
    {
        if (!test::comes([this] { return health()->isSettled() && desk()->isSettled(); }))
            qFatal("the check does not end");
    }
    void check()
    {
        health()->checkNow();
        comesToRest();
    }
    /// The weekly check, by the clock.
    void letTheWeekPass() { health()->findChild<QTimer *>(u"healthTimer"_s)->start(0); }
};

/// While it lives, checks of this store wait.
class HeldChecks {
public:
    explicit HeldChecks(Store &store)
    {
        while (!hold(store)) { }
        m_gate->entered.acquire();
    }
    Q_DISABLE_COPY_MOVE(HeldChecks)
    ~HeldChecks() { letGo(); }
    void letGo()
    {
        if (!std::exchange(m_isOpen, true))
            m_gate->opened.release();
    }

private:
    struct Gate {
        QSemaphore entered;
        QSemaphore opened;
    };
    /// What follows a check runs on the thread that checks, unless it was over before that could be said.
    bool hold(Store &store)
    {
        m_held = store.checkDeeply().then(
            QtFuture::Launch::Sync, [gate = m_gate, own = QThread::currentThread()](const Result<upkeep::DeepCheck> &) {
                if (QThread::currentThread() == own)
                    return false;
                gate->entered.release();
                gate->opened.acquire();
                return true;
            });
        return !m_held.isFinished() || m_held.result();
    }

    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    QFuture<bool> m_held;
    bool m_isOpen = false;
};

} // namespace

/// The deep check in the window: on demand, each week, what is told and what can be done about it.
class tst_checking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void onDemandItSaysThatEverythingIsWhole()
    {
        const SpoiltShop shop;
        shop.backUp();
        CheckWindow shown(shop.path());
        shown.window.action(u"Health…"_s)->trigger();
        QVERIFY(shown.dialog());
        QCOMPARE(shown.verdict(), u"This book has not been checked in full yet."_s);
        shown.dialogButton(u"Check Now"_s)->click();
        QVERIFY(shown.dialogButton(u"Cancel"_s)->isVisible());
        QVERIFY(!shown.dialogButton(u"Check Now"_s)->isVisible());
        shown.comesToRest();
        const QString whole = u"The book and its newest backup are whole."_s;
        QCOMPARE(shown.message(), whole);
        QCOMPARE(shown.verdict(), whole);
        QVERIFY(shown.dialogButton(u"Check Now"_s)->isVisible());
        QCOMPARE(shown.dialog()->focusWidget(), shown.dialogButton(u"Check Now"_s));
        QVERIFY(!shown.dialogButton(u"Copy Findings"_s)->isVisible());
        QVERIFY(shop.marks().isWhole());
        QVERIFY(shown.checkState()->text().contains(u"no damage"_s));
    }

    void withoutABackupItOffersToMakeOne()
    {
        const SpoiltShop shop;
        CheckWindow shown(shop.path());
        shown.check();
        QCOMPARE(shown.message(), u"The book is whole; there is no backup of it yet."_s);
        shown.button(u"Back Up Now"_s)->click();
        shown.comesToRest();
        QCOMPARE(backup::listBackups(backup::folderFor(shop.path())).size(), 1);
    }

    void theWindowOfHealthMakesTheFirstBackup()
    {
        const SpoiltShop shop;
        CheckWindow shown(shop.path());
        shown.window.action(u"Health…"_s)->trigger();
        auto *backUp = shown.dialogButton(u"Back Up Now"_s);
        auto *check = shown.dialogButton(u"Check Now"_s);
        QVERIFY(!backUp->isVisible()); // nobody has looked for one yet
        QVERIFY(check->property("primary").toBool());
        shown.check();
        QVERIFY(backUp->isVisible());
        QVERIFY(backUp->property("primary").toBool());
        QVERIFY(!check->property("primary").toBool());
        backUp->setFocus();
        backUp->click();
        QTRY_COMPARE(shown.verdict(), u"The book and its newest backup are whole."_s);
        shown.comesToRest();
        QCOMPARE(backup::listBackups(backup::folderFor(shop.path())).size(), 1);
        QVERIFY(!backUp->isVisible());
        QVERIFY(check->property("primary").toBool());
        QCOMPARE(shown.dialog()->focusWidget(), check);
    }

    void editingGoesOnMeanwhileAndItCanBeCancelled()
    {
        const SpoiltShop shop;
        CheckWindow shown(shop.path());
        HeldChecks held(shown.store());
        shown.health()->checkNow();
        QTRY_VERIFY(shown.work()->isVisible());
        QCOMPARE(shown.work()->text(), u"Checking the book and its backups…"_s);
        QVERIFY(shown.window->findChild<QProgressBar *>()->isVisible());
        shown.edit(u"Changed meanwhile"_s);
        QTRY_COMPARE(shown.window->windowTitle(), u"Changed meanwhile – Tradebook"_s);
        shown.cancel()->click();
        QCOMPARE(shown.work()->text(), u"Cancelling the check…"_s);
        shown.health()->checkNow(); // not twice at a time
        held.letGo();
        shown.comesToRest();
        QVERIFY2(shown.message().startsWith(u"The check was cancelled"_s), qPrintable(shown.message()));
        QVERIFY(!shown.health()->found());
        QVERIFY(!shown.work()->isVisible());
        shown.check();
        QVERIFY(shown.health()->found());
    }

    void whatIsFoundInTheBookIsListedWithWhatToDo()
    {
        const SpoiltShop shop(kWrongStock);
        shop.backUp();
        CheckWindow shown(shop.path());
        shown.check();
        QVERIFY2(shown.message().startsWith(u"One thing in this book is not as it should be."_s), qPrintable(shown.message()));
        QVERIFY2(shown.checkState()->text().contains(u"found something"_s), qPrintable(shown.checkState()->text()));
        auto *restore = shown.button(u"Restore a Backup…"_s);
        QVERIFY(restore);
        shown.button(u"Show Findings"_s)->click();
        auto *table = shown.dialog()->findChild<TextTable *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
        const QString finding = table->model()->index(0, 0).data().toString();
        QVERIFY2(finding.contains(u"M1"_s) && finding.contains(u"7"_s), qPrintable(finding));
        shown.dialogButton(u"Copy Findings"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), finding);
        shown.dialogButton(u"Backups…"_s)->click();
        QVERIFY(shown.window->restoreDesk()->backupsWindow());
    }

    void restoreFromTheMessageOpensTheBackups()
    {
        const SpoiltShop shop(kWrongStock);
        CheckWindow shown(shop.path());
        shown.check();
        shown.button(u"Restore a Backup…"_s)->click();
        QVERIFY(shown.window->restoreDesk()->backupsWindow());
        QVERIFY(test::comes([&] { return shown.window->restoreDesk()->backupsWindow()->isSettled(); }));
    }

    void aDamagedBackupIsNamedAndMendedByANewOne()
    {
        const SpoiltShop shop;
        const QString newest = shop.backUp();
        writeBytes(newest, QByteArray(8192, 'x'));
        CheckWindow shown(shop.path());
        shown.check();
        QVERIFY2(shown.message().contains(u"“%1”"_s.arg(newest)), qPrintable(shown.message()));
        QVERIFY(shown.message().endsWith(u"is damaged; make a new one."_s));
        QVERIFY(!shop.marks().isWhole());
        shown.button(u"Back Up Now"_s)->click();
        // It looks again by itself, and says that all is well.
        QTRY_COMPARE(shown.message(), u"The book and its newest backup are whole."_s);
        QVERIFY(shop.marks().isWhole());
    }

    void theWeeklyOneSaysNothingWhereAllIsWell()
    {
        const SpoiltShop shop;
        shop.backUp();
        shop.marks().setLastDeepCheck({.at = QDateTime::currentDateTimeUtc().addDays(-8)});
        CheckWindow shown(shop.path());
        shown.letTheWeekPass();
        QTRY_VERIFY(shown.health()->found());
        QVERIFY(shop.marks().lastDeepCheck()->at.secsTo(QDateTime::currentDateTimeUtc()) < 3600);
        QCOMPARE(shown.message(), QString());
        QVERIFY(!shown.work()->isVisible());
        QVERIFY(shown.health()->findChild<QTimer *>(u"healthTimer"_s)->interval() > 60'000);
    }

    void theWeeklyOneTellsWhatIsWrong()
    {
        const SpoiltShop shop(kWrongStock);
        CheckWindow shown(shop.path());
        shown.letTheWeekPass();
        QTRY_VERIFY(!shown.message().isEmpty());
        QVERIFY2(shown.message().startsWith(u"One thing in this book"_s), qPrintable(shown.message()));
    }

    void whatIsNotDueIsNotMade()
    {
        const SpoiltShop shop(kWrongStock);
        const auto yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        shop.marks().setLastDeepCheck({.at = yesterday});
        CheckWindow shown(shop.path());
        shown.health()->checkIfDue();
        must(answerOf(shown.store().checkDeeplyIfDue())); // after it, on the same thread
        QCoreApplication::processEvents();
        QVERIFY(!shown.health()->found());
        QCOMPARE(shop.marks().lastDeepCheck()->at.toSecsSinceEpoch(), yesterday.toSecsSinceEpoch());
    }

    /// Somebody presses the button while the weekly one goes on, or while it is asked whether it is due.
    void aCheckOnDemandTakesTheWeeklyOneOver()
    {
        const SpoiltShop shop;
        CheckWindow shown(shop.path());
        HeldChecks held(shown.store()); // now it was made today, and is not due
        shown.health()->checkIfDue();
        shown.health()->checkNow();
        QVERIFY(shown.health()->isChecking());
        held.letGo();
        QTRY_VERIFY(shown.health()->found());
        QCOMPARE(shown.message(), u"The book is whole; there is no backup of it yet."_s);
    }

    void whatIsRememberedIsShown()
    {
        const auto verdictOn = [](const SpoiltShop &shop) {
            CheckWindow shown(shop.path());
            shown.window.action(u"Health…"_s)->trigger();
            return shown.verdict();
        };
        const SpoiltShop shop;
        const auto before = QDateTime::currentDateTimeUtc().addDays(-2);
        shop.marks().setLastDeepCheck({.at = before});
        QCOMPARE(verdictOn(shop), u"The book and its backups were whole when they were checked last."_s);
        shop.marks().setLastDeepCheck({.at = before, .findings = 3});
        QVERIFY(verdictOn(shop).startsWith(u"Something was found in this book"_s));
        shop.marks().setLastDeepCheck({.at = before, .damagedBackups = {u"/somewhere/x.tradebook-backup"_s}});
        QVERIFY(verdictOn(shop).startsWith(u"The newest backup was damaged"_s));
    }

    void itGoesWithTheBook()
    {
        const SpoiltShop shop;
        CheckWindow shown(shop.path());
        HeldChecks held(shown.store());
        shown.health()->checkNow();
        shown.health()->show();
        QVERIFY(shown.dialog());
        held.letGo();
        shown.window->desk()->close();
        QVERIFY(test::comes([&] { return !shown.window->hasBook() && !shown.window->desk()->isBusy(); }));
        QVERIFY(!shown.dialog());
        QVERIFY(!shown.health()->isChecking());
        QVERIFY(!shown.window.action(u"Health…"_s)->isEnabled());
        QVERIFY(!shown.work()->isVisible());
    }

    void aWindowOnABackupHasNoSuchCommand()
    {
        QStandardPaths::setTestModeEnabled(true);
        const MainWindow look(MainWindow::Role::Backup);
        QVERIFY(!look.findChild<QAction *>(u"health"_s)->isVisible());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_checking)
#include "tst_checking.moc"
