// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/blob.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "tests/support/scratchfolder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tradebook;
using namespace tradebook::db;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {
constexpr BlobColumn kData{"photos", "data"};
}

class tst_blob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsInPieces();
    void readsFewerAtTheEndAndNonePastIt();
    void movesOnToAnotherRow();
    void tellsAMissingRow();
    void tellsWhatIsNoBlob();
    void expiresWithItsRow();
    void writesInPlace();
    void refusesToWritePastTheEnd();
    void refusesToWriteWithoutATransaction();
    void refusesToWriteThroughAReader();
    void rollsBackWithItsTransaction();
    void stopsWhenInterrupted();

private:
    Connection &writer() { return *m_writer; }

    std::optional<ScratchFolder> m_folder;
    std::optional<Connection> m_writer;
    QByteArray m_photo;
};

void tst_blob::init()
{
    m_writer.reset();
    m_folder.emplace();
    m_writer.emplace(m_folder->create(u"t.db"_s));
    exec(writer(), "CREATE TABLE photos(id INTEGER PRIMARY KEY, data BLOB) STRICT"_sql);
    m_photo.resize(300'000);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(m_photo.data()), m_photo.size() / 4);
    QVERIFY(Query(writer(), "INSERT INTO photos VALUES (1, ?), (2, x'0102'), (3, NULL), (4, x'')"_sql, m_photo).run());
}

void tst_blob::readsInPieces()
{
    Connection reader = m_folder->open(u"t.db"_s, {.access = Access::ReadOnly});
    auto blob = Blob::openForReading(reader, kData, 1);
    QVERIFY(blob);
    QCOMPARE(blob->size(), m_photo.size());
    QByteArray whole;
    for (qint64 offset = 0; offset < blob->size(); offset += 4097) {
        const auto piece = blob->read(offset, 4097);
        QVERIFY(piece);
        whole += *piece;
    }
    QVERIFY(whole == m_photo);
}

void tst_blob::readsFewerAtTheEndAndNonePastIt()
{
    auto blob = Blob::openForReading(writer(), kData, 2);
    QVERIFY(blob);
    QCOMPARE(*blob->read(1, 100), QByteArray::fromHex("02"));
    QVERIFY(blob->read(2, 100)->isEmpty());
    QVERIFY(blob->read(std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max())->isEmpty());
    QVERIFY(!blob->read(-1, 1));
    QVERIFY(!blob->read(0, -1));
}

void tst_blob::movesOnToAnotherRow()
{
    auto blob = Blob::openForReading(writer(), kData, 1);
    QVERIFY(blob->reopen(2));
    QCOMPARE(*blob->read(0, 10), QByteArray::fromHex("0102"));
    QVERIFY(blob->reopen(4));
    QCOMPARE(blob->size(), 0);
    QCOMPARE(blob->reopen(99).error().kind, ErrorKind::NotFound);
    QVERIFY(!blob->read(0, 1));
}

void tst_blob::tellsAMissingRow()
{
    const auto blob = Blob::openForReading(writer(), kData, 99);
    QCOMPARE(blob.error().kind, ErrorKind::NotFound);
    QCOMPARE(blob.error().data, (QStringList{u"photos"_s, u"99"_s}));
}

void tst_blob::tellsWhatIsNoBlob()
{
    QCOMPARE(Blob::openForReading(writer(), kData, 3).error().kind, ErrorKind::Invalid);
    QCOMPARE(Blob::openForReading(writer(), {"photos", "id"}, 1).error().kind, ErrorKind::Invalid);
    QCOMPARE(Blob::openForReading(writer(), {"photos", "nothing"}, 1).error().kind, ErrorKind::Internal);
    QCOMPARE(Blob::openForReading(writer(), {"nowhere", "data"}, 1).error().kind, ErrorKind::Internal);
    QCOMPARE(writer().activeStatements(), 0);
}

void tst_blob::expiresWithItsRow()
{
    auto transaction = Transaction::begin(writer());
    auto blob = Blob::openForReading(writer(), kData, 2);
    QVERIFY(blob->read(0, 1));
    QVERIFY(Query(writer(), "UPDATE photos SET data = x'05' WHERE id = 2"_sql).run());
    QCOMPARE(blob->read(0, 1).error().kind, ErrorKind::NotFound);
}

void tst_blob::writesInPlace()
{
    exec(writer(), "INSERT INTO photos VALUES (5, zeroblob(300000))"_sql);
    {
        auto transaction = Transaction::begin(writer());
        {
            auto blob = Blob::openForWriting(writer(), kData, 5);
            QVERIFY(blob);
            for (qint64 offset = 0; offset < m_photo.size(); offset += 65536)
                QVERIFY(blob->write(offset, m_photo.mid(offset, 65536)));
        }
        QVERIFY(transaction->commit());
    }
    const auto back = Query(writer(), "SELECT data FROM photos WHERE id = 5"_sql).one([](const Row &row) { return row.blob(0); });
    QVERIFY(**back == m_photo);
}

void tst_blob::refusesToWritePastTheEnd()
{
    auto transaction = Transaction::begin(writer());
    auto blob = Blob::openForWriting(writer(), kData, 2);
    QCOMPARE(blob->write(1, "xy").error().kind, ErrorKind::Invalid);
    QCOMPARE(blob->write(3, "").error().kind, ErrorKind::Invalid);
    QCOMPARE(blob->write(-1, "x").error().kind, ErrorKind::Invalid);
    QVERIFY(blob->write(2, ""));
    QCOMPARE(*blob->read(0, 2), QByteArray::fromHex("0102"));
}

void tst_blob::refusesToWriteWithoutATransaction()
{
    QCOMPARE(Blob::openForWriting(writer(), kData, 2).error().kind, ErrorKind::Internal);
    auto blob = Blob::openForReading(writer(), kData, 2);
    QVERIFY(!blob->write(0, "x"));
}

void tst_blob::refusesToWriteThroughAReader()
{
    Connection reader = m_folder->open(u"t.db"_s, {.access = Access::ReadOnly});
    auto snapshot = Transaction::beginRead(reader);
    QCOMPARE(Blob::openForWriting(reader, kData, 2).error().kind, ErrorKind::ReadOnly);
}

void tst_blob::rollsBackWithItsTransaction()
{
    {
        auto transaction = Transaction::begin(writer());
        auto blob = Blob::openForWriting(writer(), kData, 2);
        QVERIFY(blob->write(0, "xy"));
    }
    QCOMPARE(*Blob::openForReading(writer(), kData, 2)->read(0, 2), QByteArray::fromHex("0102"));
}

void tst_blob::stopsWhenInterrupted()
{
    auto blob = Blob::openForReading(writer(), kData, 1);
    const Interrupter interrupter = writer().interrupter();
    interrupter.interrupt();
    QCOMPARE(blob->read(0, 1).error().kind, ErrorKind::Superseded);
    QCOMPARE(blob->reopen(2).error().kind, ErrorKind::Superseded);
    QCOMPARE(Blob::openForReading(writer(), kData, 2).error().kind, ErrorKind::Superseded);
    interrupter.rearm();
    QCOMPARE(*blob->read(0, 4), m_photo.first(4));
}

QTEST_GUILESS_MAIN(tst_blob)
#include "tst_blob.moc"
