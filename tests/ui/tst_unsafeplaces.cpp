// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/networkfolder.h"
#include "tests/support/unprivileged.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/movebookdialog.h"
#include "ui/dialogs/newbookdialog.h"
#include "ui/support/recentbooks.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QPushButton *barButton(Window &window, const QString &text)
{
    return shownButton(window->messageBar(), text);
}

bool hasLabel(QWidget *inside, const QString &part)
{
    const auto labels = inside->findChildren<QLabel *>();
    return std::any_of(
        labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

/// The dialog that is open, with this folder in it and ready.
MoveBookDialog *dialogTo(Window &window, const QString &folder, const QString &doIt)
{
    auto *dialog = window->findChild<MoveBookDialog *>();
    if (!dialog || !comes([&] { return !dialog->findChild<QLineEdit *>()->text().isEmpty(); }))
        return nullptr;
    dialog->findChild<QLineEdit *>()->setText(folder);
    return comes([&] { return shownButton(dialog, doIt)->isEnabled(); }) ? dialog : nullptr;
}

} // namespace

/// A book that lies where it may come to harm, or cannot be written, and what the window offers.
class tst_unsafeplaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_book = std::make_unique<SampleBook>();
        m_safe = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        QSettings().clear();
        m_book.reset();
        m_setting.reset();
    }

    void aBookInASynchronisedFolderIsMovedToASafePlace()
    {
        synchronise();
        const auto before = contentHash(m_book->path());
        Window window(m_book->path());
        QVERIFY(!window->desk()->book().isReadOnly());
        QVERIFY2(window->messageBar()->text().contains(u"Syncthing"_s), qPrintable(window->messageBar()->text()));
        barButton(window, u"Move to a Safe Place…"_s)->click();
        const QString folder = m_safe->filePath(u"Tradebook"_s);
        auto *dialog = dialogTo(window, folder, u"Move Book"_s);
        QVERIFY(dialog);
        shownButton(dialog, u"Move Book"_s)->click();
        const QString now = folder + u'/' + QFileInfo(m_book->path()).fileName();
        QTRY_VERIFY(window->hasBook() && window->desk()->book().path == now);
        QVERIFY2(window->messageBar()->text().contains(u"(moved)"_s), qPrintable(window->messageBar()->text()));
        QVERIFY(window.settle());
        QVERIFY(!QFile::exists(m_book->path()));
        QCOMPARE(recentbooks::paths(), QStringList{now});
        QCOMPARE(recentbooks::sessionBook(), now);
        window->desk()->close();
        QTRY_VERIFY(!window->hasBook() && !window->desk()->isBusy());
        QCOMPARE(contentHash(now), before);
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void whoKeepsItThereIsNotAskedAgain()
    {
        synchronise();
        {
            Window window(m_book->path());
            barButton(window, u"Keep It Here"_s)->click();
            QVERIFY(!window->messageBar()->isVisible());
            QVERIFY(window.settle());
            window->desk()->close();
            QTRY_VERIFY(!window->hasBook() && !window->desk()->isBusy());
        }
        Window again(m_book->path());
        QVERIFY2(!again->messageBar()->isVisible(), qPrintable(again->messageBar()->text()));
    }

    void aLookAtABookIsNotWarnedOf()
    {
        synchronise();
        Window window;
        window->openBook(m_book->path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        QVERIFY(!window->messageBar()->isVisible());
    }

    void aBookOnANetworkIsReadUntilSomebodyDecides()
    {
        const NetworkFolder network(m_book->folder());
        Window window(m_book->path());
        QVERIFY(window->desk()->book().isReadOnly());
        QVERIFY2(window->messageBar()->text().contains(u"(NFS)"_s), qPrintable(window->messageBar()->text()));
        QVERIFY(barButton(window, u"Move to a Safe Place…"_s));
        barButton(window, u"Write Here Anyway"_s)->click();
        QTRY_VERIFY(window->hasBook() && !window->desk()->book().isReadOnly());
        QVERIFY(!window->messageBar()->isVisible());
        QVERIFY(window.settle());
    }

    void aBookOnANetworkIsMoved()
    {
        const NetworkFolder network(m_book->folder());
        Window window(m_book->path());
        barButton(window, u"Move to a Safe Place…"_s)->click();
        auto *dialog = dialogTo(window, m_safe->path(), u"Move Book"_s);
        QVERIFY(dialog);
        shownButton(dialog, u"Move Book"_s)->click();
        QTRY_VERIFY(window->hasBook() && window->desk()->book().path.startsWith(m_safe->path()));
        QVERIFY(!window->desk()->book().isReadOnly());
        QVERIFY(window.settle());
    }

    void aMoveThatFailsOpensTheBookWhereItWas()
    {
        synchronise();
        Window window(m_book->path());
        QFile inTheWay(m_safe->filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        barButton(window, u"Move to a Safe Place…"_s)->click();
        auto *dialog = dialogTo(window, m_safe->filePath(u"file/deep"_s), u"Move Book"_s);
        QVERIFY(dialog);
        shownButton(dialog, u"Move Book"_s)->click();
        QTRY_VERIFY(!window->desk()->isBusy() && window->hasBook() && window->messageBar()->isVisible());
        QCOMPARE(window->desk()->book().path, m_book->path());
        QVERIFY(!window->desk()->book().isReadOnly());
        QVERIFY2(window->messageBar()->text().contains(u"deep"_s), qPrintable(window->messageBar()->text()));
    }

    void theFolderIsLookedAtBeforeTheMove()
    {
        synchronise();
        Window window(m_book->path());
        barButton(window, u"Move to a Safe Place…"_s)->click();
        auto *dialog = dialogTo(window, m_safe->path(), u"Move Book"_s);
        QVERIFY(dialog);
        auto *folder = dialog->findChild<QLineEdit *>();
        folder->setText(m_book->folder());
        QTRY_VERIFY(hasLabel(dialog, u"lies there now"_s));
        QVERIFY(!shownButton(dialog, u"Move Book"_s)->isEnabled());
        folder->setText(u"somewhere"_s);
        QVERIFY(!shownButton(dialog, u"Move Book"_s)->isEnabled());
        folder->setText(m_book->folder() + u"/below"_s);
        QTRY_VERIFY(hasLabel(dialog, u"Syncthing"_s));
        QVERIFY(shownButton(dialog, u"Move Book"_s)->isEnabled()); // warned is warned
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(window->hasBook());
    }

    void ofWhatCannotBeWrittenACopyIsOffered()
    {
        QFile::setPermissions(m_safe->path(), QFile::Permissions(0x7777));
        QFile::setPermissions(m_book->folder(), QFile::Permissions(0x5555));
        QFile::setPermissions(m_book->path(), QFile::Permissions(0x4444));
        {
            const Unprivileged nobody; // no file mode stops root
            Window window(m_book->path());
            QVERIFY(window->desk()->book().isReadOnly());
            auto *copy = barButton(window, u"Copy to Another Folder…"_s);
            QVERIFY2(copy, qPrintable(window->messageBar()->text()));
            copy->click();
            auto *dialog = dialogTo(window, m_safe->path(), u"Copy Book"_s);
            QVERIFY(dialog);
            shownButton(dialog, u"Copy Book"_s)->click();
            QTRY_VERIFY(window->hasBook() && window->desk()->book().path.startsWith(m_safe->path()));
            QVERIFY(!window->desk()->book().isReadOnly());
            QVERIFY(window.settle());
            QVERIFY(QFile::exists(m_book->path()));
        }
        QFile::setPermissions(m_book->folder(), QFile::Permissions(0x7000));
    }

    void aNewBookIsWarnedOfItsFolder()
    {
        synchronise();
        Window window;
        window.action(u"New Book…"_s)->trigger();
        auto *dialog = window->findChild<NewBookDialog *>();
        const auto fields = dialog->findChildren<QLineEdit *>();
        fields.at(0)->setText(u"Shop"_s);
        fields.at(1)->setText(m_book->folder());
        QTRY_VERIFY(hasLabel(dialog, u"Syncthing"_s));
        QVERIFY(shownButton(dialog, u"Create Book"_s)->isEnabled());
        fields.at(1)->setText(m_safe->path());
        QTRY_VERIFY(!hasLabel(dialog, u"Syncthing"_s));
    }

    void aMovedBookIsLookedForAndFound()
    {
        const QString gone = QDir(m_book->folder()).filePath(u"renamed.tradebook"_s);
        recentbooks::add(gone);
        Window window;
        window->openBook(gone);
        QTRY_VERIFY(barButton(window, u"Look for It…"_s));
        QVERIFY(barButton(window, u"Remove from Recent Books"_s)); // there is no backup of it either
        barButton(window, u"Look for It…"_s)->click();
        auto *dialog = window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->directory().canonicalPath(), QFileInfo(m_book->folder()).canonicalFilePath());
        Q_EMIT dialog->fileSelected(m_book->path());
        dialog->close();
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(recentbooks::paths(), QStringList{m_book->path()});
    }

    void aBookThatIsGoneAndHasBackupsComesBackFromThem()
    {
        const QString gone = QDir(m_book->folder()).filePath(u"lost.tradebook"_s);
        QVERIFY(QDir(m_book->folder()).mkpath(u"lost Backups"_s));
        recentbooks::add(gone);
        Window window;
        window->openBook(gone);
        QTRY_VERIFY(barButton(window, u"Restore a Backup…"_s));
        QVERIFY(barButton(window, u"Look for It…"_s));
    }

    void aDiskThatIsNotConnectedCanBeTriedAgain()
    {
        const QString disk = m_safe->filePath(u"stick"_s);
        const QString path = disk + u"/shop.tradebook"_s;
        Window window;
        window->openBook(path);
        QTRY_VERIFY(barButton(window, u"Try Again"_s));
        QVERIFY2(window->messageBar()->text().contains(u"connect"_s), qPrintable(window->messageBar()->text()));
        QVERIFY(QDir().mkpath(disk));
        QVERIFY(QFile::copy(m_book->path(), path));
        barButton(window, u"Try Again"_s)->click();
        QTRY_VERIFY(window->hasBook());
        QCOMPARE(window->desk()->book().path, QFileInfo(path).canonicalFilePath());
    }

    void aNewerBookOffersItsBackups()
    {
        const QString newer = m_safe->filePath(u"newer.tradebook"_s);
        QVERIFY(QFile::copy(m_book->path(), newer));
        QCOMPARE(executeOn(newer, u"PRAGMA user_version = 9999"_s), 0);
        Window window;
        window->openBook(newer);
        QTRY_VERIFY(barButton(window, u"Open Another Book…"_s));
        QVERIFY(!barButton(window, u"Show Backups…"_s));
        QVERIFY(QDir(m_safe->path()).mkpath(u"newer Backups"_s));
        window->openBook(newer);
        QTRY_VERIFY(barButton(window, u"Show Backups…"_s));
    }

private:
    /// Makes the folder of the book one that Syncthing copies about.
    void synchronise() const { QVERIFY(QDir(m_book->folder()).mkpath(u".stfolder"_s)); }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_book;
    std::unique_ptr<QTemporaryDir> m_safe;
};

QTEST_MAIN(tst_unsafeplaces)
#include "tst_unsafeplaces.moc"
