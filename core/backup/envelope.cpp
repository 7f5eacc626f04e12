// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/envelope.h"

#include "core/backup/sodium.h"
#include "core/files/file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cstring>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kVersion = 1;
constexpr quint32 kArgon2id = 2;
constexpr qsizetype kMagicBytes = 32;
constexpr qsizetype kMarkBytes = 16;
constexpr qsizetype kCheckBytes = 32;
constexpr qsizetype kStreamHeadBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kKeyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr qsizetype kSha256Bytes = 32;
/// Everything but what is sealed.
constexpr qsizetype kFixedBytes
    = kMagicBytes + 4 + 4 + 4 + 8 + 8 + Derivation::kSaltBytes + PublicKey::kBytes + kMarkBytes + 8 + 4 + kStreamHeadBytes + kCheckBytes;
static_assert(kPieceExtra == crypto_secretstream_xchacha20poly1305_ABYTES);

const QByteArray &magic()
{
    static const QByteArray bytes("Tradebook encrypted backup\r\n\x1a\n\0\0", kMagicBytes);
    return bytes;
}

template<class Number>
void put(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

/// Takes one entry after the other; what is not there is empty or 0.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    QByteArray bytes(qsizetype length)
    {
        const auto found = m_bytes.mid(m_at, length);
        m_at += length;
        return found;
    }
    template<class Number>
    Number number()
    {
        const auto found = bytes(sizeof(Number));
        return found.size() == qsizetype(sizeof(Number)) ? qFromLittleEndian<Number>(found.constData()) : Number(0);
    }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

QByteArray blake2b(const QByteArray &bytes, qsizetype length)
{
    startSodium();
    QByteArray hash(length, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(length),
        reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return hash;
}

Error damaged(const QString &detail)
{
    return Error{.kind = ErrorKind::Damaged, .detail = detail};
}

QByteArray jsonOf(const Contents &contents)
{
    QJsonObject tally;
    for (auto measure = contents.tally.begin(); measure != contents.tally.end(); ++measure)
        tally.insert(measure.key(), measure.value());
    constexpr qsizetype kLongestName = 1000; // letters; the head has its bounds
    QJsonObject object{{u"name"_s, contents.bookName.left(kLongestName)}, {u"currency"_s, contents.currency}, {u"id"_s, contents.bookId},
        {u"version"_s, contents.schemaVersion}, {u"bytes"_s, contents.bytes}, {u"tally"_s, tally}};
    if (contents.lastOrderDate)
        object.insert(u"last_order"_s, *contents.lastOrderDate);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Contents contentsFrom(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    Contents contents{.bookName = object[u"name"_s].toString(),
        .currency = object[u"currency"_s].toString(),
        .bookId = object[u"id"_s].toString(),
        .schemaVersion = object[u"version"_s].toInt(),
        .bytes = object[u"bytes"_s].toInteger()};
    const auto tally = object[u"tally"_s].toObject();
    for (auto measure = tally.begin(); measure != tally.end(); ++measure)
        contents.tally.insert(measure.key(), measure.value().toInteger());
    if (object.contains(u"last_order"_s))
        contents.lastOrderDate = object[u"last_order"_s].toString();
    contents.isEncrypted = true;
    return contents;
}

/// What of the head is in these bytes, whole and unchanged.
Result<QByteArray> wholeHead(const QByteArray &bytes)
{
    Reader reader(bytes);
    reader.bytes(kMagicBytes);
    const auto version = reader.number<quint32>();
    const auto length = reader.number<quint32>();
    const bool isWhole = length >= kMagicBytes + 8 + kCheckBytes && length <= Envelope::kLongest && qsizetype(length) <= bytes.size();
    if (!isWhole)
        return damaged(u"a head of %1 bytes"_s.arg(length));
    const QByteArray head = bytes.first(length);
    if (blake2b(head.chopped(kCheckBytes), kCheckBytes) != head.last(kCheckBytes))
        return damaged(u"the head has been changed"_s);
    if (version != kVersion)
        return Error{ErrorKind::NewerVersion, {QString::number(version), QString::number(kVersion)}, u"of the encryption"_s};
    return head;
}

} // namespace

bool isEncrypted(const QByteArray &firstBytes)
{
    return firstBytes.startsWith(magic());
}

QByteArray bookMarkOf(const QString &bookId)
{
    return blake2b("Tradebook book\n" + bookId.toUtf8(), kMarkBytes);
}

qint64 Envelope::fileBytes() const
{
    const qint64 pieces = qMax<qint64>(1, (plainBytes + kPieceBytes - 1) / kPieceBytes);
    return raw.size() + plainBytes + pieces * kPieceExtra;
}

QByteArray Envelope::toBytes() const
{
    QByteArray bytes = magic();
    put<quint32>(bytes, kVersion);
    put<quint32>(bytes, static_cast<quint32>(kFixedBytes + sealed.size()));
    put<quint32>(bytes, kArgon2id);
    put<quint64>(bytes, key.derivation.operations);
    put<quint64>(bytes, key.derivation.memory);
    bytes += key.derivation.salt + key.bytes + bookMark;
    put<qint64>(bytes, plainBytes);
    put<quint32>(bytes, static_cast<quint32>(sealed.size()));
    bytes += sealed + streamHead;
    return bytes + blake2b(bytes, kCheckBytes);
}

Result<Envelope> Envelope::from(const QByteArray &bytes)
{
    if (!tradebook::backup::isEncrypted(bytes))
        return Error{ErrorKind::NotADatabase};
    auto head = wholeHead(bytes);
    if (!head)
        return head.error();
    Reader reader(*head);
    reader.bytes(kMagicBytes + 8);
    Envelope envelope;
    envelope.raw = *head;
    const auto derivation = reader.number<quint32>();
    envelope.key.derivation.operations = reader.number<quint64>();
    envelope.key.derivation.memory = reader.number<quint64>();
    envelope.key.derivation.salt = reader.bytes(Derivation::kSaltBytes);
    envelope.key.bytes = reader.bytes(PublicKey::kBytes);
    envelope.bookMark = reader.bytes(kMarkBytes);
    envelope.plainBytes = reader.number<qint64>();
    const auto sealedBytes = reader.number<quint32>();
    if (kFixedBytes + qint64(sealedBytes) != head->size())
        return damaged(u"%1 bytes are sealed in a head of %2"_s.arg(sealedBytes).arg(head->size()));
    envelope.sealed = reader.bytes(sealedBytes);
    envelope.streamHead = reader.bytes(kStreamHeadBytes);
    constexpr qint64 kMostBytes = qint64(1) << 48; // SQLite's own bound
    const bool isBearable
        = derivation == kArgon2id && envelope.key.derivation.isBearable() && envelope.plainBytes >= 0 && envelope.plainBytes <= kMostBytes;
    if (!isBearable)
        return damaged(u"derivation %1, %2 rounds with %3 bytes; %4 bytes"_s.arg(derivation)
                           .arg(envelope.key.derivation.operations)
                           .arg(envelope.key.derivation.memory)
                           .arg(envelope.plainBytes));
    return envelope;
}

Result<Envelope> Envelope::ofFile(const QString &path)
{
    // not a book: SQLite says that it is no database
    const auto file = files::File::reading(path, files::Links::Followed);
    if (!file)
        return file.error();
    const auto facts = file->facts();
    if (!facts)
        return facts.error();
    QByteArray bytes(kLongest, '\0');
    const auto length = file->readAt(0, bytes.data(), bytes.size());
    if (!length)
        return length.error();
    auto envelope = from(bytes.first(*length));
    if (envelope && envelope->fileBytes() != facts->bytes)
        return Error{ErrorKind::Damaged, {path}, u"%1 bytes instead of %2"_s.arg(facts->bytes).arg(envelope->fileBytes())};
    if (!envelope && envelope.error().kind != ErrorKind::NewerVersion)
        return Error{envelope.error().kind, {path}, envelope.error().detail};
    return envelope;
}

QByteArray sealed(const FileSecrets &secrets, const PublicKey &key)
{
    const QByteArray facts = QByteArray::fromHex(secrets.plainSha256) + jsonOf(secrets.contents);
    SecretBytes content(kKeyBytes + facts.size());
    std::memcpy(content.data(), secrets.key.data(), static_cast<std::size_t>(kKeyBytes));
    std::memcpy(content.data() + kKeyBytes, facts.constData(), static_cast<std::size_t>(facts.size()));
    return seal(content, key);
}

Result<FileSecrets> unsealed(const Envelope &envelope, const KeyPair &keys)
{
    auto content = unseal(envelope.sealed, keys);
    if (!content)
        return content.error();
    if (content->size() < kKeyBytes + kSha256Bytes)
        return damaged(u"%1 bytes are sealed"_s.arg(content->size()));
    FileSecrets secrets{SecretBytes(kKeyBytes), {}, {}};
    std::memcpy(secrets.key.data(), content->data(), static_cast<std::size_t>(kKeyBytes));
    const auto *facts = reinterpret_cast<const char *>(content->data() + kKeyBytes);
    secrets.plainSha256 = QByteArray(facts, kSha256Bytes).toHex();
    secrets.contents = contentsFrom(QByteArray(facts + kSha256Bytes, content->size() - kKeyBytes - kSha256Bytes));
    return secrets;
}

} // namespace tradebook::backup
