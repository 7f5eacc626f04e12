// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes wrong with an import: one sentence each, and nothing half done.
#include "core/db/query.h"
#include "tests/support/unprivileged.h"
#include "tests/ui/importfixture.h"
#include "ui/dialogs/newbookdialog.h"

#include <QProgressBar>

#include <sqlite3.h>

using namespace tradebook;
using namespace tradebook::test;

namespace {

/// Lets the book grow by so many pages at most, as on a full disk.
Result<qint64> limit(const std::shared_ptr<Store> &store, int more)
{
    return answerOf(store->write({u"book.update"_s}, [more](db::Connection &writer) -> Result<qint64> {
        using namespace db::literals;
        const auto pages = db::Query(writer, "PRAGMA page_count"_sql).number();
        if (!pages)
            return pages.error();
        const QByteArray sql = "PRAGMA max_page_count = " + QByteArray::number(*pages + more);
        return sqlite3_exec(writer.handle(), sql.constData(), nullptr, nullptr, nullptr);
    }));
}

} // namespace

class tst_importfaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup()
    {
        QCOMPARE(db::UiThread::calls(), 0);
        QSettings().clear();
    }

    void aFileThatIsNoTableIsToldBeforeAnythingBegins_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray()
                               << u"“wrong.csv” cannot be imported: The file is empty; its first row must name the columns."_s;
        QTest::newRow("blank") << QByteArray("\n\r\n  \n") << u"“wrong.csv” cannot be imported: The file is empty"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) << u"Line 1 has characters that are not UTF-8"_s;
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\0\x06\0\x08\0", 10) << u"zero byte"_s;
        QTest::newRow("damaged letters") << QByteArray("SKU,Name\n1,\xC3\xA4\n2,\xC3\xB6\n3,\xFF\n")
                                         << u"Line 4 has characters that are not UTF-8"_s;
        QTest::newRow("an open quotation mark") << QByteArray("SKU,Name\n1,a\n2,\"b\n3,c\n") << u"never closed"_s;
    }
    void aFileThatIsNoTableIsToldBeforeAnythingBegins()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        Importing at;
        at.begin(text, u"wrong.csv"_s);
        QVERIFY(!at.dialog());
        QVERIFY2(at.told().contains(said), qPrintable(at.told()));
        QVERIFY(shownButton(&*at.window, u"Choose Another File…"_s));
        // on the Welcome page too: no book is made for it
        Window welcome;
        welcome->importDesk()->begin(at.files.path(u"wrong.csv"_s));
        QVERIFY(welcome.settle());
        QVERIFY2(welcome->messageBar()->text().contains(said), qPrintable(welcome->messageBar()->text()));
        QVERIFY(!welcome->findChild<NewBookDialog *>());
    }

    void aFileThatCannotBeReadIsTold()
    {
        Importing at;
        at.open(at.files.path(u"gone.csv"_s));
        QCOMPARE(at.told(), u"“gone.csv” is not there any more; nothing was imported."_s);
        at.open(QFileInfo(at.files.path(u"x"_s)).absolutePath());
        QVERIFY2(at.told().contains(u"is a folder"_s), qPrintable(at.told()));
        const QString locked = at.files.write(u"locked.csv"_s, "SKU\n1\n");
        QFile::setPermissions(locked, QFileDevice::Permissions());
        const Unprivileged nobody;
        at.open(locked);
        QVERIFY2(at.told().contains(u"locked.csv"_s), qPrintable(at.told()));
        QVERIFY(!at.dialog());
    }

    void aBookIsNotImported()
    {
        Importing at;
        at.open(at.book.path());
        QVERIFY2(at.told().contains(u"is a book"_s), qPrintable(at.told()));
        QVERIFY(shownButton(&*at.window, u"Open"_s));
        // under another name it is known by what it is
        const QString link = at.files.path(u"link.csv"_s);
        QVERIFY(QFile::link(at.book.path(), link));
        at.open(link);
        QVERIFY2(at.told().contains(u"is the open book itself"_s), qPrintable(at.told()));
        QVERIFY(!at.dialog());
        QCOMPARE(at.products(), kProductsBefore);
    }

    void aFileThatVanishesAfterTheReviewIsTold()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\n");
        QVERIFY(QFile::remove(at.files.path(u"spring.csv"_s)));
        at.import();
        QCOMPARE(at.told(), u"“spring.csv” is not there any more; nothing was imported."_s);
        QCOMPARE(at.products(), kProductsBefore);
        QVERIFY(!at.window->undoDesk()->ahead().undo);
    }

    void aFileThatVanishesBeforeItIsReviewedAgainIsTold()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\n");
        QVERIFY(QFile::remove(at.files.path(u"spring.csv"_s)));
        at.choose(u"Price"_s, u"Cost"_s);
        QVERIFY2(at.message().contains(u"not there any more"_s), qPrintable(at.message()));
        QVERIFY(!at.importButton()->isEnabled());
        QVERIFY(shownButton(at.dialog(), u"Choose Another File…"_s));
    }

    void aFileThatChangesAfterTheReviewIsReviewedAgain()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\n");
        at.files.write(u"spring.csv"_s, "SKU,Price\nMUG-1,19.00\n"); // as long as before
        at.import();
        QVERIFY2(at.told().contains(u"has changed since it was looked at"_s), qPrintable(at.told()));
        QCOMPARE(at.products(), kProductsBefore);
        shownButton(&*at.window, u"Review Again…"_s)->click();
        QVERIFY(at.settle());
        QCOMPARE(at.rows(), QStringList{u"2|Changed|MUG-1|£12.50 → £19.00|"_s});
        at.files.write(u"spring.csv"_s, "SKU,Price\nMUG-1,18.00\n");
        at.choose(u"Price"_s, u"Cost"_s);
        QVERIFY2(at.message().contains(u"has changed"_s), qPrintable(at.message()));
        shownButton(at.dialog(), u"Look Again"_s)->click();
        QVERIFY(at.settle());
        QVERIFY2(at.rows().first().contains(u"18.00"_s), qPrintable(at.rows().first()));
        at.import();
        QCOMPARE(at.ask(u"SELECT cost FROM products WHERE sku = 'MUG-1'"_s), u"1800"_s);
    }

    void aBookThatCanOnlyBeReadTakesNothing()
    {
        const SmallBook book;
        const Files files;
        Window window;
        window->openBook(book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        window->importDesk()->begin(files.write(u"a.csv"_s, "SKU\n1\n"));
        QVERIFY(window.settle());
        QVERIFY2(window->messageBar()->text().contains(u"can only be read"_s), qPrintable(window->messageBar()->text()));
        QVERIFY(!window->findChild<ImportWindow *>());
    }

    void aFullDiskIsToldAndLeavesNothing()
    {
        Importing at;
        at.open(at.files.products(5000));
        QVERIFY(at.importButton()->isEnabled());
        auto store = at.window->desk()->book().store;
        {
            db::UiThread::release(); // the test waits for the writer here
            QVERIFY(limit(store, 20));
            db::UiThread::declare();
        }
        at.import();
        QVERIFY2(at.told().contains(u"full"_s), qPrintable(at.told()));
        QCOMPARE(at.products(), kProductsBefore);
        // with room again, the same can be done
        db::UiThread::release();
        QVERIFY(limit(store, 1'000'000));
        db::UiThread::declare();
        shownButton(&*at.window, u"Review Again…"_s)->click();
        QVERIFY(at.settle());
        at.import();
        QCOMPARE(at.ask(u"SELECT count(*) FROM products"_s), u"5004"_s);
    }

    void aReviewThatIsStoppedChangesNothing()
    {
        Importing at;
        const QString file = at.files.products(60'000);
        at.window->importDesk()->begin(file);
        QTRY_VERIFY(at.dialog());
        auto *stop = at.dialog()->findChild<QPushButton *>(u"stopReview"_s);
        QTRY_VERIFY(at.dialog()->findChild<QProgressBar *>()->value() > 0); // the button comes after half a second
        stop->click();
        QVERIFY(at.settle());
        QVERIFY2(at.message().contains(u"stopped"_s), qPrintable(at.message()));
        QVERIFY(!at.importButton()->isEnabled());
        shownButton(at.dialog(), u"Review Again"_s)->click();
        QVERIFY(at.settle());
        QCOMPARE(at.importButton()->text(), u"&Import 60,000 Products"_s);
        QCOMPARE(at.rows().size(), 500);
        QVERIFY(at.dialog()->findChild<QLabel *>(u"rowsNote"_s)->isVisible());
        // closing while it goes on leaves nothing behind either
        at.choose(u"Price"_s, u"Cost"_s);
        at.window->importDesk()->begin(file);
        QTRY_VERIFY(at.dialog());
        at.dialog()->reject();
        QVERIFY(at.settle());
        QCOMPARE(at.products(), kProductsBefore);
    }

    void whoQuitsDuringAnImportIsToldAndMayStay()
    {
        Importing at;
        at.open(at.files.products(12'000));
        QString told;
        connect(at.window->importDesk(), &ImportDesk::told, this, [&](const MessageBar::Message &message) {
            if (told.isEmpty())
                told = message.text;
        });
        at.importButton()->click();
        at.window->close();
        QVERIFY(at.window->isVisible());
        QVERIFY2(told.contains(u"nothing of it is kept"_s), qPrintable(told));
        QVERIFY(shownButton(&*at.window, u"Quit Anyway"_s));
        QVERIFY(at.settle());
        QCOMPARE(at.ask(u"SELECT count(*) FROM products"_s), u"12004"_s);
        // It is over: nothing is asked any more.
        at.window->close();
        QTRY_VERIFY(!at.window->isVisible());
    }

    void whoQuitsAnywayKeepsNothingOfIt()
    {
        Importing at;
        at.open(at.files.products(12'000));
        at.importButton()->click();
        at.window->close();
        shownButton(&*at.window, u"Quit Anyway"_s)->click();
        QTRY_VERIFY(!at.window->hasBook());
        QVERIFY(!at.window->isVisible());
        QCOMPARE(at.products(), kProductsBefore);
    }

    void anImportThatIsCancelledLeavesAllOrNothing_data()
    {
        QTest::addColumn<int>("thousandths");
        for (const int at : {0, 100, 400, 601, 800})
            QTest::addRow("at %d", at) << at;
    }
    void anImportThatIsCancelledLeavesAllOrNothing()
    {
        QFETCH(int, thousandths);
        Importing at;
        at.open(at.files.products(12'000));
        std::function<void()> cancel;
        bool isCancelled = false;
        connect(at.window->importDesk(), &ImportDesk::working, this, [&](const Work &work) {
            if (work.cancel && !isCancelled && work.thousandths >= thousandths) {
                isCancelled = true;
                work.cancel();
            }
        });
        at.importButton()->click();
        QVERIFY(at.settle());
        QVERIFY(isCancelled || thousandths > 0); // it may be over before anybody is told how far it is
        const QString count = at.ask(u"SELECT count(*) FROM products"_s);
        if (count == u"4") {
            QCOMPARE(at.told(), u"The import of “many.csv” was cancelled; nothing was changed."_s);
            QVERIFY(!at.window->undoDesk()->ahead().undo);
            shownButton(&*at.window, u"Review Again…"_s)->click();
            QVERIFY(at.settle());
            QCOMPARE(at.importButton()->text(), u"&Import 12,000 Products"_s);
        } else { // it was in the book already
            QCOMPARE(count, u"12004"_s);
            QVERIFY2(at.told().startsWith(u"Done: Import products"_s), qPrintable(at.told()));
        }
        disconnect(at.window->importDesk(), nullptr, this, nullptr);
    }

    void aBookThatIsClosedMeanwhileKeepsAllOrNothing()
    {
        Importing at;
        at.open(at.files.products(60'000));
        bool hasBegun = false;
        connect(
            at.window->importDesk(), &ImportDesk::working, this, [&](const Work &work) { hasBegun = hasBegun || work.thousandths > 100; });
        at.importButton()->click();
        QTRY_VERIFY(hasBegun);
        at.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!at.window->hasBook());
        QVERIFY(at.settle());
        const QString count = at.ask(u"SELECT count(*) FROM products"_s);
        QVERIFY2(count == u"4" || count == u"60004", qPrintable(count));
        if (count == u"4")
            QTRY_VERIFY2(at.told().contains(u"was closed while “many.csv” was being imported"_s), qPrintable(at.told()));
        disconnect(at.window->importDesk(), nullptr, this, nullptr);
    }

    void aBookThatIsClosedUnderTheReviewTakesTheWindowAlong()
    {
        Importing at;
        at.window->importDesk()->begin(at.files.products(60'000));
        QTRY_VERIFY(at.dialog());
        at.window->desk()->close();
        QTRY_VERIFY(!at.window->hasBook());
        QTRY_VERIFY(!at.dialog());
        QVERIFY(at.settle());
        QCOMPARE(at.products(), kProductsBefore);
    }

    void whileOneIsImportedAnotherWaits()
    {
        Importing at;
        const QString other = at.files.write(u"other.csv"_s, "SKU\n1\n");
        at.open(at.files.products(20'000));
        at.importButton()->click();
        at.window->importDesk()->begin(other);
        QVERIFY2(at.told().contains(u"Another file is being imported"_s), qPrintable(at.told()));
        QVERIFY(at.settle());
        QCOMPARE(at.ask(u"SELECT count(*) FROM products"_s), u"20004"_s);
    }

    void rejectedRowsGoNowhereTheyWouldHarm()
    {
        Importing at;
        at.begin("SKU,Price\nMUG-1,13.00\nBAD,cheap\n");
        for (const QString &path : {at.book.path(), at.files.path(u"spring.csv"_s), at.files.path(u"no/folder.csv"_s)}) {
            shownButton(at.dialog(), u"Save Rejected Rows…"_s)->click();
            chooseInFileDialog(at.dialog(), path);
            QVERIFY(at.settle());
            QVERIFY2(at.message().contains(u"could not be written"_s), qPrintable(at.message()));
            QVERIFY(at.importButton()->isEnabled()); // the review holds
            at.tick(u"Import all rows or none"_s);
            at.tick(u"Import all rows or none"_s);
        }
        QCOMPARE(at.products(), kProductsBefore);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_importfaults)
#include "tst_importfaults.moc"
