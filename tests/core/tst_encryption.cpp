// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/encryptedfile.h"
#include "tests/support/nofile.h"

#include <QElapsedTimer>
#include <QTest>
#include <QtEndian>

using namespace tradebook;
using namespace tradebook::backup;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

/// Refused as what it is: a changed one is damaged, or no encrypted backup at all. Nothing that was not encrypted comes out as if it were.
QString refusal(const Scene &scene, const QByteArray &changed)
{
    const auto found = scene.decrypted(changed);
    if (found)
        return u"decrypted"_s;
    const auto kind = found.error().kind;
    return kind == ErrorKind::Damaged || kind == ErrorKind::NotADatabase ? QString() : described(found.error());
}

QByteArray flipped(QByteArray bytes, qsizetype at, int bit)
{
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    return bytes;
}

/// The head with another one's entry in it, its checksum made right again: what somebody does on purpose.
QByteArray forged(const Scene &scene, const std::function<void(Envelope &)> &change)
{
    auto envelope = scene.envelope();
    const auto body = scene.bytes.sliced(envelope.raw.size());
    change(envelope);
    return envelope.toBytes() + body;
}

} // namespace

class tst_encryption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhateverItsSize_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(0), qsizetype(1), kPieceBytes - 1, kPieceBytes, kPieceBytes + 1, 2 * kPieceBytes - 17,
                 2 * kPieceBytes - 1, 2 * kPieceBytes, 2 * kPieceBytes + 1, 40 * kPieceBytes + 4096})
            QTest::addRow("%lld", static_cast<long long>(size)) << size;
    }
    void comesBackWhateverItsSize()
    {
        QFETCH(qsizetype, size);
        const Scene scene(someBytes(size));
        QCOMPARE(scene.bytes.size(), scene.envelope().fileBytes());
        const auto found = scene.decrypted(scene.bytes);
        QVERIFY_OK(found);
        QVERIFY(*found == scene.plain);
    }

    void theHeadTellsWhatItMayAndTheKeyTheRest()
    {
        const Scene scene(someBytes(1000));
        const auto envelope = scene.envelope();
        QVERIFY(isEncrypted(scene.bytes));
        QCOMPARE(envelope.plainBytes, 1000);
        QCOMPARE(envelope.key, scene.keys.publicKey);
        QCOMPARE(envelope.bookMark, bookMarkOf(u"2026-01-01T00:00:00Z"_s));
        for (const QByteArray &secret : {QByteArray("Caf"), QByteArray("EUR"), QByteArray("2026"), QByteArray("orders")})
            QVERIFY2(!scene.bytes.contains(secret), secret.constData());
        const auto secrets = unsealed(envelope, scene.keys);
        QVERIFY_OK(secrets);
        QCOMPARE(secrets->contents.bookName, u"Café"_s);
        QCOMPARE(secrets->contents.currency, u"EUR"_s);
        QCOMPARE(secrets->contents.schemaVersion, 7);
        QCOMPARE(secrets->contents.tally.value(u"orders"_s), Q_INT64_C(9007199254740993));
        QCOMPARE(secrets->contents.lastOrderDate, u"2026-11-20"_s);
        QVERIFY(secrets->contents.isEncrypted);
        QCOMPARE(secrets->plainSha256, sha256(scene.plain));
    }

    void twoOfTheSameHaveNothingInCommon()
    {
        const Scene one(someBytes(5 * kPieceBytes));
        put(one.file(u"again"_s), {});
        Contents contents;
        contents.bookId = u"2026-01-01T00:00:00Z"_s;
        QVERIFY_OK(encrypt({one.file(u"plain"_s), sha256(one.plain), contents, one.keys.publicKey, one.file(u"again"_s)}));
        const auto other = contentOf(one.file(u"again"_s));
        QVERIFY(one.envelope().sealed != Envelope::from(other)->sealed);
        QVERIFY(one.bytes.last(4096) != other.last(4096));
        const auto found = one.decrypted(other);
        QVERIFY_OK(found);
        QVERIFY(*found == one.plain);
    }

    void everyBitOfTheHeadCounts()
    {
        const Scene scene(someBytes(3000));
        const auto length = scene.envelope().raw.size();
        for (qsizetype at = 0; at < length; ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                const QString fault = refusal(scene, flipped(scene.bytes, at, bit));
                QVERIFY2(fault.isEmpty(), qPrintable(u"byte %1 bit %2: %3"_s.arg(at).arg(bit).arg(fault)));
            }
        }
    }

    void bitsOfTheBodyCount()
    {
        const Scene scene(someBytes(3 * kPieceBytes + 100));
        const auto head = scene.envelope().raw.size();
        for (qsizetype at = head; at < scene.bytes.size(); at += 997) {
            const QString fault = refusal(scene, flipped(scene.bytes, at, static_cast<int>(at % 8)));
            QVERIFY2(fault.isEmpty(), qPrintable(u"byte %1: %2"_s.arg(at).arg(fault)));
        }
        // The tags of the pieces, and the very last bit.
        for (qsizetype at = head; at < scene.bytes.size(); at += kPieceBytes + kPieceExtra)
            QCOMPARE(refusal(scene, flipped(scene.bytes, at, 0)), QString());
        QCOMPARE(refusal(scene, flipped(scene.bytes, scene.bytes.size() - 1, 7)), QString());
    }

    void whatIsCutOffIsDamaged()
    {
        const Scene scene(someBytes(3 * kPieceBytes));
        const auto head = scene.envelope().raw.size();
        constexpr auto kPiece = kPieceBytes + kPieceExtra;
        for (const qsizetype left : {qsizetype(0), qsizetype(1), qsizetype(31), qsizetype(32), qsizetype(40), head - 1, head, head + 1,
                 head + kPiece - 1, head + kPiece, head + kPiece + 1, head + 2 * kPiece, head + 3 * kPiece - 1})
            QVERIFY2(refusal(scene, scene.bytes.first(left)).isEmpty(), qPrintable(QString::number(left)));
        // Cut at the end of a piece, with a head that says so: the stream itself knows that it has not ended.
        for (int pieces = 1; pieces < 3; ++pieces) {
            const auto shorter = forged(scene, [pieces](Envelope &envelope) { envelope.plainBytes = pieces * kPieceBytes; });
            QCOMPARE(refusal(scene, shorter.first(head + pieces * kPiece)), QString());
        }
    }

    void whatIsLongerIsDamaged()
    {
        const Scene scene(someBytes(kPieceBytes + 5));
        for (const QByteArray &more : {QByteArray("x"), QByteArray(kPieceExtra, '\0'), someBytes(kPieceBytes + kPieceExtra)})
            QCOMPARE(refusal(scene, scene.bytes + more), QString());
        // With a head that says so.
        const auto longer
            = forged(scene, [](Envelope &envelope) { envelope.plainBytes = 2 * kPieceBytes; }) + QByteArray(kPieceBytes - 5, '\0');
        QCOMPARE(refusal(scene, longer), QString());
    }

    void piecesStandInTheirOrder()
    {
        const Scene scene(someBytes(4 * kPieceBytes));
        const auto head = scene.envelope().raw.size();
        constexpr auto kPiece = kPieceBytes + kPieceExtra;
        const auto piece = [&](int at) { return scene.bytes.mid(head + at * kPiece, kPiece); };
        const auto made = [&](const QList<int> &order) {
            QByteArray bytes = scene.bytes.first(head);
            for (const int at : order)
                bytes += piece(at);
            return bytes;
        };
        QVERIFY_OK(scene.decrypted(made({0, 1, 2, 3})));
        for (const QList<int> &order : {QList{1, 0, 2, 3}, QList{0, 2, 1, 3}, QList{0, 1, 3, 2}, QList{0, 1, 1, 3}, QList{3, 1, 2, 0}})
            QCOMPARE(refusal(scene, made(order)), QString());
    }

    void theHeadOfAnotherFileIsNotItsOwn()
    {
        const Scene scene(someBytes(2 * kPieceBytes));
        put(scene.file(u"other"_s), {});
        QVERIFY_OK(encrypt({scene.file(u"plain"_s), sha256(scene.plain), {}, scene.keys.publicKey, scene.file(u"other"_s)}));
        const auto other = contentOf(scene.file(u"other"_s));
        const auto otherHead = Envelope::from(other)->raw;
        QCOMPARE(refusal(scene, otherHead + scene.bytes.sliced(scene.envelope().raw.size())), QString());
        // One entry of it that nothing else depends on: it is additional data of the first piece.
        QCOMPARE(refusal(scene, forged(scene, [](Envelope &envelope) { envelope.bookMark = bookMarkOf(u"another"_s); })), QString());
    }

    void aHostileHeadCostsNothing()
    {
        const Scene scene(someBytes(100));
        const auto asks = [&](quint64 operations, quint64 memory) {
            return forged(scene, [=](Envelope &envelope) {
                envelope.key.derivation.operations = operations;
                envelope.key.derivation.memory = memory;
            });
        };
        constexpr quint64 kMost = ~quint64(0);
        for (const auto &[operations, memory] : {std::pair<quint64, quint64>{3, quint64(64) << 30}, {3, (quint64(1) << 30) + 1}, {9, 8192},
                 {kMost, 8192}, {1, kMost}, {0, 8192}, {1, 0}, {1, 8191}}) {
            QElapsedTimer timer;
            timer.start();
            const auto found = Envelope::from(asks(operations, memory));
            QVERIFY_KIND(found, ErrorKind::Damaged);
            QVERIFY(timer.elapsed() < 1000); // nothing was derived
        }
        // A body without end, and lengths that lie.
        for (const qint64 bytes : {qint64(-1), std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
            QVERIFY_KIND(Envelope::from(forged(scene, [bytes](Envelope &envelope) { envelope.plainBytes = bytes; })), ErrorKind::Damaged);
        QByteArray lying = scene.bytes;
        qToLittleEndian<quint32>(0xffffffffU, lying.data() + 36);
        QVERIFY_KIND(Envelope::from(lying), ErrorKind::Damaged);
    }

    void aNewerFormatIsSaidToBeOne()
    {
        const Scene scene(someBytes(100));
        auto head = scene.envelope().raw;
        qToLittleEndian<quint32>(2, head.data() + 32);
        QByteArray check(32, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(check.data()), 32, reinterpret_cast<const unsigned char *>(head.constData()),
            static_cast<unsigned long long>(head.size() - 32), nullptr, 0);
        const auto newer = Envelope::from(head.chopped(32) + check);
        QVERIFY_KIND(newer, ErrorKind::NewerVersion);
        QCOMPARE(newer.error().data, QStringList({u"2"_s, u"1"_s}));
    }

    void aCopyThatIsNotWhatWasProvenIsNotMade()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"plain"_s), "changed since");
        put(folder.filePath(u"target"_s), {});
        const auto keys = keysOf(kPassphrase);
        QVERIFY_KIND(encrypt({folder.filePath(u"plain"_s), sha256("what it was"), {}, keys.publicKey, folder.filePath(u"target"_s)}),
            ErrorKind::InputOutput);
    }

    void canBeCancelled()
    {
        class Cancelling final : public Progress {
        public:
            explicit Cancelling(qint64 at)
                : m_at(at)
            {
            }
            void report(qint64 done, qint64 total) override { m_isOver = total > 0 && 1000 * done / total >= m_at; }
            [[nodiscard]] bool isCancelled() const override { return m_isOver; }

        private:
            qint64 m_at;
            bool m_isOver = false;
        };
        const Scene scene(someBytes(20 * kPieceBytes));
        for (const qint64 at : {0, 300, 599, 700, 950}) {
            put(scene.file(u"target"_s), {});
            Cancelling progress(at);
            QVERIFY_KIND(
                encrypt({scene.file(u"plain"_s), sha256(scene.plain), {}, scene.keys.publicKey, scene.file(u"target"_s)}, &progress),
                ErrorKind::Cancelled);
        }
    }

    void whatIsNoneOfOursIsNotTakenForOne()
    {
        QTemporaryDir folder;
        for (const QByteArray &bytes : {QByteArray(), QByteArray("SQLite format 3\0", 16), QByteArray(70'000, 'x'),
                 QByteArray("Tradebook encrypted backup\n\x1a\n\0\0", 31)}) {
            put(folder.filePath(u"file"_s), bytes);
            QVERIFY_KIND(Envelope::ofFile(folder.filePath(u"file"_s)), ErrorKind::NotADatabase);
        }
        QVERIFY_KIND(Envelope::ofFile(folder.path()), ErrorKind::NotARegularFile);
        QVERIFY_KIND(Envelope::ofFile(aDevice()), ErrorKind::NotARegularFile);
        QVERIFY_KIND(Envelope::ofFile(folder.filePath(u"none"_s)), ErrorKind::FileMissing);
        QVERIFY(putNoFile(folder.filePath(u"pipe"_s)));
        QVERIFY_KIND(Envelope::ofFile(folder.filePath(u"pipe"_s)), ErrorKind::NotARegularFile);
    }
};

QTEST_GUILESS_MAIN(tst_encryption)
#include "tst_encryption.moc"
