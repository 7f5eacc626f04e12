// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/encryptedfile.h"

#include <QTest>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

class tst_sealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyItsPassphraseOpensIt()
    {
        const Scene scene(someBytes(100));
        for (const QString &wrong : {u"correct horse battery stapl"_s, u"Correct horse battery staple"_s, u" "_s, QString(),
                 kPassphrase + QChar(u'\0'), kPassphrase + u'\n'}) {
            const auto found = scene.decrypted(scene.bytes, wrong);
            QVERIFY_KIND(found, ErrorKind::WrongPassphrase);
            QCOMPARE(found.error().data, QStringList{scene.file(u"changed"_s)});
        }
        QVERIFY_OK(scene.decrypted(scene.bytes));
        QVERIFY_KIND(Keyring().secretsOf(scene.envelope(), u"x"_s), ErrorKind::Encrypted);
        QVERIFY_KIND(unsealed(scene.envelope(), keysOf(kPassphrase)), ErrorKind::Damaged); // another salt, another key
    }

    void passphrasesMayBeLongOrOfAnyLanguage()
    {
        for (const QString &passphrase : {u"x"_s, QString(10'000, u'x'), u"пароль 密码 🐴🔋"_s, u"a\tb\u00a0c"_s}) {
            const Scene scene(someBytes(50), passphrase);
            QVERIFY_OK(scene.decrypted(scene.bytes, passphrase));
            QVERIFY_KIND(scene.decrypted(scene.bytes, passphrase + u'x'), ErrorKind::WrongPassphrase);
        }
        QVERIFY_KIND(keysFrom(Passphrase(), cheap()), ErrorKind::Invalid);
        QVERIFY_KIND(keysFrom(Passphrase(u""_s), cheap()), ErrorKind::Invalid);
    }

    void oneLetterIsOneLetterHoweverItIsWritten()
    {
        const QString composed = u"Z\u00fcrich caf\u00e9"_s;
        const QString decomposed = u"Zu\u0308rich cafe\u0301"_s;
        const Scene scene(someBytes(50), composed);
        QVERIFY_OK(scene.decrypted(scene.bytes, decomposed));
        QVERIFY_KIND(scene.decrypted(scene.bytes, u"Zurich cafe"_s), ErrorKind::WrongPassphrase);
        QVERIFY(Passphrase(composed) == Passphrase(decomposed));
        QVERIFY(!(Passphrase(composed) == Passphrase(u"Zurich cafe"_s)));
        QVERIFY(Passphrase() == Passphrase(QString()));
    }

    void aKeyIsTheSameWhereverItIsDerived()
    {
        // By hand: Argon2id of libsodium, then its key pair.
        Derivation derivation = cheap();
        derivation.salt = QByteArray("0123456789abcdef");
        const auto keys = keysFrom(Passphrase(u"caf\u00e9"_s), derivation);
        QVERIFY_OK(keys);
        QByteArray seed(crypto_box_SEEDBYTES, '\0');
        QByteArray expected(crypto_box_PUBLICKEYBYTES, '\0');
        QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
        const auto raw = [](QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); };
        QCOMPARE(crypto_pwhash(raw(seed), crypto_box_SEEDBYTES, "caf\xc3\xa9", 5, raw(derivation.salt), crypto_pwhash_OPSLIMIT_MIN,
                     crypto_pwhash_MEMLIMIT_MIN, crypto_pwhash_ALG_ARGON2ID13),
            0);
        crypto_box_seed_keypair(raw(expected), raw(secret), raw(seed));
        QCOMPARE(keys->publicKey.bytes, expected);
    }

    void theUsualCostIsBorne()
    {
        const auto derivation = Derivation::fresh();
        QVERIFY(derivation.isBearable());
        QCOMPARE(derivation.memory, quint64(crypto_pwhash_MEMLIMIT_MODERATE));
        const auto one = keysFrom(Passphrase(kPassphrase), derivation);
        QVERIFY_OK(one);
        QVERIFY(keysFrom(Passphrase(kPassphrase), derivation)->publicKey == one->publicKey);
        QVERIFY(Derivation::fresh().salt != derivation.salt);
    }

    void aKeyThatIsNoneEncryptsNothing()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"plain"_s), "plain");
        put(folder.filePath(u"target"_s), {});
        const PublicKey none{cheap(), QByteArray(PublicKey::kBytes, '\0')};
        QVERIFY_KIND(encrypt({folder.filePath(u"plain"_s), sha256("plain"), {}, none, folder.filePath(u"target"_s)}), ErrorKind::Invalid);
    }

    void whatIsClearedIsGoneForEveryCopy()
    {
        QString text = u"secret"_s + QString::number(42);
        const QString shared = text;
        wipe(text);
        QCOMPARE(shared, u"secret42"_s); // what somebody else still has is left to them
        QVERIFY(text.isEmpty());
        const Keyring ring;
        const Scene scene(someBytes(10));
        QVERIFY_OK(ring.unlock(scene.envelope(), Passphrase(kPassphrase), u"x"_s));
        Keyring copy;
        copy = ring;
        QVERIFY(copy.opens(scene.envelope()));
        ring.clear();
        QVERIFY(!copy.opens(scene.envelope()));
    }
};

QTEST_GUILESS_MAIN(tst_sealing)
#include "tst_sealing.moc"
