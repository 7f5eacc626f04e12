// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/opening.h"
#include "core/restore/restoring.h"
#include "core/restore/swapping.h"
#include "tests/support/bookstate.h"
#include "tests/support/encryptedshop.h"
#include "tests/support/nofile.h"
#include "tests/support/restorebook.h"

#include <QStandardPaths>
#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_encryptedrestore : public QObject {
    Q_OBJECT

    /// What else lies in the folder of a book that is open.
    static QStringList entriesBeside(const Shop &shop)
    {
        const QString name = QFileInfo(shop.path()).fileName();
        return {name + u"-shm"_s, name + u"-wal"_s};
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void isStagedByItsKey()
    {
        Shop shop;
        const QString path = shop.made();
        const QByteArray before = contentOf(path);
        const auto none = restore::stage(path, shop.path());
        QVERIFY_KIND(none, ErrorKind::Encrypted);
        QCOMPARE(none.error().data, QStringList{path});
        QVERIFY_KIND(Keyring().unlock(path, Passphrase(u"no"_s)), ErrorKind::WrongPassphrase);
        QCOMPARE(entriesOf(shop.book.folder()), QStringList{QFileInfo(shop.path()).fileName()} + entriesBeside(shop));
        {
            const auto staged = restore::stage(path, shop.path(), ringFor(path));
            QVERIFY_OK(staged);
            QCOMPARE(staged->tally.value(u"products"_s), 300);
            QVERIFY(isOwnersAlone(staged->path));
            QVERIFY(isOwnersAlone(staged->folder->path()));
        }
        QCOMPARE(entriesOf(shop.book.folder()), QStringList{QFileInfo(shop.path()).fileName()} + entriesBeside(shop));
        QCOMPARE(contentOf(path), before);
    }

    // Renamed or saved as a book it would be called no file of ours, and could be replaced.
    void underTheNameOfABookItIsStillAnEncryptedBackup()
    {
        const Shop shop;
        const QString path = shop.book.folder() + u"/renamed.tradebook"_s;
        QVERIFY(QFile::copy(shop.made(), path));
        const QByteArray before = contentOf(path);
        const auto isEncrypted = [&path] {
            for (const auto wanted : {book::Wanted::ReadWrite, book::Wanted::ReadOnly, book::Wanted::Inspect}) {
                const auto prepared = book::prepare(path, wanted);
                QVERIFY_KIND(prepared, ErrorKind::Encrypted);
                QCOMPARE(prepared.error().data, QStringList{path});
                QVERIFY(!restore::mayReplace(prepared.error()));
            }
        };
        isEncrypted();
        QCOMPARE(contentOf(path), before);
        put(path, before.chopped(100)); // damaged it is no less
        isEncrypted();
    }

    void whatWasChangedIsNotStaged()
    {
        Shop shop;
        const QString path = shop.made();
        const auto keys = ringFor(path);
        QFile::remove(path + u".sha256"_s);
        const QByteArray whole = contentOf(path);
        const auto head = Envelope::from(whole)->raw.size();
        for (const qsizetype at : {qsizetype(40), head - 1, head, head + kPieceBytes + 20, whole.size() - 1}) {
            flip(path, at);
            QVERIFY_KIND(restore::stage(path, shop.path(), keys), ErrorKind::Damaged);
            put(path, whole);
        }
        for (const QByteArray &changed :
            {whole.chopped(1), whole + 'x', whole.first(head), whole.first(head + kPieceBytes + kPieceExtra)}) {
            put(path, changed);
            QVERIFY_KIND(restore::stage(path, shop.path(), keys), ErrorKind::Damaged);
        }
        put(path, whole);
        put(path + u".sha256"_s, sha256("another") + "  x\n");
        QVERIFY_KIND(restore::stage(path, shop.path(), keys), ErrorKind::Damaged);
        QFile::remove(path + u".sha256"_s);
        QVERIFY_OK(restore::stage(path, shop.path(), keys));
    }

    void whatWasEncryptedIsAFullBookOfOursOrRefused()
    {
        // The public key is public: somebody else can encrypt with it, too.
        Shop shop;
        const QString path = shop.made();
        const auto keys = ringFor(path);
        for (const QByteArray &plain : {QByteArray("no book at all").repeated(100), QByteArray(), contentOf(path)}) {
            const QString evil = shop.book.folder() + u"/evil.tradebook-backup"_s;
            put(shop.book.folder() + u"/evil"_s, plain);
            put(evil, {});
            QVERIFY_OK(encrypt({shop.book.folder() + u"/evil"_s, sha256(plain), {}, shop.keys.publicKey, evil}));
            const auto staged = restore::stage(evil, shop.path(), keys);
            QVERIFY(!staged);
            QVERIFY2(staged.error().kind == ErrorKind::NotADatabase || staged.error().kind == ErrorKind::EmptyFile,
                qPrintable(described(staged.error())));
            QVERIFY(!verify(evil, Proof::Quick, nullptr, &keys));
        }
    }

    void comesBackTableByTable()
    {
        Shop shop;
        const auto wanted = digestOf(shop.path());
        const QString path = shop.made();
        execute(shop.book.writer(), u"DELETE FROM products WHERE id > 5"_s);
        const auto before = digestOf(shop.path());
        QVERIFY(!difference(wanted, before).isEmpty());
        const auto staged = restore::stage(path, shop.path(), ringFor(path));
        QVERIFY_OK(staged);
        const auto restored = restore::restoreInto(shop.book.writer(), *staged);
        QVERIFY_OK(restored);
        QCOMPARE(difference(digestOf(shop.path()), wanted), QString());
        QCOMPARE(faultsOf(shop.path()), QString());
        // Back again, with nobody asked for a passphrase.
        const auto again = restore::stage(restored->safetyCopy, shop.path());
        QVERIFY_OK(again);
        QVERIFY_OK(restore::restoreInto(shop.book.writer(), *again));
        QCOMPARE(difference(digestOf(shop.path()), before), QString());
    }

    void aRestoreLeavesTheEncryptionAsItIs()
    {
        Shop shop;
        setKey(shop.book.writer(), std::nullopt);
        const QString plain = shop.made();
        setKey(shop.book.writer(), shop.keys.publicKey);
        const QString old = shop.made();
        const auto newer = keysOf(u"another passphrase"_s);
        setKey(shop.book.writer(), newer.publicKey);
        for (const QString &file : {plain, old}) {
            const auto staged = restore::stage(file, shop.path(), ringFor(old));
            QVERIFY_OK(staged);
            QVERIFY_OK(restore::restoreInto(shop.book.writer(), *staged));
            QCOMPARE(must(bookKeyOf(shop.book.writer())), std::optional(newer.publicKey));
        }
        setKey(shop.book.writer(), std::nullopt);
        const auto staged = restore::stage(old, shop.path(), ringFor(old));
        QVERIFY_OK(staged);
        QVERIFY_OK(restore::restoreInto(shop.book.writer(), *staged));
        QCOMPARE(must(bookKeyOf(shop.book.writer())), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_encryptedrestore)
#include "tst_encryptedrestore.moc"
