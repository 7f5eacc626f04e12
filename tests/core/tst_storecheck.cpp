// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/marks.h"
#include "tests/support/openstore.h"
#include "tests/support/restorebook.h"
#include "tests/support/shop.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::test;
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 60; // for what is sooner or later met on the way

/// 20 MB, so that a check takes a while.
void grow(db::Connection &writer)
{
    execute(writer,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) INSERT INTO drafts (name, json) SELECT 'd' || i, "
        "hex(zeroblob(500000)) FROM n"_s);
}

Result<void> enter(db::Connection &writer, const QString &name)
{
    auto user = repo::users::create(writer, {.id = {}, .name = name});
    return user ? Result<void>() : user.error();
}

} // namespace

/// The deep check of an open book, beside everything else that goes on with it.
class tst_storecheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void editsAndBackupsGoOnMeanwhile()
    {
        OpenStore store;
        must(answerOf(store->write({u"book.update"_s}, [](db::Connection &writer) -> Result<void> {
            grow(writer);
            return {};
        })));
        auto checked = store->checkDeeply();
        auto made = store->backUp({});
        for (int number = 1; number <= 20; ++number)
            must(answerOf(
                store->write({u"user.create"_s}, [number](db::Connection &writer) { return enter(writer, QString::number(number)); })));
        QVERIFY_OK(answerOf(made));
        const auto check = answerOf(checked);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QVERIFY(answerOf(store->checkDeeply())->backups.size() == 1);
    }

    void closingEndsIt()
    {
        bool wasEnded = false;
        for (int round = 0; round < kRounds && !wasEnded; ++round) {
            OpenStore store;
            must(answerOf(store->write({u"book.update"_s}, [](db::Connection &writer) -> Result<void> {
                grow(writer);
                return {};
            })));
            auto checked = store->checkDeeply();
            QVERIFY_OK(answerOf(store->close()));
            const auto check = answerOf(checked);
            wasEnded = !check;
            if (!check)
                QVERIFY2(check.error().kind == ErrorKind::Cancelled || check.error().kind == ErrorKind::Closed,
                    qPrintable(described(check.error())));
            QCOMPARE(QFileInfo(store.path() + u"-wal"_s).size(), 0);
            QCOMPARE(book::Marks(store.path()).lastDeepCheck().has_value(), check.isOk());
        }
        QVERIFY(wasEnded);
    }

    void aRestoreDoesNotWaitForIt()
    {
        OpenStore store;
        must(answerOf(store->write({u"user.create"_s}, [](db::Connection &writer) { return enter(writer, u"1"_s); })));
        const QString copy = must(answerOf(store->backUp({}))).copies.first().path;
        must(answerOf(store->write({u"user.create"_s}, [](db::Connection &writer) { return enter(writer, u"2"_s); })));
        const auto staged = must(restore::stage(copy, store.path()));
        auto checked = store->checkDeeply();
        QVERIFY_OK(answerOf(store->restore(staged)));
        const auto check = answerOf(checked);
        QVERIFY_OK(check);
        QVERIFY(check->isWhole());
        QCOMPARE(store.ask(u"SELECT count(*) FROM users"_s), 1);
    }

    void itIsMadeWhereItIsDue()
    {
        OpenStore store;
        const auto first = must(answerOf(store->checkDeeplyIfDue()));
        QVERIFY(first && first->isWhole());
        QVERIFY(!must(answerOf(store->checkDeeplyIfDue())));
        // After a crash; also where the check was not made before the next good end.
        const QString path = store.path();
        store.reopen();
        QVERIFY(!must(answerOf(store->checkDeeplyIfDue())));
        must(answerOf(store->close()));
        book::Marks(path).setOpen(true);
        store.reopen();
        store.reopen();
        QVERIFY(must(answerOf(store->checkDeeplyIfDue())));
        QVERIFY(!must(answerOf(store->checkDeeplyIfDue())));
        // What was found is told again at each opening.
        book::Marks(path).setLastDeepCheck({.at = QDateTime::currentDateTimeUtc(), .findings = 2});
        QVERIFY(!must(answerOf(store->checkDeeplyIfDue())));
        store.reopen();
        QVERIFY(must(answerOf(store->checkDeeplyIfDue())));
        QVERIFY(book::Marks(path).isWhole());
    }

    void aBookThatIsOnlyReadIsCheckedWhenAsked()
    {
        OpenStore store(Store::Mode::ReadOnly);
        QVERIFY(!must(answerOf(store->checkDeeplyIfDue())));
        QVERIFY(must(answerOf(store->checkDeeply())).isWhole());
    }

    void theQuickLookRemembersDamage()
    {
        TestBook book;
        execute(book.writer(), kManyProducts);
        book.close();
        damageTheMiddle(book.path());
        auto store = must(answerOf(Store::open(book.path(), Store::Mode::ReadWrite)));
        bool isTold = false;
        connect(store.get(), &Store::checked, this, [&isTold](const Result<void> &outcome) { isTold = !outcome; });
        store->startCheck();
        QTRY_VERIFY(isTold);
        QVERIFY(book::Marks(book.path()).hasCheckFailed());
        QVERIFY(!book::Marks(book.path()).isWhole());
    }

    // Looking through a whole file would be felt by whoever scrolls.
    void theQuickLookWaitsUntilNobodyAsks()
    {
        OpenStore store;
        bool isTold = false;
        connect(&*store, &Store::checked, this, [&isTold](const Result<void> &) { isTold = true; });
        store->startCheck();
        qint64 longestGap = 0;
        QElapsedTimer all;
        QElapsedTimer gap;
        all.start();
        while (all.elapsed() < 1500) {
            gap.start();
            (void)answerOf(store->read({}, [](db::Connection &reader) { return reader.dataVersion(); }));
            QCoreApplication::processEvents();
            QThread::msleep(10);
            longestGap = std::max(longestGap, gap.elapsed());
        }
        QVERIFY2(!isTold || longestGap > 400, "it did not wait"); // a machine that is too busy to ask looks like nobody
        QTRY_VERIFY(isTold);
    }

#ifdef Q_OS_LINUX
    void theQuickLookGivesWay()
    {
        OpenStore store;
        constexpr int kBefore = 2; // for backups and for the deep check
        QTRY_COMPARE(politeThreads(), kBefore);
        bool isTold = false;
        connect(&*store, &Store::checked, this, [&isTold](const Result<void> &) { isTold = true; });
        store->startCheck();
        QTRY_VERIFY(isTold);
        QCOMPARE(politeThreads(), kBefore + 1);
        isTold = false;
        store->startCheck(); // by the same one
        QTRY_VERIFY(isTold);
        QCOMPARE(politeThreads(), kBefore + 1);
    }

private:
    /// Threads of this program that let others go before them.
    static int politeThreads()
    {
        const auto least = ::getpriority(PRIO_PROCESS, 0);
        const auto threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return static_cast<int>(std::ranges::count_if(
            threads, [least](const QString &thread) { return ::getpriority(PRIO_PROCESS, thread.toUInt()) > least; }));
    }
#endif
};

QTEST_GUILESS_MAIN(tst_storecheck)
#include "tst_storecheck.moc"
