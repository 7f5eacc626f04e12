// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"
#include "core/words/words.h"
#include "tests/ui/backupshop.h"
#include "ui/backups/backupwords.h"

#include <QSignalSpy>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_backupswindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_shop = std::make_unique<BackupShop>();
    }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_setting.reset();
    }

    void listsTheBackupsNewestFirstWithWhatIsInThem()
    {
        const QDir folder(backup::folderFor(m_shop->book.path()));
        const auto named = [&](backup::Reason reason, const QDateTime &time) {
            return folder.filePath(backup::fileNameFor(m_shop->book.path(), reason, time));
        };
        const auto now = QDateTime::currentDateTime();
        QVERIFY(QFile::copy(m_shop->backup, named(backup::Reason::BeforeImport, now.addYears(-3))));
        writeBytes(named(backup::Reason::Automatic, now.addYears(-2)), bytesOf(m_shop->backup).first(5000));
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Backups"_s);
        QStringList titles;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            titles.append(table->model()->headerData(column, Qt::Horizontal).toString());
        QCOMPARE(titles, (QStringList{u"Made"_s, u"Why"_s, u"Size"_s, u"Version"_s, u"Orders"_s, u"Last order"_s, u"Check"_s, u"Where"_s}));
        const auto *header = table->horizontalHeader();
        QVERIFY(header->visualIndex(BackupsModel::CheckColumn) < header->visualIndex(BackupsModel::SizeColumn));
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(cellOf(table, 0, 0).startsWith(u"Today "_s) || cellOf(table, 0, 0).startsWith(u"Yesterday "_s));
        QCOMPARE(cellOf(table, 0, 1), u"By hand"_s);
        QVERIFY(cellOf(table, 0, 2).endsWith(u"MB"_s));
        QCOMPARE(cellOf(table, 0, 4), u"600"_s);
        QVERIFY(!cellOf(table, 0, 5).isEmpty());
        QCOMPARE(cellOf(table, 0, 6), u"Verified"_s);
        QVERIFY(cellOf(table, 0, 7).endsWith(u" Backups"_s));
        QCOMPARE(cellOf(table, 1, 1), u"Automatic"_s);
        QCOMPARE(cellOf(table, 1, 4), QString());
        QCOMPARE(cellOf(table, 1, 6), u"Not usable"_s);
        QVERIFY(table->model()->index(1, 6).data(Qt::ToolTipRole).toString().contains(u"damaged"_s));
        QCOMPARE(cellOf(table, 2, 1), u"Before an import"_s);
        QCOMPARE(cellOf(table, 2, 6), u"Not verified"_s);
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(says(backups, u"3 backups, "_s));
        QCOMPARE(db::UiThread::calls(), 0);
        QFile::remove(named(backup::Reason::BeforeImport, now.addYears(-3)));
        QFile::remove(named(backup::Reason::Automatic, now.addYears(-2)));
    }

    void saysWhatARestoreWouldBringBackAndTakeAway()
    {
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Differences"_s);
        QCOMPARE(rowOf(table, u"Users"_s), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        QCOMPARE(rowOf(table, u"Products"_s), (QStringList{u"0"_s, u"0"_s, u"1"_s}));
        QCOMPARE(rowOf(table, u"Orders"_s), (QStringList{u"0"_s, u"0"_s, u"0"_s}));
        QCOMPARE(rowOf(table, u"Order value"_s), (QStringList{u"£0.00"_s, u"£0.00"_s, QString()}));
        QVERIFY(says(backups, u"Compared with the book as it is now"_s));
        QVERIFY(says(backups, u"first backs up the present book"_s));
        QVERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
        QVERIFY(buttonOf(backups, u"Restore"_s)->property("primary").toBool());
        QVERIFY(buttonOf(backups, u"Look Inside"_s)->isEnabled());
        QCOMPARE(db::UiThread::calls(), 0);
        backups->close();
        QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void noNameOfWhatWouldChangeIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("table");
        QTest::newRow("English") << u"en-GB"_s << u"Backups…"_s << u"Differences"_s;
        QTest::newRow("German") << u"de"_s << u"Sicherungen…"_s << u"Unterschiede"_s;
    }
    void noNameOfWhatWouldChangeIsCutOff()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, command);
        QFETCH(const QString, table);
        WindowSetting::speak(language);
        const auto back = qScopeGuard([] { WindowSetting::speak(u"en-GB"_s); });
        Window window(m_shop->book.path());
        window->resize(1024, 600);
        auto *backups = backupsOf(window, command);
        const auto *differences = tableOf(backups, table);
        QVERIFY(differences && differences->model()->rowCount() > 5);
        constexpr int kAround = 16; // beside the text of a cell
        for (int row = 0; row < differences->model()->rowCount(); ++row) {
            const QString name = cellOf(differences, row, 0);
            QTRY_VERIFY2(differences->columnWidth(0) >= differences->fontMetrics().horizontalAdvance(name) + kAround, qPrintable(name));
        }
        QVERIFY(backups->width() <= 1024);
    }

    void anEditMadeMeanwhileIsSeenInTheComparison()
    {
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Differences"_s);
        QCOMPARE(rowOf(table, u"Categories"_s), (QStringList{u"0"_s, u"0"_s, u"0"_s}));
        const auto rename = [](db::Connection &connection) -> Result<void> {
            execute(connection, u"UPDATE categories SET name = 'Other', updated_at = '2030-01-01T00:00:00.000Z' WHERE id = 1"_s);
            return {};
        };
        auto writing = window->desk()->book().store->write({u"category.update"_s}, rename);
        QTRY_VERIFY(writing.isFinished());
        QVERIFY_OK(writing.result());
        QTRY_COMPARE(rowOf(table, u"Categories"_s), (QStringList{u"0"_s, u"0"_s, u"1"_s}));
        QVERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
        QVERIFY(window.settle());
    }

    void anotherFolderInTheSettingsJoinsTheOneBesideTheBook()
    {
        const QTemporaryDir stick;
        const QString name = QFileInfo(m_shop->backup).fileName();
        QVERIFY(QFile::copy(m_shop->backup, stick.filePath(name)));
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Backups"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        const auto choose = [&](const backup::BackupSettings &settings) {
            auto writing = window->desk()->book().store->write(
                {u"book.update"_s}, [settings](db::Connection &connection) { return backup::setBackupSettings(connection, settings); });
            return comes([&] { return writing.isFinished(); }) && writing.result().isOk();
        };
        QVERIFY(choose({.folder = stick.path()}));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(says(backups, u"2 backups"_s) && !says(backups, u"two places"_s));
        QVERIFY(choose({.secondFolder = stick.path()}));
        QTRY_VERIFY(says(backups, u"kept in two places"_s));
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(choose({}));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(window.settle());
    }

    void twoBackupsOfOneMinuteAreToldApart()
    {
        BackupsModel model(Figures{});
        const auto at = [](int second) { return QDateTime(QDate(2020, 5, 4), QTime(9, 2, second)); };
        model.setBackups(
            {{.path = u"/c"_s, .bookName = u"Shop"_s, .localTime = at(40)}, {.path = u"/b"_s, .bookName = u"Shop"_s, .localTime = at(5)},
                {.path = u"/a"_s, .bookName = u"Shop"_s, .localTime = at(5).addSecs(-60)}});
        const auto made = [&](int row) { return model.index(row, BackupsModel::MadeColumn).data().toString(); };
        QVERIFY2(made(0).endsWith(u"09:02:40"_s), qPrintable(made(0)));
        QVERIFY2(made(1).endsWith(u"09:02:05"_s), qPrintable(made(1)));
        QVERIFY2(made(2).endsWith(u"09:01"_s), qPrintable(made(2)));
    }

    void aBackupMadeMeanwhileComesIntoTheListAndIsTheSame()
    {
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Backups"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        auto making = window->desk()->book().store->backUp({});
        QTRY_VERIFY(making.isFinished());
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(comes([&] { return backups->isSettled(); }));
        QCOMPARE(table->currentIndex().row(), 0);
        QVERIFY(says(backups, u"nothing would change"_s));
        const auto made = making.result();
        QVERIFY_OK(made);
        QFile::remove(made->copies.first().path);
        QFile::remove(made->copies.first().path + u".sha256"_s);
    }

    void aFileThatIsNoGoodGetsItsOwnSentenceAndTheBookStaysAsItIs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        const auto whole = bytesOf(m_shop->backup);
        const auto row
            = [](const char *name, const QString &path, ErrorKind kind) { QTest::newRow(name) << path << static_cast<int>(kind); };
        row("empty", m_shop->written(u"empty.tradebook-backup"_s, {}), ErrorKind::EmptyFile);
        row("letter", m_shop->written(u"letter.tradebook-backup"_s, QByteArray("Dear Sir, ").repeated(900)), ErrorKind::NotADatabase);
        row("truncated", m_shop->written(u"cut.tradebook-backup"_s, whole.first(whole.size() / 2)), ErrorKind::Damaged);
        row("hostile", m_shop->changed(u"CREATE TRIGGER evil AFTER UPDATE ON users BEGIN DELETE FROM orders; END"_s),
            ErrorKind::ForeignSchema);
        const QString pipe = m_shop->file(u"pipe.tradebook-backup"_s);
        if (::mkfifo(QFile::encodeName(pipe).constData(), 0600) != 0)
            qFatal("no pipe");
        row("pipe", pipe, ErrorKind::NotARegularFile);
        row("the book itself", m_shop->book.path(), ErrorKind::SameFile);
        row("missing", m_shop->file(u"gone.tradebook-backup"_s), ErrorKind::FileMissing);
    }
    void aFileThatIsNoGoodGetsItsOwnSentenceAndTheBookStaysAsItIs()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        const QByteArray before = bytesOf(m_shop->book.path());
        {
            Window window(m_shop->book.path());
            auto *backups = backupsOf(window);
            backups->selectFile(path);
            const QString sentence = words::sentence({static_cast<ErrorKind>(kind), {QFileInfo(path).absoluteFilePath()}});
            QTRY_VERIFY2(says(backups, sentence), qPrintable(sentence));
            QVERIFY(!m_sentences.contains(sentence.section(u'”', 1)) || kind == static_cast<int>(ErrorKind::FileMissing));
            QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
            QVERIFY(!buttonOf(backups, u"Look Inside"_s)->isEnabled());
            QVERIFY(!tableOf(backups, u"Differences"_s)->isVisible());
            // Another backup is as good as before.
            tableOf(backups, u"Backups"_s)->setCurrentIndex({});
            backups->selectFile(m_shop->backup);
            QTRY_VERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
            QCOMPARE(db::UiThread::calls(), 0);
        }
        QCOMPARE(bytesOf(m_shop->book.path()), before);
        QVERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void verifyLooksThroughAllOfIt()
    {
        auto bytes = bytesOf(m_shop->backup);
        bytes[bytes.size() / 2 + 7] = static_cast<char>(~bytes.at(bytes.size() / 2 + 7));
        const QString flipped = m_shop->written(u"flipped.tradebook-backup"_s, bytes);
        QVERIFY(QFile::copy(m_shop->backup + u".sha256"_s, flipped + u".sha256"_s));
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Backups"_s);
        QTest::mouseClick(buttonOf(backups, u"Verify"_s), Qt::LeftButton);
        QTRY_COMPARE(cellOf(table, 0, 6), u"Verified just now"_s);
        QVERIFY(says(backups, u"its checksum is right"_s));
        backups->selectFile(flipped);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(comes([&] { return backups->isSettled(); }));
        const int row = table->currentIndex().row();
        QTest::mouseClick(buttonOf(backups, u"Verify"_s), Qt::LeftButton);
        QTRY_COMPARE(cellOf(table, row, 6), u"Not usable"_s);
        QVERIFY(says(backups, u"is damaged"_s));
    }

    void whatIsCancelledCanBeComparedAgain()
    {
        Window window(m_shop->book.path());
        auto *backups = backupsOf(window);
        tableOf(backups, u"Backups"_s)->setCurrentIndex({});
        QTRY_VERIFY(says(backups, u"Select a backup"_s));
        tableOf(backups, u"Backups"_s)->selectRow(0);
        auto *cancel = backups->findChild<QPushButton *>(u"cancelWork"_s);
        cancel->click();
        QVERIFY(says(backups, u"Not compared"_s));
        QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
        QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
        auto *compare = buttonOf(backups, u"Compare"_s);
        QVERIFY(compare && compare->isEnabled());
        compare->click();
        QTRY_VERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
        QVERIFY(!buttonOf(backups, u"Compare"_s));
    }

    void stagingThatIsCancelledGivesNoAnswerAndLeavesNothing()
    {
        Previewing previewing;
        QSignalSpy ready(&previewing, &Previewing::ready);
        QSignalSpy refused(&previewing, &Previewing::refused);
        previewing.begin(m_shop->backup, {{}, m_shop->book.path()});
        QVERIFY(previewing.isBusy());
        previewing.cancel();
        QVERIFY(!previewing.isBusy());
        previewing.begin(m_shop->file(u"nothing"_s), {{}, m_shop->book.path()});
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(ready.size(), 0);
        QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void closingTheWindowStopsAllReading()
    {
        Window window(m_shop->book.path());
        window.action(u"Restore…"_s)->trigger();
        QPointer<BackupsWindow> backups = window->restoreDesk()->backupsWindow();
        QVERIFY(backups);
        QTest::keyClick(backups.data(), Qt::Key_Escape);
        QTRY_VERIFY(!backups);
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook());
        QTRY_VERIFY(!QFile::exists(restore::folderFor(m_shop->book.path())));
    }

    void knowsABackupByItsName()
    {
        QVERIFY(backupwords::isBackupName(m_shop->backup));
        QVERIFY(backupwords::isBackupName(u"/a/Shop.TRADEBOOK-BACKUP"_s));
        QVERIFY(backupwords::isBackupName(u"/a/Shop Backups/Shop.old"_s));
        QVERIFY(!backupwords::isBackupName(u"/a/Shop Backups/Shop.tradebook"_s));
        QVERIFY(!backupwords::isBackupName(m_shop->book.path()));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<BackupShop> m_shop;
    QStringList m_sentences;
};

QTEST_MAIN(tst_backupswindow)
#include "tst_backupswindow.moc"
