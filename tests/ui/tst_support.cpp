// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/nofile.h"
#include "tests/support/outcome.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/supportdialog.h"
#include "ui/support/crashlog.h"
#include "ui/support/supportreport.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// The report for whoever helps: what it needs is in it, and nothing of a person's is.
class tst_support : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }

    void whatIsNeededIsInIt();
    void nothingThatAPersonWroteIsInIt();
    void withoutABookThereIsTheRest();
    void aBookThatCannotBeReadIsToldWithoutItsPath();
    void crashesAndWarningsAreInIt();
    void itIsSavedWordByWordForTheOwnerAlone();
    void nothingIsEverReplacedNotEvenTheBook();
    void aFolderThatIsNotThereIsTold();

private:
    static SupportDialog *opened(Window &window)
    {
        window.action(u"Support Bundle…"_s)->trigger();
        auto *dialog = window->findChild<SupportDialog *>();
        return dialog && comes([dialog] { return dialog->isComplete(); }) ? dialog : nullptr;
    }
    /// Chooses this path in the dialog of files; what the window says then.
    static QString savedTo(SupportDialog *dialog, const QString &path)
    {
        shownButton(dialog, u"Save…"_s)->click();
        auto *files = dialog->findChild<QFileDialog *>();
        Q_EMIT files->fileSelected(path);
        files->close();
        const auto outcome = [dialog] {
            for (auto *label : dialog->findChildren<QLabel *>()) {
                if (label->property("role") == u"reason"_s && label->isVisible())
                    return label->text();
            }
            return QString();
        };
        return comes([&] { return !outcome().isEmpty(); }) ? outcome() : QString();
    }

    std::unique_ptr<SampleSetting> m_sample;
};

void tst_support::whatIsNeededIsInIt()
{
    Window window(m_sample->path());
    auto *dialog = opened(window);
    QVERIFY(dialog);
    const QString text = dialog->text();
    for (const auto &part : {QStringLiteral(TRADEBOOK_VERSION), QString::fromLatin1(qVersion()), u"SQLite: 3."_s, u"schema: 7"_s,
             u"structure: as it should be"_s, u"lies on: this computer"_s, u"journal_mode: wal"_s, u"rows of orders: 600"_s,
             u"rows of products: 120"_s, u"folders for backups: 1"_s, u"last verified backup: never"_s, u"text size, %: 100"_s,
             u"Last warnings"_s, u"Reports of crashes"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    shownButton(dialog, u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

/// Every text of the book, of every table and column, is looked for in the report.
void tst_support::nothingThatAPersonWroteIsInIt()
{
    const QString folder = m_sample->folder() + u"/Zanzibar Folder"_s;
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u"/Quagmire Shop.tradebook"_s;
    QVERIFY(QFile::copy(m_sample->path(), path));
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"support"_s);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QSqlQuery query(db);
        for (const auto *sql :
            {"UPDATE book SET name = 'Quagmire & Sons'", "INSERT INTO settings (name, json) VALUES ('seller_name', '\"Xylophone\"')",
                "INSERT INTO saved_views (name, json) VALUES ('Kumquat view', '{}')",
                "INSERT INTO notes (user_id, body) SELECT id, 'Ferdinand owes us' FROM users LIMIT 1"})
            QVERIFY2(query.exec(QString::fromLatin1(sql)), sql);
    }
    QSettings().setValue(u"somebody"_s, u"Zanzibar"_s);
    Window window(path);
    auto *dialog = opened(window);
    QVERIFY(dialog);
    const QString text = dialog->text();
    QStringList words{u"Quagmire"_s, u"Zanzibar"_s, u"Xylophone"_s, u"Kumquat"_s, u"Ferdinand"_s, folder, QDir::homePath() + u'/'};
    const auto db = QSqlDatabase::database(u"support"_s);
    QSqlQuery query(db);
    for (const auto *sql : {"SELECT name FROM users", "SELECT email FROM users", "SELECT name FROM products", "SELECT sku FROM products",
             "SELECT street FROM addresses", "SELECT recipient FROM addresses", "SELECT name FROM categories WHERE length(name) > 5",
             "SELECT body FROM notes", "SELECT phone FROM users"}) {
        QVERIFY2(query.exec(QString::fromLatin1(sql)), sql);
        while (query.next()) {
            if (const QString word = query.value(0).toString(); word.size() > 3)
                words.append(word);
        }
    }
    QVERIFY(words.size() > 500);
    for (const QString &word : words)
        QVERIFY2(!text.contains(word, Qt::CaseInsensitive), qPrintable(word));
    QSettings().clear();
}

void tst_support::withoutABookThereIsTheRest()
{
    Window window;
    auto *dialog = opened(window);
    QVERIFY(dialog);
    QVERIFY(dialog->text().startsWith(u"Program\n"_s));
    QVERIFY(!dialog->text().contains(u"Book\n"_s));
    QVERIFY(dialog->text().contains(u"Last warnings"_s));
}

void tst_support::aBookThatCannotBeReadIsToldWithoutItsPath()
{
    const QString text = supportreport::ofBook(Error{ErrorKind::Damaged, {u"/disk/zanzibar/shop.tradebook"_s}, u"near Quagmire"_s, 11});
    QVERIFY(text.contains(u"damage"_s));
    QVERIFY(text.contains(u"SQLite's code: 11"_s));
    QVERIFY(!text.contains(u"zanzibar"_s) && !text.contains(u"Quagmire"_s));
}

void tst_support::crashesAndWarningsAreInIt()
{
    QTemporaryDir state;
    for (const auto &[name, line] : {std::pair{u"crash-1.txt"_s, "Signal: 11\n/disk/Zanzibar Person/bin/tradebook(+0x12)[0x34]\n"},
             std::pair{u"offered-crash-0.txt"_s, "Signal: 6"}}) {
        QFile file(state.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(line);
    }
    const QString text = supportreport::ofTroubles(state.path());
    QVERIFY2(text.contains(u"  Signal: 11\n"_s) && text.contains(u"  Signal: 6\n"_s), qPrintable(text));
    QVERIFY(!text.contains(state.path()));
    QVERIFY2(text.contains(u"\n  tradebook(+0x12)[0x34]\n"_s) && !text.contains(u"Zanzibar"_s), qPrintable(text));
    QCOMPARE(crashlog::reports(state.path()).size(), 2);
    QCOMPARE(supportreport::ofTroubles(u"/nowhere"_s), u"Last warnings\n  none\n\nReports of crashes\n  none\n"_s);
}

void tst_support::itIsSavedWordByWordForTheOwnerAlone()
{
    Window window(m_sample->path());
    auto *dialog = opened(window);
    QVERIFY(dialog);
    QTemporaryDir folder;
    const QString path = folder.filePath(supportreport::fileName(QDate(2026, 11, 22)));
    QVERIFY(path.endsWith(u"/tradebook-support-2026-11-22.txt"_s));
    QVERIFY(savedTo(dialog, path).contains(QDir::toNativeSeparators(path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), dialog->text());
    QVERIFY(isOwnersAlone(path));
}

void tst_support::nothingIsEverReplacedNotEvenTheBook()
{
    Window window(m_sample->path());
    auto *dialog = opened(window);
    QVERIFY(dialog);
    const qint64 bytes = QFileInfo(m_sample->path()).size();
    QVERIFY(savedTo(dialog, m_sample->path()).contains(u"already"_s));
    QCOMPARE(QFileInfo(m_sample->path()).size(), bytes);
}

void tst_support::aFolderThatIsNotThereIsTold()
{
    QVERIFY_KIND(supportreport::save(u"text"_s, u"/no/such/folder/report.txt"_s), ErrorKind::FolderMissing);
}

QTEST_MAIN(tst_support)
#include "tst_support.moc"
