// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/encryptedshop.h"
#include "tests/ui/backupshop.h"
#include "tests/ui/settingsfixture.h"
#include "ui/bringback/bringbackwindow.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// The sample shop, which wants its backups encrypted, with one made so.
struct EncryptedShop {
    BackupShop shop;
    QString encrypted;

    EncryptedShop()
    {
        auto writer = must(db::Connection::open(shop.book.path(), {.access = db::Access::ReadWrite}));
        setKey(writer, keysOf(kPassphrase).publicKey);
        must(writer.close());
        QFile::remove(shop.backup);
        QFile::remove(shop.backup + u".sha256"_s);
        encrypted = must(backup::backUp({.bookPath = shop.book.path()})).copies.first().path;
        shop.change(u"UPDATE users SET name = 'After', updated_at = '2031-01-01T00:00:00.000Z' WHERE id = 3"_s);
    }
};

QLineEdit *passphraseIn(QWidget *window)
{
    auto *input = labelled<QLineEdit>(window, u"Passphrase"_s);
    return input && input->isVisibleTo(window) ? input : nullptr;
}

std::optional<backup::PublicKey> keyOf(const QString &path)
{
    return inBook(path, [](db::Connection &connection) { return backup::bookKeyOf(connection); });
}

} // namespace

/// Encrypted backups in the window: the list, the passphrase beside them, and their settings.
class tst_encryptedbackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void theListSaysSoAndAsksBesideIt()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        const auto *table = tableOf(backups, u"Backups"_s);
        QCOMPARE(cellOf(table, 0, 6), u"Encrypted"_s);
        QCOMPARE(cellOf(table, 0, 4), QString());
        QVERIFY(says(backups, u"This backup is encrypted."_s));
        QVERIFY(passphraseIn(backups) != nullptr);
        QCOMPARE(passphraseIn(backups)->echoMode(), QLineEdit::Password);
        QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
        QVERIFY(!buttonOf(backups, u"Look Inside"_s)->isEnabled());
        QVERIFY(!buttonOf(backups, u"Open"_s)->isEnabled());
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void aWrongPassphraseIsToldBesideTheField()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        passphraseIn(backups)->setText(u"something else"_s);
        buttonOf(backups, u"Open"_s)->click();
        QVERIFY(comes([&] { return backups->isSettled(); }));
        QVERIFY(says(backups, u"does not open this backup"_s));
        QVERIFY(passphraseIn(backups) != nullptr);
        QVERIFY(!buttonOf(backups, u"Restore"_s)->isEnabled());
    }

    void itsPassphraseOpensItForTheSession()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        passphraseIn(backups)->setText(kPassphrase);
        buttonOf(backups, u"Open"_s)->click();
        const auto *table = tableOf(backups, u"Backups"_s);
        QVERIFY(comes([&] { return backups->isSettled() && cellOf(table, 0, 4) == u"600"_s; }));
        QCOMPARE(cellOf(table, 0, 6), u"Encrypted, verified"_s);
        QVERIFY(passphraseIn(backups) == nullptr);
        QVERIFY(says(backups, u"Compared with the book as it is now"_s));
        QCOMPARE(rowOf(tableOf(backups, u"Differences"_s), u"Users"_s), (QStringList{u"0"_s, u"0"_s, u"1"_s}));
        QVERIFY(buttonOf(backups, u"Restore"_s)->isEnabled());
        buttonOf(backups, u"Verify"_s)->click();
        QVERIFY(comes([&] { return says(backups, u"Every page was looked at, and its checksum is right."_s); }));
        // Not asked again in a window that is opened anew.
        backups->close();
        auto *again = backupsOf(window);
        QVERIFY(passphraseIn(again) == nullptr);
        QCOMPARE(cellOf(tableOf(again, u"Backups"_s), 0, 4), u"600"_s);
    }

    void verifyWithoutThePassphraseSaysWhatItDidNotSee()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        buttonOf(backups, u"Verify"_s)->click();
        QVERIFY(comes([&] { return says(backups, u"what it holds was not looked at"_s); }));
        QCOMPARE(cellOf(tableOf(backups, u"Backups"_s), 0, 6), u"Encrypted"_s);
    }

    void itIsRestoredAndTheRestoreUndoneWithoutAskingAgain()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        passphraseIn(backups)->setText(kPassphrase);
        buttonOf(backups, u"Open"_s)->click();
        QVERIFY(comes([&] { return buttonOf(backups, u"Restore"_s)->isEnabled(); }));
        buttonOf(backups, u"Restore"_s)->click();
        QVERIFY(comes([&] { return window->messageBar()->text().startsWith(u"Restored the backup"_s); }));
        QVERIFY(comes([&] { return window->isSettled(); }));
        auto *undo = buttonOf(window->messageBar(), u"Undo Restore"_s);
        QVERIFY(undo);
        QVERIFY(!backup::isEncrypted(contentOf(safetyCopyOf(scene.shop.book.path()))));
        undo->click();
        QVERIFY(comes([&] { return window->messageBar()->text().startsWith(u"The restore was undone"_s); }));
    }

    void theKeyGoesWithTheBook()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        auto *backups = backupsOf(window);
        passphraseIn(backups)->setText(kPassphrase);
        buttonOf(backups, u"Open"_s)->click();
        QVERIFY(comes([&] { return buttonOf(backups, u"Restore"_s)->isEnabled(); }));
        backups->close();
        window->desk()->close();
        QVERIFY(comes([&] { return !window->hasBook(); }));
        window->openBook(scene.shop.book.path());
        QVERIFY(comes([&] { return window->hasBook() && window->isSettled(); }));
        QVERIFY(passphraseIn(backupsOf(window)) != nullptr);
    }

    void itsSingleRecordsAreReachedByItsKey()
    {
        const EncryptedShop scene;
        Window window(scene.shop.book.path());
        const backup::Keyring keys;
        QVERIFY_OK(keys.unlock(scene.encrypted, backup::Passphrase(kPassphrase)));
        const BringBackWindow closed(window->desk()->book(), scene.encrypted, u"then"_s, std::nullopt, &*window);
        BringBackWindow open(window->desk()->book(), scene.encrypted, u"then"_s, std::nullopt, &*window, keys);
        QVERIFY(comes([&] { return closed.isSettled() && open.isSettled(); }));
        QVERIFY(closed.findChild<MessageBar *>()->text().contains(u"is encrypted"_s));
        QCOMPARE(tableOf(&open, u"Records in the backup"_s)->model()->rowCount(), 1); // the user that was changed since
    }

    void encryptionIsSwitchedOnChangedAndOffInTheSettings()
    {
        const BackupShop shop;
        Settings settings(shop.book.path());
        const auto apply = [&](const QString &passphrase, const QString &again) {
            labelled<QLineEdit>(settings.dialog, u"Passphrase"_s)->setText(passphrase);
            labelled<QLineEdit>(settings.dialog, u"The same again"_s)->setText(again);
            button(settings.dialog, u"Set Passphrase"_s)->click();
            settings.settle();
        };
        QVERIFY(!button(settings.dialog, u"Switch Off"_s)->isVisible());
        button(settings.dialog, u"Encrypt Backups…"_s)->click();
        QVERIFY(says(settings.dialog, u"Nobody can open these backups without the passphrase"_s));
        apply(u"one passphrase"_s, u"another passphrase"_s);
        QVERIFY(says(settings.dialog, u"The two are not the same."_s));
        QVERIFY(!keyOf(shop.book.path()));
        apply(u"one passphrase"_s, u"one passphrase"_s);
        QVERIFY(comes([&] { return button(settings.dialog, u"Change Passphrase…"_s) != nullptr; }));
        const auto first = keyOf(shop.book.path());
        QVERIFY(first);
        QVERIFY(backup::keysFrom(backup::Passphrase(u"one passphrase"_s), first->derivation)->publicKey == *first);
        QVERIFY(labelled<QLineEdit>(settings.dialog, u"Passphrase"_s)->text().isEmpty());
        QCOMPARE(settings.dialog->focusWidget(), button(settings.dialog, u"Change Passphrase…"_s));

        button(settings.dialog, u"Change Passphrase…"_s)->click();
        apply(u"x"_s, u"x"_s);
        QVERIFY(comes([&] { return keyOf(shop.book.path()) != first; }));
        QVERIFY(comes([&] { return button(settings.dialog, u"Switch Off"_s)->isEnabled(); }));
        button(settings.dialog, u"Switch Off"_s)->click();
        QVERIFY(comes([&] { return !keyOf(shop.book.path()); }));
        QVERIFY(comes([&] { return says(settings.dialog, u"Off: whoever has a backup can read it."_s); }));
    }

    void aShortPassphraseIsCalledShort()
    {
        const BackupShop shop;
        Settings settings(shop.book.path());
        button(settings.dialog, u"Encrypt Backups…"_s)->click();
        labelled<QLineEdit>(settings.dialog, u"Passphrase"_s)->setText(u"short"_s);
        QVERIFY(says(settings.dialog, u"Short: a computer can find it by trying."_s));
        labelled<QLineEdit>(settings.dialog, u"Passphrase"_s)->setText(u"four words without sense"_s);
        QVERIFY(!says(settings.dialog, u"Short:"_s));
        button(settings.dialog, u"Leave It"_s)->click();
        QVERIFY(!keyOf(shop.book.path()));
        QCOMPARE(settings.dialog->focusWidget(), button(settings.dialog, u"Encrypt Backups…"_s));
    }

    void secretsAreNotInTheBook()
    {
        const BackupShop shop;
        {
            Settings settings(shop.book.path());
            button(settings.dialog, u"Encrypt Backups…"_s)->click();
            for (const auto &name : {u"Passphrase"_s, u"The same again"_s})
                labelled<QLineEdit>(settings.dialog, name)->setText(u"Donaudampfschifffahrt"_s);
            button(settings.dialog, u"Set Passphrase"_s)->click();
            QVERIFY(comes([&] { return button(settings.dialog, u"Change Passphrase…"_s) != nullptr; }));
            settings.closeDialog();
        }
        QVERIFY(keyOf(shop.book.path()));
        for (const auto &suffix : {QString(), u"-wal"_s})
            QVERIFY(!contentOf(shop.book.path() + suffix).contains("Donaudampf"));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_encryptedbackups)
#include "tst_encryptedbackups.moc"
