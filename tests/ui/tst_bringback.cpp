// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journalbook.h"
#include "tests/ui/backupshop.h"
#include "ui/bringback/bringbackwindow.h"
#include "ui/undodesk.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr auto kThen = "'2025-01-01T00:00:00.000Z'";

/// A shop that had more when it was backed up: a user, a product in a category of its own, and many users more where they are wanted.
class RecordsShop {
public:
    explicit RecordsShop(int manyUsers = 0)
    {
        change(
            u"INSERT INTO users (id, code, name, phone, created_at, updated_at) VALUES (9001, 'GONE-1', 'Gone Person', '0123', %1, %1)"_s);
        change(u"INSERT INTO categories (id, code, name, created_at, updated_at) VALUES (9002, 'GONE', 'Gone Things', %1, %1)"_s);
        change(u"INSERT INTO products (id, sku, name, price, category_id, created_at, updated_at) "
               "VALUES (9003, 'GONE-MUG', 'Gone Mug', 1250, 9002, %1, %1)"_s);
        if (manyUsers > 0)
            change(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %2) INSERT INTO users "
                   "(id, code, name, created_at, updated_at) SELECT 20000 + i, 'M-' || i, 'Many ' || i, %1, %1 FROM n"_s.arg(
                       QLatin1String(kThen), QString::number(manyUsers)));
        backup = backedUp(book.path());
        change(u"DELETE FROM users WHERE id >= 9001"_s);
        change(u"DELETE FROM products WHERE id = 9003"_s);
        change(u"DELETE FROM categories WHERE id = 9002"_s);
        change(u"UPDATE users SET name = 'Somebody Else', updated_at = '2030-01-01T00:00:00.000Z' WHERE id = 1"_s);
    }
    /// As another program would, while the book is closed. %1: a time before the backup.
    void change(const QString &sql) const
    {
        auto connection = must(db::Connection::open(book.path(), {.access = db::Access::ReadWrite}));
        must(connection.trustSchema());
        execute(connection, sql.contains(u"%1"_s) ? sql.arg(QLatin1String(kThen)) : sql);
        must(connection.close());
    }
    SampleBook book;
    QString backup;
};

/// The window of single records, opened as a person does.
struct BringBack {
    Window window;
    BackupsWindow *backups = nullptr;
    QPointer<BringBackWindow> records;

    explicit BringBack(const RecordsShop &shop)
        : window(shop.book.path())
    {
        backups = backupsOf(window);
        if (!comes([this] { return buttonOf(backups, u"Bring Back Records…"_s)->isEnabled(); }))
            qFatal("records cannot be brought back");
        QTest::mouseClick(buttonOf(backups, u"Bring Back Records…"_s), Qt::LeftButton);
        records = window->restoreDesk()->bringBackWindow();
        settle();
    }
    void settle()
    {
        if (!records || !comes([this] { return records && records->isSettled() && window->isSettled(); }))
            qFatal("the records do not come");
    }
    [[nodiscard]] QTableView *table() { return tableOf(records, u"Records in the backup"_s); }
    [[nodiscard]] QTableView *fields() { return tableOf(records, u"Differences of the record"_s); }
    [[nodiscard]] QTableView *refused() { return tableOf(records, u"Not brought back"_s); }
    [[nodiscard]] QString said() { return records->findChild<MessageBar *>()->text(); }
    [[nodiscard]] QString counts() { return records->findChild<QLabel *>(u"differenceCounts"_s)->text(); }
    void show(const QString &kind)
    {
        records->findChild<QComboBox *>()->setCurrentText(kind);
        settle();
    }
    void search(const QString &text)
    {
        auto *input = records->findChild<QLineEdit *>();
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, text);
        if (text.isEmpty())
            input->clear();
        settle();
    }
    /// Selects the row of this code; false where there is none.
    bool select(const QString &code)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cellOf(table(), row, 1) != code)
                continue;
            table()->selectRow(row);
            settle();
            return true;
        }
        return false;
    }
    void choose(const QString &code)
    {
        if (!select(code))
            qFatal("%s is not listed", qPrintable(code));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Space);
    }
    [[nodiscard]] QPushButton *button(const QString &text) { return buttonOf(records, text); }
    void press(const QString &text)
    {
        if (!button(text) || !button(text)->isEnabled())
            qFatal("%s cannot be pressed", qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
        settle();
    }
    [[nodiscard]] qint64 inBook(const QString &sql)
    {
        auto asked = window->desk()->book().store->read(
            {}, [sql](db::Connection &reader) -> Result<qint64> { return scalar(reader, sql).toLongLong(); });
        if (!comes([&] { return asked.isFinished(); }) || !asked.result())
            qFatal("%s", qPrintable(sql));
        return *asked.result();
    }
};

} // namespace

/// Bringing back single records of a backup, in the window.
class tst_bringback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void listsWhatIsMissingOrDifferentWithExactCounts()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        QCOMPARE(shown.counts(), u"1 missing, 1 different"_s);
        QCOMPARE(shown.table()->model()->rowCount(), 2);
        QVERIFY(shown.select(u"GONE-1"_s));
        QCOMPARE(cellOf(shown.table(), shown.table()->currentIndex().row(), 0), u"Missing"_s);
        shown.show(u"Products"_s);
        QCOMPARE(shown.counts(), u"1 missing, 0 different"_s);
        QVERIFY(shown.select(u"GONE-MUG"_s));
        shown.show(u"Categories"_s);
        QCOMPARE(shown.counts(), u"1 missing, 0 different"_s);
        shown.show(u"Orders"_s);
        QCOMPARE(shown.counts(), u"0 missing, 0 different"_s);
        QVERIFY(says(shown.records, u"Nothing to bring back here"_s));
        QVERIFY(says(shown.records, u"The status of orders and the stock come back with a restore only."_s)); // they may differ, unlisted
        QVERIFY(!buttonOf(shown.records, u"Show All"_s));
        QVERIFY(!shown.button(u"Bring Back Records"_s)->isEnabled());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void theRecordStandsBesideItselfFieldByField()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        for (int row = 0; row < 2; ++row) {
            if (cellOf(shown.table(), row, 0) == u"Different"_s)
                shown.table()->selectRow(row);
        }
        shown.settle();
        QCOMPARE(shown.fields()->model()->rowCount(), 1);
        QCOMPARE(cellOf(shown.fields(), 0, 0), u"Name"_s);
        QCOMPARE(cellOf(shown.fields(), 0, 2), u"Somebody Else"_s);
        QVERIFY(cellOf(shown.fields(), 0, 1) != u"Somebody Else"_s);
        // What is missing is shown whole, and what it needs is named.
        shown.show(u"Products"_s);
        QVERIFY(shown.select(u"GONE-MUG"_s));
        QCOMPARE(rowOf(shown.fields(), u"Price"_s).value(0), u"£12.50"_s);
        QVERIFY(says(shown.records, u"Comes along, because it is missing too: category “Gone Things”"_s));
    }

    void whatHasBecomeOfAPartStandsUnderNow()
    {
        const RecordsShop shop;
        shop.change(u"DELETE FROM addresses WHERE user_id = (SELECT min(user_id) FROM addresses)"_s);
        BringBack shown(shop);
        int gone = -1;
        for (int row = 0; row < shown.table()->model()->rowCount() && gone < 0; ++row) {
            shown.table()->selectRow(row);
            shown.settle();
            if (!rowOf(shown.fields(), u"Address 1"_s).isEmpty())
                gone = row;
        }
        QVERIFY(gone >= 0);
        QCOMPARE(rowOf(shown.fields(), u"Address 1"_s).mid(0, 2), (QStringList{QString(), u"missing"_s}));
        const auto street = rowOf(shown.fields(), u"Address 1: Street"_s);
        QVERIFY(!street.value(0).isEmpty());
        QCOMPARE(street.value(1), QString());
    }

    void theSearchFindsNamesAndCodes()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        shown.search(u"gone pers"_s);
        QCOMPARE(shown.table()->model()->rowCount(), 1);
        QCOMPARE(shown.counts(), u"1 missing, 0 different"_s);
        shown.search(u"nobody is called so"_s);
        QCOMPARE(shown.table()->model()->rowCount(), 0);
        QVERIFY(says(shown.records, u"Nothing that is missing or different is called so"_s));
        shown.press(u"Show All"_s);
        QTRY_COMPARE(shown.table()->model()->rowCount(), 2);
        QVERIFY(!buttonOf(shown.records, u"Show All"_s));
    }

    void whatIsChosenComesBackInOneStepThatUndoTakesBack()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        shown.choose(u"GONE-1"_s);
        QVERIFY(shown.button(u"Bring Back 1 Record"_s));
        shown.show(u"Products"_s);
        shown.choose(u"GONE-MUG"_s);
        shown.press(u"Bring Back 2 Records"_s);
        QVERIFY2(shown.said().startsWith(u"2 records were brought back. 1 that was needed came along."_s), qPrintable(shown.said()));
        QVERIFY(!shown.button(u"Bring Back Records"_s)->isEnabled()); // what is done is no longer chosen
        const QString count = u"SELECT (SELECT count(*) FROM users WHERE code = 'GONE-1') + (SELECT count(*) FROM products WHERE sku = "
                              "'GONE-MUG') + (SELECT count(*) FROM categories WHERE code = 'GONE')"_s;
        QCOMPARE(shown.inBook(count), 3);
        QCOMPARE(shown.counts(), u"0 missing, 0 different"_s);
        // The main window offers it as for every edit.
        QVERIFY2(shown.window->messageBar()->isVisible(), "no message in the main window");
        QVERIFY(shown.window->messageBar()->findChild<QPushButton *>(u"messageButton"_s)->text() == u"Undo"_s);
        shown.press(u"Undo"_s);
        QTRY_COMPARE(shown.inBook(count), 0);
        shown.settle();
        QCOMPARE(shown.counts(), u"1 missing, 0 different"_s);
        QVERIFY(!shown.records->findChild<MessageBar *>()->isVisible());
        QVERIFY(shown.window->messageBar()->text().startsWith(u"Undone: "_s));
    }

    void oneThatIsRefusedIsToldAndStaysChosenWhileTheOthersComeBack()
    {
        const RecordsShop shop;
        shop.change(u"INSERT INTO users (id, code, name) VALUES (9500, 'GONE-1', 'Took Their Code')"_s);
        BringBack shown(shop);
        shown.choose(u"GONE-1"_s);
        QVERIFY(shown.records->findChild<QLabel *>(u"refusal"_s)->isVisible());
        shown.show(u"Categories"_s);
        shown.choose(u"GONE"_s);
        shown.press(u"Bring Back 2 Records"_s);
        QVERIFY2(
            shown.said().contains(u"1 record was brought back. 1 was not brought back; why is told below."_s), qPrintable(shown.said()));
        QVERIFY(shown.refused()->isVisible());
        QCOMPARE(shown.refused()->model()->rowCount(), 1);
        QVERIFY(cellOf(shown.refused(), 0, 0).startsWith(u"Gone Person"_s));
        QVERIFY(cellOf(shown.refused(), 0, 1).contains(u"GONE-1"_s));
        QVERIFY(shown.button(u"Bring Back 1 Record"_s));
        QCOMPARE(shown.inBook(u"SELECT count(*) FROM users WHERE name = 'Gone Person'"_s), 0);
    }

    void aLongListComesInPagesAndCanBeChosenWhole()
    {
        constexpr int kMany = 1300;
        const RecordsShop shop(kMany);
        BringBack shown(shop);
        QCOMPARE(shown.counts(), u"1,301 missing, 1 different"_s);
        QVERIFY(shown.table()->model()->rowCount() < kMany);
        shown.press(u"Choose All"_s);
        QCOMPARE(shown.table()->model()->rowCount(), kMany + 2);
        shown.press(u"Choose None"_s);
        QVERIFY(!shown.button(u"Bring Back Records"_s)->isEnabled());
        shown.search(u"many"_s);
        shown.press(u"Choose All"_s);
        shown.press(u"Bring Back 1,300 Records"_s);
        QCOMPARE(shown.inBook(u"SELECT count(*) FROM users WHERE name LIKE 'Many %'"_s), kMany);
        QVERIFY2(shown.said().startsWith(u"1,300 records were brought back."_s), qPrintable(shown.said()));
    }

    void theListFollowsTheBook()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        auto written = shown.window->desk()->book().store->write({u"user.update"_s}, [](db::Connection &writer) -> Result<void> {
            execute(writer, u"UPDATE users SET name = 'Third', updated_at = '2031-01-01T00:00:00.000Z' WHERE id = 2"_s);
            return {};
        });
        QTRY_VERIFY(written.isFinished());
        QTRY_COMPARE(shown.counts(), u"1 missing, 2 different"_s);
    }

    void theBackupMayVanishOnceItWasLookedThrough()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        QVERIFY(QFile::remove(shop.backup));
        shown.choose(u"GONE-1"_s);
        shown.press(u"Bring Back 1 Record"_s);
        QCOMPARE(shown.inBook(u"SELECT count(*) FROM users WHERE code = 'GONE-1'"_s), 1);
    }

    void aBackupThatIsGoneOrDamagedIsRefusedByASentence()
    {
        const RecordsShop shop;
        const QString damaged = shop.book.folder() + u"/damaged.tradebook-backup"_s;
        writeBytes(damaged, bytesOf(shop.backup));
        damageTheMiddle(damaged);
        Window window(shop.book.path());
        for (const auto &source : {damaged, shop.book.folder() + u"/nowhere.tradebook-backup"_s}) {
            auto *records = new BringBackWindow(window->desk()->book(), source, u"then"_s, std::nullopt, &*window);
            records->show();
            QVERIFY(comes([&] { return records->isSettled(); }));
            auto *bar = records->findChild<MessageBar *>();
            QVERIFY2(bar->text().contains(QFileInfo(source).fileName()), qPrintable(bar->text()));
            QVERIFY(!buttonOf(records, u"Bring Back Records"_s)->isEnabled());
            QVERIFY(says(records, u"Nothing of this file can be brought back"_s));
            records->close();
        }
    }

    void whoCancelsThePreparationChangesNothing()
    {
        const RecordsShop shop;
        Window window(shop.book.path());
        const QPointer<BringBackWindow> records
            = new BringBackWindow(window->desk()->book(), shop.backup, u"then"_s, std::nullopt, &*window);
        records->show();
        records->findChild<QPushButton *>(u"cancelWork"_s)->click();
        QCoreApplication::processEvents();
        if (records)
            records->findChild<QPushButton *>(u"cancelWork"_s)->click();
        QTRY_VERIFY(!records || records->isSettled());
        if (records)
            records->close();
        QTRY_VERIFY(!records);
        QTRY_VERIFY(!QFile::exists(restore::folderFor(shop.book.path())));
    }

    void closingTheBookClosesTheWindow()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        shown.window.action(u"Close Book"_s)->trigger();
        QTRY_VERIFY(!shown.window->hasBook());
        QTRY_VERIFY(!shown.records);
        QTRY_VERIFY(!QFile::exists(restore::folderFor(shop.book.path())));
    }

    void everythingHasAName()
    {
        const RecordsShop shop;
        BringBack shown(shop);
        for (auto *input : shown.records->findChildren<QWidget *>()) {
            if (!qobject_cast<QLineEdit *>(input) && !qobject_cast<QComboBox *>(input))
                continue;
            if (input->parentWidget()->inherits("QComboBox"))
                continue;
            const auto labels = shown.records->findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->buddy() == input; }));
        }
        QVERIFY(!shown.records->findChild<QProgressBar *>()->accessibleName().isEmpty());
        // From the kind to the search, and on to the list and the buttons, by the keyboard alone.
        shown.records->activateWindow();
        shown.records->findChild<QComboBox *>()->setFocus();
        QSet<QWidget *> met;
        for (int press = 0; press < 30; ++press) {
            met.insert(shown.records->focusWidget());
            QTest::keyClick(shown.records->focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(met.contains(shown.table()));
        QVERIFY(met.contains(shown.records->findChild<QLineEdit *>()));
        QVERIFY(met.contains(shown.button(u"Choose All"_s)));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_bringback)
#include "tst_bringback.moc"
